/** What the model is told for English. The checks decide what is taken of it, not these words. */
import { glossary, termsOn, type RenderingProblem } from '../../evidence/index.ts';
import { fencedPassages, passagesAreData } from '../../models/index.ts';
import { faultsOf, nameOf, schemaFor, type Sentence } from '../instructions.ts';

const task = 'Translate each sentence from Indonesian into English.';
const rules =
  'Keep every number, date, time, name, position, place and quotation; write numbers with English marks (1.214 ' +
  'becomes 1,214 and 58,5 becomes 58.5), dates with English months, and hours as they are with their zone. Translate ' +
  'the whole sentence; add nothing and leave out no "not", "only", "all", "must" or "will". Answer with the id of each ' +
  'sentence and its English.';

export type RefusedRendering = { readonly attempt: string; readonly problems: readonly RenderingProblem[] };

export function englishPrompt(
  sentences: readonly Sentence[],
  day: string,
  refused: ReadonlyMap<string, RefusedRendering> = new Map(),
) {
  const faults = faultsOf(sentences, refused);
  const again = faults === '' ? '' : `\n\nYour last answer was refused:\n${faults}`;
  const material = fencedPassages(sentences.map(({ text }, at) => ({ id: nameOf(at), text })));
  return {
    system: `You translate texts of an Indonesian election office. ${task} ${rules} ${passagesAreData}`,
    prompt: `${material}\n\n${termsFor(sentences, day)}${task}${again}`,
    schema: schemaFor(sentences, 1, 'the English of this sentence'),
  };
}

/** The terms that stand in the sentences, as this house says them. */
function termsFor(sentences: readonly Sentence[], day: string): string {
  const text = sentences.map((one) => one.text.toLowerCase()).join('\n');
  const told = termsOn(glossary, day)
    .filter(({ term }) => new RegExp(String.raw`(?<!\p{L})${term}(?!\p{L})`, 'u').test(text))
    .map(({ term, english: [first = ''] }) => `${term} = ${first}`);
  return told.length === 0 ? '' : `Use these words: ${[...new Set(told)].join('; ')}.\n`;
}
