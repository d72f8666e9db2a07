/**
 * The verdict on a claim, and on a draft, sentence by sentence.
 *
 * from-facts: its template, run again, gives the same text · computed: so does its template, and every number in it
 * is a slot whose stored query was run again and gave the same value · verbatim: a clean copy of one passage ·
 * needs-reading: every atom is in the cited passages or one best passage, paired as there · unsupported: all else.
 */
import { splitSentences, speechPattern, words, type Span, type Word } from '../language/index.ts';
import { findAtoms } from './atoms/index.ts';
import { personSupports } from './atoms/people.ts';
import { findQuotes } from './atoms/quotes.ts';
import type { FoundQuote } from './atoms/quotes.ts';
import { lastAnswer } from './last-answer.ts';
import { findSupport } from './lookup.ts';
import { normalise } from './normalise.ts';
import { calendarProblems, claimStems } from './paraphrase.ts';
import type { Comparison, ReadClaim } from './paraphrase.ts';
import { isToldBefore, meansOnePerson, pointsBack } from './pointing.ts';
import { readSentence } from './relations.ts';
import type {
  Atom,
  Claim,
  ClaimCheck,
  ClaimStatus,
  FigureSlot,
  Judgement,
  Passage,
  Problem,
  TemplateUse,
} from './schema.ts';
import { nextAntecedent, passageQuotes } from './sources.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';
import { findCopies, holdsClause, type Copy, type Place } from './verbatim.ts';

export type CheckContext = {
  readonly sources: PreparedSources;
  /**
   * Makes a template's sentence again from the facts as they are now, with the figures that stored queries give in
   * it; null when its facts are gone.
   */
  readonly rerender: (use: TemplateUse) => { readonly text: string; readonly figures: readonly FigureSlot[] } | null;
  /** Runs a stored query again; null when it cannot. */
  readonly recompute?: (query: string) => string | null;
  /**
   * The person that "ia" or "ujarnya" means in the draft at this sentence (value of a person atom). `checkDraft`
   * finds it.
   */
  readonly antecedent?: string | undefined;
  /**
   * Where in the sources the sentence before it in the draft stands, when that is a verified copy. `checkDraft` finds
   * it.
   */
  readonly before?: Place | undefined;
};

type Remembered = {
  readonly key: string;
  readonly check: ClaimCheck;
  readonly persons: readonly Atom[];
  readonly place: Place | undefined;
  /** It means what stands before it: a change there is a change of it. */
  readonly points: boolean;
};
export type DraftCheck = {
  readonly checks: readonly ClaimCheck[];
  /** What each check was made from; a claim with the same key is not checked again. */
  readonly memory: ReadonlyMap<string, Remembered>;
  readonly sources: PreparedSources;
};

const pronoun = new RegExp(
  String.raw`(?<!\p{L})(?:ia|dia|beliau)(?!\p{L})` +
    String.raw`|(?<!\p{L})(?:${speechPattern('beside', 'person')}|sambutan|arahan|paparan)nya(?!\p{L})`,
  'iu',
);

/** Checks one claim. With no `antecedent`, a copied sentence whose speaker is a pronoun needs reading. */
export function checkClaim(claim: Claim, context: CheckContext): ClaimCheck {
  return judge(claim, context, read(claim.text, context.sources.names)).check;
}

/** Checks the claims of a draft in reading order. */
export function checkDraft(claims: readonly Claim[], context: Omit<CheckContext, 'antecedent'>): DraftCheck {
  return recheck(undefined, claims, context);
}

/**
 * Checks a draft again after an edit: claims that did not change, and whose "ia" still means the same person, keep
 * their verdict.
 * Give new `PreparedSources` when facts changed: then everything is checked again.
 */
export function recheck(
  previous: DraftCheck | undefined,
  claims: readonly Claim[],
  context: Omit<CheckContext, 'antecedent'>,
): DraftCheck {
  const known = previous?.sources === context.sources ? previous.memory : undefined;
  const memory = new Map<string, Remembered>();
  const checks: ClaimCheck[] = [];
  let antecedent: string | undefined;
  let before: Place | undefined;
  for (const claim of claims) {
    const own = JSON.stringify([claim.text, claim.template, claim.facts, claim.passages, claim.figures]);
    const inDraft = JSON.stringify([own, antecedent, before]);
    const kept = known?.get(claim.id);
    const entry =
      kept?.key === (kept?.points ? inDraft : own)
        ? kept
        : remember(claim, { ...context, antecedent, before }, { own, inDraft });
    memory.set(claim.id, entry);
    checks.push(entry.check);
    antecedent = nextAntecedent(antecedent, entry.persons);
    before = entry.place && { ...entry.place, since: runsSince(before, entry.place) };
  }
  return { checks, memory, sources: context.sources };
}

/** A copy that goes on where the one before it ended runs since that one does. */
const runsSince = (before: Place | undefined, place: Place): number =>
  before?.source === place.source && before.last === place.first - 1 ? (before.since ?? before.first) : place.first;

function remember(
  claim: Claim,
  context: CheckContext,
  keys: { readonly own: string; readonly inDraft: string },
): Remembered {
  const reading = read(claim.text, context.sources.names);
  const { check, place } = judge(claim, context, reading);
  const points = reading.points !== undefined || pronoun.test(claim.text);
  const persons = reading.all.filter((atom) => atom.kind === 'person');
  return { key: points ? keys.inDraft : keys.own, check, persons, place, points };
}

/** Compared by value; their words need not be the passage's words ("dua puluh" is 20). */
const measured: ReadonlySet<Atom['kind']> = new Set(['number', 'money', 'date', 'time', 'regulation']);

type Reading = ReadClaim & {
  readonly all: readonly Atom[];
  readonly quotes: readonly FoundQuote[];
  /** What in its first sentence means the sentence before it. */
  readonly points: { readonly start: number; readonly end: number } | undefined;
};

type Verdict = { readonly check: ClaimCheck; readonly place: Place | undefined };

function judge(claim: Claim, context: CheckContext, reading: Reading): Verdict {
  const verdict = (
    status: ClaimStatus,
    passages: readonly Passage[],
    problems: readonly Problem[] = [],
    open: readonly Judgement[] = [],
  ): ClaimCheck => ({ claimId: claim.id, status, passages, problems, ...(open.length > 0 ? { judge: open } : {}) });
  const only = (check: ClaimCheck): Verdict => ({ check, place: undefined });
  const cited = citedPassages(claim, context.sources);
  const ofCited = cited.map(({ passage }) => passage);
  if (claim.text.trim() === '')
    return only(verdict('unsupported', [], [{ code: 'no-passage', start: 0, end: 0, text: '' }]));

  const made = claim.template ? context.rerender(claim.template) : null;
  if (made?.text === claim.text) {
    // A template names the speaker that its statement has; only who "ujarnya" means depends on where it stands.
    const speakers = leans(reading) ? speakerProblems(reading, cited, context) : undefined;
    const wrong = speakers?.problems.filter((problem) => problem.code === 'wrong-speaker') ?? [];
    if (wrong.length > 0) return only(verdict('unsupported', speakers?.passages ?? [], wrong));
    // Figures are those that the template fills now: a claim that keeps quiet about its queries is no better for it.
    if (made.figures.length === 0) return only(verdict('from-facts', ofCited));
    const stale = figureProblems(made.figures, reading, context);
    return only(stale.length > 0 ? verdict('unsupported', [], stale) : verdict('computed', ofCited));
  }
  const speakers = speakerProblems(reading, cited, context);
  if (speakers.problems.length > 0) return only(verdict('unsupported', speakers.passages, speakers.problems));

  const copied = judgeCopy(reading, findCopies(claim.text, context.sources, cited), cited, context);
  if (copied)
    return { check: verdict(copied.status, copied.copy.passages, copied.problems, copied.judge), place: copied.place };
  const calendar = calendarProblems(claim.text, reading.all);
  if (calendar.length > 0) return only(verdict('unsupported', ofCited, calendar));
  const found = findSupport(reading, {
    cited,
    named: [...new Set([...speakers.used, ...cited])],
    sources: context.sources,
    more: (passages) => attributionProblems(reading, passages, context),
  });
  return only(
    verdict(found.problems.length > 0 ? 'unsupported' : 'needs-reading', found.passages, found.problems, found.judge),
  );
}

type JudgedCopy = {
  readonly copy: Copy;
  readonly status: ClaimStatus;
  readonly problems: readonly Problem[];
  readonly judge: readonly Judgement[];
  readonly place: Place | undefined;
};

/**
 * A copy is verified when it says the same where it now stands: with its speaker, and with what its words mean before
 * it.
 */
function judgeCopy(
  reading: Reading,
  copies: readonly Copy[],
  cited: readonly PreparedPassage[],
  context: CheckContext,
): JudgedCopy | undefined {
  const [first] = copies;
  if (!first) return undefined;
  const judged = (copy: Copy, status: ClaimStatus, more: Partial<JudgedCopy> = {}): JudgedCopy => ({
    copy,
    status,
    problems: [],
    judge: [],
    place: status === 'verbatim' ? copy.place : undefined,
    ...more,
  });
  const whose = first.passage.passage.speaker;
  if (whose !== undefined && reading.quotes.length === 0)
    return judged(first, 'needs-reading', {
      judge: [{ start: 0, end: reading.text.length, text: whose, why: 'speaker-left-out' }],
    });
  const rows = copies.filter(({ place }) => place.head !== undefined);
  if (rows.length > 0) return judgeRow(rows, context, judged);
  const stated = copies.filter(({ passage }) => isStatement(reading, passage, cited));
  if (stated.length === 0) return judged(first, 'needs-reading');
  if (!reading.points) return judged(stated[0] as Copy, 'verbatim');
  const { antecedent } = context;
  const following = stated.find((copy) => goesOn(copy, reading, reading.points as Span, context));
  if (following) return judged(following, 'verbatim');
  const meant = first.passage.speaker;
  if (usesPronoun(reading) && meant && antecedent && !samePerson(meant, antecedent))
    return judged(first, 'unsupported', { problems: [{ code: 'wrong-speaker', ...pronounSpan(reading.text) }] });
  return judged(first, 'needs-reading', {
    judge: [
      { ...reading.points, text: reading.text.slice(reading.points.start, reading.points.end), why: 'points-back' },
    ],
  });
}

/**
 * It stands behind the sentence that stands before it in its source. "Bantuan itu" may sum up more than one sentence:
 * then two of them must stand there, where the source has two, unless the sentence before tells what is meant. "Ia" is
 * who is meant in the source, as far as both tell it.
 */
function goesOn(copy: Copy, reading: Reading, points: Span, { before, antecedent, sources }: CheckContext): boolean {
  const { place } = copy;
  if (before?.source !== place.source || before.last !== place.first - 1) return false;
  const isPerson = usesPronoun(reading) || meansOnePerson(reading.text.slice(points.start, points.end).toLowerCase());
  const meant = copy.passage.speaker;
  if (isPerson) return !meant || !antecedent || samePerson(meant, antecedent);
  if ((before.since ?? before.first) <= Math.max(0, place.first - 2)) return true;
  const own = sources.whole.sentences[place.source];
  const [last, earlier] = [own?.get(place.first - 1), own?.get(place.first - 2)];
  return last !== undefined && earlier !== undefined && isToldBefore(reading.text, points, last, earlier);
}

/**
 * A row says something under the head of its table only: the head stands in the claim, or before it with the rows
 * between.
 */
function judgeRow(
  rows: readonly Copy[],
  { before }: CheckContext,
  judged: (copy: Copy, status: ClaimStatus, more?: Partial<JudgedCopy>) => JudgedCopy,
): JudgedCopy {
  const headed = rows.find(
    ({ place }) =>
      (place.first === place.head && place.last > place.first) ||
      (before?.source === place.source && before.head === place.head && place.first !== place.head),
  );
  if (headed) return judged(headed, 'verbatim');
  const [first] = rows as [Copy];
  return judged(first, 'needs-reading', first.place.first === first.place.head ? { place: first.place } : {});
}

function read(text: string, names: readonly string[]): Reading {
  const all = findAtoms(text, { names });
  const persons = all.filter((atom) => atom.kind === 'person');
  const quotes = findQuotes(text, persons);
  const outside = (span: { start: number; end: number }): boolean =>
    !quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
  const own = words(text).filter(outside);
  const letters = own.filter((word) => word.lower.length > 3);
  const [first] = splitSentences(text);
  return {
    text,
    all,
    quotes,
    words: own,
    atoms: all.filter(outside),
    stems: claimStems(
      own.filter(
        (word) => !all.some((atom) => measured.has(atom.kind) && atom.start <= word.start && word.end <= atom.end),
      ),
    ),
    sentence: readSentence(text, quotes),
    points: pointsBack(text.slice(0, first?.end), quotes, persons.filter(outside)),
    isTitle: letters.length > 2 && letters.filter((word) => /^\p{Lu}/u.test(word.text)).length / letters.length > 0.7,
  };
}

function citedPassages(claim: Claim, sources: PreparedSources): PreparedPassage[] {
  if (claim.passages.length === 0 && claim.facts.length === 0) return [];
  return sources.passages.filter(
    ({ passage }) =>
      (passage.fact !== undefined && claim.facts.includes(passage.fact)) ||
      claim.passages.some(
        (cited) => cited.sourceId === passage.sourceId && cited.start < passage.end && passage.start < cited.end,
      ),
  );
}

/** Every direct quote must be a copy, and its speaker in the source the speaker in the draft. */
function speakerProblems(
  reading: Reading,
  cited: readonly PreparedPassage[],
  context: CheckContext,
): { problems: Problem[]; passages: Passage[]; used: PreparedPassage[] } {
  const problems: Problem[] = [];
  const used: PreparedPassage[] = [];
  const expected = cited.map((passage) => passage.passage.speaker).filter((speaker) => speaker !== undefined);
  if (
    expected.length > 0 &&
    context.antecedent &&
    usesPronoun(reading) &&
    !expected.some((speaker) => samePerson(speaker.toLowerCase(), context.antecedent as string))
  ) {
    problems.push({ code: 'wrong-speaker', ...pronounSpan(reading.text) });
  }
  for (const quote of reading.quotes) {
    const wanted = normalise(quote.value).text;
    const hits = quoteHits(
      wanted,
      cited.length > 0 ? [...cited, ...context.sources.passages] : context.sources.passages,
    );
    if (hits.length === 0) {
      problems.push({ code: 'quote-not-verbatim', start: quote.start, end: quote.end, text: quote.text });
      continue;
    }
    const speaker = quote.of ?? (quote.pronoun ? context.antecedent : undefined);
    const right = speaker ? hits.find((hit) => hit.speaker && samePerson(hit.speaker, speaker)) : undefined;
    const unnamed = hits.find((hit) => !hit.speaker && isAttributed(quote.attribution, hit.attribution));
    const byRole = speaker ? undefined : hits.find((hit) => isAttributed(quote.attribution, hit.attribution));
    const chosen = right ?? unnamed ?? byRole;
    used.push((chosen ?? (hits[0] as Hit)).passage);
    if (!chosen) problems.push({ code: 'wrong-speaker', start: quote.start, end: quote.end, text: quote.text });
  }
  return { problems, passages: used.map(({ passage }) => passage), used };
}

/**
 * A copied name or number says nothing by itself: in a table cell "Moderator" it would be verified for whoever is named
 * anywhere. It needs the fact to be the cited one, and the row of a table its head.
 */
function isStatement(reading: Reading, passage: PreparedPassage, cited: readonly PreparedPassage[]): boolean {
  if (cited.includes(passage)) return true;
  const bare = reading.words.filter(
    (word) =>
      /^\p{Ll}/u.test(word.text) && !reading.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end),
  );
  const isSentence = passage.kind === 'material' && /[.!?]["”]?$/.test(passage.text) && reading.words.length > 4;
  return reading.quotes.length > 0 || isSentence || (bare.length > 0 && reading.words.length > 2);
}

/** "kata Kapolres" is not "kata Ketua KPU": who is named first behind the quote stands behind it in the source too. */
function isAttributed(own: string, source: string): boolean {
  const [head] = words(own);
  return head === undefined || source === '' || words(source).some(({ lower }) => lower === head.lower);
}

type Hit = { readonly passage: PreparedPassage; readonly speaker: string | undefined; readonly attribution: string };
function quoteHits(wanted: string, passages: readonly PreparedPassage[]): Hit[] {
  const hits: Hit[] = [];
  for (const passage of passages) {
    if (!passage.normal.includes(wanted)) continue;
    const quotes = passageQuotes(passage);
    if (!quotes.some(({ value }) => value === wanted) && !holdsClause(passage.normal, wanted)) continue;
    const inner = quotes.find(({ value }) => value.includes(wanted));
    const speaker = inner?.speaker ?? (passage.passage.speaker ? passage.speaker : undefined);
    hits.push({ passage, speaker, attribution: inner?.attribution ?? '' });
  }
  return hits;
}

/** A passage that reports one person's words may not be told as another's, nor a quotation as nobody's. */
function attributionProblems(
  reading: Reading,
  passages: readonly PreparedPassage[],
  context: CheckContext,
): Comparison {
  const persons = reading.atoms.filter((atom) => atom.kind === 'person').map((atom) => atom.value);
  const told = persons.length > 0 ? persons : usesPronoun(reading) && context.antecedent ? [context.antecedent] : [];
  const whole = { start: 0, end: reading.text.length };
  const isReport = persons.length > 0 || reading.quotes.length > 0 || tellsWhoSays(reading.text);
  const problems: Problem[] = [];
  const open: Judgement[] = [];
  const stems = new Set(reading.stems);
  for (const passage of passages) {
    const speaker = passage.speaker && (passage.passage.speaker || leans(passage)) ? passage.speaker : undefined;
    const shared = passage.stems.intersection(stems).size / passage.stems.size;
    if (speaker && passage.stems.size > 2 && shared >= 0.4 && told.length > 0)
      if (!told.some((person) => samePerson(speaker, person)))
        problems.push({ code: 'wrong-speaker', ...whole, text: reading.text });
    if (isReport) continue;
    const taken = takenOver(reading, passage);
    if (taken) problems.push({ code: 'left-out', ...whole, text: taken });
    else if (passage.passage.speaker && shared >= 0.4)
      open.push({ ...whole, text: passage.passage.speaker, why: 'speaker-left-out' });
  }
  return { problems, judge: open };
}

const reporting = new RegExp(
  String.raw`(?<!\p{L})(?:menurut|berkata|dikatakan|disebut|disampaikan|ujaran|${speechPattern('verb', 'proposed')}` +
    String.raw`|(?:${speechPattern('beside', 'proposed')})(?:nya)?)(?!\p{L})`,
  'iu',
);

const tellsWhoSays = lastAnswer((text) => reporting.test(text));

/** Who says it, when the claim tells as a fact what the passage has in quotation marks. */
function takenOver(reading: Reading, passage: PreparedPassage): string | undefined {
  if (reading.stems.length === 0) return undefined;
  for (const { around, only } of quotedIn(passage)) {
    const inQuote = reading.stems.filter((stem) => only.has(stem)).length;
    if (inQuote >= 2 && inQuote >= reading.stems.length / 2) return around.replace(/\s+/g, ' ').trim().slice(0, 80);
  }
  return undefined;
}

/** What only a quotation of the passage tells, with the passage around it. Read once a passage. */
type Quoted = { readonly around: string; readonly only: ReadonlySet<string> };
const ofPassages = new WeakMap<PreparedPassage, readonly Quoted[]>();
function quotedIn(passage: PreparedPassage): readonly Quoted[] {
  const known = ofPassages.get(passage);
  if (known) return known;
  const made = passage.quotes().map((quote): Quoted => {
    const around = passage.text.slice(0, quote.start - 1) + passage.text.slice(quote.end + 1);
    const outside = new Set(claimStems(words(around)));
    return { around, only: new Set(claimStems(words(quote.value))).difference(outside) };
  });
  ofPassages.set(passage, made);
  return made;
}

/** Every number stands in a slot, every slot holds a number, and both are what the query gives now. */
function figureProblems(figures: readonly FigureSlot[], reading: Reading, context: CheckContext): Problem[] {
  const numbers = reading.all.filter((atom) => atom.kind === 'number' || atom.kind === 'money');
  const empty = figures.filter(
    (figure) => !numbers.some((atom) => figure.start <= atom.start && atom.end <= figure.end),
  );
  return [
    ...empty.map(({ start, end }) => ({
      code: 'missing-atom' as const,
      start,
      end,
      text: reading.text.slice(start, end),
    })),
    ...numbers.flatMap((atom) => {
      const slot =
        figures.find((figure) => figure.start <= atom.start && atom.end <= figure.end) ??
        figures.find((figure) => figure.start < atom.end && atom.start < figure.end);
      const value = slot && context.recompute?.(slot.query);
      const holds = slot !== undefined && value === slot.value && atom.value.replace(/^Rp|%$/g, '') === value;
      return holds
        ? []
        : [
            {
              code: slot ? ('contradicted-atom' as const) : ('missing-atom' as const),
              start: atom.start,
              end: atom.end,
              text: atom.text,
            },
          ];
    }),
  ];
}

const usesPronoun = (reading: Reading): boolean =>
  reading.quotes.some((quote) => quote.pronoun && !quote.of) ||
  (!reading.atoms.some((atom) => atom.kind === 'person') && leans(reading));

/** A word of it is a pronoun; looked for once, it is asked for every passage. */
function leans(text: { readonly words: readonly Word[] }): boolean {
  const known = leaning.get(text.words);
  if (known !== undefined) return known;
  const found = text.words.some((word) => pronoun.test(word.text));
  leaning.set(text.words, found);
  return found;
}
const leaning = new WeakMap<readonly Word[], boolean>();
const pronounSpan = (text: string): { start: number; end: number; text: string } => {
  const match = pronoun.exec(text);
  return match
    ? { start: match.index, end: match.index + match[0].length, text: match[0] }
    : { start: 0, end: text.length, text };
};
const samePerson = (one: string, other: string): boolean => personSupports(one, other) || personSupports(other, one);
