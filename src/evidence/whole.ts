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
  listMarkPattern,
  monthNames,
  ordinalWords,
  provinces,
  regencies,
  splitSentences,
  weekdayPattern,
} from '../language/index.ts';
import { framesOf, type Frame, type Standing } from './frames.ts';
import { normalise } from './normalise.ts';
import type { PreparedPassage } from './sources.ts';
import { isRow } from './tables.ts';

export type WholeSentence = {
  readonly passage: PreparedPassage;
  /** The row of a table, with the place of the table's first row. */
  readonly head?: number | undefined;
  /** Where it stands: its source, and its place among that source's sentences. */
  readonly source: number;
  readonly at: number;
  /** What takes it back there, or tells whose words it is. */
  readonly frame?: Frame | undefined;
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
    const sentences = passages.flatMap(standingIn);
    const frames = framesOf(sentences);
    const heads = firstRows(sentences);
    let place = 0;
    for (const [at, { normal, passage, isFact }] of sentences.entries()) {
      // The facts of a sheet do not follow each other: none stands before the next.
      if (isFact && passage !== sentences[at - 1]?.passage) place++;
      own.set(place, normal);
      const stands = { passage, source, at: place, head: heads[at], frame: isFact ? undefined : frames[at] };
      for (const form of formsOf(normal)) add(form, stands);
      const said = isFact ? undefined : messageIn(normal);
      if (said) add(said.words, { ...stands, frame: stands.frame ?? senderOf(said) });
      place++;
    }
    return own;
  });
  return { places, sentences: inOrder };
}

type Sentence = Standing & { readonly passage: PreparedPassage; readonly isFact: boolean };
function standingIn(passage: PreparedPassage): Sentence[] {
  const isFact = passage.passage.fact !== undefined;
  const isRows = isTable(passage.text);
  return sentencesOf(passage.text).map((text, at) => ({
    text,
    passage,
    isFact,
    normal: bare(text),
    isItem: listMark.test(text),
    isRow: !isFact && (isRows || isRow(text)),
    startsLine: at === 0 ? passage.startsLine : isRows,
  }));
}

/** For every row of a table the place of its first one. */
function firstRows(sentences: readonly Sentence[]): (number | undefined)[] {
  const firsts: (number | undefined)[] = [];
  for (const [at, { isRow }] of sentences.entries()) firsts.push(isRow ? (firsts[at - 1] ?? at) : undefined);
  const isAlone = (at: number): boolean => firsts[at - 1] === undefined && firsts[at + 1] === undefined;
  return firsts.map((first, at) => (isAlone(at) ? undefined : first));
}

/** The sentences of a text, the lines of a table each for itself. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return isTable(sentence) ? sentence.split('\n').filter((line) => line.trim() !== '') : [sentence];
  });
}

/**
 * Normalised, without the mark of a list item and what ends it there, and without marks that say nothing: the final
 * stop on either side of a closing mark, a blank before a colon or within "Rp 5", one kind of quotation mark for all.
 */
export const bare = (sentence: string): string =>
  normalise(sentence.replace(listMark, ''))
    .text.replaceAll("'", '"')
    .replace(/\s+:/g, ':')
    .replace(/(?<!\p{L})rp\.?\s?(?=\d)/gu, 'rp')
    .replace(/^\|\s|\s\|$/g, '')
    .replace(/[;,]\s?(?:dan|serta)$|;$/, '')
    .replace(/(?<!\.)[.!](["\])]*)$/, '$1')
    .replace(/(["\])])\.$/, '$1')
    .trim();

const listMark = new RegExp(String.raw`^\s*(?:${listMarkPattern}\s+|\*+\s*(?=\p{L}))`, 'u');
/** Lines with the same marks between cells, or lines that begin with a time: rows, not a sentence that was wrapped. */
function isTable(text: string): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const cells = lines.map((line) => (/\t/.test(line) ? line.split('\t') : line.split(/\s\|\s|;(?=\S)/)).length);
  if (cells.filter((count) => count > 2 && count === cells[0]).length >= 2) return true;
  return lines.filter((line) => /^\s*\d{1,2}[.:]\d{2}/.test(line)).length >= lines.length - 1;
}

/** The sentence, and without what provably says nothing about the rest of it. */
function formsOf(normal: string): string[] {
  const forms = [normal];
  const dateline = [...datelines, stamp].map((pattern) => pattern.exec(normal)).find((match) => match !== null);
  if (dateline && !/(?<!\p{L})(?:hari ini|kemarin|besok|tadi|lusa|malam ini|pagi ini|sore ini)(?!\p{L})/u.test(normal))
    forms.push(normal.slice(dateline[0].length));
  for (const form of forms.slice()) {
    const joined = joining.exec(form) ?? dictum.exec(form);
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
const date = String.raw`(?:(?:${weekdayPattern}),?\s)?\(?\d{1,2}(?:(?:${month})\d{4}|[/-]\d{1,2})\)?`;
const level = String.raw`(?:kota\s|kabupaten\s|kab\.\s)?`;
const site = String.raw`[a-z0-9-]+(?:\.[a-z0-9-]+)+`;
const datelines = [
  // "Kupang, 17 Oktober 2025 - ", "kupang, kpu.go.id - ", "[Kupang] ": a place that is one, and nothing else.
  new RegExp(String.raw`^${level}(?:${place})(?:,?\s(?:${date}|\(${date}\)|${site}))?\s(?:-|\|)\s`, 'iu'),
  new RegExp(String.raw`^[[(]${level}(?:${place})(?:,\s${date})?[\])]\s(?:-\s)?`, 'iu'),
  // "batusangkar, kpu-tanahdatar - ", "kupang, kpu ntt - ": the office's own name behind the town's.
  /^[\p{L}\s]{3,30},\s(?:kpu|kip|bawaslu)[a-z0-9.-]*(?:\s[\p{L}-]+){0,4}\s-\s/u,
];
/** "[3/9 08.12] ": when a message was written. */
const stamp = /^\[[^[\]]{0,24}\d[.:]\d\d\]\s(?=[^:]{2,60}:\s)/u;
/** The words of a message without who sent it: "[08.12] Pak Sek: rapat digeser". */
export function messageIn(normal: string): { readonly sender: string; readonly words: string } | undefined {
  const match = /^(?:\[[^[\]]{2,30}\]\s)?([^:"]{2,60}):\s(.+)$/u.exec(normal);
  const [, sender = '', words = ''] = match ?? [];
  return sender === '' || sender.split(' ').length > mostWordsOfSender ? undefined : { sender, words };
}
const mostWordsOfSender = 6;
/** Whose words they are: left out, unless they tell it themselves (Ibu Camat titip pesan: “…”). */
const senderOf = ({ sender, words }: { readonly sender: string; readonly words: string }): Frame | undefined =>
  words.includes('"') ? undefined : { text: sender, by: -1, denies: false };
/** They only join a sentence to the one before; "oleh karena itu", "sebaliknya", "setelah itu" say more. */
const joining = /^(?:selain itu|sementara itu|di samping itu|lebih lanjut|adapun|namun|selanjutnya|dan),?\s/;
/** "KETIGA: …" of a decision: the number of what it decides. */
const dictum = new RegExp(String.raw`^(?:kesatu|${ordinalWords(11).slice(1).join('|')}):\s`, 'u');
