/** Where it was: the place that the words of a sentence, a heading or a list of particulars name. */
import { monthPattern, oneLine, weekdayPattern } from '../../language/index.ts';
import { namesActivity } from './activity-words.ts';
import type { Sentence, Span } from './reading.ts';

/**
 * `from`: where one followed from; `held`: the words before it say that something was held there; `moved`: that it was
 * moved to there.
 */
export type FoundPlace = Span & {
  readonly value: string;
  readonly from: boolean;
  readonly held: boolean;
  readonly moved: boolean;
};

const always =
  String.raw`Ruang(?:an)?|Aula|Gedung|Kantor|Hotel|Balai|Balairung|Bangsal|Pendopo|Pendapa|Gudang|Halaman|Ballroom|` +
  String.raw`Auditorium|Sekretariat|Kantin|Rumah\s+(?:Pintar|Makan|Dinas|Jabatan|Betang)|RPP|Media\s+Center|GOR|GSG|` +
  String.raw`Graha|Griya|Wisma|Gelanggang|Alun-alun|Alun-Alun|Meeting\s+Room|Kediaman|Sasana|Caf[eé]` +
  String.raw`|Kafe|Resto(?:ran)?|Lapas|` +
  String.raw`Rutan|Stadion|Pelabuhan|Dermaga|Anjungan|Convention\s+Hall|Hall|Studio|Kampus|Lobi|Lobby|Teras|Joglo|` +
  String.raw`Bale|Baruga|Baileo|Berugaq?|Wantilan|Honai|Saung|Lamin|Amphitheater|Teater|Command\s+Center|` +
  String.raw`Sport\s+Cent(?:er|re)|` +
  String.raw`Islamic\s+Cent(?:er|re)|Masjid|Musala|Mushol?la|Gereja|Kapel|Pura|Vihara|Wihara|Kelenteng|` +
  String.raw`Pesantren|Ponpes|Pelataran|Selasar|Serambi|Gazebo|` +
  String.raw`Mapolres|Mapolda|Mapolsek|Makodim|Makorem|Bumi\s+Perkemahan`;
const capitalOnly =
  String.raw`Lapangan|SMA[KNS]?|SMK[NS]?|SMP[NS]?|SD[NS]?|SLB|MA[NS]?|MTs[NS]?|Madrasah|Sekolah|` +
  String.raw`Universitas|Univ\.|Institut|` +
  String.raw`Politeknik|STI[A-Z]{1,4}|Lantai|Taman|Pasar|Desa|Kelurahan|Dusun|Kampung|Pondok|Villa|Resort|Terminal|` +
  String.raw`Bandara|Pantai|RM|Warung|Kedai|Posko|Mal|Mall|Plaza|Asrama|Museum|Perpustakaan|Puskesmas|RSUD|RS|Surau|` +
  String.raw`Simpang|Tugu|Bundaran|Kawasan|Penginapan|Homestay|Rumah|TPS\s+\d+|Panggung`;
const head = String.raw`(?:(?:[${'Rr'}]umah|eks|bekas)\s+)?(?:(?:${always}|${lowerOf(always)})|${capitalOnly})`;
/** "Pacific Hotel Ambon": the word that says what it is stands inside the name. */
const named =
  String.raw`(?:\p{Lu}[\p{L}\d'’&-]*\s+){1,4}(?:Hotel|Convention|Resort|Cent(?:er|re)|Hall|Ballroom|Caf[eé]|` +
  String.raw`Kafe|Resto|` +
  String.raw`Mall|Plaza|Tower|Park|Square|Inn|Residence|Villa|Coffee|Kopi)(?!\p{L})`;

/** A part of a line that begins a place, in any of the three ways of writing it. */
const startsPlace = new RegExp(String.raw`^(?:${head}|${named}|${upperOf(always)})(?!\p{L})`, 'u');

function upperOf(pattern: string): string {
  return pattern.replace(/(?<![\\\p{L}])\p{L}+/gu, (word) => word.toUpperCase());
}

function lowerOf(pattern: string): string {
  return pattern
    .split('|')
    .map((word) => (/^[A-Z][a-z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word))
    .join('|');
}

/** The value of a label, without the hour that stands behind the place: "Aula X, jam 9 pagi". */
export const withoutHour = (value: string): string =>
  value.replace(
    /\s*[,;(|–—-]\s*(?:mulai\s+)?(?:pukul|jam|pkl\.?|waktu|pakai|dengan|menggunakan)(?!\p{L})[\s\S]*$/iu,
    '',
  );

export const isPlaceHead = (text: string): boolean => startsPlace.test(text);

/** The stop of an abbreviation ends no place: "Ruang Rapat Lt. 2 Kantor KPU Kab. Gunungkidul". */
const abbreviation = String.raw`(?<!\p{L})(?:[Ll]t|Univ|Kab|Kec|Kel|Jl|Jln|Prov|No|St|Dr|H|KH|Prof|Gg|M|R|\p{Lu})`;
const inPlace = String.raw`(?:[^.;:()“”"\n]|(?<=${abbreviation})\.)`;
const cued = new RegExp(
  String.raw`(?<!\p{L})(?<cue>(?:(?:bertempat|berlokasi|berpusat|dipusatkan|dilangsungkan|berlangsung|digelar|` +
    String.raw`dilaksanakan|diselenggarakan|diadakan)\s+)?[Dd]i|titik\s+kumpul(?:nya)?(?:\s+di)?` +
    String.raw`|start(?:\s*(?:\/|&|dan)?\s*finish)?(?:\s+di)?|` +
    String.raw`(?:(?:di)?undang|kunjungan|` +
    String.raw`bergeser|pindah|dipindah(?:kan)?)\s+ke|bertempat|dari|meninjau|mengunjungi)\s+` +
    String.raw`(?<place>(?:${head}(?!\p{L})|${named})${inPlace}{0,900})`,
  'gu',
);
const stop = new RegExp(
  String.raw`,\s+(?!(?:${head})(?!\p{L})|(?:Kec|Kel|Kecamatan|Kelurahan|Distrik)(?:\.|\s)|(?:Jl|Jln` +
    String.raw`|Jalan)\.?\s[^,;]{3,40}\d)|` +
    String.raw`\s+[–—-]\s|\s+(?:oleh|pada|secara|yang|dengan|untuk|hingga|sejak|` +
    String.raw`selama|agar|sebagai|bersama|mulai|guna|dalam|saat|usai|dan\s+\p{Ll}+|ini|itu|aja|ya|tersebut|` +
    String.raw`se-?hari|pukul|jam|pkl|hari|hr|tanggal|tgl|krn|yg|dgn|utk|pd|sdh|tdk|tp|trus|brp|jg|dr|br|` +
    String.raw`saja|terus|berapa|juga|dari|` +
    String.raw`${weekdayPattern}|menghadirkan|menyampaikan|` +
    String.raw`sedianya|semula|rencananya|jadi|batal|tidak|akan|telah|sudah|sedang|kami|setelah|sebelum|karena|` +
    String.raw`tetapi|sehingga|untuk|agar|` +
    String.raw`serta|lalu|kemudian|akhir|awal|pekan|kemarin|besok|` +
    String.raw`di\p{Ll}{4,}|me(?:m|n|ng|ny)\p{Ll}{4,}|ber\p{Ll}{5,}|langsung)(?!\p{L})|` +
    String.raw`\s+DI\p{Lu}{4,}|\s+di\s+(?=\p{Lu})|[\s,]*(?:->|→|=>)|\s*\|`,
  'u',
);

/** Of another activity, not of this one. */
export const ofAnother = new RegExp(
  String.raw`(?<!\p{L})(?:serupa|sejenis|sebelumnya|pekan\s+depan|minggu\s+depan|` +
    String.raw`bulan\s+depan|berikutnya|selanjutnya|mendatang|sehari\s+sebelum)(?!\p{L})`,
  'iu',
);

/** Places with the words that lead to them; "dari Ruang …" is where one followed from. Long names are kept whole. */
export function findPlaces(sentence: Sentence): FoundPlace[] {
  return [...sentence.text.matchAll(cued)]
    .map((match) => {
      const whole = match.groups?.place ?? '';
      const cue = match.groups?.cue ?? '';
      const start = sentence.start + match.index + match[0].length - whole.length;
      return {
        ...placeFrom(whole, start),
        from: /^dari$/i.test(cue),
        held: /tempat|\sdi$|kumpul/i.test(cue),
        moved: /ke$/i.test(cue) && /pindah|geser/i.test(cue),
      };
    })
    .filter((place) => place.value.length > 3);
}

function placeFrom(whole: string, start: number): FoundPlace {
  const written = whole.slice(0, stop.exec(whole)?.index ?? whole.length).trimEnd();
  const place = written.endsWith(')') && !written.includes('(') ? written.slice(0, -1).trimEnd() : written;
  return { start, end: start + place.length, value: oneLine(place), from: false, held: false, moved: false };
}

const open = new RegExp(
  String.raw`(?<!\p{L})di\s+(?<place>\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,5})(?=\s*(?:,\s*` +
    String.raw`(?:${weekdayPattern})|` +
    String.raw`\s+pada\s|\s*\((?:${weekdayPattern})|,\s*\d{1,2}\s+(?:${monthPattern})))`,
  'u',
);
const holds = new RegExp(
  String.raw`(?<!\p{L})(?:me(?:ng)?gelar|menyelenggarakan|melaksanakan|mengadakan|meluncurkan|digelar|` +
    String.raw`dilaksanakan|diselenggarakan|berlangsung|diadakan|diluncurkan)(?!\p{L})`,
  'iu',
);

export const tellsOfHolding = (text: string): boolean => holds.test(text);

/** "… pukul 15.00 sampai 18.30 WITA di Catus Pata Semarapura." */
const behindHour = new RegExp(
  String.raw`\d{1,2}[.:]\d{2}(?:\s+(?:WIB|WITA|WIT))?,?\s+(?:bertempat\s+)?di\s+` +
    String.raw`(?<place>\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,5})(?=\s*[.,(])`,
  'u',
);

/** "… meluncurkan pengawasan di Anjungan Nusantara, Kamis": a place of another name, beside the day or the hour. */
export function findOpenPlace(sentence: Sentence, isRegion: (name: string) => boolean): FoundPlace | undefined {
  if (!tellsOfHolding(sentence.text)) return undefined;
  const match = open.exec(sentence.text) ?? behindHour.exec(sentence.text);
  const place = match?.groups?.place;
  if (!match || !place || isRegion(place)) return undefined;
  const start = sentence.start + match.index + match[0].length - place.length;
  return { start, end: start + place.length, value: oneLine(place), from: false, held: true, moved: false };
}

/** Whether a quotation that began in these words is still open. */
export const isOpenQuote = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g) ?? []).length % 2 === 1;

/** "rg. RPP lt. 1", "Hotel Casabaio Dalu, Likupang": a line of its own that begins as a place. */
const shortHead = /^(?:rg|r|gd|ktr|hlm|aula|ruang|gedung)\.?\s+(?=\S)/iu;
export function placeOfLine(line: Sentence): FoundPlace | undefined {
  if (line.text.length > 120 || /[.!?:;]$|(?<!\p{L})(?:kamar|nginap)/iu.test(line.text)) return undefined;
  if (!startsPlace.test(line.text) && !shortHead.test(line.text)) return undefined;
  return placeFrom(line.text.replace(/\s*[(*][\s\S]*$/, ''), line.start);
}

/**
 * "Senin, 4 Agustus 2025, pukul 09.00 WIB, Ruang Rapat Utama": a part of a line of particulars that is a place. Small
 * letters begin one on such a line alone.
 */
export function placeInParts(line: Sentence): FoundPlace | undefined {
  if (line.text.length > 200 || (/[.]$/.test(line.text) && line.text.length > 90)) return undefined;
  const told = /\d/.test(line.text) || namesActivity(line.text);
  for (const match of line.text.matchAll(/(?:,|\*\*|\||\s[–—-])\s+|\s\(|(?<=\s20\d\d)\s+(?=\p{Ll}+\s)/gu)) {
    const written = line.text.slice(match.index + match[0].length);
    const lead = /^(?:tempat(?:nya)?|lokasi(?:nya)?|bertempat)\s+(?:di\s+)?/iu.exec(written)?.[0].length ?? 0;
    const from = match.index + match[0].length + lead;
    const rest = line.text.slice(from);
    if (!(startsPlace.test(rest) || (/\d\s+$/.test(match.input.slice(0, from)) && shortHead.test(rest)))) continue;
    if (/^sekretariat\s+\p{Ll}/u.test(rest) || isOpenQuote(line.text.slice(0, from))) continue;
    if (told || /^\p{Lu}/u.test(rest)) return placeFrom(rest.replace(/\s*\*\*[\s\S]*$/, ''), line.start + from);
  }
  return villageBesideDay(line);
}

const village = new RegExp(
  String.raw`(?<!\p{L})(?:Desa|Kelurahan|Nagari|Kampung|Dusun)(?:\s+\p{Lu}[\p{L}'’]+){1,3}` +
    String.raw`(?=,\s*(?:${weekdayPattern}|\d{1,2}\s))`,
  'u',
);
/** "Uji petik coklit Desa Bunten Barat, Kamis 11 Juli 2024". */
function villageBesideDay({ text, start }: Sentence): FoundPlace | undefined {
  const match = namesActivity(text) ? village.exec(text) : null;
  return match ? placeFrom(match[0], start + match.index) : undefined;
}
