/** The register of letters of a stretch of time as a file: asked for, made by a job, downloaded until it expires. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exchangePurposeOfExport, registerExportForms, type RegisterExportForm } from '../../../src/letters/schema.ts';
import { saveFile } from '../../api/save-file.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  DateField,
  List,
  SelectField,
  TextField,
  toastFailure,
} from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { exchangeMessages } from './messages.ts';
import { askExport, downloadExport, exportsQuery, useExchangeCall } from './queries.ts';

type Purpose = keyof typeof exchangePurposeOfExport;
const purposes = Object.keys(exchangePurposeOfExport) as Purpose[];

export function ExportCard() {
  const t = useText(exchangeMessages);
  const { unitId } = useUnit();
  const keepsSecrets = useCan('library.secret');
  const [form, setForm] = useState<RegisterExportForm>('xlsx');
  const [direction, setDirection] = useState<'masuk' | 'keluar'>('keluar');
  const [from, setFrom] = useState(`${today().slice(0, 7)}-01`);
  const [to, setTo] = useState(today());
  const [purpose, setPurpose] = useState<Purpose>('srikandi');
  const [note, setNote] = useState('');
  const [secret, setSecret] = useState(false);
  const ask = useExchangeCall(() => askExport({ unitId, form, direction, from, to, purpose, note, secret }));
  return (
    <Card title={t('exportTitle')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('exportWhy')}</p>
      <div className="mb-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField
          label={t('direction')}
          options={(['keluar', 'masuk'] as const).map((value) => ({ value, label: t(value) }))}
          value={direction}
          onChange={({ target }) => setDirection(target.value === 'masuk' ? 'masuk' : 'keluar')}
        />
        <DateField label={t('from')} value={from} onChange={(day) => setFrom(day ?? '')} />
        <DateField label={t('to')} value={to} onChange={(day) => setTo(day ?? '')} />
        <SelectField
          label={t('form')}
          options={registerExportForms.map((value) => ({ value, label: t(value) }))}
          value={form}
          onChange={({ target }) => setForm(registerExportForms.find((one) => one === target.value) ?? 'xlsx')}
        />
        <SelectField
          label={t('why')}
          options={purposes.map((value) => ({ value, label: exchangePurposeOfExport[value] }))}
          value={purpose}
          onChange={({ target }) => setPurpose(purposes.find((one) => one === target.value) ?? 'srikandi')}
        />
        <TextField label={t('note')} value={note} onChange={({ target }) => setNote(target.value)} />
      </div>
      {keepsSecrets && (
        <Checkbox
          label={t('withSecret')}
          checked={secret}
          onChange={({ target }) => setSecret(target.checked)}
          className="mb-3"
        />
      )}
      <Button busy={ask.isPending} disabled={from === '' || to === ''} onClick={() => ask.mutate(undefined)}>
        {t('ask')}
      </Button>
      <Exports />
    </Card>
  );
}

function Exports() {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const { data } = useQuery(exportsQuery(unitId));
  const load = useMutation({
    mutationFn: async ({ id, name }: { readonly id: string; readonly name: string }) =>
      saveFile(await downloadExport(id), name),
    onError: toastFailure,
  });
  return (
    <List label={t('exportTitle')}>
      {(data?.items ?? []).map(({ id, name, state, expiresAt, records, by }) => (
        <li key={id} className="flex flex-wrap items-center gap-2 py-2">
          <Badge tone={state === 'siap' ? 'good' : 'plain'}>{t(`export-${state}`)}</Badge>
          <span className="break-all">{name ?? '…'}</span>
          <span className="text-sm text-ink-faint">
            {records !== null && t('records', { count: formatNumber(records, language) })} {by.name} ·{' '}
            {t('until', { at: formatInstant(expiresAt, language) })}
          </span>
          {state === 'siap' && name !== null && (
            <Button size="small" busy={load.isPending} onClick={() => load.mutate({ id, name })}>
              {t('download')}
            </Button>
          )}
        </li>
      ))}
    </List>
  );
}
