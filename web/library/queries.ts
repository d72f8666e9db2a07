/** Papers on the server, as queries and calls. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { IntakeId, PaperId, PaperState, PaperStep, PaperView, paperSections } from '../../src/library/schema.ts';
import type { SecurityClass, UnitId } from '../../src/platform/schema.ts';
import { answer, api, upload } from '../api/client.ts';
import { goesOn } from './step-states.ts';

/** Milliseconds between two looks at what a job works on. */
const soon = 1_000;

export type PaperFilters = {
  readonly q?: string;
  readonly kind?: string;
  readonly state?: PaperState;
  readonly security?: SecurityClass;
  readonly section?: PaperSection;
  readonly year?: number;
};
export type PaperSection = (typeof paperSections)[number];

/** Of one unit, or of all whose papers the reader may see. */
export const papersQuery = (unitId: UnitId | undefined, page: number, filters: PaperFilters, size = 25) =>
  queryOptions({
    queryKey: ['papers', unitId, page, size, filters],
    queryFn: () =>
      answer(api.GET('/api/library', { params: { query: { ...(unitId && { unitId }), page, size, ...filters } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((paper) => paper.state === 'diproses') ? 2 * soon : false),
  });

/** What the list of papers can be narrowed by. */
export const paperChoicesQuery = (unitId: UnitId | undefined) =>
  queryOptions({
    queryKey: ['papers', 'choices', unitId],
    queryFn: () => answer(api.GET('/api/library/choices', { params: { query: { ...(unitId && { unitId }) } } })),
    placeholderData: keepPreviousData,
  });

/** Of all units whose papers the reader may see. */
export const findPapersQuery = (q: string) =>
  queryOptions({
    queryKey: ['papers', 'found', q],
    queryFn: () => answer(api.GET('/api/library', { params: { query: { page: 1, size: 12, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const paperQuery = (paperId: PaperId) =>
  queryOptions({
    queryKey: ['paper', paperId],
    queryFn: () => answer(api.GET('/api/library/{paperId}', { params: { path: { paperId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'diproses' ? soon : false),
  });

/** A paper by its id as it stands in an address; undefined until it is read. */
export function usePaper(paperId: string | undefined): PaperView | undefined {
  return useQuery({ ...paperQuery(paperId as PaperId), enabled: paperId !== undefined }).data;
}

export const paperTextQuery = (paperId: PaperId, page: number) =>
  queryOptions({
    queryKey: ['paper', paperId, 'page', page],
    queryFn: () => answer(api.GET('/api/library/{paperId}/pages/{n}', { params: { path: { paperId, n: page } } })),
    staleTime: 5 * 60_000,
  });

/** The picture of a page as bytes; null while a job makes it. */
const paperPictureQuery = (paperId: PaperId, page: number) =>
  queryOptions({
    queryKey: ['paper', paperId, 'picture', page],
    queryFn: async () => {
      const reply = await api.GET('/api/library/{paperId}/pages/{n}/picture', {
        params: { path: { paperId, n: page } },
        parseAs: 'blob',
      });
      const picture = await answer(Promise.resolve(reply));
      return reply.response.status === 202 ? null : (picture as Blob);
    },
    refetchInterval: ({ state }) => (state.data === null ? soon : false),
    staleTime: Infinity,
    // Pictures are large: those that nobody looks at are dropped soon.
    gcTime: 60_000,
  });

/** An address of a page's picture, in this browser; undefined until it is there. `failed`: a sentence why it is not. */
export function usePagePicture(
  paperId: PaperId,
  page: number,
  wanted: boolean,
): { readonly source: string | undefined; readonly failed: string | undefined } {
  const { data, error } = useQuery({ ...paperPictureQuery(paperId, page), enabled: wanted });
  const source = useMemo(() => (data ? URL.createObjectURL(data) : undefined), [data]);
  useEffect(() => () => void (source && URL.revokeObjectURL(source)), [source]);
  return { source, failed: error?.message };
}

export const intakesQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['intakes', unitId, page],
    queryFn: () => answer(api.GET('/api/library/intakes', { params: { query: { unitId, page, size: 10 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ counts }) => counts.running > 0) ? soon : false),
  });

export const intakeQuery = (intakeId: IntakeId, page: number) =>
  queryOptions({
    queryKey: ['intakes', 'one', intakeId, page],
    queryFn: () =>
      answer(api.GET('/api/library/intakes/{intakeId}', { params: { path: { intakeId }, query: { page } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data && (data.counts.running > 0 || data.items.some(({ steps }) => goesOn(steps))) ? soon : false,
  });

/** A delivery with its files. */
export type IntakeView = Awaited<ReturnType<NonNullable<ReturnType<typeof intakeQuery>['queryFn']>>>;

/** How files that are put in are to be kept. */
export type Keeping = {
  readonly security: SecurityClass;
  readonly section?: PaperSection;
  readonly below: 'yes' | 'no';
};

export const putIn = (
  unitId: UnitId,
  file: File,
  keeping: Keeping,
  intakeId: IntakeId | undefined,
  onProgress: (share: number) => void,
) =>
  upload('/api/library/upload', file, {
    params: {
      query: {
        unitId,
        name: file.name,
        mime: file.type || 'application/octet-stream',
        ...(intakeId === undefined ? {} : { intakeId }),
        ...keeping,
      },
    },
    onProgress,
  });

export const retryPaper = (paperId: PaperId, step?: PaperStep) =>
  answer(
    api.POST('/api/library/{paperId}/retry', {
      params: { path: { paperId } },
      body: step === undefined ? {} : { step },
    }),
  );

export type Settings = Pick<PaperView, 'version' | 'title' | 'security' | 'classification' | 'below'> & {
  readonly section: PaperSection | null;
};
export const saveSettings = (paperId: PaperId, body: Settings) =>
  answer(api.POST('/api/library/{paperId}/settings', { params: { path: { paperId } }, body }));

/** Makes a paper a document of an activity, to be read into its facts. */
export const giveToActivity = (paperId: PaperId, activityId: string) =>
  answer(
    api.POST('/api/library/{paperId}/use/{type}/{subjectId}', {
      params: { path: { paperId, type: 'activity', subjectId: activityId } },
    }),
  );
