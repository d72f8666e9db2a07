/** Schemas and types of activities, shared with the screens and with other rooms. */
export * from './facts-schema.ts';

/** The kinds of texts that are written about an activity. */
export const activityTexts = ['news', 'report', 'minutes', 'facebook', 'x', 'instagram', 'whatsapp'] as const;
export type ActivityText = (typeof activityTexts)[number];

export {
  isActivityProposal,
  proposalGroups,
  proposalSchema,
  type Inconsistency,
  type Proposal,
  type ProposalGroup,
  type ProposalPath,
} from './proposals.ts';
export * from './views.ts';
