/** The end of an approved paper: where and when it was approved, in which position and by whom. */
import { printDate } from '../../language/index.ts';
import { localTime } from '../../platform/index.ts';
import { printable, signLine, type Part } from '../../printing/index.ts';
import type { DraftingUnit } from '../schema.ts';

export type PrintedApproval = {
  /** "Plh. Sekretaris KPU NTT". */
  readonly position: string;
  /** Of who approved, as the house knows it; '' where it does not any more. */
  readonly name: string;
  readonly at: Date;
};
type Table = Extract<Part, { type: 'table' }>;

/**
 * Puts the signature before the annexes. It takes the place of a table in which only the approver was to sign; who
 * else is to sign by hand still finds a line.
 */
export function signedParts(
  parts: readonly Part[],
  { position, name, at }: PrintedApproval,
  { datelineCity, zone }: Pick<DraftingUnit, 'datelineCity' | 'zone'>,
): Part[] {
  const rows = parts.filter((part) => part.type === 'table').flatMap((table) => table.rows);
  const day = printDate(localTime(at, zone).date) ?? '';
  const signature: Part = {
    type: 'signature',
    placeAndDay: [datelineCity, day].map(printable).filter(Boolean).join(', '),
    position: printable(position),
    name: titled(printable(name), printable(position), rows),
  };
  const kept = parts.filter((part) => part.type !== 'table' || !isLineOf(part, name));
  const annex = kept.findIndex(({ type }) => type === 'annex');
  const end = annex < 0 ? kept.length : annex;
  return [...kept.slice(0, end), signature, ...kept.slice(end)];
}

const isLineOf = ({ rows: [row, ...others] }: Table, name: string): boolean =>
  row !== undefined &&
  others.length === 0 &&
  row.at(-1)?.startsWith(signLine) === true &&
  row.some((cell) => isSamePerson(cell, name));

/** The name with the degrees that the text itself gives to the holder of this position; else as it is. */
function titled(name: string, position: string, rows: readonly (readonly string[])[]): string {
  const written = rows
    .filter((row) => row.some((cell) => cell !== '' && `${position} `.startsWith(`${cell} `)))
    .flatMap((row) => row.filter((cell) => isSamePerson(cell, name)));
  const [only, ...others] = new Set(written);
  return only !== undefined && others.length === 0 && only.length > name.length ? only : name;
}

const isSamePerson = (one: string, other: string): boolean => bareName(one) !== '' && bareName(one) === bareName(other);

/** "Dr. Ratna Kusumadewi, S.Kom., M.T." -> "ratna kusumadewi". */
const bareName = (name: string): string =>
  (name.split(',')[0] ?? '')
    .replace(/^(?:\p{L}+\.\s*)+/u, '')
    .trim()
    .toLowerCase();
