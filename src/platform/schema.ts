/**
 * What the workspace shares of the platform. Ids are types of their own: the id of a person is none of a unit, and text is neither until it has been read as one.
 * Nothing of a brand is left when the program runs. Text becomes an id where it comes in: in the schemas of routes,
 * jobs and settings; `unitIdSchema.parse(text)` elsewhere.
 */
import { z } from 'zod';

export type { Words } from './result/index.ts';

declare const brand: unique symbol;

/** The id of one kind of thing: text that does for no other kind. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A schema whose text is the id of a `Kind` once it has been read. */
export const idOf = <Kind extends string>(_kind: Kind, text: z.ZodType<string, string> = z.string().min(1).max(100)) =>
  text as z.ZodType<Id<Kind>, string>;

/** Code of the region when the unit was planted: '00', '53', '5301'. */
export type UnitId = Id<'unit'>;
export const unitIdSchema = idOf('unit', z.string().min(1).max(40));

export type PersonId = Id<'person'>;
export const personIdSchema = idOf('person');
