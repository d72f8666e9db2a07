/** Which rules of the linter stop a letter of the office, each with its source; who may sets them from a day on. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterRule } from '../../../src/letters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  DateField,
  Dialog,
  NotVerified,
  TextField,
  toast,
} from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { useLetterCall } from '../queries.ts';
import { kindMessages } from './kind-messages.ts';
import { letterRulesQuery, saveRule } from './queries.ts';

export function RulesCard() {
  const t = useText(kindMessages);
  const language = useLanguage();
  const edits = useCan('reference.edit');
  const { data, error } = useQuery(letterRulesQuery);
  const [changed, setChanged] = useState<LetterRule>();
  return (
    <Card title={t('rules')}>
      <p className="mb-3 text-ink-soft">{t('rulesLead')}</p>
      {error && <Banner kind="bad">{error.message}</Banner>}
      <details>
        <summary className="cursor-pointer font-semibold">{t('allRules')}</summary>
        <ul className="mt-2 grid divide-y divide-line">
          {data?.items.map((rule) => (
            <li key={rule.code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <div className="grid min-w-0 gap-0.5">
                <span className="flex flex-wrap items-center gap-2">
                  <span>{rule.says[language]}</span>
                  <Badge {...(rule.stops ? { tone: 'attention' as const } : {})}>
                    {t(rule.stops ? 'stops' : 'warns')}
                  </Badge>
                  {!rule.verified && <NotVerified />}
                </span>
                <span className="text-sm break-words text-ink-faint">{rule.reason ?? rule.source}</span>
              </div>
              {edits && (
                <Button
                  size="small"
                  aria-label={`${t(rule.stops ? 'makeWarn' : 'makeStop')}: ${rule.says[language]}`}
                  onClick={() => setChanged(rule)}
                >
                  {t(rule.stops ? 'makeWarn' : 'makeStop')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
      {changed && <RuleDialog rule={changed} onClose={() => setChanged(undefined)} />}
    </Card>
  );
}

function RuleDialog({ rule, onClose }: { readonly rule: LetterRule; readonly onClose: () => void }) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const [since, setSince] = useState<string | undefined>(today());
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const save = useLetterCall(
    () => saveRule({ unitId, code: rule.code, stops: !rule.stops, since: since ?? '', source, verified }),
    () => {
      toast(t('ruleSaved'));
      onClose();
    },
    'here',
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(rule.stops ? 'makeWarn' : 'makeStop')}
      description={rule.says[language]}
      actions={
        <Button
          look="primary"
          busy={save.isPending}
          disabled={since === undefined || source.trim().length < 3}
          onClick={() => save.mutate(undefined)}
        >
          {t('saveRule')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <DateField label={t('since')} required value={since} onChange={setSince} />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          required
          maxLength={500}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <Checkbox label={t('verified')} checked={verified} onChange={({ target }) => setVerified(target.checked)} />
      </div>
    </Dialog>
  );
}
