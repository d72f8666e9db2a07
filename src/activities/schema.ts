/** Schemas and types of activities, shared with the screens and with other rooms. */
export * from './facts-schema.ts';
export {
  proposalGroups,
  proposalSchema,
  type Inconsistency,
  type Proposal,
  type ProposalGroup,
  type ProposalPath,
} from './proposals.ts';
export * from './views.ts';
