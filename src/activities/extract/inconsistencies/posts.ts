/** People with the offices they hold, as a text writes them: "Ketua KPU Alor, Sani Lobo", "Sani Lobo selaku …". */
import type { Span } from '../reading.ts';
import { namesIn, type Name } from './names.ts';
import type { Seen, SeenSentence } from './seen.ts';

export type Post = {
  readonly name: Name;
  /** The office with the name. */
  readonly span: Span;
  /** What somebody is, in one form: "kepala subbagian", "ketua", "camat". */
  readonly head: string;
  /** The words of a division: "teknis", "hupmas". */
  readonly division: ReadonlySet<string>;
  /** "kpu", "ppk", …; '' where none is named. */
  readonly body: string;
  /** The words of the place, without its level. */
  readonly region: ReadonlySet<string>;
  readonly written: string;
};

const heads: readonly (readonly [head: string, forms: string])[] = [
  ['kepala subbagian', String.raw`kepala sub ?bagian|kepala sub ?bag\.?|kasub ?bag\.?|kasub ?bagian`],
  ['kepala bagian', String.raw`kepala bagian|kabag\.?`],
  ['kepala biro', 'kepala biro|karo'],
  ['kepala bidang', 'kepala bidang|kabid'],
  ['kepala seksi', 'kepala seksi|kasi'],
  ['kepala dinas', 'kepala dinas|kadis'],
  ['kepala badan', 'kepala badan|kaban'],
  ['kepala sekolah', 'kepala sekolah|kepsek'],
  ['kepala desa', 'kepala desa|kades'],
  ['ketua divisi', 'ketua divisi|kadiv|koordinator divisi'],
  ['wakil ketua', 'wakil ketua'],
  ['wakil bupati', 'wakil bupati'],
  ['wakil wali kota', 'wakil wali ?kota'],
  ['sekretaris daerah', 'sekretaris daerah|sekda'],
  ['ketua', 'ketua'],
  ['anggota', 'anggota|komisioner'],
  ['sekretaris', 'sekretaris'],
  ['bendahara', 'bendahara'],
  ['wali kota', 'wali ?kota'],
  ...['bupati', 'gubernur', 'camat', 'lurah', 'kapolres', 'kapolsek', 'dandim', 'danramil', 'rektor', 'dekan'].map(
    (head) => [head, head] as const,
  ),
];
const office = new RegExp(
  String.raw`^(?:${heads.map(([, forms], at) => `(?<h${at}>${forms})`).join('|')})(?![\p{L}])(?<rest>[^,]*)`,
  'u',
);
const body = new RegExp(
  String.raw`(?<!\p{L})(?:komisi pemilihan umum|kpu|kip|bawaslu|ppk|pps|kpps|panwascam|panwaslu|pkd|dprd|dkpp|` +
    String.raw`bem|osis)(?!\p{L})`,
  'u',
);
/** Heads of a part of an office: without a body, what follows names the part. */
const divided = /^(?:kepala (?:subbagian|bagian|biro|bidang|seksi|dinas|badan)|ketua divisi)$/;
const levels = /^(?:kabupaten|kota|provinsi|kecamatan|desa|kelurahan|kab\.?|prov\.?|kec\.?|ri|dan|se|di|tingkat)$/;

/** Reads an office in lower case; undefined for what is none of the known ones. */
export function readOffice(
  written: string,
): Pick<Post, 'head' | 'division' | 'body' | 'region' | 'written'> | undefined {
  const match = office.exec(written);
  if (!match) return undefined;
  const at = heads.findIndex((_, index) => match.groups?.[`h${index}`] !== undefined);
  const rest = match.groups?.rest ?? '';
  const named = body.exec(rest);
  const wordsOf = (text: string): ReadonlySet<string> =>
    new Set((text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !levels.test(word)));
  const head = heads[at]?.[0] ?? '';
  // "Anggota KPU Alor Divisi Hukum": the division behind the place.
  const behind = named ? rest.slice(named.index + named[0].length) : rest;
  const [region = '', ofDivision = ''] = behind.split(/\s(?:koordinator )?divisi\s/u);
  const ofOffice = named === null && divided.test(head);
  return {
    head,
    division: wordsOf(`${named ? rest.slice(0, named.index) : ''} ${ofDivision} ${ofOffice ? region : ''}`),
    body: named?.[0] === 'komisi pemilihan umum' ? 'kpu' : (named?.[0] ?? ''),
    region: wordsOf(ofOffice ? '' : region),
    written: written.trim(),
  };
}

const behindName = /^(?:,\s*|\s+\(|\s+(?:selaku|sebagai|yang menjabat)\s+)(?:s\.\p{L}+\.?,\s*)?(?=\p{L})/u;
/** For a time only, or for another: they have an office of their own besides. */
const acting = /(?<!\p{L})(?:pl[th]\.?|pj\.?|pjs\.?|pelaksana (?:tugas|harian)|penjabat|mantan|eks|calon|wakil)\s*$/u;

/** Everybody of a sentence whose office stands beside the name. */
export function postsIn(seen: Seen, sentence: SeenSentence): Post[] {
  return namesIn(seen, sentence).flatMap((name): Post[] => {
    const from = name.start - sentence.start;
    const before = sentence.lower.slice(Math.max(0, from - 140), from);
    const behind = sentence.lower.slice(name.end - sentence.start, name.end - sentence.start + 160);
    return [...beforeName(before, name), ...afterName(behind, name)];
  });
}

function beforeName(before: string, name: Name): Post[] {
  const clause = /[^.;:()"“”]*$/u.exec(before)?.[0] ?? '';
  const lead = /^(?<all>.*?),?\s*$/u.exec(clause)?.groups?.all ?? '';
  const last = lead.slice(lead.lastIndexOf(',') + 1);
  const starts = [...last.matchAll(/(?<=^|\s)\p{L}/gu)].map(({ index }) => index);
  for (const at of starts) {
    const read = readOffice(last.slice(at));
    if (!read) continue;
    if (acting.test(last.slice(0, at))) return [];
    const start = name.start - (before.length - before.lastIndexOf(last.slice(at)));
    return [{ ...read, name, span: { start, end: name.end } }];
  }
  return [];
}

function afterName(behind: string, name: Name): Post[] {
  const lead = behindName.exec(behind);
  if (!lead) return [];
  const written =
    behind.slice(lead[0].length).split(/[,;:.)(]|\s(?:yang|saat|pada|dalam|me[mn]\p{L}{4,}|ber\p{L}{4,})\s/u)[0] ?? '';
  const read = readOffice(written);
  if (!read) return [];
  const start = name.end + lead[0].length;
  return [{ ...read, name, span: { start: name.start, end: start + written.trimEnd().length } }];
}
