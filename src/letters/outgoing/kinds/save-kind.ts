import { can, heldAs, officePosts, postLabel, samePost } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import { about, ok, type Operation, type Result, type Tx, type UnitId } from '../../../platform/index.ts';
import { writingOn } from '../../../registers/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { dayIn } from '../queries/facts.ts';
import type { NewLetterKind, PreviewLetterKind } from '../schema.ts';
import { piecesOfSentence, slotNames, unknownSlots } from './sentences.ts';

/** Adds a row: a new kind, or what one is from a day on. What stood before stays, also for letters in work. */
export const saveKind: Operation<NewLetterKind, { code: string; since: string }> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { unitId, nationwide, code, label, since, source, verified } = input;
  if (nationwide && !actor.nationwide) return fail('letters/kind-not-national');
  const today = await dayIn(tx, unitId, clock.now());
  if (since < today) return fail('letters/kind-too-early', { today });
  const sound = await checkKind(tx, input, clock.now());
  if (!sound.ok) return sound;
  const { structure, numbered, initials, signer, behalf, words, required } = input;
  await tx
    .insertInto('letter_kinds')
    .values({
      unit_id: nationwide ? null : unitId,
      code,
      since,
      label_id: label.id,
      label_en: label.en,
      structure,
      numbered,
      initials: JSON.stringify(initials),
      signer: JSON.stringify(signer),
      behalf: JSON.stringify(behalf),
      words: JSON.stringify(words),
      required: [...new Set(required)],
      source,
      verified,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  const payload = { code, since, nationwide, structure, numbered, source, verified };
  return ok({
    value: { code, since },
    events: [event('letter-kind.saved', about('letter-kind', { unitId, id: code }), payload)],
  });
};

/** Whether letters of such a kind could be written and signed in the unit on that day. */
export async function checkKind(
  tx: Tx,
  { unitId, words, numbered, since, initials, signer, behalf }: PreviewLetterKind,
  now: Date,
): Promise<Result<null>> {
  for (const sentence of Object.values(words)) {
    if (sentence === null) continue;
    if (piecesOfSentence(sentence) === null) return fail('letters/template-brace', { sentence });
    const [slot] = unknownSlots(sentence);
    if (slot !== undefined) return fail('letters/template-slot', { slot, known: slotNames.join(', ') });
  }
  if ((await writingOn(tx, { unitId, kind: numbered, date: since })) === null)
    return fail('letters/no-number-form', { kind: numbered });
  const posts = await officePosts(tx, unitId, now);
  const absent = [...initials, signer, ...behalf].find((post) => !posts.some((one) => samePost(one, post)));
  if (absent !== undefined) return fail('letters/kind-post', { post: postLabel(absent, unitId) });
  if (initials.some((post) => samePost(post, signer))) return fail('letters/signer-initials');
  if (!mayApprove(unitId, signer)) return fail('letters/signer-decides-nothing', { post: postLabel(signer, unitId) });
  return ok(null);
}

/** Whether who holds a post approves texts of its unit. */
const mayApprove = (unitId: UnitId, post: Post): boolean =>
  can(
    { kind: 'person', personId: null, unitIds: [unitId], positions: [heldAs(post, unitId)], nationwide: false },
    'draft.approve',
    unitId,
  );
