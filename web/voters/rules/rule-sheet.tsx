/** One rule: what it says, how it finds, which versions there were. */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { columns, describeFinding, type ListedRule } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, Dialog, NotVerified, Skeleton } from '../../design/index.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { EditRule } from './edit-rule.tsx';
import { ruleMessages } from './messages.ts';
import { ruleVersionsQuery, ruleWordsQuery } from './queries.ts';
import { severityTones, State } from './rule-state.tsx';
import { SwitchRule } from './switch-rule.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

export function RuleSheet({
  rule,
  unitId,
  onClose,
}: {
  readonly rule: ListedRule;
  readonly unitId: UnitId | undefined;
  readonly onClose: () => void;
}) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const { data: versions } = useQuery(ruleVersionsQuery(rule.code));
  const { data: words } = useQuery(ruleWordsQuery);
  const said = describeFinding(
    rule,
    Object.fromEntries((words?.parameters ?? []).map(({ name, value }) => [name, value])),
    language,
  );
  const [task, setTask] = useState<'edit' | 'switch'>();
  const newest = versions?.[0];
  if (task !== undefined && newest && unitId !== undefined) {
    return task === 'edit' ? (
      <EditRule rule={newest} unitId={unitId} onClose={() => setTask(undefined)} />
    ) : (
      <SwitchRule rule={newest} unitId={unitId} onClose={() => setTask(undefined)} />
    );
  }
  const keeps = unitId !== undefined && newest !== undefined;
  return (
    <Dialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${rule.code} · ${rule.title[language]}`}
      actions={
        keeps && (
          <>
            {rule.grouping !== 'pair' && (
              <Button onClick={() => setTask('switch')}>{newest.on ? t('switchOff') : t('switchOn')}</Button>
            )}
            <Button look="primary" onClick={() => setTask('edit')}>
              {t('edit')}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-4 pb-4">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={severityTones[rule.severity]}>{t(rule.severity)}</Badge>
          <Badge>{t(rule.grouping)}</Badge>
          <State rule={rule} />
          {!rule.verified && <NotVerified />}
        </p>
        <dl className="grid gap-3">
          <Part name={t('message')}>{open(said.message)}</Part>
          <Part name={t('why')}>{open(said.why)}</Part>
          <Part name={t('legalBasis')}>{rule.legalBasis}</Part>
          <Part name={t('proof')}>{open(said.proof)}</Part>
          <Part name={t('fields')}>
            {rule.fields
              .map((field) => columns.find(({ name }) => name === field)?.label[language] ?? field)
              .join(', ') || '–'}
          </Part>
          {rule.hiddenBy.length > 0 && <Part name={t('hiddenBy')}>{rule.hiddenBy.join(', ')}</Part>}
          {rule.sql !== '' && (
            <Part name={t('condition')}>
              <code className="block rounded-md bg-sunken px-3 py-2 text-sm break-words whitespace-pre-wrap">
                {rule.sql}
              </code>
            </Part>
          )}
          <Part name={t('source')}>{rule.source}</Part>
        </dl>
        <Versions code={rule.code} />
      </div>
    </Dialog>
  );
}

/** Every version of a rule, the newest first: from when, by whom and why. */
function Versions({ code }: { readonly code: string }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const { data: versions, error } = useQuery(ruleVersionsQuery(code));
  return (
    <section>
      <h3 className="mb-1 font-bold">{t('versions')}</h3>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : !versions ? (
        <Skeleton lines={2} />
      ) : (
        <ol className="grid gap-2">
          {versions.map((version) => (
            <li key={version.version} className="border-l-2 border-line pl-3 text-sm">
              <p className="font-semibold">
                {t(version.on ? 'version' : 'versionOff', {
                  version: version.version,
                  day: formatDate(version.since, language),
                })}
              </p>
              <p className="text-ink-soft">
                {t('savedBy', { name: version.savedByName ?? t('program'), reason: version.reason })}{' '}
                <span className="text-ink-faint">{formatInstant(version.savedAt, language)}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What differs from finding to finding is left open. */
const open = (text: string): string => text.replace(/\{\w+\}/g, '…');

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-faint">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
