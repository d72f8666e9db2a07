/** How people are called in a text: full at first mention, short after it, grouped by position in lists. */
import type { Slot } from '../../../drafts/index.ts';
import type { FactPath, Person } from '../../schema.ts';
import { clean, joinList } from './words.ts';

type Entry = { readonly path: FactPath; readonly person: Person; readonly name: string };

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

/** "Ketua Divisi Data dan Informasi KPU RI Betty Epsilon Idroos". */
export function fullMention(entry: Entry): Slot {
  const position = clean(entry.person.position).replace(/[\s,.;:]+$/, '');
  return position === ''
    ? { text: entry.name, facts: [`${entry.path}/name`] }
    : { text: `${position} ${entry.name}`, facts: [`${entry.path}/position`, `${entry.path}/name`] };
}

/** "Prof. Wayan F. Mahmudy, S.Si., M.T.": with academic titles, for reports and attendance lists. */
export function titledName(entry: Entry): Slot {
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
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const position = clean(entry.person.position).replace(/[\s,.;:]+$/, '');
    groups.set(position, [...(groups.get(position) ?? []), entry]);
  }
  const printed = [...groups].map(([position, members]) => {
    const names = joinList(members.map((member) => member.name));
    return position === '' ? names : `${position} ${names}`;
  });
  const grouped = [...groups.values()].some((members) => members.length > 1);
  const text =
    grouped && printed.length > 1
      ? `${printed.slice(0, -1).join(', ')}${printed.length > 2 ? ',' : ''} serta ${printed.at(-1)}`
      : joinList(printed);
  return { text, facts: entries.flatMap((entry) => fullMention(entry).facts) };
}
