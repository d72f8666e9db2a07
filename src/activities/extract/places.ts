/** Where it was: the place that the words of a sentence, a heading or a list of particulars name. */
import { monthPattern, oneLine, weekdayPattern } from '../../language/index.ts';
import type { Sentence, Span } from './reading.ts';

export type FoundPlace = Span & { readonly value: string; readonly from: boolean };

const always =
  String.raw`Ruang(?:an)?|Aula|Gedung|Kantor|Hotel|Balai|Pendopo|Pendapa|Gudang|Halaman|Ballroom|Auditorium|` +
  String.raw`Sekretariat|Kantin|Rumah\s+Pintar|RPP|Media\s+Center|GOR|Graha|Wisma|Gelanggang|Alun-alun|` +
  String.raw`Meeting\s+Room|Kediaman|Sasana|Caf[eé]|Resto(?:ran)?|Lapas|Rutan|Stadion|Pelabuhan|Anjungan|` +
  String.raw`Convention\s+Hall|Hall|Studio|Kampus|Auditorium|Lobi|Lobby|Teras|Joglo|Bale|Baruga|Masjid|` +
  String.raw`Gereja|Pura|Vihara|Pesantren|Ponpes`;
const capitalOnly =
  String.raw`Lapangan|SMA|SMK|SMAN|SMKN|SMP|SMPN|SD|SDN|MA|MAN|MTs|Universitas|Institut|Politeknik|Lantai|` +
  String.raw`Taman|Pasar|Desa|Kelurahan|Pondok|Villa|Resort|Terminal|Bandara|Pantai`;
const head = String.raw`(?:(?:[${'Rr'}]umah|eks|bekas)\s+)?(?:(?:${always}|${lowerOf(always)})|${capitalOnly})`;
const startsPlace = new RegExp(String.raw`^(?:${head})(?!\p{L})`, 'iu');

function lowerOf(pattern: string): string {
  return pattern
    .split('|')
    .map((word) => (/^[A-Z][a-z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word))
    .join('|');
}

export const isPlaceHead = (text: string): boolean => startsPlace.test(text);

const cued = new RegExp(
  String.raw`(?<!\p{L})(?<cue>bertempat\s+di|berlangsung\s+di|[Dd]i|dari|meninjau|` +
    String.raw`mengunjungi)\s+(?<place>${head}(?!\p{L})[^.;:()“”"\n]{0,900})`,
  'gu',
);
const stop = new RegExp(
  String.raw`,\s+(?!(?:${head})(?!\p{L}))|\s+[–—-]\s|\s+(?:oleh|pada|secara|yang|dengan|untuk|hingga|sejak|` +
    String.raw`selama|agar|sebagai|bersama|mulai|guna|dalam|saat|usai|dan\s+\p{Ll}+|ini|itu|aja|ya|tersebut|` +
    String.raw`se-?hari|pukul|jam|pkl|hari|tanggal|tgl|${weekdayPattern}|menghadirkan|menyampaikan|` +
    String.raw`di\p{Ll}{4,}|me(?:m|n|ng|ny)\p{Ll}{4,}|ber\p{Ll}{5,}|langsung)(?!\p{L})`,
  'u',
);

/** Of another activity, not of this one. */
export const ofAnother = new RegExp(
  String.raw`(?<!\p{L})(?:serupa|sejenis|sebelumnya|pekan\s+lalu|minggu\s+lalu|pekan\s+depan|minggu\s+depan|` +
    String.raw`bulan\s+depan|berikutnya|selanjutnya|mendatang|sehari\s+sebelum)(?!\p{L})`,
  'iu',
);

/** Places with the words that lead to them; "dari Ruang …" is where one followed from. Long names are kept whole. */
export function findPlaces(sentence: Sentence): FoundPlace[] {
  return [...sentence.text.matchAll(cued)]
    .map((match) => {
      const whole = match.groups?.place ?? '';
      const start = sentence.start + match.index + match[0].length - whole.length;
      return { ...placeFrom(whole, start), from: /^dari$/i.test(match.groups?.cue ?? '') };
    })
    .filter((place) => place.value.length > 3);
}

function placeFrom(whole: string, start: number): FoundPlace {
  const place = whole.slice(0, stop.exec(whole)?.index ?? whole.length).trimEnd();
  return { start, end: start + place.length, value: oneLine(place), from: false };
}

const open = new RegExp(
  String.raw`(?<!\p{L})di\s+(?<place>\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,5})(?=\s*(?:,\s*` +
    String.raw`(?:${weekdayPattern})|` +
    String.raw`\s+pada\s|\s*\((?:${weekdayPattern})|,\s*\d{1,2}\s+(?:${monthPattern})))`,
  'u',
);
const held = new RegExp(
  String.raw`(?<!\p{L})(?:me(?:ng)?gelar|menyelenggarakan|melaksanakan|mengadakan|meluncurkan|digelar|` +
    String.raw`dilaksanakan|diselenggarakan|berlangsung|diadakan|diluncurkan)(?!\p{L})`,
  'iu',
);

/** "… meluncurkan pengawasan di Anjungan Nusantara, Kamis": a place of another name, beside the day. */
export function findOpenPlace(sentence: Sentence, isRegion: (name: string) => boolean): FoundPlace | undefined {
  const match = held.test(sentence.text) ? open.exec(sentence.text) : null;
  const place = match?.groups?.place;
  if (!match || !place || isRegion(place)) return undefined;
  const start = sentence.start + match.index + match[0].length - place.length;
  return { start, end: start + place.length, value: oneLine(place), from: false };
}

/** "Senin, 4 Agustus 2025, pukul 09.00 WIB, Ruang Rapat Utama": a part of a line of particulars that is a place. */
export function placeInParts(line: Sentence): FoundPlace | undefined {
  if (line.text.length > 200 || (/[.]$/.test(line.text) && line.text.length > 90)) return undefined;
  for (const match of line.text.matchAll(/(?:,|\*\*|[–—])\s+/g)) {
    const from = match.index + match[0].length;
    const rest = line.text.slice(from);
    if (!startsPlace.test(rest)) continue;
    return placeFrom(rest.replace(/\s*\*\*[\s\S]*$/, ''), line.start + from);
  }
  return undefined;
}
