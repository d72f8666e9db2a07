/** Makes the smallest valid input of a schema, so that a test of authorisation is never answered by validation. */
import { z } from 'zod';

type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
};

/** Texts that satisfy the patterns in use; the first that fits is taken. */
const texts = [
  'contoh',
  'contoh.kpu.go.id',
  '2025-10-17',
  '09:00',
  'a'.repeat(64),
  '1',
  '/title',
  '00000000-0000-4000-8000-000000000000',
  'contoh kalimat yang cukup panjang',
  'V05',
  '5301',
  '2025-10',
];

/**
 * A value that `schema` accepts, with optional parts left out; `known` gives values by property name. Throws when
 * none is found.
 */
export function sampleOf(schema: z.ZodType, known: Readonly<Record<string, unknown>> = {}): unknown {
  // Without names, so that every part stands where it is used.
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: z.registry() });
  const value = sample(shape as JsonSchema, known);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`no sample for this schema: ${parsed.error.message}`);
  return value;
}

/** One name may mean different things in two bodies: a list of words, words by their place. */
const isOf = (value: unknown, type: JsonSchema['type']): boolean =>
  value !== undefined &&
  (typeof value !== 'object' || typeof type !== 'string' || Array.isArray(value) === (type === 'array'));

function sample(schema: JsonSchema, known: Readonly<Record<string, unknown>>): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (choice) return sample(choice, known);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(
      (schema.required ?? []).map((name) => {
        const part = schema.properties?.[name] ?? {};
        return [name, isOf(known[name], part.type) ? known[name] : sample(part, known)];
      }),
    );
  }
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, known));
  if (type === 'integer' || type === 'number') return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  const fits = (text: string) =>
    text.length >= (schema.minLength ?? 0) && (!schema.pattern || new RegExp(schema.pattern).test(text));
  return texts.find(fits) ?? 'contoh'.padEnd(schema.minLength ?? 0, ' contoh');
}
