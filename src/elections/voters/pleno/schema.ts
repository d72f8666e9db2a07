/** The plenary meeting of a recap, as its screens read it. */
import { z } from 'zod';
import { activityIdSchema } from '../../../activities/schema.ts';

/** The activity of the recap's plenary meeting; null before it was begun. */
export const plenarySchema = z.object({ activityId: activityIdSchema.nullable() }).meta({ id: 'Plenary' });

export const begunPlenarySchema = z.object({ activityId: activityIdSchema }).meta({ id: 'BegunPlenary' });
