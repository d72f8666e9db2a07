/**
 * Does an atom of the claim stand in the passages, and with what it belongs to: the noun or unit that a number
 * counts, the position and degrees of a person, the neighbours that tell two values of one kind apart?
 */
import { dateSupports, degreePattern, meaning, root, titlesMarked } from '../language/index.ts';
import { isContent, neighbours } from './atoms/index.ts';
import { isDerived } from './derived.ts';
import { wordSet } from './reading.ts';
import { personSupports } from './atoms/people.ts';
import { regionSupports } from './atoms/places.ts';
import type { Atom, ProblemCode } from './schema.ts';
import type { PreparedPassage } from './sources.ts';

/** The facts of one item (a person's name, position, role) are one passage for pairing. */
export function groupByItem(passages: readonly PreparedPassage[]): PreparedPassage[][] {
  const groups = new Map<string, PreparedPassage[]>();
  passages.forEach((passage, index) => {
    const key = passage.item ? `${passage.passage.sourceId} ${passage.item}` : `#${index}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  });
  return [...groups.values()];
}

/** What is wrong with an atom of the claim; undefined when the passages have it, paired as in the claim. */
export function judgeAtom(atom: Atom, text: string, groups: readonly PreparedPassage[][]): ProblemCode | undefined {
  // Negations and bounds are judged with what they turn (turns.ts), quotes letter by letter.
  if (atom.kind === 'quote' || atom.kind === 'negation' || atom.kind === 'quantifier') return undefined;
  const others = groups.flat();
  if (isSaidOtherwise(atom, groups, others)) return undefined;
  let wrongPair: ProblemCode | undefined;
  for (const group of groups) {
    for (const passage of group) {
      for (const candidate of passage.atoms()) {
        if (!supports(atom, candidate)) continue;
        const code = pairing(atom, text, candidate, passage, group);
        if (!code) return undefined;
        wrongPair = code;
      }
    }
  }
  if (isDerived(atom, text, others)) return undefined;
  if (wrongPair) return wrongPair;
  if (atom.kind === 'person' && groups.some((group) => isThere(atom, group))) return undefined;
  const hasRival = others.some((passage) => passage.atoms().some((other) => rivals(atom, other)));
  if (!hasRival && countsBoth(atom, text)) return undefined;
  return hasRival ? 'contradicted-atom' : 'missing-atom';
}

/** The passages say it in another form than an atom of the same value. */
function isSaidOtherwise(
  atom: Atom,
  groups: readonly PreparedPassage[][],
  passages: readonly PreparedPassage[],
): boolean {
  if (atom.kind === 'position') return isCommon(atom) || isHeading(atom, groups);
  return isOne(atom) && passages.some(({ words }) => words.some(({ lower }) => oneOf.test(lower)));
}

const isThere = (person: Atom, group: readonly PreparedPassage[]): boolean =>
  group.some((passage) => isNamed(passage, person.value)) && positionFits(person.of, group);

/** "kedua lembaga" is both of them. */
const countsBoth = (atom: Atom, text: string): boolean =>
  /^ke(?:dua|tiga|empat)$/i.test(atom.text) && /^\s\p{Ll}/u.test(text.slice(atom.end));

/** "seorang" is one. */
const isOne = (atom: Atom): boolean => atom.kind === 'number' && atom.value === '1';
const oneOf = /^(?:seorang|sebuah|selembar|seekor|suatu|salah|satu-satunya)$/;

/** "kepala desa", "anggota" of nobody in particular are words like others. */
const isCommon = (atom: Atom): boolean => /^\p{Ll}/u.test(atom.text) && !/(?:ketua|sekretaris)/.test(atom.value);

/** "Moderator: Lia" names the position by the line's heading. */
const isHeading = (atom: Atom, groups: readonly PreparedPassage[][]): boolean =>
  stemsOf(atom.value).every((one) =>
    groups.some((group) => group.some(({ label }) => label.some((word) => meaning(word) === one))),
  );

/**
 * The person whose words the passage is, whom its "ia" means, or whose name it is; not everybody named a sentence
 * earlier.
 */
function isNamed(passage: PreparedPassage, person: string): boolean {
  if (` ${passage.words.map(({ lower }) => lower).join(' ')} `.includes(` ${person} `)) return true;
  if (!passage.speaker || !personSupports(passage.speaker, person)) return false;
  return passage.passage.speaker !== undefined || !passage.atoms().some((atom) => atom.kind === 'person');
}

/** The source's value says the claim's: a date with its year says the day, a time with its zone the time. */
export function supports(claim: Atom, source: Atom): boolean {
  if (claim.kind !== source.kind) return saysYear(claim, source) || saysYear(source, claim);
  const [said, told] = [source.value, claim.value];
  switch (claim.kind) {
    case 'date':
      return dateSupports(said, told) || isEnd(said, told);
    case 'time':
    case 'regulation':
      return said === told || said.startsWith(`${told} `);
    case 'region':
      return regionSupports(said, told);
    case 'person':
      return personSupports(said, told);
    case 'position':
      return bareHead(said) === bareHead(told);
    default:
      return said === told;
  }
}

/** "Pada 2023" reads as a number, "tahun 2023" as a date. */
const saysYear = (number: Atom, date: Atom): boolean =>
  number.kind === 'number' &&
  date.kind === 'date' &&
  /^\d{4}$/.test(number.value) &&
  date.value.startsWith(number.value);

/** The first or last day of a span; that it is told as the right one of the two is `boundsTheSame`. */
const isEnd = (source: string, claim: string): boolean =>
  source.includes('/') && source.split('/').some((end) => dateSupports(end, claim));

/** Who holds a position for another is a turn of it (turns.ts). */
const bareHead = (value: string): string =>
  value.replace(/^(?:(?:plt|plh|pj|pjs|wakil|mantan|calon)\.?\s|pelaksana (?:tugas|harian)\s)+/, '');

/**
 * The same thing with another value: another year, another date of the same kind, the same noun with another number.
 */
function rivals(claim: Atom, source: Atom): boolean {
  if (claim.kind !== source.kind) return false;
  return (
    (claim.kind === 'number' && claim.of !== undefined && claim.of === source.of) ||
    claim.kind === 'date' ||
    claim.kind === 'regulation' ||
    claim.kind === 'time' ||
    claim.kind === 'money'
  );
}

function pairing(
  claim: Atom,
  text: string,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): ProblemCode | undefined {
  switch (claim.kind) {
    case 'number':
      return measuresTheSame(claim, text, source, passage) && countsTheSame(claim, source, passage, group)
        ? undefined
        : 'wrong-noun';
    case 'date':
    case 'time':
      return boundsTheSame(claim, text, source, passage) ? undefined : 'wrong-noun';
    case 'person':
      return holdsPosition(claim.of, source.of, group) && holdsDegrees(claim, text, source, passage, group)
        ? undefined
        : 'wrong-noun';
    case 'position':
      return positionFits(claim.of, group) ? undefined : 'wrong-noun';
    default:
      return undefined;
  }
}

/** From, until, before, after: what stands directly before a date or a time. */
const bounds: readonly (readonly [string, RegExp])[] = [
  [
    'until',
    /(?:sampai(?:\sdengan)?|hingga|s\.?d\.?|s\/d|paling lambat|berakhir)\s(?:pada\s|pukul\s|jam\s|tanggal\s)*$/i,
  ],
  ['from', /(?:mulai|dimulai|sejak|per)\s(?:pada\s|pukul\s|jam\s|tanggal\s|dari\s)*$/i],
  ['before', /(?:sebelum|menjelang)\s(?:pukul\s|jam\s|tanggal\s)*$/i],
  ['after', /(?:setelah|sesudah|selepas)\s(?:pukul\s|jam\s|tanggal\s)*$/i],
];
const boundAt = (text: string, start: number): string | undefined => {
  const before = text.slice(Math.max(0, start - 40), start);
  return bounds.find(([, pattern]) => pattern.test(before))?.[0];
};

const endOf = (source: string, claim: string): string | undefined => {
  const [first, last] = source.split('/');
  if (last === undefined || claim.includes('/')) return undefined;
  return dateSupports(last, claim) ? 'until' : first !== undefined && dateSupports(first, claim) ? 'from' : undefined;
};

/** "mulai 26 Januari" is not "sampai 26 Januari". */
function boundsTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const own = boundAt(text, claim.start);
  const other = boundAt(passage.text, source.start) ?? endOf(source.value, claim.value);
  return own === undefined || other === undefined || own === other || (own === 'until' && other === 'before');
}

const units = wordSet(
  'detik menit jam hari pekan minggu bulan tahun triwulan semester kali persen meter kilometer km hektare kg ' +
    'kilogram ton liter lembar eksemplar rupiah',
);
const unitAfter = (text: string, at: number): string | undefined => {
  const next = /^[\s-]{1,2}(?:\(\p{L}[\p{L}\s]{0,60}\)\s)?(\p{L}+)/u.exec(text.slice(at, at + 80))?.[1]?.toLowerCase();
  return next !== undefined && units.has(next) ? meaning(next) : undefined;
};

/** "7 hari" is not "7 bulan": a unit of measure stands directly at its number, or in the heading of its line. */
function measuresTheSame(claim: Atom, text: string, source: Atom, passage: PreparedPassage): boolean {
  const unit = unitAfter(text, claim.end);
  if (unit === undefined) return true;
  // "2 jam 45 menit" is not "45 menit".
  if (isPartOfLonger(passage.text, source.start) !== isPartOfLonger(text, claim.start)) return false;
  const other = unitAfter(passage.text, source.end);
  return other === undefined ? passage.label.includes(unit) || source.of === claim.of : other === unit;
}

const isPartOfLonger = (text: string, start: number): boolean =>
  /(?:jam|hari|bulan|tahun)\s(?:dan\s|lebih\s)?$/.test(text.slice(Math.max(0, start - 12), start));

/**
 * Academic degrees and titles told beside a person stand beside that person in the source, or in the facts of the
 * item.
 */
function holdsDegrees(
  claim: Atom,
  text: string,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const own = degreesAt(text, claim);
  if (own.length === 0) return true;
  const beside = degreesAt(passage.text, source);
  const others = group.length > 1 ? group.flatMap((one) => degreesIn(one.text)) : [];
  return own.every((degree) => beside.includes(degree) || others.includes(degree));
}

const degree = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}])`, 'iu');
const titlesBefore = new RegExp(
  String.raw`(?:(?:${titlesMarked('person')
    .map((title) => title.replace(/\./g, String.raw`\.?`))
    .join('|')})\.?\s*)+$`,
  'u',
);
const plain = (written: string): string => written.toLowerCase().replace(/[.\s]/g, '');
const degreesIn = (text: string): string[] =>
  text
    .split(/[,\s]+/)
    .map(plain)
    .filter((word) => word !== '');
function degreesAt(text: string, { start, end }: Atom): string[] {
  const before = titlesBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const found = before
    .split(/[\s]+/)
    .map(plain)
    .filter((title) => title.length > 1);
  let rest = text.slice(end, end + 60);
  for (let at = 0; at < 6; at++) {
    const next = /^\.?,\s?/.exec(rest);
    const match = next && degree.exec(rest.slice(next[0].length));
    if (!next || !match) break;
    found.push(plain(match[0]));
    rest = rest.slice(next[0].length + match[0].length);
  }
  return found;
}

/** Words that count people of any kind. */
const people = wordSet(
  'orang peserta pilih anggota petugas pegawai siswa mahasiswa warga saksi undangan perempuan laki-laki pria ' +
    'wanita rombong ' +
    'personel relaw korban tamu guru staf kasubbag murid awas daftar',
);
/** Words that stand behind a number and count nothing. */
const noNouns = wordSet(
  'lain lainnya masih lagi saja kini baru sendiri sekaligus terakhir besar kecil banyak di antara antaranya kali kamar',
);
/** How many words from its number a noun may stand in a passage. */
const nounReach = 6;

/**
 * The noun that the claim counts stands near the number in the passage, or heads its line. A noun that no passage has
 * may be another word for the one that it counts there, where both count people or the passage names none: a reader
 * must say.
 */
function countsTheSame(
  claim: Atom,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const noun = claim.of;
  if (!noun || noun === source.of || noNouns.has(noun)) return true;
  const near = neighbours(passage.words, source.start, source.end, nounReach);
  if (near.after.includes(noun) || near.before.includes(noun)) return true;
  if (passage.label.some((word) => meaning(word) === noun)) return true;
  if (people.has(noun) && countsPeople(source, passage)) return noun === 'orang' || !passage.stems.has(noun);
  return !source.of && (!passage.stems.has(noun) || group.some((one) => one !== passage && one.stems.has(noun)));
}

const countsPeople = (source: Atom, passage: PreparedPassage): boolean =>
  (source.of !== undefined && people.has(source.of)) ||
  /^\s(?:pe|pem|pen|peng)\p{Ll}{3,}/u.test(passage.text.slice(source.end, source.end + 12));

const bodies = /(?:^|\s)(kpu|kip|bawaslu|panwaslu|dkpp|dprd|dpr|polres|kodim|kejaksaan|pengadilan|universitas)(?=\s|$)/;
const standIn = /(?:^|\s)(plt|plh|pjs|pj|penjabat|wakil|mantan|eks|calon)(?=[\s.])/g;
const standInWord = /^(?:plt|plh|pjs|pj|penjabat|wakil|mantan|eks|calon|pelaksana|tugas|harian)$/;
const standIns = (label: string): string =>
  [...label.matchAll(standIn)]
    .map((match) => match[1])
    .sort()
    .join(' ');

/** The position told beside a person is the one that stands beside that person, else one that the item has. */
function holdsPosition(
  claim: string | undefined,
  source: string | undefined,
  group: readonly PreparedPassage[],
): boolean {
  if (claim === undefined) return true;
  if (source === undefined) return positionFits(claim, group);
  if (standIns(claim) !== standIns(source)) return false;
  const [body, other] = [bodies.exec(claim)?.[1], bodies.exec(source)?.[1]];
  if (body !== undefined && other !== undefined && body !== other) return false;
  const stems = new Set(stemsOf(source));
  return stemsOf(claim.replace(bodies, ' ')).every((one) => stems.has(one)) || positionElsewhere(claim, source, group);
}

/** Words of a position that stand in the passage beside the person, not in its label ("Ketua KPU … Divisi Data"). */
const positionElsewhere = (claim: string, source: string, group: readonly PreparedPassage[]): boolean => {
  const [head] = stemsOf(claim);
  return head !== undefined && stemsOf(source)[0] === head && positionFits(claim, group);
};

const abbreviated: Readonly<Record<string, string>> = { kabag: 'bagian', kasubbag: 'subbagian', pusdatin: 'pusat' };
const stemsOf = (label: string): string[] =>
  label
    .split(/[\s,.]+/)
    .filter((word) => isContent(word) && !standInWord.test(word))
    .map((word) => meaning(root(abbreviated[word] ?? word)));

/** Every word of the claimed position stands with the person; regions within it are atoms of their own. */
function positionFits(label: string | undefined, group: readonly Pick<PreparedPassage, 'stems'>[]): boolean {
  if (!label) return true;
  const stems = stemsOf(label.replace(/\s(?:kpu|kip|bawaslu)(?:\s.*)?$/, ''));
  return stems.every((one) => group.some((passage) => passage.stems.has(one)));
}
