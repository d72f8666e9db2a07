/** Where a file stands and how secret it is, in a few words. */
import type { RecordFile, RecordStage, Retention } from '../../src/records/schema.ts';
import { Badge, NotVerified, type Tone } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { recordsMessages } from './messages.ts';

const tones: Readonly<Record<RecordStage, Tone>> = {
  terbuka: 'nila',
  aktif: 'good',
  inaktif: 'plain',
  lewat: 'attention',
  'tanpa-retensi': 'attention',
  dimusnahkan: 'plain',
};

export function FileMarks({ file: { stage, security } }: { readonly file: Pick<RecordFile, 'stage' | 'security'> }) {
  const t = useText(recordsMessages);
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[stage]}>{t(stage)}</Badge>
      {security !== 'biasa' && <Badge tone="attention">{t(security)}</Badge>}
    </span>
  );
}

/** "2 tahun aktif, 3 tahun inaktif, lalu musnah". */
export function useRuleWords(): (rule: Pick<Retention, 'activeYears' | 'inactiveYears' | 'fate'>) => string {
  const t = useText(recordsMessages);
  return ({ activeYears, inactiveYears, fate }) =>
    t('rule', { active: activeYears, inactive: inactiveYears, fate: t(fate as 'musnah') });
}

export function RuleLine({ rule }: { readonly rule: Retention }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  const words = useRuleWords();
  return (
    <p className="grid gap-1">
      <span className="font-semibold">{words(rule)}</span>
      <span className="text-sm text-ink-soft">
        {t('ruleFrom', { source: rule.source, since: formatDate(rule.since, language) })}{' '}
        {!rule.verified && <NotVerified />}
      </span>
    </p>
  );
}
