/**
 * Pictures of duplicates as SVG, drawn on the server for screens, reports and PDFs: how a pair was scored, and what a
 * threshold finds.
 */
import { printRounded } from '../../../language/index.ts';
import type { PairScore, ScoreStep } from '../findings/schema.ts';
import { draw, font, legendOf } from '../drawing.ts';
import { columns } from '../list/schema.ts';
import { adjustments, comparedFields } from './levels.ts';
import type { CurvePoint } from './schema.ts';

type Language = 'id' | 'en';

/** For and against differ in lightness, too, and every bar has its sign. */
const colours = { for: '#2f7d5b', against: '#a4402f', sum: '#2b4c7e', line: '#6b6f76' } as const;
const words = {
  id: {
    sum: 'Jumlah',
    bits: 'bit',
    precision: 'Benar di antara yang ditemukan',
    recall: 'Ditemukan di antara yang benar',
    threshold: 'Ambang (bit)',
    chosen: 'ambang',
    prior: 'Sebelum dibandingkan',
    home: 'NKK dan tempat tinggal',
  },
  en: {
    sum: 'Sum',
    bits: 'bits',
    precision: 'Right among found',
    recall: 'Found among right',
    threshold: 'Threshold (bits)',
    chosen: 'threshold',
    prior: 'Before comparing',
    home: 'Family card and home',
  },
} as const;

const width = 860;

const signed = (value: number, language: Language): string =>
  (value < 0 ? '−' : '+') + printRounded(Math.abs(value), language, 1, 1);

/** Bits by which a field must speak against one person to be drawn as against. */
const least = 0.5;

/** A field that is the same does not speak against one person, however frequent what is the same may be. */
function colourOf(step: ScoreStep, steps: readonly ScoreStep[]): string {
  if (step.weight >= 0) return colours.for;
  const field = steps.filter(({ field: of }) => of === step.field);
  const sum = field.reduce((bits, { weight }) => bits + weight, 0);
  return sum > -least || field.some(({ level }) => level === 'same') ? colours.line : colours.against;
}

/** A waterfall: each comparison moves the sum to the right (speaks for one person) or to the left. */
export function waterfallPicture({ steps, weight }: PairScore, language: Language): Promise<string> {
  const bars: { name: string; from: number; to: number; text: string; color: string }[] = [];
  let sum = 0;
  for (const step of steps) {
    bars.push({
      name: nameOf(step, language),
      from: sum,
      to: sum + step.weight,
      text: signed(step.weight, language),
      color: colourOf(step, steps),
    });
    sum += step.weight;
  }
  bars.push({ name: words[language].sum, from: 0, to: weight, text: signed(weight, language), color: colours.sum });
  const lowest = (at: number): number => Math.min(bars[at]?.from ?? 0, bars[at]?.to ?? 0);
  // A bar that is not drawn carries each to its place; left of zero and right of zero apart, so that a bar may cross
  // it.
  const part = (side: 'left' | 'right', shown: boolean) =>
    bars.map(({ from, to, color }) => {
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const value =
        side === 'right'
          ? shown
            ? Math.max(0, high) - Math.max(0, low)
            : Math.max(0, low)
          : shown
            ? Math.min(0, low) - Math.min(0, high)
            : Math.min(0, high);
      return { value, itemStyle: { color: shown ? color : 'transparent' } };
    });
  const label = { show: true, ...font, position: 'right' as const };
  return draw(
    {
      grid: { left: 380, right: 60, top: 10, bottom: 30 },
      xAxis: { type: 'value', axisLabel: font, name: words[language].bits, nameTextStyle: font },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLabel: { ...font, width: 370, overflow: 'truncate' },
        axisTick: { show: false },
      },
      series: [
        ...(['left', 'right'] as const).flatMap((side) => [
          { type: 'bar' as const, stack: 'all', data: part(side, false), silent: true },
          { type: 'bar' as const, stack: 'all', data: part(side, true), barCategoryGap: '35%' },
        ]),
        {
          type: 'scatter' as const,
          symbolSize: 0,
          data: bars.map(({ from, to }, at) => [Math.max(from, to, lowest(at)), at]),
          label: { ...label, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.text ?? '' },
        },
      ],
    },
    { width, height: 60 + bars.length * 26 },
  );
}

function nameOf({ field, level }: ScoreStep, language: Language): string {
  if (field === 'prior') return level === 'prior' ? words[language].prior : (adjustments[level]?.[language] ?? level);
  const label =
    field === 'nkk' ? words[language].home : (columns.find(({ name }) => name === field)?.label[language] ?? field);
  const said =
    comparedFields.find(({ column }) => column === field)?.levels.find(({ code }) => code === level) ??
    adjustments[level];
  return `${label}: ${said?.[language] ?? level}`;
}

/** Precision and recall, as the model expects them, over the threshold; a line stands at the chosen one. */
export function curvePicture(curve: readonly CurvePoint[], threshold: number, language: Language): Promise<string> {
  const t = words[language];
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  return draw(
    {
      legend: legendOf(t.precision, t.recall),
      // The word at the chosen threshold stands between the legend and the lines.
      grid: { left: 60, right: 30, top: 52, bottom: 50 },
      xAxis: {
        type: 'value',
        min: curve[0]?.threshold ?? -5,
        max: curve.at(-1)?.threshold ?? 20,
        name: t.threshold,
        nameLocation: 'middle',
        nameGap: 30,
        nameTextStyle: font,
        axisLabel: font,
      },
      yAxis: { type: 'value', min: 0, max: 1, axisLabel: { ...font, formatter: percent } },
      series: [
        {
          name: t.precision,
          type: 'line',
          symbol: 'none',
          data: curve.map((point) => [point.threshold, point.precision]),
          itemStyle: { color: colours.sum },
          lineStyle: { color: colours.sum, width: 2 },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colours.line, type: 'solid' },
            label: { ...font, formatter: t.chosen },
            data: [{ xAxis: threshold }],
          },
        },
        {
          name: t.recall,
          type: 'line',
          symbol: 'none',
          data: curve.map((point) => [point.threshold, point.recall]),
          itemStyle: { color: colours.against },
          lineStyle: { color: colours.against, width: 2, type: 'dashed' },
        },
      ],
    },
    { width, height: 320 },
  );
}
