/** What the search asks and answers, shared with the screens and with other rooms. */
import { z } from 'zod';
import { calendarDate } from '../platform/clock/index.ts';
import { orNull, pageOf, pageQuery, unitIdSchema } from '../platform/schema.ts';

const words = z.object({ id: z.string(), en: z.string() });
const offset = z.int().min(0);

/** Most letters of a query that are read. */
export const longestQuery = 600;

/** "a,b" in an address; one or several values. */
const severalOf = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(one).min(1).max(most),
  );

const word = z.string().trim().min(1).max(80);
const year = z.coerce.number().int().min(1900).max(2200);
/** Type of a thing, as in the audit trail: 'paper', 'activity'. */
const type = z.string().regex(/^[a-z][a-z-]{0,39}$/);

export const searchFiltersSchema = z.object({
  types: severalOf(type, 20).optional(),
  /** Things of this unit only. */
  unitId: unitIdSchema.optional(),
  kinds: severalOf(word, 20).optional(),
  years: severalOf(year, 50).optional(),
});

export const searchQuerySchema = searchFiltersSchema.extend({
  q: z.string().trim().min(1).max(longestQuery),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

/** A passage that was found; `marks` are [start, end) in `text`, `start` and `end` in the stored text of the thing. */
export const foundPassageSchema = z
  .object({
    start: offset,
    end: offset,
    page: z.int().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    marks: z.array(z.tuple([offset, offset])),
    score: z.number(),
    /** Share of the query's words, weighed by their rarity, that stand in it: 0 … 1. */
    cover: z.number(),
  })
  .meta({ id: 'FoundPassage' });
export type FoundPassage = z.infer<typeof foundPassageSchema>;

/** One thing with its best passages, the best first. */
export const hitSchema = z
  .object({
    type: z.string(),
    id: z.string(),
    /** What such a thing is called. */
    label: words,
    title: z.string(),
    unitId: unitIdSchema,
    kind: z.string().nullable(),
    year: z.int().nullable(),
    date: z.string().nullable(),
    note: words.nullable(),
    /** The paper whose pages its passages with a page stand on: itself, or what it came on. */
    paperId: z.string().nullable(),
    score: z.number(),
    cover: z.number(),
    passages: z.array(foundPassageSchema),
  })
  .meta({ id: 'SearchHit' });
export type Hit = z.infer<typeof hitSchema>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));
const unitFacet = z.array(z.object({ value: unitIdSchema, name: z.string(), count: z.int() }));
export const facetsSchema = z.object({ types: facet, kinds: facet, years: facet, units: unitFacet });
export type Facets = z.infer<typeof facetsSchema>;

/** A word that is in no text, and what was looked for as well. */
const readAs = z.object({ typed: z.string(), read: z.array(z.string()) });

export const foundSchema = z.object({
  hits: z.array(hitSchema),
  /** Things found; at least so many where `more`. */
  total: z.int(),
  more: z.boolean(),
  facets: facetsSchema,
  readAs: z.array(readAs),
  /** Words that were looked for and stand in no text that the caller may read. */
  missing: z.array(z.string()),
  /** Whether meaning was compared too, by an engine of embeddings. */
  meaning: z.boolean(),
  /** Not null while the index is being built: things done and things in all. */
  building: orNull(z.object({ done: z.int(), total: z.int() })),
});
export type Found = z.infer<typeof foundSchema>;

export const searchResultsSchema = foundSchema
  .extend({ q: z.string(), page: z.int(), size: z.int() })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.infer<typeof searchResultsSchema>;

export const likeParamsSchema = z.object({ type, id: z.uuid() });

export const savedFiltersSchema = z.object({
  types: z.array(type).max(20).optional(),
  unitId: unitIdSchema.optional(),
  kinds: z.array(word).max(20).optional(),
  years: z.array(z.int().min(1900).max(2200)).max(50).optional(),
});
export const newSavedSearchSchema = z.object({
  name: z.string().trim().min(1).max(120),
  q: z.string().trim().min(1).max(longestQuery),
  filters: savedFiltersSchema.default({}),
});
export const savedSearchSchema = z
  .object({ id: z.string(), name: z.string(), q: z.string(), filters: savedFiltersSchema, savedAt: z.string() })
  .meta({ id: 'SavedSearch' });
export type SavedSearch = z.infer<typeof savedSearchSchema>;
export const savedSearchesSchema = z.array(savedSearchSchema).meta({ id: 'SavedSearches' });
export const searchReferenceSchema = z.object({ id: z.string() }).meta({ id: 'SearchReference' });

const synonymWord = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/[\p{L}\p{N}]/u);
/** What is said of words that are looked for together. */
const synonymShape = {
  /** At least two that differ. */
  words: z.array(synonymWord).min(1).max(12),
  /** First day on which they count. */
  since: calendarDate,
  source: z.string().trim().min(3).max(300),
  /** Somebody has checked them against the source. */
  verified: z.boolean().default(false),
};
/** Words and abbreviations that are looked for together. Of the national unit they hold everywhere. */
export const newSynonymSchema = z.object({ unitId: unitIdSchema, ...synonymShape });
/** What stands in the place of synonyms from a day on. */
export const changedSynonymSchema = z.object(synonymShape);
export const synonymStates = ['berlaku', 'diakhiri'] as const;
export const listSynonymsQuery = pageQuery.extend({ state: z.enum(synonymStates).optional() });
export const synonymSchema = z
  .object({
    id: z.string(),
    unitId: unitIdSchema,
    unitName: z.string(),
    words: z.array(z.string()),
    since: z.string(),
    /** First day on which they no longer count. */
    until: z.string().nullable(),
    source: z.string(),
    verified: z.boolean(),
    /** The caller may change and end it. */
    editable: z.boolean(),
  })
  .meta({ id: 'SearchSynonym' });
export type SearchSynonym = z.infer<typeof synonymSchema>;
export const synonymPageSchema = pageOf(synonymSchema).meta({ id: 'SearchSynonyms' });

export const triedSynonymsQuery = z.object({ words: severalOf(synonymWord, 12) });
/** What each word finds for the caller today, and together with the others. */
export const triedSynonymsSchema = z
  .array(
    z.object({
      word: z.string(),
      now: z.int(),
      together: z.int(),
      /** Titles of the first things that it finds by the others only. */
      also: z.array(z.string()),
    }),
  )
  .meta({ id: 'TriedSearchSynonyms' });
export type TriedSynonyms = z.infer<typeof triedSynonymsSchema>;

/** How far the index is with the caller's units. */
export const indexStateSchema = z
  .object({
    things: z.int(),
    passages: z.int(),
    building: orNull(z.object({ done: z.int(), total: z.int() })),
    /** The engine that compares meaning, with the things that it has read; null where there is none. */
    meaning: orNull(z.object({ engine: z.string(), done: z.int(), total: z.int() })),
  })
  .meta({ id: 'SearchIndexState' });
export type IndexState = z.infer<typeof indexStateSchema>;
