/**
 * Names that a text may call its activity by, wherever they stand, each with what speaks for it. Several signs are
 * weighed, none of which is enough: where it stands, what leads to it, what ends it, and whether the text comes back
 * to it.
 */
import { monthPattern, oneLine, stem, weekdayPattern, words } from '../../language/index.ts';
import { eventNouns } from './activity-words.ts';
import type { FoundTitle } from './heading.ts';
import { beginsOffice } from './office-lines.ts';
import { isPlaceHead } from './places.ts';
import type { Reading, Sentence } from './reading.ts';
import type { TopLine } from './top.ts';

export type TitleCandidate = FoundTitle & { readonly score: number };

/** What the paper is, before what it is about: "bahan berita - tes wawancara …", "Hasil kunjungan …". */
const paper =
  String.raw`(?:bahan|draf|draft|konsep|isi)(?:\s+(?:berita|rilis|siaran|liputan|caption))?` +
  String.raw`|(?:berita\s+acara|notula|notulen|` +
  String.raw`notulensi|risalah|resume|ringkasan)(?:\s+(?:dan|&)\s+(?:notula|notulen|risalah|ringkasan))?|` +
  String.raw`catatan(?:\s+(?:cepat|singkat|harian|lapangan|liputan|kegiatan|rapat|hasil))?|ctt` +
  String.raw`|laporan(?:\s+(?:singkat|kegiatan|hasil))?|` +
  String.raw`(?:tabel\s+)?(?:hasil|rekap(?:itulasi)?)(?:\s+evaluasi)?|daftar\s+hadir(?:\s*(?:&` +
  String.raw`|dan)\s*ringkasan)?|rilis|siaran\s+pers|` +
  String.raw`info(?:rmasi)?|pengumuman|pemberitahuan|undangan|jadwal|agenda|dokumentasi` +
  String.raw`|lembar\s+kendali|ralat|perihal|hal|` +
  String.raw`perubahan|penundaan|pembatalan|penyampaian|permohonan|nota\s+dinas|ini|jadi|tadi|besok` +
  String.raw`|kemarin|mestinya|tadinya|semula|tabel|daftar`;
const leadIn = new RegExp(String.raw`^(?:[\s#*•\-–—"“(]*(?:${paper})(?!\p{L})(?:\s*[-–—:])?\s+)+`, 'iu');
const startsEvent = new RegExp(String.raw`^[\s#*"“(]*(?:${eventNouns})(?!\p{L})`, 'iu');
const event = new RegExp(String.raw`(?<!\p{L})(?:${eventNouns})(?!\p{L})`, 'giu');

/** What no name of an activity goes on behind. */
const ends = new RegExp(
  String.raw`\s*(?:[;:!?|\n#]|->|→|\*\*|\s[–—-]\s|(?<!(?:Kab|Kec|Kel|Prov|No|St|Univ))\.(?=\s|$)|\((?!\p{Lu}{3,8}\))|` +
    String.raw`,\s*(?=(?:hari\s+|tadinya\s+|semula\s+|sedianya\s+|rencana\s+)?(?:${weekdayPattern}|` +
    String.raw`${monthPattern}|tgl|tanggal|pukul|jam|bertempat|yang|kami|di\s)|\d))|` +
    String.raw`\s(?:${weekdayPattern}|tanggal|tgl|(?:pukul|jam)\s+\d|hari\s+(?:ini|${weekdayPattern})` +
    String.raw`|akan|telah|sudah|yang|` +
    String.raw`bertempat|oleh|ini|itu|tersebut|karena|sehingga|ya|jadinya|selesai|batal|tadi|kemarin|barusan|besok|` +
    String.raw`(?!menurut|menuju|menjelang|menyambut|memperingati|mengenang|dinas|disabilitas|digital` +
    String.raw`|diskusi|distrik|bersama|berbasis)` +
    String.raw`(?:(?:di|me(?:m|n|ng|ny))\p{Ll}{4,}|ber\p{Ll}{4,}(?<!an))|tidak|masih|sedang|juga|pada` +
    String.raw`|tahun\s+ini)(?!\p{L})|` +
    String.raw`\s(?:tgl\s*)?\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:${monthPattern})(?!\p{L})|\s\d{1,2}\/\d{1,2}(?:\/\d+)?`,
  'iu',
);
/** Behind it stands when or where it was, or whose it is: names end there. */
const edge = new RegExp(
  String.raw`^\s*(?:[,(–—|.;:-]|\s)*(?:hari\s+)?(?:${weekdayPattern}|\d|tanggal|tgl|bertempat|di\s|pada` +
    String.raw`|yang|akan)|^\s*[.;|]?\s*(?:\n|$)`,
  'iu',
);
const cue = new RegExp(
  String.raw`(?:acara|kegiatan|(?<!\p{L})(?:me(?:ngikuti|nghadiri|nggelar|ngadakan|nyelenggarakan` +
    String.raw`|laksanakan|mbatalkan|nunda|ngundur)|dalam|pada|gelar|ikuti|hadiri|ikut|turun|lakukan` +
    String.raw`|melakukan|terima|menerima|dalam\s+rangka|(?:telah|sudah|akan)\s+di(?:gelar|adakan` +
    String.raw`|laksanakan|selenggarakan)(?:kan)?))\s+["“*]*$`,
  'iu',
);
const kindOnly = new RegExp(
  String.raw`^(?:rapat|sidang|acara|kegiatan|pertemuan|diskusi|kunjungan|pelatihan|sosialisasi|bimtek` +
    String.raw`|kelas|lomba|evaluasi|` +
    String.raw`jadwal\s+baru|pendaftaran|penutupan|pembukaan|jadwal|agenda|wawancara|simulasi` +
    String.raw`|pembahasan|rapat\s+(?:ini|itu|tersebut|dibuka|pleno|kerja|dinas|internal))$`,
  'iu',
);
/** What a label tells. */
export const surest = 200;
const points = {
  opening: 24,
  early: 12,
  alone: 10,
  led: 14,
  emphasised: 16,
  bounded: 8,
  said: 5,
  bare: -30,
  part: -14,
  asked: -14,
  first: 8,
  late: -12,
} as const;

/** Candidates of the first lines and of the words that lead to a name, best first. */
export function titleCandidates(reading: Reading, top: readonly TopLine[]): TitleCandidate[] {
  const lines = reading.lines.slice(0, 14);
  const kinds = new Map(top.map(({ start, kind }) => [start, kind]));
  const used = lines.filter(
    ({ start, text }) =>
      !isRow.test(text) && (text.length > 90 || !/^(?:addressee|number|address|byline)$/.test(kinds.get(start) ?? '')),
  );
  const told = stemsOf(reading.text.slice(0, 6_000));
  const all = used.flatMap((line, at) =>
    starts(line).map((from): TitleCandidate | undefined => candidateAt(reading, line, from, { at, told })),
  );
  return [...all, ...used.flatMap(behindNoun)].filter((one) => one !== undefined).toSorted((a, b) => b.score - a.score);
}

/** "Pelatihan: Pengelolaan Media Sosial": the noun is the label of the rest. */
function behindNoun(line: Sentence): TitleCandidate[] {
  const match = labelledEvent.exec(line.text);
  const { noun = '', rest = '' } = match?.groups ?? {};
  if (!match) return [];
  const name = cutName(rest);
  const start = line.start + match[0].length - rest.length - noun.length;
  if (name.split(/\s+/).length < 2) return [];
  return [
    {
      start: line.start,
      end: start + noun.length + name.length,
      value: `${oneLine(noun)} ${oneLine(name)}`,
      score: surest,
    },
  ];
}
const labelledEvent = new RegExp(
  String.raw`^(?<noun>pelatihan|sosialisasi|bimtek|rapat|kunjungan|workshop|lokakarya|seminar|webinar` +
    String.raw`|diskusi|lomba|FGD|kelas)\s*:\s+(?<rest>(?!\d)[^\n]{6,160})$`,
  'iu',
);

/** Cells side by side with figures in them. */
const isRow = /(?:\t| {3}|\|) {0,30}\d[\d.,/]{0,20} {0,30}(?:\t| {3}|\||$)/;

/** Where a name may begin in a line: at its head, past what the paper is, and at each noun of an activity. */
function starts({ text }: Sentence): number[] {
  const lead = leadIn.exec(text.slice(0, 300))?.[0].length ?? 0;
  const nouns = [...text.slice(0, 700).matchAll(event)].map(({ index }) => index);
  return [...new Set([...(startsEvent.test(text.slice(lead)) ? [lead] : []), ...nouns])].slice(0, 8);
}

type Around = { readonly at: number; readonly told: ReadonlyMap<string, number> };
function candidateAt(reading: Reading, line: Sentence, from: number, { at, told }: Around): TitleCandidate | undefined {
  const skipped = /^[\s#*"“(]*/u.exec(line.text.slice(from))?.[0].length ?? 0;
  const start = from + skipped;
  const rest = line.text.slice(start, start + 260);
  const value = cutName(rest);
  const parts = value.split(/\s+/);
  if (value.length < 4 || parts.length > 22) return undefined;
  const before = line.text.slice(0, start);
  const after = line.text.slice(start + value.length);
  const led = cue.test(before.slice(-60));
  const said = stemsOf(value);
  const again = [...said.keys()].filter((word) => word.length > 3 && (told.get(word) ?? 0) > 1).length;
  const where = line.start + start;
  const emphasised = reading.emphasised.some((span) => span.start <= where && where < span.end);
  const signs: readonly (readonly [points: number, holds: boolean])[] = [
    [points.opening, opening(before)],
    [points.early, at < 4],
    [points.first, at < 1],
    [points.late, at > 7],
    [points.alone, opening(before) && /^[\s)"”*#.]*$/.test(after)],
    [points.led, led],
    [points.emphasised, emphasised],
    [points.bounded, edge.test(after)],
    [points.bare, parts.length < 2 || kindOnly.test(value)],
    [points.part, !led && !emphasised && !opening(before) && !/(?:[.:;–—(,]|->)\s*["“*]*$/.test(before)],
    [points.asked, /^\s*\?/.test(after)],
  ];
  const score = signs.reduce((sum, [more, holds]) => (holds ? sum + more : sum), 0) + Math.min(4, again) * points.said;
  return { start: where, end: where + value.length, value: oneLine(value), score };
}

/** At the head of a line or a sentence, past what the paper is; of the first line also behind a place or a desk. */
const opening = (whole: string): boolean =>
  isHead(whole.split(/[.!?:]\s+|\s->\s/u).at(-1) ?? '') || /^\P{L}*\p{Lu}[\p{L} .]{2,30}\s[–—:-]\s+$/u.test(whole);
const isHead = (before: string): boolean =>
  before.trim() === '' ||
  /^[\s#*"“(]*$/.test(before.replace(leadIn, '')) ||
  leadIn.exec(before)?.[0].length === before.length;

/** A name without what stands behind it: when, where, whose, and what is said of it. */
export function cutName(text: string): string {
  const quoted = /^[^"“\n]{3,60}["“][^"”\n]{3,120}["”]/u.exec(text)?.[0];
  const from = quoted?.length ?? 3;
  const end = ends.exec(text.slice(from));
  let name = text.slice(0, end ? from + end.index : text.length);
  for (const match of name.matchAll(/\s*[,(]\s*|\s+[–—-]\s+|\s+(?=(?:KPU|KIP|KOMISI)\s)|\s+di\s+/gu)) {
    const tail = name.slice(match.index + match[0].length);
    if (match.index > 3 && (beginsOffice(tail) || isPlaceHead(tail)) && !goesTo.test(name.slice(0, match.index))) {
      name = name.slice(0, match.index);
      break;
    }
  }
  if ((name.match(/,/g) ?? []).length > 1) name = name.slice(0, name.indexOf(','));
  return name.replace(/[\s,.:;–—*#"“(-]+$/u, '');
}
/** "Kunjungan … ke KPU Kota X", "menyambut selesainya Kantor KPU": the office belongs to the name. */
const goesTo = /(?<!\p{L})(?:ke|dengan|antara|dan|bersama|dari|untuk|sekretariat|kantor|rehabilitasi|hut)$/iu;

const few = new Set(
  'yang dan di ke dari dengan untuk para pada oleh kegiatan acara rapat kpu kabupaten kota'.split(' '),
);
function stemsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lower } of words(text)) {
    if (few.has(lower) || /\d/.test(lower)) continue;
    const root = stem(lower);
    counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  return counts;
}
