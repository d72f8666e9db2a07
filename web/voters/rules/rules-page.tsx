/**
 * Every rule that finds something in a voter list, and the dated values they use. Read by everybody, kept by the
 * national administrator.
 */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListedRule } from '../../../src/elections/voters/schema.ts';
import { Badge, NotVerified, Table, Tabs } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useMe } from '../../identity/session.ts';
import { LegalValues } from '../../reference/legal-values.tsx';
import { legalMessages } from '../../reference/messages.ts';
import { noteMessages } from '../notes/messages.ts';
import { NoteWordsTab } from '../notes/note-words-tab.tsx';
import { SearchedCard } from '../searched-card.tsx';
import { matches } from './core/value-lines.ts';
import { EditRule } from './edit-rule.tsx';
import { ruleMessages } from './messages.ts';
import { rulesQuery } from './queries.ts';
import { RuleSheet } from './rule-sheet.tsx';
import { severityTones, State } from './rule-state.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

/** The unit in which the person may keep rules; undefined for everybody else. */
export const useRuleUnit = (): UnitId | undefined =>
  useMe().positions.find((held) => held.capabilities.includes('voters.rules'))?.unitId;

export function RulesPage() {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const unitId = useRuleUnit();
  const { tab = 'aturan' } = useSearch({ from: '/staff/pemilih/aturan' });
  const navigate = useNavigate({ from: '/pemilih/aturan' });
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <p className="text-sm">
          <Link to="/pemilih" className="font-semibold text-nila-text hover:underline">
            ← {t('back')}
          </Link>
        </p>
        <h1 className="text-2xl font-bold">{t('rules')}</h1>
        <p className="max-w-prose text-ink-soft">{t('intro')}</p>
      </header>
      <Tabs
        label={t('parts')}
        value={tab}
        onChange={(next) => void navigate({ search: next === 'aturan' ? {} : { tab: next } })}
        items={[
          { value: 'aturan', label: t('tabRules'), panel: <RulesTab unitId={unitId} /> },
          { value: 'keterangan', label: noteMessages.tab[language], panel: <NoteWordsTab keeps={unitId} /> },
          { value: 'nilai', label: legalMessages.values[language], panel: <LegalValues /> },
        ]}
      />
    </div>
  );
}

function RulesTab({ unitId }: { readonly unitId: UnitId | undefined }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const { data, error } = useQuery(rulesQuery);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const shown = data?.filter((rule) => matches(rule, typed, language));
  const opened = data?.find(({ code }) => code === open);
  return (
    <div className="grid gap-5">
      <SearchedCard
        words={{ search: t('search'), add: t('add'), noMatch: t('noMatch') }}
        typed={typed}
        onType={setTyped}
        onAdd={unitId === undefined ? undefined : () => setAdding(true)}
        error={error}
        count={shown?.length}
      >
        <Rules rules={shown ?? []} onOpen={setOpen} />
      </SearchedCard>
      {opened && <RuleSheet rule={opened} unitId={unitId} onClose={() => setOpen(undefined)} />}
      {adding && unitId !== undefined && <EditRule unitId={unitId} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Rules({ rules, onOpen }: { readonly rules: readonly ListedRule[]; readonly onOpen: (code: string) => void }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  return (
    <Table<ListedRule>
      label={t('rules')}
      rows={rules}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'rule',
          head: t('rule'),
          cell: (rule) => (
            <button type="button" onClick={() => onOpen(rule.code)} className="text-left hover:underline">
              <span className="mr-2 text-ink-faint">{rule.code}</span>
              <span className="font-semibold text-nila-text">{rule.title[language]}</span>
            </button>
          ),
        },
        { key: 'looks', head: t('looksAt'), cell: (rule) => t(rule.grouping) },
        {
          key: 'severity',
          head: t('severity'),
          cell: (rule) => <Badge tone={severityTones[rule.severity]}>{t(rule.severity)}</Badge>,
        },
        {
          key: 'law',
          head: t('legalBasis'),
          cell: (rule) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
              {rule.legalBasis}
              {!rule.verified && <NotVerified />}
            </span>
          ),
        },
        { key: 'state', head: t('state'), cell: (rule) => <State rule={rule} /> },
      ]}
    />
  );
}
