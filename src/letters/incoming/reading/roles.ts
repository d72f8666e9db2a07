/** What labels of an invitation speak of, on lines of their own, within a line, or as heads of a table. */
import { isNearly, plainLabel } from './labels.ts';
import type { Line, Span } from './lines.ts';

export type Role = 'day' | 'time' | 'place' | 'agenda' | 'link' | 'session';

const words: Readonly<Record<Role, readonly string[]>> = {
  day: ['hari', 'tanggal', 'tgl', 'hr', 'haritanggal', 'kapan'],
  time: ['pukul', 'jam', 'waktu', 'pkl'],
  place: [
    'tempat',
    'lokasi',
    'bertempat',
    'venue',
    'ruang',
    'ruangan',
    'poliklinik',
    'gedung',
    'mana',
    'tmpt',
    'lokus',
    'studio',
    'titik',
    'kumpul',
  ],
  link: ['link', 'tautan', 'zoom', 'media', 'meet', 'meeting', 'aplikasi', 'platform', 'url'],
  session: ['sesi', 'gelombang', 'putaran', 'tahap'],
  agenda: ['acara', 'agenda', 'kegiatan', 'keperluan', 'tema', 'topik', 'materi', 'rangka', 'pokok'],
};
const roles = Object.keys(words) as Role[];
const roleOfWord = new Map(roles.flatMap((role) => words[role].map((word) => [word, role] as const)));
/** They change nothing of what a label speaks of. */
const neutral: ReadonlySet<string> = new Set(
  (
    'dan di ke nama dalam pelaksanaan penyelenggaraan rapat sidang pekerjaan pemadaman ' +
    'upacara ujian pemeriksaan datang mulai id wib wita wit padam pertemuan gladi i ii iii iv ' +
    'v bahasan undangan pelatihan jadwal kunjungan audiensi online'
  ).split(' '),
);

function roleOf(word: string): Role | null {
  const role = roleOfWord.get(word);
  if (role !== undefined || word.length < 5) return role ?? null;
  return [...roleOfWord].find(([known]) => known.length >= 5 && isNearly(word, known))?.[1] ?? null;
}

/** "Hari/Tanggal", "Waktu Pelaksanaan"; null for a label that speaks of anything else besides ("Batas waktu"). */
export function roleOfLabel(label: string): Role | null {
  if (label.length > 45) return null;
  const parts = plainLabel(label).split(' ').filter(Boolean);
  const told = parts.map(roleOf);
  if (parts.length === 0 || parts.some((part, at) => told[at] === null && !neutral.has(part))) return null;
  return roles.find((role) => told.includes(role)) ?? null;
}

export type Said = Span & {
  /** Null of a label that speaks of nothing of a meeting. */
  readonly role: Role | null;
  readonly label: string;
  readonly words: string;
  /** Which of the lines. */
  readonly line: number;
};

const mark = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])[ \t]+/u;
/** A label at the beginning of a line, or within it where others stand beside it. */
const label = /(?<=^|[ \t;,.(])(?<label>\p{L}[\p{L}\d/,.& ]{1,34}?)[ \t|]*:(?!\/\/)[ \t|]*/gu;

/** What the labels of a line say; a line with one label begins with it. */
export function saidOn(line: Line, at: number): Said[] {
  const { text, start, cells } = line;
  const lead = mark.exec(text)?.[0].length ?? 0;
  const found = [...text.matchAll(label)]
    .map((match) => ({ ...labelWithin(match), behind: match.index + match[0].length }))
    .filter(({ role, from }) => role !== null || from <= lead);
  const [first] = found;
  if (first !== undefined && (first.from <= lead || found.length > 1))
    return found.map(({ role, written, behind }, index) => {
      const end = found[index + 1]?.from ?? text.length;
      return saidFrom({ role, label: written, line: at }, { text, start, from: behind, to: end });
    });
  const [named, ...others] = cells;
  const role = named === undefined || others.length === 0 ? null : roleOfLabel(named.text.replace(mark, ''));
  const value = others[0];
  if (named === undefined || value === undefined || role === null || roleOfLabel(value.text) !== null) return [];
  const from = value.start - start;
  return [saidFrom({ role, label: named.text, line: at }, { text, start, from, to: text.length })];
}

/** A label of several words begins where the longest end of it speaks of a meeting. */
function labelWithin(match: RegExpExecArray): {
  readonly role: Role | null;
  readonly written: string;
  readonly from: number;
} {
  const written = match.groups?.label ?? '';
  for (const { index } of written.matchAll(/(?<=^|[ ,;.])\S/gu)) {
    const part = written.slice(index);
    const role = roleOfLabel(part);
    if (role !== null) return { role, written: part, from: match.index + index };
  }
  return { role: null, written, from: match.index };
}

function saidFrom(
  said: Pick<Said, 'role' | 'label' | 'line'>,
  {
    text,
    start,
    from,
    to,
  }: { readonly text: string; readonly start: number; readonly from: number; readonly to: number },
): Said {
  const words = text
    .slice(from, to)
    .replace(/[ \t;,|]+(?:dan)?[ \t]*$/u, '')
    .trimEnd();
  return { ...said, words, start: start + from, end: start + from + words.length };
}
