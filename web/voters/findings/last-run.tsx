/** When a check last ran, on which revision of the list, and what each rule found then. */
import type { ReactNode } from 'react';
import type { CheckRun, FindingSource, ListedRule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Badge, Scrolled, Table } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';

export function LastRun({
  source,
  run,
  list,
  rules,
  button,
}: {
  readonly source: FindingSource;
  readonly run: CheckRun | undefined;
  readonly list: VoterList;
  readonly rules: readonly ListedRule[];
  readonly button: ReactNode;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  // Both checks may be open at once.
  const label = `${t(source === 'rules' ? 'rulesName' : 'duplicatesName')}: ${t('perRule')}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {t(source === 'rules' ? 'rulesName' : 'duplicatesName')}
          {run && run.revision < list.revision && <Badge tone="attention">{t('oldRevision')}</Badge>}
        </p>
        {button}
      </div>
      <p className="text-sm text-ink-soft">{run ? <When run={run} /> : t('neverRun')}</p>
      {run && run.revision < list.revision && (
        <p className="text-sm text-needs-reading">{t('outdated', { revision: list.revision })}</p>
      )}
      {run && run.counts.length > 0 && (
        <details>
          <summary className="text-sm font-semibold text-nila-text">
            {t('perRule')} ({number(run.counts.length)})
          </summary>
          <Scrolled label={label} className="mt-1 max-h-96">
            <PerRule label={label} counts={run.counts} rules={rules} />
          </Scrolled>
        </details>
      )}
    </li>
  );
}

function When({ run: { revision, finishedAt, findings } }: { readonly run: CheckRun }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const result = { added: number(findings.added), kept: number(findings.kept), closed: number(findings.closed) };
  return `${t('runAt', { revision, at: formatInstant(finishedAt, language) })} · ${t('runResult', result)}`;
}

type RuleCount = CheckRun['counts'][number];

function PerRule({
  label,
  counts,
  rules,
}: {
  readonly label: string;
  readonly counts: readonly RuleCount[];
  readonly rules: readonly ListedRule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <Table<RuleCount>
      label={label}
      rows={counts}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', head: t('codeHead'), cell: ({ code }) => <span className="numeric font-semibold">{code}</span> },
        {
          key: 'rule',
          head: t('rule'),
          cell: ({ code }) => rules.find((rule) => rule.code === code)?.title[language] ?? '',
        },
        { key: 'found', head: t('found'), numeric: true, cell: (count) => <Found count={count} /> },
      ]}
    />
  );
}

/** Findings of one rule, and those that other findings cover. */
function Found({ count: { found, hidden } }: { readonly count: RuleCount }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      {found === 0 ? <span className="text-ink-soft">{t('checkedNone')}</span> : <strong>{number(found)}</strong>}
      {hidden > 0 && (
        <span className="block text-xs text-ink-soft">
          {number(hidden)} {t('hiddenByOthers')}
        </span>
      )}
    </>
  );
}
