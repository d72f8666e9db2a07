/** Findings of a list on the server, as queries and calls. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  Decide,
  ExportPurpose,
  Finding,
  FindingFilter,
  FindingsExportKind,
  ProofKind,
  Selection,
  UnmaskReason,
  ListId,
} from '../../../src/elections/voters/schema.ts';
import { answer, api, upload } from '../../api/client.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

/** JSON leaves out what is undefined: says so to the compiler. */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  value as { [K in keyof T]: Exclude<T[K], undefined> };
const of = (listId: ListId) => ({ params: { path: { listId } } });
const at = (listId: ListId, findingId: string) => ({ params: { path: { listId, findingId } } });

/** The queue; a page holds the masked voters of its findings, so it is kept small. */
export const queueQuery = (listId: ListId, filter: FindingFilter) =>
  infiniteQueryOptions({
    queryKey: ['findings', listId, 'queue', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/voters/lists/{listId}/findings', {
          params: {
            path: { listId },
            query: { ...given(filter), size: 25, ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    // The queue stays under the hands of the person until they ask for another; decisions are shown in it as they are
    // taken.
    staleTime: Infinity,
  });

/** One finding with all its rows and every decision ever made on it. */
export const findingQuery = (listId: ListId, findingId: string) =>
  queryOptions({
    queryKey: ['findings', listId, 'one', findingId],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/findings/{findingId}', at(listId, findingId))),
  });

export const countsQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'counts'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/finding-counts', of(listId))),
  });

export const progressQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'progress'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/finding-progress', of(listId))),
  });

/** Rows on which decisions contradict each other. */
export const conflictsQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'conflicts'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/decision-conflicts', of(listId))),
  });

export const kindsQuery = queryOptions({
  queryKey: ['decision-kinds'],
  queryFn: () => answer(api.GET('/api/voters/decision-kinds')),
  staleTime: 60 * 60_000,
});

// The compiler's optional fields of changes are stricter than the JSON that leaves out what is undefined.
export const decide = (listId: ListId, { id, version }: Pick<Finding, 'id' | 'version'>, decision: Decide) =>
  answer(
    api.POST('/api/voters/lists/{listId}/findings/{findingId}/decision', {
      ...at(listId, id),
      body: { version, decision },
    }),
  );
/** Decides it as an earlier list's decision on the same person did, with its values and proof. */
export const takeEarlier = (listId: ListId, { id, version }: Pick<Finding, 'id' | 'version'>) =>
  answer(
    api.POST('/api/voters/lists/{listId}/findings/{findingId}/take-earlier', {
      ...at(listId, id),
      body: { version, reason: '', proofIds: [] },
    }),
  );
export const undo = (listId: ListId, { id, version }: Pick<Finding, 'id' | 'version'>, reason: string) =>
  answer(
    api.POST('/api/voters/lists/{listId}/findings/{findingId}/undo', { ...at(listId, id), body: { version, reason } }),
  );

/** Villages of the whole country that fit what was typed; the nearest first. */
export const villagesQuery = (words: string, near: string) =>
  queryOptions({
    queryKey: ['villages', near, words],
    queryFn: () => answer(api.GET('/api/regions/villages', { params: { query: { q: words, near, size: 25 } } })),
    staleTime: 60 * 60_000,
  });

/** Sends a document; it is sealed on the server. */
export const sendProof = (
  listId: ListId,
  kind: ProofKind,
  file: File,
  onProgress: (share: number) => void,
): Promise<{ readonly id: string }> =>
  upload('/api/voters/lists/{listId}/proofs', file, { params: { path: { listId }, query: { kind } }, onProgress });

/** The opened document; its opening is recorded. */
export const openProof = async (listId: ListId, proofId: string): Promise<Blob> =>
  await answer(
    api.POST('/api/voters/lists/{listId}/proofs/{proofId}/open', {
      params: { path: { listId, proofId } },
      parseAs: 'blob',
    }),
  );

export const batchPreviewQuery = (listId: ListId, selection: Selection) =>
  queryOptions({
    queryKey: ['findings', listId, 'batch', selection],
    queryFn: () =>
      answer(
        api.POST('/api/voters/lists/{listId}/finding-batches/preview', {
          ...of(listId),
          body: { selection: sent(selection) },
        }),
      ),
    staleTime: 0,
  });
export const decideBatch = (
  listId: ListId,
  {
    selection,
    expected,
    decision,
  }: { readonly selection: Selection; readonly expected: number; readonly decision: BatchDecision },
) =>
  answer(
    api.POST('/api/voters/lists/{listId}/finding-batches', {
      ...of(listId),
      body: { selection: sent(selection), expected, decision: given(decision) },
    }),
  );
type BatchDecision = Extract<Decide, { readonly action: 'tetap' | 'tms' | 'coktas' }>;
const sent = (selection: Selection) => ('ids' in selection ? selection : { filter: given(selection.filter) });
export const undoBatch = (listId: ListId, batchId: string, reason: string) =>
  answer(
    api.POST('/api/voters/lists/{listId}/finding-batches/{batchId}/undo', {
      params: { path: { listId, batchId } },
      body: { reason },
    }),
  );
/** Gives the open findings that match to a person; null takes them back. */
export const assignFindings = (listId: ListId, filter: FindingFilter, assignee: string | null) =>
  answer(
    api.POST('/api/voters/lists/{listId}/finding-assignments', {
      ...of(listId),
      body: { filter: given(filter), assignee },
    }),
  );
/** The riskiest open findings that match, to look at before deciding them all. */
export const samplesQuery = (listId: ListId, filter: FindingFilter) =>
  queryOptions({
    queryKey: ['findings', listId, 'samples', filter],
    queryFn: () =>
      answer(
        api.GET('/api/voters/lists/{listId}/findings', {
          params: { path: { listId }, query: { ...given(filter), state: 'terbuka' as const, size: 5 } },
        }),
      ),
  });

export const rulesQuery = queryOptions({
  queryKey: ['voter-rules'],
  queryFn: () => answer(api.GET('/api/voters/rules')),
  staleTime: 10 * 60_000,
});

/** What was looked at, newest first, and the check by rules that runs now. */
export const checksQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'checks'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/checks', of(listId))),
  });
export const checkRules = (listId: ListId) => answer(api.POST('/api/voters/lists/{listId}/check', of(listId)));
export const cancelCheck = (listId: ListId) => answer(api.POST('/api/voters/lists/{listId}/check/cancel', of(listId)));

/** The last search for duplicates, and the one that runs now. */
export const duplicatesQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'duplicates'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/duplicates', of(listId))),
  });
export const findDuplicates = (listId: ListId) => answer(api.POST('/api/voters/lists/{listId}/duplicates', of(listId)));
export const cancelDuplicates = (listId: ListId) =>
  answer(api.POST('/api/voters/lists/{listId}/duplicates/cancel', of(listId)));

/** NIK and NKK of the finding's voters; who asked, when and why is recorded. */
export const unmask = (listId: ListId, findingId: string, reason: UnmaskReason, note: string) =>
  answer(
    api.POST('/api/voters/lists/{listId}/findings/{findingId}/unmask', {
      ...at(listId, findingId),
      body: { reason, note },
    }),
  );

export const exportsQuery = (unitId: UnitId, listId: ListId) =>
  queryOptions({
    queryKey: ['voter-exports', unitId, listId],
    queryFn: () => answer(api.GET('/api/voters/exports', { params: { query: { unitId, listId, page: 1, size: 50 } } })),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'dibuat') ? 1_500 : false),
  });
export type NewExport = {
  readonly kind: FindingsExportKind;
  readonly purpose: ExportPurpose;
  readonly note: string;
  readonly filter: FindingFilter;
  readonly fullNumbers: boolean;
};
export const requestExport = (listId: ListId, { filter, ...body }: NewExport) =>
  answer(api.POST('/api/voters/lists/{listId}/exports', { ...of(listId), body: { ...body, filter: given(filter) } }));
/** The file; its download is recorded. */
export const downloadExport = async (exportId: string): Promise<Blob> =>
  await answer(api.POST('/api/exports/{exportId}/download', { params: { path: { exportId } }, parseAs: 'blob' }));
/** The signed statement of what the file is, to be kept beside it. */
export const readAuthenticity = async (exportId: string): Promise<Blob> => {
  const told = await answer(api.GET('/api/exports/{exportId}/authenticity', { params: { path: { exportId } } }));
  return new Blob([`${JSON.stringify(told, null, 2)}\n`], { type: 'application/json' });
};
