/** What stands behind the "?" of an address, read as pages need it: anything else than that counts as not there. */
export type Search = Record<string, unknown>;

/** The router reads digits as a number, which are text where words are asked for. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const count = (value: unknown, least = 1): number | undefined =>
  Number.isInteger(value) && Number(value) >= least ? Number(value) : undefined;

/** Without what is not there. */
export const given = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
