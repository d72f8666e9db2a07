/** Two questions in one: "Berapa pesertanya dan siapa ketuanya?" Each is answered for itself. Pure. */
import type { KeptPassage } from '../tables.ts';
import type { AnswerWarning } from '../schema.ts';
import type { QuotedAnswer } from './answer.ts';
import { asksOf, isVerb, readQuestion, type Question } from './question.ts';

/** Questions that are answered at once, and passages that are kept of all of them. */
const most = { questions: 3, kept: 8 } as const;

/**
 * The questions of a text, in order; the text itself where it is one question ("Kapan dan di mana rapat diadakan?" asks
 * two things of one, and one sentence tells them). What a later question leaves out it takes from the first one.
 */
export function questionsIn(text: string): readonly string[] {
  const parts = text
    .split(/[?]+\s*|(?:\s*,)?\s+(?:dan|serta|lalu)\s+(?=\S)/iu)
    .map((part) => part.replace(/^dan\s+/i, ''))
    .filter((part) => part.trim() !== '')
    .reduce<string[]>((all, part) => joined(all, part), []);
  const read = parts.map((part) => readQuestion(part));
  const [first] = read;
  if (first === undefined || parts.length === 1 || !read.every(hasContent)) return [text];
  return parts
    .slice(0, most.questions)
    .map((part, at) => (at === 0 || isWhole(read[at] as Question) ? part : `${part} ${topicOf(first)}`));
}

/** "Siapa ketua dan sekretaris …" goes on: what stands behind the "dan" asks nothing. */
function joined(all: string[], part: string): string[] {
  const last = all.at(-1);
  if (last === undefined || (asksOf(part) && asksOf(last))) return [...all, part];
  return [...all.slice(0, -1), `${last} dan ${part}`];
}

const heavy = ({ terms }: Question) => terms.filter(({ weight }) => weight > 0.2);
const hasContent = (question: Question): boolean => heavy(question).length > 0;
const isWhole = (question: Question): boolean => heavy(question).length > 1;
/** What the first question is about, without what it says of it. */
const topicOf = (first: Question): string =>
  heavy(first)
    .filter(({ lower, root }) => !isVerb(lower, root))
    .map(({ lower }) => lower)
    .join(' ');

/** One answer of several; what was not found of them is said. */
export function together(parts: readonly { readonly text: string; readonly answer: QuotedAnswer }[]): QuotedAnswer {
  const answered = parts.filter(({ answer }) => answer.found).map(({ answer }) => answer);
  const best = parts.map(({ answer }) => answer).toSorted((one, other) => other.probability - one.probability)[0];
  if (answered.length === 0 && best !== undefined) return best;
  const isCited = ({ answers }: KeptPassage): boolean => answers.length > 0;
  const all = answered.flatMap(({ passages }) => passages);
  const passages = [...all.filter(isCited), ...all.filter((one) => !isCited(one))]
    .reduce<KeptPassage[]>(withOut, [])
    .slice(0, most.kept)
    .map((passage, at) => ({ ...passage, n: at + 1 }));
  const numberIn = (answer: QuotedAnswer, n: number): number => {
    const old = answer.passages.find((one) => one.n === n);
    return passages.find((one) => old !== undefined && isSame(one, old))?.n ?? 1;
  };
  const claims = answered.flatMap((answer) =>
    answer.claims.map((claim) => ({ ...claim, passages: claim.passages.map((n) => numberIn(answer, n)) })),
  );
  const warnings = answered.flatMap((answer) =>
    answer.warnings.map((one) => ({ ...one, passage: one.passage === null ? null : numberIn(answer, one.passage) })),
  );
  return {
    found: true,
    probability: Math.min(...answered.map(({ probability }) => probability)),
    claims: claims.filter(({ text }, at) => claims.findIndex((one) => one.text === text) === at),
    passages,
    nearest: [],
    warnings: [...warnings, ...parts.filter(({ answer }) => !answer.found).map(({ text }) => notFound(text))],
  };
}

const isSame = (one: KeptPassage, other: KeptPassage): boolean =>
  one.paperId === other.paperId && one.start === other.start;

/** A passage that answers two questions is kept once, with both places. */
function withOut(all: KeptPassage[], passage: KeptPassage): KeptPassage[] {
  const at = all.findIndex((one) => isSame(one, passage));
  if (at < 0) return [...all, passage];
  return all.map((one, nth) => (nth === at ? { ...one, answers: [...one.answers, ...passage.answers] } : one));
}

const notFound = (text: string): AnswerWarning => ({
  code: 'part-not-found',
  message: {
    id: `Tidak ditemukan dalam dokumen: “${text.trim()}”.`,
    en: `Not found in the documents: “${text.trim()}”.`,
  },
  passage: null,
});
