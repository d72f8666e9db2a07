/** A version in one line of arithmetic: opening + new − removed = closing. */
import type { Version } from '../../../src/elections/voters/schema.ts';
import { Banner, Card } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { versionMessages } from './messages.ts';

export function VersionHead({ version }: { readonly version: Version }) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const terms = [
    { sign: '', label: t('opening'), value: version.opening }, { sign: '+', label: t('added'), value: version.added },
    { sign: '−', label: t('removed'), value: version.removed, note: version.unexplained > 0 ? t('ofWhichUnexplained', { count: number(version.unexplained) }) : undefined },
    { sign: '=', label: t('closing'), value: version.rows },
  ];
  return (
    <Card title={version.name} aside={<span className="text-sm text-ink-soft">{t('settledAt', { when: formatInstant(version.settledAt, language) })}</span>}>
      <dl className="flex flex-wrap items-start gap-x-5 gap-y-3">
        {terms.map(({ sign, label, value, note }) => (
          <div key={label} className="flex items-start gap-3">
            {sign !== '' && <span aria-hidden className="pt-4 text-xl text-ink-faint">{sign}</span>}
            <div>
              <dt className="text-xs font-semibold text-ink-faint">{label}</dt>
              <dd className="numeric text-2xl font-bold">{number(value)}</dd>
              {note && <dd className="text-sm text-needs-reading">{note}</dd>}
            </div>
          </div>
        ))}
        <div className="ml-auto flex gap-5">
          {([['changed', version.changed], ['moved', version.moved]] as const).map(([key, value]) => (
            <div key={key}><dt className="text-xs font-semibold text-ink-faint">{t(key)}</dt><dd className="numeric text-lg font-semibold">{number(value)}</dd></div>
          ))}
        </div>
      </dl>
      {version.reason && version.openErrors > 0 && <div className="mt-4"><Banner kind="attention">{t('withReason', { count: number(version.openErrors), reason: version.reason })}</Banner></div>}
    </Card>
  );
}
