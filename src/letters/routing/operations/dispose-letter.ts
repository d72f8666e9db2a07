import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  holdingOf,
  officePosts,
  positionLabel,
  postOf,
  samePost,
  unitDay,
  type OfficePost,
} from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import {
  about,
  ok,
  type AuditEvent,
  type HeldPosition,
  type Operation,
  type OperationContext,
  type Result,
} from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { lockLetter, secretAmong, type HeldLetter } from '../../incoming/index.ts';
import { directingAs } from '../../policy.ts';
import {
  dispositionIdSchema,
  type disposeBody,
  type DispositionId,
  type DispositionKind,
  type LetterId,
} from '../../schema.ts';
import { isOpenBranch, lineOf, lockBranches, mostBranches, mustHold, readBy, step, type Branch } from '../branches.ts';
import { findPost, keepsSecrets } from '../posts.ts';
import { instructionsOn } from '../queries/instructions.ts';
import { dispositionStateWords, letterStateWords } from '../../state-words.ts';

type Input = z.output<typeof disposeBody> & { readonly letterId: LetterId };

/** Who sends, from which branch; what stands above it. */
type Sending = {
  readonly as: HeldPosition;
  readonly parent: Branch | null;
  readonly above: readonly Branch[];
  readonly all: readonly Branch[];
  readonly events: readonly AuditEvent[];
};

/**
 * Sends a letter to posts: from the post that disposes new letters, or on from the post that has a branch. Each post
 * gets a branch of its own. No branch goes to a post that stands above it, to one that nobody holds, or a second time.
 */
export const disposeLetter: Operation<Input, { ids: DispositionId[] }> = async (context, input) => {
  const { tx } = context;
  const letter = await lockLetter(tx, input.letterId);
  if (letter === null) return fail('letters/not-found');
  if (letter.state === 'batal') return fail('letters/closed', { state: letterStateWords[letter.state] });
  const sending = await sendingOf(context, letter, input);
  if (!sending.ok) return sending;
  const asked = await askedFor(context, letter, input, sending.value.parent);
  if (!asked.ok) return asked;
  const targets = await targetsOf(context, letter, input, sending.value);
  if (!targets.ok) return targets;
  const there = sending.value.all.length;
  if (there + targets.value.length > mostBranches)
    return fail('letters/too-many-branches', { there, asked: targets.value.length, most: mostBranches });
  const sent: { id: DispositionId; event: AuditEvent }[] = [];
  for (const target of targets.value)
    sent.push(await insertBranch(context, letter, sending.value, { ...asked.value, ...target }));
  const moved = await moveOn(context, letter, sending.value, targets.value.length);
  if (!moved.ok) return moved;
  return ok({
    value: { ids: sent.map(({ id }) => id) },
    events: [...sending.value.events, ...moved.value, ...sent.map((one) => one.event)],
  });
};

async function sendingOf(
  context: OperationContext,
  { id, unitId }: HeldLetter,
  { parentId }: Input,
): Promise<Result<Sending>> {
  const { tx, actor } = context;
  const all = await lockBranches(tx, id);
  if (parentId === undefined) {
    const as = directingAs(actor, unitId);
    return as === undefined ? fail('letters/not-director') : ok({ as, parent: null, above: [], all, events: [] });
  }
  const branch = all.find((one) => one.id === parentId);
  if (branch === undefined) return fail('letters/no-such-disposition');
  const held = await mustHold(context, branch);
  if (!held.ok) return held;
  const read = await readBy(context, branch);
  if (!read.ok) return read;
  const parent = read.value.branch;
  if (parent.kind !== 'disposisi' || (parent.state !== 'dibaca' && parent.state !== 'diteruskan'))
    return fail('letters/wrong-step', { state: dispositionStateWords[parent.state] });
  const as = holdingOf(actor, unitId, parent.to);
  if (as === undefined) throw new Error('who holds a post holds it in a position');
  return ok({ as, parent, above: lineOf(parent, all), all, events: read.value.events });
}

type Asked = {
  readonly instructions: readonly { readonly id: string; readonly en: string }[];
  readonly note: string | null;
  readonly due: string | null;
};

async function askedFor(
  { tx, clock }: OperationContext,
  { unitId }: HeldLetter,
  { instructions: codes, note, due }: Input,
  parent: Branch | null,
): Promise<Result<Asked>> {
  const today = await unitDay(tx, unitId, clock.now());
  const known = await instructionsOn(tx, today);
  const instructions: { id: string; en: string }[] = [];
  for (const code of new Set(codes)) {
    const instruction = known.find((one) => one.code === code);
    if (instruction === undefined) return fail('letters/no-such-instruction', { code });
    instructions.push(instruction.label);
  }
  if (instructions.length === 0 && note === '') return fail('letters/nothing-asked');
  if (due !== undefined && due < today) return fail('letters/due-passed', { due });
  const limit = parent?.due ?? null;
  // What is late already is handed on with a day of its own.
  const isLimited = limit !== null && limit >= today;
  if (due !== undefined && isLimited && due > limit) return fail('letters/due-after', { due, limit });
  return ok({ instructions, note: note === '' ? null : note, due: due ?? limit });
}

type Target = { readonly to: Post; readonly kind: DispositionKind };

async function targetsOf(
  { tx, clock }: OperationContext,
  letter: HeldLetter,
  { to, copies }: Input,
  sending: Sending,
): Promise<Result<readonly Target[]>> {
  const posts = await officePosts(tx, letter.unitId, clock.now());
  const isSecret = (await secretAmong(tx, [letter.id])).has(letter.id);
  const targets: Target[] = [];
  const wanted: Target[] = [
    ...to.map((post) => ({ to: post, kind: 'disposisi' as const })),
    ...copies.map((post) => ({ to: post, kind: 'tembusan' as const })),
  ];
  for (const target of wanted) {
    if (targets.some((one) => samePost(one.to, target.to))) continue;
    const refused = refusedTarget(posts, letter, sending, target) ?? secretTarget(posts, letter, target, isSecret);
    if (refused !== null) return refused;
    targets.push(target);
  }
  return ok(targets);
}

function refusedTarget(
  posts: readonly OfficePost[],
  _letter: HeldLetter,
  { as, above, all }: Sending,
  { to, kind }: Target,
): ReturnType<typeof fail> | null {
  const post = findPost(posts, to);
  if (post === undefined) return fail('letters/no-such-post');
  const named = { post: post.label.id };
  if (samePost(to, postOf(as))) return fail('letters/own-post', named);
  if (above.some((one) => samePost(one.from, to) || samePost(one.to, to))) return fail('letters/circle', named);
  if (post.holders.length === 0) return fail('letters/nobody-holds', named);
  const isThere = all.some((one) => samePost(one.to, to) && isOpenBranch(one));
  return kind === 'disposisi' && isThere ? fail('letters/sent-there', named) : null;
}

function secretTarget(
  posts: readonly OfficePost[],
  { unitId }: HeldLetter,
  { to }: Target,
  isSecret: boolean,
): ReturnType<typeof fail> | null {
  if (!isSecret || keepsSecrets(unitId, to)) return null;
  return fail('letters/may-not-see', { post: findPost(posts, to)?.label.id ?? to.position });
}

async function insertBranch(
  { tx, actor, clock }: OperationContext,
  { id: letterId, unitId }: HeldLetter,
  { as, parent }: Sending,
  { to, kind, instructions, note, due }: Target & Asked,
): Promise<{ id: DispositionId; event: AuditEvent }> {
  const id = dispositionIdSchema.parse(randomUUID());
  const from = postOf(as);
  await tx
    .insertInto('dispositions')
    .values({
      id,
      unit_id: unitId,
      letter_id: letterId,
      parent_id: parent?.id ?? null,
      kind,
      from_position: from.position,
      from_section: from.section,
      from_label: positionLabel(as),
      to_position: to.position,
      to_section: to.section,
      instructions: JSON.stringify(instructions),
      note,
      due: kind === 'tembusan' ? null : due,
      sent_by: actor.personId ?? 'system',
      sent_at: clock.now(),
    })
    .execute();
  const payload = { letterId, from, to, due, parentId: parent?.id ?? null };
  const name = kind === 'tembusan' ? 'disposition.copied' : 'disposition.sent';
  return { id, event: event(name, about('disposition', { id, unitId }), payload) };
}

/** The branch that was handed on, and the letter, go on to the state that they have then. */
async function moveOn(
  context: OperationContext,
  { id, state }: HeldLetter,
  { parent }: Sending,
  branches: number,
): Promise<Result<readonly AuditEvent[]>> {
  if (state !== 'didisposisi')
    await context.tx
      .updateTable('letters')
      .set({ state: 'didisposisi', finished_at: null })
      .where('id', '=', id)
      .execute();
  if (parent === null) return ok([]);
  const handedOn = event('disposition.handed-on', about('disposition', parent), { letterId: id, branches });
  if (parent.state === 'diteruskan') return ok([handedOn]);
  const moved = await step(context, parent, { by: 'hand on', state: 'diteruskan' });
  return moved.ok ? ok([handedOn]) : moved;
}
