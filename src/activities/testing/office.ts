/**
 * An office for tests: invented people in real units, an approved activity of the centre, shortcuts to run operations.
 */
import type { ActivityFacts, ActivityText, LocalFacts } from '../schema.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { createActivity } from '../operations/create-activity.ts';
import { saveLocalFacts } from '../operations/save-local-facts.ts';
import { submitSheet } from '../operations/submit-sheet.ts';
import { factsHash } from '../facts-hash.ts';
import { runOperation, type Actor, type Operation, type Tx, type UnitId } from '../../platform/index.ts';
import { seatPeople } from '../../identity/testing/people.ts';
import type { TestPlatform } from '../../platform/testing/index.ts';
import { createDrafts } from '../../drafts/operations/create-drafts.ts';
import { viewDraft } from '../../drafts/queries/view-draft.ts';
import type { DraftView, EditedContent, DraftId } from '../../drafts/schema.ts';
import { nttLocal, webinar } from './samples.ts';
import { unitCalled, personCalled } from '../../platform/testing/ids.ts';
import type { ActivityId } from '../views.ts';

export const centre = unitCalled('00');
export const province = unitCalled('53');
const otherProvince = unitCalled('51');

const person = (personId: string, unitId: UnitId, position: string, section?: string): Actor => ({
  kind: 'person',
  personId: personCalled(personId),
  unitIds: [unitId],
  positions: [{ unitId, position, ...(section ? { section } : {}) }],
  nationwide: false,
});

export const people = {
  centreStaff: person('sari', centre, 'kasubbag', 'rendatin'),
  centreHead: person('hadi', centre, 'ketua'),
  writer: person('ani', province, 'staf', 'parmas-sdm'),
  secondWriter: person('budi', province, 'staf', 'parmas-sdm'),
  checker: person('citra', province, 'kasubbag', 'parmas-sdm'),
  secretary: person('dewi', province, 'sekretaris'),
  chair: person('eko', province, 'ketua'),
  stranger: person('fitri', otherProvince, 'sekretaris'),
};

export type Office = ReturnType<typeof office>;

export function office(platform: TestPlatform) {
  let seated: Promise<void> | undefined;
  const run: typeof runOperation = async (...args) => {
    await (seated ??= seatPeople(platform, Object.values(people)));
    return runOperation(...args);
  };
  /** Runs an operation that must succeed. */
  async function done<I, V>(actor: Actor, operation: Operation<I, V>, input: I): Promise<V> {
    const result = await run(platform, actor, operation, input);
    if (!result.ok) throw new Error(`${result.failure.code}: ${JSON.stringify(result.failure)}`);
    return result.value;
  }
  /** Runs an operation that must fail, and gives the code. */
  async function refused<I, V>(actor: Actor, operation: Operation<I, V>, input: I): Promise<string> {
    const result = await run(platform, actor, operation, input);
    return result.ok ? 'done' : result.failure.code;
  }
  const view = async (draftId: DraftId, actor: Actor = people.writer): Promise<DraftView> => {
    const found = await platform.database.read(actor, (tx) => viewDraft(tx, platform, actor, draftId));
    if (found === null) throw new Error('no such draft');
    return found;
  };
  async function activity(facts: ActivityFacts = webinar, local: LocalFacts = nttLocal): Promise<ActivityId> {
    const { id } = await done(people.centreStaff, createActivity, { unitId: centre, facts });
    await done(people.centreStaff, submitSheet, { activityId: id, version: 1 });
    await done(people.centreHead, approveSheet, { activityId: id, factsHash: factsHash(facts) });
    await done(people.writer, saveLocalFacts, { activityId: id, unitId: province, version: 0, facts: local });
    return id;
  }
  async function draft(kind: ActivityText = 'news', activityId?: ActivityId): Promise<DraftId> {
    const { drafts } = await done(people.writer, createDrafts, {
      subject: { type: 'activity', id: activityId ?? (await activity()) },
      unitId: province,
      kinds: [kind],
    });
    const [made] = drafts;
    if (made === undefined) throw new Error('no draft was composed');
    return made.id;
  }
  /** Raw SQL as the app's role, in the name of an actor. */
  const raw = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => platform.database.write(actor, work);
  return { platform, done, refused, view, activity, draft, raw };
}

/** The text of a draft as the editor sends it back. */
export const asEdited = (view: DraftView): EditedContent => ({
  blocks: view.content.blocks.map(({ id, kind, claims }) => ({
    id,
    kind,
    claims: claims.map((claim) => ({ id: claim.id, text: claim.text, passages: [] })),
  })),
});
