/** The plenary meeting of a recap, as its screens read it. */
import { z } from 'zod';

/** The activity of the recap's plenary meeting; null before it was begun. */
export const plenarySchema = z.object({ activityId: z.string().nullable() }).meta({ id: 'Plenary' });

export const begunPlenarySchema = z.object({ activityId: z.string() }).meta({ id: 'BegunPlenary' });
