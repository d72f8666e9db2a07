/**
 * How a probable duplicate was scored, as a waterfall: each comparison moves the running sum to the right (speaks for
 * one
 * person, +) or to the left (against, −). A table for screen readers, bars for the eye.
 */
import { adjustments, comparedFields, type PairScore } from '../../../src/elections/voters/schema.ts';
import { cx } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, type Language } from '../../i18n/language.ts';
import { useText, type Text } from '../../i18n/messages.ts';
import { placeOn, waterfallOf } from './core/waterfall.ts';
import { findingMessages } from './messages.ts';
import { columnLabel } from './side-by-side.tsx';

type Step = PairScore['steps'][number];

export function ScoreWaterfall({ score }: { readonly score: PairScore }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const fall = waterfallOf(score.steps);
  const percent = (value: number) => `${placeOn(fall, value) * 100}%`;
  const row =
    'grid grid-cols-[minmax(0,1fr)_3.5rem] items-center gap-x-3 px-3 py-1 sm:grid-cols-[15rem_minmax(0,1fr)_3.5rem]';
  return (
    <div role="table" aria-label={t('score')} className="rounded-lg border border-line bg-surface py-1 text-sm">
      <div role="row" className="sr-only">
        <span role="columnheader">{t('scoreStep')}</span>
        <span role="columnheader">{t('scoreWeight')}</span>
      </div>
      {fall.bars.map(({ step, from, to }, at) => (
        <div key={at} role="row" className={row}>
          <span role="rowheader" className="leading-snug">
            {stepName(step, t, language)}
            {step.field !== 'prior' && <span className="text-ink-soft">: {levelWords(step, language)}</span>}
          </span>
          <span aria-hidden className="relative h-3 rounded-sm bg-sunken max-sm:order-last max-sm:col-span-2">
            <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: percent(0) }} />
            <span
              className={cx(
                'absolute inset-y-0 min-w-0.5 rounded-sm',
                step.weight < 0 ? 'bg-unsupported' : 'bg-verbatim',
              )}
              style={{
                left: percent(Math.min(from, to)),
                width: `${Math.abs(placeOn(fall, to) - placeOn(fall, from)) * 100}%`,
              }}
            />
          </span>
          <span role="cell" className="numeric text-right font-semibold">
            {signed(step.weight, language)}
          </span>
        </div>
      ))}
      <div role="row" className={cx(row, 'mt-1 border-t border-line font-bold')}>
        <span role="rowheader">{t('scoreSum')}</span>
        <span aria-hidden className="max-sm:hidden" />
        <span role="cell" className="numeric text-right">
          {signed(score.weight, language)}
        </span>
      </div>
    </div>
  );
}

function stepName({ field }: Step, t: Text<typeof findingMessages>, language: Language): string {
  if (field === 'prior') return t('scorePrior');
  return field === 'nkk' ? t('scoreHome') : columnLabel(field, language);
}

function levelWords({ field, level }: Step, language: Language): string {
  return (
    adjustments[level]?.[language] ??
    comparedFields.find(({ column }) => column === field)?.levels.find(({ code }) => code === level)?.[language] ??
    adjustments[level]?.[language] ??
    level
  );
}

const signed = (weight: number, language: Language): string =>
  `${weight < 0 ? '−' : '+'}${formatNumber(Math.abs(weight), language, 1)}`;
