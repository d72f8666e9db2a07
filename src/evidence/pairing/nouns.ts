/** The noun or unit that a number counts, in the claim and in its passage. */
import { meaning } from '../../language/index.ts';
import { neighbours } from '../atoms/index.ts';
import { wordSet } from '../reading.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

const units = wordSet(
  'detik menit jam hari pekan minggu bulan tahun triwulan semester kali persen meter kilometer km hektare kg ' +
    'kilogram ton liter lembar eksemplar rupiah',
);
const unitAfter = (text: string, at: number): string | undefined => {
  const next = /^[\s-]{1,2}(?:\(\p{L}[\p{L}\s]{0,60}\)\s)?(\p{L}+)/u.exec(text.slice(at, at + 80))?.[1]?.toLowerCase();
  return next !== undefined && units.has(next) ? meaning(next) : undefined;
};

/** "7 hari" is not "7 bulan": a unit of measure stands directly at its number, or in the heading of its line. */
export function measuresTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const unit = unitAfter(text, claim.end);
  if (unit === undefined) return true;
  // "2 jam 45 menit" is not "45 menit".
  if (isPartOfLonger(passage.text, source.start) !== isPartOfLonger(text, claim.start)) return false;
  const other = unitAfter(passage.text, source.end);
  return other === undefined ? passage.label.includes(unit) || source.of === claim.of : other === unit;
}

const isPartOfLonger = (text: string, start: number): boolean =>
  /(?:jam|hari|bulan|tahun)\s(?:dan\s|lebih\s)?$/.test(text.slice(Math.max(0, start - 12), start));

/** Words that count people of any kind. */
const people = wordSet(
  'orang peserta pilih anggota petugas pegawai siswa mahasiswa warga saksi undangan perempuan laki-laki pria ' +
    'wanita rombong ' +
    'personel relaw korban tamu guru staf kasubbag murid awas daftar',
);
/** Words that stand behind a number and count nothing. */
const noNouns = wordSet(
  'lain lainnya masih lagi saja kini baru sendiri sekaligus terakhir besar kecil banyak di antara antaranya kali kamar',
);
/** How many words from its number a noun may stand in a passage. */
const nounReach = 6;

/**
 * The noun that the claim counts stands near the number in the passage, or heads its line. A noun that no passage has
 * may be another word for the one that it counts there, where both count people or the passage names none: a reader
 * must say.
 */
export function countsTheSame(
  claim: Atom,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const noun = claim.of;
  if (!noun || noun === source.of || noNouns.has(noun)) return true;
  const near = neighbours(passage.words, source.start, source.end, nounReach);
  if (near.after.includes(noun) || near.before.includes(noun)) return true;
  if (passage.label.some((word) => meaning(word) === noun)) return true;
  if (people.has(noun) && countsPeople(source, passage)) return noun === 'orang' || !passage.stems.has(noun);
  return !source.of && (!passage.stems.has(noun) || group.some((one) => one !== passage && one.stems.has(noun)));
}

const countsPeople = (source: Atom, passage: PreparedPassage): boolean =>
  (source.of !== undefined && people.has(source.of)) ||
  /^\s(?:pe|pem|pen|peng)\p{Ll}{3,}/u.test(passage.text.slice(source.end, source.end + 12));
