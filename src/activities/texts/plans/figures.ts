/**
 * Figures that belong to rows ("Kecamatan Amarasi") as one table: a row per group, a column per label, in the order of
 * the sheet.
 */
import type { Writer } from '../../../drafts/index.ts';
import type { ActivityFacts } from '../../schema.ts';
import { blank, block, row, type Piece } from './text.ts';

export function figureTable({ figures }: Pick<ActivityFacts, 'figures'>, writer: Writer): Piece[] {
  const grouped = figures.filter(({ group }) => group !== undefined);
  if (grouped.length === 0) return [];
  const columns = [...new Set(grouped.map(({ label }) => label))];
  const rows = Map.groupBy(grouped, ({ group }) => group);
  return [
    ...block('figure-table-intro', 'paragraph', writer.say('report/figure-table-intro')),
    ...row(
      'header-figure-table',
      writer.say('report/label', { label: 'region' }),
      ...columns.map((label) =>
        writer.say('substance/column-cell', { figure: grouped.find((figure) => figure.label === label)?.id ?? '' }),
      ),
    ),
    ...[...rows.values()].flatMap((own) => {
      const first = own[0]?.id ?? '';
      return row(
        `figure-row-${first}`,
        writer.say('substance/group-cell', { figure: first }),
        ...columns.map((label) => {
          const figure = own.find((candidate) => candidate.label === label);
          return figure === undefined ? blank : writer.say('substance/figure-value-cell', { figure: figure.id });
        }),
      );
    }),
  ];
}
