/** What the extractor proposes and what it finds inconsistent. Shared with the screens through `schema.ts`. */
import { z } from 'zod';
import { inconsistencySchema as anyInconsistency, proposalBase, type FactProposal } from '../documents/schema.ts';
import {
  decisionSchema,
  figureSchema,
  keyPointSchema,
  paperSchema,
  personSchema,
  regulationSchema,
  statementSchema,
} from './facts-schema.ts';
import { unitIdSchema } from '../platform/schema.ts';

/** Where a proposal belongs: the groups in which a person decides them. */
export const proposalGroups = ['what', 'when', 'where', 'people', 'said', 'numbers', 'rules', 'local'] as const;
export type ProposalGroup = (typeof proposalGroups)[number];

const textPaths = [
  'title',
  'theme',
  'series',
  'kind',
  'when.start',
  'when.end',
  'when.startTime',
  'when.endTime',
  'when.zone',
  'progress',
  'mode',
  'place',
  'platform',
  'invited',
  'attended',
  'purpose',
  'local.place',
  'local.commitment',
  'local.credit.writer',
  'local.credit.editor',
  'local.credit.photographer',
] as const;
const unitPaths = ['organiser', 'local.unit'] as const;
const personPaths = ['people', 'local.people'] as const;
const statementPaths = ['statements', 'local.statements'] as const;

const base = { ...proposalBase, group: z.enum(proposalGroups) };

/** One proposed fact. `path` says where it goes in the fact sheet (or, with `local.`, in the unit's local facts). */
export const proposalSchema = z.discriminatedUnion('path', [
  z.object({ ...base, path: z.enum(textPaths), value: z.string().min(1) }),
  z.object({ ...base, path: z.literal('local.attendance'), value: z.int().min(0) }),
  z.object({
    ...base,
    path: z.enum(unitPaths),
    value: z.object({ name: z.string(), unitId: unitIdSchema.optional() }),
  }),
  z.object({ ...base, path: z.enum(personPaths), value: personSchema }),
  z.object({ ...base, path: z.enum(statementPaths), value: statementSchema }),
  z.object({ ...base, path: z.literal('keyPoints'), value: keyPointSchema }),
  z.object({ ...base, path: z.literal('decisions'), value: decisionSchema }),
  z.object({ ...base, path: z.literal('figures'), value: figureSchema }),
  z.object({ ...base, path: z.literal('regulations'), value: regulationSchema }),
  z.object({ ...base, path: z.literal('papers'), value: paperSchema }),
]);
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalPath = Proposal['path'];

const paths: ReadonlySet<string> = new Set([
  ...textPaths,
  'local.attendance',
  ...unitPaths,
  ...personPaths,
  ...statementPaths,
  'keyPoints',
  'decisions',
  'figures',
  'regulations',
  'papers',
] satisfies ProposalPath[]);

/** Of what documents hand back: a proposal of this form, whose value is as its path says. */
export const isActivityProposal = (proposal: FactProposal): proposal is Proposal => paths.has(proposal.path);

/** A proposal before it has its id and its place in the stored text. */
export type ProposalDraft = Proposal extends infer P
  ? P extends unknown
    ? Omit<P, 'id' | 'start' | 'end' | 'page'>
    : never
  : never;

const inconsistencyCodes = [
  'weekday-differs',
  'no-such-date',
  'sum-differs',
  'mode-differs',
  'unit-differs',
  'unknown-unit',
  'two-dates',
  'no-speaker',
  'series-differs',
  'words-differ',
  'share-differs',
  'age-differs',
  'duration-differs',
  'end-before-start',
  'order-differs',
  'two-times',
  'count-differs',
  'figure-differs',
  'ordinal-differs',
  'title-differs',
  'document-differs',
  'name-differs',
  'change-differs',
  'period-differs',
  'office-differs',
  'two-places',
] as const;

/** Something in the text that cannot all be true, by what it is. */
export const inconsistencySchema = anyInconsistency.extend({ code: z.enum(inconsistencyCodes) });
export type Inconsistency = z.infer<typeof inconsistencySchema>;
