/**
 * Does an atom of the claim stand in the passages, and with what it belongs to: the noun or unit that a number counts, the
 * position and degrees of a person, the neighbours that tell two values of one kind apart?
 */
import { dateSupports, degreePattern, meaning, root, titlesMarked, type Word } from '../language/index.ts';
import { isContent, neighbours } from './atoms/index.ts';
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
  if (atom.kind === 'position' && (isCommon(atom) || isHeading(atom, groups))) return undefined;
  let wrongPair: ProblemCode | undefined;
  if (
    isOne(atom) &&
    groups.some((group) =>
      group.some(({ words }) =>
        words.some(({ lower }) => /^(?:seorang|sebuah|selembar|seekor|suatu|salah|satu-satunya|semata)$/.test(lower)),
      ),
    )
  )
    return undefined;
  for (const group of groups) {
    for (const passage of group) {
      for (const candidate of passage.atoms()) {
        if (!supports(atom, candidate)) continue;
        const code = pairing(atom, text, candidate, passage, group);
        if (!code) return undefined;
        wrongPair = code;
      }
      if (atom.kind === 'person' && isNamed(passage, atom.value) && positionFits(atom.of, group)) return undefined;
    }
  }
  if (wrongPair) return wrongPair;
  return groups.some((group) => group.some((passage) => passage.atoms().some((other) => rivals(atom, other))))
    ? 'contradicted-atom'
    : 'missing-atom';
}

/** "seorang" is one. */
const isOne = (atom: Atom): boolean => atom.kind === 'number' && atom.value === '1';

/** "kepala desa", "anggota" of nobody in particular are words like others. */
const isCommon = (atom: Atom): boolean => /^\p{Ll}/u.test(atom.text) && !/(?:ketua|sekretaris)/.test(atom.value);

/** "Moderator: Lia" names the position by the line's heading. */
const isHeading = (atom: Atom, groups: readonly PreparedPassage[][]): boolean =>
  stemsOf(atom.value).every((one) =>
    groups.some((group) => group.some(({ label }) => label.some((word) => meaning(word) === one))),
  );

/** The person whose words the passage is, whom its "ia" means, or whose name it is; not everybody named a sentence earlier. */
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

/** The same thing with another value: another year, another date of the same kind, the same noun with another number. */
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
    /(?:sampai(?:\sdengan)?|hingga|s\.?d\.?|s\/d|paling lambat|selambat-lambatnya|berakhir)\s(?:pada\s|pukul\s|jam\s|tanggal\s)*$/i,
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

const units =
  /^(?:detik|menit|jam|hari|pekan|minggu|bulan|tahun|triwulan|semester|kali|persen|meter|kilometer|km|hektare|kg|kilogram|ton|liter|lembar|eksemplar|rupiah)$/;
const unitAfter = (text: string, at: number): string | undefined => {
  const next = /^[\s-]{1,2}(?:\(\p{L}[\p{L}\s]{0,60}\)\s)?(\p{L}+)/u.exec(text.slice(at, at + 80))?.[1]?.toLowerCase();
  return next !== undefined && units.test(next) ? meaning(next) : undefined;
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
  /(?:\d|\p{L})\s(?:jam|hari|bulan|tahun|menit)\s(?:dan\s|lebih\s)?$/u.test(
    text.slice(Math.max(0, start - 24), start),
  ) && /\d\s\p{L}+\s(?:dan\s|lebih\s)?$/u.test(text.slice(Math.max(0, start - 24), start));

/** Academic degrees and titles told beside a person stand beside that person in the source, or in the facts of the item. */
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
const people =
  /^(?:orang|peserta|pilih|anggota|petugas|pegawai|siswa|mahasiswa|warga|saksi|undangan|perempuan|laki-laki|pria|wanita|rombong)$/;

/** The noun that the claim counts stands near the number in the passage, or belongs to an item that is a number alone. */
function countsTheSame(
  claim: Atom,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const noun = claim.of;
  if (!noun || noun === source.of) return true;
  if (
    people.test(noun) &&
    source.of !== undefined &&
    people.test(source.of) &&
    (noun === 'orang' || source.of === 'orang')
  )
    return true;
  const near = neighbours(passage.words, source.start, source.end, 3);
  return (
    near.after.includes(noun) ||
    near.before.includes(noun) ||
    passage.label.some((word) => meaning(word) === noun) ||
    (!source.of && group.some((one) => one.stems.has(noun)))
  );
}

const bodies = /(?:^|\s)(kpu|kip|bawaslu|panwaslu|dkpp|dprd|dpr|polres|kodim|kejaksaan|pengadilan|universitas)(?=\s|$)/;
const standIn = /(?:^|\s)(plt|plh|pjs|pj|penjabat|wakil|mantan|eks|calon)(?=[\s.])/g;
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
    .filter((word) => isContent(word))
    .map((word) => meaning(root(abbreviated[word] ?? word)));

/** Every word of the claimed position stands with the person; regions within it are atoms of their own. */
function positionFits(label: string | undefined, group: readonly Pick<PreparedPassage, 'stems'>[]): boolean {
  if (!label) return true;
  const stems = stemsOf(label.replace(/\s(?:kpu|kip|bawaslu)(?:\s.*)?$/, ''));
  return stems.every((one) => group.some((passage) => passage.stems.has(one)));
}

/** What the pairing of two values of one kind compares. */
export type Paired = { readonly text: string; readonly words: readonly Word[]; readonly atoms: readonly Atom[] };

/**
 * Two atoms of one kind whose surroundings are each other's in the passage: "laki-laki 10, perempuan 12" told as
 * "laki-laki 12, perempuan 10". Every value is there, and every statement is false. An atom is out of place when it stands with
 * words that another value has beside it and its own has not, and with none of its own.
 */
export function exchanged(claim: Paired, passages: readonly PreparedPassage[]): Placed[] {
  const own = placed(claim);
  if (own.length === 0) return [];
  const others = passages.flatMap((passage) =>
    placed({ text: passage.text, words: passage.words, atoms: passage.atoms() }, 2 * reach).map((other) => ({
      ...other,
      near: new Set([
        ...other.near,
        ...passage.label.map((word) => meaning(word)).filter((word) => !general.test(word)),
      ]),
    })),
  );
  return own.filter((atom) => {
    const same = others.filter((other) => other.kind === atom.kind);
    const mine = same.filter((other) => isSame(atom, other));
    return (
      mine.length > 0 &&
      same.some(
        (foreign) =>
          !isSame(atom, foreign) && mine.every((at) => belongsTo(foreign, at, unexplained(atom, foreign, own))),
      )
    );
  });
}

/** Words beside the atom that do not stand beside the foreign value in the claim itself: "dari 15.00 menjadi 13.00". */
const unexplained = (atom: Placed, foreign: Placed, claim: readonly Placed[]): ReadonlySet<string> => {
  const beside = claim.filter((other) => other !== atom && other.kind === foreign.kind && isSame(other, foreign));
  return new Set([...atom.near].filter((word) => !beside.some((other) => other.near.has(word))));
};

/** Of the words beside the atom, the foreign place has some that its own has not, and its own has none that the foreign has not. */
function belongsTo(foreign: Placed, own: Placed, near: ReadonlySet<string>): boolean {
  const ofForeign = [...near].filter((word) => foreign.near.has(word) && !own.near.has(word));
  return (
    own.near.size > 0 &&
    ofForeign.length > 0 &&
    ![...near].some((word) => own.near.has(word) && !foreign.near.has(word))
  );
}

type Placed = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly atom: Atom | undefined;
  readonly value: string;
  readonly near: ReadonlySet<string>;
};
const kinds: ReadonlySet<Atom['kind']> = new Set(['number', 'money', 'date', 'time', 'person', 'region']);
/** Words that stand beside every number. */
const general = /^(?:jumlah|orang)$/;

const isSame = (one: Placed, other: Placed): boolean =>
  one.atom && other.atom ? supports(one.atom, other.atom) : one.value === other.value;

function placed(text: Paired, far = reach): Placed[] {
  const atoms = text.atoms.filter((atom) => kinds.has(atom.kind) && !atom.value.startsWith('wd:'));
  const names = properNames(text.words).filter(
    (name) => !text.atoms.some((atom) => atom.start < name.end && name.start < atom.end),
  );
  return [
    ...atoms.map((atom) => ({
      kind: atom.kind,
      start: atom.start,
      end: atom.end,
      atom,
      value: atom.value,
      near: around(text, atom, far),
    })),
    ...names.map((name) => ({ ...name, kind: 'name', atom: undefined, near: around(text, name, far) })),
  ];
}

/** Runs of two capitalised words and more. */
function properNames(found: readonly Word[]): { start: number; end: number; value: string }[] {
  const runs: { start: number; end: number; value: string }[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1)
      runs.push({ start: first.start, end: last.end, value: run.map(({ lower }) => lower).join(' ') });
    run = [];
  };
  for (const word of found) {
    const last = run.at(-1);
    if (last && word.start - last.end > 1) close();
    if (/^\p{Lu}/u.test(word.text)) run.push(word);
    else close();
  }
  close();
  return runs;
}

const reach = 5;

/** Up to five content words on either side, within the clause: "dan" and marks end what a number or a name belongs to. */
function around(
  { text, words: found }: Paired,
  { start, end }: { readonly start: number; readonly end: number },
  far: number,
): ReadonlySet<string> {
  const first = found.findIndex((word) => word.start >= end);
  const split = first < 0 ? found.length : first;
  const side = (from: number, step: 1 | -1): string[] => {
    const roots: string[] = [];
    let edge = step === 1 ? end : start;
    for (let index = from; index >= 0 && index < found.length && roots.length < far; index += step) {
      const word = found[index] as Word;
      if (word.end > start && word.start < end) continue;
      const between = step === 1 ? text.slice(edge, word.start) : text.slice(word.end, edge);
      if (/[,;:()."“”]/.test(between) || /^(?:dan|serta|sedangkan|sementara|atau|sebelum|setelah)$/.test(word.lower))
        break;
      const content = meaning(root(word.lower));
      if (isContent(word.lower) && !general.test(content) && !/\d/.test(word.lower)) roots.push(content);
      edge = step === 1 ? word.end : word.start;
    }
    return roots;
  };
  return new Set([...side(split - 1, -1), ...side(split, 1)]);
}
