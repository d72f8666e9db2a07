/** The queue of findings and the decisions about them. */
import { z } from 'zod';
import { capability, defineRoute, ok, signedIn, type Route } from '../../../platform/index.ts';
import { unitOfList } from '../list/access.ts';
import { decisionKindsOn } from './decision-kinds.ts';
import { fail } from './failures.ts';
import { decideFinding } from './operations/decide-finding.ts';
import { undoDecision } from './operations/undo-decision.ts';
import { countFindings } from './queries/count-findings.ts';
import { listFindings, readFinding } from './queries/list-findings.ts';
import { decideBodySchema, decisionKindSchema, decisionSchema, findingCountsSchema, findingPageQuery, findingPageSchema, findingSchema, undoBodySchema } from './schema.ts';

const tag = 'Temuan daftar pemilih';
const reads = capability('voters.read', unitOfList);
const decides = capability('voters.edit', unitOfList);
const list = z.object({ listId: z.uuid() });
const finding = z.object({ listId: z.uuid(), findingId: z.uuid() });

export const findingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'get', path: '/api/voters/decision-kinds', tag, summary: 'What may be decided today, reasons of TMS and the proof they need', access: signedIn, response: z.array(decisionKindSchema),
    handle: async ({ read, platform }) => ok(await read((tx) => decisionKindsOn(tx, platform.clock.now().toISOString().slice(0, 10)))),
  }),
  defineRoute({
    method: 'get', path: '/api/voters/lists/{listId}/findings', tag, summary: 'Findings of a list: open first, then by risk', access: reads, params: list, query: findingPageQuery, response: findingPageSchema,
    handle: async ({ platform, actor, params, query }) => ok(await listFindings(platform, actor, params.listId, query)),
  }),
  defineRoute({
    method: 'get', path: '/api/voters/lists/{listId}/finding-counts', tag, summary: 'Counts of findings by code and by village', access: reads, params: list, response: findingCountsSchema,
    handle: async ({ read, params }) => ok(await read((tx) => countFindings(tx, params.listId))),
  }),
  defineRoute({
    method: 'get', path: '/api/voters/lists/{listId}/findings/{findingId}', tag, summary: 'A finding with its voters (masked) and every decision made on it', access: reads, params: finding,
    response: findingSchema.extend({ history: z.array(decisionSchema) }),
    handle: async ({ platform, actor, params }) => {
      const found = await readFinding(platform, actor, params.listId, params.findingId);
      return found === null ? fail('voters/finding-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post', path: '/api/voters/lists/{listId}/findings/{findingId}/decision', tag, summary: 'Decide a finding', access: decides, params: finding, body: decideBodySchema,
    response: z.object({ decisionId: z.string(), version: z.int() }),
    handle: ({ platform, actor, params, body }) => decideFinding(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post', path: '/api/voters/lists/{listId}/findings/{findingId}/undo', tag, summary: 'Undo the standing decision on a finding', access: decides, params: finding, body: undoBodySchema,
    response: z.object({ version: z.int() }),
    handle: ({ platform, actor, params, body }) => undoDecision(platform, actor, { ...params, ...body }),
  }),
];
