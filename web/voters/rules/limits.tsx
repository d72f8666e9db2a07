/** The dated figures that rules name. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, Card, Checkbox, DateField, Dialog, NotVerified, Skeleton, Table, TextField, toast } from '../../design/index.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { parametersQuery } from '../queries.ts';
import { ruleMessages } from './messages.ts';

type Limit = { readonly code: string; readonly label: Readonly<Record<'id' | 'en', string>>; readonly value: number; readonly since: string; readonly source: string; readonly verified: boolean };

export function Limits({ unitId }: { readonly unitId: string | undefined }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const { data, error } = useQuery(parametersQuery);
  const [editing, setEditing] = useState<Limit>();
  const limits = data?.filter(({ code }) => code.startsWith('rules/')) as readonly Limit[] | undefined;
  return (
    <Card title={t('limits')}>
      <p className="mb-2 text-sm text-ink-soft">{t('limitsWhy')}</p>
      {error ? <Banner kind="bad">{error.message}</Banner> : !limits ? <Skeleton lines={5} /> : (
        <Table<Limit> label={t('limits')} rows={limits} rowKey={({ code, since }) => `${code} ${since}`} columns={[
          { key: 'limit', head: t('limit'), cell: (limit) => limit.label[language] },
          { key: 'value', head: t('value'), numeric: true, cell: (limit) => (limit.code.endsWith('-year') ? String(limit.value) : formatNumber(limit.value, language)) },
          { key: 'since', head: t('since'), cell: (limit) => formatDate(limit.since, language) },
          { key: 'source', head: t('source'), cell: (limit) => <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">{limit.source}{!limit.verified && <NotVerified />}</span> },
          ...(unitId === undefined ? [] : [{ key: 'edit', head: t('editLimit'), cell: (limit: Limit) => <Button size="small" onClick={() => setEditing(limit)}>{t('editLimit')}</Button> }]),
        ]} />
      )}
      {editing && unitId !== undefined && <EditLimit limit={editing} unitId={unitId} onClose={() => setEditing(undefined)} />}
    </Card>
  );
}

function EditLimit({ limit, unitId, onClose }: { readonly limit: Limit; readonly unitId: string; readonly onClose: () => void }) {
  const t = useText(ruleMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [value, setValue] = useState(String(limit.value));
  const [since, setSince] = useState<string | undefined>(new Date().toISOString().slice(0, 10));
  const [source, setSource] = useState(limit.source);
  const [verified, setVerified] = useState(limit.verified);
  const save = useMutation({
    mutationFn: () => answer(api.PUT('/api/voters/parameters/{code}', { params: { path: { code: limit.code } }, body: { unitId, value: Number(value), since: since ?? '', source, verified } })),
    onSuccess: () => { toast(t('limitSaved')); onClose(); return queries.invalidateQueries({ queryKey: parametersQuery.queryKey }); },
  });
  const ready = /^\d{1,5}$/.test(value) && Number(value) > 0 && since !== undefined && source.trim().length >= 3;
  return (
    <Dialog open onClose={onClose} title={limit.label[language]} actions={<>
      <Button look="quiet" onClick={onClose}>{t('cancel')}</Button>
      <Button look="primary" type="submit" form="ubah-batas" disabled={!ready} busy={save.isPending}>{t('saveLimit')}</Button>
    </>}>
      <form id="ubah-batas" className="grid gap-4" onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <TextField label={t('value')} required inputMode="numeric" value={value} onChange={(event) => setValue(event.target.value.trim())} />
        <DateField label={t('since')} value={since} onChange={setSince} />
        <TextField label={t('source')} required value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
        <Checkbox label={t('verified')} checked={verified} onChange={(event) => setVerified(event.target.checked)} />
      </form>
    </Dialog>
  );
}
