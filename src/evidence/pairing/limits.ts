/** From, until, before, after: which end of a span a date or a time is told as. */
import { dateSupports } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

/** From, until, before, after: what stands directly before a date or a time. */
const bounds: readonly (readonly [string, RegExp])[] = [
  [
    'until',
    /(?:sampai(?:\sdengan)?|hingga|s\.?d\.?|s\/d|paling lambat|berakhir)\s(?:pada\s|pukul\s|jam\s|tanggal\s)*$/i,
  ],
  ['from', /(?:mulai|dimulai|sejak|per)\s(?:pada\s|pukul\s|jam\s|tanggal\s|dari\s)*$/i],
  ['before', /(?:sebelum|menjelang)\s(?:pukul\s|jam\s|tanggal\s)*$/i],
  ['after', /(?:setelah|sesudah|selepas)\s(?:pukul\s|jam\s|tanggal\s)*$/i],
];
const boundAt = (text: string, start: number): string | undefined => {
  const before = text.slice(Math.max(0, start - 40), start);
  return bounds.find(([, pattern]) => pattern.test(before))?.[0];
};

const endOf = (source: string, claim: string): string | undefined => {
  const [first, last] = source.split('/');
  if (last === undefined || claim.includes('/')) return undefined;
  return dateSupports(last, claim) ? 'until' : first !== undefined && dateSupports(first, claim) ? 'from' : undefined;
};

/** "mulai 26 Januari" is not "sampai 26 Januari". */
export function boundsTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const own = boundAt(text, claim.start);
  const other = boundAt(passage.text, source.start) ?? endOf(source.value, claim.value);
  return own === undefined || other === undefined || own === other || (own === 'until' && other === 'before');
}
