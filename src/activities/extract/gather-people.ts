/** One person per name out of all mentions: strongest role, fullest position, stable id. */
import type { Person, PersonRole } from '../facts-schema.ts';
import type { PersonMention } from './people.ts';
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
  readonly isLocal: (position: string | undefined) => boolean;
  /** Whether a position says of which unit it is. */
  readonly namesUnit: (position: string | undefined) => boolean;
  readonly topicOf: (sentence: string) => string | undefined;
  readonly prefix: string;
  readonly known: readonly { readonly id: string; readonly name: string }[];
};

/** From weakest to strongest. */
const strength: readonly PersonRole[] = ['peserta', 'penyampai', 'moderator', 'narasumber', 'membuka'];

export function gatherPeople(
  reading: Reading,
  peopleOf: readonly (readonly PersonMention[])[],
  statements: readonly FoundStatement[],
  options: Options,
): GatheredPerson[] {
  const groups: { mentions: { mention: PersonMention; sentence: number }[]; names: Set<string> }[] = [];
  peopleOf.forEach((mentions, sentence) => {
    for (const mention of mentions) {
      const group = groups.find((candidate) => [...candidate.names].some((name) => samePerson(name, mention.name)));
      if (group) {
        group.mentions.push({ mention, sentence });
        group.names.add(mention.name);
      } else groups.push({ mentions: [{ mention, sentence }], names: new Set([mention.name]) });
    }
  });
  return groups.map((group, index) => {
    const mentions = group.mentions.map(({ mention }) => mention);
    const main = mentions.find((mention) => mention.position) ?? (mentions[0] as PersonMention);
    const longest = mentions.reduce((best, mention) => (mention.name.length > best.name.length ? mention : best), main);
    const speaks = statements.some((statement) => group.names.has(statement.speaker ?? ''));
    const roles = mentions.flatMap((mention) => (mention.role ? [mention.role] : []));
    const role = [...roles, speaks ? ('penyampai' as const) : ('peserta' as const)].reduce((best, next) =>
      strength.indexOf(next) > strength.indexOf(best) ? next : best,
    );
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
        (role === 'peserta' || role === 'penyampai') &&
        (options.isLocal(main.position) ||
          (!options.namesUnit(main.position) && besideLocal(group.mentions[0], peopleOf, options))),
      uncertain: main.uncertain,
    };
  });
}

/** "Ketua KPU Alor Yohanis bersama Sekretaris Maria": a position without its unit is of the unit named before it. */
function besideLocal(
  first: { mention: PersonMention; sentence: number } | undefined,
  peopleOf: readonly (readonly PersonMention[])[],
  options: Options,
): boolean {
  const before =
    first &&
    (peopleOf[first.sentence] ?? []).findLast(
      (other) => other.start < first.mention.start && options.namesUnit(other.position),
    );
  return before !== undefined && options.isLocal(before.position);
}

/** Alike, or one is the other's beginning in whole words: "Betty Epsilon" and "Betty Epsilon Idroos". */
function samePerson(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  return long === short || (short.includes(' ') && long.startsWith(`${short} `));
}
