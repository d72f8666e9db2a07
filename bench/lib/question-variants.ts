/**
 * Questions made of a question: some that its passage no longer answers (another name, another act, a denial), some
 * that it still answers in other words. Drawn from a seed.
 */
import { drawsFrom } from '../../src/platform/chance/index.ts';
import { words } from '../../src/language/index.ts';
import { readQuestion, type Term } from '../../src/answers/reading/question.ts';
import type { AskedPassage } from './question-sets.ts';

export type Example = {
  readonly passage: AskedPassage;
  readonly text: string;
  readonly answerable: boolean;
  readonly answer: string | null;
};

export const examplesOf = (passages: readonly AskedPassage[]): Example[] =>
  passages.flatMap((passage) =>
    passage.questions.map(({ text, answer }) => ({ passage, text, answerable: answer !== null, answer })),
  );

/** A word that says nothing of what is asked: as another wording does that shares one word less with the passage. */
const elsewise = 'melakukannya';

export function variantsOf(examples: readonly Example[], seed: number): Example[] {
  const random = drawsFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const answerable = examples.filter((example) => example.answerable);
  const read = answerable.map((example) => ({ example, ...termsOf(example.text) }));
  const pools = {
    name: read.flatMap(({ example, names }) => names.map((term) => wordAt(example.text, term))),
    act: read.flatMap(({ acts }) => acts.map(({ lower }) => lower)),
    plain: read.flatMap(({ plain }) => plain.map(({ lower }) => lower)),
  };
  /** One of the pool that does not stand in the passage. */
  const foreign = ({ passage }: Example, pool: readonly string[]): string | undefined => {
    const text = `${passage.heading} ${passage.text}`.toLowerCase();
    for (let tries = 0; tries < 20; tries++) {
      const word = pick(pool);
      if (word !== undefined && !text.includes(word.toLowerCase().slice(0, 5))) return word;
    }
    return undefined;
  };
  return read.flatMap(({ example, names, acts, plain }) => {
    const { text } = example;
    const swapped = (terms: readonly Term[], by: string | undefined): string[] => {
      const term = pick(terms);
      return term && by !== undefined ? [replaced(text, term, by)] : [];
    };
    const unanswerable = [
      ...swapped(names, foreign(example, pools.name)),
      ...swapped(acts, foreign(example, pools.act)),
      ...swapped(plain, foreign(example, pools.plain)),
      ...acts.map((term) => replaced(text, term, `tidak ${term.lower}`)),
      text.replace(/^(Siapa|Apa)( yang)? /, '$1 yang bukan '),
    ].filter((one) => one !== text);
    const same = plain.length + names.length > 1 ? swapped(plain, elsewise) : [];
    return [
      ...unanswerable.map((one) => ({ passage: example.passage, text: one, answerable: false, answer: null })),
      ...same.map((one) => ({ ...example, text: one })),
    ];
  });
}

function termsOf(text: string) {
  const { terms, act } = readQuestion(text);
  return {
    names: terms.filter(({ proper }) => proper),
    acts: act !== null && !act.proper ? [act] : [],
    plain: terms.filter(({ proper, number, weight }) => !proper && !number && weight > 0.3),
  };
}

const wordAt = (text: string, term: Term): string => words(text)[term.at]?.text ?? '';
function replaced(text: string, term: Term, by: string): string {
  const word = words(text)[term.at];
  return word === undefined ? text : text.slice(0, word.start) + by + text.slice(word.end);
}
