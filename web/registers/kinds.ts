/** The kinds and series of a unit's numbers as they are chosen from, in the language now shown. */
import { useQuery } from '@tanstack/react-query';
import { fillTemplate, printNumber, type NumberFormat } from '../../src/registers/schema.ts';
import type { Option } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { today } from '../i18n/today.ts';
import { useUnit } from '../identity/session.ts';
import { settingsQuery } from './queries.ts';

/** Of each kind the form that holds on a day; the unit's own comes before the country's. */
export function formatsOn(formats: readonly NumberFormat[], day: string): readonly NumberFormat[] {
  const byKind = new Map<string, NumberFormat>();
  for (const format of formats) if (format.since <= day && !byKind.has(format.kind)) byKind.set(format.kind, format);
  return [...byKind.values()];
}

export function useKinds(): { readonly kinds: readonly Option[]; readonly series: readonly Option[] } {
  const language = useLanguage();
  const { unitId } = useUnit();
  const { data } = useQuery(settingsQuery(unitId));
  const formats = formatsOn(data?.formats ?? [], today());
  const kinds = formats.map(({ kind, label }) => ({ value: kind, label: label[language] }));
  const series = [...Map.groupBy(formats, (format) => format.series)].map(([value, of]) => ({
    value,
    label: of.map(({ label }) => label[language]).join(', '),
  }));
  const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label, 'id');
  return { kinds: kinds.toSorted(byLabel), series: series.toSorted(byLabel) };
}

/** The twelfth number of today; the template where it cannot be written. */
export function exampleOf(template: string, kind: string, code: string): string {
  const filled = fillTemplate(template, { kind, code, date: today(), classification: 'PR.01' });
  return 'form' in filled ? printNumber(filled.form, 12) : template;
}
