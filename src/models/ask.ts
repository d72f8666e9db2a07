/**
 * Asking the model of a unit. What is sent is redacted in one place, written down before it goes, and bounded in time
 * and size; what comes back is a claim of a stranger, which the caller has to check. Ask from jobs: doors do not wait
 * for models.
 */
import { z } from 'zod';
import {
  localTime,
  ok,
  openText,
  runOperation,
  systemActor,
  type Actor,
  type Failure,
  type Platform,
  type Result,
  type Subject,
  type Tx,
  type UnitId,
} from '../platform/index.ts';
import { knownUnit } from '../identity/index.ts';
import { referenceValueOn } from '../reference/index.ts';
import { endpoint, type Endpoint } from './engines/endpoint.ts';
import type { Ask, Said } from './engines/engine.ts';
import { fileEngine } from './engines/file.ts';
import { fail } from './failures.ts';
import { beginCall, endCall, leavesHouse } from './operations/record-call.ts';
import { jsonIn } from './prompts/json-in.ts';
import { readyPrompt, type JsonSchema } from './prompts/ready.ts';
import { chosenEngine, type ChosenEngine } from './queries/chosen-engine.ts';
import { silentSince } from './queries/silent-engine.ts';
import type { EnginePlace, ModelTask } from './schema.ts';
import type { SecurityClass } from '../platform/index.ts';

export type ModelInfo = { readonly name: string; readonly model: string; readonly place: EnginePlace };

/** The model that works for a unit; null: none is chosen, and the built-in engine works alone. */
export async function modelOf(platform: Platform, unitId: UnitId): Promise<ModelInfo | null> {
  const engine = await platform.database.read(systemActor(unitId), (tx) => chosenEngine(tx, unitId));
  return engine && infoOf(engine);
}

const infoOf = ({ name, model, place }: ChosenEngine): ModelInfo => ({ name, model, place });

/** Why the unit's model is not asked for the moment: it gave no answer a moment ago. Null: it may be, or is none. */
export async function modelRests(platform: Platform, unitId: UnitId): Promise<Failure | null> {
  return platform.database.read(systemActor(unitId), async (tx) => {
    const engine = await chosenEngine(tx, unitId);
    return engine && restOf(tx, engine, platform.clock.now());
  });
}

/** The model that a unit may ask about material of this class now; why not is a failure. */
export async function modelFor(
  platform: Platform,
  unitId: UnitId,
  security: SecurityClass,
): Promise<Result<ModelInfo>> {
  return platform.database.read(systemActor(unitId), async (tx) => {
    const engine = await chosenEngine(tx, unitId);
    if (engine === null) return fail('models/none');
    if (leavesHouse(engine, security)) return fail('models/stays-in-house', { security });
    const rests = await restOf(tx, engine, platform.clock.now());
    return rests === null ? ok(infoOf(engine)) : { ok: false, failure: rests };
  });
}

async function restOf(tx: Tx, { id, model, unitId }: ChosenEngine, now: Date): Promise<Failure | null> {
  const at = await silentSince(tx, id, now);
  if (at === null) return null;
  const { zone } = await knownUnit(tx, unitId);
  return fail('models/silent', { model, since: `${localTime(at, zone).time.replace(':', '.')} ${zone}` }).failure;
}

export type ModelAsk = {
  readonly unitId: UnitId;
  readonly task: Exclude<ModelTask, 'check'>;
  /** What the model is to do. Text of documents belongs into `prompt`, fenced (`fencedPassages`). */
  readonly system: string;
  readonly prompt: string;
  /** The answer is JSON of this shape; told to the model in words as well, and checked when it comes. */
  readonly schema?: JsonSchema;
  /** The highest class of anything in the prompt: from `terbatas` on it goes to no engine outside the house. */
  readonly security: SecurityClass;
  /** What it is for. */
  readonly about: Subject;
  readonly signal?: AbortSignal;
  /** Each piece of the answer as it arrives, unchecked: for showing that something is being written. */
  readonly onText?: (text: string) => void;
};

export type ModelAnswer = {
  readonly text: string;
  /** Of the shape that was asked for; absent where none was. */
  readonly json?: unknown;
  readonly logId: string;
  readonly model: string;
  readonly ms: number;
};

/**
 * The answer of the unit's model. Every fault of a model is a failure with a sentence (failures.ts): the caller then
 * works without one.
 */
export async function askModel(platform: Platform, actor: Actor, ask: ModelAsk): Promise<Result<ModelAnswer>> {
  const { unitId } = ask;
  const engine = await platform.database.read(actor, (tx) => chosenEngine(tx, unitId));
  if (engine === null) return fail('models/none');
  const rests = await platform.database.read(systemActor(unitId), (tx) => restOf(tx, engine, platform.clock.now()));
  return rests === null ? askEngine(platform, actor, engine, ask) : { ok: false, failure: rests };
}

type EngineAsk = Omit<ModelAsk, 'task'> & { readonly task: ModelTask };

/** As `askModel`, of this engine. `said`: how the answer came. */
export async function askEngine(
  platform: Platform,
  actor: Actor,
  engine: ChosenEngine,
  ask: EngineAsk,
): Promise<Result<ModelAnswer & { readonly said: Said }>> {
  const { unitId } = ask;
  const prompt = readyPrompt(ask);
  const seconds = await platform.database.read(actor, (tx) =>
    referenceValueOn(tx, 'models/seconds', platform.clock.now().toISOString().slice(0, 10)),
  );
  const begun = await runOperation(platform, actor, beginCall, { ...ask, engine, prompt });
  if (!begun.ok) return begun;
  const at = performance.now();
  const signal = ask.signal ?? new AbortController().signal;
  const said = await engineOf(platform, engine)(prompt, { seconds, signal, onText: ask.onText });
  const judged = said.ok ? shaped(said.value, ask.schema, engine.model) : said;
  const ms = Math.round(performance.now() - at);
  const end = { id: begun.value, unitId, ms, answer: said.ok ? said.value.text : null };
  await runOperation(platform, actor, endCall, { ...end, failure: judged.ok ? null : judged.failure });
  if (!judged.ok) return judged;
  return ok({ ...judged.value, logId: begun.value, model: engine.model, ms });
}

type Shaped = { readonly text: string; readonly json?: unknown; readonly said: Said };

function shaped(said: Said, schema: JsonSchema | undefined, model: string): Result<Shaped> {
  if (!schema) return ok({ text: said.text, said });
  const json = z.fromJSONSchema(outline(schema) as never).safeParse(jsonIn(said.text));
  return json.success ? ok({ text: said.text, json: json.data, said }) : fail('models/wrong-shape', { model });
}

/**
 * The shape without its limits: an answer with an id of its own making, or one member too many, is still read, and its
 * caller drops what was not offered.
 */
function outline(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([name]) => !limits.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, outlineOf(name, member)]));
}
const limits = new Set(['enum', 'additionalProperties', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern']);

function outlineOf(name: string, member: unknown): unknown {
  if (name === 'properties')
    return Object.fromEntries(Object.entries(member as object).map(([key, of]) => [key, outline(of as JsonSchema)]));
  return name === 'items' ? outline(member as JsonSchema) : member;
}

/** A purpose of the installation's key: another word would leave all keys of engines closed. */
export const keyPurpose = 'models/engine-key';

/** Null for a file. */
export function endpointOf(platform: Platform, { address, model, keySealed }: ChosenEngine): Endpoint | null {
  if (address === null) return null;
  return { address, model, key: keySealed === null ? null : openText(platform.keyFor(keyPurpose), keySealed) };
}

function engineOf(platform: Platform, engine: ChosenEngine): Ask {
  const at = endpointOf(platform, engine);
  return at === null ? fileEngine(engine.model) : endpoint(at);
}
