/**
 * The verdict on a claim, and on a draft, sentence by sentence.
 *
 * from-facts: its template, run again, gives the same text · computed: so does its template, and every number in it
 * is a slot whose stored query was run again and gave the same value · verbatim: a clean copy of one passage ·
 * needs-reading: every atom is in the cited passages or one best passage, paired as there · unsupported: all else.
 */
import { judgeCopy } from './copies.ts';
import { readClaim, type Reading } from './claims.ts';
import type { CheckContext } from './context.ts';
import { findSupport } from './lookup.ts';
import { calendarProblems } from './paraphrase.ts';
import type { Atom, Claim, ClaimCheck, ClaimStatus, FigureSlot, Judgement, Passage, Problem } from './schema.ts';
import { nextAntecedent } from './sources.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';
import { attributionProblems, hasPronoun, leans, senderProblem, speakerProblems } from './speakers.ts';
import { findCopies, type Place } from './verbatim.ts';

export type { CheckContext } from './context.ts';

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

/** Checks one claim. With no `antecedent`, a copied sentence whose speaker is a pronoun needs reading. */
export function checkClaim(claim: Claim, context: CheckContext): ClaimCheck {
  return judge(claim, context, readClaim(claim.text, context.sources.names)).check;
}

/** Checks the claims of a draft in reading order. */
export function checkDraft(
  claims: readonly Claim[],
  context: Omit<CheckContext, 'antecedent' | 'before' | 'after'>,
): DraftCheck {
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
  context: Omit<CheckContext, 'antecedent' | 'before' | 'after'>,
): DraftCheck {
  const known = previous?.sources === context.sources ? previous.memory : undefined;
  const memory = new Map<string, Remembered>();
  const checks: ClaimCheck[] = [];
  let antecedent: string | undefined;
  let before: Place | undefined;
  for (const [at, claim] of claims.entries()) {
    const after = claims[at + 1]?.text;
    const own = JSON.stringify([claim.text, claim.template, claim.facts, claim.passages, claim.figures]);
    const inDraft = JSON.stringify([own, antecedent, before, after]);
    const kept = known?.get(claim.id);
    const entry =
      kept?.key === (kept?.points ? inDraft : own)
        ? kept
        : remember(claim, { ...context, antecedent, before, after }, { own, inDraft });
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
  const reading = readClaim(claim.text, context.sources.names);
  const { check, place, isOfPlace } = judge(claim, context, reading);
  const points = isOfPlace === true || reading.points !== undefined || hasPronoun(claim.text);
  const persons = reading.all.filter((atom) => atom.kind === 'person');
  return { key: points ? keys.inDraft : keys.own, check, persons, place, points };
}

type Verdict = {
  readonly check: ClaimCheck;
  readonly place: Place | undefined;
  /** What stands before or behind it in the draft decides on it: the head of its list, what takes it back. */
  readonly isOfPlace?: boolean;
};

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
  const copies = findCopies(claim.text, context.sources, cited);
  const speakers = speakerProblems(reading, cited, context);
  // A copy has its quotations as they are there, in whatever marks.
  const unspoken = speakers.problems.filter(({ code }) => code !== 'quote-not-verbatim' || copies.length === 0);
  if (unspoken.length > 0) return only(verdict('unsupported', speakers.passages, unspoken));

  const copied = judgeCopy(reading, copies, cited, context);
  if (copied) {
    const check = verdict(copied.status, copied.copy.passages, copied.problems, copied.judge);
    const isOfPlace = copies.some(({ frame, place }) => frame !== undefined || place.head !== undefined);
    return { check, place: copied.place, isOfPlace };
  }
  const sender = senderProblem(reading, context.sources);
  if (sender) return only(verdict('unsupported', ofCited, [sender]));
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
