/** Named places where something can be held, and whether two of them can be one. */
import type { Span } from '../reading.ts';
import type { SeenSentence } from './seen.ts';

export type Venue = Span & {
  readonly value: string;
  /** "di" or "ke" leads to it. */
  readonly at: boolean;
};

const words = (list: string): readonly string[] => list.split(' ').map((word) => word.replaceAll('_', ' '));
/** A part of a building; the others are a place by themselves. */
const rooms = words('aula ruang ruangan ballroom auditorium lantai meeting_room lobi lobby teras kantin halaman');
const buildings = words(
  'gedung hotel lapangan stadion gor pendopo pendapa balai alun-alun taman terminal pelabuhan bandara pasar masjid ' +
    'gereja pura vihara universitas institut politeknik kampus pondok_pesantren ponpes pesantren lapas rutan graha ' +
    'wisma gelanggang kantor museum pantai sekretariat gudang resto restoran kafe café villa resort monumen tugu ' +
    'rumah_makan warung kedai saung pos_ronda rumah ' +
    'dermaga rumah_dinas rumah_jabatan convention_center sasana joglo baruga baileo puskesmas sanggar',
);
const schools = words('SMA SMAN SMK SMKN SMP SMPN SD SDN MA MAN MTs MTsN MI SLB Universitas Institut');

const anyCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
const heads = [...rooms, ...buildings].map(anyCase).concat(schools).join('|');
const named = new RegExp(
  String.raw`(?<![\p{L}-])(?<lead>[Dd]i |[Kk]e |[Bb]ertempat di )?(?<name>(?:${heads}) (?:(?:${heads}|desa|` +
    String.raw`kelurahan|camat|kampung|dusun|warga|apung|bupati|adat) ){0,2}` +
    String.raw`(?:\p{Lu}[\p{L}'’.-]*|\d{1,3})(?: (?:\p{Lu}[\p{L}'’.-]*|\d{1,3}|dan(?= \p{Lu})))*)`,
  'gu',
);

/** Places of a sentence whose own name stands behind what they are. */
export function venuesIn({ start, text }: SeenSentence): Venue[] {
  return [...text.slice(0, 2000).matchAll(named)].map((match) => {
    const { lead, name = '' } = match.groups ?? {};
    const value = name.replace(/[.'’-]+$/u, '');
    const from = start + match.index + match[0].length - name.length;
    return { start: from, end: from + value.length, value, at: lead !== undefined };
  });
}

/** Held at a place and on the net. */
const online = /zoom|daring|virtual|youtube|meet|webex|hybrid|hibrida|online/i;
const general = new Set([
  ...[...rooms, ...buildings, ...schools].flatMap((name) => name.toLowerCase().split(' ')),
  ...words('rapat negeri swasta kabupaten kota kecamatan desa kelurahan provinsi di kpu kip ppk dan camat bupati'),
  ...words('utama serbaguna pertemuan sidang pola besar'),
]);
const isSchool = new RegExp(String.raw`(?<!\p{L})(?:${schools.join('|')})(?!\p{L})`, 'u');

/** No telling word in common, or two schools of other numbers: not one place. A room may be in a building. */
export function cannotBeOne(one: string, other: string): boolean {
  if (online.test(one) || online.test(other) || isRoomOnly(one) !== isRoomOnly(other)) return false;
  const [left, right] = [tellingWords(one), tellingWords(other)];
  if (left.size === 0 || right.size === 0) return left.size + right.size > 0 && areOfTwoOffices(one, other);
  if (![...left].some((word) => right.has(word) || [...right].some((name) => startsOther(word, name)))) return true;
  const [number, otherNumber] = [one, other].map((name) => /(?<!\d)\d{1,3}(?!\d)/.exec(name)?.[0]);
  return isSchool.test(one) && isSchool.test(other) && !!number && !!otherNumber && number !== otherNumber;
}

/** "ruang rapat KPU", "Aula Kantor Camat Aru": whose it is tells them apart. */
function areOfTwoOffices(one: string, other: string): boolean {
  const owner = (name: string): string =>
    /(?<!\p{L})(?:kpu|kip|bawaslu|camat|bupati|dinas|polres|dprd)(?!\p{L})/iu.exec(name)?.[0].toLowerCase() ?? '';
  return owner(one) !== '' && owner(other) !== '' && owner(one) !== owner(other);
}

/** "GOR Segiri" and "GOR Segirisamarinda" are written together or apart. */
const startsOther = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 4 && (one.startsWith(other) || other.startsWith(one));

const tellingWords = (name: string): ReadonlySet<string> =>
  new Set((name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !general.has(word)));

function isRoomOnly(name: string): boolean {
  const lower = name.toLowerCase();
  const has = (list: readonly string[]): boolean => list.some((word) => ` ${lower} `.includes(` ${word} `));
  return (
    has(rooms) && !has(buildings) && !isSchool.test(name) && !/(?<!\p{L})(?:kpu|kip|bawaslu|camat|bupati)/u.test(lower)
  );
}
