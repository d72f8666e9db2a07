/** Who did it, by office in the heading and in the text: "Wakil Bupati Buka Bimtek", "dibuka oleh Bupati Alor". */
import type { Inconsistency } from '../../../proposals.ts';
import type { Detector, Seen } from '../seen.ts';

const offices = [
  'Wakil Bupati|Bupati|Wakil Wali Kota|Wali Kota|Wakil Gubernur|Gubernur|Sekretaris Daerah|Sekda|Wakil Ketua|Ketua',
  'Sekretaris|Camat|Kapolres|Dandim|Kepala Dinas|Penjabat Bupati|Anggota|Kasubbag|Kepala Subbagian|Rektor|Lurah',
  'Kepala Desa',
].join('|');
const deeds: readonly (readonly [heading: string, passive: string, active: string])[] = [
  ['Buka', 'dibuka', 'membuka'],
  ['Tutup', 'ditutup', 'menutup'],
  ['Lantik', 'dilantik', 'melantik'],
  ['Resmikan', 'diresmikan', 'meresmikan'],
  ['Pimpin', 'dipimpin', 'memimpin'],
  ['Serahkan', 'diserahkan', 'menyerahkan'],
];

export const titleDoers: Detector = (seen, report) => {
  const { title } = seen;
  if (!title || seen.corrected) return [];
  const heading = seen.text.slice(title.start, title.end);
  return deeds.flatMap(([verb, passive, active]): Inconsistency[] => {
    const inTitle = new RegExp(
      String.raw`(?<!\p{L})(?<office>${offices})(?: \p{Lu}\p{L}+){0,4} (?:Resmi )?${verb}(?!\p{Ll})`,
      'iu',
    ).exec(heading);
    const own = inTitle?.groups?.office?.toLowerCase();
    const others = inTitle ? doersIn(seen, title.end, passive, active) : [];
    const [other] = others;
    if (!inTitle || !own || !other || others.some(({ office }) => office === own)) return [];
    const start = title.start + inTitle.index;
    return [
      report(
        'title-differs',
        [{ start, end: start + inTitle[0].length }, other],
        `Judul menyebut ${inTitle.groups?.office}, isi menyebut ${other.written}.`,
        `The title says ${inTitle.groups?.office}, the body says ${other.written}.`,
      ),
    ];
  });
};

function doersIn(
  seen: Seen,
  from: number,
  passive: string,
  active: string,
): { start: number; end: number; office: string; written: string }[] {
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:${passive} (?:secara \p{L}+ |langsung )?(?:oleh )?(?<office>${offices})(?!\p{L})|` +
      String.raw`(?<office2>${offices})(?: \p{Lu}[\p{L}.,]*){0,6} ${active})(?!\p{L})`,
    'gu',
  );
  return [...seen.text.slice(from, from + 6000).matchAll(pattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    office: (match.groups?.office ?? match.groups?.office2 ?? '').toLowerCase(),
    written: match.groups?.office ?? match.groups?.office2 ?? '',
  }));
}
