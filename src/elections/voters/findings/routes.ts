/** The queue of findings and the decisions about them. */
import { z } from 'zod';
import { capability, defineRoute, ok, signedIn, unitInBody } from '../../../platform/index.ts';
import { readList, unitOfList } from '../list/index.ts';
import { dayOf, decisionKindsOn } from './decision-kinds.ts';
import { effectiveDecisions, findingsOfDecisions } from './effective-decisions.ts';
import { fail } from './failures.ts';
import { addProof } from './operations/add-proof.ts';
import { assignFindings } from './operations/assign-findings.ts';
import { decideBatch, previewBatch } from './operations/decide-batch.ts';
import { decideFinding, takeEarlier } from './operations/decide-finding.ts';
import { openProof } from './operations/open-proof.ts';
import { saveDecisionKind } from './operations/save-decision-kind.ts';
import { saveNoteWords } from './operations/save-note-words.ts';
import { takeRemembered } from './operations/take-remembered.ts';
import { undoBatch } from './operations/undo-batch.ts';
import { undoDecision } from './operations/undo-decision.ts';
import { countFindings } from './queries/count-findings.ts';
import { listFindings, readFinding } from './queries/list-findings.ts';
import { listNoteWords, readExamples, tryNotes } from './queries/note-words.ts';
import { readProgress } from './queries/progress.ts';
import { readRemembered } from './queries/remembered.ts';
import {
  assignBodySchema,
  assignedFindingsSchema,
  batchBodySchema,
  batchPreviewSchema,
  conflictsSchema,
  decideBodySchema,
  decidedBatchSchema,
  decisionKindsSchema,
  findingCountsSchema,
  findingPageQuery,
  findingPageSchema,
  findingWithHistorySchema,
  madeDecisionSchema,
  noteWordsSchema,
  progressSchema,
  readNotesBodySchema,
  readNotesSchema,
  rememberedSchema,
  proofKinds,
  proofSchema,
  saveDecisionKindSchema,
  savedDecisionKindSchema,
  savedNoteWordsSchema,
  saveNoteWordsSchema,
  selectionSchema,
  takeEarlierBodySchema,
  takeRememberedBodySchema,
  takenRememberedSchema,
  triedNotesSchema,
  tryNotesBodySchema,
  undoBodySchema,
  undoneBatchSchema,
  undoneDecisionSchema,
} from './schema.ts';
import { listIdSchema } from '../list/schema.ts';

const tag = 'Temuan daftar pemilih';
const reads = capability('voters.read', unitOfList);
const decides = capability('voters.edit', unitOfList);
const list = z.object({ listId: listIdSchema });
/** Contradictions shown at a time; the count is of all. */
const shownConflicts = 100;
const finding = z.object({ listId: listIdSchema, findingId: z.uuid() });

export const findingsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/decision-kinds',
    tag,
    summary: 'What may be decided today, reasons of TMS and the proof they need',
    access: signedIn,
    response: decisionKindsSchema,
    handle: async ({ read, platform }) => ok(await read((tx) => decisionKindsOn(tx, dayOf(platform.clock.now())))),
  }),
  defineRoute({
    method: 'put',
    path: '/api/voters/decision-kinds',
    tag,
    summary: 'Say from a day on which proof a decision or a reason of TMS needs',
    access: capability('voters.rules', unitInBody),
    body: saveDecisionKindSchema,
    response: savedDecisionKindSchema,
    handle: ({ run, body }) => run(saveDecisionKind, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/note-words',
    tag,
    summary: 'Words of KETERANGAN that are read as hints, every dated row with its source',
    access: signedIn,
    response: noteWordsSchema,
    handle: async ({ read, platform }) => ok(await read((tx) => listNoteWords(tx, dayOf(platform.clock.now())))),
  }),
  defineRoute({
    method: 'put',
    path: '/api/voters/note-words',
    tag,
    summary: 'Say from a day on which words of KETERANGAN hint at what',
    access: capability('voters.rules', unitInBody),
    body: saveNoteWordsSchema,
    response: savedNoteWordsSchema,
    handle: ({ run, body }) => run(saveNoteWords, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/note-words/read',
    tag,
    summary: 'Read examples of notes without words that are tried and with them; nothing is kept',
    access: signedIn,
    body: readNotesBodySchema,
    response: readNotesSchema,
    handle: async ({ read, platform, body }) =>
      ok(await read((tx) => readExamples(tx, body.tried, body.examples, platform.clock.now()))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/note-words/try',
    tag,
    summary: 'Read the notes of a list without words that are tried and with them; no name is told',
    access: reads,
    params: list,
    body: tryNotesBodySchema,
    response: triedNotesSchema,
    handle: ({ platform, actor, params, body }) => tryNotes(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/findings',
    tag,
    summary: 'Findings of a list: open first, then by risk',
    access: reads,
    params: list,
    query: findingPageQuery,
    response: findingPageSchema,
    handle: async ({ platform, actor, params, query }) => ok(await listFindings(platform, actor, params.listId, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/finding-counts',
    tag,
    summary: 'Counts of findings by code and by village',
    access: reads,
    params: list,
    response: findingCountsSchema,
    handle: async ({ read, params }) => ok(await read((tx) => countFindings(tx, params.listId))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/findings/{findingId}',
    tag,
    summary: 'A finding with its voters (masked) and every decision made on it',
    access: reads,
    params: finding,
    response: findingWithHistorySchema,
    handle: async ({ platform, actor, params }) => {
      const found = await readFinding(platform, actor, params.listId, params.findingId);
      return found === null ? fail('voters/finding-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/findings/{findingId}/decision',
    tag,
    summary: 'Decide a finding',
    access: decides,
    params: finding,
    body: decideBodySchema,
    response: madeDecisionSchema,
    handle: ({ platform, actor, params, body }) => decideFinding(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/findings/{findingId}/take-earlier',
    tag,
    summary: 'Decide a finding as the earlier list did',
    access: decides,
    params: finding,
    body: takeEarlierBodySchema,
    response: madeDecisionSchema,
    handle: ({ platform, actor, params, body }) => takeEarlier(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/findings/{findingId}/undo',
    tag,
    summary: 'Undo the standing decision on a finding',
    access: decides,
    params: finding,
    body: undoBodySchema,
    response: undoneDecisionSchema,
    handle: ({ platform, actor, params, body }) => undoDecision(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/finding-progress',
    tag,
    summary: 'How far the decisions are, and per person',
    access: reads,
    params: list,
    response: progressSchema,
    handle: async ({ read, params, platform }) => {
      const progress = await read(async (tx) => {
        const found = await readList(tx, params.listId);
        return found === null
          ? null
          : readProgress(tx, { listId: found.id, unitId: found.unit_id, at: platform.clock.now() });
      });
      return progress === null ? fail('voters/finding-not-found') : ok(progress);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/decision-conflicts',
    tag,
    summary: 'Rows on which decisions contradict each other',
    access: reads,
    params: list,
    response: conflictsSchema,
    handle: async ({ read, params, platform }) =>
      ok(
        await read(async (tx) => {
          const { conflicts } = await effectiveDecisions(tx, params.listId, platform.keyFor);
          const shown = conflicts.slice(0, shownConflicts);
          const findings = await findingsOfDecisions(
            tx,
            shown.flatMap(({ decisionIds }) => decisionIds),
          );
          return {
            items: shown.map((conflict) => ({
              ...conflict,
              decisionIds: [...conflict.decisionIds],
              findingIds: conflict.decisionIds.flatMap((id) => findings.get(id) ?? []),
            })),
            total: conflicts.length,
          };
        }),
      ),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/finding-batches/preview',
    tag,
    summary: 'How many findings a batch would decide',
    access: decides,
    params: list,
    body: z.object({ selection: selectionSchema }),
    response: batchPreviewSchema,
    handle: async ({ read, params, body, actor }) =>
      ok(await read((tx) => previewBatch(tx, params.listId, body.selection, actor.personId))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/finding-batches',
    tag,
    summary: 'Decide many findings of one kind for one reason',
    access: decides,
    params: list,
    body: batchBodySchema,
    status: 201,
    response: decidedBatchSchema,
    handle: ({ platform, actor, params, body }) => decideBatch(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/finding-batches/{batchId}/undo',
    tag,
    summary: 'Undo what stands of a batch',
    access: decides,
    params: list.extend({ batchId: z.uuid() }),
    body: undoBodySchema.pick({ reason: true }),
    response: undoneBatchSchema,
    handle: ({ platform, actor, params, body }) => undoBatch(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/remembered-decisions',
    tag,
    summary: 'What earlier lists decided about the open findings: what can be taken at once, what not, and why',
    access: reads,
    params: list,
    response: rememberedSchema,
    handle: async ({ read, params, platform }) => {
      const remembered = await read((tx) => readRemembered(tx, params.listId, platform.clock.now()));
      return remembered === null ? fail('voters/finding-not-found') : ok(remembered);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/remembered-decisions',
    tag,
    summary: 'Take the decisions of earlier lists that fit, a part at a time; asked again until none is left',
    access: decides,
    params: list,
    body: takeRememberedBodySchema,
    response: takenRememberedSchema,
    handle: ({ run, params, body }) => run(takeRemembered, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/finding-assignments',
    tag,
    summary: 'Give the open findings that match to an operator, or back to all',
    access: decides,
    params: list,
    body: assignBodySchema,
    response: assignedFindingsSchema,
    handle: ({ run, params, body }) => run(assignFindings, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/proofs',
    tag,
    summary: 'Upload a proof document; it is sealed',
    access: decides,
    params: list,
    query: z.object({ kind: z.enum(proofKinds) }),
    upload: true,
    status: 201,
    response: proofSchema,
    handle: ({ platform, actor, params, query, request }) =>
      addProof(platform, actor, { ...params, ...query, request }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/proofs/{proofId}/open',
    tag,
    summary: 'Open a proof document; the opening is logged',
    access: decides,
    params: list.extend({ proofId: z.uuid() }),
    response: 'file',
    handle: async ({ platform, actor, params }) => {
      const proof = await openProof(platform, actor, params);
      return proof.ok
        ? new Response(new Uint8Array(proof.value.content), {
            headers: {
              'Content-Type': proof.value.mime,
              'Cache-Control': 'no-store',
              'X-Content-Type-Options': 'nosniff',
            },
          })
        : proof;
    },
  }),
] as const;
