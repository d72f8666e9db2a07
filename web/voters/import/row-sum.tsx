/** Every row of a list's files accounted for: read = accepted + corrected + no voters + still rejected. */
import type { ReactNode } from 'react';
import type { ImportSum } from '../../../src/elections/voters/schema.ts';
import { Card, cx } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';

export function RowSum({ sum, action }: { readonly sum: ImportSum; readonly action: ReactNode }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const parts = [
    ['read', sum.read, ''],
    ['accepted', sum.accepted, '='],
    ['corrected', sum.corrected, '+'],
    ['notVoters', sum.notVoters, '+'],
    ['open', sum.open, '+'],
  ] as const;
  return (
    <Card title={t('sumTitle')} aside={action}>
      <dl className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {parts.map(([key, count, sign]) => (
          <div key={key} data-sign={sign} className={cx(sign && signed)}>
            <dt className="text-sm text-ink-soft">{t(key)}</dt>
            <dd className="numeric text-xl font-bold">{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The sign before a number, beside it and below no word; a list of terms may hold nothing else. */
const signed =
  'grid grid-cols-[auto_auto] gap-x-4 before:row-start-2 before:text-xl before:text-ink-faint before:content-[attr(data-sign)] *:col-start-2';
