/** How far the papers of a file are copies, and where its box stands. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordFileView } from '../../src/records/schema.ts';
import { Banner, Button, Dialog, NotVerified, SelectField, TextField, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { recordsMessages } from './messages.ts';
import { developmentsQuery, holdFile, useRecordsCall } from './queries.ts';

export function HoldingDialog({ file, onClose }: { readonly file: RecordFileView; readonly onClose: () => void }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  const { data = [] } = useQuery(developmentsQuery);
  const [code, setCode] = useState(file.development?.code ?? '');
  const [location, setLocation] = useState(file.location ?? '');
  const chosen = data.find((one) => one.code === code);
  const said = location.trim();
  const save = useRecordsCall(
    () =>
      holdFile(file.id, {
        holding: file.holding,
        development: code === '' ? null : code,
        location: said === '' ? null : said,
      }),
    () => {
      toast(t('holdingSaved'));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('holding')}
      description={t('holdingLead')}
      actions={
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <SelectField
          label={t('development')}
          options={[
            { value: '', label: t('notSaid') },
            ...data.map((one) => ({ value: one.code, label: one.label[language] })),
          ]}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        {chosen && !chosen.verified && (
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {chosen.source} <NotVerified />
          </p>
        )}
        <TextField
          label={t('location')}
          hint={t('locationHint')}
          maxLength={200}
          value={location}
          onChange={({ target }) => setLocation(target.value)}
        />
      </div>
    </Dialog>
  );
}
