/** Two parts that make a whole by their meaning: present and absent, valid and invalid, what was done and the rest. */
import { labelOf } from './labels.ts';
import type { Sum } from './parts.ts';
import type { Quantity, Seen, SeenSentence } from './seen.ts';

const half = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'u');
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [half('laki-laki|pria|putra'), half('perempuan|wanita|putri')],
  [half('(?<!tidak )hadir'), half('tidak hadir|berhalangan|absen|izin|tanpa keterangan')],
  [half('baik|layak'), half('rusak|cacat|tidak layak')],
  [half('(?<!tidak )sah'), half('tidak sah')],
  [half('(?<!tidak )memenuhi syarat|ms'), half('tidak memenuhi syarat|tms')],
  [half('(?<!tidak )lulus'), half('tidak lulus|gugur')],
  [half('(?<!tidak )setuju'), half('tidak setuju|menolak')],
  [half('sudah|selesai|telah'), half('belum')],
  [half('(?<!tidak )terpakai|digunakan'), half('tidak (?:terpakai|digunakan)')],
];

/** The two are the halves of one thing. */
function areHalves(seen: Seen, one: Quantity, other: Quantity): boolean {
  const [left, right] = [labelOf(seen, one), labelOf(seen, other)];
  return halves.some(
    ([first, second]) =>
      (first.test(left) && !second.test(left) && second.test(right)) ||
      (second.test(left) && first.test(right) && !second.test(right)),
  );
}

/** "Dari 60 undangan, 48 hadir dan 10 tidak hadir." */
export function wholeOfHalves(seen: Seen, { quantities }: SeenSentence): Sum[] {
  const [total, one, other, more] = quantities.filter(({ kind }) => kind === 'count' || kind === 'money');
  if (total && one && !other) return halvesOfBefore(seen, total, one);
  if (!total || !one || !other || more || !/dari\s+(?:total\s+|seluruh\s+|sebanyak\s+)?$/u.test(total.before))
    return [];
  return areHalves(seen, one, other) ? [{ total, parts: [one, other] }] : [];
}

/** "… menerima 40 pendaftar. Pendaftar yang lulus 35 orang, yang tidak lulus 10 orang." */
function halvesOfBefore(seen: Seen, one: Quantity, other: Quantity): Sum[] {
  const [total, more] = seen.sentences[one.sentence - 1]?.quantities.filter(({ kind }) => kind !== 'ordinal') ?? [];
  const noun = total?.noun.split(' ')[0] ?? '';
  if (!total || more || noun.length < 4 || total.kind !== one.kind || one.kind !== other.kind) return [];
  const isNamed = one.before.includes(noun) || one.noun.startsWith(noun) || one.noun === 'orang';
  return isNamed && areHalves(seen, one, other) ? [{ total, parts: [one, other] }] : [];
}

/** Two shares that make a hundred: "laki-laki 55 persen dan perempuan 55 persen". */
export function sharesOfHalves(seen: Seen, { quantities }: SeenSentence): readonly Quantity[] {
  const [one, other, more] = quantities.filter(({ kind }) => kind === 'percent');
  if (!one || !other || more || one.vague || other.vague || !areHalves(seen, one, other)) return [];
  return Math.abs(one.value + other.value - 100) > 1 ? [one, other] : [];
}

const restCue = /(?<!\p{L})(?:sisanya|sisa|selebihnya|tersisa|menyisakan)\s*,?\s*(?:sebanyak\s+)?$/u;
const ofWhole = /dari\s+(?:total\s+|seluruh\s+|sebanyak\s+|jumlah\s+)?$/u;

/** "300 dicoklit dari 450 pemilih. Sisanya 160": what was done and the rest make the whole. */
export function restOfWhole(seen: Seen, rest: Quantity): Sum[] {
  if (!restCue.test(rest.before)) return [];
  const before = seen.quantities
    .slice(Math.max(0, rest.index - 4), rest.index)
    .filter(({ kind, sentence }) => kind === rest.kind && rest.sentence - sentence <= 1);
  const [one, other, more] = before;
  if (!one || !other || more) return [];
  if (ofWhole.test(other.before)) return [{ total: other, parts: [one, rest] }];
  return ofWhole.test(one.before) ? [{ total: one, parts: [other, rest] }] : [];
}
