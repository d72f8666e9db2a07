/** Numbers of a sentence that stored queries gave, and what these give now. */
import type { FigureSlot } from '../../src/evidence/schema.ts';
import { cx } from '../design/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { RecapLink } from '../voters/recap-link.tsx';
import type { Figures } from './core/live-check.ts';
import { draftMessages } from './messages.ts';

export function ComputedFrom({ slots, figures }: { readonly slots: readonly FigureSlot[]; readonly figures: Figures }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-ink-soft">{t('figuresTitle')}</h3>
      <ul className="grid gap-1.5">
        {[...new Map(slots.map((slot) => [slot.query, slot])).values()].map(({ query, value }) => {
          const now = figures[query];
          return (
            <li
              key={query}
              className={cx(
                'rounded-lg border px-3 py-2 text-sm',
                now === value ? 'border-line' : 'border-unsupported bg-unsupported-soft',
              )}
            >
              <p>
                {t('figureFrom', { value: formatNumber(Number(value), language) })} —{' '}
                {now === value
                  ? t('figureHolds')
                  : now === undefined
                    ? t('figureGone')
                    : t('figureDiffers', { now: formatNumber(Number(now), language) })}
              </p>
              <p title={query}>
                <RecapLink query={query} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
