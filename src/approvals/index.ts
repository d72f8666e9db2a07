/** One chain of approvals per unit, of anything that a person approves. */
import './tables.ts';
export { approve, holdChain, type NewApproval } from './approve.ts';
export {
  approvalChain,
  approvalHolds,
  approvalTimes,
  chainProof,
  checkpointOver,
  newestCheckpoint,
  readApproval,
} from './read-approvals.ts';
export { approvalsRoom } from './room.ts';
export { signedAs } from './signature.ts';
