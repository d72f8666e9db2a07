/** Names of twins. */
import { twinNames } from './name-habits.ts';
import { nameOf, type People, type Sex } from './names.ts';
import type { Random } from './random.ts';

const partners = new Map(
  twinNames.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** Shares of what parents do where the name has no known partner; the rest get another name of the same first letter. */
const [insertsWord, dropsWord, changesEnding] = [0.08, 0.16, 0.28];

/**
 * Twins are often called alike: a known partner of the name, else another name of the same first letter beside the same
 * family words; of some a further or a left out word or another ending is all that differs.
 */
export function twinName(people: People, random: Random, sex: Sex, name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => partners.has(word));
  if (at >= 0) return words.with(at, partners.get(words[at] as string) as string).join(' ');
  const given = Math.max(
    0,
    words.findIndex((word) => word.length > 3 && !word.endsWith('.')),
  );
  const own = words[given] as string;
  const other = otherName(people, random, sex, own);
  const u = random.next();
  if (words.length > 1 && u < insertsWord) return words.toSpliced(given + 1, 0, other).join(' ');
  if (words.length > 2 && u < dropsWord) return words.toSpliced(given + 1, 1).join(' ');
  if (other === own || u < changesEnding) return words.with(given, otherEnding(random, own)).join(' ');
  return words.with(given, other).join(' ');
}

/** A first name of these people, of the same first letter where one comes up in a few draws; `own` if none does. */
function otherName(people: People, random: Random, sex: Sex, own: string): string {
  const drawn = Array.from({ length: 8 }, () => nameOf(people, random, sex, '').name.split(' ')[0] as string).filter(
    (word) => word.length > 3 && !word.endsWith('.') && word !== own,
  );
  return drawn.find((word) => word[0] === own[0]) ?? drawn[0] ?? own;
}

function otherEnding(random: Random, word: string): string {
  if (word.length <= 3) return `${word.replace('.', '')}DI`;
  return `${word.slice(0, -1)}${random.pick(['A', 'I', 'O', 'U'].filter((letter) => letter !== word.at(-1)))}`;
}
