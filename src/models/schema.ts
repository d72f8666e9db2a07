/** Models of an office: which engines it has, which one works, how they are, and what was sent to them. */
import { z } from 'zod';
import { idOf, orNull, securityClasses, unitIdSchema, type Id } from '../platform/schema.ts';

export type EngineId = Id<'engine'>;
export const engineIdSchema = idOf('engine', z.uuid());

/** `endpoint`: an OpenAI-compatible address. `file`: a GGUF file of the add-on, worked by this program. */
export const engineKinds = ['endpoint', 'file'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** Whether what is sent stays in the house: this computer and private addresses, or anywhere else. */
export const enginePlaces = ['in-house', 'outside'] as const;
export type EnginePlace = (typeof enginePlaces)[number];

/** What a model is asked for. `check`: by the health card, a sentence of the program's own. */
export const modelTasks = ['facts', 'rewrite', 'english', 'titles', 'summary', 'answer', 'check'] as const;
export type ModelTask = (typeof modelTasks)[number];

const sentence = z.object({ id: z.string(), en: z.string() });

/** The health card: what the last check found. */
export const engineHealthSchema = z
  .object({
    at: z.iso.datetime(),
    reachable: z.boolean(),
    /** Words of its answer a second, as the engine counts them or as they arrived. */
    tokensPerSecond: z.number().nullable(),
    /** Tokens that it takes in at once, where it says so. */
    context: z.int().nullable(),
    /** Milliseconds until its first word. */
    firstWord: z.int().nullable(),
    failure: orNull(sentence),
  })
  .meta({ id: 'EngineHealth' });

export const engineSchema = z
  .object({
    id: engineIdSchema,
    unitId: unitIdSchema,
    name: z.string(),
    kind: z.enum(engineKinds),
    place: z.enum(enginePlaces),
    /** Null for a file, and for one that a unit above lends. */
    address: z.string().nullable(),
    /** What the endpoint calls it, or the name of the file. */
    model: z.string(),
    /** A key is kept, sealed; it is never shown. */
    hasKey: z.boolean(),
    chosen: z.boolean(),
    /** Units below may choose it themselves. */
    below: z.boolean(),
    /** The unit above that lends it, by its name; null for the unit's own. */
    lender: z.string().nullable(),
    health: orNull(engineHealthSchema),
    /** The last time it failed in use, and why. */
    lastFailure: orNull(z.object({ at: z.iso.datetime(), message: sentence })),
    addedAt: z.iso.datetime(),
    addedBy: z.string(),
  })
  .meta({ id: 'Engine' });
export type Engine = z.infer<typeof engineSchema>;

export const enginesSchema = z
  .object({
    items: z.array(engineSchema),
    /** There are units below, to whom an engine can be lent. */
    mayLend: z.boolean(),
    /** GGUF files that the add-on holds on this server; empty where it is not installed. */
    files: z.array(z.object({ name: z.string(), bytes: z.int() })),
    /** Who chose what since when, newest first; a null engine means the built-in one works alone. */
    choices: z.array(
      z.object({ engineId: engineIdSchema.nullable(), since: z.iso.datetime(), by: z.string(), name: z.string() }),
    ),
  })
  .meta({ id: 'Engines' });

export const newEngineSchema = z.object({
  unitId: unitIdSchema,
  name: z.string().trim().min(1).max(80),
  kind: z.enum(engineKinds),
  /** Up to and with /v1: http://127.0.0.1:8080/v1. Left out for a file. */
  address: z.string().trim().max(300).optional(),
  model: z.string().trim().min(1).max(200),
  key: z.string().trim().min(1).max(500).optional(),
});
export const lendEngineSchema = z.object({ below: z.boolean() });
export const addedEngineSchema = z.object({ id: engineIdSchema }).meta({ id: 'AddedEngine' });
export const chosenEngineSchema = z.object({ engineId: engineIdSchema.nullable() }).meta({ id: 'ChosenEngine' });

/** One call; its text as it was sent, after redaction, to the letter, where the reader is shown it. */
export const sentSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    task: z.enum(modelTasks),
    subject: z.object({ type: z.string(), id: z.string() }),
    /** Who asked; null where the program asked by itself. */
    by: orNull(z.object({ id: z.string(), name: z.string() })),
    engine: z.string(),
    model: z.string(),
    place: z.enum(enginePlaces),
    security: z.enum(securityClasses),
    /** Numbers, addresses and the like that were hidden before it was sent. */
    hidden: z.int(),
    /** False: the text is for whoever asked and for keepers of secrets; it is left empty. */
    shown: z.boolean(),
    /** Empty after `purgedAt`. */
    system: z.string(),
    prompt: z.string(),
    /** The shape that was asked for. */
    shape: z.record(z.string(), z.unknown()).nullable(),
    answer: z.string().nullable(),
    failure: orNull(sentence),
    ms: z.int().nullable(),
    /** When its text was removed, as the days of the reference values say. */
    purgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SentPrompt' });
export type Sent = z.infer<typeof sentSchema>;
