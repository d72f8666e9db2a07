/**
 * Expected failures are values. An operation returns a `Result`; only bugs throw.
 * Every failure has a code from one catalogue (see `defineFailures`) and a sentence in both
 * languages that says what happened and what to do next.
 */

export type Language = 'id' | 'en';
/** The same in both languages. */
export type Words = Readonly<Record<Language, string>>;

export type Failure = {
  readonly code: string;
  /** HTTP status that presents this failure. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503 | 507;
  readonly message: Readonly<Record<Language, string>>;
  /** Field path -> sentence, for forms. */
  readonly fields?: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** Seconds after which trying again may help; told as Retry-After. */
  readonly retryAfter?: number;
  /** Machine-readable details for the screen (blockers, limits); never personal data. */
  readonly details?: unknown;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err = { readonly ok: false; readonly failure: Failure };
export type Result<T> = Ok<T> | Err;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = (failure: Failure): Err => ({ ok: false, failure });

type FailureDefinition = { readonly status: Failure['status']; readonly id: string; readonly en: string };

/** What stands in the placeholders: the same in both languages, or a word of each. */
type Parameters = Readonly<Record<string, string | number | Words>>;
type Extra = Pick<Failure, 'fields' | 'details' | 'retryAfter'>;

const catalogue = new Map<string, FailureDefinition>();

/**
 * Declares a room's failures, once, at module load. Keys are `room/what-happened`; sentences may
 * hold `{name}` placeholders. Returns a function that makes the `Err` of one of these codes:
 *
 *     const fail = defineFailures({ 'drafts/own-draft': { status: 403, id: '…', en: '…' } });
 *     return fail('drafts/own-draft');
 *
 * Throws on a code that is declared twice: that is a bug.
 */
export function defineFailures<const D extends Record<string, FailureDefinition>>(definitions: D) {
  for (const [code, definition] of Object.entries(definitions)) {
    if (catalogue.has(code)) throw new Error(`failure code declared twice: ${code}`);
    catalogue.set(code, definition);
  }
  return (code: keyof D & string, parameters: Parameters = {}, extra: Extra = {}): Err => {
    const definition = definitions[code] as FailureDefinition;
    return err({
      code,
      status: definition.status,
      message: { id: fill(definition.id, parameters, 'id'), en: fill(definition.en, parameters, 'en') },
      ...extra,
    });
  };
}

/** The whole catalogue, for the API documentation and its completeness test. */
export const allFailures = (): ReadonlyMap<string, FailureDefinition> => catalogue;

function fill(sentence: string, parameters: Parameters, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
