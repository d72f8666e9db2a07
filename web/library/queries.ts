/** Papers on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  IntakeId,
  PaperId,
  PaperState,
  PaperStep,
  PaperView,
  paperSections,
  SecurityClass,
} from '../../src/library/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api, upload } from '../api/client.ts';

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

export const papersQuery = (unitId: UnitId, page: number, filters: PaperFilters, size = 25) =>
  queryOptions({
    queryKey: ['papers', unitId, page, size, filters],
    queryFn: () => answer(api.GET('/api/library', { params: { query: { unitId, page, size, ...filters } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((paper) => paper.state === 'diproses') ? 2 * soon : false),
  });

export const paperQuery = (paperId: PaperId) =>
  queryOptions({
    queryKey: ['paper', paperId],
    queryFn: () => answer(api.GET('/api/library/{paperId}', { params: { path: { paperId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'diproses' ? soon : false),
  });

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
    refetchInterval: ({ state }) => ((state.data?.counts.running ?? 0) > 0 ? soon : false),
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
