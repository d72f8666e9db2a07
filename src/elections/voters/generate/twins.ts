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

/**
 * Twins are often called alike: a name of the same family beside the same words, a further or a left out word, or
 * another ending.
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
  const [other = own] = nameOf(people, random, sex, '').name.split(' ');
  const u = random.next();
  if (other.length > 3 && !words.includes(other)) {
    if (words.length > 1 && u < 0.35) return words.with(given, other).join(' ');
    if (words.length > 1 && u < 0.5) return words.toSpliced(given + 1, 0, other).join(' ');
  }
  if (words.length > 2 && u < 0.6) return words.toSpliced(given + 1, 1).join(' ');
  return words.with(given, otherEnding(random, own)).join(' ');
}

function otherEnding(random: Random, word: string): string {
  if (word.length <= 3) return `${word.replace('.', '')}DI`;
  return `${word.slice(0, -1)}${random.pick(['A', 'I', 'O', 'U'].filter((letter) => letter !== word.at(-1)))}`;
}
