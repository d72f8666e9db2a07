/**
 * How a post usually disposes letters, from what it sent lately: who has decided the same ten times shall not look for
 * the same boxes an eleventh time. Offered only; a person chooses.
 */
import { holdingOf, officePosts, postOf, samePost, unitDay } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import { oneLine, stem, words } from '../../../language/index.ts';
import type { Actor, Tx, UnitId } from '../../../platform/index.ts';
import { secretAmong } from '../../incoming/index.ts';
import { directingAs } from '../../policy.ts';
import type { DispositionId, LetterId, UsualDisposition } from '../../schema.ts';
import { isOpenBranch, lineOf, readBranches, type Branch } from '../branches.ts';
import { atPosts, findPost, keepsSecrets } from '../posts.ts';
import { instructionsOn } from './instructions.ts';

/** Branches of the post that are looked at, the newest first. */
const lookedAt = 300;
/** Ways that are offered. */
const mostOffered = 3;
/** How much more a letter of the same sender, or of the same subject, tells than any other. */
const alike = 4;
/** Letters after which one counts half as much as the newest. */
const halfAfter = 20;

type Asked = { readonly letterId: LetterId; readonly parentId?: DispositionId | undefined };

/** The likeliest ways first; none for who may not dispose the letter from there. */
export async function usualDispositions(
  tx: Tx,
  actor: Actor,
  now: Date,
  { letterId, parentId }: Asked,
): Promise<UsualDisposition[]> {
  const letter = await tx
    .selectFrom('letters')
    .select(['id', 'unit_id', 'sender', 'title'])
    .where('id', '=', letterId)
    .executeTakeFirst();
  if (letter === undefined) return [];
  const all = await readBranches(tx, letterId);
  const parent = all.find(({ id }) => id === parentId);
  const from =
    parentId === undefined ? directingAs(actor, letter.unit_id) : parent && holdingOf(actor, letter.unit_id, parent.to);
  if (from === undefined) return [];
  const ways = waysOf(await sentLately(tx, { ...letter, post: postOf(from) }), letter);
  if (ways.length === 0) return [];
  const isOpenTo = await whoMayGetIt(tx, now, letter, { all, above: parent === undefined ? [] : lineOf(parent, all) });
  const today = await unitDay(tx, letter.unit_id, now);
  const codes = new Map((await instructionsOn(tx, today)).map(({ code, label }) => [label.id, code]));
  return ways
    .map(({ to, copies, instructions, letters, ofSender }) => ({
      to: to.filter(isOpenTo),
      copies: copies.filter(isOpenTo),
      instructions: instructions.flatMap((label) => codes.get(label) ?? []),
      letters,
      ofSender,
    }))
    .filter(({ to }) => to.length > 0)
    .slice(0, mostOffered);
}

type Letter = {
  readonly id: LetterId;
  readonly unit_id: UnitId;
  readonly sender: string | null;
  readonly title: string;
};

/** What a disposition would refuse is not offered. */
async function whoMayGetIt(
  tx: Tx,
  now: Date,
  { id, unit_id: unitId }: Letter,
  { all, above }: { readonly all: readonly Branch[]; readonly above: readonly Branch[] },
): Promise<(to: Post) => boolean> {
  const posts = await officePosts(tx, unitId, now);
  const isSecret = (await secretAmong(tx, [id])).has(id);
  return (to) =>
    (findPost(posts, to)?.holders.length ?? 0) > 0 &&
    (!isSecret || keepsSecrets(unitId, to)) &&
    !above.some((one) => samePost(one.from, to) || samePost(one.to, to)) &&
    !all.some((one) => samePost(one.to, to) && isOpenBranch(one));
}

/** Branches that a post sent about other letters, the newest first. */
const sentLately = (tx: Tx, { id, unit_id: unitId, post }: Letter & { readonly post: Post }) =>
  tx
    .selectFrom('dispositions')
    .innerJoin('letters as l', 'l.id', 'dispositions.letter_id')
    .select(['dispositions.letter_id', 'dispositions.parent_id', 'dispositions.kind', 'dispositions.instructions'])
    .select(['dispositions.to_position', 'dispositions.to_section', 'l.sender', 'l.title'])
    .where('dispositions.unit_id', '=', unitId)
    .where((build) => atPosts(build, [post], 'from'))
    .where('dispositions.state', '<>', 'ditarik')
    .where('dispositions.letter_id', '<>', id)
    .orderBy('dispositions.sent_at', 'desc')
    .orderBy('dispositions.id')
    .limit(lookedAt)
    .execute();
type Sent = Awaited<ReturnType<typeof sentLately>>;

type Way = {
  readonly to: readonly Post[];
  readonly copies: readonly Post[];
  /** Indonesian labels. */
  readonly instructions: readonly string[];
  readonly letters: number;
  readonly ofSender: number;
};

/** The ways in which letters went, each once; letters like this one and newer ones weigh more. */
function waysOf(sent: Sent, letter: Letter): Way[] {
  const byWay = new Map<string, { way: Way; weight: number }>();
  const handed = Map.groupBy(sent, ({ letter_id, parent_id }) => `${letter_id} ${parent_id ?? ''}`);
  for (const [age, branches] of [...handed.values()].entries()) {
    const [first] = branches;
    if (first === undefined) continue;
    const posts = (kind: string): Post[] =>
      branches
        .filter((one) => one.kind === kind)
        .map(({ to_position: position, to_section: section }) => ({ position, section }))
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const [to, copies] = [posts('disposisi'), posts('tembusan')];
    if (to.length === 0) continue;
    const instructions = first.instructions.map(({ id }) => id).toSorted();
    const key = JSON.stringify([to.map(keyOf), copies.map(keyOf), instructions]);
    const isOfSender =
      letter.sender !== null && first.sender !== null && nameOf(first.sender) === nameOf(letter.sender);
    const weight = (1 + (isOfSender ? alike : 0) + alike * likeness(first.title, letter.title)) / (1 + age / halfAfter);
    const known = byWay.get(key);
    byWay.set(key, {
      way: {
        to,
        copies,
        instructions,
        letters: (known?.way.letters ?? 0) + 1,
        ofSender: (known?.way.ofSender ?? 0) + (isOfSender ? 1 : 0),
      },
      weight: (known?.weight ?? 0) + weight,
    });
  }
  return [...byWay.values()].toSorted((one, other) => other.weight - one.weight).map(({ way }) => way);
}

const keyOf = ({ position, section }: Post): string => `${position}/${section ?? ''}`;
const nameOf = (sender: string): string => oneLine(sender).toLowerCase();

/** Which share of the words of two subjects is in both. */
function likeness(one: string, other: string): number {
  const rootsOf = (text: string) => new Set(words(text).map(({ lower }) => stem(lower)));
  const [a, b] = [rootsOf(one), rootsOf(other)];
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / a.union(b).size;
}
