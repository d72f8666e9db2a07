/** Who may write a letter that an address names. */
import { z } from 'zod';
import { capability } from '../../platform/index.ts';
import { readOutgoing } from './queries/read-outgoing.ts';
import { outgoingIdSchema } from './schema.ts';

export const one = z.object({ outgoingId: outgoingIdSchema });
/** Who may write letters of its unit; the operation asks for the position again. */
export const ofWriter = capability('draft.edit', async (tx, { params }) => {
  const id = one.safeParse(params).data?.outgoingId;
  return (id === undefined ? undefined : await readOutgoing(tx, id))?.unit_id ?? null;
});
