/** A unit's approvals, as the API gives them. */
import { z } from 'zod';
import { approvalRecordSchema } from '../evidence/index.ts';

export const approvalChainSchema = z.object({ records: z.array(approvalRecordSchema) }).meta({ id: 'ApprovalChain' });
