/**
 * Decisions on one row that cannot all be right, with the way to each of them: a list is not settled while they stand.
 */
import { useQuery } from '@tanstack/react-query';
import type { ShownConflict, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, Button } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { conflictsQuery } from './queries.ts';

const words = {
  'removed-and-changed': 'clashRemovedChanged',
  'removed-and-kept': 'clashRemovedKept',
  'two-reasons': 'clashReasons',
  'two-values': 'clashValues',
} as const satisfies Record<ShownConflict['kind'], keyof typeof findingMessages>;

export function Conflicts({
  listId,
  onOpen,
}: {
  readonly listId: ListId;
  readonly onOpen: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { data } = useQuery(conflictsQuery(listId));
  if (!data || data.total === 0) return null;
  return (
    <Banner kind="attention" title={t('clashes', { count: formatNumber(data.total, language) })}>
      <details>
        <summary className="text-sm font-semibold">{t('clashesShow')}</summary>
        <ul className="mt-2 grid max-h-72 gap-2 overflow-y-auto">
          {data.items.map((conflict) => (
            <li
              key={`${conflict.row}-${conflict.kind}-${conflict.decisionIds.join()}`}
              className="flex flex-wrap items-center gap-2 text-sm"
            >
              <span>
                <strong className="numeric">{t('row', { row: formatNumber(conflict.row, language) })}</strong>:{' '}
                {t(words[conflict.kind])}
              </span>
              {conflict.findingIds.map((findingId, at) => (
                <Button key={`${findingId}-${at}`} size="small" onClick={() => onOpen(findingId)}>
                  {t('clashOpen', { number: at + 1 })}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
