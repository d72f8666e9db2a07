/**
 * Change rates as tiles, the darker the more changed, each beside the median of its neighbours; outliers say "review".
 */
import { useQuery } from '@tanstack/react-query';
import type { Rate } from '../../../src/elections/voters/schema.ts';
import { Badge, Card } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';
import { ratesQuery } from './queries.ts';

export function RatesCard({ recapId, parent }: { readonly recapId: string; readonly parent: string }) {
  const t = useText(recapMessages);
  const { data } = useQuery(ratesQuery(recapId, parent));
  if (!data || data.length < 2) return null;
  const most = Math.max(...data.map(({ rate }) => rate ?? 0), 1);
  const ordered = data.toSorted((a, b) => Number(b.review) - Number(a.review) || (b.rate ?? 0) - (a.rate ?? 0));
  return (
    <Card title={t('rates')}>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">
        {t('ratesWhat')}
        {data.every(({ score }) => score === null) && ` ${t('fewNeighbours')}`}
      </p>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-6">
        {ordered.map((rate) => (
          <Tile key={rate.code} rate={rate} most={most} />
        ))}
      </ul>
    </Card>
  );
}

function Tile({ rate, most }: { readonly rate: Rate; readonly most: number }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language, 1));
  return (
    <li
      className={`relative overflow-hidden rounded-md border px-2.5 py-2 ${rate.review ? 'border-needs-reading' : 'border-line'}`}
    >
      <span
        aria-hidden
        className="absolute inset-x-0 bottom-0 bg-nila-soft"
        style={{ height: `${Math.round(((rate.rate ?? 0) / most) * 100)}%` }}
      />
      <span className="relative grid">
        <span className="truncate text-sm font-semibold" title={rate.name}>
          {rate.name}
        </span>
        <span className="numeric text-lg font-bold">{t('perThousand', { rate: number(rate.rate) })}</span>
        <span className="numeric text-xs text-ink-soft">{t('median', { rate: number(rate.median) })}</span>
        {rate.review && (
          <span>
            <Badge tone="attention">{t('review')}</Badge>
          </span>
        )}
      </span>
    </li>
  );
}
