/** Names that are written in two ways, and service numbers. */
import { positionPattern, readNameWithTitles } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import { cellsOf, type Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

const anyNumber = /\bNIP\b\.?[ \t|]*:?[ \t|]*(?<digits>\d[\d ]{8,30}\d)(?![\dX])/gu;
const length = 18;

/** A service number has eighteen digits that can be; also in the column of a table. */
export function checkLength(letter: LetterParts): Found[] {
  const { text, lines } = letter;
  const told = [...text.matchAll(anyNumber)].map((match) => {
    const digits = match.groups?.['digits'] ?? '';
    return { digits, start: match.index + match[0].length - digits.length };
  });
  const inRows = columnOf(lines, /^NIP\b\.?/u)
    .filter(({ text: cell }) => /^\d[\d ]{8,30}\d$/u.test(cell))
    .map(({ text: digits, start }) => ({ digits, start }));
  return [...told, ...inRows].flatMap(({ digits, start }): Found[] => {
    const plain = digits.replaceAll(' ', '');
    const says =
      plain.length === length ? (wrongIn(plain) ?? bornOther(plain, start, letter)) : notSoMany(plain.length);
    return says === null ? [] : [{ rule: 'service-number', start, end: start + digits.length, says }];
  });
}

const notSoMany = (count: number): Found['says'] => ({
  id: `NIP ini ${count} angka, seharusnya ${length}.`,
  en: `This NIP has ${count} digits, not ${length}.`,
});

/** Characters between a person's day of birth and number. */
const reachOfBirth = 160;

/** A day of birth stands beside the number, and is another. */
function bornOther(digits: string, start: number, { text, days }: LetterParts): Found['says'] | null {
  const day = days.find((one) => {
    const [from, to] = one.start < start ? [one.end, start] : [start + digits.length, one.start];
    const isBorn = /\blahir\b[^\n]{0,60}$/iu.test(text.slice(Math.max(0, one.start - 70), one.start));
    return isBorn && to - from <= reachOfBirth && !/\bNIP\b[^\n]*\d/u.test(text.slice(from, to));
  });
  if (day?.first === undefined || day.first.replaceAll('-', '') === digits.slice(0, 8)) return null;
  return {
    id: 'Tanggal lahir di dalam NIP ini lain daripada yang tertulis.',
    en: 'The day of birth in this NIP is not the one that is written.',
  };
}

/** Years of service begin at this age at the earliest. */
const youngest = 16;

/**
 * Day of birth (YYYYMMDD), month of appointment (YYYYMM; 21 and more for those with a contract), sex (1, 2) and a
 * number. Source: BKN Regulation 22/2007. 00 in it is how offices hide it.
 */
function wrongIn(digits: string): Found['says'] | null {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  if (month === '00' || day === '00') return null;
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(day))
    return {
      id: 'Tanggal lahir di dalam NIP ini tidak ada di kalender.',
      en: 'The day of birth in this NIP is in no calendar.',
    };
  const [since, sinceMonth, sex] = [Number(digits.slice(8, 12)), Number(digits.slice(12, 14)), digits.charAt(14)];
  if (since < Number(year) + youngest || sinceMonth < 1 || (sinceMonth > 12 && sinceMonth < 21))
    return {
      id: 'Bulan pengangkatan di dalam NIP ini tidak mungkin.',
      en: 'The month of appointment in this NIP cannot be.',
    };
  return sex === '1' || sex === '2'
    ? null
    : { id: 'Angka jenis kelamin di dalam NIP ini bukan 1 atau 2.', en: 'The sex in this NIP is neither 1 nor 2.' };
}

/** The cells below one whose words are these. */
function columnOf(lines: readonly Line[], head: RegExp): Line[] {
  let column = -1;
  return lines.flatMap((line) => {
    const cells = cellsOf(line);
    const at = cells.length < 2 ? -1 : cells.findIndex(({ text }) => head.test(text));
    if (at >= 0 || cells.length < 2) {
      column = at;
      return [];
    }
    const cell = cells[column];
    return column < 0 || cell === undefined ? [] : [cell];
  });
}

const called = /(?<=\b(?:Sdri?|Saudar[ai]|Bapak|Ibu)\b\.?\s+)\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){1,4}/gu;
const numbered = /\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){1,4}(?=(?:,\s[\p{L}.]+){0,3},?\s+\(?NIP\b)/gu;

/** "Ruslan Contoh, Anggota KPU …": whoever has a post is a person. */
const posted = new RegExp(
  String.raw`(?<=^|[|:\t][ \t]*|\d[.)][ \t]+|\b(?:dan|oleh` +
    String.raw`|kepada)\s+)(?<name>\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){1,3})` +
    String.raw`(?=,\s+(?:${positionPattern()}|Penata|Pelaksana|Petugas|Pengemudi|Pengelola` +
    String.raw`|Pengadministrasi|Arsiparis|` +
    String.raw`Pranata|Pejabat|Bendahara|Analis|Operator|Staf)(?!\p{L}))`,
  'gmu',
);
/** Two words and more that begin with capitals. */
const inCapitals = /^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:bin|binti|al|van|de|\p{Lu}[\p{L}'’-]*\.?)){1,5}$/u;

/** Who signs, then others whom it names as people; of two that are nearly alike the first. */
function peopleIn({ signature, lines, text }: LetterParts): string[] {
  const signers = signature === null ? [] : [signature.name, ...signature.others].flatMap((line) => line?.text ?? []);
  const labelled = lines.flatMap(
    ({ text: said }) =>
      /^nama(?:\s+lengkap)?\s*[:|\t]+[:\s]*(?<name>\p{Lu}[^|\t;\d]{4,60})/iu.exec(said)?.groups?.['name'] ?? [],
  );
  const inRows = columnOf(lines, /^Nama\b/u).map((cell) => cell.text);
  const spoken = [...text.matchAll(called), ...text.matchAll(numbered), ...text.matchAll(posted)].map(([name]) => name);
  const names: string[] = [];
  for (const written of [...signers, ...labelled, ...inRows, ...spoken]) {
    const name = readNameWithTitles(written.replaceAll(/^\(|\)$/g, '').trim()).name;
    if (!inCapitals.test(name)) continue;
    if (!names.some((one) => isNear(one.toLowerCase(), name.toLowerCase()) || one.toLowerCase() === name.toLowerCase()))
      names.push(name);
  }
  return names;
}

/** Whoever is named in a letter is named alike in all of it. */
export function checkAlike(letter: LetterParts): Found[] {
  const people = peopleIn(letter).map((name) => ({ name, position: '' }));
  return checkNames(letter, { people }).map(({ start, end, says }): Found => ({
    rule: 'name-differs',
    start,
    end,
    says: {
      id: says.id.replace('mirip dengan', 'ditulis lain di naskah ini:'),
      en: `${says.en}, as it is written elsewhere in the letter.`,
    },
  }));
}

/** Names of two words and more that are nearly, but not quite, those of people who are known. */
export function checkNames({ text }: LetterParts, { people = [] }: LetterContext): Found[] {
  const known = new Set(people.map(({ name }) => readNameWithTitles(name).name).filter((name) => name.includes(' ')));
  const right = new Set([...known].map((name) => name.toLowerCase()));
  const byLetter = Map.groupBy(known, (name) => soundOf(name).charAt(0));
  const words = [...text.matchAll(/[\p{L}'’]+/gu)];
  return words.flatMap((word, at) =>
    (byLetter.get(soundOf(word[0]).charAt(0)) ?? []).flatMap((name): Found[] => {
      const count = name.split(' ').length;
      // The words of a name may be written together, or apart.
      for (const taken of [count, count - 1, count + 1]) {
        const last = words[at + taken - 1];
        if (taken < 1 || last === undefined) continue;
        const place = { start: word.index, end: last.index + last[0].length };
        const written = text.slice(place.start, place.end);
        if (right.has(written.toLowerCase())) return [];
        if (!isNear(written.toLowerCase(), name.toLowerCase())) continue;
        return [
          {
            rule: 'name-misspelt',
            ...place,
            says: { id: `Nama "${written}" mirip dengan "${name}".`, en: `The name "${written}" is nearly "${name}".` },
            mend: { ...place, text: name },
          },
        ];
      }
      return [];
    }),
  );
}

/** Spellings of one sound, old and new, and letters that many leave out. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sy|sj|sh|z/g, 's'],
  [/chr/g, 'kr'],
  [/ch/g, 'h'],
  [/kh|q|x/g, 'k'],
  [/ph|f|v/g, 'p'],
  [/dh|dz/g, 'd'],
  [/th/g, 't'],
  [/ie|y/g, 'i'],
  [/d(?!\p{L})/gu, 't'],
  [/b(?!\p{L})/gu, 'p'],
  [/(?<=\p{L})h/gu, ''],
  [/(\p{L})\1+/gu, '$1'],
  [/[^\p{L}]/gu, ''],
];
/** A name as it sounds, without blanks. */
const soundOf = (name: string): string =>
  sounds.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), name.toLowerCase());

/** They sound alike, or one word is other by a letter or two, or by two that changed places; short words by one. */
function isNear(one: string, other: string): boolean {
  if (one.length < 8 || /[^\p{L} '’-]/u.test(one)) return false;
  if (soundOf(one) === soundOf(other)) return true;
  const [ours, theirs] = [one.split(' '), other.split(' ')];
  if (ours.length !== theirs.length) return false;
  const at = ours.findIndex((word, index) => word !== theirs[index]);
  const [word = '', wanted = ''] = [ours[at], theirs[at]];
  if (at < 0 || ours.slice(at + 1).join(' ') !== theirs.slice(at + 1).join(' ')) return false;
  const [shorter, longer] = [Math.min(word.length, wanted.length), Math.max(word.length, wanted.length)];
  // Abbreviations and initials are no misspellings.
  if (shorter < 3 || (word[0] !== wanted[0] && shorter < 6)) return false;
  const distance = changes(word, wanted);
  return distance <= (longer >= 7 && word[0] === wanted[0] ? 2 : 1);
}

/** Letters more, less, other or changed with their neighbour. */
function changes(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const [above = [], before = []] = [rows[at - 1], rows[at - 2]];
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      row.push(
        Math.min(
          (above[to] ?? 0) + 1,
          (row[to - 1] ?? 0) + 1,
          (above[to - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
