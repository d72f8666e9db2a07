/**
 * Whole sentences, list items and table rows of the sources, so that a copy of one is found at once.
 *
 * A substring is not yet the same statement: what was cut off may take it back ("Narasi palsu: …", "…, selain tiga
 * TPS"). So only a whole sentence counts. What may fall away from its edges is what can be proved to say nothing about
 * the rest: its full stop, the mark of a list item, the place and date of a dateline, and words that only join it to
 * the sentence before.
 */
import {
  cities,
  monthNames,
  provinces,
  regencies,
  splitSentences,
  turningWords,
  weekdayPattern,
} from '../language/index.ts';
import { normalise } from './normalise.ts';
import type { PreparedPassage } from './sources.ts';
import { turnsStatement } from './turns/index.ts';

export type WholeSentence = {
  readonly passage: PreparedPassage;
  /** The row of a table, with the place of the table's first row. */
  readonly head?: number | undefined;
  /** Where it stands: its source, and its place among that source's sentences. */
  readonly source: number;
  readonly at: number;
};
export type Whole = {
  /** Normalised sentence -> where it stands. */
  readonly places: ReadonlyMap<string, readonly WholeSentence[]>;
  /** For every source its normalised sentences, each at its place. */
  readonly sentences: readonly ReadonlyMap<number, string>[];
};

/** Every sentence of the passages, by its words. `lists` holds the passages of one source each. */
export function indexWhole(lists: readonly (readonly PreparedPassage[])[]): Whole {
  const places = new Map<string, WholeSentence[]>();
  const add = (form: string, place: WholeSentence): void => {
    const list = places.get(form);
    if (list) list.push(place);
    else places.set(form, [place]);
  };
  const inOrder = lists.map((passages, source) => {
    const own = new Map<number, string>();
    let at = 0;
    let isTurned = false;
    for (const passage of passages) {
      const sentences = sentencesOf(passage.text);
      const head = sentences.length > 1 && isTable(passage.text) ? at : undefined;
      for (const text of sentences) {
        const normal = bare(text);
        own.set(at, normal);
        const isItem = listMark.test(text);
        if (isItem ? !isTurned : true) for (const form of formsOf(normal)) add(form, { passage, source, at, head });
        if (!isItem) isTurned = normal.endsWith(':') && turnsItems(normal);
        at++;
      }
      // The facts of a sheet do not follow each other: none stands before the next.
      if (passage.passage.fact !== undefined) at++;
    }
    return own;
  });
  return { places, sentences: inOrder };
}

/** The sentences of a text, the lines of a table each for itself. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return isTable(sentence) ? sentence.split('\n').filter((line) => line.trim() !== '') : [sentence];
  });
}

/** Normalised, without the mark of a list item and the final stop. */
export const bare = (sentence: string): string =>
  normalise(sentence.replace(listMark, ''))
    .text.replace(/(?<!\.)\.$/, '')
    .trim();

const listMark = /^\s*(?:[-•*–]\s+|\(?(?:\d{1,3}|[a-z])[.)]\s+)/;
/** Lines with the same marks between cells, or lines that begin with a time: rows, not a sentence that was wrapped. */
function isTable(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const cells = lines.map((line) => (/\t/.test(line) ? line.split('\t') : line.split(/\s\|\s|;(?=\S)/)).length);
  if (cells.filter((count) => count > 2 && count === cells[0]).length >= 2) return true;
  return lines.filter((line) => /^\s*\d{1,2}[.:]\d{2}/.test(line)).length >= lines.length - 1;
}

/** The sentence, and without what provably says nothing about the rest of it. */
function formsOf(normal: string): string[] {
  const forms = [normal];
  const dateline = datelinePattern.exec(normal) ?? officeDateline.exec(normal);
  if (dateline && !/(?<!\p{L})(?:hari ini|kemarin|besok|tadi|lusa|malam ini|pagi ini|sore ini)(?!\p{L})/u.test(normal))
    forms.push(normal.slice(dateline[0].length));
  for (const form of forms.slice()) {
    const joined = joining.exec(form);
    if (joined) forms.push(form.slice(joined[0].length));
  }
  return forms;
}

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
const place = alternatives([
  ...provinces.flatMap(({ name, short }) => [name, ...short]),
  ...regencies,
  ...cities,
  'Jakarta',
]);
const month = String.raw`\s(?:${alternatives(monthNames)})\s|[/-]\d{1,2}[/-]`;
const date = String.raw`(?:(?:${weekdayPattern}),?\s)?\(?\d{1,2}(?:${month})\d{4}\)?`;
/** "Kupang, 17 Oktober 2025 - ", "kupang, kpu.go.id - ": a place that is one, and nothing else. */
const datelinePattern = new RegExp(
  String.raw`^(?:kota\s|kabupaten\s|kab\.\s)?(?:${place})(?:,\s(?:${date}|[a-z0-9-]+(?:\.[a-z0-9-]+)+))?\s(?:-|\|)\s`,
  'iu',
);
/** "batusangkar, kpu-tanahdatar - ": the office's own name behind the town's. */
const officeDateline = /^[\p{L}\s]{3,30},\s(?:kpu|kip|bawaslu)[a-z0-9.-]*\s-\s/u;
/** They only join a sentence to the one before; "oleh karena itu", "sebaliknya", "setelah itu" say more. */
const joining = /^(?:selain itu|sementara itu|di samping itu|lebih lanjut|adapun|namun|selanjutnya|dan),?\s/;

/** What leads a list in may take its items back: "Yang dilarang:", "Narasi palsu:". */
function turnsItems(normal: string): boolean {
  const words = normal.replace(/[^\p{L}\s-]/gu, ' ').split(/\s+/);
  return words.some((word, at) => {
    const turn = turningWords.get(`${word} ${words[at + 1] ?? ''}`) ?? turningWords.get(word);
    return turn !== undefined && turnsStatement(turn.class);
  });
}
