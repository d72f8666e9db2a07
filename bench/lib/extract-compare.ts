/** When two written values are the same: white space, case and marks of emphasis aside. */
import { spelledOut } from '../../src/activities/extract/written-out.ts';
import { oneLine, provinces, stem, unitKey, words } from '../../src/language/index.ts';

export const plain = (text: string): string =>
  oneLine(
    text
      .normalize('NFKC')
      .replace(/[*_]/g, ' ')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'"),
  )
    .toLowerCase()
    .replace(/[\s.,;:]+$/, '');
/** Short spellings count as their words: "rg. RPP lt. 1" is "ruang RPP lantai 1". */
const letters = (text: string): string => plain(spelledOut(text)).replace(/[^\p{L}\p{N}]/gu, '');
export const sameText = (one: string, other: string): boolean => letters(one) === letters(other);

/** Bodies that are written in full and in short. */
const bodies: readonly (readonly [RegExp, string])[] = [
  // The desk of an office writes and holds for the office.
  [/^sekretariat (?=k[pi][pu] )/g, ''],
  [/badan pengawas pemilihan umum(?: \(bawaslu\))?/g, 'bawaslu'],
  [/panitia pemilihan kecamatan(?: \(ppk\))?/g, 'ppk'],
  [/panitia pemungutan suara(?: \(pps\))?/g, 'pps'],
];
/** "KPU Provinsi NTB" is "KPU Provinsi Nusa Tenggara Barat". */
const inShort = (name: string): string =>
  provinces.reduce(
    (text, { name: full, short }) => text.replace(full.toLowerCase(), short[0]?.toLowerCase() ?? full),
    name,
  );
const levels = /(?<!\p{L})(?:kabupaten|kota|provinsi)\s+/gu;
/** "KPU Sumba Timur" is "KPU Kabupaten Sumba Timur"; "KPU Kota Kupang" is not "KPU Kabupaten Kupang". */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    unitKey(inShort(bodies.reduce((text, [full, short]) => text.replace(full, short), plain(name)))),
  ) as [string, string];
  const levelOf = (key: string): string => (key.match(levels) ?? []).join('').trim();
  const without = (key: string): string => letters(key.replaceAll(levels, ''));
  return without(a) === without(b) && (levelOf(a) === levelOf(b) || levelOf(a) === '' || levelOf(b) === '');
}

/** The heading of an item, or what "KPU X Gelar …" says it is about. */
const announced = new RegExp(
  String.raw`^(?:sekretariat )?(?:kpu|kip|bawaslu)\b.*?\b(?:gelar|menggelar|ikuti|mengikuti|hadiri|` +
    String.raw`menghadiri|selenggarakan|laksanakan|adakan|ikut serta dalam) `,
  '',
);
/** "Debat Publik Kedua Ditunda Sepekan": the name, and what became of it. */
const happened = / (?:ditunda|dibatalkan|diundur)(?!\p{L}).*$/u;
export const sameTitle = (truth: string, proposed: string): boolean =>
  [truth, plain(truth).replace(announced, ''), plain(truth).replace(happened, '')].some((one) =>
    sameText(one, proposed),
  );

const general = new Set('yang dan di ke dari dengan untuk para jumlah sebanyak adalah'.split(' '));
const stems = (text: string): Set<string> =>
  new Set(
    words(text)
      .filter(({ lower }) => !general.has(lower))
      .map(({ lower }) => stem(lower)),
  );
const countedThings = new Set('orang pemilih suara buah lembar persen rupiah jiwa personel unit'.split(' ').map(stem));
const measures: readonly (readonly [string, RegExp])[] = [
  ['rupiah', /^(?:rp|rupiah)\b/i],
  ['persen', /^(?:%|persen|prosen)/i],
];
const measureOf = (unit: string | null | undefined): string | undefined =>
  measures.find(([, pattern]) => pattern.test(unit ?? ''))?.[0];

export type Figure = { readonly label: string; readonly value: string; readonly unit?: string | null | undefined };
export const sameValue = (one: Figure, other: Figure): boolean => Number(one.value) === Number(other.value);

/** Labels that name the same thing share a word; where they share only what is counted, the thing itself must agree. */
export function sameThing(truth: Figure, proposed: Figure): boolean {
  if (measureOf(truth.unit) !== measureOf(proposed.unit)) return false;
  // "pemilih dalam 274 kepala keluarga" are voters.
  const named = stems(truth.label.replace(/\s+dalam\s+\d.*$/, ''));
  const counted = stems(truth.unit ?? '');
  const said = stems(`${proposed.label} ${proposed.unit ?? ''}`);
  const telling = [...named].filter((word) => !countedThings.has(word));
  if (telling.some((word) => said.has(word))) return true;
  if (telling.length === 0) return [...named].some((word) => said.has(word));
  return [...counted].some((word) => said.has(word) && !countedThings.has(word));
}

/** What a label says that its neighbour's label denies. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [/tidak\s+sah/i, /(?<!tidak\s)(?<!\p{L})sah(?!\p{L})/iu],
  [/tidak\s+memenuhi|(?<!\p{L})tms(?!\p{L})/iu, /(?<!tidak\s)memenuhi\s+syarat/i],
  [/laki|(?<![\p{L}+])L(?![\p{L}+])/u, /perempuan|wanita|(?<![\p{L}+])P(?![\p{L}+])/u],
  [/tidak\s+hadir/i, /(?<!tidak\s)(?<!\p{L})hadir(?!\p{L})/iu],
];
/** One says the contrary of the other. */
export const contrary = (truth: Figure, proposed: Figure): boolean =>
  sides.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(
      ([is, isNot]) =>
        is?.test(truth.label) && !isNot?.test(truth.label) && isNot?.test(proposed.label) && !is?.test(proposed.label),
    ),
  );
