/**
 * Values of one kind that have changed places: numbers, amounts, dates, times, people, regions and other names.
 */
import { meaning, readNumberWords, root, type Word } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import { classifiers } from './atoms/words.ts';
import { supports } from './pairing/index.ts';
import { wordSet } from './reading.ts';
import type { Atom } from './schema.ts';
import { seriesMark } from './series.ts';
import type { PreparedPassage } from './sources.ts';

/** What the pairing of two values of one kind compares. */
export type Paired = { readonly text: string; readonly words: readonly Word[]; readonly atoms: readonly Atom[] };

/**
 * Two atoms of one kind whose surroundings are each other's in the passage: "laki-laki 10, perempuan 12" told as
 * "laki-laki 12, perempuan 10". Every value is there, and every statement is false. An atom is out of place when it
 * stands with words that another value has beside it and its own has not, and with none of its own.
 */
export function exchanged(claim: Paired, passages: readonly PreparedPassage[]): Placed[] {
  const own = placed(claim).slice(0, mostOfClaim);
  if (own.length === 0) return [];
  const found = passages.flatMap((passage) =>
    placed({ text: passage.text, words: passage.words, atoms: passage.atoms() }, 2 * reach).map((other) => ({
      ...other,
      near: new Set([
        ...other.near,
        ...passage.label.map((word) => meaning(word)).filter((word) => !isGeneral(word)),
        ...(passage.head !== undefined && other.atom?.of !== undefined ? [other.atom.of] : []),
        ...passage.labelled().map(({ value }) => `#${value.slice(0, 4)}`),
      ]),
    })),
  );
  const others = found.slice(0, mostOfPassages);
  const isInClaim = (other: Placed): boolean => own.some((one) => one.value === other.value);
  return own.filter((atom) => {
    if (isLabelled(atom, passages)) return false;
    const same = others.filter((other) => other.kind === atom.kind && (isToldAlone(atom) || isInClaim(other)));
    const mine = same.filter((other) => isSame(atom, other));
    if (mine.length > 0 && isLedByAnother(atom, mine, same, own)) return true;
    return (
      mine.length > 0 &&
      same.some(
        (foreign) =>
          !isSame(atom, foreign) &&
          !isSamePlace(atom, foreign) &&
          mine.every((at) => belongsTo(foreign, at, unexplained(atom, foreign, own))),
      )
    );
  });
}

/** Names of regions and things are only told apart where the claim exchanges two of them. */
const isToldAlone = ({ atom, kind }: Placed): boolean => atom !== undefined && kind !== 'region';

const isLabelled = ({ atom }: Placed, passages: readonly PreparedPassage[]): boolean =>
  atom !== undefined && passages.some((passage) => passage.labelled().some((other) => supports(atom, other)));

/** "Contoh 8" where the source has "Contoh 13", and 8 never behind "Contoh"; unless the claim has "Contoh 13" too. */
function isLedByAnother(
  atom: Placed,
  mine: readonly Placed[],
  same: readonly Placed[],
  claim: readonly Placed[],
): boolean {
  if (atom.leads === '' || mine.some(({ leads }) => leads === atom.leads)) return false;
  return same.some(
    (foreign) =>
      foreign.leads === atom.leads &&
      !isSame(atom, foreign) &&
      !claim.some((other) => other !== atom && other.leads === atom.leads && isSame(other, foreign)),
  );
}

function leading(found: readonly Word[], start: number): string {
  const word = found.findLast(({ end }) => end <= start);
  if (!word || start - word.end > 1 || !isContent(word.lower)) return '';
  const told = meaning(root(word.lower));
  return isGeneral(told) ? '' : told;
}

/** Words beside the atom that do not stand beside the foreign value in the claim itself: "dari 15.00 menjadi 13.00". */
const unexplained = (atom: Placed, foreign: Placed, claim: readonly Placed[]): ReadonlySet<string> => {
  const beside = claim.filter((other) => other !== atom && other.kind === foreign.kind && isSame(other, foreign));
  return new Set([...atom.near].filter((word) => !beside.some((other) => other.close.has(word))));
};

/**
 * Of the words beside the atom, the foreign place has some that its own has not, and its own has none that the
 * foreign has not.
 */
function belongsTo(foreign: Placed, own: Placed, near: ReadonlySet<string>): boolean {
  const ofForeign = [...near].filter((word) => foreign.near.has(word) && !own.near.has(word));
  return (
    own.near.size > 0 &&
    ofForeign.length > 0 &&
    ![...near].some((word) => own.near.has(word) && !foreign.near.has(word))
  );
}

type Placed = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly atom: Atom | undefined;
  readonly value: string;
  readonly near: ReadonlySet<string>;
  /** The word that stands directly before it. */
  readonly leads: string;
  /** The nearest of them. */
  readonly close: ReadonlySet<string>;
};
const kinds: ReadonlySet<Atom['kind']> = new Set(['number', 'money', 'date', 'time', 'person', 'region']);
const isNumber = (lower: string): boolean => /\d/.test(lower) || readNumberWords(lower) !== '0';

/** Words that stand beside every number. */
const isGeneral = (word: string): boolean => word === 'jumlah' || word === 'rp' || classifiers.has(word);

/** "Kabupaten Bangka" beside "KPU Kabupaten Bangka": the same place, told of two bodies. */
const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.kind === 'region' && (one.value.endsWith(other.value) || other.value.endsWith(one.value));

const isSame = (one: Placed, other: Placed): boolean =>
  one.atom && other.atom ? supports(one.atom, other.atom) : one.value === other.value;

function placed(text: Paired, far = reach): Placed[] {
  const atoms = text.atoms.filter((atom) => kinds.has(atom.kind) && !atom.value.startsWith('wd:'));
  const names = properNames(text.words).filter(
    (name) => !text.atoms.some((atom) => atom.start < name.end && name.start < atom.end),
  );
  const beside = (span: { readonly start: number; readonly end: number }) => ({
    near: around(text, span, far),
    close: around(text, span, 2),
    leads: leading(text.words, span.start),
  });
  return [
    ...atoms.map((atom) => ({
      kind: atom.kind,
      start: atom.start,
      end: atom.end,
      atom,
      value: atom.value,
      ...beside(atom),
    })),
    ...names.map((name) => ({ ...name, kind: 'name', atom: undefined, ...beside(name) })),
  ];
}

/** Runs of two capitalised words and more. */
function properNames(found: readonly Word[]): { start: number; end: number; value: string }[] {
  const runs: { start: number; end: number; value: string }[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1)
      runs.push({ start: first.start, end: last.end, value: run.map(({ lower }) => lower).join(' ') });
    run = [];
  };
  for (const word of found) {
    const last = run.at(-1);
    if (last && word.start - last.end > 1) close();
    if (/^\p{Lu}/u.test(word.text)) run.push(word);
    else close();
  }
  close();
  return runs;
}

/** A sentence has fewer; a list of thousands is not compared value by value. */
const mostOfClaim = 80;
const mostOfPassages = 600;
const reach = 5;
const parting = wordSet('dan serta sedangkan sementara atau sebelum setelah');

/**
 * Up to five content words on either side, within the clause: "dan" and marks end what a number or a name belongs to.
 */
function around(
  { text, words: found }: Paired,
  { start, end }: { readonly start: number; readonly end: number },
  far: number,
): ReadonlySet<string> {
  const first = found.findIndex((word) => word.start >= end);
  const split = first < 0 ? found.length : first;
  const side = (from: number, step: 1 | -1): string[] => {
    const roots: string[] = [];
    let edge = step === 1 ? end : start;
    for (let index = from; index >= 0 && index < found.length && roots.length < far; index += step) {
      const word = found[index] as Word;
      if (word.end > start && word.start < end) continue;
      const between = step === 1 ? text.slice(edge, word.start) : text.slice(word.end, edge);
      if (/[,;:()."“”]/.test(between) || parting.has(word.lower)) break;
      const content = meaning(root(word.lower));
      const mark = seriesMark(word, found[index - 1]);
      if (mark !== undefined) roots.push(mark);
      else if (isContent(word.lower) && !isGeneral(content) && !isNumber(word.lower)) roots.push(content);
      edge = step === 1 ? word.end : word.start;
    }
    return roots;
  };
  return new Set([...side(split - 1, -1), ...side(split, 1)]);
}
