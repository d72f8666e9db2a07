/** How people are called in a text: full at first mention, short after it, grouped by position in lists. */
import type { Slot } from '../../../drafts/index.ts';
import type { FactPath, Person, PersonRole } from '../../schema.ts';
import { clean, headlineCase, joinClauses, spellOut } from './words.ts';

type Named = { readonly path: FactPath; readonly person: Person; readonly name: string };
type Entry = Named & { readonly position: string };

/** Given names that do not identify a person, and parts of names that never stand alone. */
const weakFirstNames = new Set(
  `muhammad mohammad mohamad muhamad mochamad mochammad moch moh muh m achmad ahmad abdul abd siti sri nur ni i ida anak gusti
  andi teuku tengku cut raden rr la wa wan haji hj h dewa dewi putu made nyoman ketut wayan gede kadek komang maria yohanes yohana san santa bin binti de van el al`.split(
    /\s+/,
  ),
);

/** "Betty" for Betty Epsilon Idroos; the whole name where the first name is weak or shared by somebody else present. */
export function shortNameOf(person: Person, everyone: readonly Person[]): string {
  const name = clean(person.name);
  const first = name.split(' ')[0] ?? '';
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(first) || weakFirstNames.has(first.toLowerCase())) return name;
  const shared = everyone.some(
    (other) =>
      clean(other.name) !== name &&
      clean(other.name)
        .split(' ')
        .some((part) => part.toLowerCase() === first.toLowerCase()),
  );
  return shared ? name : first;
}

/**
 * A position as a running text of the unit tells it: the unit's own name is not repeated, except of its chair, who
 * stands for it ("Ketua KPU NTT", but "Anggota").
 */
export function positionTold(person: Person, ownNames: readonly string[]): string {
  const position = officialPosition(
    spellOut(
      clean(person.position)
        .replace(/[\s,.;:]+$/, '')
        .replaceAll(' & ', ' dan '),
    ),
  );
  const own = ownNames.find((name) => position.endsWith(` ${name}`));
  if (own === undefined) return position;
  const office = position.slice(0, -own.length).trim();
  return /^(?:Pl[ht]\.?\s+)?(?:Wakil\s+)?Ketua$/i.test(office) ? position : office;
}

/**
 * "Ketua" of whoever opens, leads or closes what the unit holds, and "Ketua KPU", with the unit that is meant.
 */
export function ofOwnUnit(position: string, role: PersonRole, unit: string): string {
  const name = clean(unit);
  if (/^(?:Pl[ht]\.?\s+)?Ketua$/i.test(position) && leading.has(role)) return `${position} ${name}`;
  const [body = ''] = name.split(' ');
  return /\sK[PI][PU]$/u.test(position) && position.endsWith(` ${body}`)
    ? `${position.slice(0, -body.length)}${name}`
    : position;
}
const leading: ReadonlySet<PersonRole> = new Set<PersonRole>(['membuka', 'memimpin', 'menutup']);

/** How notes write a position, and how a text prints it. */
const ofNotes: readonly (readonly [RegExp, string])[] = [
  [/^kadiv\b/i, 'Kepala Divisi'],
  [/^kasubb?ag\b/i, 'Kepala Subbagian'],
  [/^kabag\b/i, 'Kepala Bagian'],
  [/^kasi\b/i, 'Kepala Seksi'],
  [/^kades\b/i, 'Kepala Desa'],
  [/^kepsek (?=SD|SMP|SMA|SMK|MA|MTs)/i, 'Kepala '],
  [/^kepsek\b/i, 'Kepala Sekolah'],
  [/^sekdes\b/i, 'Sekretaris Desa'],
];
const official = /^(?:kepala|ketua|wakil|anggota|sekretaris|camat|lurah|bupati|kapolres|dandim)\b/;

/** "kadiv datin" as a text prints it: "Kepala Divisi Datin". What is no office keeps its small letter. */
function officialPosition(position: string): string {
  const [short, whole] = ofNotes.find(([written]) => written.test(position)) ?? [];
  if (!short && !official.test(position)) return position;
  return headlineCase(short && whole ? position.replace(short, whole) : position);
}

/** "Ketua Divisi Data dan Informasi KPU RI Dr. Ratna Kusumadewi, M.T.": as a person is called when first mentioned. */
export function fullMention(entry: Entry): Slot {
  const name = titledName(entry);
  return entry.position === ''
    ? name
    : { text: `${entry.position} ${name.text}`, facts: [`${entry.path}/position`, ...name.facts] };
}

/** The same inside a sentence: behind degrees a comma closes the name. */
export function fullMentionInside(entry: Entry): Slot {
  const full = fullMention(entry);
  return clean(entry.person.titlesAfter) === '' ? full : { ...full, text: `${full.text},` };
}

/** "Prof. Wayan F. Mahmudy, S.Si., M.T.": with academic titles, for reports and attendance lists. */
export function titledName(entry: Named): Slot {
  const before = clean(entry.person.titlesBefore);
  const after = clean(entry.person.titlesAfter).replace(/^,\s*/, '');
  const facts: FactPath[] = [`${entry.path}/name`];
  if (before !== '') facts.push(`${entry.path}/titlesBefore`);
  if (after !== '') facts.push(`${entry.path}/titlesAfter`);
  return { text: `${before === '' ? '' : `${before} `}${entry.name}${after === '' ? '' : `, ${after}`}`, facts };
}

/** "Anggota KPU NTT A, B, dan C serta Sekretaris KPU NTT D": people who share a position are named under it once. */
export function peopleList(entries: readonly Entry[]): Slot | undefined {
  if (entries.length === 0) return undefined;
  const printed = [...Map.groupBy(entries, ({ position }) => position)].map(([position, members]) => {
    const names = joinClauses(members.map((member) => titledName(member).text));
    return position === '' ? names : `${position} ${names}`;
  });
  const grouped = printed.length < entries.length;
  const text =
    grouped && printed.length > 1
      ? `${printed.slice(0, -1).join(', ')}${printed.length > 2 ? ',' : ''} serta ${printed.at(-1)}`
      : joinClauses(printed);
  return { text, facts: entries.flatMap((entry) => fullMention(entry).facts) };
}
