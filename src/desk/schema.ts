/** What the desk answers, shared with the screens. */
import { z } from 'zod';
import { unitIdSchema } from '../platform/schema.ts';

const words = z.object({ id: z.string(), en: z.string() });
/** A thing: its type and id, what it is called, and its own name where the reader may see one. */
const namedThing = z.object({ type: z.string(), id: z.string(), says: words, name: words.nullable() });

export const waitingSchema = z
  .object({
    /** What the person is asked to do; the workspace's rooms turn it into words and a link. */
    task: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    unitId: unitIdSchema,
    title: z.string(),
    /** When it began to wait. */
    since: z.string(),
    /** What else words and link need: kinds, periods, counts, ids. */
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.infer<typeof waitingSchema>;

export const moveSchema = z
  .object({
    at: z.string(),
    unitId: unitIdSchema,
    /** Who did it; null: the program. */
    actor: z.string().nullable(),
    action: z.string(),
    says: words,
    subject: namedThing,
    /** What was done many times over that day, in one line. */
    gathered: z.boolean(),
  })
  .meta({ id: 'Move' });
