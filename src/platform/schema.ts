/** What the workspace shares of the platform, and what the schemas of all rooms are made with. */
import { z } from 'zod';

export type { Words } from './result/index.ts';
export { reasonOf, reasonOrNoneOf } from './input/reasons.ts';
export { patternSays, says, wrongHere } from './input/wrong-input.ts';
export { holdsMask, maskNumbers, numbersOfPeople } from './masks.ts';
export { inPlainDigits } from './plain-digits.ts';

/**
 * Ids as types of their own: the id of a person is none of a unit, and text is neither until it has been read as one.
 * Nothing of a brand is left when the program runs. Text becomes an id where it comes in: in the schemas of routes,
 * jobs and settings; `unitIdSchema.parse(text)` elsewhere.
 */
declare const brand: unique symbol;

/** The id of one kind of thing: text that does for no other kind. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A schema whose text is the id of a `Kind` once it has been read. */
export const idOf = <Kind extends string>(_kind: Kind, text: z.ZodType<string, string> = z.string().min(1).max(100)) =>
  text as z.ZodType<Id<Kind>, string>;

/** Those of these texts that are ids of the kind; others name nothing. */
export const idsAmong = <I extends string>(schema: z.ZodType<I, string>, texts: readonly string[]): I[] =>
  texts.flatMap((text) => schema.safeParse(text).data ?? []);

/** Code of the region when the unit was planted: '00', '53', '5301'. */
export type UnitId = Id<'unit'>;
export const unitIdSchema = idOf('unit', z.string().min(1).max(40));

export type PersonId = Id<'person'>;
export const personIdSchema = idOf('person');

/** How secret a paper is: from `terbatas` on no word of it leaves the house, `rahasia` is seen by few. */
export const securityClasses = ['biasa', 'terbatas', 'rahasia'] as const;
export type SecurityClass = (typeof securityClasses)[number];
/** What holds things of several classes is as secret as the most secret of them; `biasa` where it holds none. */
export const highestClass = (classes: Iterable<SecurityClass>): SecurityClass => {
  const held = new Set(classes);
  return securityClasses.findLast((one) => held.has(one)) ?? 'biasa';
};

/** The background job that an answer is about: asked for, or stopped. */
export const jobReferenceSchema = z.object({ jobId: z.string() }).meta({ id: 'JobReference' });

/**
 * A thing that has a name in the description of the API, or null. `.nullable()` would let null into the named shape
 * itself there.
 */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

/** Pages of every list: `page` counts from 1. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(25),
  q: z.string().trim().max(200).optional(),
});

/** A page of a list. `total` counts all rows that match. A page of `Draft`s is named `DraftPage`. */
export const pageOf = <T extends z.ZodType>(item: T) => {
  const page = z.object({ items: z.array(item), total: z.int(), page: z.int(), size: z.int() });
  const name = item.meta()?.id;
  return name === undefined ? page : page.meta({ id: `${name}Page` });
};
