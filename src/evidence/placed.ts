/** Values with the words about them: what tells two values of one kind apart. */
import { meaning, readNumberWords, root, weekdayPattern, type Span, type Word } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import { classifiers } from './atoms/words.ts';
import { wordSet } from './reading.ts';
import type { Atom } from './schema.ts';
import { seriesMark } from './series.ts';
import type { PreparedPassage } from './sources.ts';

/** What the pairing of two values of one kind compares. */
export type Paired = { readonly text: string; readonly words: readonly Word[]; readonly atoms: readonly Atom[] };

export type Placed = {
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

const weekday = new RegExp(`^(?:${weekdayPattern})$`, 'i');

/** Words that stand beside every number. */
const isGeneral = (word: string): boolean =>
  word === 'jumlah' || word === 'rp' || classifiers.has(word) || weekday.test(word);

/** The values of a passage, with the heading of its line; what heading numbers it has among them. Read once. */
export function placedIn(passage: PreparedPassage): readonly Placed[] {
  const known = ofPassages.get(passage);
  if (known) return known;
  const label = passage.label.map((word) => meaning(word)).filter((word) => !isGeneral(word));
  const marks = passage.labelled().map(({ value }) => `#${value.slice(0, 4)}`);
  const isFact = passage.kind !== 'material';
  const values = placed({ text: passage.text, words: passage.words, atoms: passage.atoms() }, 2 * reach, isFact).map(
    (value) => {
      const column = passage.head !== undefined && value.atom?.of !== undefined ? [value.atom.of] : [];
      return { ...value, near: new Set([...value.near, ...label, ...column, ...marks]) };
    },
  );
  const all = [...values, ...headings(passage, label)];
  ofPassages.set(passage, all);
  return all;
}
const ofPassages = new WeakMap<PreparedPassage, readonly Placed[]>();

/** "ketiga" of the heading "Alasan peringkat ketiga dilewati". */
function headings(passage: PreparedPassage, label: readonly string[]): Placed[] {
  const own = passage.words.filter(({ lower }) => isContent(lower)).map(({ lower }) => meaning(root(lower)));
  return passage
    .labelled()
    .flatMap((atom) =>
      kinds.has(atom.kind)
        ? [
            {
              ...atom,
              atom,
              near: new Set([...label, ...own]),
              close: new Set(label),
              leads: leading(passage.heading, atom.start),
            } satisfies Placed,
          ]
        : [],
    );
}

/** The values of a claim. Read once: it is compared with many passages. */
export function placedInClaim(claim: Paired): readonly Placed[] {
  const known = ofClaims.get(claim.atoms);
  if (known) return known;
  const made = placed(claim);
  ofClaims.set(claim.atoms, made);
  return made;
}
const ofClaims = new WeakMap<readonly Atom[], readonly Placed[]>();

function placed(text: Paired, far = reach, isFact = false): Placed[] {
  const atoms = text.atoms.filter((atom) => kinds.has(atom.kind) && !atom.value.startsWith('wd:'));
  const names = properNames(text.words).filter(
    (name) => !text.atoms.some((atom) => atom.start < name.end && name.start < atom.end),
  );
  const beside = (span: Span, isWhole: boolean) => ({
    near: surroundings(text, span, far, isWhole),
    close: surroundings(text, span, 2, isWhole),
    leads: leading(text.words, span.start),
  });
  return [
    ...atoms.map((atom) => ({
      kind: atom.kind,
      start: atom.start,
      end: atom.end,
      atom,
      value: atom.value,
      ...beside(atom, isFact),
    })),
    ...names.map((name) => ({ ...name, kind: 'name', atom: undefined, ...beside(name, false) })),
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

const reach = 5;
/** "dari Kapuas, yakni 11 orang": the value is of what stands before. */
const isNamely = (...beside: readonly (Word | undefined)[]): boolean =>
  beside.some((word) => word?.lower === 'yakni' || word?.lower === 'yaitu');
const parting = wordSet('dan serta sedangkan sementara atau sebelum setelah');

/** "Senin, 29 Desember" is one day. */
const isWeekday = (word: Word, between: string): boolean => /^[,\s(]+$/.test(between) && weekday.test(word.text);

/**
 * Up to five content words on either side, within the clause: "dan" and marks end what a number or a name belongs to.
 */
function surroundings(
  { text, words: found }: Paired,
  { start, end }: { readonly start: number; readonly end: number },
  far: number,
  isFact: boolean,
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
      const isParted =
        /[,;:()."“”]/.test(between) && !isFact && !isWeekday(word, between) && !isNamely(word, found[index - step]);
      if (isParted || parting.has(word.lower)) break;
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

/** "TMS tercatat 1.105": words between a label and its value. */
const telling = wordSet(
  'tercatat sebanyak sejumlah sebesar berjumlah jumlahnya mencapai adalah ialah yaitu yakni ada menjadi tinggal total',
);

/** The word that stands directly before a value, over those that only tell that it has one. */
function leading(found: readonly Word[], start: number): string {
  let at = found.findLastIndex(({ end }) => end <= start);
  if (at < 0 || start - (found[at] as Word).end > 1) return '';
  while (at > 0 && telling.has((found[at] as Word).lower)) at--;
  const word = found[at] as Word;
  if (!isContent(word.lower) || telling.has(word.lower)) return '';
  const told = meaning(root(word.lower));
  return isGeneral(told) ? '' : told;
}
