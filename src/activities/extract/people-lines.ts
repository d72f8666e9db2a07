/** People whom the form of a paper tells: behind a label, in the list below a heading, under a letter, in a column. */
import { splitSentences } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import { signedOn } from './closing.ts';
import { listMark } from './lines.ts';
import { tokenise } from './names.ts';
import { civilRank } from './people-words.ts';
import { peopleOfMessages } from './people-messages.ts';
import { peopleOfTables } from './people-tables.ts';
import { columnsOf, namesIn, trimmedFrom, wholeName } from './people-values.ts';
import { cleanPosition, wordsOf, type PersonMention } from './people.ts';
import { isHead, positionEnd } from './positions.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { roleOfHeading, roleOfLabel } from './roles.ts';
import type { Table } from './tables.ts';
import type { UnitIndex } from './units.ts';

export function peopleOfLines(reading: Reading, tables: readonly Table[], units: UnitIndex): PersonMention[] {
  const plain = reading.lines.filter(
    (line) => !tables.some((table) => table.start <= line.start && line.end <= table.end),
  );
  const inTables = peopleOfTables(reading, units);
  const starts = new Set(reading.lines.map(({ start }) => start));
  const inside = reading.sentences.filter(({ start, text }) => !starts.has(start) && text.length < 90);
  const told = ofLabels(inside, units).filter((person) => person.labelled);
  const behindLabels = [...ofLabels(plain, units), ...told].filter(
    ({ start }) => !inTables.some((table) => table.start <= start && start < table.end),
  );
  return [
    ...behindLabels,
    ...ofSignatures(reading.text, plain, units),
    ...inTables.flatMap(({ people }) => people),
    ...peopleOfMessages(reading, units),
  ];
}

const labelled = /^(?<label>[\p{L}][\p{L}\d/. -]{1,40}?)\s*(?:[:=|]|(?<=\p{L})\s+[–-]|\t|(?<=[\p{L}.]) {3,})\s*/u;
/** "C. Narasumber" in an outline. */
const letterMark = /^[A-H]\.\s+(?=\p{Lu}\p{Ll})/u;
/** A label that stands without its colon: "rohaniwan KH. Aceng Zakariya". */
const bareLabel = /^(?<label>rohaniwan|notulis|moderator|MC|PIC|narasumber|narsum)\s+(?=\S)/iu;

type Label = {
  readonly role?: PersonRole | undefined;
  readonly position?: string | undefined;
  readonly value: Sentence;
};

/** "Narasumber : Dr. X; Y", "Ketua: Z", "Hadir:" with a list below. */
function ofLabels(lines: readonly Sentence[], units: UnitIndex): PersonMention[] {
  const found: PersonMention[] = [];
  let heading: PersonRole | undefined;
  /** Nothing stands on the line of the heading: what follows in a list belongs to it. */
  let opened = true;
  let signing = false;
  let kind: string | undefined;
  for (const line of lines) {
    signing = dated.test(line.text) || (signing && line.text.length < 90);
    const boxed = unboxed(line);
    const mark = (listMark.exec(boxed.text) ?? letterMark.exec(boxed.text))?.[0].length ?? 0;
    const content = trimmedFrom(boxed, mark);
    const label = labelOf(content, units);
    if (label) {
      found.push(...namesIn(label.value, units, label).map((person) => (signing ? signed(label, person) : person)));
      opened = /^$|[,;]$/.test(label.value.text);
      heading = opened ? label.role : listBelow(label);
      continue;
    }
    const leads = roleOfHeading(content.text);
    const list = listGoesOn(kind, boxed.text.slice(0, mark));
    if (!list.goesOn) heading = undefined;
    kind = heading && list.kind;
    const people = heading && !leads ? namesIn(content, units, { role: heading }) : [];
    const listed = isListed(content, people, opened, mark > 0);
    if (listed && people.length > 0) found.push(...people);
    else if (mark === 0 || leads || !opened) [heading, opened] = [leads, true];
  }
  return found;
}

/** "1.", "2." and then "•": the list below the heading is over. */
function listGoesOn(kind: string | undefined, mark: string): { goesOn: boolean; kind: string | undefined } {
  const next = mark === '' ? undefined : markKind(mark);
  return { goesOn: kind === undefined || next === undefined || next === kind, kind: kind ?? next };
}

const markKind = (mark: string): string => (/\d/.test(mark) ? 'number' : /\p{L}/u.test(mark) ? 'letter' : 'sign');

/** "Kaimana, 4 Desember 2024": below it are those who sign. */
const dated = /^\p{Lu}[\p{L} ]{2,30},\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u;

/** "Ketua   Yulianus Watora", "Anggota   (berhalangan) Soleman": a row below the date. */
function signed({ role, position, value }: Label, person: PersonMention): PersonMention {
  if (/^\((?:berhalangan|sakit|i[jz]in|tidak\s+hadir)\)/i.test(value.text)) return { ...person, role: 'tidak-hadir' };
  return position && (role === undefined || role === 'saksi') ? { ...person, role: 'menandatangani' } : person;
}

/** Further names may stand below those of a label of several people, each on its line. */
const listBelow = ({ role }: Label): PersonRole | undefined =>
  role === 'narasumber' || role === 'peserta' || role === 'narahubung' || role === 'panelis' || role === 'juri'
    ? role
    : undefined;

function labelOf(content: Sentence, units: UnitIndex): Label | undefined {
  const match = labelled.exec(content.text) ?? bareLabel.exec(content.text);
  const label = match?.groups?.label?.trim();
  if (!match || !label) return undefined;
  const signs = /^(?:mengetahui|menyetujui|disetujui|diperiksa|disahkan)(?:\s+oleh)?,?\s+(?=\p{L})/iu.exec(label)?.[0];
  const role = signs ? 'menandatangani' : roleOfLabel(label);
  // "Pembina apel" is told by the role.
  const position = role === 'memimpin' ? undefined : positionOfLabel(label.slice(signs?.length ?? 0), units);
  const rest = trimmedFrom(content, match[0].length);
  const inline = /(?<![\p{L}\p{N}])\d{1,2}[.)]\s/u.test(rest.text);
  return role || position ? { role, position, value: inline ? rest : firstSentence(rest) } : undefined;
}

/** The people of a line belong to the heading above: an item of its list, or a line of people and nothing else. */
const isListed = (line: Sentence, people: readonly PersonMention[], opened: boolean, marked: boolean): boolean =>
  (opened && (marked || areAll(line, people))) || people.some((person) => isWhole(line, person));

/** A line of a drawn box without its strokes. */
const unboxed = (line: Sentence): Sentence => {
  const left = /^\|\s*/.exec(line.text)?.[0].length ?? 0;
  const right = line.text.endsWith('|') ? 1 : 0;
  const text = line.text.slice(left, line.text.length - right).trimEnd();
  return left === 0 ? line : { start: line.start + left, end: line.start + left + text.length, text };
};

/** The line is a person with a position at most, and nothing else. */
const isWhole = (line: Sentence, { start, end }: PersonMention): boolean =>
  start - line.start < 3 && /^[\s)]*(?:\([^()]*\))?[.;,]?$/.test(line.text.slice(end - line.start));

/** "A, S.P. (Anggota Bawaslu) dan B (guru)": people with their positions, and nothing else. */
function areAll(line: Sentence, people: readonly PersonMention[]): boolean {
  if (people.length === 0 || people.length > 8) return false;
  const rest = people.reduce((text, { start, end }) => {
    const [from, to] = [start - line.start, end - line.start];
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, line.text);
  return /^(?:[\s,;.&()]|dan(?!\p{L})|serta(?!\p{L}))*$/u.test(rest);
}

/** "…, S.Kom. Moderator: Fikri": the stop of a degree, and then another label. */
const labelWithin = new RegExp(
  String.raw`[.;]\s+(?=(?:moderator|notulis|narasumber|pemandu|saksi|rohaniwan|MC|penutup|pembuka` +
    String.raw`|pengajar|pemateri|pembicara|pelatih|penyaji|pelaksana|pengawas|pimpinan|tuan\s+rumah` +
    String.raw`|penanggung\s*jawab)\s*:)`,
  'iu',
);

function firstSentence(written: Sentence): Sentence {
  const another = written.text.search(labelWithin);
  const text = another > 0 ? written.text.slice(0, another + 1) : written.text;
  const value = { ...written, text, end: written.start + text.length };
  const first = splitSentences(value.text)[0]?.end ?? 0;
  // "Budi, S.Th.I. (Ketua)": the stop is that of a degree.
  const end = first + (/^\s*\([^()]{2,80}\)/u.exec(value.text.slice(first))?.[0].length ?? 0);
  return { start: value.start, end: value.start + end, text: value.text.slice(0, end) };
}

function positionOfLabel(written: string, units: UnitIndex): string | undefined {
  const label = written.replace(/^(?:pak|bu|bapak|ibu)\s+/i, '');
  const words = wordsOf(label, units);
  const end = isHead(words.tokens[0]) ? positionEnd(words, 0).next : 0;
  const numbered = /^\d$/.test(words.tokens[end]?.text ?? '') ? 1 : 0;
  const whole = end + numbered === words.tokens.length;
  return end > 0 && (whole || openLabel.test(label)) ? label : undefined;
}

/** "Ketua KPPS simulasi TPS 02": the chair of a committee whose place no list knows. */
const openLabel = new RegExp(
  String.raw`^(?:ketua|sekretaris|koordinator|anggota|komandan)\s+(?:KPPS|PPS|PPK|regu|tim|kelompok|pokja|panitia)` +
    String.raw`(?:\s+(?:[\p{Lu}\d][\p{L}\d]*|(?!me|di|ber)\p{Ll}{4,})){1,4}$`,
  'iu',
);

/** "Kepala Badan Kesatuan Bangsa", and on the next line "Kabupaten X,": where the office is. */
const regionBelow = /^(?:Provinsi|Kabupaten|Kota|Kecamatan)\s\p{Lu}[\p{L} ]{2,40},?$/u;

/** A position on its line, and below it, past what stands for the signature, a line that is a name. */
function ofSignatures(text: string, lines: readonly Sentence[], units: UnitIndex): PersonMention[] {
  return lines.flatMap((line, at) => {
    if (line.start < text.length / 3 || civilRank.test(line.text)) return [];
    const signing = signsBelow(lines, at);
    if (!signing && !isHead(tokenise(line.text.slice(0, 60).replace(signedFor, ''))[0])) return [];
    const reversed = nameAbove(lines[at - 1], line, units);
    if (reversed) return [reversed];
    const columns = columnsOf(line);
    const next = lines[at + 1];
    const region = columns.length === 1 && next && regionBelow.test(next.text) ? cleanPosition(next.text) : undefined;
    const known = columns.map((column) => {
      const position = signatoryPosition(column, units);
      return position && region ? `${position} ${region}` : position;
    });
    if (!signing && known.every((position) => position === undefined)) return [];
    const positions = known.map((position, column) => position ?? otherPosition(columns[column]));
    const below = lines
      .slice(at + (region ? 2 : 1), at + 6)
      .filter(({ text: written }) => !signatureMark.test(written));
    return namesBelow(below, positions, units);
  });
}

/** "Petugas daftar hadir,", "Pembuat laporan," right below the place and the day of signing. */
const signsBelow = (lines: readonly Sentence[], at: number): boolean =>
  otherPosition(lines[at]) !== undefined &&
  lines.slice(Math.max(0, at - 2), at).some(({ text }) => signedOn.test(text));

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

/** "Petugas daftar hadir,": beside a position, what else stands above a name is one as well. */
const otherPosition = (column: Sentence | undefined): string | undefined =>
  column && /^\p{Lu}[\p{L} ]{3,40},$/u.test(column.text) ? cleanPosition(column.text) : undefined;

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
      const labelled = position === undefined ? undefined : roleOfLabel(position);
      if (name && (labelled === 'notulis' || labelled === 'memimpin')) found.push({ ...name, role: labelled });
      else if (name) found.push({ ...name, role: 'menandatangani', ...(position ? { position } : {}) });
    });
    if (positions.length < 2) return found;
  }
  return found;
}

/** Mentions of a sentence and of its lines as one list: the same name once, with what either says of it. */
export function mergeMentions(
  ofSentence: readonly PersonMention[],
  ofLines: readonly PersonMention[],
): readonly PersonMention[] {
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  const merged = ofLines.reduce<readonly PersonMention[]>((list, line) => {
    const same = list.find((other) => overlaps(line, other) && other.name === line.name);
    return [...list.filter((other) => !overlaps(line, other)), same && !line.settled ? joined(line, same) : line];
  }, ofSentence);
  return merged.toSorted((a, b) => a.start - b.start);
}

/** The fuller position of the two; the role of the line, unless it only says who came. */
function joined(line: PersonMention, sentence: PersonMention): PersonMention {
  const [position] = [line.position, sentence.position]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.length - a.length);
  const role = line.role === undefined || line.role === 'peserta' ? (sentence.role ?? line.role) : line.role;
  const labelled = line.labelled ? { labelled: true } : {};
  return { ...sentence, ...labelled, ...(position ? { position } : {}), ...(role ? { role } : {}) };
}
