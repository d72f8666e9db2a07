/** How a rule stands, in words and colour. */
import type { ListedRule } from '../../../src/elections/voters/schema.ts';
import { Badge, type Tone } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { ruleMessages } from './messages.ts';

export const severityTones: Record<ListedRule['severity'], Tone> = {
  error: 'bad',
  warning: 'attention',
  info: 'plain',
};
const stateTones: Record<ListedRule['state'], Tone> = { on: 'good', off: 'plain', later: 'nila', over: 'plain' };

export function State({ rule }: { readonly rule: ListedRule }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={stateTones[rule.state]}>{t(rule.state)}</Badge>
      {rule.next && (
        <span className="text-sm text-ink-faint">
          {rule.next.on
            ? t('next', { version: rule.next.version, day: formatDate(rule.next.since, language) })
            : t('nextOff', { day: formatDate(rule.next.since, language) })}
        </span>
      )}
    </span>
  );
}
