/**
 * Judges proposals by the shorter form in which others write down what a text says: NN.txt beside NN.json with title,
 * organiser, ownUnit, place, dates, people, quotes, figures and state. Titles, places and positions are compared by
 * their content words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proposal } from '../../src/activities/schema.ts';
import { readNumbers, stem, words } from '../../src/language/index.ts';
import { contrary, plain, sameText, sameThing, sameUnit, sameValue, type Figure } from './extract-compare.ts';
import type { Field, Verdict } from './extract-judge.ts';
import { officeUnits } from './extract-units.ts';

type Days = string | { readonly from: string; readonly to: string };
type BriefTruth = {
  readonly title: string | null;
  readonly organiser: string | null;
  readonly ownUnit: string | null;
  readonly place: string | null;
  readonly dates: readonly Days[] | null;
  readonly people:
    | readonly { readonly name: string; readonly position: string | null; readonly role: string | readonly string[] }[]
    | null;
  readonly quotes: readonly { readonly speaker: string; readonly text: string; readonly mode: string }[] | null;
  readonly figures: readonly { readonly value: string; readonly label: string }[] | null;
  readonly state: string;
};
export type BriefSample = { readonly name: string; readonly text: string; readonly truth: BriefTruth };

/** The samples of a folder, by name; empty where there is none. */
export function readBrief(folder: string): BriefSample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .toSorted()
    .map((name) => ({
      name: name.replace('.json', ''),
      text: readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8'),
      truth: JSON.parse(readFileSync(join(folder, name), 'utf8')) as BriefTruth,
    }));
}

/** A day of the activity, for the date of the upload; a day without a year gets one. */
export const dayOf = ({ dates }: BriefTruth): string | undefined => {
  const last = dates?.at(-1);
  const day = typeof last === 'string' ? last : last?.to;
  return day?.replace(/^--/, '2026-');
};

export function judgeBrief({ truth }: BriefSample, proposals: readonly Proposal[]): Verdict[] {
  const named = at(proposals, 'people', 'local.people') as readonly Of<'people'>[];
  const unitsOf = (path: 'organiser' | 'local.unit'): Said[] =>
    (at(proposals, path) as readonly Of<'organiser'>[]).map(({ value, confidence }) => ({
      value: officeUnits.find(({ id }) => id === value.unitId)?.names[0] ?? value.name,
      confidence,
    }));
  return [
    ...single('title', truth.title, texts(proposals, 'title'), (written, said) => sameName(truth, written, said)),
    ...single('organiser', truth.organiser, unitsOf('organiser'), sameUnit),
    ...single('own-unit', truth.ownUnit, unitsOf('local.unit'), sameUnit),
    ...places(truth, proposals),
    ...dates(truth, proposals),
    ...people(truth, named),
    ...quotes(truth, proposals, new Map(named.map(({ value }) => [value.id, value.name]))),
    ...figures(truth, proposals),
    ...single('state', states[truth.state] ?? truth.state, texts(proposals, 'progress'), sameText),
  ];
}

type Of<Path extends Proposal['path'], Any = Proposal> = Any extends { path: infer Paths }
  ? Path extends Paths
    ? Any
    : never
  : never;
type Said = { readonly value: string; readonly confidence: Proposal['confidence'] };
const at = (proposals: readonly Proposal[], ...paths: readonly string[]): readonly Proposal[] =>
  proposals.filter(({ path }) => paths.includes(path));
const texts = (proposals: readonly Proposal[], ...paths: readonly string[]): Said[] =>
  at(proposals, ...paths).flatMap(({ value, confidence }) =>
    typeof value === 'string' ? [{ value, confidence }] : [],
  );

const states: Readonly<Record<string, string>> = {
  planned: 'direncanakan',
  held: 'selesai',
  postponed: 'ditunda',
  cancelled: 'dibatalkan',
};

const general = new Set('yang dan di ke dari dengan untuk para pada oleh kegiatan acara'.split(' '));
const shortened: Readonly<Record<string, string>> = {
  lt: 'lantai',
  ktr: 'kantor',
  gd: 'gedung',
  kec: 'kecamatan',
  kab: 'kabupaten',
  kel: 'kelurahan',
  ket: 'ketua',
  rakor: 'koordinasi',
  tw: 'triwulan',
  jl: 'jalan',
};
const contentOf = (text: string): Set<string> =>
  new Set(
    words(text)
      .map(({ lower }) => shortened[lower] ?? lower)
      .filter((word) => !general.has(word) && word !== 'rapat')
      .map(stem),
  );
/** Most content words of either stand in the other. */
function alike(truth: string, said: string, share = 0.6): boolean {
  if (sameText(truth, said)) return true;
  const [wanted, given] = [contentOf(truth), contentOf(said)];
  const both = wanted.intersection(given).size;
  return both > 0 && both >= wanted.size * share && both >= given.size * share;
}

/**
 * The name of an activity is the same with the office that holds it, or its place, behind it and without: both have a
 * field of their own.
 */
function sameName({ organiser, ownUnit, place }: BriefTruth, written: string, said: string): boolean {
  if (alike(written, said)) return true;
  const told = new Set([organiser, ownUnit, place].flatMap((one) => [...contentOf(one ?? '')]));
  const bare = (text: string): string => [...contentOf(text)].filter((word) => !told.has(word)).join(' ');
  return bare(written) !== '' && alike(bare(written), bare(said), 0.75);
}

function single(
  field: Field,
  truth: string | null,
  said: readonly Said[],
  same: (truth: string, said: string) => boolean,
): Verdict[] {
  const verdicts = said.map(({ value, confidence }): Verdict =>
    truth !== null && same(truth, value)
      ? { field, verdict: 'right', confidence }
      : { field, verdict: 'wrong', confidence, fault: `${value} | ${truth}` },
  );
  const isMissed = truth !== null && !verdicts.some(({ verdict }) => verdict === 'right');
  return isMissed ? [...verdicts, { field, verdict: 'missed', fault: truth }] : verdicts;
}

/**
 * One of several places that the reader wrote side by side is right, and the platform of what was held online; a room of
 * the office itself is the same with the office's name and without.
 */
function places(truth: BriefTruth, proposals: readonly Proposal[]): Verdict[] {
  const own = contentOf(`kantor ${truth.ownUnit ?? ''} ${truth.organiser ?? ''}`);
  const bare = (text: string): string => [...contentOf(text)].filter((word) => !own.has(word)).join(' ');
  const parts = (truth.place ?? '').split(/;\s*/);
  const isPlatform = (said: string): boolean => platforms.some(({ value }) => value === said);
  const same = (_: string, said: string): boolean =>
    isPlatform(said) ||
    alike(truth.place ?? '', said) ||
    parts.some((part) => alike(part, said) || (bare(part) !== '' && alike(bare(part), bare(said), 0.75)));
  const platforms = texts(proposals, 'platform').filter(({ value }) =>
    parts.some((part) => contentOf(part).isSupersetOf(contentOf(value))),
  );
  return single('place', truth.place, [...texts(proposals, 'place', 'local.place'), ...platforms], same);
}

/** The first and the last day; hours are not written down. */
function dates({ dates: days }: BriefTruth, proposals: readonly Proposal[]): Verdict[] {
  const spans = (days ?? []).map((day) => (typeof day === 'string' ? { from: day, to: day } : day));
  const same = (truth: string, said: string): boolean =>
    truth.startsWith('--') ? said.slice(4) === truth.slice(1) : said === truth;
  const first = spans[0]?.from ?? null;
  const last = spans.at(-1)?.to ?? null;
  const ends = texts(proposals, 'when.end').filter(({ value }) => first === null || !same(first, value));
  return [
    ...single('dates', first, texts(proposals, 'when.start'), same),
    ...single('dates', last === first ? null : last, ends, same),
  ];
}

/** The words of the sheet for each role of theirs. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  opened: ['membuka'],
  closed: ['menutup'],
  led: ['memimpin', 'penanggung-jawab', 'juri'],
  spoke: ['penyampai', 'narasumber', 'panelis', 'membacakan'],
  hosted: ['tuan-rumah'],
  moderated: ['moderator', 'pembawa-acara'],
  attended: ['peserta', 'notulis', 'saksi', 'rohaniwan', 'dilantik', 'juri', 'panelis', 'penyampai', 'narahubung'],
  invited: ['peserta', 'narasumber', 'panelis', 'juri', 'saksi', 'membacakan', 'penyampai'],
  signed: ['menandatangani', 'melantik', 'dilantik'],
  absent: ['tidak-hadir'],
  mentioned: ['peserta', 'narahubung', 'penanggung-jawab', 'tidak-hadir', 'penyampai'],
};

function people({ people: written }: BriefTruth, said: readonly Of<'people'>[]): Verdict[] {
  const wanted = written ?? [];
  const seen = new Set<unknown>();
  const verdicts = said.flatMap(({ value, confidence }): Verdict[] => {
    const person = wanted.find(({ name }) => sameText(name, value.name));
    if (!person) return [{ field: 'people', verdict: 'wrong', confidence, fault: value.name }];
    seen.add(person);
    const roles = [person.role].flat();
    const isRole = roles.some((role) => rolesOf[role]?.includes(value.role));
    const fault = `${value.name}: ${value.role} | ${roles.join('; ')}`;
    return [
      { field: 'people', verdict: 'right', confidence },
      ...position(person.position, value.position, value.titlesBefore ?? '', confidence),
      ...(isRole
        ? [{ field: 'role', verdict: 'right', confidence } as const]
        : ([
            { field: 'role', verdict: 'wrong', confidence, fault },
            { field: 'role', verdict: 'missed', fault },
          ] as const)),
    ];
  });
  return [
    ...verdicts,
    ...wanted
      .filter((person) => !seen.has(person))
      .flatMap((person): Verdict[] => [
        { field: 'people', verdict: 'missed', fault: person.name },
        ...(person.position === null
          ? []
          : [{ field: 'position', verdict: 'missed', fault: person.position } as const]),
        { field: 'role', verdict: 'missed', fault: `${person.name}: ${[person.role].flat().join('; ')}` },
      ]),
  ];
}

/**
 * A position may be longer by its office; words that tell a role ("Notulis", "petugas") may be left to the role, and a
 * rank or a clerical title ("Aiptu", "Pdt.") to the titles before the name.
 */
const toldByRole = new RegExp(
  String.raw`^(?:notulis|pencatat|moderator|petugas(?: \p{L}+)?|saksi|pemandu|pembawa acara` +
    String.raw`|narasumber(?: .+)?|pemateri(?: .+)?|instruktur|rohaniwan|khatib|penanggung jawab` +
    String.raw`|panitia|koordinator(?: .+)?)$`,
  'iu',
);
function position(
  truth: string | null,
  said: string | undefined,
  title: string,
  confidence: Proposal['confidence'],
): Verdict[] {
  const field = 'position';
  if (said === undefined)
    return truth === null || toldByRole.test(truth) || sameText(truth, title)
      ? []
      : [{ field, verdict: 'missed', fault: truth }];
  if (truth === null) return [{ field, verdict: 'wrong', confidence, fault: `${said} | null` }];
  const [long, short] = [plain(said), plain(truth)];
  const [given, wanted] = [contentOf(said), contentOf(truth)];
  const both = wanted.intersection(given).size;
  const isSame = long.startsWith(short) || short.startsWith(long) || sameText(long, short);
  const isAlike = both >= wanted.size * 0.8 && both >= given.size * 0.5;
  const isWhole = given.size >= wanted.size * 0.5;
  return (isSame && isWhole) || isAlike
    ? [{ field, verdict: 'right', confidence }]
    : [
        { field, verdict: 'wrong', confidence, fault: `${said} | ${truth}` },
        { field, verdict: 'missed', fault: truth },
      ];
}

/** Direct speech is complete in the truth, reported speech is a sample. */
function quotes(
  { quotes: written }: BriefTruth,
  proposals: readonly Proposal[],
  names: ReadonlyMap<string, string>,
): Verdict[] {
  const wanted = written ?? [];
  const seen = new Set<unknown>();
  const said = at(proposals, 'statements', 'local.statements') as readonly Of<'statements'>[];
  const verdicts = said.flatMap(({ value, confidence }): Verdict[] => {
    const isDirect = value.kind === 'quote';
    const field = isDirect ? 'quotes' : 'reported';
    const [given, speaker] = [plain(value.text), names.get(value.speakerId) ?? ''];
    const quote = wanted.find(({ text, mode }) => {
      const own = plain(text);
      return mode === 'direct' ? given.includes(own) || own.includes(given) : !isDirect && given.includes(own);
    });
    if (!quote) return isDirect ? [{ field, verdict: 'wrong', confidence, fault: `${speaker}: ${value.text}` }] : [];
    const isSpeaker = sameText(quote.speaker, speaker);
    if (isSpeaker) seen.add(quote);
    const fault = `${speaker}, not ${quote.speaker}: ${value.text}`;
    return [isSpeaker ? { field, verdict: 'right', confidence } : { field, verdict: 'wrong', confidence, fault }];
  });
  const missed = wanted.filter((quote) => !seen.has(quote));
  return [
    ...verdicts,
    ...missed.map(({ mode, speaker, text }): Verdict => ({
      field: mode === 'direct' ? 'quotes' : 'reported',
      verdict: 'missed',
      fault: `${speaker}: ${text}`,
    })),
  ];
}

/** A written value as the sheet has it; its scale and its measure may stand in the label ("juta sewa gedung"). */
function asFigure({ value, label }: { readonly value: string; readonly label: string }): Figure {
  const unit = /^rp|rupiah/i.test(value) ? 'rupiah' : /%|persen/i.test(`${value} ${label}`) ? 'persen' : undefined;
  const scale = /^(?:juta|miliar|ribu)(?!\p{L})/iu.exec(label)?.[0] ?? '';
  const number = readNumbers(`${value} ${scale}`.trim(), () => false)[0]?.value.replace(/^Rp|%$/g, '');
  return { label, value: number ?? value, unit };
}

function figures({ figures: written }: BriefTruth, proposals: readonly Proposal[]): Verdict[] {
  const field = 'figures';
  const wanted = (written ?? []).map(asFigure);
  const found = new Set<Figure>();
  const verdicts = (at(proposals, 'figures') as readonly Of<'figures'>[]).map(({ value, confidence }): Verdict => {
    const label = value.group === undefined ? value.label : `${value.group} / ${value.label}`;
    const said: Figure = { ...value, label };
    const valued = wanted.filter((figure) => sameValue(figure, said));
    // A price whose reader wrote no currency is still that price.
    const of = (figure: Figure): Figure =>
      figure.unit === undefined && said.unit === 'rupiah' ? { ...figure, unit: 'rupiah' } : figure;
    const right = valued.filter((figure) => sameThing(of(figure), said) && !contrary(figure, said));
    const match = right.find((figure) => !found.has(figure)) ?? right[0];
    if (match) {
      found.add(match);
      return { field, verdict: 'right', confidence };
    }
    const fault = `${label} ${said.value} ${said.unit ?? ''} | ${valued.map((one) => one.label).join(' | ')}`;
    const isContrary = valued.length > 0 && valued.every((figure) => contrary(figure, said));
    return { field, verdict: isContrary ? 'contrary' : 'wrong', confidence, fault };
  });
  const missed = wanted.filter((figure) => !found.has(figure));
  return [
    ...verdicts,
    ...missed.map(({ label, value }): Verdict => ({ field, verdict: 'missed', fault: `${label} ${value}` })),
  ];
}
