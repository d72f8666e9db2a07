/** The values of a rule as lines of text, and back. */

/** "age = v.age": one per line, in their order. */
export const linesOfValues = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, sql]) => `${name} = ${sql}`)
    .join('\n');

/** Values by name, or the first line (from 1) that is no "name = computation" or names one twice. */
export function valuesOfLines(
  text: string,
): { readonly values: Record<string, string> } | { readonly wrongLine: number } {
  const values: Record<string, string> = {};
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, sql] = /^\s*([a-z][a-zA-Z]{0,30})\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (name === undefined || sql === undefined || Object.hasOwn(values, name)) return { wrongLine: n + 1 };
    values[name] = sql.trim();
  }
  return { values };
}

/** The part of a text around a place, with the place marked: "v.age ▸>> 3". */
export function around(text: string, at: number, reach = 18): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at, at + reach);
  return `${at > reach ? '…' : ''}${before}▸${after}${text.length > at + reach ? '…' : ''}`.replace(/\s+/g, ' ');
}

/** Rules whose code, title, legal basis or sentence holds every word typed. */
export function matches(
  rule: {
    readonly code: string;
    readonly title: Readonly<Record<'id' | 'en', string>>;
    readonly message: Readonly<Record<'id' | 'en', string>>;
    readonly legalBasis: string;
  },
  typed: string,
  language: 'id' | 'en',
): boolean {
  const text = `${rule.code} ${rule.title[language]} ${rule.message[language]} ${rule.legalBasis}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
