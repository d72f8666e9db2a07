/** A unit's approvals, as the API gives them. */
import { z } from 'zod';
import { approvalRecordSchema } from '../evidence/index.ts';
import { orNull } from '../platform/schema.ts';

/** The newest signed note that names an end of a unit's chain of approvals. */
export const approvalCheckpointSchema = z
  .object({
    /** The number of the approval that it names. */
    coversTo: z.int(),
    note: z.string(),
    /** The approval's line in the note's list, where it stands there, and its path to the root. */
    line: z.string(),
    at: z.int(),
    path: z.array(z.string()),
  })
  .meta({ id: 'ApprovalCheckpoint' });
export type ApprovalCheckpoint = z.output<typeof approvalCheckpointSchema>;

export const approvalChainSchema = z
  .object({
    records: z.array(approvalRecordSchema),
    /** Of each record, by the key of the house; null only before the house has a key. */
    signatures: z.array(z.string().nullable()),
    /** The newest signed note that names an end of this chain; null until the next one is made. */
    checkpoint: orNull(approvalCheckpointSchema),
    /** The public key of the house, in the text form of C2SP signed-note. */
    key: z.string(),
  })
  .meta({ id: 'ApprovalChain' });
export type ApprovalChain = z.output<typeof approvalChainSchema>;
