/** Outgoing letters on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  LetterId,
  NewLetterKind,
  OutgoingFields,
  OutgoingId,
  OutgoingQueue,
  OutgoingState,
  PreviewLetterKind,
  SignedFileId,
} from '../../../src/letters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api, ApiFailure, upload } from '../../api/client.ts';

type Listed = {
  readonly state: OutgoingState | undefined;
  readonly queue: OutgoingQueue | undefined;
  readonly page: number;
  readonly q: string;
};

export const outgoingListQuery = (unitId: UnitId, { state, queue, page, q }: Listed) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', unitId, state ?? '', queue ?? '', page, q],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing', {
          params: {
            query: {
              unitId,
              page,
              size: 25,
              ...(state ? { state } : {}),
              ...(queue ? { queue } : {}),
              ...(q ? { q } : {}),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const outgoingQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', 'one', outgoingId],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}', { params: { path: { outgoingId } } })),
  });

export const letterKindsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'kinds', unitId],
    queryFn: () => answer(api.GET('/api/letters/kinds', { params: { query: { unitId } } })),
    staleTime: 5 * 60_000,
  });

export const outgoingCheckQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', 'check', outgoingId],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}/check', { params: { path: { outgoingId } } })),
  });

type Typed = {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly fields: OutgoingFields;
  readonly answers?: string;
};

/** Of fields that are being typed; nothing is saved. */
export const typedCheckQuery = (body: Typed) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', 'typed-check', body],
    queryFn: () => answer(api.POST('/api/letters/outgoing-check', { body })),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 30_000,
  });

export const allKindsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'kinds', 'all', unitId],
    queryFn: () => answer(api.GET('/api/letters/kinds/all', { params: { query: { unitId } } })),
  });
export const saveKind = (body: NewLetterKind) => answer(api.POST('/api/letters/kinds', { body }));
export const previewKind = (body: PreviewLetterKind) => answer(api.POST('/api/letters/kinds/preview', { body }));

export const emblemQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['letters', 'emblem', unitId],
    queryFn: () => answer(api.GET('/api/letters/emblem', { params: { query: { unitId } } })),
  });
export const putEmblem = (unitId: UnitId, basedOn: number, file: File) =>
  upload('/api/letters/emblem', file, { params: { query: { unitId, basedOn } }, onProgress: () => undefined });
export const takeEmblem = (unitId: UnitId, basedOn: number) =>
  answer(api.DELETE('/api/letters/emblem', { params: { query: { unitId, basedOn } } }));

export const letterRulesQuery = queryOptions({
  queryKey: ['letters', 'rules'],
  queryFn: () => answer(api.GET('/api/letters/rules')),
});
export const saveRule = (body: {
  readonly unitId: UnitId;
  readonly code: string;
  readonly stops: boolean;
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
}) => answer(api.POST('/api/letters/rules', { body }));

export const startOutgoing = (body: {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly fields: OutgoingFields;
  readonly answers?: string;
}) => answer(api.POST('/api/letters/outgoing', { body: { ...body, papers: [] } }));

const path = (outgoingId: OutgoingId) => ({ path: { outgoingId } });

export const saveOutgoing = (outgoingId: OutgoingId, version: number, fields: OutgoingFields) =>
  answer(api.PUT('/api/letters/outgoing/{outgoingId}', { params: path(outgoingId), body: { version, fields } }));

/** Busy painters are asked again a little later; what was refused is not. */
const drawAgain = (failures: number, error: Error) =>
  failures < 3 && error instanceof ApiFailure && error.code === 'printing/drawing-busy';

/** The pages of a letter as it is stored; `of` says which words and number they are drawn from. */
export const outgoingPictureQuery = (outgoingId: OutgoingId, of: string) =>
  queryOptions({
    queryKey: ['letters', 'picture', outgoingId, of],
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/api/letters/outgoing/{outgoingId}/picture', { params: path(outgoingId), parseAs: 'blob', signal }),
      )) as unknown as Blob,
    placeholderData: keepPreviousData,
    retry: drawAgain,
    gcTime: 60_000,
  });

/** Of fields that are being typed; nothing is saved. */
export const typedPictureQuery = (body: Typed) =>
  queryOptions({
    queryKey: ['letters', 'picture', 'typed', body],
    queryFn: async ({ signal }) =>
      (await answer(api.POST('/api/letters/outgoing-picture', { body, parseAs: 'blob', signal }))) as unknown as Blob,
    placeholderData: keepPreviousData,
    retry: drawAgain,
    gcTime: 30_000,
  });

export const uploadSigned = (outgoingId: OutgoingId, version: number, day: string, file: File) =>
  upload('/api/letters/outgoing/{outgoingId}/signed', file, {
    params: { ...path(outgoingId), query: { version, day, name: file.name } },
    onProgress: () => undefined,
  });

export const bindSigned = (outgoingId: OutgoingId, fileId: SignedFileId, version: number, reason: string | undefined) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/signed-files/{fileId}/bind', {
      params: { path: { outgoingId, fileId } },
      body: { version, ...(reason === undefined ? {} : { reason }) },
    }),
  );

/** Asked again while one of its files is looked into. */
export const signedFilesQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', 'signed', outgoingId],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}/signed-files', { params: path(outgoingId) })),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'menunggu') ? 1_500 : false),
  });

export const anchorsQuery = queryOptions({
  queryKey: ['letters', 'anchors'],
  queryFn: () => answer(api.GET('/api/letters/anchors')),
});
export const readAnchor = (body: { unitId: UnitId; pem: string }) =>
  answer(api.POST('/api/letters/anchors/read', { body }));
export const addAnchor = (body: {
  unitId: UnitId;
  pem: string;
  fingerprint: string;
  since: string;
  source: string;
  verified: boolean;
}) => answer(api.POST('/api/letters/anchors', { body }));
export const withdrawAnchor = (fingerprint: string, body: { unitId: UnitId; reason: string }) =>
  answer(api.POST('/api/letters/anchors/{fingerprint}/withdraw', { params: { path: { fingerprint } }, body }));

export const noteSent = (outgoingId: OutgoingId, body: { version: number; day: string; by: string }) =>
  answer(api.POST('/api/letters/outgoing/{outgoingId}/sent', { params: path(outgoingId), body }));

/** Numbered letters of the unit that may stand in place of another one. */
export const numberedQuery = (unitId: UnitId, q: string) =>
  queryOptions({
    queryKey: ['letters', 'outgoing', 'numbered', unitId, q],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing', {
          params: { query: { unitId, page: 1, size: 25, numbered: 'yes', ...(q ? { q } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const replaceOutgoing = (
  outgoingId: OutgoingId,
  body: { version: number; replacement: OutgoingId; reason: string },
) => answer(api.POST('/api/letters/outgoing/{outgoingId}/replace', { params: path(outgoingId), body }));

export const cancelOutgoing = (outgoingId: OutgoingId, body: { version: number; reason: string }) =>
  answer(api.POST('/api/letters/outgoing/{outgoingId}/cancel', { params: path(outgoingId), body }));

/** What a new letter can take over; nothing where it neither answers a letter nor calls to an activity. */
export const prefillQuery = (unitId: UnitId, jawab: LetterId | undefined, kegiatan: string | undefined) =>
  queryOptions({
    queryKey: ['letters', 'prefill', unitId, jawab ?? '', kegiatan ?? ''],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/prefill', {
          params: { query: { unitId, ...(jawab ? { jawab } : {}), ...(kegiatan ? { kegiatan } : {}) } },
        }),
      ),
    enabled: jawab !== undefined || kegiatan !== undefined,
  });
