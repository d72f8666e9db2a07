/** The health card: how a model took the last check, and how it failed in use. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { ReactNode } from 'react';
import type { Engine } from '../../src/models/schema.ts';
import { Badge } from '../design/index.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { modelMessages } from './messages.ts';

export function EngineHealth({ engine: { health, lastFailure } }: { readonly engine: Engine }) {
  const t = useText(modelMessages);
  const language = useLanguage();
  if (!health) return <p className="text-sm text-ink-faint">{t('neverChecked')}</p>;
  const { at, reachable, tokensPerSecond, firstWord, context, failure } = health;
  const number = (value: number, digits = 0) => formatNumber(value, language, digits);
  return (
    <div className="grid gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Value name={t('health')}>
          {reachable ? (
            <Badge tone="good" icon={<CircleCheck aria-hidden className="size-3.5" />}>
              {t('reachable')}
            </Badge>
          ) : (
            <Badge tone="bad" icon={<CircleAlert aria-hidden className="size-3.5" />}>
              {t('unreachable')}
            </Badge>
          )}
        </Value>
        <Value name={t('checkedAt')}>{formatInstant(at, language)}</Value>
        {tokensPerSecond !== null && (
          <Value name={t('speed')}>{t('speedOf', { count: number(tokensPerSecond, 1) })}</Value>
        )}
        {firstWord !== null && <Value name={t('firstWord')}>{t('milliseconds', { count: number(firstWord) })}</Value>}
        {context !== null && <Value name={t('context')}>{t('tokens', { count: number(context) })}</Value>}
      </dl>
      {failure && <p className="text-sm text-unsupported">{failure[language]}</p>}
      {lastFailure && (
        <p className="text-sm text-ink-soft">
          {t('lastFailure', { when: formatInstant(lastFailure.at, language) })}: {lastFailure.message[language]}
        </p>
      )}
    </div>
  );
}

function Value({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-faint">{name}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
