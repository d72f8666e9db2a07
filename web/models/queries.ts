/** Models on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TokenScope } from '../../src/mcp/schema.ts';
import type { EngineId, EngineKind } from '../../src/models/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';

export const enginesQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['models', unitId],
    queryFn: () => answer(api.GET('/api/models', { params: { query: { unitId } } })),
  });

export const sentQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['models', unitId, 'sent', page],
    queryFn: () => answer(api.GET('/api/models/sent', { params: { query: { unitId, page, size: 20 } } })),
    placeholderData: keepPreviousData,
  });

export type NewEngine = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly kind: EngineKind;
  readonly address?: string;
  readonly model: string;
  readonly key?: string;
};
export const addEngine = (body: NewEngine) => answer(api.POST('/api/models', { body }));
export const chooseEngine = (unitId: UnitId, engineId: EngineId | null) =>
  answer(api.POST('/api/models/choose', { body: { unitId, engineId } }));
export const lendEngine = (id: EngineId, below: boolean) =>
  answer(api.POST('/api/models/{id}/lend', { params: { path: { id } }, body: { below } }));
export const removeEngine = (id: EngineId) => answer(api.DELETE('/api/models/{id}', { params: { path: { id } } }));

export const tokensQuery = (page: number) =>
  queryOptions({
    queryKey: ['tokens', page],
    queryFn: () => answer(api.GET('/api/tokens', { params: { query: { page, size: 20 } } })),
    placeholderData: keepPreviousData,
  });
export type NewToken = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly days: number;
};
export const makeToken = (body: NewToken) => answer(api.POST('/api/tokens', { body }));
export const revokeToken = (id: string) => answer(api.DELETE('/api/tokens/{id}', { params: { path: { id } } }));

/** Milliseconds between two looks at a check. */
const pause = 700;

/** Asks a model for a sentence and waits until it is known how it took it. */
export async function checkEngine(id: EngineId): Promise<void> {
  const { jobId } = await answer(api.POST('/api/models/{id}/check', { params: { path: { id } } }));
  const open = new Set(['queued', 'running']);
  for (let state = 'queued'; open.has(state);) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    ({ state } = await answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId } } })));
  }
}
