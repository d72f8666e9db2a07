/** What a row is that is none of a voter: a total, a repeated header, shifted or damaged cells. */
import { quote } from '../list/index.ts';
import { sayNothing, tidy } from './cells.ts';
import { problem, type Problem, type Value } from './expression-parts.ts';
import type { FieldName } from './fields.ts';
import type { Lost } from './lost-digits.ts';
import type { ReasonCode } from './reasons.ts';
import type { Mapping } from './schema.ts';

type Rows = {
  readonly problems: Problem[];
  readonly nik: string | null;
  readonly nkk: string | null;
  readonly name: string | null;
  readonly names: readonly string[];
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly lost: readonly Lost[];
};

/** A word of sums where the row begins. */
const looksLikeTotal = (names: readonly string[]): string =>
  `regexp_matches(upper(concat_ws(' ', ${names.join(', ')})), ` +
  `'^[^A-Z0-9]*(?:[0-9]{1,3}[^A-Z0-9]+)?(?:SUB ?|GRAND ?)?(?:TOTAL|JUMLAH|REKAP)')`;

/** A whole row of another delimiter stands in one cell, and nothing in the others. */
const inOneCell = (names: readonly string[]): string =>
  `regexp_matches(concat_ws('\u001f', ${names.map((c) => `nullif(trim(${c}), '')`).join(', ')}), ` +
  `'^[^\u001f]*(?:[;,|\t][^\u001f]*){3}$')`;

/** So many digits, however they are set, are at least the beginning of somebody's NIK; a day among words is not. */
const digitsOfNik = "(?:[0-9][ .'']?){6}";

/**
 * Whether a row holds digits of a NIK, and a name: asked only where the NIK is not sound. As values, because the engine
 * would work out for every row what two reasons share.
 */
export const signsOfPerson = (nik: string | null, name: string | null): Value[] => [
  ['kc_numbered', nik === null ? 'false' : `case when nik_fine then true else ${holds(nik, digitsOfNik)} end`],
  ['kc_named', name === null ? 'false' : `case when nik_fine then true else ${holds(name, '[A-Za-z]{2}')} end`],
];
const holds = (c: string, pattern: string): string => `regexp_matches(coalesce(${c}, ''), '${pattern}')`;

/** What a row is when its NIK is not sixteen digits: these cost nothing on the others. */
export function rowKinds({ problems, nik, nkk, name, names, headers, mapping, lost }: Rows): void {
  const kind = (code: ReasonCode, field: FieldName | null, when: string) =>
    problems.push(problem(code, field, 'nik_fine', when));
  const dated = '(kc_numbered or (kc_named and birth_date is not null))';
  kind('empty', null, sayNothing(names));
  kind('total', null, `not ${dated} and ${looksLikeTotal(names)}`);
  const titles = mapping.columns
    .filter(({ field }) => field === 'nik' || field === 'name' || field === 'nkk')
    .map(
      ({ at }) =>
        `upper(${tidy(names[at] as string)}) = ${quote((headers[at] ?? '').trim().replace(/\s+/g, ' ').toUpperCase())}`,
    );
  if (titles.length > 0) kind('header', null, `(${titles.join(' and ')})`);
  const counted = [nik, name]
    .filter((c) => c !== null)
    .map((c) => `regexp_full_match(${tidy(c)}, '\\(?[0-9]{1,3}\\)?')`);
  if (counted.length === 2) kind('numbering', null, `(${counted.join(' and ')})`);
  kind('one-cell', null, inOneCell(names));
  kind('no-person', null, `not (${dated} or (kc_named and sex is not null))`);
  for (const [field, c] of [
    ['nik', nik],
    ['nkk', nkk],
  ] as const) {
    if (c === null) continue;
    const rough = (code: ReasonCode, when: string) => problems.push(problem(code, field, `${field}_fine`, when));
    rough('scientific', `regexp_full_match(${tidy(c)}, '[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]+')`);
    rough('concatenated', `regexp_full_match(regexp_replace(${c}, '[^0-9A-Za-z]', '', 'g'), '[0-9]{24,}')`);
    const where = lost
      .filter((stretch) => stretch.field === field)
      .map(({ from, to }) => `kc_record between ${from} and ${to}`);
    if (where.length > 0)
      problems.push(
        problem(
          'digits-lost',
          field,
          `not coalesce(suffix(${c}, '0'), false)`,
          `length(${c}) >= 16 and (${where.join(' or ')})`,
        ),
      );
  }
  if (nik !== null && name !== null) {
    const at = mapping.columns.find(({ field }) => field === 'nik')?.at ?? 0;
    const beside = [names[at - 1], names[at + 1]]
      .filter((c) => c !== undefined && c !== nkk)
      .map((c) => `regexp_full_match(${tidy(c as string)}, '[0-9]{16}')`);
    const number = `regexp_full_match(${tidy(name)}, '[0-9]{10,}')`;
    const words = `regexp_matches(${nik}, '[A-Za-z]{3}')`;
    // A name where the number should be, and something else where the date should be.
    const undated = problems.find(({ code }) => code === 'date')?.when ?? 'false';
    const wordy = nkk === null ? 'false' : `regexp_matches(${nkk}, '[A-Za-z]{3} ?[A-Za-z]')`;
    kind('shifted', 'nik', `(${number} or (${words} and (${[...beside, wordy, `(${undated})`].join(' or ')})))`);
    problems.push(problem('shifted', 'name', `coalesce(${name} >= 'A', true)`, `nik_fine and ${number}`));
  }
}
