/** The equalities a recap must satisfy, each with a mark, both sides' numbers and, where it breaks, where. */
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import { useState } from 'react';
import type { IdentityView } from '../../../src/elections/voters/schema.ts';
import { Button, Card } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { foldedExceptions } from './core/fold-identities.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';

/** Those that do not hold, one line for a cause; the others open. */
export function IdentitiesCard({ identities }: { readonly identities: readonly IdentityView[] }) {
  const t = useText(recapMessages);
  const [all, setAll] = useState(false);
  const broken = foldedExceptions(identities);
  const shown = all ? identities.toSorted((a, b) => Number(a.holds) - Number(b.holds)) : broken;
  return (
    <Card title={t('identities')}>
      {broken.length === 0 && (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-verbatim" />
          {t('noExceptions', { count: identities.length })}
        </p>
      )}
      <ul className="divide-y divide-line">
        {shown.map((identity) => (
          <Line key={identity.code} identity={identity} />
        ))}
      </ul>
      {broken.length < identities.length && (
        <div className="mt-3">
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('showExceptions') : t('showAll', { count: identities.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

const mostRows = 30;
const mostBreaks = 10;

function Line({ identity }: { readonly identity: IdentityView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const shownRows = identity.rows.slice(0, mostRows);
  // Every row behind it is missing from the one side.
  const more = Math.max(identity.rows.length, identity.right - identity.left) - shownRows.length;
  const Icon = identity.holds ? CircleCheck : CircleX;
  return (
    <li className="flex items-start gap-3 py-2">
      <Icon
        aria-label={t(identity.holds ? 'holds' : 'broken')}
        className={`mt-0.5 size-5 shrink-0 ${identity.holds ? 'text-verbatim' : 'text-unsupported'}`}
      />
      <div className="min-w-0 flex-1">
        <p className={identity.holds ? '' : 'font-bold'}>{identity.label[language]}</p>
        <p className="numeric text-sm text-ink-soft">
          {number(identity.left)} {identity.left === identity.right ? '=' : '≠'} {number(identity.right)} ·{' '}
          {t('checked', { count: number(identity.checked) })}
          {!identity.holds && ` · ${t('breaks', { count: number(identity.broken) })}`}
        </p>
        {identity.breaks.length > 0 && (
          <ul className="numeric mt-1 grid gap-0.5 text-sm text-unsupported">
            {identity.breaks.slice(0, mostBreaks).map((one) => (
              <li key={`${one.code} ${one.measure}`}>
                {t('breakLine', {
                  region: one.name,
                  measure: measureLabel(one.measure, language),
                  left: number(one.left),
                  right: number(one.right),
                })}
              </li>
            ))}
            {identity.broken > mostBreaks && <li>{t('andMore', { count: number(identity.broken - mostBreaks) })}</li>}
          </ul>
        )}
        {identity.rows.length > 0 && (
          <p className="numeric mt-1 text-sm break-words text-ink-soft">
            {t('rowsBehind', { rows: shownRows.map(number).join(', ') })}
            {more > 0 && ` ${t('andMore', { count: number(more) })}`}
          </p>
        )}
      </div>
    </li>
  );
}
