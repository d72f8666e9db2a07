/** One person per name out of all mentions: strongest role, fullest position, stable id. */
import type { Person, PersonRole } from '../facts-schema.ts';
import { customaryTitle } from './people-words.ts';
import type { PersonMention } from './people.ts';
import { strongestRole } from './roles.ts';
import type { Reading, Span } from './reading.ts';
import type { FoundStatement } from './statements.ts';

export type GatheredPerson = {
  readonly value: Person;
  readonly span: Span;
  readonly names: ReadonlySet<string>;
  readonly local: boolean;
  readonly uncertain: boolean;
};

type Options = {
  /** The text is the news of a unit about what another one held. */
  readonly remote: boolean;
  readonly isLocal: (position: string | undefined) => boolean;
  /** Whether a position says of which unit it is. */
  readonly namesUnit: (position: string | undefined) => boolean;
  readonly topicOf: (sentence: string) => string | undefined;
  /** Roles that the text gives whoever holds a position: "dibuka Ketua". */
  readonly rolesOf: (position: string | undefined) => readonly PersonRole[];
  /** A part of the name stands before a word of speech. */
  readonly speaks: (name: string) => boolean;
  readonly prefix: string;
  readonly known: readonly { readonly id: string; readonly name: string }[];
};

export function gatherPeople(
  reading: Reading,
  peopleOf: readonly (readonly PersonMention[])[],
  statements: readonly FoundStatement[],
  options: Options,
): GatheredPerson[] {
  const groups = groupsOf(peopleOf);
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
  return groups.map((group, index) => {
    const mentions = group.mentions.map(({ mention }) => mention);
    const main = mainOf(mentions);
    const longest = mentions.reduce((best, mention) => (mention.name.length > best.name.length ? mention : best), main);
    const role = roleOf(group, main, speakers, options);
    const topic =
      role === 'narasumber'
        ? group.mentions
            .map(({ sentence }) => options.topicOf(reading.sentences[sentence]?.text ?? ''))
            .find((found) => found !== undefined)
        : undefined;
    const titles = mentions.find((mention) => mention.titlesBefore ?? mention.titlesAfter);
    const known = options.known.find((person) => samePerson(person.name, longest.name));
    return {
      value: {
        id: known?.id ?? `${options.prefix}p${index + 1}`,
        name: longest.name,
        role,
        ...(titles?.titlesBefore ? { titlesBefore: titles.titlesBefore } : {}),
        ...(titles?.titlesAfter ? { titlesAfter: titles.titlesAfter } : {}),
        ...(main.position ? { position: main.position } : {}),
        ...(topic ? { topic } : {}),
      },
      span: { start: main.start, end: main.end },
      names: group.names,
      local:
        options.remote &&
        (role === 'peserta' || role === 'penyampai') &&
        (options.isLocal(main.position) ||
          (!options.namesUnit(main.position) && besideLocal(group.mentions[0], peopleOf, options))),
      uncertain: main.uncertain,
    };
  });
}

/** The first mention with a position; one that says which comes before a bare "Anggota". */
function mainOf(mentions: readonly PersonMention[]): PersonMention {
  const first = mentions.find(({ position }) => position) ?? (mentions[0] as PersonMention);
  if (first.position?.includes(' ') !== false) return first;
  return mentions.find(({ position }) => position?.includes(' ')) ?? first;
}

/** The strongest role that is told, unless a label tells one; who did not come has none but that. */
function roleOf(
  { mentions, names }: Group,
  main: PersonMention,
  speakers: ReadonlySet<string>,
  options: Options,
): PersonRole {
  const speaks = [...names].some((name) => speakers.has(name) || options.speaks(name));
  const own = mentions.flatMap(({ mention }) => (mention.role ? [mention.role] : []));
  const told =
    strongestRole([...own, ...options.rolesOf(main.position), speaks ? 'penyampai' : 'peserta']) ?? 'peserta';
  const labelled = mentions.find(({ mention }) => mention.labelled)?.mention.role;
  return told === 'tidak-hadir' ? told : (labelled ?? told);
}

type Group = { readonly mentions: { mention: PersonMention; sentence: number }[]; readonly names: Set<string> };

/** Mentions of one person together; a part of a name is that of the only person who has it. */
function groupsOf(peopleOf: readonly (readonly PersonMention[])[]): Group[] {
  const groups: Group[] = [];
  const byWord = new Map<string, Set<Group>>();
  peopleOf.forEach((mentions, sentence) => {
    for (const mention of mentions) {
      const [known, other] = groupsLike(fullName(mention), byWord);
      if (known && other) continue;
      const group = known ?? { mentions: [], names: new Set<string>() };
      if (!known) groups.push(group);
      group.mentions.push({ mention, sentence });
      group.names.add(mention.name).add(fullName(mention));
      for (const word of wordsOf(fullName(mention))) {
        const having = byWord.get(word) ?? new Set<Group>();
        if (having.size < mostAlike) byWord.set(word, having.add(group));
      }
    }
  });
  return groups;
}

/** With the title that elders of the Minang bear behind their names: "Syamsuir Dt. Rajo Mangkuto" is "Dt. Rajo". */
const fullName = ({ name, titlesAfter = '' }: PersonMention): string =>
  customaryTitle.test(titlesAfter) ? `${name} ${titlesAfter}` : name;

/** So many people with one word in their names are compared; a longer list of namesakes is none of one activity. */
const mostAlike = 40;
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word.length > 2);

function groupsLike(name: string, byWord: ReadonlyMap<string, ReadonlySet<Group>>): Group[] {
  const near = new Set(wordsOf(name).flatMap((word) => [...(byWord.get(word) ?? [])]));
  const same = [...near].filter((group) => [...group.names].some((other) => samePerson(name, other)));
  return same.length > 0
    ? same.slice(0, 1)
    : [...near].filter((group) => [...group.names].some((other) => partOf(name, other)));
}

/** One name has all the words of the other, in their order: "Hasrul", "Laode Hasrul". */
function partOf(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].toSorted((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  let from = 0;
  return (
    short.length > 0 &&
    short.every((word) => {
      const at = long.indexOf(word, from);
      from = at + 1;
      return at !== -1;
    })
  );
}

/** "Ketua KPU Alor Yohanis bersama Sekretaris Maria": a position without its unit is of the unit named before it. */
function besideLocal(
  first: { mention: PersonMention; sentence: number } | undefined,
  peopleOf: readonly (readonly PersonMention[])[],
  options: Options,
): boolean {
  const beside = first ? (peopleOf[first.sentence] ?? []) : [];
  const at = first ? beside.indexOf(first.mention) : 0;
  const before = beside.slice(Math.max(0, at - 10), at).findLast((other) => options.namesUnit(other.position));
  return before !== undefined && options.isLocal(before.position);
}

/** Alike, or one is the other's beginning in whole words: "Betty Epsilon" and "Betty Epsilon Idroos". */
function samePerson(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  return long === short || (short.includes(' ') && long.startsWith(`${short} `));
}
