/** One person, or one school, in two spellings. */
import { calendarWords, cities, isNameOfPerson, provinces, regencies, speechPattern } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { addresses, notInName, positionHeads, titlesBefore } from '../people-words.ts';
import type { Span } from '../reading.ts';
import { isClose, isNear, isTypo, soundOf, soundsAlike } from './typo.ts';
import type { Detector, Report, Seen, SeenSentence } from './seen.ts';

export type Name = Span & {
  readonly name: string;
  readonly words: readonly string[];
  readonly sentence: SeenSentence;
  /** The position before it, in lower case; '' where none is written. */
  readonly position: string;
  /** A position, a role or "oleh" stands beside it: it is a person. */
  readonly introduced: boolean;
  /** What stands in brackets behind it. */
  readonly brackets: string;
};

const word = String.raw`\p{Lu}[\p{Ll}\p{M}'’]+`;
const capitalised = new RegExp(String.raw`(?<![\p{L}\p{N}.])${word}(?: (?:${word}|\p{Lu}\.|bin|binti)){0,6}`, 'gu');
/** What follows is the name of a place or an institution. */
const placeBefore = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])(?:kabupaten|kota|kecamatan|kec\.|kab\.|desa|kelurahan|provinsi|distrik|nagari|`,
    String.raw`kampung|dusun|kpu|kip|ppk|pps|kpps|bawaslu|panwascam|pkd|tps|di|ke|jalan|jl\.|gedung|aula|hotel|`,
    String.raw`balai|sm[ap]n?|smkn?|man|mts|universitas|yayasan|pulau|gunung|partai|polsek|polres|koramil|`,
    String.raw`kodim|pt|cv|masjid|gereja|pasar|pelabuhan|bandara|sungai|minggu|perumahan)(?: \d+)? $`,
  ].join(''),
  'u',
);
/** The text itself says that they are two. */
const saidToBeTwo =
  /(?<!\p{L})(?:mirip|serupa|kembar|berbeda|bersaudara|kakak|adik|saudara kandung|dua calon)(?!\p{L})/iu;
/** Pairs with a word in common that are compared. */
const mostCompared = 24;

export const twoSpellings: Detector = (seen, report) => {
  if (saidToBeTwo.test(seen.text)) return [];
  const names = seen.sentences.flatMap((sentence) => namesIn(seen, sentence));
  return [...twoNames(names, report), ...shortNames(seen, names, report), ...schools(seen, report)];
};

const regions: ReadonlySet<string> = new Set([...regencies, ...cities, ...provinces.map(({ name }) => name)]);

/** People's names in a sentence, as far as capitals tell. */
export function namesIn(seen: Seen, sentence: SeenSentence): Name[] {
  return [...sentence.text.matchAll(capitalised)].flatMap((match): Name[] => {
    const words = match[0].split(' ');
    const from = words.findIndex((word) => !isNoName(word));
    if (from === -1) return [];
    const lead = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    const place = match.index + lead;
    const region = behindRegion(seen, sentence, place, match[0].slice(lead));
    const at = place + region;
    const kept = upToStop(match[0].slice(lead + region).split(' '));
    const name = kept.join(' ');
    const before = sentence.lower.slice(Math.max(0, at - 70), at);
    const [start, end] = [sentence.start + at, sentence.start + at + name.length];
    const { regionEnd } = seen.found.units;
    if (kept.length < 2 || regions.has(name) || placeBefore.test(before) || regionEnd(name, 0) === name.length)
      return [];
    const brackets =
      /^\s*\(([^)]{1,60})\)/u.exec(sentence.lower.slice(at + name.length, at + name.length + 64))?.[1] ?? '';
    const position = positionIn(before);
    const introduced =
      position !== '' ||
      role.test(before) ||
      office.test(sentence.lower.slice(at + name.length, at + name.length + 40));
    return [{ start, end, name, words: kept, sentence, position, introduced, brackets }];
  });
}

/** How far a name stands behind the region of an office: "Ketua KPU Alor Sani Lobo". */
function behindRegion({ found }: Seen, { lower }: SeenSentence, at: number, text: string): number {
  if (!placeBefore.test(lower.slice(Math.max(0, at - 70), at))) return 0;
  const end = found.units.regionEnd(text, 0);
  return end > 0 && text[end] === ' ' ? end + 1 : 0;
}

/** "Hakim" is an office and a name: behind two words of a name it is one. */
function upToStop(words: readonly string[]): readonly string[] {
  const stop = words.findIndex(
    (word, index) => isNoName(word) && !(index > 1 && index === words.length - 1 && alsoNames.has(word)),
  );
  return stop === -1 ? words : words.slice(0, stop);
}

const role = new RegExp(
  String.raw`(?<!\p{L})(?:moderator|narasumber|pemateri|panelis|notulis|notulen|pembicara|peserta|petugas|` +
    String.raw`operator|saksi|saudara|oleh)\s*:?\s*(?:(?:dr|prof|ir|drs|dra|h|hj)\.\s*){0,3}$`,
  'u',
);
const office = new RegExp(
  String.raw`^(?:,\s*|\s(?:sebagai|selaku)\s)(?:s\.\p{L}+\.,\s*)?(?:ketua|anggota|sekretaris|kepala|kasub\p{L}*|` +
    String.raw`kabag|camat|bupati|lurah)(?!\p{L})`,
  'u',
);

/** Words that open a sentence before a name. */
const openers = new Set(
  'menurut kepada adapun sementara selain saudara sdr sdri bapak ibu untuk bagi dari kata ujar'.split(' '),
);

/** Offices that are family names as well. */
const alsoNames = new Set(['Hakim', 'Panglima', 'Raja']);

const isNoName = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return (
    openers.has(lower) ||
    notInName.has(lower) ||
    positionHeads.has(lower) ||
    addresses.has(lower) ||
    titlesBefore.has(lower)
  );
};

/** "ketua kpu kabupaten x, " right before the name: its first word and on. */
function positionIn(before: string): string {
  const words = (/[^.;:()]*$/.exec(before)?.[0] ?? '').split(/[\s,]+/).filter(Boolean);
  const head = words.findLastIndex((word) => positionHeads.has(word));
  return head === -1 ? '' : words.slice(head).join(' ');
}

function twoNames(names: readonly Name[], report: Report): Inconsistency[] {
  const first = new Map<string, Name>();
  for (const name of names) if (!first.has(name.name)) first.set(name.name, name);
  const byWord = new Map<string, Name[]>();
  const faults: Inconsistency[] = [];
  for (const name of first.values()) {
    const [head = '', tail = ''] = [name.words[0] ?? '', name.words.at(-1) ?? ''].map(soundOf);
    const start = [name.words[0], name.words.at(-1)].map((word) => word?.slice(0, 2)).join('–');
    const known = [`${head} `, ` ${tail}`, start].flatMap((key) => byWord.get(key) ?? []);
    const other = known.slice(-2 * mostCompared).find((one) => areOnePerson(one, name));
    if (other) faults.push(differs(other, name, other.name, name.name, report));
    for (const key of [`${head} `, ` ${tail}`, start])
      byWord.set(key, [...(byWord.get(key) ?? []).slice(-mostCompared), name]);
  }
  return faults;
}

/** One word of the name differs by a slip, and nothing says that they are two people. */
function areOnePerson(one: Name, other: Name): boolean {
  if (one.words.length !== other.words.length || one.sentence === other.sentence) return false;
  const differing = one.words.flatMap((word, at) => (word === other.words[at] ? [] : [at]));
  const slips = differing.filter((word) => !soundsAlike(one.words[word] as string, other.words[word] as string));
  if (differing.length === 0) return false;
  if (slips.length > 1)
    return (
      slips.length === 2 &&
      haveOneOffice(one, other) &&
      slips.every((at) => isClose(one.words[at] as string, other.words[at] as string))
    );
  const [slip] = slips;
  const longer =
    slip !== undefined && one.words.length > 2 && isNear(one.words[slip] as string, other.words[slip] as string);
  if (slip !== undefined && !longer && !isTypo(one.words[slip] as string, other.words[slip] as string)) return false;
  if (areToldApart(one, other)) return false;
  // Somebody is introduced by an office; names of things are spelt as they like.
  return one.introduced || other.introduced || longer || isNameOfPerson(one.name);
}

/** Other positions, or other words in brackets. */
const areToldApart = (one: Name, other: Name): boolean =>
  (one.position !== '' && other.position !== '' && !samePosition(one.position, other.position)) ||
  (one.brackets !== other.brackets && one.brackets !== '' && other.brackets !== '');

/** "Ketua PPS Aru, A", "B, ketua PPS yang wafat itu": nobody else is called so. */
function haveOneOffice(one: Name, other: Name): boolean {
  const officeOf = ({ position, sentence, end }: Name): string => {
    const behind = sentence.lower.slice(end - sentence.start, end - sentence.start + 60);
    const written = /^,\s*((?:ketua|anggota|sekretaris|kepala)\s\p{L}+)/u.exec(behind)?.[1] ?? position;
    return written
      .split(/[\s,]+/)
      .slice(0, 2)
      .join(' ');
  };
  return officeOf(one) !== '' && officeOf(one) === officeOf(other);
}

const samePosition = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

const speakers = new RegExp(
  String.raw`(?<!\p{L})(?:(?<=[,”"] ?)(?:${speechPattern('beside', 'person')}) ` +
    String.raw`(?<behind>\p{Lu}\p{Ll}{4,})(?![\p{L}’']| \p{Lu})|` +
    String.raw`(?<=^|\.\s|,\s|[”"]\s)(?<before>\p{Lu}\p{Ll}{4,}) (?:juga |lalu )?` +
    String.raw`(?:${speechPattern('verb', 'person')})(?!\p{L}))`,
  'gu',
);

/** "…, ujar Lantang", where only a Lanting is known. */
function shortNames(seen: Seen, names: readonly Name[], report: Report): Inconsistency[] {
  const known = new Map(names.flatMap((name) => name.words.map((word) => [word, name] as const)));
  const compared = [...known].slice(0, 400);
  const told = new Set<string>();
  return seen.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(speakers)].flatMap((match): Inconsistency[] => {
      const word = match.groups?.behind ?? match.groups?.before ?? '';
      if (known.has(word) || told.has(word) || isNoName(word) || calendarWords.includes(word.toLowerCase())) return [];
      told.add(word);
      const alike = compared.filter(([other]) => isTypo(other, word));
      const [close] = alike;
      if (!close || alike.length > 1) return [];
      const start = sentence.start + match.index + match[0].indexOf(word);
      return [differs(close[1], { start, end: start + word.length }, close[1].name, word, report)];
    }),
  );
}

const school = new RegExp(
  [
    String.raw`(?<![\p{L}])(?<kind>SMA|SMK|SMP|SD|MTs|MI|MA|SLB)(?<state>N|`,
    String.raw` Negeri)?(?<name>(?: \d{1,3})?(?: \p{Lu}[\p{Ll}'’]+){1,4})`,
  ].join(''),
  'gu',
);

/** "SMK Bina Karya" and "SMA Bina Karya", each named once. */
function schools(seen: Seen, report: Report): Inconsistency[] {
  const byName = Map.groupBy(
    seen.sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(school)].map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        sentence,
        written: match[0],
        name: `${match.groups?.state ? 'n' : ''}${match.groups?.name}`,
        kind: match.groups?.kind,
      })),
    ),
    ({ name }) => name,
  );
  return [...byName.values()].flatMap((found) => {
    const [one, other] = [...Map.groupBy(found, ({ kind }) => kind).values()].map(([first]) => first);
    if (!one || !other || one.sentence === other.sentence || isAnother(other.sentence)) return [];
    return new Set(found.map(({ kind }) => kind)).size === 2
      ? [differs(one, other, one.written, other.written, report)]
      : [];
  });
}

const isAnother = ({ lower }: SeenSentence): boolean =>
  /(?<!\p{L})(?:juga|selain|kemudian|berikutnya|selanjutnya|(?:hari|lokasi|sekolah) kedua|sekolah lain)(?!\p{L})/u.test(
    lower,
  );

const differs = (one: Span, other: Span, name: string, otherName: string, report: Report): Inconsistency =>
  report(
    'name-differs',
    [one, other],
    `Dua ejaan untuk nama yang tampaknya sama: ${name} dan ${otherName}.`,
    `Two spellings of what seems to be one name: ${name} and ${otherName}.`,
  );
