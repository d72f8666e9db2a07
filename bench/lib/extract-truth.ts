/** Texts with what a careful reader writes down of them: NNN.txt beside NNN.json, as a set's FORMAT.md tells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TruePerson = {
  readonly name: string;
  readonly bare: string;
  readonly position: string | null;
  /** The office that the position is of, where the reader noted it apart. */
  readonly unit?: string | null;
  readonly role: string | null;
};
export type TrueQuote = { readonly speaker: string | null; readonly text: string; readonly direct: boolean };
export type TrueFigure = {
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
  readonly optional?: boolean;
};
type Single = 'title' | 'own_unit' | 'organiser' | 'start' | 'end' | 'timezone' | 'place' | 'state';
export type Truth = Readonly<Record<Single, string | null>> & {
  readonly people: readonly TruePerson[];
  readonly quotes: readonly TrueQuote[];
  readonly figures: readonly TrueFigure[];
  readonly documents: readonly string[];
  readonly laws: readonly string[];
  readonly also?: Readonly<Partial<Record<Single, readonly (string | null)[]>>>;
  readonly remarks?: string | readonly string[];
};
export type Sample = { readonly name: string; readonly text: string; readonly truth: Truth };

/** Every sample below a folder, by path. */
export function readSamples(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .map((path) => ({
      name: path.replace(/\.json$/, ''),
      text: readFileSync(join(folder, path.replace(/\.json$/, '.txt')), 'utf8'),
      truth: JSON.parse(readFileSync(join(folder, path), 'utf8')) as Truth,
    }));
}

/** The answers that are right for a single field; null among them: it may be left out. */
export const answers = ({ also, ...truth }: Truth, field: Single): readonly (string | null)[] => [
  truth[field],
  ...(also?.[field] ?? []),
];

/** What the remarks allow for a field: "people_bare: X" -> "X". */
export const remarksOn = ({ remarks = [] }: Truth, field: RegExp): readonly string[] =>
  [remarks].flat().flatMap((remark) => {
    const [, key = '', text = ''] = /^([\w ]+):\s*(.*)$/s.exec(remark) ?? [];
    return field.test(key) ? [text] : [];
  });
