/** The people of a label's value, of a cell or of a line that is a name. */
import { isNameWord } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import { listMark } from './lines.ts';
import { bare, nameAt, tokenise, type Token } from './names.ts';
import { appositionHeads, isOfficeNoun } from './people-words.ts';
import {
  cleanPosition,
  findPeople,
  isThing,
  mentionOf,
  positionBehind,
  wordsOf,
  type PersonMention,
} from './people.ts';
import { isHead, type Words } from './positions.ts';
import type { Sentence } from './reading.ts';
import { roleOfLabel } from './roles.ts';
import type { UnitIndex } from './units.ts';

export function trimmedFrom(line: Sentence, from: number): Sentence {
  const rest = line.text.slice(from);
  const start = line.start + from + (rest.length - rest.trimStart().length);
  const text = rest.trim();
  return { start, end: start + text.length, text };
}

/** Roles that a label tells for the whole activity, whatever else its person did there. */
const leading: ReadonlySet<PersonRole> = new Set(['memimpin', 'moderator', 'narasumber', 'notulis', 'pembawa-acara']);

/** Roles of one person: the label alone tells that a single word is a name. */
const ofOne: ReadonlySet<PersonRole> = new Set(['notulis', 'moderator', 'pembawa-acara', 'memimpin', 'narahubung']);

type Shared = { readonly role?: PersonRole | undefined; readonly position?: string | undefined };

/** The people of a value: those a sentence would name, and every part that is a name and nothing else. */
export function namesIn(value: Sentence, units: UnitIndex, { role, position }: Shared): PersonMention[] {
  const named = findPeople(value, units);
  const words = wordsOf(value.text, units);
  const parts = tokensFrom(words, partStarts(value.text))
    .flatMap((at) => partName(words, at, value.start))
    .filter((mention) => !named.some((other) => other.start < mention.end && mention.start < other.end));
  return withRest(value, [...named, ...parts]).map((mention) => {
    const own = role !== undefined && leadersAlone.has(role) && isCompany(value, mention) ? 'peserta' : role;
    return sharing(mention, { role: own, position });
  });
}

/** "Diterima : Ketua A, bersama anggota B": only the first received the guests. */
const leadersAlone: ReadonlySet<PersonRole> = new Set(['memimpin', 'membuka', 'menutup', 'tuan-rumah', 'melantik']);
const isCompany = ({ text, start }: Sentence, mention: PersonMention): boolean =>
  /(?<!\p{L})(?:bersama(?:-sama)?|didampingi|beserta|disertai)(?!\p{L})/iu.test(text.slice(0, mention.start - start));

function sharing({ lone, ...mention }: PersonMention, { role, position }: Shared): PersonMention {
  const told = role !== undefined && ofOne.has(role) && mention.position === undefined;
  return {
    ...(lone && !told ? { lone } : {}),
    ...(position && (position.includes(' ') || roleOfLabel(position) === undefined) ? { position } : {}),
    ...mention,
    ...(role && (mention.role === undefined || mention.role === 'peserta' || role !== 'peserta') ? { role } : {}),
    ...(role && leading.has(role) ? { labelled: true } : {}),
  };
}

/** "X, S.Pi. — Ketua Jaringan Perempuan Pesisir": behind the name that opens a value all the rest is its position. */
function withRest(value: Sentence, people: readonly PersonMention[]): readonly PersonMention[] {
  const [person, ...others] = people.toSorted((a, b) => a.start - b.start);
  if (!person || person.start - value.start > 2) return people;
  const end = nameEnd(person, value);
  const match = apposition.exec(value.text.slice(end));
  const rest = match?.groups?.rest?.replace(/[.;,]$/, '').split(/(?<=\p{Ll}{5})\.\s+(?=\p{Lu})/u)[0] ?? '';
  const start = value.start + end + (match?.[0].indexOf(rest) ?? 0);
  const guessed = others.every(
    (other) => (other.uncertain || other.lone) && other.start >= start && !other.name.includes(' '),
  );
  const longer = person.position === undefined || rest.length > person.position.length;
  if (!guessed || !longer || !isPosition(rest)) return people;
  return [{ ...person, position: cleanPosition(rest), end: start + rest.length }];
}
const apposition = /^\s*(?:,|[–—-]|\(|:)\s*(?<rest>\p{L}[^()“”"]{2,120}?)\s*\)?[.;,]?$/u;

function isPosition(text: string): boolean {
  const words = tokenise(text);
  const first = words[0];
  const begins =
    first !== undefined && (isHead(first) || appositionHeads.has(bare(first.lower)) || divisions.test(first.text));
  return begins && words.length < 16 && roleOfLabel(text) === undefined && !words.some((word) => tells.test(word.text));
}
/** A part of an office stands for who works there: "(Subdit Siber Polda Riau)". */
const divisions =
  /^(?:Subdit|Ditreskrimum|Ditreskrimsus|Ditintelkam|Satreskrim|Satintelkam|Bagian|Bidang|Biro|Seksi|Sie)$/u;
const tells = new RegExp(
  String.raw`^(?:(?:me(?:m|n|ng|ny)|di|ber)\p{Ll}{4,}|yang|akan|telah|sudah|tidak|belum|hadir|karena|untuk|` +
    String.raw`saat|sakit|` +
    String.raw`izin|cuti)$`,
  'u',
);

/** Where the name and its titles end, before the position that was found behind them. */
function nameEnd({ start, end, name, titlesAfter, position }: PersonMention, { text, start: base }: Sentence): number {
  if (position === undefined) return end - base;
  const last = (titlesAfter ?? name).split(' ').at(-1) as string;
  const at = text.indexOf(last, Math.max(start - base, text.indexOf(name.split(' ')[0] as string)));
  return at === -1 ? end - base : at + last.length;
}

/** The tokens at or behind these places, which are in order. */
function tokensFrom({ tokens }: Words, starts: readonly number[]): number[] {
  let at = 0;
  return starts.flatMap((from) => {
    while (at < tokens.length && (tokens[at] as Token).start < from) at++;
    return at < tokens.length ? [at] : [];
  });
}

/** Where the parts of an enumeration begin: "A; B / C, D dan E". */
const partStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/[;/,(]\s*|\s+(?:dan|serta|sama|atau|&|-|–|\+)\s+|(?:^|\s)\(?\d{1,2}[.)]\s*/gu)].map(
    (match) => match.index + match[0].length,
  ),
];

function partName(words: Words, at: number, base: number): PersonMention[] {
  const name = nameAt(words.text, words.tokens, at);
  if (!name || words.units.isRegion(name.name)) return [];
  if (name.name.toLowerCase().split(' ').every(isOfficeNoun)) return [];
  const capitals = !/\p{Ll}/u.test(words.text);
  const closed = /^\s*(?:$|[,;/(–—)-]|\.\s*$|\d{1,2}[.)]|dan\s|atau\s|sama\s|kadiv\s|kasubbag\s|kabag\s)/iu.test(
    words.text.slice(name.end),
  );
  const titled = name.before !== undefined || name.after !== undefined || name.addressed;
  const behind = positionBehind(words, name.next);
  if (!closed || !(titled || behind || (!capitals && (name.name.includes(' ') || at === 0)))) return [];
  const alone = !titled && !name.name.includes(' ');
  if (!titled && isThing(words, at, name)) return [];
  const mention = {
    ...mentionOf(name, { uncertain: alone, ...(behind ? { position: behind.position } : {}) }),
    ...(alone && !behind && !isNameWord(name.name) ? { lone: true } : {}),
  };
  return [{ ...mention, start: mention.start + base, end: mention.end + base }];
}

/** Parts of a line between tabs or wide gaps. */
export function columnsOf(line: Sentence): Sentence[] {
  const starts = [0, ...[...line.text.matchAll(/\t+ *| {3,}/g)].map((match) => match.index + match[0].length)];
  return starts.map((from, at) =>
    trimmedFrom({ ...line, text: line.text.slice(0, starts[at + 1] ?? line.text.length) }, from),
  );
}

/** A line that is a name and nothing else, but for the number of its list. */
export function wholeName(line: Sentence, units: UnitIndex): PersonMention | undefined {
  const mark = listMark.exec(line.text)?.[0].length ?? 0;
  const content = trimmedFrom(line, mark);
  const words = wordsOf(content.text, units);
  const name = nameAt(words.text, words.tokens, 0);
  const rest = name ? content.text.slice(name.end) : content.text;
  if (!name || !/^[\s.]*(?:NIP.*)?$/s.test(rest)) return undefined;
  const mention = mentionOf(name, { uncertain: false });
  return { ...mention, start: mention.start + content.start, end: mention.end + content.start };
}
