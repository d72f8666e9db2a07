/** Numbers of passages that can be reckoned with: with what they count and where they stand. */
import { meaning, root, words } from '../../language/index.ts';
import { neighbours } from '../atoms/index.ts';
import { kept } from '../kept.ts';
import { seriesMarks } from '../series.ts';
import { columnAt } from '../tables.ts';
import { listsIn } from './members.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

export type Quantity = {
  readonly kind: 'number' | 'money' | 'share';
  readonly value: number;
  /** As it is written there, and where that ends in its passage. */
  readonly text: string;
  readonly end: number;
  /** Meanings of the words that say what it counts: its noun, the heading of its line, its neighbours. */
  readonly about: ReadonlySet<string>;
  /** The noun that it counts, where one stands beside it or heads its column. */
  readonly counts: string | undefined;
  /** The same, else the first word of its line's heading. */
  readonly noun: string | undefined;
  /** What heads its column, where it stands in the row of a table. */
  readonly column: string | undefined;
  /** "11 kecamatan lain": one is left out of them. */
  readonly isOfOthers: boolean;
  /** How many an exception names: two of "kecuali gudang di Lamandau dan Sukamara". */
  readonly isExcepted: boolean;
  readonly passage: PreparedPassage;
};
/** How a value comes about, in words of the passages that it comes from. */
export type Reckoned = { readonly text: string; readonly from: readonly PreparedPassage[] };

/** Numbers beyond these are not tried with each other. */
const mostQuantities = 24;
/** How many content words on either side tell what a number is about. */
const nearby = 5;

/** What can be reckoned with, in reading order: no numbers of a series, of a list or of a year. */
export const quantitiesOf = (passages: readonly PreparedPassage[]): Quantity[] =>
  passages.flatMap(quantitiesIn).slice(0, mostQuantities);

/** Read once: a passage is reckoned with for many sentences. */
const quantitiesIn = kept((passage: PreparedPassage): readonly Quantity[] => [
  ...passage
    .atoms()
    .filter((atom) => isQuantity(atom, passage.text))
    .map((atom) => quantity(atom, passage)),
  ...exceptedIn(passage),
]);

/** A place in a series: "ketiga", "III". */
export const isOrdinal = ({ text }: Atom): boolean => /^(?:ke|pertama|[IVX]+$)/iu.test(text);
export const kindOf = (atom: Atom): Quantity['kind'] =>
  atom.kind === 'money' ? 'money' : atom.value.endsWith('%') ? 'share' : 'number';
export const valueOf = (atom: Atom): number => Number(atom.value.replace(/^Rp|%$/g, ''));

function quantity(atom: Atom, passage: PreparedPassage): Quantity {
  const { before, after } = neighbours(passage.words, atom.start, atom.end, nearby);
  const label = passage.label.map((word) => meaning(word));
  const column = passage.head === undefined ? undefined : columnAt(atom, passage.text, passage.head);
  const heads = words(column ?? '').map(({ lower }) => meaning(root(lower)));
  const marks = [...seriesMarks(passage.words), ...passage.labelled().map((one) => `#${one.value.slice(0, 4)}`)];
  return {
    kind: kindOf(atom),
    value: valueOf(atom),
    text: atom.text,
    end: atom.end,
    about: new Set([...label, ...heads, ...marks, ...before, ...after, ...(atom.of ? [atom.of] : [])]),
    counts: atom.of,
    noun: atom.of ?? label[0],
    column,
    isOfOthers: /^\s\p{L}+\slain(?:nya)?(?!\p{L})/iu.test(passage.text.slice(atom.end, atom.end + 40)),
    isExcepted: false,
    passage,
  };
}

const exception = /(?<!\p{L})(?:kecuali|selain)\s(?<named>[^.;:()\d]{2,120})/giu;

/** Things that an exception names without a number. */
const exceptedIn = (passage: PreparedPassage): Quantity[] =>
  [...passage.text.matchAll(exception)].map(({ 0: written, 1: named = '', index }) => ({
    kind: 'number',
    value: listsIn(named)[0]?.members ?? 1,
    text: named.trim(),
    end: index + written.length,
    about: new Set(),
    counts: undefined,
    noun: undefined,
    column: undefined,
    isOfOthers: false,
    isExcepted: true,
    passage,
  }));

const series =
  /(?:^|\P{L})(?:triwulan|tahap|tw|semester|seri|sesi|gelombang|batch|bab|pasal|ayat|nomor|no\.?|tps|rt|rw|urut|calon|paslon|kelas)\s$/iu;

function isQuantity(atom: Atom, text: string): boolean {
  if (atom.kind !== 'number' && atom.kind !== 'money') return false;
  if (Number.isNaN(valueOf(atom)) || isOrdinal(atom)) return false;
  if (/^(?:19|20)\d\d$/.test(atom.text)) return false;
  const isMark = /^\s*\(?$/.test(text.slice(0, atom.start)) && /^[.)]\s/.test(text.slice(atom.end));
  return !isMark && !series.test(text.slice(Math.max(0, atom.start - 12), atom.start));
}
