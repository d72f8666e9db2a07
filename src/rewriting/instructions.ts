/** What the model is told for each kind of rewriting. The checks decide what is taken of it, not these words. */
import { fencedPassages, passagesAreData, type JsonSchema } from '../models/index.ts';
import type { Instruction, KeptSentence } from '../drafts/schema.ts';

export type Sentence = { readonly claimId: string; readonly text: string };

const tasks: Readonly<Record<Exclude<Instruction['kind'], 'own'>, string>> = {
  shorter: 'Tell each sentence in fewer words, in Indonesian.',
  plainer: 'Tell each sentence in plain everyday Indonesian that a village reader understands.',
  formal: 'Tell each sentence in formal official Indonesian.',
  warmer: 'Tell each sentence in friendly Indonesian, still correct for a public office.',
  speech: 'Tell each sentence as a person would say it aloud in a speech, in short spoken Indonesian.',
  titles: 'Write three different headlines in Indonesian for the sentence, of at most twelve words each.',
};

const rules =
  'Keep every number, date, name, position, place and quotation exactly as it is. Add nothing that is not there, and ' +
  'leave out no "tidak", "belum", "hanya" or "semua". Answer with the id of each sentence and its new words.';

/** Sentences are named s1, s2 … to the model: short names that it can repeat. */
export const nameOf = (at: number): string => `s${at + 1}`;

export function promptFor(
  instruction: Instruction,
  sentences: readonly Sentence[],
  refused: ReadonlyMap<string, KeptSentence> = new Map(),
): { readonly system: string; readonly prompt: string; readonly schema: JsonSchema } {
  const task =
    instruction.kind === 'own' ? `Do this with each sentence: ${instruction.words}` : tasks[instruction.kind];
  const material = fencedPassages(sentences.map(({ text }, at) => ({ id: nameOf(at), text })));
  const faults = faultsOf(sentences, refused);
  const again = faults === '' ? '' : `\n\nYour last answer was refused:\n${faults}`;
  return {
    system: `You edit texts of an Indonesian election office. ${task} ${rules} ${passagesAreData}`,
    prompt: `${material}\n\n${task}${again}`,
    schema: schemaFor(sentences, instruction.kind === 'titles' ? 3 : 1),
  };
}

/** What was wrong with each sentence that was refused, a line each. */
export const faultsOf = (
  sentences: readonly Sentence[],
  refused: ReadonlyMap<string, Pick<KeptSentence, 'attempt'> & { readonly problems: readonly { text: string }[] }>,
): string =>
  sentences
    .flatMap(({ claimId }, at) => {
      const kept = refused.get(claimId);
      if (kept === undefined) return [];
      const wrong = kept.problems.map(({ text }) => text).filter((text) => text !== '');
      return [`${nameOf(at)}: ${JSON.stringify({ answer: kept.attempt, notInTheSources: [...new Set(wrong)] })}`];
    })
    .join('\n');

export const schemaFor = (
  sentences: readonly Sentence[],
  each: number,
  description = 'the new words of this sentence',
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['sentences'],
  properties: {
    sentences: {
      type: 'array',
      maxItems: sentences.length * each,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'text'],
        properties: {
          id: { type: 'string', enum: sentences.map((_, at) => nameOf(at)) },
          text: { type: 'string', description },
        },
      },
    },
  },
});

/** The sentences of an answer by their claims; those with ids that were not offered are dropped. */
export function sentencesIn(json: unknown, sentences: readonly Sentence[], each: number): Sentence[] {
  const answered = (json as { sentences?: readonly { id?: unknown; text?: unknown }[] } | undefined)?.sentences ?? [];
  const counted = new Map<string, number>();
  return answered.flatMap(({ id, text }) => {
    const claimId = sentences[sentences.findIndex((_, at) => nameOf(at) === id)]?.claimId;
    if (claimId === undefined || typeof text !== 'string' || text.trim() === '') return [];
    const count = (counted.get(claimId) ?? 0) + 1;
    counted.set(claimId, count);
    return count > each ? [] : [{ claimId, text: text.trim() }];
  });
}
