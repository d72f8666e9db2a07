import { randomUUID } from 'node:crypto';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
  type Tx,
  type UnitId,
} from '../../../../platform/index.ts';
import { nationalUnit } from '../../../../identity/schema.ts';
import { regionName } from '../../../regions/index.ts';
import { dayOf, decisionKindsOn } from '../decision-kinds.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Changes, Decide, DecisionAction } from '../schema.ts';
import { sealsOf } from '../seals.ts';
import { byWhom, openList, seenFinding, type FindingRow } from '../standing.ts';
import { readRows } from '../opened-lists.ts';
import { partsOf, readList } from '../../list/index.ts';
import { columns, type ListId } from '../../list/schema.ts';

/** A decision with everything a person typed about voters sealed. */
export type SealedDecision = {
  readonly action: DecisionAction;
  readonly tmsReason: string | null;
  /** Null: all rows of the finding. */
  readonly rows: readonly number[] | null;
  readonly keepRow: number | null;
  readonly fields: readonly string[];
  readonly changesSealed: string | null;
  readonly reasonSealed: string | null;
  readonly proofIds: readonly string[];
  /** The earlier list's decision that it takes over. */
  readonly rememberedFrom: string | null;
};

/** The decision of an earlier list, as it was. */
type Taken = Pick<SealedDecision, 'reasonSealed' | 'proofIds'> & { readonly action: 'as-earlier' };
type Input = {
  readonly listId: ListId;
  readonly findingId: string;
  readonly version: number;
  readonly decision: SealedDecision | Taken;
};

/** Decides one finding in the name of the caller. A visit that was waited for is replaced by what it found. */
export async function decideFinding(
  platform: Platform,
  actor: Actor,
  input: { listId: ListId; findingId: string; version: number; decision: Decide },
): Promise<Result<{ decisionId: string; version: number }>> {
  const { decision } = input;
  const village =
    decision.action === 'pindah' ? decision.village : decision.action === 'ubah' ? decision.changes.village : undefined;
  if (village !== undefined) {
    if (regionName(village) === undefined) return fail('voters/village-unknown', { village });
    if (!(await liesWithin(platform, actor, input.listId, village)))
      return fail('voters/village-outside', { village: regionName(village) as string });
  }
  const born = decision.action === 'ubah' ? decision.changes.birth_date : undefined;
  if (born !== undefined && born > dayOf(platform.clock.now())) return fail('voters/born-later', { date: born });
  const changes = changesOf(decision);
  if (changes !== null && (await changesNothing(platform, actor, input, changes)))
    return fail('voters/nothing-changes', { fields: labelsOf(Object.keys(changes)) });
  return runOperation(platform, actor, decideSealed, { ...input, decision: sealDecision(platform, decision) });
}

/** Whether a village is of the unit whose list it is; of a list nobody sees, later steps tell. */
async function liesWithin(platform: Platform, actor: Actor, listId: ListId, village: string): Promise<boolean> {
  const list = await platform.database.read(actor, (tx) => readList(tx, listId));
  return list === null || list.unit_id === nationalUnit || village.startsWith(list.unit_id);
}

/** Whether every row that is decided has these values already. */
async function changesNothing(
  platform: Platform,
  actor: Actor,
  { listId, findingId, decision }: { listId: ListId; findingId: string; decision: Decide },
  changes: Changes,
): Promise<boolean> {
  const found = await platform.database.read(actor, async (tx) => {
    const finding = await tx
      .selectFrom('voter_findings')
      .select('rows')
      .where('id', '=', findingId)
      .where('list_id', '=', listId)
      .executeTakeFirst();
    return finding && { rows: finding.rows, parts: await partsOf(tx, listId) };
  });
  if (!found) return false;
  const decided = rowsOf(decision) ?? found.rows;
  const rows = await readRows(
    platform,
    { listId, parts: found.parts },
    decided.filter((row) => found.rows.includes(row)),
  );
  const same = (row: (typeof rows)[number]) =>
    Object.entries(changes).every(([field, value]) => row[field as keyof Changes] === value);
  return rows.length > 0 && rows.length === decided.length && rows.every(same);
}

/** Decides a finding as an earlier list's decision on the same subject did, on the same people. */
export const takeEarlier = (
  platform: Platform,
  actor: Actor,
  {
    reason,
    proofIds,
    ...input
  }: { listId: ListId; findingId: string; version: number; reason: string; proofIds: string[] },
): Promise<Result<{ decisionId: string; version: number }>> =>
  runOperation(platform, actor, decideSealed, {
    ...input,
    decision: { action: 'as-earlier', reasonSealed: sealsOf(platform).words(reason), proofIds },
  });

export function sealDecision(platform: Pick<Platform, 'keyFor'>, decision: Decide): SealedDecision {
  const seals = sealsOf(platform);
  const changes = changesOf(decision);
  return {
    action: decision.action,
    tmsReason: decision.action === 'tms' ? decision.tmsReason : decision.action === 'ganda' ? 'ganda' : null,
    rows: rowsOf(decision),
    keepRow: decision.action === 'ganda' ? decision.keep : null,
    fields: Object.keys(changes ?? {}),
    changesSealed: changes === null ? null : seals.changes(changes),
    reasonSealed: seals.words(decision.reason),
    proofIds: [...new Set(decision.proofIds)],
    rememberedFrom: null,
  };
}

/** The values that a decision gives its rows. */
function changesOf(decision: Decide): Changes | null {
  if (decision.action === 'ubah') return decision.changes;
  if (decision.action !== 'pindah') return null;
  const { village, tps, rt, rw } = decision;
  return { village, tps, ...(rt === undefined ? {} : { rt }), ...(rw === undefined ? {} : { rw }) };
}

function rowsOf(decision: Decide): number[] | null {
  if (decision.action === 'ubah') return [decision.row];
  if (decision.action === 'ganda') return [...new Set(decision.remove)];
  return decision.action === 'tms' || decision.action === 'pindah'
    ? decision.rows
      ? [...new Set(decision.rows)]
      : null
    : null;
}

const decideSealed: Operation<Input, { decisionId: string; version: number }> = async (
  { tx, actor, clock },
  { listId, findingId, version, decision: asked },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const seen = await seenFinding(tx, listId, findingId, version);
  if (!seen.ok) return seen;
  const finding = seen.value;
  if (finding.state === 'ditutup') return fail('voters/finding-closed');
  if (finding.state === 'diputuskan')
    return fail('voters/finding-decided', await byWhom(tx, await deciderOf(tx, finding)));
  const taken = asked.action === 'as-earlier' ? await fromEarlier(tx, finding, asked) : ok(asked);
  if (!taken.ok) return taken;
  const decision = taken.value;
  const rows = decision.rows ?? finding.rows;
  if (decision.action === 'tms' && decision.rows === null && finding.rows.length !== 1)
    return fail('voters/row-missing');
  if (
    rows.some((row) => !finding.rows.includes(row)) ||
    (decision.keepRow !== null && !finding.rows.includes(decision.keepRow))
  )
    return fail('voters/rows-not-in-finding');
  if (decision.keepRow !== null && rows.includes(decision.keepRow)) return fail('voters/keep-is-removed');
  const undisputed = undisputedFields(decision, finding);
  if (undisputed.length > 0) return fieldsNotDisputed(undisputed, finding);
  const at = clock.now();
  const allowed = await mayDecide(tx, finding.unit_id, decision, at);
  if (!allowed.ok) return allowed;
  const id = randomUUID();
  await tx
    .insertInto('voter_decisions')
    .values({
      id,
      unit_id: finding.unit_id,
      list_id: listId,
      finding_id: findingId,
      action: decision.action,
      tms_reason: decision.tmsReason,
      rows,
      keep_row: decision.keepRow,
      fields: decision.fields,
      changes_sealed: decision.changesSealed,
      reason_sealed: decision.reasonSealed,
      proofs: decision.proofIds,
      remembered_from: decision.rememberedFrom,
      replaces: finding.decision_id,
      decided_by: actor.personId,
      decided_at: at,
    })
    .execute();
  await tx
    .updateTable('voter_findings')
    .set({ decision_id: id, state: decision.action === 'coktas' ? 'menunggu' : 'diputuskan', version: version + 1 })
    .where('id', '=', findingId)
    .execute();
  return ok({
    value: { decisionId: id, version: version + 1 },
    events: [
      event('voters.finding-decided', about('voter-finding', { unitId: finding.unit_id, id: findingId }), {
        listId,
        decisionId: id,
        action: decision.action,
        tmsReason: decision.tmsReason,
        code: finding.code,
        rows: [...rows],
        fields: [...decision.fields],
        proofs: decision.proofIds.length,
      }),
    ],
  });
};

/** What a correction would change although the finding says nothing against it. A move names its own fields. */
const undisputedFields = ({ action, fields }: SealedDecision, finding: FindingRow): string[] =>
  action === 'ubah' ? fields.filter((field) => !finding.fields.includes(field)) : [];

const fieldsNotDisputed = (undisputed: readonly string[], { fields }: FindingRow): Result<never> =>
  fail(
    'voters/field-not-disputed',
    { fields: labelsOf(undisputed), disputed: labelsOf(fields) },
    { details: { fields: undisputed, disputed: fields } },
  );

const labelsOf = (fields: readonly string[]): { readonly id: string; readonly en: string } => {
  const labels = columns.filter(({ name }) => fields.includes(name)).map(({ label }) => label);
  return { id: labels.map(({ id }) => id).join(', ') || '–', en: labels.map(({ en }) => en).join(', ') || '–' };
};

/** Whether the decision is in use today and has the documents it needs. */
export async function mayDecide(
  tx: Tx,
  unitId: UnitId,
  { action, tmsReason, proofIds }: SealedDecision,
  at: Date,
): Promise<Result<null>> {
  const kinds = await decisionKindsOn(tx, dayOf(at));
  const kind = kinds.find((one) => one.action === action && one.code === (action === 'tms' ? tmsReason : ''));
  if (!kind) return fail('voters/decision-not-in-use');
  const proofs =
    proofIds.length === 0
      ? []
      : await tx
          .selectFrom('voter_proofs')
          .select(['id', 'kind'])
          .where('unit_id', '=', unitId)
          .where('id', 'in', [...proofIds])
          .execute();
  if (proofs.length !== proofIds.length) return fail('voters/proof-not-found');
  if (kind.needsProof && !proofs.some((proof) => kind.proofKinds.includes(proof.kind)))
    return fail(
      'voters/proof-needed',
      { kinds: kind.proofKinds.join(', ') },
      { details: { proofKinds: kind.proofKinds } },
    );
  return ok(null);
}

/**
 * The earlier decision on the rows as they are numbered here. Where the finding is about one person nobody has to say
 * which row was meant; of several, those who were decided must be known again.
 */
async function fromEarlier(
  tx: Tx,
  finding: FindingRow,
  { reasonSealed, proofIds }: Taken,
): Promise<Result<SealedDecision>> {
  const earlier =
    finding.proposal_id === null
      ? undefined
      : await tx
          .selectFrom('voter_decisions')
          .selectAll()
          .where('id', '=', finding.proposal_id)
          .where('undone_at', 'is', null)
          .executeTakeFirst();
  if (!earlier) return fail('voters/proposal-not-applicable');
  if (finding.proposal_new.length > 0)
    return fail(
      'voters/proposal-others',
      { rows: finding.proposal_new.join(', ') },
      { details: { rows: finding.proposal_new } },
    );
  const alone = finding.rows.length === 1 && earlier.keep_row === null;
  if (!alone && finding.proposal_rows.length === 0) return fail('voters/proposal-not-applicable');
  return ok({
    action: earlier.action,
    tmsReason: earlier.tms_reason,
    rows: alone ? finding.rows : finding.proposal_rows,
    keepRow: finding.proposal_keep,
    fields: earlier.fields,
    changesSealed: earlier.changes_sealed,
    reasonSealed: reasonSealed ?? earlier.reason_sealed,
    proofIds: [...new Set([...earlier.proofs, ...proofIds])],
    rememberedFrom: earlier.id,
  });
}

const deciderOf = async (tx: Tx, { decision_id }: FindingRow): Promise<string | null> =>
  decision_id === null
    ? null
    : ((await tx.selectFrom('voter_decisions').select('decided_by').where('id', '=', decision_id).executeTakeFirst())
        ?.decided_by ?? null);
