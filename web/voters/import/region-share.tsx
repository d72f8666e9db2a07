/** How many rows of a file lie in the unit's own region, and where the others do. */
import type { Import } from '../../../src/elections/voters/schema.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';

/** `ofSamples`: only the first rows were looked at. */
export function RegionShare({
  share: { rows, placed, within, others },
  ofSamples = false,
}: {
  readonly share: NonNullable<Import['regions']>;
  readonly ofSamples?: boolean;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const number = (count: number) => formatNumber(count, language);
  const share = formatShare(placed === 0 ? 0 : within / placed, language);
  const text = [
    t('within', { share, within: number(within), placed: number(placed) }),
    ...others.map(({ name, rows: count }) => t('elsewhere', { count: number(count), name })),
    ...(rows > placed ? [t('unplaced', { count: number(rows - placed) })] : []),
  ].join('; ');
  return <p className="numeric text-sm text-ink-soft">{ofSamples ? t('ofSamples', { text }) : text}</p>;
}
