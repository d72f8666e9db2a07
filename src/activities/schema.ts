/**
 * Schemas, types and pure functions of activities, shared with the screens and with other rooms. Nothing here reads a database.
 */
export * from './facts-schema.ts';
export {
  confidences, inconsistencyCodes, inconsistencySchema, proposalGroups, proposalSchema,
  type Inconsistency, type Proposal, type ProposalGroup, type ProposalPath,
} from './proposals.ts';
export * from './views.ts';
export { applyProposal, withdrawProposal, type Sheets } from './apply-proposal.ts';
export { checkFacts, checkLocalFacts, missingForSubmission, type FieldProblems } from './check-facts.ts';
