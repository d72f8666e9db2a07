/**
 * The words of the evidence room (docs/architecture.md, "Evidence"): sources, passages, claims, atoms.
 * Pure data; offsets are UTF-16 code units into the *stored* text of a source and are made by code only.
 */
import { z } from 'zod';

export { renderingProblemCodes } from './english/schema.ts';

/** Something a text may cite. `facts` maps a fact path (`/people/p1/name`) to its span in `text`. */
export type Source = {
  readonly id: string;
  readonly kind: 'material' | 'fact-sheet' | 'local-facts' | 'query';
  readonly title: string;
  readonly text: string;
  /** Passages in reading order; they do not overlap. Material: sentences; fact sheets: one fact each. */
  readonly passages: readonly Passage[];
};

export const passageSchema = z.object({
  sourceId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().min(1).optional(),
  /** The fact this passage states, where the source is a fact sheet. */
  fact: z.string().optional(),
  /** Who speaks here, when the passage is a quote or a paraphrase of a person. */
  speaker: z.string().optional(),
});
export type Passage = z.infer<typeof passageSchema>;

export const claimStatuses = ['verbatim', 'computed', 'from-facts', 'needs-reading', 'unsupported'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** How a template made a sentence: enough to make it again and compare (`rerender`). */
export const templateUseSchema = z.object({
  id: z.string(),
  version: z.int(),
  /** Template parameter -> id of the fact item it took, e.g. { person: 'p1', statement: 's2' }. */
  bindings: z.record(z.string(), z.string()),
});
export type TemplateUse = z.infer<typeof templateUseSchema>;

/**
 * A figure of a sentence that a stored query gives: the query's id, the value as a decimal string, its span in the
 * text.
 */
export const figureSlotSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  query: z.string(),
  value: z.string(),
});
export type FigureSlot = z.infer<typeof figureSlotSchema>;

/** One sentence of a draft, with what it rests on. */
export const claimSchema = z.object({
  id: z.string(),
  text: z.string(),
  template: templateUseSchema.optional(),
  /** Fact paths a template filled its slots from. */
  facts: z.array(z.string()).default([]),
  /** Passages the writer cites; the check may find better ones. */
  passages: z.array(passageSchema).default([]),
  /** Numbers filled from stored queries. */
  figures: z.array(figureSlotSchema).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

export const atomKinds = [
  'number',
  'date',
  'time',
  'money',
  'person',
  'position',
  'region',
  'regulation',
  'negation',
  'quantifier',
  'quote',
] as const;
export type AtomKind = (typeof atomKinds)[number];

/**
 * What must not be wrong in a sentence. `value` is canonical (20 for "dua puluh", 2025-10-17 for "17 Oktober 2025").
 */
export type Atom = {
  readonly kind: AtomKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string;
  /** The noun or row label a number belongs to; the speaker a quote belongs to. */
  readonly of?: string;
};

/**
 * The verdict on one claim. `problems` are codes with the atom's span in the claim; empty unless unsupported. `judge`
 * are the words of a claim that needs reading which its passages do not have: a person must say whether they tell the
 * same.
 */
export type ClaimCheck = {
  readonly claimId: string;
  readonly status: ClaimStatus;
  /** The passages that carry the verdict, best first. */
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  readonly judge?: readonly Judgement[] | undefined;
};
/**
 * `other-word`: no passage has it. `reckoned`: no passage has the value, but it follows from those in `text`.
 * `speaker-left-out`: the passages report it as the words of the person named in
 * `text`.
 * `points-back`: in the source it means the sentence before, which does not stand before it here.
 * `turn-left-out`: the claim leaves out what bounds or weakens its words in the source (`text`: "hanya", "akan").
 * `told-otherwise`: the passages seem to tell it of something or somebody else; too little to know that it is wrong.
 */
export const judgementReasons = [
  'other-word',
  'reckoned',
  'speaker-left-out',
  'points-back',
  'turn-left-out',
  'told-otherwise',
] as const;
export type Judgement = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly why: (typeof judgementReasons)[number];
};
/** `text` is the part of the claim, for `left-out` the words of the source that the claim leaves out. */
export type Problem = {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};
export const problemCodes = [
  'no-passage',
  'missing-atom',
  'contradicted-atom',
  'wrong-noun',
  'negation-differs',
  'quantifier-differs',
  'quote-not-verbatim',
  'wrong-speaker',
  'unknown-word',
  'left-out',
  'roles-exchanged',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * Facts are printed, compared and cited: characters that cannot be seen (zero width, text direction, control)
 * and a database cannot hold (NUL, broken surrogates) are left out; letters of right-to-left scripts stay.
 */
export const visible = (text: string): string =>
  text
    .replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .toWellFormed();
