/** What the words around a value say of it: its clause, and the roots by which two values are of the same thing. */
import { meaning, root } from '../../../../language/index.ts';
import type { Span } from '../../reading.ts';
import { activityPattern } from '../activity.ts';
import type { Seen, SeenSentence } from '../seen.ts';

/** Words that say how something is told, not what. */
const empty = new Set(
  (
    'yang dan atau serta dari untuk pada dengan oleh dalam dapat akan telah sudah sedang masih juga bagi agar supaya ' +
    'karena sebab sehingga maka namun tetapi bahwa adalah ialah yaitu yakni sebagai menjadi jadi secara tersebut ' +
    'itu ini hari tanggal pukul jumlah sebanyak sebesar total seluruh semua setiap para orang ada terdapat tercatat ' +
    'antara kepada terhadap tentang melalui bersama hingga sampai sejak saat ketika setelah sebelum lalu kemudian ' +
    'kabupaten kota provinsi kecamatan tahun bulan dilaksanakan dilakukan kegiatan acara'
  )
    .split(' ')
    .map((word) => root(word)),
);

/** The roots of the words that carry meaning, words of one meaning as one. */
export function rootsOf(text: string): ReadonlySet<string> {
  const roots = (text.toLowerCase().match(/\p{L}[\p{L}-]{2,}/gu) ?? []).map((word) => root(word));
  return new Set(roots.filter((one) => !empty.has(one)).map((one) => meaning(one)));
}

export const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

const farthest = 160;

/** The clause before and behind a place of a sentence, in lower case, up to a stop, a semicolon or a bracket. */
export function clauseAround({ lower, start }: SeenSentence, place: Span): { before: string; behind: string } {
  const before = lower.slice(Math.max(0, place.start - start - farthest), place.start - start);
  const behind = lower.slice(place.end - start, place.end - start + farthest);
  return { before: /[^;:()]*$/u.exec(before)?.[0] ?? '', behind: /^[^;:()]*/u.exec(behind)?.[0] ?? '' };
}

export const sentenceAt = (seen: Seen, at: number): SeenSentence | undefined => seen.sentences[at];

/** It is asked for, planned or supposed: no statement that something is so. */
export const notStated = new RegExp(
  String.raw`(?<!\p{L})(?:jika|bila|apabila|kalau|agar|supaya|harus|wajib|diminta|meminta|mohon|dimohon|` +
    String.raw`diharap\p{L}*|` +
    String.raw`hendaknya|sebaiknya|dapat|boleh|seandainya|andai)(?!\p{L})`,
  'u',
);

/** Told of another time or another occasion than the rest of the text. */
export const otherTime = new RegExp(
  String.raw`(?<!\p{L})(?:sebelumnya|semula|awalnya|tadinya|dahulu|dulu|kemarin|lalu|terdahulu|berikutnya|` +
    String.raw`selanjutnya|mendatang|depan|kelak|nanti|besok|lusa|esok|susulan|lanjutan|menyusul|biasanya|` +
    String.raw`rencananya|sedianya)(?!\p{L})`,
  'u',
);

/** Whatever an office holds, and what else people come to. */
export const eventPattern = [
  activityPattern,
  'dialog|nobar|nonton|pameran|festival|jalan sehat|konsultasi|forum|penyuluhan|pendidikan|perekaman|orientasi',
  'pengukuhan|kemah|donor|bazar|pentas|kuliah|temu|uji|gladi|pembekalan|training|kelas|klarifikasi|orasi|bakti',
  'pawai|karnaval|turnamen|pertandingan|pengajian|doa bersama|syukuran|halalbihalal|silaturahmi|pelayanan|posko',
  'sekolah|panggung',
].join('|');
