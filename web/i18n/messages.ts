/**
 * Sentences of the screens, typed. Each room declares its own catalogue, so that it loads with the room:
 *
 *     const messages = defineMessages({ greeting: { id: 'Selamat pagi, {name}', en: 'Good morning, {name}' } });
 *     const t = useText(messages);
 *     t('greeting', { name: 'Maria' })
 *
 * A sentence without one of the languages, or a placeholder not given, is a type error.
 */
import { useCallback } from 'react';
import type { Words } from '../../src/platform/schema.ts';
import { currentLanguage, useLanguage, type Language } from './language.ts';

export type { Words };
export type Catalogue = Readonly<Record<string, Words>>;

type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
type Values<S extends Words> = [Placeholder<S['id']>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholder<S['id']>, string | number>>];

export type Text<C extends Catalogue> = <K extends keyof C & string>(key: K, ...values: Values<C[K]>) => string;

const catalogues: Catalogue[] = [];

/** Declares a room's sentences. */
export function defineMessages<const C extends Record<string, { readonly id: string; readonly en: string }>>(
  catalogue: C,
): C {
  catalogues.push(catalogue);
  return catalogue;
}

/** Every catalogue loaded so far, for the completeness test. */
export const allCatalogues = (): readonly Catalogue[] => catalogues;

/** The function that speaks a catalogue in the language now shown. */
export function useText<C extends Catalogue>(catalogue: C): Text<C> {
  const language = useLanguage();
  return useCallback(
    (key: keyof C & string, values?: Readonly<Record<string, string | number>>) =>
      say(catalogue[key] as Words, values, language),
    [catalogue, language],
  ) as Text<C>;
}

/** One sentence in the language now shown, outside of a component. Unknown placeholders stay visible. */
export function say(
  sentence: Words,
  values: Readonly<Record<string, string | number>> = {},
  language: Language = currentLanguage(),
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
