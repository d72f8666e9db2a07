/**
 * The API of activities. Each route declares who may call it, validates, calls one operation or query, and presents.
 */
import { z } from 'zod';
import { checkpointOver } from '../approvals/index.ts';
import { personNames } from '../identity/index.ts';
import {
  calendarDate,
  capability,
  defineRoute,
  ok,
  maskedIn,
  pageOf,
  pageQuery,
  signedIn,
  type Actor,
  type Result,
  type Tx,
  type UnitId,
  unitInBody,
  unitInQuery,
  type UnitOf,
} from '../platform/index.ts';
import { fail } from './failures.ts';
import { mayAddLocalFacts, mayApprove, mayEdit } from './policy.ts';
import { addPhoto, cleanPhoto } from './operations/add-photo.ts';
import { approveSheet } from './operations/approve-sheet.ts';
import { createActivity } from './operations/create-activity.ts';
import { editFacts } from './operations/edit-facts.ts';
import { reopenSheet } from './operations/reopen-sheet.ts';
import { restoreLocalVersion, restoreVersion } from './operations/restore-version.ts';
import { returnSheet } from './operations/return-sheet.ts';
import { saveActivityKind } from './operations/save-activity-kind.ts';
import { saveLocalFacts } from './operations/save-local-facts.ts';
import { unitOfSheet } from './operations/sheet.ts';
import { submitSheet } from './operations/submit-sheet.ts';
import { activityKinds } from './queries/activity-kinds.ts';
import { findPhoto } from './queries/find-photo.ts';
import { knownPeople } from './queries/known-people.ts';
import { listActivities } from './queries/list-activities.ts';
import { readActivity, readLocalFacts } from './queries/read-activity.ts';
import { activityFactsSchema, localFactsSchema } from './facts-schema.ts';
import {
  activityKindsSchema,
  activitySchema,
  type Activity,
  activityStates,
  activitySummarySchema,
  approvedSheetSchema,
  begunActivitySchema,
  gatheringSheetSchema,
  knownPeopleSchema,
  localFactsViewSchema,
  photoViewSchema,
  photosSchema,
  relations,
  savedActivityKindSchema,
  savedFactsSchema,
  submittedSheetSchema,
  versionsSchema,
  activityIdSchema,
} from './views.ts';
import { reasonOf, unitIdSchema } from '../platform/schema.ts';

const tag = 'Kegiatan';
const id = z.object({ id: activityIdSchema });
const idAndUnit = id.extend({ unitId: unitIdSchema });
const version = z.int().min(0).max(2_147_483_647);
const reason = reasonOf(2_000);

/** The unit that keeps the sheet in the path; null for everybody else. */
const ownUnit: UnitOf = async (tx, { params }) => {
  const activity = id.safeParse(params).data;
  return activity === undefined ? null : unitOfSheet(tx, activity.id);
};
const unitInPath: UnitOf = async (_tx, { params }) => unitIdSchema.safeParse(params.unitId).data ?? null;

const edits = capability('activity.edit', ownUnit);

const found = <T>(value: T | null): Result<T> => (value === null ? fail('activities/not-found') : { ok: true, value });

/** Numbers of people stay readable for those alone who write the sheet or approve it. */
const forReader = (actor: Actor, activity: Activity | null): Activity | null =>
  activity !== null &&
  (activity.relation === 'shared' || !(mayEdit(actor, activity.unitId) || mayApprove(actor, activity.unitId)))
    ? maskedIn(activity)
    : activity;
const forReaderOfLocal = <T>(actor: Actor, unitId: UnitId, facts: T): T =>
  mayAddLocalFacts(actor, unitId) || mayApprove(actor, unitId) ? facts : maskedIn(facts);

type VersionRow = {
  readonly version: number;
  readonly facts_hash: string;
  readonly saved_by: string;
  readonly saved_at: Date;
};

async function asVersions(tx: Tx, rows: readonly VersionRow[]) {
  const names = await personNames(
    tx,
    rows.map((row) => row.saved_by),
  );
  return rows.map((row) => ({
    version: row.version,
    factsHash: row.facts_hash,
    savedBy: row.saved_by,
    savedByName: names.get(row.saved_by) ?? '',
    savedAt: row.saved_at.toISOString(),
  }));
}

const sheets = [
  defineRoute({
    method: 'get',
    path: '/api/activities',
    tag,
    summary: 'List the activities that the caller may see, newest change first',
    access: signedIn,
    query: pageQuery.extend({
      state: z.enum(activityStates).optional(),
      relation: z.enum(relations).optional(),
      unitId: unitIdSchema.optional(),
    }),
    response: pageOf(activitySummarySchema),
    handle: async ({ read, query }) => ({ ok: true, value: await read((tx) => listActivities(tx, query)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities',
    tag,
    summary: 'Begin an activity',
    access: capability('activity.edit', unitInBody),
    status: 201,
    body: z.object({ unitId: unitIdSchema, title: z.string().max(2_000).optional() }),
    response: begunActivitySchema,
    handle: ({ run, body }) => run(createActivity, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activity-people',
    tag,
    summary: 'People that an activity may name: in office in a unit, and on sheets in sight; a dozen at most',
    access: capability('localfacts.edit', unitInQuery),
    query: z.object({ unitId: unitIdSchema, q: z.string().max(200) }),
    response: knownPeopleSchema,
    handle: async ({ read, query, platform }) => ({
      ok: true,
      value: await read((tx) => knownPeople(tx, query.unitId, query.q, platform.clock.now())),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}',
    tag,
    summary: 'Read an activity and its fact sheet',
    access: signedIn,
    params: id,
    response: activitySchema,
    written: ['facts'],
    handle: async ({ read, actor, params, platform }) =>
      found(forReader(actor, await read((tx) => readActivity(tx, actor, params.id, platform.clock.now())))),
  }),
  defineRoute({
    method: 'put',
    path: '/api/activities/{id}/facts',
    tag,
    summary: 'Save the facts as the next version',
    access: edits,
    params: id,
    body: z.object({ version, facts: activityFactsSchema }),
    response: savedFactsSchema,
    handle: ({ run, params, body }) => run(editFacts, { activityId: params.id, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/versions',
    tag,
    summary: 'List the versions of a fact sheet, newest first',
    access: signedIn,
    params: id,
    response: versionsSchema,
    handle: async ({ read, params }) => ({
      ok: true,
      value: await read(async (tx) =>
        asVersions(
          tx,
          await tx
            .selectFrom('fact_sheet_versions')
            .select(['version', 'facts_hash', 'saved_by', 'saved_at'])
            .where('activity_id', '=', params.id)
            .orderBy('version', 'desc')
            .limit(500)
            .execute(),
        ),
      ),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/versions/{version}',
    tag,
    summary: 'Read one version of a fact sheet',
    access: signedIn,
    params: id.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: activityFactsSchema,
    handle: async ({ read, params }) =>
      found(
        (
          await read((tx) =>
            tx
              .selectFrom('fact_sheet_versions')
              .select('facts')
              .where('activity_id', '=', params.id)
              .where('version', '=', params.version)
              .executeTakeFirst(),
          )
        )?.facts ?? null,
      ),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities/{id}/restore',
    tag,
    summary: 'Make an earlier version the newest one',
    access: edits,
    params: id,
    body: z.object({ version, restore: version }),
    response: savedFactsSchema,
    handle: ({ run, params, body }) => run(restoreVersion, { activityId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities/{id}/submit',
    tag,
    summary: 'Ask a second person to approve this version',
    access: edits,
    params: id,
    body: z.object({ version }),
    response: submittedSheetSchema,
    handle: ({ run, params, body }) => run(submitSheet, { activityId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities/{id}/approve',
    tag,
    summary: 'Approve exactly the facts with this hash',
    access: capability('activity.approve', ownUnit),
    params: id,
    body: z.object({ factsHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: approvedSheetSchema,
    handle: async ({ platform, actor, run, params, body }) => {
      const approved = await run(approveSheet, { activityId: params.id, ...body });
      if (!approved.ok) return approved;
      const { unitId, ...sheet } = approved.value;
      const checkpoint = await checkpointOver(platform, actor, { unitId, seq: sheet.approval });
      return ok({ ...sheet, checkpoint });
    },
  }),
  defineRoute({
    // Its submitter may take a sheet back and its approver may return it: the operation tells them apart.
    method: 'post',
    path: '/api/activities/{id}/return',
    tag,
    summary: 'Give a submitted sheet back with a reason',
    access: signedIn,
    params: id,
    body: z.object({ reason }),
    response: gatheringSheetSchema,
    handle: ({ run, params, body }) => run(returnSheet, { activityId: params.id, ...body }),
  }),
  defineRoute({
    // Those who edit and those who approve may reopen: the operation knows both.
    method: 'post',
    path: '/api/activities/{id}/reopen',
    tag,
    summary: 'Open an approved sheet for change; its approval is void',
    access: signedIn,
    params: id,
    body: z.object({ reason }),
    response: gatheringSheetSchema,
    handle: ({ run, params, body }) => run(reopenSheet, { activityId: params.id, ...body }),
  }),
] as const;

const localFacts = [
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/local-facts/{unitId}',
    tag,
    summary: 'Read what a unit added',
    access: signedIn,
    params: idAndUnit,
    response: localFactsViewSchema,
    written: ['facts'],
    handle: async ({ read, actor, params }) =>
      actor.unitIds.includes(params.unitId)
        ? found(
            forReaderOfLocal(actor, params.unitId, await read((tx) => readLocalFacts(tx, params.id, params.unitId))),
          )
        : fail('activities/not-found'),
  }),
  defineRoute({
    method: 'put',
    path: '/api/activities/{id}/local-facts/{unitId}',
    tag,
    summary: 'Save what a unit adds',
    access: capability('localfacts.edit', unitInPath),
    params: idAndUnit,
    body: z.object({ version, facts: localFactsSchema }),
    response: savedFactsSchema,
    handle: ({ run, params, body }) => run(saveLocalFacts, { activityId: params.id, unitId: params.unitId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/local-facts/{unitId}/versions',
    tag,
    summary: "List the versions of a unit's facts, newest first",
    access: signedIn,
    params: idAndUnit,
    response: versionsSchema,
    handle: async ({ read, params }) => ({
      ok: true,
      value: await read(async (tx) =>
        asVersions(
          tx,
          await tx
            .selectFrom('local_fact_versions')
            .select(['version', 'facts_hash', 'saved_by', 'saved_at'])
            .where('activity_id', '=', params.id)
            .where('unit_id', '=', params.unitId)
            .orderBy('version', 'desc')
            .limit(500)
            .execute(),
        ),
      ),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/local-facts/{unitId}/versions/{version}',
    tag,
    summary: "Read one version of a unit's facts",
    access: signedIn,
    params: idAndUnit.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: localFactsSchema,
    handle: async ({ read, params }) =>
      found(
        (
          await read((tx) =>
            tx
              .selectFrom('local_fact_versions')
              .select('facts')
              .where('activity_id', '=', params.id)
              .where('unit_id', '=', params.unitId)
              .where('version', '=', params.version)
              .executeTakeFirst(),
          )
        )?.facts ?? null,
      ),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities/{id}/local-facts/{unitId}/restore',
    tag,
    summary: "Make an earlier version of a unit's facts the newest one",
    access: capability('localfacts.edit', unitInPath),
    params: idAndUnit,
    body: z.object({ version, restore: version }),
    response: savedFactsSchema,
    handle: ({ run, params, body }) =>
      run(restoreLocalVersion, { activityId: params.id, unitId: params.unitId, ...body }),
  }),
] as const;

const photos = [
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/photos',
    tag,
    summary: 'List the photos of an activity that the caller may see',
    access: signedIn,
    params: id,
    response: photosSchema,
    handle: async ({ read, params }) => ({
      ok: true,
      value: await read((tx) =>
        tx
          .selectFrom('photos')
          .select(['id', 'sha256', 'width', 'height', 'sizes'])
          .where('activity_id', '=', params.id)
          .orderBy('created_at')
          .limit(500)
          .execute(),
      ),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/activities/{id}/photos',
    tag,
    summary: 'Upload a photo; its EXIF and position data are removed',
    access: capability('localfacts.edit', unitInQuery),
    params: id,
    query: z.object({ unitId: unitIdSchema }),
    upload: true,
    status: 201,
    response: photoViewSchema,
    handle: async ({ run, platform, request, params, query }) => {
      const limit = platform.config.uploadLimit;
      const bytes = await readUpload(request, limit);
      if (!bytes.ok) return bytes;
      const photo = await cleanPhoto(platform.files, bytes.value, limit);
      return photo.ok ? run(addPhoto, { activityId: params.id, unitId: query.unitId, photo: photo.value }) : photo;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/activities/{id}/photos/{sha256}',
    tag,
    summary: 'Show a photo in the width nearest to the one asked for',
    access: signedIn,
    params: id.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    query: z.object({ width: z.coerce.number().int().min(1).max(10_000).optional() }),
    response: 'file',
    handle: async ({ read, platform, params, query }) => {
      const file = await read((tx) => findPhoto(tx, params.id, params.sha256, query.width));
      if (file === null) return fail('activities/not-found');
      return new Response(await platform.files.stream(file), {
        headers: {
          'content-type': 'image/jpeg',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=31536000, immutable',
        },
      });
    },
  }),
] as const;

/** Photos are small enough to hold in memory, but the limit is kept while they arrive. */
async function readUpload(request: Request, limit: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return fail('activities/photo-bytes', { limit: Math.floor(limit / 1_048_576) });
    chunks.push(chunk);
  }
  return size === 0 ? fail('activities/photo-unreadable') : { ok: true, value: Buffer.concat(chunks) };
}

const kinds = [
  defineRoute({
    method: 'get',
    path: '/api/activity-kinds',
    tag,
    summary: 'List the kinds of activity',
    access: signedIn,
    response: activityKindsSchema,
    handle: async ({ read }) => ({
      ok: true,
      value: (await read(activityKinds)).map((kind) => ({ ...kind, words: [...kind.words] })),
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/api/activity-kinds/{code}',
    tag,
    summary: 'Add or change a kind of activity for the whole country',
    access: capability('units.manage', unitInBody),
    params: z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) }),
    body: z.object({
      unitId: unitIdSchema,
      labelId: z.string().trim().min(1).max(100),
      labelEn: z.string().trim().min(1).max(100),
      words: z.array(z.string().trim().min(2).max(60)).max(30),
      since: calendarDate.nullable(),
      until: calendarDate.nullable(),
      source: z.string().trim().min(3).max(500),
      verified: z.boolean(),
    }),
    response: savedActivityKindSchema,
    handle: ({ run, params, body }) => run(saveActivityKind, { ...body, code: params.code }),
  }),
] as const;

export const activitiesRoutes = [...sheets, ...localFacts, ...photos, ...kinds] as const;
