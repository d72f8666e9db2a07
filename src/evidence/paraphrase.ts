/**
 * May a person be asked to read this sentence beside its passage? Only when every atom of the sentence is in the
 * passage, paired as it is there. What this returns is never "verified": it is "perlu dibaca" or a list of problems.
 */
import { dateParts, dateSupports, stem, weekdayOf, type Word } from '../language/index.ts';
import { isContent, neighbours } from './atoms/index.ts';
import { personSupports } from './atoms/people.ts';
import { regionSupports } from './atoms/places.ts';
import { acts, opposites } from './atoms/words.ts';
import type { Atom, Problem, ProblemCode } from './schema.ts';
import { contentStems } from './sources.ts';
import type { PreparedPassage } from './sources.ts';

/**
 * A claim as the comparison needs it; words and atoms inside quotes are left out, they are checked letter by letter.
 */
export type ReadClaim = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly atoms: readonly Atom[];
  readonly stems: readonly string[];
  readonly isTitle: boolean;
};

/** Share of a claim's content words that its passages must have, below which nothing speaks for the claim. */
const leastOverlap = 0.6;

/**
 * Problems of the claim against these passages together; pairs (number and noun, person and position) must stand in one
 * of them.
 */
export function compare(claim: ReadClaim, passages: readonly PreparedPassage[]): Problem[] {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, at: { start: number; end: number }): void => {
    problems.push({ code, start: at.start, end: at.end, text: claim.text.slice(at.start, at.end) });
  };
  const groups = groupByItem(passages);
  for (const atom of claim.atoms) {
    const code = judge(atom, groups);
    if (code) report(code, atom);
  }
  for (const pair of exchanged(claim, passages)) report('wrong-noun', pair);
  for (const atom of overlookedTurns(claim, passages))
    report(atom.kind === 'negation' ? 'negation-differs' : 'quantifier-differs', { start: 0, end: claim.text.length });
  for (const word of claim.words) {
    if (contradicts(word, claim, passages)) report('contradicted-atom', word);
    else if (isUnknownAct(word, passages) || (!claim.isTitle && isUnknownName(word, claim, passages)))
      report('unknown-word', word);
  }
  const known = claim.stems.filter((root) => passages.some((passage) => passage.stems.has(root))).length;
  if (claim.stems.length > 0 && known / claim.stems.length < leastOverlap)
    report('no-passage', { start: 0, end: claim.text.length });
  return problems;
}

/** A weekday that does not belong to the full date beside it, a date that does not exist. Needs no source. */
export function calendarProblems(text: string, atoms: readonly Atom[]): Problem[] {
  const dates = atoms.filter((atom) => atom.kind === 'date');
  const problems: Problem[] = [];
  dates.forEach((atom, index) => {
    const [year, month, day] = dateParts(atom.value);
    const problem: Problem = {
      code: 'contradicted-atom',
      start: atom.start,
      end: atom.end,
      text: text.slice(atom.start, atom.end),
    };
    if (year && month && day && weekdayOf(atom.value) === undefined) problems.push(problem);
    const next = dates[index + 1];
    if (!atom.value.startsWith('wd:') || !next || next.start - atom.end > 4) return;
    const before = dates[index - 1];
    // "Jumat–Minggu (31/10–2/11/2025)": the second weekday belongs to the last day.
    const isLastDay = before !== undefined && before.value.startsWith('wd:') && atom.start - before.end <= 4;
    const actual = weekdayOf(next.value.split('/').at(isLastDay ? -1 : 0) as string);
    if (actual !== undefined && actual !== Number(atom.value.slice(3))) problems.push(problem);
  });
  return problems;
}

/** The facts of one item (a person's name, position, role) are one passage for pairing. */
function groupByItem(passages: readonly PreparedPassage[]): PreparedPassage[][] {
  const groups = new Map<string, PreparedPassage[]>();
  passages.forEach((passage, index) => {
    const key = passage.item ? `${passage.passage.sourceId} ${passage.item}` : `#${index}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  });
  return [...groups.values()];
}

function judge(atom: Atom, groups: readonly PreparedPassage[][]): ProblemCode | undefined {
  if (atom.kind === 'quote') return undefined;
  let wrongPair: ProblemCode | undefined;
  for (const group of groups) {
    for (const passage of group) {
      for (const candidate of passage.atoms()) {
        if (!supports(atom, candidate)) continue;
        const code = pairing(atom, candidate, passage, group);
        if (!code) return undefined;
        wrongPair = code;
      }
      if (atom.kind === 'person' && isMeant(passage, atom.value) && positionFits(atom.of, group)) return undefined;
      if (atom.kind === 'person' && ` ${passage.normal} `.includes(` ${atom.value} `) && positionFits(atom.of, group))
        return undefined;
    }
  }
  if (wrongPair) return wrongPair;
  if (atom.kind === 'negation') return 'negation-differs';
  if (atom.kind === 'quantifier') return 'quantifier-differs';
  return groups.some((group) => group.some((passage) => passage.atoms().some((other) => rivals(atom, other))))
    ? 'contradicted-atom'
    : 'missing-atom';
}

/** The person whose words the passage is, or whom its "ia" means; not everybody named a sentence earlier. */
function isMeant(passage: PreparedPassage, person: string): boolean {
  if (!passage.speaker || !personSupports(passage.speaker, person)) return false;
  return passage.passage.speaker !== undefined || !passage.atoms().some((atom) => atom.kind === 'person');
}

function supports(claim: Atom, source: Atom): boolean {
  switch (claim.kind) {
    case 'date':
      return source.kind === 'date' && dateSupports(source.value, claim.value);
    case 'time':
      return source.kind === 'time' && (source.value === claim.value || source.value.startsWith(`${claim.value} `));
    case 'region':
      return source.kind === 'region' && regionSupports(source.value, claim.value);
    case 'person':
      return source.kind === 'person' && personSupports(source.value, claim.value);
    case 'regulation':
      return (
        source.kind === 'regulation' && (source.value === claim.value || source.value.startsWith(`${claim.value} `))
      );
    default:
      return source.kind === claim.kind && source.value === claim.value;
  }
}

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
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): ProblemCode | undefined {
  switch (claim.kind) {
    case 'number':
      return countsTheSame(claim, source, passage, group) ? undefined : 'wrong-noun';
    case 'person':
      return positionFits(
        claim.of,
        source.of
          ? [{ ...passage, stems: new Set([...stemsOf(source.of), ...(source.of ? [] : passage.stems)]) }]
          : group,
      )
        ? undefined
        : 'wrong-noun';
    case 'position':
      return positionFits(claim.of, group) ? undefined : 'wrong-noun';
    case 'negation':
      return turnsTheSame(claim, source) ? undefined : 'negation-differs';
    case 'quantifier':
      return turnsTheSame(claim, source) ? undefined : 'quantifier-differs';
    default:
      return undefined;
  }
}

/**
 * The noun that the claim counts stands near the number in the passage, or belongs to an item that is a number alone.
 */
function countsTheSame(
  claim: Atom,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const noun = claim.of;
  if (!noun || noun === source.of) return true;
  const near = neighbours(passage.words, source.start, source.end, 3);
  return (
    near.after.includes(noun) || near.before.includes(noun) || (!source.of && group.some((one) => one.stems.has(noun)))
  );
}

/** Two negations, or two bounds, turn the same words: the first two after them are compared. */
function turnsTheSame(claim: Atom, source: Atom): boolean {
  const wanted = (claim.of ?? '').split(' ').filter(Boolean);
  const has = (source.of ?? '').split(' ').filter(Boolean);
  if (wanted.length === 0) return has.length === 0;
  return wanted[0] === has[0] || wanted.slice(0, 2).some((root) => has.slice(0, 2).includes(root));
}

const abbreviated: Readonly<Record<string, string>> = { kabag: 'bagi', kasubbag: 'subbagi', pusdatin: 'pusat' };
const stemsOf = (label: string): string[] =>
  label
    .split(/[\s,]+/)
    .filter((word) => isContent(word))
    .map((word) => abbreviated[word] ?? stem(word));
/** Every word of the claimed position stands with the person; regions within it are atoms of their own. */
function positionFits(label: string | undefined, group: readonly Pick<PreparedPassage, 'stems'>[]): boolean {
  if (!label) return true;
  const stems = stemsOf(label.replace(/\s(?:kpu|kip|bawaslu)(?:\s.*)?$/, ''));
  return stems.every((root) => group.some((passage) => passage.stems.has(root)));
}

/**
 * Two atoms of one kind whose surroundings are each other's in the passage: "laki-laki 10, perempuan 12" told as
 * "laki-laki 12, perempuan 10". Every value is there, and every statement is false.
 */
function exchanged(claim: ReadClaim, passages: readonly PreparedPassage[]): Atom[] {
  const kinds = ['number', 'money', 'date', 'time', 'person', 'region'] as const;
  const wrong: Atom[] = [];
  for (const kind of kinds) {
    const own = claim.atoms.filter((atom) => atom.kind === kind && !atom.value.startsWith('wd:'));
    if (own.length === 0) continue;
    const others = passages.flatMap((passage) =>
      passage
        .atoms()
        .filter((atom) => atom.kind === kind && !atom.value.startsWith('wd:'))
        .map((atom) => ({ atom, near: around(passage.text, passage.words, atom) })),
    );
    if (new Set(others.map(({ atom }) => atom.value)).size < 2) continue;
    for (const atom of own) {
      const near = around(claim.text, claim.words, atom);
      const mine = Math.max(
        -1,
        ...others.filter((other) => supports(atom, other.atom)).map((other) => likeness(near, other.near)),
      );
      const foreign = Math.max(
        -1,
        ...others.filter((other) => !supports(atom, other.atom)).map((other) => likeness(near, other.near)),
      );
      if (mine >= 0 && foreign > mine) wrong.push(atom);
    }
  }
  return wrong;
}

type Around = { readonly before: readonly string[]; readonly after: readonly string[] };
/**
 * Up to three content words on either side, within the clause: "dan" and marks end what a number or a name belongs to.
 */
function around(text: string, found: readonly Word[], atom: Atom): Around {
  const side = (list: readonly Word[], edge: number, forward: boolean): string[] => {
    const roots: string[] = [];
    let at = edge;
    for (const word of list) {
      const between = forward ? text.slice(at, word.start) : text.slice(word.end, at);
      if (
        /[,;:()."“”]/.test(between) ||
        /^(?:dan|serta|sedangkan|sementara|atau|sebelum|setelah)$/.test(word.lower) ||
        roots.length === 3
      )
        break;
      if (isContent(word.lower)) roots.push(stem(word.lower));
      at = forward ? word.end : word.start;
    }
    return roots;
  };
  return {
    before: side(found.filter((word) => word.end <= atom.start).reverse(), atom.start, false),
    after: side(
      found.filter((word) => word.start >= atom.end),
      atom.end,
      true,
    ),
  };
}

/** Shared words; more where they stand on the same side, most where they stand next to the atom. */
function likeness(one: Around, other: Around): number {
  const score = (a: readonly string[], b: readonly string[]): number =>
    a.reduce((sum, root, index) => sum + (b.includes(root) ? (index === 0 && b[0] === root ? 2 : 1) : 0), 0);
  const all = [...other.before, ...other.after];
  const shared = [...new Set([...one.before, ...one.after])].filter((root) => all.includes(root)).length;
  return 2 * shared + score(one.before, other.before) + score(one.after, other.after);
}

/** Negations and bounds of the passage whose words the claim repeats without them. */
function overlookedTurns(claim: ReadClaim, passages: readonly PreparedPassage[]): Atom[] {
  const stems = new Set(claim.stems);
  const found: Atom[] = [];
  for (const passage of passages) {
    for (const atom of passage.atoms()) {
      if (atom.kind !== 'negation' && atom.kind !== 'quantifier') continue;
      const scope = (atom.of ?? '')
        .split(' ')
        .slice(0, atom.kind === 'negation' ? 2 : 1)
        .filter(Boolean);
      if (scope.length === 0 || !scope.some((root) => stems.has(root))) continue;
      const told = claim.atoms.some(
        (own) =>
          own.kind === atom.kind &&
          own.value === atom.value &&
          (own.of ?? '')
            .split(' ')
            .slice(0, 3)
            .some((root) => (atom.of ?? '').split(' ').includes(root)),
      );
      if (!told) found.push(atom);
    }
  }
  return found;
}

function contradicts(word: Word, claim: ReadClaim, passages: readonly PreparedPassage[]): boolean {
  const against = opposites.get(word.lower);
  if (!against) return false;
  const inPassage = (lower: string): boolean =>
    passages.some((passage) => passage.words.some((other) => other.lower === lower));
  const inClaim = (lower: string): boolean => claim.words.some((other) => other.lower === lower);
  return !inPassage(word.lower) && against.some((opposite) => inPassage(opposite) && !inClaim(opposite));
}

/** A capitalised word inside the sentence that no passage has: a name from nowhere. */
function isUnknownName(word: Word, claim: ReadClaim, passages: readonly PreparedPassage[]): boolean {
  if (!/^\p{Lu}/u.test(word.text) || !isContent(word.lower)) return false;
  const before = claim.text.slice(0, word.start).trimEnd();
  if (before === '' || /[.!?:“"]$/.test(before)) return false;
  if (claim.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end)) return false;
  const root = stem(word.lower);
  return !passages.some(
    (passage) => passage.stems.has(root) || passage.words.some((other) => other.lower === word.lower),
  );
}

/** Who opened, closed, led, decided: an act that no passage tells is not a paraphrase of it. */
function isUnknownAct(word: Word, passages: readonly PreparedPassage[]): boolean {
  if (!/^(?:di|me|pem|pen)/.test(word.lower)) return false;
  const same = acts.find((forms) => forms.includes(stem(word.lower)));
  return same !== undefined && !passages.some((passage) => same.some((root) => passage.stems.has(root)));
}

/** Content words of a claim outside its quotes, as roots. */
export const claimStems = (found: readonly Word[]): string[] => [...new Set(contentStems(found))];
