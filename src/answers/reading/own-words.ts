/** What a model brings of its own into a claim: words that stand in none of the passages that it cites. Pure. */
import { meaning, words } from '../../language/index.ts';
import { isNumber, rootOf } from './word-keys.ts';

/** Words that tie others together and say nothing; what weighs, turns or limits ("semua", "gagal") is none of them. */
const ties: ReadonlySet<string> = new Set(
  (
    'yang dan di ke dari pada untuk dengan oleh dalam ini itu juga serta atas kepada sebagai adalah ialah merupakan ' +
    'bahwa tersebut yakni yaitu'
  ).split(' '),
);

/**
 * The words of a claim that no cited passage has, neither so nor by its root nor by another word of the same meaning.
 * Where there are any, the claim says something that nobody can look up. Numbers are compared by their value, in the
 * evidence room.
 */
export function ownWords(claim: string, passages: readonly string[]): string[] {
  const said = new Set(passages.flatMap((text) => words(text).flatMap(({ lower }) => keysOf(lower))));
  return words(claim)
    .map(({ lower }) => lower)
    .filter((lower) => !ties.has(lower) && !isNumber(lower) && !keysOf(lower).some((key) => said.has(key)));
}

function keysOf(lower: string): string[] {
  const root = rootOf(lower);
  return [lower, root, meaning(root)];
}
