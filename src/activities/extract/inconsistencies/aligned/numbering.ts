/** The number or the year under which one thing goes: "Rapat Koordinasi Ketiga" … "rapat koordinasi kedua ini". */
import { ordinalWords, readOrdinal, root } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { activityPattern } from '../activity.ts';
import type { Detector, Report, Seen } from '../seen.ts';
import { rootsOf, sharedBy } from './clause.ts';

type Numbered = Span & {
  readonly thing: string;
  readonly number: number;
  readonly written: string;
  readonly points: boolean;
};

const ordinal = String.raw`(?:ke-?\s?\d{1,3}|${ordinalWords(12).join('|')}|[IVX]{1,5}(?![\p{L}]))`;
const series = 'edisi|seri|angkatan|gelombang|sesi|tahap|putaran|termin|pertemuan|volume|jilid|babak|periode';
const occasion = new RegExp(
  String.raw`(?<!\p{L})(?<thing>(?:${activityPattern}|` +
    String.raw`${series})(?:\s(?!ke-?\d)\p{L}+){0,2}?)\s(?:yang\s)?(?<number>${ordinal})` +
    String.raw`(?<points>\s(?:ini|kali ini|tersebut|itu))?(?![\p{L}\d])`,
  'giu',
);
const another = new RegExp(
  String.raw`(?<!\p{L})(?:sebelumnya|berikutnya|selanjutnya|lalu|pertama|setelah|sesudah|melanjutkan|lanjutan|` +
    String.raw`dibanding\p{L}*|hasil|dari)(?!\p{L})`,
  'u',
);

export const numberedTwice: Detector = (seen, report) =>
  seen.corrected
    ? []
    : [...ofOccasion(seen, report), ...ofYears(seen, report), ...ofReport(seen, report), ...ofFirst(seen, report)];

/** The number of the heading, or of the first that is told, against the one that points back. */
function ofOccasion(seen: Seen, report: Report): Inconsistency[] {
  const all = [...seen.text.slice(0, 20_000).matchAll(occasion)].map((match): Numbered => {
    const { thing = '', number = '', points } = match.groups ?? {};
    return {
      start: match.index,
      end: match.index + match[0].length,
      thing: thing.toLowerCase(),
      number: readOrdinal(number),
      written: match[0],
      points: points !== undefined,
    };
  });
  const [first] = all;
  if (!first || !(isHeading(seen, first) || first.points)) return [];
  const same = all.filter(({ thing, start }) => thing === first.thing && start > first.start);
  const other = same.find(({ points }) => points);
  if (!other || other.number === first.number || same.some(({ number, points }) => points && number === first.number))
    return [];
  if (another.test(seen.text.slice(Math.max(0, other.start - 40), other.start).toLowerCase())) return [];
  return [differs('ordinal-differs', first, first.written, other, other.written, report)];
}

const isHeading = ({ title, sentences }: Seen, { end }: Span): boolean =>
  end <= Math.max(title?.end ?? 0, sentences[0]?.end ?? 0);

const yearOf = new RegExp(
  String.raw`(?<!\p{L})(?<thing>tahun anggaran|t\.?a\.?|tahun (?:ajaran|pelajaran|buku)|tahun|(?:pemilu|` +
    String.raw`pilkada|pemilihan)` +
    String.raw`(?: (?:serentak|umum|tahun|bupati|gubernur|kepala daerah)){0,3})\s*:?\s(?<year>(?:19|20)\d\d)(?![\d/])`,
  'giu',
);
const otherYear = new RegExp(
  String.raw`(?<!\p{L})(?:sebelumnya|lalu|mendatang|berikutnya|depan|dibanding\p{L}*|daripada|sejak|sampai|hingga|` +
    String.raw`semula|menjadi|arsip|nomor|perubahan|naik|turun|evaluasi|bekas|sisa|peraturan|undang-undang|` +
    String.raw`lahir)(?!\p{L})`,
  'u',
);

/** "Tahun Anggaran 2024" in the heading, and only "tahun anggaran 2023" in the text. */
function ofYears(seen: Seen, report: Report): Inconsistency[] {
  const head = seen.sentences.slice(0, 4).at(-1)?.end ?? 0;
  const all = [...seen.text.slice(0, 20_000).matchAll(yearOf)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    thing: (match.groups?.thing ?? '').toLowerCase().replace(/^t\.?a\.?$/, 'tahun anggaran'),
    year: match.groups?.year ?? '',
    written: match[0],
  }));
  const [first] = all.filter(({ thing }) => thing !== 'tahun');
  if (!first || first.end > Math.max(head, seen.title?.end ?? 0)) return [];
  const same = all.filter(({ thing, start }) => thing === first.thing && start > first.start);
  const [other] = same;
  if (!other || same.some(({ year }) => year === first.year)) return [];
  const near = seen.text.slice(Math.max(0, other.start - 60), other.end + 30).toLowerCase();
  const compares = otherYear.test(near) || (!/^(?:tahun )/.test(first.thing) && /(?<!\p{L})pada(?!\p{L})/u.test(near));
  return compares ? [] : [differs('document-differs', first, first.written, other, other.written, report)];
}

const bareYear = /(?<![\d/.,-])(?:19|20)\d\d(?![\d/]|\.\d)/gu;
const tellsOfYear = new RegExp(
  String.raw`(?<!\p{L})(?:ini|dimaksud|tersebut)\s(?:memuat|mencakup|meliputi|menyajikan|berisi|disusun|` +
    String.raw`merangkum)[^.;]{0,60}?` +
    String.raw`(?:sepanjang|selama|pada|dalam|untuk)?\s*(?<told>tahun(?: anggaran)? (?<year>(?:19|20)\d\d))(?!\d)|` +
    String.raw`(?<told2>tahun (?<year2>(?:19|20)\d\d) ini)(?!\p{L})`,
  'u',
);

/** "Laporan Tahunan 2024", and "laporan ini memuat … tahun 2023": the year of the heading is nowhere else. */
function ofReport(seen: Seen, report: Report): Inconsistency[] {
  const head = { start: 0, end: Math.max(seen.title?.end ?? 0, seen.sentences[0]?.end ?? 0) };
  const [first, more] = seen.text.slice(0, head.end).matchAll(bareYear);
  if (!first || more) return [];
  return seen.sentences
    .filter(({ start, lower }) => start >= head.end && tellsOfYear.test(lower) && !otherYear.test(lower.slice(0, 300)))
    .slice(0, 1)
    .flatMap((sentence): Inconsistency[] => {
      const { told, year, told2, year2 } = tellsOfYear.exec(sentence.lower)?.groups ?? {};
      const written = told ?? told2 ?? '';
      if ((year ?? year2) === first[0]) return [];
      const start = sentence.start + sentence.lower.indexOf(written);
      const one = { start: first.index, end: first.index + first[0].length };
      return [differs('document-differs', one, first[0], { start, end: start + written.length }, written, report)];
    });
}

const first = /(?<!\p{L})(?:pertama(?: kali(?:nya)?)?)(?!\p{L})/u;
const aYear =
  /(?<!\p{L})(?:pada |sejak |tahun |di )?(?:(?:pemilu|pilkada|pilgub|pilpres|tahun) )(?<year>(?:19|20)\d\d)(?!\d)/gu;

/** "bertugas pertama kali pada Pilkada 2020", and "tugas pertama … pada Pilkada 2018". */
function ofFirst(seen: Seen, report: Report): Inconsistency[] {
  const told = seen.sentences.slice(0, 300).flatMap(({ lower, start }) => {
    const cut = lower.slice(0, 600);
    const [year, more] = cut.matchAll(aYear);
    const cue = first.exec(cut);
    if (!year || more || !cue) return [];
    const at = start + year.index;
    return [
      {
        start: at,
        end: at + year[0].length,
        year: year.groups?.year,
        cue: root(cue[0].split(' ')[0] ?? ''),
        about: rootsOf(cut),
        written: year[0],
      },
    ];
  });
  const [one] = told;
  const other = told.find(
    (next) => one && next.cue === one.cue && next.year !== one.year && sharedBy(next.about, one.about) >= 3,
  );
  return one && other
    ? [differs('document-differs', one, one.written.trim(), other, other.written.trim(), report)]
    : [];
}

const differs = (
  code: Inconsistency['code'],
  one: Span,
  said: string,
  other: Span,
  otherSaid: string,
  report: Report,
): Inconsistency =>
  report(
    code,
    [one, other],
    `Hal yang sama disebut “${said}” dan “${otherSaid}”.`,
    `One thing is called both “${said}” and “${otherSaid}”.`,
  );
