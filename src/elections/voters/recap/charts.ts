/** Pictures of a recap, drawn on the server as SVG: who the voters are by age and sex, and where they changed. */
import { printDecimal, printRounded } from '../../../language/index.ts';
import { draw, font, legendOf } from '../drawing.ts';
import { ageBands, valueOf, type Measures, type RecapRow } from './measures.ts';

export const chartNames = ['umur', 'perubahan'] as const;
export type ChartName = (typeof chartNames)[number];

/** Colours that differ in lightness, too (blue for L, ochre for P, grey-green for neutral). */
const colours = { l: '#2b4c7e', p: '#c98a1b', in: '#2f7d5b', out: '#a4402f', line: '#6b6f76' } as const;
const number = (value: number) => printRounded(Math.abs(value), 'id', 3);

const width = 760;

/** An age pyramid: men to the left, women to the right; who is in no bar stands below it. */
export function agePyramid({ measures }: RecapRow): Promise<string> {
  const side = (sex: 'l' | 'p', sign: 1 | -1) =>
    ageBands.map(({ key }) => sign * valueOf(measures, `age_${key}_${sex}`));
  const series = (name: string, sex: 'l' | 'p', sign: 1 | -1) => ({
    name,
    type: 'bar' as const,
    stack: 'all',
    data: side(sex, sign),
    itemStyle: { color: colours[sex] },
    barCategoryGap: '15%',
  });
  const left = inNoBar(measures);
  return draw(
    {
      legend: legendOf('Laki-laki', 'Perempuan'),
      ...(left === ''
        ? {}
        : { title: { text: left, bottom: 0, left: 'center', textStyle: { ...font, fontWeight: 'normal' } } }),
      grid: { left: 60, right: 30, top: 36, bottom: left === '' ? 30 : 60 },
      xAxis: { type: 'value', axisLabel: { ...font, formatter: number }, splitNumber: 6, minInterval: 1 },
      yAxis: { type: 'category', data: ageBands.map(({ label }) => label), axisLabel: font, axisTick: { show: false } },
      series: [series('Laki-laki', 'l', -1), series('Perempuan', 'p', 1)],
    },
    { width, height: left === '' ? 420 : 450 },
  );
}

/** Who is missing from a pyramid; '' where nobody is. */
export function inNoBar(measures: Measures): string {
  const some = [
    [valueOf(measures, 'age_sexless'), 'tanpa L/P'],
    [valueOf(measures, 'age_unknown'), 'dengan umur tidak diketahui'],
  ] as const;
  const told = some.filter(([count]) => count > 0).map(([count, who]) => `${printDecimal(String(count))} ${who}`);
  return told.length === 0 ? '' : `Pemilih yang tidak ada di batang mana pun: ${told.join(', ')}`;
}

const mostBars = 40;

/**
 * New voters to the right, removed to the left, by child region; the greatest changes first where there are too many
 * to show.
 */
export function changeBars(children: readonly RecapRow[], nameOf: (code: string) => string): Promise<string> {
  const size = ({ measures }: RecapRow) => valueOf(measures, 'baru') + valueOf(measures, 'tms');
  const shown = children
    .toSorted((a, b) => size(b) - size(a) || (a.code < b.code ? -1 : 1))
    .slice(0, mostBars)
    .toReversed();
  return draw(
    {
      legend: legendOf('TMS', 'Pemilih baru'),
      grid: { left: 230, right: 30, top: 36, bottom: 30 },
      xAxis: { type: 'value', axisLabel: { ...font, formatter: number }, splitNumber: 6, minInterval: 1 },
      yAxis: {
        type: 'category',
        data: shown.map(({ code }) => nameOf(code)),
        axisLabel: { ...font, width: 215, overflow: 'truncate' },
        axisTick: { show: false },
      },
      series: [
        {
          name: 'TMS',
          type: 'bar',
          stack: 'all',
          data: shown.map(({ measures }) => -valueOf(measures, 'tms')),
          itemStyle: { color: colours.out },
        },
        {
          name: 'Pemilih baru',
          type: 'bar',
          stack: 'all',
          data: shown.map(({ measures }) => valueOf(measures, 'baru')),
          itemStyle: { color: colours.in },
        },
      ],
    },
    { width, height: Math.max(200, 80 + shown.length * 24) },
  );
}
