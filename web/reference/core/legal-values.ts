/** How dated values are told, and what is typed for a new one. */
import { z } from 'zod';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';

/** What uses a value, in the order of the screen: the first step of its code. */
const purposes = ['tps-cap', 'rules', 'import', 'privacy', 'recap'] as const;
export type Purpose = (typeof purposes)[number] | 'other';

export const purposeOf = (code: string): Purpose => purposes.find((use) => code.startsWith(`${use}/`)) ?? 'other';

/** By what uses them; the rest last. */
export const byPurpose = <P extends { readonly code: string }>(parameters: readonly P[]): P[] =>
  [...purposes, 'other' as const].flatMap((use) => parameters.filter(({ code }) => purposeOf(code) === use));

/** A year is told without a mark of thousands. */
export const formatValue = (code: string, value: number, language: Language): string =>
  code.endsWith('-year') ? String(value) : formatNumber(value, language);

type Limits = { readonly least: number; readonly most: number };

/** The figure that was typed ("1.000" too), or null where it is no whole number within the limits. */
export function figureOf(typed: string, { least, most }: Limits): number | null {
  const plain = typed
    .trim()
    .replace(/^(\d{1,3})((?:[.,]\d{3})+)$/, (_, first: string, rest: string) => first + rest.replace(/[.,]/g, ''));
  const figure = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
  return figure >= least && figure <= most ? figure : null;
}

/** A new value as it is typed, for a figure within the limits. */
export const valueForm = (limits: Limits) =>
  z.object({
    value: z.string().refine((typed) => figureOf(typed, limits) !== null),
    since: z.string().min(1),
    source: z.string().trim().min(3),
    verified: z.boolean(),
  });
export type ValueForm = z.infer<ReturnType<typeof valueForm>>;
