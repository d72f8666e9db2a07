/**
 * Which class a title of a few words points to, where there is too little text to weigh: words that stand almost only
 * in what was filed under one code, or in its label. Two of them at least, most of what the title says, and no other code
 * near; else nothing.
 */
import { stem, words } from '../language/index.ts';
import type { ClassOn, Lesson } from '../library/index.ts';

export type TitleGuess = { readonly code: string; readonly words: readonly string[] };

/** Of the things with a word, the share that is of one code, for the word to speak for it. */
const mostly = 0.5;
const leastWords = 2;
/** Share of the weight of a title that speaks for the code; share of it that another code may have. */
const [leastShare, mostOther] = [0.4, 0.4];
/** Things that must have been filed under a code before it is proposed. */
const leastLessons = 2;
const idle = new Set(['dan', 'untuk', 'atas', 'dengan', 'yang', 'bagi', 'dari', 'oleh', 'pada', 'dalam', 'tentang']);

export function classOfTitle(
  title: string,
  classes: readonly ClassOn[],
  lessons: readonly Lesson[],
): TitleGuess | null {
  const filed = Map.groupBy(lessons, ({ code }) => code);
  const known = new Set(classes.map(({ code }) => code));
  const said = [
    ...lessons.map(({ code, words: held }) => ({ code, held: new Set(Object.keys(held)) })),
    ...classes
      .filter(({ code }) => filed.has(code))
      .map(({ code, label }) => ({ code, held: new Set(formsOf(label.id).keys()) })),
  ];
  const scores = new Map<string, { weight: number; words: string[]; taught: boolean }>();
  let all = 0;
  for (const [word, form] of formsOf(title)) {
    const holding = said.filter(({ held }) => held.has(word));
    const weight = Math.log(1 + said.length / (1 + holding.length));
    all += weight;
    for (const [code, of] of Map.groupBy(holding, (one) => one.code)) {
      const score = scores.get(code) ?? { weight: 0, words: [], taught: false };
      const share = of.length / holding.length;
      score.weight += weight * share;
      if (share >= mostly) score.words.push(form);
      if (share >= mostly && filed.get(code)?.some((lesson) => word in lesson.words)) score.taught = true;
      scores.set(code, score);
    }
  }
  const [best, next] = [...scores].toSorted(([, one], [, other]) => other.weight - one.weight);
  if (best === undefined) return null;
  const [code, { weight, words: speaking, taught }] = best;
  const isClear = weight >= leastShare * all && (next?.[1].weight ?? 0) <= mostOther * weight;
  const isTaught = taught && known.has(code) && (filed.get(code)?.length ?? 0) >= leastLessons;
  return isClear && isTaught && speaking.length >= leastWords ? { code, words: speaking } : null;
}

/** Stems of a title as it first writes them. */
function formsOf(title: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { text } of words(title)) {
    const word = text.toLowerCase();
    if (/^\p{L}{3,30}$/u.test(word) && !idle.has(word) && !forms.has(stem(word))) forms.set(stem(word), word);
  }
  return forms;
}
