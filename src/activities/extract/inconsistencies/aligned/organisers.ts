/** Two bodies that are each said to hold the one activity: "diselenggarakan oleh A … B selaku penyelenggara". */
import { bodyValuePattern, provinces } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import type { Detector, Seen, SeenSentence } from '../seen.ts';
import { eventPattern, otherTime, rootsOf, sharedBy } from './clause.ts';

type Holder = Span & {
  readonly body: string;
  readonly region: ReadonlySet<string>;
  readonly name: string;
  /** The roots of what it holds; nothing where the text only points to it. */
  readonly event: ReadonlySet<string>;
};

const bodies = [
  bodyValuePattern('own'),
  'KPU|KIP|Bawaslu|Panwaslih|Panwascam|DKPP|Pemkab|Pemkot|Pemprov|Pemerintah|Kesbangpol|Bakesbangpol|Polres|Polda',
  'Polresta|Kodim|DPRD|Disdukcapil|Diskominfo|Dinas|PPK|PPS|PPD|Universitas|PWI|BEM|KNPI|Kejaksaan|Badan|Kejari',
  'Pengadilan|Yayasan|Perkumpulan|Forum',
].join('|');
const named = String.raw`(?<body>${bodies})(?<region>(?: (?:Provinsi|Kabupaten|Kota|Kecamatan|\p{Lu}[\p{L}'’]*)){0,5})`;
const holdingPassive = '[Dd]i(?:selenggarakan|gelar|laksanakan|adakan|helat|prakarsai|inisiasi|gagas|taja)';
const holdingActive = 'me(?:nyelenggarakan|nggelar|laksanakan|ngadakan|nghelat|mprakarsai|nginisiasi|nggagas|naja)';
const holder = String.raw`(?:[Pp]enyelenggara|[Tt]uan rumah|[Pp]ihak pengundang|[Pp]elaksana kegiatan)`;
const patterns = [
  String.raw`(?<event>(?:\p{L}+[ ,]+){0,7}?)(?:yang )?(?:${holdingPassive}) (?:kembali |` +
    String.raw`secara \p{L}+ )?(?:oleh )?${named}`,
  String.raw`${named} (?:selaku|sebagai|menjadi|yang menjadi|adalah) (?:pihak |` +
    String.raw`satuan kerja )?${holder}(?<event>(?: \p{L}+){0,4})`,
  String.raw`(?<event>)${holder}(?:nya)?(?: (?:${eventPattern}))?(?: (?:ini|itu|tersebut))?(?:\s*:| ialah|` +
    String.raw` adalah| yakni| yaitu) ${named}`,
  String.raw`${named} (?:akan |kembali |telah |hendak |juga ){0,2}(?:${holdingActive})(?<event>(?: \p{L}+){1,7})`,
  // A heading: "KPU X Gelar Dialog Y".
  String.raw`${named} (?:Gelar|Helat|Adakan|Selenggarakan|Laksanakan|Taja|Inisiasi|Gagas)(?<event>(?: \p{L}+){1,8})`,
].map((pattern) => new RegExp(String.raw`(?<!\p{L})${pattern}`, 'giu'));

const together = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[Bb]ersama(?:-sama)?|[Bb]areng)(?: dengan)? (?:\p{L}+ ){0,2}(?:${bodies})|` +
    String.raw`(?:be)?kerja ?sama|` +
    String.raw`(?:meng)?gandeng\p{L}*|(?:ber)?kolaborasi|bermitra|bergiliran|bergantian)(?!\p{L})`,
  'u',
);
const anEvent = new RegExp(String.raw`(?<!\p{L})(?:${eventPattern})`, 'u');

export const twoOrganisers: Detector = (seen, report) => {
  if (seen.corrected || together.test(seen.text.slice(0, 20_000))) return [];
  const holders = seen.sentences.slice(0, 200).flatMap((sentence) => holdersIn(seen, sentence));
  const [first] = holders;
  const other = holders.find((one) => first && one !== first && areTwo(first, one));
  if (!first || !other) return [];
  return [
    report(
      'unit-differs',
      [first, other],
      `Dua penyelenggara untuk kegiatan yang sama: ${first.name} dan ${other.name}.`,
      `Two bodies are said to hold the same activity: ${first.name} and ${other.name}.`,
    ),
  ] satisfies Inconsistency[];
};

/** A heading in capitals with a capital for each word, so that its names are read as others; as long as it was. */
const readable = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{L}+/gu, (word) =>
        isBody.test(word) ? (asWritten.get(word) ?? word) : word.charAt(0) + word.slice(1).toLowerCase(),
      );
const isBody = new RegExp(`^(?:${bodies})$`, 'iu');
const asWritten: ReadonlyMap<string, string> = new Map(bodies.split('|').map((body) => [body.toUpperCase(), body]));

function holdersIn(seen: Seen, sentence: SeenSentence): Holder[] {
  if (otherTime.test(sentence.lower.slice(0, 600))) return [];
  return patterns.flatMap((pattern) =>
    [...readable(sentence.text.slice(0, 800)).matchAll(pattern)].flatMap((match): Holder[] => {
      const { body = '', region = '', event = '' } = match.groups ?? {};
      const lead = sentence.text.slice(0, match.index);
      // "Kepala Dinas X melaksanakan", "anggota KPU X": a person of it.
      if (!/^\p{Lu}/u.test(body) || /(?:Ketua|Kepala|Anggota|Sekretaris|Divisi|Bagian|staf)\s$/iu.test(lead)) return [];
      const points = /^\s*(?:(?:kegiatan|acara|\p{L}+)\s)?(?:ini|itu|tersebut)?\s*$/u.test(event);
      if (!points && !anEvent.test(event.toLowerCase()) && sentence.start !== seen.title?.start) return [];
      const start = sentence.start + match.index;
      return [
        {
          start,
          end: start + match[0].length,
          body: body.toLowerCase(),
          region: new Set(
            (
              inFull(region)
                .toLowerCase()
                .match(/\p{L}{3,}/gu) ?? []
            ).filter((word) => !levels.has(word)),
          ),
          name: `${body}${region}`.trim(),
          event: points ? new Set() : rootsOf(nearest(event, pattern === patterns[0])),
        },
      ];
    }),
  );
}
/** "NTT" is Nusa Tenggara Timur. */
const inFull = (region: string): string =>
  provinces.find(({ short }) => short.includes(region.trim().replace(/^Provinsi /, '')))?.name ?? region;
const levels = new Set(['provinsi', 'kabupaten', 'kota', 'kecamatan']);

/** The three words of what is held that stand next to the verb. */
function nearest(event: string, before: boolean): string {
  const plain = event.replace(/\s(?:yang|ini|itu)\s*$/u, '').trim();
  if (before)
    return (plain.split(/\sdi\s/u)[0] ?? plain)
      .split(/[\s,]+/)
      .slice(-3)
      .join(' ');
  return (plain.split(/\s(?=(?:me|di|ber)\p{Ll}{4,})/u)[0] ?? plain)
    .split(/[\s,]+/)
    .slice(0, 3)
    .join(' ');
}

function areTwo(one: Holder, other: Holder): boolean {
  const least = Math.min(one.event.size, other.event.size);
  const sameEvent = least === 0 || sharedBy(one.event, other.event) >= Math.min(least, 2);
  const otherBody = one.body !== other.body;
  const otherRegion = one.region.size > 0 && other.region.size > 0 && sharedBy(one.region, other.region) === 0;
  return sameEvent && (otherBody || otherRegion);
}
