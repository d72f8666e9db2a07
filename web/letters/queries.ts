/** Letters on the server, as queries and calls. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  Dismissal,
  DispositionId,
  DispositionQueue,
  LetterFields,
  LetterId,
  LetterQueue,
} from '../../src/letters/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import type { SecurityClass, UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';
import { toastFailure } from '../design/index.ts';

export const lettersQuery = (unitId: UnitId, queue: LetterQueue, page: number, q: string | undefined) =>
  queryOptions({
    queryKey: ['letters', unitId, queue, page, q ?? ''],
    queryFn: () =>
      answer(api.GET('/api/letters', { params: { query: { unitId, queue, page, size: 25, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const queuedQuery = (unitId: UnitId, queue: DispositionQueue, page: number) =>
  queryOptions({
    queryKey: ['letters', 'queue', unitId, queue, page],
    queryFn: () => answer(api.GET('/api/dispositions', { params: { query: { unitId, queue, page, size: 25 } } })),
    placeholderData: keepPreviousData,
  });

export const tilesQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'tiles', unitId],
    queryFn: () => answer(api.GET('/api/letters/tiles', { params: { query: { unitId } } })),
    placeholderData: keepPreviousData,
  });

export const letterQuery = (letterId: LetterId) =>
  queryOptions({
    queryKey: ['letters', 'one', letterId],
    queryFn: () => answer(api.GET('/api/letters/{letterId}', { params: { path: { letterId } } })),
    refetchInterval: ({ state }) => (state.data?.reading === 'diproses' ? 1_500 : false),
  });

export const treeQuery = (letterId: LetterId) =>
  queryOptions({
    queryKey: ['letters', 'tree', letterId],
    queryFn: () => answer(api.GET('/api/letters/{letterId}/dispositions', { params: { path: { letterId } } })),
  });

/** How the caller's post disposed letters like this one lately; from a branch, or as a new letter. */
export const usualQuery = (letterId: LetterId, parentId: DispositionId | undefined) =>
  queryOptions({
    queryKey: ['letters', 'usual', letterId, parentId ?? ''],
    queryFn: () =>
      answer(
        api.GET('/api/letters/{letterId}/usual-dispositions', {
          params: { path: { letterId }, query: parentId === undefined ? {} : { parentId } },
        }),
      ),
  });

export const postsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'posts', unitId],
    queryFn: () => answer(api.GET('/api/letters/posts', { params: { query: { unitId } } })),
    staleTime: 60_000,
  });

export const instructionsQuery = queryOptions({
  queryKey: ['letters', 'instructions'],
  queryFn: () => answer(api.GET('/api/letters/instructions')),
  staleTime: 5 * 60_000,
});

export const arrivalsQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['letters', 'arrivals', unitId, page],
    queryFn: () => answer(api.GET('/api/letters/arrivals', { params: { query: { unitId, page, size: 25 } } })),
    placeholderData: keepPreviousData,
    // What is laid in the folder is there within half a minute.
    refetchInterval: 20_000,
  });

export const inboxQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'inbox', unitId],
    queryFn: () => answer(api.GET('/api/library/inbox', { params: { query: { unitId } } })),
    refetchInterval: 20_000,
  });

export const superiorsQuery = queryOptions({
  queryKey: ['letters', 'superiors'],
  queryFn: () => answer(api.GET('/api/letters/superiors')),
  staleTime: 5 * 60_000,
});

export const vacantPostsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'vacant', unitId],
    queryFn: () => answer(api.GET('/api/letters/vacant-posts', { params: { query: { unitId } } })),
  });

export const vacantSignersQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'vacant-signers', unitId],
    queryFn: () => answer(api.GET('/api/letters/vacant-signers', { params: { query: { unitId } } })),
  });

/**
 * A call that changes letters: all lists and pages of letters are read again, and what waits on the desk. A failure is
 * told by a notice, or only where it is shown (`error`) by who calls: `here`.
 */
export function useLetterCall<I, O>(
  call: (input: I) => Promise<O>,
  onDone?: (answered: O) => void,
  told: 'notice' | 'here' = 'notice',
) {
  const queries = useQueryClient();
  return useMutation<O, Error, I>({
    mutationFn: call,
    onSuccess: async (answered) => {
      onDone?.(answered);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['letters'] }),
        queries.invalidateQueries({ queryKey: ['desk'] }),
      ]);
    },
    ...(told === 'notice' ? { onError: toastFailure } : {}),
  });
}

type Registering = {
  readonly unitId: UnitId;
  readonly paperId: PaperId;
  readonly security?: SecurityClass;
  readonly receivedOn?: string;
  readonly pages?: { readonly first: number; readonly last: number };
};
export const registerLetter = (body: Registering) => answer(api.POST('/api/letters', { body }));

const path = (letterId: LetterId) => ({ params: { path: { letterId } } });
export const saveFields = (letterId: LetterId, version: number, fields: LetterFields) =>
  answer(api.PUT('/api/letters/{letterId}/fields', { ...path(letterId), body: { version, fields } }));
export const checkLetter = (letterId: LetterId, version: number) =>
  answer(api.POST('/api/letters/{letterId}/check', { ...path(letterId), body: { version } }));
export const cancelLetter = (letterId: LetterId, version: number, reason: string) =>
  answer(api.POST('/api/letters/{letterId}/cancel', { ...path(letterId), body: { version, reason } }));
export const beginActivity = (letterId: LetterId) =>
  answer(api.POST('/api/letters/{letterId}/activity', { ...path(letterId), body: {} }));
export const finishLetter = (letterId: LetterId) => answer(api.POST('/api/letters/{letterId}/finish', path(letterId)));

export type PostChosen = { readonly position: string; readonly section: string | null };
export type Disposing = {
  readonly parentId?: DispositionId;
  readonly to: PostChosen[];
  readonly copies: PostChosen[];
  readonly instructions: string[];
  readonly note: string;
  readonly due?: string;
};
export const dispose = (letterId: LetterId, body: Disposing) =>
  answer(api.POST('/api/letters/{letterId}/dispositions', { ...path(letterId), body }));

const branch = (dispositionId: DispositionId) => ({ params: { path: { dispositionId } } });
export const readBranch = (id: DispositionId) => answer(api.POST('/api/dispositions/{dispositionId}/read', branch(id)));
export const acceptReport = (id: DispositionId) =>
  answer(api.POST('/api/dispositions/{dispositionId}/accept', branch(id)));
export const withdrawBranch = (id: DispositionId, reason: string) =>
  answer(api.POST('/api/dispositions/{dispositionId}/withdraw', { ...branch(id), body: { reason } }));
export const returnReport = (id: DispositionId, reason: string) =>
  answer(api.POST('/api/dispositions/{dispositionId}/return', { ...branch(id), body: { reason } }));
export const reportBranch = (id: DispositionId, result: string, paperId: PaperId | undefined) =>
  answer(
    api.POST('/api/dispositions/{dispositionId}/report', {
      ...branch(id),
      body: { result, ...(paperId === undefined ? {} : { paperId }) },
    }),
  );

type MovingWork = PostChosen & { readonly unitId: UnitId; readonly to: PostChosen | null; readonly reason: string };
export const moveWork = (body: MovingWork) => answer(api.POST('/api/letters/vacant-posts/move', { body }));
export type MovedWork = Awaited<ReturnType<typeof moveWork>>;
export const moveOne = (id: DispositionId, to: PostChosen | null, reason: string) =>
  answer(api.POST('/api/dispositions/{dispositionId}/move', { ...branch(id), body: { to, reason } }));

const arrival = (paperId: PaperId) => ({ params: { path: { paperId } } });
export const dismissArrival = (paperId: PaperId, why: Dismissal) =>
  answer(api.POST('/api/letters/arrivals/{paperId}/dismiss', { ...arrival(paperId), body: { why } }));
export const returnArrival = (paperId: PaperId) =>
  answer(api.POST('/api/letters/arrivals/{paperId}/return', arrival(paperId)));
export const setInboxClass = (unitId: UnitId, security: SecurityClass) =>
  answer(api.POST('/api/library/inbox/class', { body: { unitId, security } }));
export const openInbox = (unitId: UnitId) => answer(api.POST('/api/library/inbox', { body: { unitId } }));

type SavingSuperior = {
  readonly unitId: UnitId;
  readonly position: string;
  readonly above: string | null;
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};
export const saveSuperior = (body: SavingSuperior) => answer(api.POST('/api/letters/superiors', { body }));
