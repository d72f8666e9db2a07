/** A file for each row of an approved letter to many, in one ZIP. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  mergeFormats,
  mergePurposes,
  type MergeFormat,
  type MergeView,
  type OutgoingId,
} from '../../../../src/letters/schema.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Badge, Button, Card, List, SelectField, TextField, toastFailure } from '../../../design/index.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { askFiles, downloadFiles, mergeFilesQuery } from './queries.ts';

type Purpose = keyof typeof mergePurposes;
const purposes = Object.keys(mergePurposes) as Purpose[];

export function FilesCard({ id, merge }: { readonly id: OutgoingId; readonly merge: MergeView }) {
  const t = useText(mergeMessages);
  const [format, setFormat] = useState<MergeFormat>('pdf');
  const [purpose, setPurpose] = useState<Purpose>('tandatangan');
  const [note, setNote] = useState('');
  const ask = useLetterCall(() => askFiles(id, { format, purpose, note }));
  return (
    <Card title={t('files')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('filesHint')}</p>
      {merge.may.write && (
        <div className="grid items-end gap-3 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1fr)_auto]">
          <SelectField
            label={t('format')}
            value={format}
            options={mergeFormats.map((value) => ({ value, label: t(value) }))}
            onChange={({ target }) => setFormat(target.value === 'docx' ? 'docx' : 'pdf')}
          />
          <SelectField
            label={t('purpose')}
            value={purpose}
            options={purposes.map((value) => ({ value, label: mergePurposes[value] }))}
            onChange={({ target }) => setPurpose(purposes.find((one) => one === target.value) ?? 'kirim')}
          />
          <TextField label={t('note')} value={note} onChange={({ target }) => setNote(target.value)} />
          <Button look="primary" busy={ask.isPending} onClick={() => ask.mutate(undefined)}>
            {t('make')}
          </Button>
        </div>
      )}
      <MadeFiles id={id} />
    </Card>
  );
}

function MadeFiles({ id }: { readonly id: OutgoingId }) {
  const t = useText(mergeMessages);
  const language = useLanguage();
  const { data } = useQuery(mergeFilesQuery(id));
  const load = useMutation({
    mutationFn: async ({ exportId, name }: { readonly exportId: string; readonly name: string }) =>
      saveFile(await downloadFiles(exportId), name),
    onError: toastFailure,
  });
  return (
    <List label={t('files')}>
      {(data?.items ?? []).map(({ id: exportId, name, state, records, expiresAt, by }) => (
        <li key={exportId} className="flex flex-wrap items-center gap-2 py-2">
          <Badge tone={state === 'siap' ? 'good' : state === 'gagal' ? 'bad' : 'plain'}>{t(state)}</Badge>
          <span className="break-all">{name ?? '…'}</span>
          <span className="text-sm text-ink-faint">
            {records !== null && t('ofRows', { count: records })} {by.name} · {formatInstant(expiresAt, language)}
          </span>
          {state === 'siap' && name !== null && (
            <Button size="small" busy={load.isPending} onClick={() => load.mutate({ exportId, name })}>
              {t('download')}
            </Button>
          )}
        </li>
      ))}
    </List>
  );
}
