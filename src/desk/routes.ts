/** The desk over HTTP: one queue of everything that waits for a person, and what moves in their units. Reads only. */
import { sql } from 'kysely';
import { z } from 'zod';
import { waitingForMe as waitingActivities } from '../activities/index.ts';
import { waitingForMe as waitingDrafts } from '../drafts/index.ts';
import { mostCounted, voterTasks, waitingForMe as waitingVoters } from '../elections/voters/index.ts';
import { personNames } from '../identity/index.ts';
import { waitingForMe as waitingPublications } from '../newsroom/index.ts';
import { allEvents, defineRoute, ok, pageOf, pageQuery, signedIn, type Actor, type Tx } from '../platform/index.ts';

const waitingSchema = z.object({
  /** What the person is asked to do. */
  task: z.enum([
    'approve-sheet',
    'mend-sheet',
    'add-local-facts',
    'review',
    'approve',
    'revise',
    'renew',
    'publish',
    'correct',
    ...voterTasks,
  ]),
  activityId: z.string().optional(),
  draftId: z.string().optional(),
  draftKind: z.string().optional(),
  publicationId: z.string().optional(),
  /** Of voters' work: the list or the recap it is about, its period, how much waits (`countIsMore`: and more), and why it came back. */
  listId: z.string().optional(),
  recapId: z.string().optional(),
  listKind: z.string().optional(),
  period: z.string().optional(),
  count: z.int().optional(),
  countIsMore: z.boolean().optional(),
  reason: z.string().optional(),
  unitId: z.string(),
  title: z.string(),
  /** When it began to wait. */
  since: z.string(),
});
type Waiting = z.infer<typeof waitingSchema>;

const moveSchema = z.object({
  at: z.string(),
  unitId: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  says: z.object({ id: z.string(), en: z.string() }),
  subjectType: z.string(),
  subjectId: z.string(),
});

export const deskRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/desk/waiting',
    tag: 'desk',
    summary: 'Menunggu saya: everything that waits for the caller, the oldest first',
    access: signedIn,
    query: pageQuery.omit({ q: true }),
    response: pageOf(waitingSchema),
    handle: async ({ actor, query, read }) => ok(await read(async (tx) => pageIn(await waiting(tx, actor), query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/desk/moves',
    tag: 'desk',
    summary: "What happened lately in the caller's units, newest first",
    access: signedIn,
    query: pageQuery.omit({ q: true }),
    response: pageOf(moveSchema),
    handle: async ({ actor, query, read }) => ok(await read((tx) => moves(tx, actor, query))),
  }),
] as const;

async function waiting(tx: Tx, actor: Actor): Promise<Waiting[]> {
  const activities = (await waitingActivities(tx, actor)).map(
    ({ kind, activityId, unitId, title, since }): Waiting => ({ task: kind, activityId, unitId, title, since }),
  );
  const drafts = (await waitingDrafts(tx, actor)).map(
    ({ task, activityId, id, kind, unitId, title, since }): Waiting => ({
      task,
      activityId,
      draftId: id,
      draftKind: kind,
      unitId,
      title,
      since,
    }),
  );
  const publications = (await waitingPublications(tx, actor)).map(
    ({ task, draftId, publicationId, unitId, title, since }): Waiting => ({
      task,
      draftId,
      draftKind: 'news',
      unitId,
      title,
      since,
      ...(publicationId === null ? {} : { publicationId }),
    }),
  );
  const voters = (await waitingVoters(tx, actor)).map(
    ({ task, unitId, title, listId, recapId, kind, period, count, reason, since }): Waiting => ({
      task,
      unitId,
      title,
      since,
      listKind: kind,
      period,
      ...(listId === null ? {} : { listId }),
      ...(recapId === null ? {} : { recapId }),
      ...(count === null ? {} : { count, countIsMore: task === 'decide-findings' && count >= mostCounted }),
      ...(reason === null ? {} : { reason }),
    }),
  );
  return [...activities, ...drafts, ...publications, ...voters].toSorted((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
  );
}

/** The rooms' queues are bounded to-do lists (they say so), so that cutting the page here is cheap. */
function pageIn(items: readonly Waiting[], { page, size }: { page: number; size: number }) {
  return { items: items.slice((page - 1) * size, page * size), total: items.length, page, size };
}

/** Work, not sign-ins: the trail itself is the administrators' and deciders' screen. */
async function moves(tx: Tx, actor: Actor, { page, size }: { page: number; size: number }) {
  const query = tx
    .selectFrom('audit_events')
    .where('unit_id', 'in', actor.unitIds.length > 0 ? [...actor.unitIds] : [''])
    .where('subject_type', 'in', ['activity', 'draft', 'publication']);
  const rows = await query
    .select(['at', 'unit_id', 'actor_person', 'action', 'subject_type', 'subject_id'])
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const names = await personNames(
    tx,
    rows.flatMap((row) => row.actor_person ?? []),
  );
  return {
    items: rows.map((row) => ({
      at: row.at.toISOString(),
      unitId: row.unit_id,
      actor: row.actor_person ? (names.get(row.actor_person) ?? null) : null,
      action: row.action,
      says: allEvents().get(row.action)?.says ?? { id: row.action, en: row.action },
      subjectType: row.subject_type,
      subjectId: row.subject_id,
    })),
    total,
    page,
    size,
  };
}
