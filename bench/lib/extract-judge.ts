/** Judges what was proposed from one text by what a careful reader wrote down of it. */
import { personRoles, type Proposal } from '../../src/activities/schema.ts';
import { words } from '../../src/language/index.ts';
import {
  contrary,
  plain,
  sameText,
  sameThing,
  sameTitle,
  sameUnit,
  sameValue,
  type Figure,
} from './extract-compare.ts';
import { answers, remarksOn, type Sample, type TruePerson, type Truth } from './extract-truth.ts';

export type Field =
  | 'title'
  | 'organiser'
  | 'own-unit'
  | 'place'
  | 'people'
  | 'position'
  | 'role'
  | 'quotes'
  | 'reported'
  | 'figures'
  | 'dates'
  | 'rules'
  | 'state';
/** `missed` was not proposed; the others were. `fault` says what, for those who mend it. */
export type Verdict = {
  readonly field: Field;
  readonly verdict: 'right' | 'wrong' | 'contrary' | 'missed';
  readonly confidence?: Proposal['confidence'];
  readonly fault?: string;
};
type Of<Path extends Proposal['path'], Any = Proposal> = Any extends { path: infer Paths }
  ? Path extends Paths
    ? Any
    : never
  : never;
type Person = Of<'people'>;

export function judge({ truth, text }: Sample, proposals: readonly Proposal[]): Verdict[] {
  const credited = texts(proposals, 'local.credit.writer', 'local.credit.editor', 'local.credit.photographer');
  const named = at(proposals, 'people', 'local.people') as readonly Person[];
  const people = pairPeople(truth, named, credited);
  return [
    ...single(truth, 'title', 'title', texts(proposals, 'title'), sameTitle),
    ...units(truth, 'organiser', 'organiser', proposals, 'organiser'),
    ...units(truth, 'own-unit', 'own_unit', proposals, 'local.unit'),
    ...single(truth, 'place', 'place', places(truth, proposals), sameText),
    ...dates(truth, proposals),
    ...judgePeople(people, text),
    ...quotes(truth, proposals, people),
    ...figures(truth, proposals),
    ...rules(truth, proposals),
    ...single(truth, 'state', 'state', texts(proposals, 'progress'), sameText),
  ];
}

type Said = { readonly value: string; readonly confidence: Proposal['confidence'] };
const at = (proposals: readonly Proposal[], ...paths: readonly string[]): readonly Proposal[] =>
  proposals.filter(({ path }) => paths.includes(path));
const texts = (proposals: readonly Proposal[], ...paths: readonly string[]): Said[] =>
  at(proposals, ...paths).flatMap(({ value, confidence }) =>
    typeof value === 'string' ? [{ value, confidence }] : [],
  );

/** One answer; every proposal of it counts. */
function single(
  truth: Truth,
  field: Field,
  key: 'title' | 'place' | 'state',
  said: readonly Said[],
  same: (truth: string, proposed: string) => boolean,
): Verdict[] {
  const right = answers(truth, key);
  const accepts = (value: string): boolean => right.some((answer) => answer !== null && same(answer, value));
  const verdicts = said.map(({ value, confidence }): Verdict =>
    accepts(value)
      ? { field, verdict: 'right', confidence }
      : { field, verdict: 'wrong', confidence, fault: `${value} | ${right.join(' | ')}` },
  );
  const missed = !said.some(({ value }) => accepts(value)) && !right.includes(null);
  return missed ? [...verdicts, { field, verdict: 'missed', fault: String(right[0]) }] : verdicts;
}

/** An online meeting has its platform for a place. */
const places = (truth: Truth, proposals: readonly Proposal[]): Said[] => [
  ...texts(proposals, 'place', 'local.place'),
  ...texts(proposals, 'platform').filter(({ value }) => truth.place !== null && sameText(truth.place, value)),
];

/** Several organisers stand in one name; who names only some of them is not wrong, and misses the rest. */
function units(
  truth: Truth,
  field: Field,
  key: 'organiser' | 'own_unit',
  proposals: readonly Proposal[],
  path: Proposal['path'],
): Verdict[] {
  const right = answers(truth, key);
  const parts = (name: string): string[] =>
    name.split(/\s*;\s*|\s+(?:dan|bersama|bekerja sama dengan|melalui)\s+(?=\p{Lu})/u);
  const covers = (whole: string, name: string): boolean =>
    sameUnit(whole, name) || parts(whole).every((part) => parts(name).some((one) => sameUnit(part, one)));
  const within = (whole: string, name: string): boolean => parts(whole).some((part) => sameUnit(part, name));
  let found = false;
  const verdicts = (at(proposals, path) as readonly Of<'organiser'>[]).map(({ value, confidence }): Verdict => {
    const whole = right.some((answer) => answer !== null && covers(answer, value.name));
    found ||= whole;
    return whole || right.some((answer) => answer !== null && within(answer, value.name))
      ? { field, verdict: 'right', confidence }
      : { field, verdict: 'wrong', confidence, fault: `${value.name} | ${right.join(' | ')}` };
  });
  const missed = !found && !right.includes(null);
  return missed ? [...verdicts, { field, verdict: 'missed', fault: String(right[0]) }] : verdicts;
}

/** First and last day and hour, and the zone. A last day that is the first one is no range. */
function dates(truth: Truth, proposals: readonly Proposal[]): Verdict[] {
  const days = (key: 'start' | 'end'): (string | null)[] => answers(truth, key).map((one) => one?.slice(0, 10) ?? null);
  const hours = (key: 'start' | 'end'): (string | null)[] => answers(truth, key).map((one) => one?.slice(11) || null);
  const starts = days('start');
  const ends = days('end').map((day) => (day !== null && starts.includes(day) ? null : day));
  const lastSaid = texts(proposals, 'when.end').filter(({ value }) => !starts.includes(value));
  return [
    ...part('start', starts, texts(proposals, 'when.start')),
    ...part('end', ends, lastSaid),
    ...part('start time', hours('start'), texts(proposals, 'when.startTime')),
    ...part('end time', hours('end'), texts(proposals, 'when.endTime')),
    ...part(
      'zone',
      answers(truth, 'timezone').map((zone) => zone?.toUpperCase() ?? null),
      texts(proposals, 'when.zone'),
    ),
  ];
}

function part(name: string, right: readonly (string | null)[], said: readonly Said[]): Verdict[] {
  const verdicts = said.map(({ value, confidence }): Verdict =>
    right.includes(value)
      ? { field: 'dates', verdict: 'right', confidence }
      : { field: 'dates', verdict: 'wrong', confidence, fault: `${name} ${value} | ${right.join(' | ')}` },
  );
  const missed = !right.includes(null) && !said.some(({ value }) => right.includes(value));
  return missed ? [...verdicts, { field: 'dates', verdict: 'missed', fault: `${name} ${right[0]}` }] : verdicts;
}

type Pairs = {
  readonly pairs: readonly { readonly person: TruePerson; readonly proposal: Person }[];
  readonly missed: readonly TruePerson[];
  readonly extra: readonly Person[];
  readonly truth: Truth;
};

/** Who wrote an item or took its pictures is credited, and is none of the people of the activity. */
function pairPeople(truth: Truth, proposals: readonly Person[], credited: readonly Said[]): Pairs {
  const otherNames = remarksOn(truth, /^people_bare$/);
  const alike = (person: TruePerson, name: string): boolean =>
    sameText(person.bare, name) ||
    otherNames.some(
      (other) =>
        sameText(other, name) &&
        (plain(other).includes(plain(person.bare)) || plain(person.bare).includes(plain(other))),
    );
  const pairs = proposals.flatMap((proposal) => {
    const person = truth.people.find((one) => alike(one, proposal.value.name));
    return person ? [{ person, proposal }] : [];
  });
  const tolerated = remarksOn(truth, /^people$/).join(' ');
  return {
    truth,
    pairs,
    missed: truth.people.filter(
      (person) =>
        person.role !== null &&
        !pairs.some((pair) => pair.person === person) &&
        !credited.some(({ value }) => alike(person, value)),
    ),
    extra: proposals.filter(
      (proposal) =>
        !pairs.some((pair) => pair.proposal === proposal) && !plain(tolerated).includes(plain(proposal.value.name)),
    ),
  };
}

function judgePeople(people: Pairs, text: string): Verdict[] {
  return [
    ...people.missed.flatMap((person): Verdict[] => [
      { field: 'people', verdict: 'missed', fault: person.bare },
      ...(person.position === null ? [] : [{ field: 'position', verdict: 'missed', fault: person.position } as const]),
      { field: 'role', verdict: 'missed', fault: `${person.bare}: ${person.role}` },
    ]),
    ...people.extra.map(({ value, confidence }): Verdict => ({
      field: 'people',
      verdict: 'wrong',
      confidence,
      fault: value.name,
    })),
    ...people.pairs.flatMap((pair): Verdict[] => [
      { field: 'people', verdict: 'right', confidence: pair.proposal.confidence },
      ...position(people.truth, pair),
      ...role(people.truth, pair, text),
    ]),
  ];
}

/**
 * A position may carry the unit that the reader noted apart, or leave it out where the text says it elsewhere. A word
 * of a role ("Moderator") is told by the role.
 */
function position(truth: Truth, { person, proposal }: Pairs['pairs'][number]): Verdict[] {
  const said = proposal.value.position;
  const right = [person.position, ...remarksOn(truth, /^position/)].filter((one) => one !== null);
  const { confidence } = proposal;
  if (said === undefined) {
    const told = person.position === null || sheetRoles(person.position).includes(roleOf(proposal));
    return told ? [] : [{ field: 'position', verdict: 'missed', fault: person.position ?? '' }];
  }
  const same = right.some((one) => samePosition(one, person.unit, said));
  if (same) return [{ field: 'position', verdict: 'right', confidence }];
  // The sheet has no other field for the office that a person came from.
  if (person.position === null && person.unit && samePosition('', person.unit, said)) return [];
  const wrong: Verdict = { field: 'position', verdict: 'wrong', confidence, fault: `${said} | ${person.position}` };
  return person.position === null ? [wrong] : [wrong, { field: 'position', verdict: 'missed' }];
}

function samePosition(written: string, unit: string | null | undefined, said: string): boolean {
  if (sameText(written, said) || sameText(written.replace(/^.*\b(?=ketua divisi)/i, ''), said)) return true;
  const [long, short] = [plain(said), plain(written)];
  const rest = long.slice(short.length).replace(/^[\s,–—-]+/, '');
  return Boolean(unit) && long.startsWith(short) && (sameUnit(unit ?? '', rest) || plain(unit ?? '').startsWith(rest));
}

/** The reader's words for a role, and the sheet's; whoever did what the sheet has no word for took part. */
const rolesOfWords: Readonly<Record<string, readonly string[]>> = {
  hadir: ['peserta'],
  menyampaikan: ['penyampai'],
  melaporkan: ['penyampai'],
  memaparkan: ['penyampai'],
  menanggapi: ['penyampai'],
  pelapor: ['penyampai'],
  'pengirim pesan': ['penyampai'],
  pembimbing: ['penanggung jawab'],
  penyelia: ['penanggung jawab'],
  menerima: ['tuan rumah', 'peserta'],
  menyerahkan: ['penyampai', 'peserta'],
  melepas: ['membuka', 'peserta'],
  'memimpin rombongan': ['memimpin'],
  'ketua tim': ['memimpin', 'penanggung jawab', 'peserta'],
  'pengambil sumpah': ['melantik'],
  penandatangan: ['menandatangani'],
  'membacakan doa': ['membacakan', 'rohaniwan', 'peserta'],
  'pemandu acara': ['moderator', 'pembawa acara'],
  pembicara: ['narasumber'],
  pemateri: ['narasumber'],
  pengulas: ['narasumber'],
  pembahas: ['narasumber'],
  pemandu: ['moderator'],
  mc: ['pembawa acara'],
  'pencatat risalah': ['notulis'],
  'media relation': ['narahubung'],
};
function sheetRoles(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return rolesOfWords[lower] ?? (sheetsOwn.has(lower) ? [lower] : ['peserta']);
}
const sheetsOwn = new Set<string>(personRoles.map((role) => role.replaceAll('-', ' ')));
const roleOf = ({ value }: Person): string => value.role.replaceAll('-', ' ');

function role(truth: Truth, { person, proposal }: Pairs['pairs'][number], text: string): Verdict[] {
  if (person.role === null) return [];
  const written = [person.role, ...remarksOn(truth, /^role/)].flatMap((one) => one.split(/;\s*/));
  // Who came and spoke did both: a reader writes down the one or the other.
  const speaks =
    truth.quotes.some(({ speaker }) => speaker === person.bare) ||
    words(person.bare).some(({ text: part }) =>
      new RegExp(String.raw`${part},?\s+(?:ber|me)\p{Ll}{4,}`, 'u').test(text),
    );
  const right = written.flatMap((one) => [...sheetRoles(one), ...(one === 'hadir' && speaks ? ['penyampai'] : [])]);
  const said = roleOf(proposal);
  const { confidence } = proposal;
  if (right.includes(said)) return [{ field: 'role', verdict: 'right', confidence }];
  const fault = `${person.bare}: ${said} | ${written.join('; ')}`;
  return [
    { field: 'role', verdict: 'wrong', confidence, fault },
    { field: 'role', verdict: 'missed', fault },
  ];
}

/** Direct quotes are complete in the truth, reported speech is a sample: it is charged for a wrong speaker only. */
function quotes(truth: Truth, proposals: readonly Proposal[], people: Pairs): Verdict[] {
  const said = at(proposals, 'statements', 'local.statements') as readonly Of<'statements'>[];
  const speakers = new Map(people.pairs.map(({ person, proposal }) => [proposal.value.id, person.bare]));
  const found = new Set<unknown>();
  const verdicts = said.flatMap(({ value, confidence }): Verdict[] => {
    const field = value.kind === 'quote' ? 'quotes' : 'reported';
    const text = plain(value.text);
    const matching = truth.quotes.filter(
      (quote) => sameText(quote.text, text) || (quote.direct && text.includes(plain(quote.text))),
    );
    const speaker = speakers.get(value.speakerId);
    const allowed = remarksOn(truth, /^quotes/).join(' ');
    const right = matching.filter((quote) => quote.speaker === null || quote.speaker === speaker);
    if (matching.length === 0) {
      const tolerated = field === 'reported' || plain(allowed).includes(text);
      return tolerated ? [] : [{ field, verdict: 'wrong', confidence, fault: `${speaker}: ${value.text}` }];
    }
    for (const quote of right) found.add(quote);
    return right.length > 0
      ? [{ field, verdict: 'right', confidence }]
      : [{ field, verdict: 'wrong', confidence, fault: `${speaker}, not ${matching[0]?.speaker}: ${value.text}` }];
  });
  const missed = truth.quotes.filter((quote) => !found.has(quote));
  return [
    ...verdicts,
    ...missed.map(({ direct, speaker, text }): Verdict => ({
      field: direct ? 'quotes' : 'reported',
      verdict: 'missed',
      fault: `${speaker}: ${text}`,
    })),
  ];
}

/** A table's cell is named by its row and its column. */
const labelOf = ({ value }: Of<'figures'>): Figure => ({
  ...value,
  label: value.group === undefined ? value.label : `${value.group} / ${value.label}`,
});

function figures(truth: Truth, proposals: readonly Proposal[]): Verdict[] {
  const field = 'figures';
  const found = new Set<Figure>();
  const allowed = remarksOn(truth, /^figures/)
    .join(' ')
    .replaceAll('.', '');
  const verdicts = (at(proposals, 'figures') as readonly Of<'figures'>[]).flatMap((proposal): Verdict[] => {
    const said = labelOf(proposal);
    const { confidence } = proposal;
    const valued = truth.figures.filter((figure) => sameValue(figure, said));
    const right = valued.filter((figure) => sameThing(figure, said) && !contrary(figure, said));
    const match = right.find((figure) => !found.has(figure)) ?? right[0];
    if (match) {
      found.add(match);
      return [{ field, verdict: 'right', confidence }];
    }
    const against = valued.find((figure) => contrary(figure, said));
    const fault = `${said.label} ${said.value} ${said.unit ?? ''} | ${valued.map(({ label }) => label).join(' | ')}`;
    if (against) return [{ field, verdict: 'contrary', confidence, fault }];
    const tolerated = valued.length === 0 && new RegExp(String.raw`(?<!\d)${said.value}(?!\d)`).test(allowed);
    return tolerated ? [] : [{ field, verdict: 'wrong', confidence, fault }];
  });
  const missed = truth.figures.filter((figure) => !figure.optional && !found.has(figure));
  return [
    ...verdicts,
    ...missed.map(({ label, value }): Verdict => ({ field, verdict: 'missed', fault: `${label} ${value}` })),
  ];
}

/** Laws and decrees, by the number and the year. */
function rules(truth: Truth, proposals: readonly Proposal[]): Verdict[] {
  const numbers = (citation: string): string => (citation.match(/\d[\p{L}\d./-]*\d|\d+/gu) ?? []).slice(-2).join('/');
  const right = [...truth.laws, ...truth.documents, ...remarksOn(truth, /^(?:laws|documents)$/)].map(numbers);
  const said = at(proposals, 'regulations', 'papers') as readonly Of<'regulations'>[];
  const citations = said.map(({ value }) => numbers(value.citation));
  return [
    ...said.map(({ value, confidence }): Verdict => {
      const cited = numbers(value.citation);
      return right.some((one) => one === cited || cited.endsWith(one))
        ? { field: 'rules', verdict: 'right', confidence }
        : { field: 'rules', verdict: 'wrong', confidence, fault: value.citation };
    }),
    ...[...truth.laws, ...truth.documents]
      .filter((law) => !citations.some((one) => one === numbers(law) || numbers(law).endsWith(one)))
      .map((law): Verdict => ({ field: 'rules', verdict: 'missed', fault: law })),
  ];
}
