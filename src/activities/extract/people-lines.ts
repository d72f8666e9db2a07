/** People whom the form of a paper tells: behind a label, in the list below a heading, under a letter, in a column. */
import { splitSentences } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import { listMark } from './lines.ts';
import { nameAt, tokenise, type Token } from './names.ts';
import { isOfficeNoun } from './people-words.ts';
import { cleanPosition, findPeople, mentionOf, positionBehind, wordsOf, type PersonMention } from './people.ts';
import { isHead, positionEnd, type Words } from './positions.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { roleOfLabel } from './roles.ts';
import type { Table } from './tables.ts';
import type { UnitIndex } from './units.ts';

export function peopleOfLines(reading: Reading, tables: readonly Table[], units: UnitIndex): PersonMention[] {
  const plain = reading.lines.filter(
    (line) => !tables.some((table) => table.start <= line.start && line.end <= table.end),
  );
  return [...ofLabels(plain, units), ...ofSignatures(reading.text, plain, units), ...ofColumns(tables, units)];
}

const labelled = /^(?<label>[\p{L}][\p{L}/. -]{1,40}?)\s*(?:[:=]|(?<=\p{L})\s+[–-])\s*/u;
/** A label that stands without its colon: "rohaniwan KH. Aceng Zakariya". */
const bareLabel = /^(?<label>rohaniwan|notulis|moderator|MC|PIC|narasumber|narsum)\s+(?=\S)/iu;

/** "Narasumber : Dr. X; Y", "Ketua: Z", "Hadir:" with a list below. */
function ofLabels(lines: readonly Sentence[], units: UnitIndex): PersonMention[] {
  const found: PersonMention[] = [];
  let heading: PersonRole | undefined;
  for (const line of lines) {
    const mark = listMark.exec(line.text)?.[0].length ?? 0;
    const content = trimmedFrom(line, mark);
    const match = labelled.exec(content.text) ?? bareLabel.exec(content.text);
    const label = match?.groups?.label?.trim() ?? '';
    const role = roleOfLabel(label);
    const value = firstSentence(trimmedFrom(content, match?.[0].length ?? 0));
    const position = match ? positionOfLabel(label, units) : undefined;
    if (match && (role || position)) {
      found.push(...namesIn(value, units, { role, position }));
      heading = value.text === '' ? role : undefined;
    } else if (mark > 0 && heading) found.push(...namesIn(content, units, { role: heading }));
    else if (roleOfLabel(content.text.replace(/:$/, ''))) heading = roleOfLabel(content.text.replace(/:$/, ''));
    else if (mark === 0) heading = undefined;
  }
  return found;
}

function trimmedFrom(line: Sentence, from: number): Sentence {
  const rest = line.text.slice(from);
  const start = line.start + from + (rest.length - rest.trimStart().length);
  const text = rest.trim();
  return { start, end: start + text.length, text };
}

function firstSentence(value: Sentence): Sentence {
  const end = splitSentences(value.text)[0]?.end ?? 0;
  return { start: value.start, end: value.start + end, text: value.text.slice(0, end) };
}

function positionOfLabel(written: string, units: UnitIndex): string | undefined {
  const label = written.replace(/^(?:pak|bu|bapak|ibu)\s+/i, '');
  const words = wordsOf(label, units);
  return isHead(words.tokens[0]) && positionEnd(words, 0).next === words.tokens.length ? label : undefined;
}

type Shared = { readonly role?: PersonRole | undefined; readonly position?: string | undefined };

/** The people of a value: those a sentence would name, and every part that is a name and nothing else. */
function namesIn(value: Sentence, units: UnitIndex, { role, position }: Shared): PersonMention[] {
  const named = findPeople(value, units);
  const words = wordsOf(value.text, units);
  const parts = tokensFrom(words, partStarts(value.text))
    .flatMap((at) => partName(words, at, value.start))
    .filter((mention) => !named.some((other) => other.start < mention.end && mention.start < other.end));
  return [...named, ...parts].map((mention) => ({
    ...(position && (position.includes(' ') || roleOfLabel(position) === undefined) ? { position } : {}),
    ...mention,
    ...(role && (mention.role === undefined || mention.role === 'peserta' || role !== 'peserta') ? { role } : {}),
  }));
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
  ...[...text.matchAll(/[;/,(]\s*|\s+(?:dan|serta|&|-|–)\s+/gu)].map((match) => match.index + match[0].length),
];

function partName(words: Words, at: number, base: number): PersonMention[] {
  const name = nameAt(words.text, words.tokens, at);
  if (!name || words.units.isRegion(name.name)) return [];
  if (name.name.toLowerCase().split(' ').every(isOfficeNoun)) return [];
  const capitals = !/\p{Ll}/u.test(words.text);
  const closed = /^\s*(?:$|[,;/(–—)-]|\.\s*$|dan\s|kadiv\s|kasubbag\s|kabag\s)/iu.test(words.text.slice(name.end));
  const titled = name.before !== undefined || name.after !== undefined || name.addressed;
  const behind = positionBehind(words, name.next);
  if (!closed || !(titled || behind || (!capitals && (name.name.includes(' ') || at === 0)))) return [];
  const mention = mentionOf(name, {
    uncertain: !titled && !name.name.includes(' '),
    ...(behind ? { position: behind.position } : {}),
  });
  return [{ ...mention, start: mention.start + base, end: mention.end + base }];
}

/** A position on its line, and below it, past what stands for the signature, a line that is a name. */
function ofSignatures(text: string, lines: readonly Sentence[], units: UnitIndex): PersonMention[] {
  return lines.flatMap((line, at) => {
    if (line.start < text.length / 3 || !isHead(tokenise(line.text.slice(0, 60).replace(signedFor, ''))[0])) return [];
    const reversed = nameAbove(lines[at - 1], line, units);
    if (reversed) return [reversed];
    const positions = columnsOf(line).map((column) => signatoryPosition(column, units));
    if (positions.every((position) => position === undefined)) return [];
    const below = lines.slice(at + 1, at + 6).filter(({ text: written }) => !signatureMark.test(written));
    return namesBelow(below, positions, units);
  });
}

/** "Teuku Iqbal, S.Sy", and below it "Ketua KIP Kabupaten Pidie". */
function nameAbove(above: Sentence | undefined, line: Sentence, units: UnitIndex): PersonMention | undefined {
  const name = above && wholeName(above, units);
  const position = name?.name.includes(' ') ? signatoryPosition(line, units) : undefined;
  return name && position?.includes(' ') ? { ...name, role: 'menandatangani', position } : undefined;
}

const signedFor = /^(?:a\.n\.|u\.b\.|mengetahui,?)\s*/i;
const signatureMark = /^\(?\s*(?:ttd|t\.t\.d|tertanda|stempel|cap|materai|selaku|dto)(?!\p{L})/iu;

function signatoryPosition(column: Sentence, units: UnitIndex): string | undefined {
  const written = column.text.replace(signedFor, '').replace(/\s+ttd$|,$/i, '');
  const words = wordsOf(written, units);
  const whole = isHead(words.tokens[0]) && positionEnd(words, 0).next === words.tokens.length;
  return whole ? cleanPosition(written) : undefined;
}

/** Names in their columns, row by row, up to the first row that has another content. A chair signs once. */
function namesBelow(
  rows: readonly Sentence[],
  positions: readonly (string | undefined)[],
  units: UnitIndex,
): PersonMention[] {
  const found: PersonMention[] = [];
  for (const row of rows) {
    const names = columnsOf(row).map((column) => wholeName(column, units));
    if (names.some((name) => name === undefined)) return found;
    names.forEach((name, at) => {
      const own = positions[at];
      const chair =
        own !== undefined && /^(?:pl[th]\.?\s+)?ketua/i.test(own) && found.some(({ position }) => position === own);
      const position = chair ? positions.at(-1) : own;
      if (name && position?.toLowerCase() === 'notulis') found.push({ ...name, role: 'notulis' });
      else if (name) found.push({ ...name, role: 'menandatangani', ...(position ? { position } : {}) });
    });
    if (positions.length < 2) return found;
  }
  return found;
}

/** Parts of a line between tabs or wide gaps. */
function columnsOf(line: Sentence): Sentence[] {
  const starts = [0, ...[...line.text.matchAll(/\t+ *| {3,}/g)].map((match) => match.index + match[0].length)];
  return starts.map((from, at) =>
    trimmedFrom({ ...line, text: line.text.slice(0, starts[at + 1] ?? line.text.length) }, from),
  );
}

/** A line that is a name and nothing else, but for the number of its list. */
function wholeName(line: Sentence, units: UnitIndex): PersonMention | undefined {
  const mark = listMark.exec(line.text)?.[0].length ?? 0;
  const content = trimmedFrom(line, mark);
  const words = wordsOf(content.text, units);
  const name = nameAt(words.text, words.tokens, 0);
  const rest = name ? content.text.slice(name.end) : content.text;
  if (!name || !/^[\s.]*(?:NIP.*)?$/s.test(rest)) return undefined;
  const mention = mentionOf(name, { uncertain: false });
  return { ...mention, start: mention.start + content.start, end: mention.end + content.start };
}

/** The cells below a head that tells a role: "Narsum", "Penanggung jawab". */
function ofColumns(tables: readonly Table[], units: UnitIndex): PersonMention[] {
  return tables.flatMap(({ heads, rows }) =>
    heads.flatMap((head, at) => {
      const role = roleOfLabel(head);
      if (!role || role === 'peserta') return [];
      return rows.flatMap((row) => {
        const cell = row[at];
        const name = cell && wholeName(cell, units);
        return name ? [{ ...name, role }] : [];
      });
    }),
  );
}

/** Mentions of a sentence and of its lines as one list: the same name once, with what either says of it. */
export function mergeMentions(
  ofSentence: readonly PersonMention[],
  ofLines: readonly PersonMention[],
): readonly PersonMention[] {
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  const merged = ofLines.reduce<readonly PersonMention[]>((list, line) => {
    const same = list.find((other) => overlaps(line, other) && other.name === line.name);
    return [...list.filter((other) => !overlaps(line, other)), same ? joined(line, same) : line];
  }, ofSentence);
  return merged.toSorted((a, b) => a.start - b.start);
}

/** The fuller position of the two; the role of the line, unless it only says who came. */
function joined(line: PersonMention, sentence: PersonMention): PersonMention {
  const [position] = [line.position, sentence.position]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.length - a.length);
  const role = line.role === undefined || line.role === 'peserta' ? (sentence.role ?? line.role) : line.role;
  return { ...sentence, ...(position ? { position } : {}), ...(role ? { role } : {}) };
}
