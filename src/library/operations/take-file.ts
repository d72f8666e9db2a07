/** A stored file comes into an intake and becomes a paper, unless its unit has the same bytes already. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  about,
  ok,
  recordFile,
  type AuditEvent,
  type Failure,
  type Operation,
  type OperationContext,
  type Result,
  type StoredFile,
  type UnitId,
  type SecurityClass,
} from '../../platform/index.ts';
import { tellArrived } from '../arrived.ts';
import { plainName } from '../containers/names.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayEdit } from '../policy.ts';
import { jobOfStep } from '../steps/step-job.ts';
import { intakeIdSchema, paperIdSchema, paperSteps, type intakeOrigins } from '../schema.ts';
import type { IntakeId, ItemState, PaperId } from '../schema.ts';

export type Settings = {
  readonly section?: string | undefined;
  readonly security: SecurityClass;
  readonly classification?: string | undefined;
  readonly below: boolean;
};

export type TakeFileInput = Settings & {
  readonly unitId: UnitId;
  readonly intakeId?: IntakeId | undefined;
  /** Where a new intake comes from; a person's upload when absent. */
  readonly origin?: (typeof intakeOrigins)[number] | undefined;
  /** A watched folder was left in the midst of this file: that it is here already does not mean that it came again. */
  readonly resumed?: boolean | undefined;
  /** A room brings what its own rules allowed: whoever approved a text need not be one who puts papers in. */
  readonly trusted?: true | undefined;
  readonly name: string;
  readonly mime: string;
  readonly file: StoredFile;
};

export type Taken = {
  readonly intakeId: IntakeId;
  readonly itemId: string;
  readonly paperId: PaperId | null;
  readonly state: ItemState;
  readonly jobId: string | null;
};

/** Takes a file that a person put in, into a new intake or one of theirs. */
export const takeFile: Operation<TakeFileInput, Taken> = async (context, input) => {
  const { unitId, security, below } = input;
  if (!input.trusted && !mayEdit(context.actor, unitId)) return fail('library/not-yours');
  if (below && security !== 'biasa') return fail('library/shared-class');
  const intake = await intakeFor(context, input);
  if (!intake.ok) return intake;
  const name = plainName(input.name) || 'tanpa nama';
  return ok(await takeInto(context, { ...input, name, intakeId: intake.value }));
};

async function intakeFor(
  { tx, actor, clock }: OperationContext,
  { intakeId, unitId, name, security, origin = 'unggahan' }: TakeFileInput,
): Promise<Result<IntakeId>> {
  if (intakeId !== undefined) {
    const found = await tx
      .selectFrom('intakes')
      .select(['id', 'security'])
      .where('id', '=', intakeId)
      .where('unit_id', '=', unitId)
      .executeTakeFirst();
    if (!found) return fail('library/no-intake');
    // Names of secret files do not stand among those that everybody sees.
    if ((found.security === 'rahasia') === (security === 'rahasia')) return ok(found.id);
  }
  const id = intakeIdSchema.parse(randomUUID());
  await tx
    .insertInto('intakes')
    .values({
      id,
      unit_id: unitId,
      origin,
      name,
      security,
      created_by: actor.personId ?? 'system',
      created_at: clock.now(),
    })
    .execute();
  return ok(id);
}

/** Where a file of an intake stands; `within` and `entry`: in which container, at which place there. */
type Place = {
  readonly unitId: UnitId;
  readonly intakeId: IntakeId;
  readonly within?: string | undefined;
  readonly entry?: number | undefined;
  readonly name: string;
  readonly mime: string;
};
type Into = Settings &
  Place & {
    readonly file: StoredFile;
    readonly parentId?: PaperId | undefined;
    readonly resumed?: boolean | undefined;
  };

/** The paper of a file in its intake, and the first of its steps asked for. */
export async function takeInto(
  context: OperationContext,
  input: Into,
): Promise<{ value: Taken; events: readonly AuditEvent[] }> {
  const { tx, actor, clock, ask, rooms } = context;
  const { intakeId, unitId, name, mime, file } = input;
  // Two hands with the same file: the second one waits here and finds the paper of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper ${unitId} ${file.sha256}`}, 0))`.execute(tx);
  const same = await paperOfFile(context, unitId, file.sha256);
  const state = same === null ? 'diterima' : 'sudah-ada';
  const paperId = same ?? paperIdSchema.parse(randomUUID());
  let jobId: string | null = null;
  if (same === null) {
    await recordFile(tx, { unitId, name, mime, file, by: actor.personId, at: clock.now() });
    await insertPaper(context, input, paperId);
    jobId = await ask(jobOfStep(rooms, 'type'), { paperId }, { unitId });
  }
  const itemId = await insertItem(context, { ...input, size: file.size, sha256: file.sha256, state, paperId });
  if (same !== null && !input.resumed) await tellArrived(context, { id: same, unitId, itemId, again: true });
  const { section = null, classification = null, security, below } = input;
  const added = { sha256: file.sha256, bytes: file.size, intakeId, section, classification, security, below };
  return {
    value: { intakeId, itemId, paperId, state, jobId },
    events: [
      event('intake.file-taken', about('intake', { unitId, id: intakeId }), { itemId, state, sha256: file.sha256 }),
      ...(same === null ? [event('paper.added', about('paper', { unitId, id: paperId }), added)] : []),
    ],
  };
}

/** A file that could not be taken out of its container stands in the intake with the reason. */
export async function recordRefused(
  context: OperationContext,
  input: Place & { readonly size: number; readonly failure: Failure },
): Promise<{ value: null; events: readonly AuditEvent[] }> {
  const { unitId, intakeId } = input;
  const itemId = await insertItem(context, { ...input, sha256: null, state: 'ditolak', paperId: null });
  const { code } = input.failure;
  return {
    value: null,
    events: [event('intake.file-refused', about('intake', { unitId, id: intakeId }), { itemId, code })],
  };
}

type Item = Place & {
  readonly size: number;
  readonly sha256: string | null;
  readonly state: ItemState;
  readonly paperId: PaperId | null;
  readonly failure?: Failure;
};

async function insertItem(context: OperationContext, item: Item): Promise<string> {
  const id = randomUUID();
  await context.tx
    .insertInto('intake_items')
    .values({
      id,
      intake_id: item.intakeId,
      unit_id: item.unitId,
      ordinal: await nextOrdinal(context, item.intakeId),
      within: item.within ?? null,
      entry: item.entry ?? null,
      name: item.name,
      sha256: item.sha256,
      mime: item.mime,
      size: item.size,
      state: item.state,
      paper_id: item.paperId,
      failure: item.failure ? JSON.stringify(item.failure) : null,
    })
    .execute();
  return id;
}

async function paperOfFile({ tx }: OperationContext, unitId: UnitId, sha256: string): Promise<PaperId | null> {
  const { rows } = await sql<{ id: PaperId | null }>`select kc.paper_of_file(${unitId}, ${sha256}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The intake is locked by its number of files: two at once do not get one ordinal. */
async function nextOrdinal({ tx }: OperationContext, intakeId: IntakeId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${intakeId}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('intake_items')
    .select((at) => at.fn.max('ordinal').as('ordinal'))
    .where('intake_id', '=', intakeId)
    .executeTakeFirst();
  return (last?.ordinal ?? 0) + 1;
}

async function insertPaper({ tx, actor, clock }: OperationContext, input: Into, id: PaperId): Promise<void> {
  const { unitId, intakeId, parentId, name, mime, file, section, security, classification, below } = input;
  const at = clock.now();
  await tx
    .insertInto('papers')
    .values({
      id,
      unit_id: unitId,
      intake_id: intakeId,
      parent_id: parentId ?? null,
      name,
      sha256: file.sha256,
      mime,
      size: file.size,
      title: titleOfFile(name),
      section: section ?? null,
      security,
      classification: classification ?? null,
      below,
      created_by: actor.personId ?? 'system',
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('paper_steps')
    .values(paperSteps.map((step) => ({ paper_id: id, unit_id: unitId, step, at })))
    .execute();
}

/** Until somebody says better: the file's name without its ending, with spaces where names of files have none. */
const titleOfFile = (name: string): string =>
  name
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replaceAll(/[_\s]+/gu, ' ')
    .trim() || name;
