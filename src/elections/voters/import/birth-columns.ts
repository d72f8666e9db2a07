/** Place and day of birth: two columns, or one that holds both. */
import { isNothing, text, tidy } from './cells.ts';
import { dateSteps } from './dates.ts';
import { problem, type ColumnOf, type Problem, type Value } from './expression-parts.ts';
import type { Mapping } from './schema.ts';

type Birth = {
  readonly place: Value;
  /** What is cut out of a column that holds both, before the days. */
  readonly cut: readonly Value[];
  /** Each may name those before it. */
  readonly days: readonly Value[];
  readonly problems: readonly Problem[];
};

export function birthColumns(of: ColumnOf, form: Mapping['dates']): Birth {
  const [place, day, both] = [of('birth_place'), of('birth_date'), of('birth_both')];
  const placeBefore = (c: string) =>
    `nullif(trim(regexp_extract(${tidy(c)}, '^([^0-9]*?)[ ,/.-]*[0-9].*$', 1), ' ,./-'), '')`;
  return {
    place: ['birth_place', place !== null ? text(place) : both === null ? 'null::varchar' : placeBefore(both)],
    ...dayOf(day, both, form),
  };
}

function dayOf(day: string | null, both: string | null, form: Mapping['dates']): Omit<Birth, 'place'> {
  const undated = (field: 'birth_date' | 'birth_both', otherwise: string) => [
    problem('date', field, 'birth_date is not null', `not ${otherwise}`),
  ];
  if (day !== null)
    return { cut: [], days: dateSteps(day, form, true), problems: undated('birth_date', isNothing(day)) };
  if (both === null) return { cut: [], days: [['birth_date', 'null::date']], problems: [] };
  return {
    cut: [['day_text', `regexp_extract(${tidy(both)}, '[0-9].*$')`]],
    days: dateSteps('day_text', form, false),
    problems: undated('birth_both', `(${isNothing(both)} or not regexp_matches(${both}, '[0-9]'))`),
  };
}
