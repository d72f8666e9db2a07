/**
 * Persons and positions. A name is a run of capitalised words where a person must stand: after a position, a title or a
 * speech verb, before an academic degree or a verb of saying, or in the caller's lexicon (the fact sheet's people).
 * A person's value is the name in lower case without titles; `of` is the position that stands directly before it.
 */
import {
  bodyPattern,
  calendarWords,
  degreesMarked,
  officeWordsMarked,
  positionPattern,
  readPosition,
  speechPattern,
  spelledOut,
  titlesMarked,
} from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import { matches } from './matches.ts';

const before = String.raw`(?:(?:${titlesMarked('person')
  .map((title) => title.replace('.', String.raw`\.`).replace(' ', String.raw`\s`))
  .join('|')})\.?\s)`;
const bareDegree = degreesMarked('bare')
  .map((degree) => degree.replace('.', ''))
  .join('|');
const dottedDegree = String.raw`,\s?(?:S|M|A|B|Sp|Ph|Dipl)\.(?:\s?[A-Z][\p{L}]*\.?)+(?=[\s,.;)”"]|$)`;
const degree = String.raw`(?:${dottedDegree}|,\s?(?:${bareDegree})\.?(?!\p{L}))`;
const nameWord = String.raw`(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.(?!\p{L})|\p{Lu}{3,}(?!\p{L}))`;
/** Given names that are written short: "Moh. Hosnan". */
const shortName = String.raw`(?:(?:Ach|Akh|Moh|Mohd|Muh|Muhd|Mhd|Abd|Abdl|Sy|Tgk|Ny|Tn|Dg|A|I|M|R|T)\.\s|(?:\p{Lu}\.){2,4}\s)`;
const name = String.raw`${shortName}{0,2}\p{Lu}[\p{Ll}'’]+(?:(?:\s(?:bin|binti|van|de|al)\s|\s)${nameWord}){0,5}`;

const position = new RegExp(String.raw`(?<!\p{L})${positionPattern()}(?!\p{L})`, 'gu');
/** What belongs to a position before the name begins: the division's words, then the office. */
const officeWords = new RegExp(
  String.raw`^(?:\s(?:${officeWordsMarked('checked').join('|')})(?!\p{L})` +
    String.raw`|,(?=\s(?:${officeWordsMarked('listed').join('|')})(?!\p{L})))*`,
  'u',
);
const say = String.raw`(?:${speechPattern('beside', 'person')}|${speechPattern('beside', 'proposed')})(?:nya)?`;
/** What a person says or does at an event; the name stands before it. */
const doing = 'membuka|menutup|memandu|membawakan|hadir|selaku|sebagai|memimpin|mewakili';
const saying = `(?:${speechPattern('verb', 'person')}|${doing})`;
const afterSpeech = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${say}|menurut|Menurut|oleh|Bapak|Ibu|Saudara|Saudari|Sdr\.|Sdri\.)\s)` +
    `(?:${before})*(${name})`,
  'gu',
);
const beforeSaying = new RegExp(
  String.raw`(?<!\p{L})(?:${before})*(${name})(?:${degree})*,?\s(?=${saying}(?!\p{L}))`,
  'gu',
);
const withTitle = new RegExp(String.raw`(?<!\p{L})(?:${before})+(${name})`, 'gu');
const withDegree = new RegExp(String.raw`(?<!\p{L})(${name})(?=${degree})`, 'gu');
const startsName = new RegExp(String.raw`^\s?,?\s?(?:${before})*(${name})`, 'u');
const listed = new RegExp(
  String.raw`^(?:${degree})*(?:,\s(?:dan|serta)\s|,\s|\s(?:dan|serta|bersama)\s)(?:${before})*(${name})`,
  'u',
);

const wholePosition = new RegExp(String.raw`^${positionPattern()}$`, 'u');

/** First words of a capitalised run that are no given name: organisations, things, sentence openers. */
const notPersons = new Set([
  ...calendarWords,
  ...(
    'kpu kip ppk pps kpps pantarlih bawaslu dkpp komisi badan dinas kabupaten kota provinsi kecamatan desa ' +
    'kelurahan republik indonesia pemilu pemilihan pilkada divisi bagian subbagian ruang media center zoom ' +
    'meeting aula hotel kantor gedung ' +
    'bimtek bimbingan teknis rapat webinar kegiatan acara bapak ibu ' +
    'ia dia beliau mereka kami kita dalam pada sementara selain selanjutnya menurut dengan melalui hadir untuk ' +
    'hal ini itu turut adapun setelah sebelum usai para seluruh semua setiap di ke dari oleh ' +
    'undang peraturan keputusan surat pasal pusat data informasi kecerdasan artificial sistem aplikasi tahun ' +
    'nomor sekretariat jajaran forum polres kodim kejaksaan pengadilan universitas partai ketua anggota ' +
    'sekretaris kepala kabag kasubbag staf ' +
    'bukan tidak belum apa jika bila agar karena namun tetapi dan atau yang akan telah sudah saat ketika juga ' +
    'peserta narasumber moderator'
  ).split(' '),
]);

type Found = Atom & { readonly kind: 'person' | 'position' };

/** Persons and positions; `isTaken` keeps units and regions out of names, `lexicon` holds names known to the caller. */
export function findPeople(
  text: string,
  isTaken: (start: number, end: number) => boolean,
  regionEnd: (start: number) => number,
  lexicon: readonly string[],
): Found[] {
  const people = peopleOf(isTaken);
  addKnown(text, lexicon, people);
  const positions = findPositions(text, isTaken, regionEnd, people);
  for (const pattern of [withTitle, withDegree, afterSpeech])
    for (const match of matches(pattern, text)) people.add(nameStart(match), match[1] as string);
  for (const match of matches(beforeSaying, text)) {
    const written = match[1] as string;
    if (written.includes(' ')) people.add(match.index + match[0].indexOf(written), written);
  }
  return [...positions, ...people.all.map((person) => withApposed(person, positions, people.all, text))];
}

const joins = new RegExp(
  String.raw`^(?:${degree})*(?:,\s(?:yang\s(?:juga|menjabat(?:\ssebagai)?)\s|selaku\s|sebagai\s)?` +
    String.raw`|\s(?:selaku|sebagai)\s|\s\()$`,
  'u',
);

/** "Lia Contoh, Sekretaris KPU Alor": the position behind a name is that person's, unless another name follows it. */
function withApposed(person: Found, positions: readonly Found[], people: readonly Found[], text: string): Found {
  if (person.of !== undefined) return person;
  const position = positions.find(({ start }) => start > person.end && joins.test(text.slice(person.end, start)));
  if (!position || people.some(({ of, start }) => of !== undefined && start > position.end && start - position.end < 3))
    return person;
  return { ...person, of: position.of ?? position.value };
}

type People = {
  readonly all: Found[];
  /**
   * Adds a name that is written at `start`; of someone found there before, it only tells the position. Returns the end
   * of the name, 0 where none may stand.
   */
  readonly add: (start: number, written: string, position?: string) => number;
  /** Adds words that are known to be a name, whatever they look like. */
  readonly addWhole: (start: number, written: string) => void;
};

function peopleOf(isTaken: (start: number, end: number) => boolean): People {
  const all: Found[] = [];
  const isFree = (start: number, end: number): boolean => !all.some((atom) => atom.start < end && start < atom.end);
  const push = (start: number, text: string, of: string | undefined): void =>
    void all.push({
      kind: 'person',
      start,
      end: start + text.length,
      text,
      value: personValue(text),
      ...(of ? { of } : {}),
    });
  return {
    all,
    add(start, written, of) {
      const known = all.findIndex((atom) => atom.start === start);
      if (known >= 0) {
        const person = all[known] as Found;
        if (of) all[known] = { ...person, of };
        return person.end;
      }
      const kept = trimName(written);
      const end = start + kept.length;
      if (!kept || isTaken(start, end) || !isFree(start, end)) return 0;
      push(start, kept, of);
      return end;
    },
    addWhole(start, written) {
      if (isFree(start, start + written.length)) push(start, written, undefined);
    },
  };
}

/** The words of each of the caller's names; kept with them, for they are looked for in every sentence. */
const knownNames = new WeakMap<readonly string[], readonly (readonly string[])[]>();
function knownNamesOf(lexicon: readonly string[]): readonly (readonly string[])[] {
  const kept = knownNames.get(lexicon);
  if (kept) return kept;
  const made = lexicon
    .filter((known) => known.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .map((known) => inLower(known).trim().split(/\s+/));
  knownNames.set(lexicon, made);
  return made;
}

/** Every place where a name of the caller's is written, in any case and over any blanks; the longest names first. */
function addKnown(text: string, lexicon: readonly string[], people: People): void {
  if (lexicon.length === 0) return;
  const lower = inLower(text);
  for (const name of knownNamesOf(lexicon)) {
    const [first] = name as [string];
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
      const end = isLetter(lower, at - 1) ? -1 : endOf(name, lower, at);
      if (end >= 0 && !isLetter(lower, end)) people.addWhole(at, text.slice(at, end));
    }
  }
}

/** In lower case and of the same length: a dotted capital I would become two letters. */
const inLower = (text: string): string => text.replaceAll('İ', 'I').toLowerCase();
const isLetter = (text: string, at: number): boolean => at >= 0 && /\p{L}/u.test(text.charAt(at));

/** Where the words end that stand here one after another with blanks between them; -1 where they do not. */
function endOf([first = '', ...others]: readonly string[], text: string, start: number): number {
  let at = start + first.length;
  for (const word of others) {
    const from = at;
    while (/\s/.test(text.charAt(at))) at++;
    if (at === from || !text.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

/** Positions with their office; the people who are named right after one have it. */
function findPositions(
  text: string,
  isTaken: (start: number, end: number) => boolean,
  regionEnd: (start: number) => number,
  people: People,
): Found[] {
  const found: Found[] = [];
  for (const match of matches(position, text)) {
    if (isTaken(match.index, match.index + 1)) continue;
    let end = match.index + match[0].length;
    end += officeWords.exec(text.slice(end))?.[0].length ?? 0;
    end = regionEnd(end) || end + placeLength(text.slice(match.index, end), text.slice(end));
    const written = text.slice(match.index, end);
    const label = written.toLowerCase().replace(/\s+/g, ' ');
    const value = readPosition(match[0]);
    found.push({
      kind: 'position',
      start: match.index,
      end,
      text: written,
      value,
      ...(label === value ? {} : { of: label }),
    });
    if (!addHolders(text, end, label, people)) addNamedBefore(text, match.index, label, people);
  }
  return found;
}

const endsWithBody = new RegExp(String.raw`(?:${bodyPattern('checked')})$`, 'u');
/** "Ketua KPU Selayar, …": one name behind a body is its place, two are a person. */
const placeLength = (position: string, after: string): number =>
  endsWithBody.test(position) ? (/^\s\p{Lu}\p{Ll}+(?=[,.)]|\s\p{Ll}|$)/u.exec(after)?.[0].length ?? 0) : 0;

const namedBefore = new RegExp(String.raw`(?<![\p{L}.]\s?)(${name})(?:${degree})*,\s$`, 'u');
/** "Lia Contoh, Sekretaris KPU Alor, …" where no other name follows: the position is hers. */
function addNamedBefore(text: string, start: number, label: string, people: People): void {
  const match = namedBefore.exec(text.slice(Math.max(0, start - 90), start));
  const written = match?.[1] ?? '';
  if (match && written.includes(' ')) people.add(Math.max(0, start - 90) + match.index, written, label);
}

/** "Anggota KPU NTT A, B, dan C": the names from `end` on, as long as they are listed; false where none stands. */
function addHolders(text: string, end: number, label: string, people: People): boolean {
  let after = end;
  let holds = false;
  let next = startsName.exec(text.slice(after));
  while (next) {
    after = people.add(after + nameStart(next), next[1] as string, label);
    next = after ? listed.exec(text.slice(after)) : null;
    if (after) holds = true;
  }
  return holds;
}

/** Where the name begins with which a match ends. */
const nameStart = (match: RegExpExecArray): number => match.index + match[0].length - (match[1] as string).length;

/** "Betty Epsilon Idroos, S.H." -> "betty epsilon idroos". */
export const personValue = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[,.]+$/, '')
    .trim();

/** A part of a name stands for the whole ("Betty", "Idroos"), when every word of it is in the whole. */
export function personSupports(source: string, claim: string): boolean {
  if (source === claim) return true;
  const whole = source.split(' ');
  return claim.split(' ').every((word) => whole.includes(word));
}

function trimName(written: string): string {
  const words = written.split(' ');
  const first = words[0] as string;
  if (notPersons.has(first.toLowerCase()) || spelledOut.has(first.toLowerCase()) || wholePosition.test(first))
    return '';
  let length = words.length;
  for (let at = 1; at < words.length; at++) {
    if (notPersons.has((words[at] as string).toLowerCase())) {
      length = at;
      break;
    }
  }
  return words
    .slice(0, length)
    .join(' ')
    .replace(/\s(?:bin|binti|van|de|al)$/, '');
}
