/**
 * The form of an activity, filled from its raw materials: its fact sheet, and the own facts of the unit that keeps
 * it.
 */
import { defineFactForm, type Change, type Kept } from '../documents/index.ts';
import { about, ok, type OperationContext, type Result } from '../platform/index.ts';
import { applyProposal, withdrawProposal, type Sheets } from './apply-proposal.ts';
import { event } from './events.ts';
import type { KnownOfActivity } from './propose.ts';
import { fail } from './failures.ts';
import {
  lockLocalFacts,
  lockSheet,
  noLocalFacts,
  saveFacts,
  writeLocalFacts,
  type SheetRow,
} from './operations/sheet.ts';
import { askedFields } from './asked-fields.ts';
import { proposalGroups, proposalSchema, type Proposal } from './proposals.ts';
import { activityKinds } from './queries/activity-kinds.ts';
import { knownUnits } from './queries/known-units.ts';
import { activityFactsSchema, localFactsSchema, activityIdSchema } from './schema.ts';

type Held = Kept & { readonly sheet: SheetRow };
type Versions = { readonly version: number; readonly localVersion: number };

export const activityForm = defineFactForm({
  about: 'activity',
  schema: proposalSchema,
  groups: proposalGroups,
  may: { edit: 'activity.edit' },
  role: 'material',
  hold: async (tx, actor, subjectId): Promise<Result<Held>> => {
    const activityId = activityIdSchema.safeParse(subjectId).data;
    if (activityId === undefined) return fail('activities/not-found');
    const locked = await lockSheet(tx, actor, activityId, 'edit');
    return locked.ok ? ok({ id: locked.value.id, unitId: locked.value.unit_id, sheet: locked.value }) : locked;
  },
  known: async (tx, subjectId): Promise<KnownOfActivity | null> => {
    const activityId = activityIdSchema.safeParse(subjectId).data;
    if (activityId === undefined) return null;
    const sheet = await tx.selectFrom('activities').select('facts').where('id', '=', activityId).executeTakeFirst();
    return sheet ? { people: sheet.facts.people, units: await knownUnits(tx), kinds: await activityKinds(tx) } : null;
  },
  propose: new URL('propose.ts', import.meta.url),
  asked: askedFields,
  leansOn: speakersOf,
  apply,
  events: {
    added: (of, { documentId, sha256 }) =>
      event('activity.material-added', about('activity', of), { materialId: documentId, sha256 }),
    read: (of, { documentId, ...counts }) =>
      event('activity.material-read', about('activity', of), { materialId: documentId, ...counts }),
    retried: (of, { documentId }) =>
      event('activity.material-retried', about('activity', of), { materialId: documentId }),
    unreadable: (of, { documentId, code }) =>
      event('activity.material-unreadable', about('activity', of), { materialId: documentId, code }),
    decided: (of, { documentId, ...counts }, versions: Versions) =>
      event('activity.proposals-decided', about('activity', of), { materialId: documentId, ...versions, ...counts }),
  },
  refusals: {
    notFound: () => fail('activities/not-found'),
    same: () => fail('activities/same-material'),
    noSuchProposal: () => fail('activities/no-such-proposal'),
    invalid: () => fail('activities/invalid-facts'),
  },
});

/** A statement without its speaker would be no fact. */
function speakersOf(proposal: Proposal, among: readonly Proposal[]): readonly string[] {
  if (proposal.path !== 'statements' && proposal.path !== 'local.statements') return [];
  const { speakerId } = proposal.value;
  const speaker = among.find(
    (one) => (one.path === 'people' || one.path === 'local.people') && one.value.id === speakerId,
  );
  return speaker ? [speaker.id] : [];
}

/** Puts what was accepted into the sheet and the unit's own facts; where nothing changes, no version is written. */
async function apply(
  { tx, actor, clock }: OperationContext,
  { sheet }: Held,
  changes: readonly Change<Proposal>[],
): Promise<Result<Versions>> {
  const localBefore = await lockLocalFacts(tx, sheet.id, sheet.unit_id);
  const before: Sheets = { facts: sheet.facts, local: localBefore?.facts ?? noLocalFacts() };
  const after = changes.reduce<Sheets>(
    (sheets, { act, proposal }) =>
      act === 'put' ? applyProposal(sheets, proposal) : withdrawProposal(sheets, proposal),
    before,
  );
  const facts = activityFactsSchema.safeParse(after.facts);
  const local = localFactsSchema.safeParse(after.local);
  if (!facts.success || !local.success) return fail('activities/invalid-facts');
  const at = clock.now();
  let { version } = sheet;
  let localVersion = localBefore?.version ?? 0;
  const saved = await saveFacts(tx, actor, at, sheet, facts.data);
  if (saved.ok) version = saved.value.version;
  else if (saved.failure.code !== 'activities/unchanged') return saved;
  if (after.local !== before.local) {
    const place = { activityId: sheet.id, unitId: sheet.unit_id };
    const savedLocal = await writeLocalFacts(tx, actor, at, place, localBefore, local.data, facts.data.people);
    if (savedLocal.ok) localVersion = savedLocal.value.version;
    else if (savedLocal.failure.code !== 'activities/unchanged') return savedLocal;
  }
  return ok({ version, localVersion });
}
