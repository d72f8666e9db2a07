/**
 * The verdict on a claim, and on a draft, sentence by sentence.
 *
 * from-facts: its template, run again, gives the same text · computed: so does its template, and every number in it is a slot
 * whose stored query was run again and gave the same value · verbatim: a clean copy of one passage ·
 * needs-reading: every atom is in the cited passages or one best passage, paired as there · unsupported: all else.
 */
import { splitSentences, words, speechPattern } from '../language/index.ts';
import { findAtoms } from './atoms/index.ts';
import { personSupports } from './atoms/people.ts';
import { findQuotes } from './atoms/quotes.ts';
import type { FoundQuote } from './atoms/quotes.ts';
import { normalise } from './normalise.ts';
import { calendarProblems, claimStems, compare } from './paraphrase.ts';
import type { ReadClaim } from './paraphrase.ts';
import type { Atom, Claim, ClaimCheck, ClaimStatus, FigureSlot, Passage, Problem, TemplateUse } from './schema.ts';
import { nextAntecedent, passageQuotes } from './sources.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';
import { findCopy, holdsClause } from './verbatim.ts';

export type CheckContext = {
  readonly sources: PreparedSources;
  /** Makes a template's sentence again from the facts as they are now, with the figures that stored queries give in it; null when its facts are gone. */
  readonly rerender: (use: TemplateUse) => { readonly text: string; readonly figures: readonly FigureSlot[] } | null;
  /** Runs a stored query again; null when it cannot. */
  readonly recompute?: (query: string) => string | null;
  /** The person that "ia" or "ujarnya" means in the draft at this sentence (value of a person atom). `checkDraft` finds it. */
  readonly antecedent?: string | undefined;
};

export type DraftCheck = {
  readonly checks: readonly ClaimCheck[];
  /** What each check was made from; a claim with the same key is not checked again. */
  readonly memory: ReadonlyMap<
    string,
    { readonly key: string; readonly check: ClaimCheck; readonly persons: readonly Atom[] }
  >;
  readonly sources: PreparedSources;
};

/** How many best passages are tried for a claim, and how many facts of one sheet may carry it together. */
const candidates = 6;
const pronoun = new RegExp(
  String.raw`(?<!\p{L})(?:ia|dia|beliau)(?!\p{L})|(?<!\p{L})(?:${speechPattern('beside', 'person')}|sambutan|arahan|paparan)nya(?!\p{L})`,
  'iu',
);

/** Checks one claim. With no `antecedent`, a copied sentence whose speaker is a pronoun needs reading. */
export function checkClaim(claim: Claim, context: CheckContext): ClaimCheck {
  return judge(claim, context, read(claim.text, context.sources.names));
}

/** Checks the claims of a draft in reading order. */
export function checkDraft(claims: readonly Claim[], context: Omit<CheckContext, 'antecedent'>): DraftCheck {
  return recheck(undefined, claims, context);
}

/**
 * Checks a draft again after an edit: claims that did not change, and whose "ia" still means the same person, keep their verdict.
 * Give new `PreparedSources` when facts changed: then everything is checked again.
 */
export function recheck(
  previous: DraftCheck | undefined,
  claims: readonly Claim[],
  context: Omit<CheckContext, 'antecedent'>,
): DraftCheck {
  const known = previous?.sources === context.sources ? previous.memory : undefined;
  const memory = new Map<string, { key: string; check: ClaimCheck; persons: readonly Atom[] }>();
  const checks: ClaimCheck[] = [];
  let antecedent: string | undefined;
  for (const claim of claims) {
    const key = JSON.stringify([
      claim.text,
      claim.template,
      claim.facts,
      claim.passages,
      claim.figures,
      pronoun.test(claim.text) ? antecedent : '',
    ]);
    const kept = known?.get(claim.id);
    let entry = kept?.key === key ? kept : undefined;
    if (!entry) {
      const own = read(claim.text, context.sources.names);
      entry = {
        key,
        check: judge(claim, { ...context, antecedent }, own),
        persons: own.all.filter((atom) => atom.kind === 'person'),
      };
    }
    memory.set(claim.id, entry);
    checks.push(entry.check);
    antecedent = nextAntecedent(antecedent, entry.persons);
  }
  return { checks, memory, sources: context.sources };
}

/** Compared by value; their words need not be the passage's words ("dua puluh" is 20). */
const measured: ReadonlySet<Atom['kind']> = new Set(['number', 'money', 'date', 'time', 'regulation']);

type Reading = ReadClaim & {
  readonly all: readonly Atom[];
  readonly quotes: readonly FoundQuote[];
  readonly sentences: number;
};

function judge(claim: Claim, context: CheckContext, reading: Reading): ClaimCheck {
  const verdict = (
    status: ClaimStatus,
    passages: readonly Passage[],
    problems: readonly Problem[] = [],
  ): ClaimCheck => ({ claimId: claim.id, status, passages, problems });
  const cited = citedPassages(claim, context.sources);
  if (claim.text.trim() === '') return verdict('unsupported', [], [{ code: 'no-passage', start: 0, end: 0, text: '' }]);

  const speakers = speakerProblems(reading, cited, context);
  const made = claim.template ? context.rerender(claim.template) : null;
  if (made?.text === claim.text) {
    const wrong = speakers.problems.filter((problem) => problem.code === 'wrong-speaker');
    if (wrong.length > 0) return verdict('unsupported', speakers.passages, wrong);
    // Figures are those that the template fills now: a claim that keeps quiet about its queries is no better for it.
    if (made.figures.length === 0)
      return verdict(
        'from-facts',
        cited.map(({ passage }) => passage),
      );
    const stale = figureProblems(made.figures, reading, context);
    return stale.length > 0
      ? verdict('unsupported', [], stale)
      : verdict(
          'computed',
          cited.map(({ passage }) => passage),
        );
  }
  if (speakers.problems.length > 0) return verdict('unsupported', speakers.passages, speakers.problems);

  const copy = findCopy(normalise(claim.text).text, context.sources, cited, reading.sentences);
  if (copy) {
    if (!isStatement(reading, copy.passage, cited)) return verdict('needs-reading', copy.passages);
    if (!usesPronoun(reading)) return verdict('verbatim', copy.passages);
    const meant = copy.passage.speaker;
    if (meant && context.antecedent) {
      if (samePerson(meant, context.antecedent)) return verdict('verbatim', copy.passages);
      return verdict('unsupported', copy.passages, [{ code: 'wrong-speaker', ...pronounSpan(claim.text) }]);
    }
    return verdict('needs-reading', copy.passages);
  }
  const calendar = calendarProblems(claim.text, reading.all);
  if (calendar.length > 0)
    return verdict(
      'unsupported',
      cited.map(({ passage }) => passage),
      calendar,
    );
  return paraphrase(reading, [...new Set([...speakers.used, ...cited])], cited, context, verdict);
}

function paraphrase(
  reading: Reading,
  cited: readonly PreparedPassage[],
  named: readonly PreparedPassage[],
  context: CheckContext,
  verdict: (status: ClaimStatus, passages: readonly Passage[], problems?: readonly Problem[]) => ClaimCheck,
): ClaimCheck {
  const best = bestPassages(reading, context.sources, named);
  const sheet = [...new Set([...cited, ...best])].filter(({ kind }) => kind === 'fact-sheet' || kind === 'local-facts');
  const attempts: PreparedPassage[][] = [
    ...best.map((passage) => [passage]),
    ...(cited.length > 0 ? [[...cited]] : []),
    ...(sheet.length > 1 ? [sheet] : []),
  ];
  if (attempts.length === 0)
    return verdict('unsupported', [], [{ code: 'no-passage', start: 0, end: reading.text.length, text: reading.text }]);
  let nearest: { problems: Problem[]; passages: PreparedPassage[] } | undefined;
  for (const passages of attempts) {
    const problems = [...compare(reading, passages), ...attributionProblems(reading, passages, context)];
    if (problems.length === 0)
      return verdict(
        'needs-reading',
        passages.map(({ passage }) => passage),
      );
    if (!nearest || weight(problems) < weight(nearest.problems)) nearest = { problems, passages };
  }
  return verdict(
    'unsupported',
    (nearest?.passages ?? []).map(({ passage }) => passage),
    nearest?.problems ?? [],
  );
}

function read(text: string, names: readonly string[]): Reading {
  const all = findAtoms(text, { names });
  const quotes = findQuotes(
    text,
    all.filter((atom) => atom.kind === 'person'),
  );
  const outside = (span: { start: number; end: number }): boolean =>
    !quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
  const found = words(text);
  const own = found.filter(outside);
  const letters = own.filter((word) => word.lower.length > 3);
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
    sentences: splitSentences(text).length,
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

/** Passages that share most with the claim, rare words counting more. */
function bestPassages(
  reading: Reading,
  sources: PreparedSources,
  cited: readonly PreparedPassage[],
): PreparedPassage[] {
  const scores = new Map<PreparedPassage, number>();
  for (const root of reading.stems) {
    const list = sources.postings.get(root);
    if (!list) continue;
    const worth = Math.log(1 + sources.passages.length / list.length);
    for (const passage of list) scores.set(passage, (scores.get(passage) ?? 0) + worth);
  }
  for (const passage of cited) if (scores.has(passage)) scores.set(passage, (scores.get(passage) as number) + 1);
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, candidates)
    .map(([passage]) => passage);
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
    const unnamed = hits.find((hit) => !hit.speaker);
    const chosen = right ?? unnamed ?? (speaker ? undefined : hits[0]);
    used.push((chosen ?? (hits[0] as Hit)).passage);
    if (!chosen) problems.push({ code: 'wrong-speaker', start: quote.start, end: quote.end, text: quote.text });
  }
  return { problems, passages: used.map(({ passage }) => passage), used };
}

/**
 * A copied name or number says nothing by itself: in a table cell "Moderator" it would be verified for whoever is named
 * anywhere. And a person's words without the person are no longer a report. Both need the fact to be the cited one.
 */
function isStatement(reading: Reading, passage: PreparedPassage, cited: readonly PreparedPassage[]): boolean {
  if (cited.includes(passage)) return true;
  if (passage.passage.speaker && reading.quotes.length === 0) return false;
  const bare = reading.words.filter(
    (word) =>
      /^\p{Ll}/u.test(word.text) && !reading.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end),
  );
  return reading.quotes.length > 0 || (bare.length > 0 && reading.words.length > 2);
}

type Hit = { readonly passage: PreparedPassage; readonly speaker: string | undefined };
function quoteHits(wanted: string, passages: readonly PreparedPassage[]): Hit[] {
  const hits: Hit[] = [];
  for (const passage of passages) {
    if (!passage.normal.includes(wanted) || !holdsClause(passage.normal, wanted)) continue;
    const inner = passageQuotes(passage).find(({ value }) => value.includes(wanted));
    hits.push({ passage, speaker: inner?.speaker ?? (passage.passage.speaker ? passage.speaker : undefined) });
  }
  return hits;
}

/** A passage that reports one person's words may not be told as another's. */
function attributionProblems(reading: Reading, passages: readonly PreparedPassage[], context: CheckContext): Problem[] {
  const persons = reading.atoms.filter((atom) => atom.kind === 'person').map((atom) => atom.value);
  const told = persons.length > 0 ? persons : usesPronoun(reading) && context.antecedent ? [context.antecedent] : [];
  if (told.length === 0) return [];
  const stems = new Set(reading.stems);
  return passages.flatMap((passage) => {
    const speaker = passage.passage.speaker
      ? passage.speaker
      : pronoun.test(passage.text)
        ? passage.speaker
        : undefined;
    if (!speaker || passage.stems.size < 3) return [];
    const shared = [...passage.stems].filter((root) => stems.has(root)).length / passage.stems.size;
    return shared >= 0.4 && !told.some((person) => samePerson(speaker, person))
      ? [{ code: 'wrong-speaker' as const, start: 0, end: reading.text.length, text: reading.text }]
      : [];
  });
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
  (!reading.atoms.some((atom) => atom.kind === 'person') && reading.words.some((word) => pronoun.test(word.text)));
const pronounSpan = (text: string): { start: number; end: number; text: string } => {
  const match = pronoun.exec(text);
  return match
    ? { start: match.index, end: match.index + match[0].length, text: match[0] }
    : { start: 0, end: text.length, text };
};
const samePerson = (one: string, other: string): boolean => personSupports(one, other) || personSupports(other, one);
/** Problems that say "another sentence" weigh more than one wrong atom: the nearest passage explains best. */
const weight = (problems: readonly Problem[]): number =>
  problems.reduce((sum, problem) => sum + (problem.code === 'no-passage' ? 5 : 1), 0);
