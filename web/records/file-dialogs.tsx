/** Steps of a file that ask for a day or a reason first. */
import { useState, type ReactNode } from 'react';
import type { RecordFileView } from '../../src/records/schema.ts';
import { Banner, Button, DateField, Dialog, SelectField, TextArea, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { recordsMessages } from './messages.ts';
import { appraiseFile, closeFile, useRecordsCall } from './queries.ts';

type Of = { readonly file: RecordFileView; readonly onClose: () => void };

export function CloseDialog({ file: { id, version }, onClose }: Of) {
  const t = useText(recordsMessages);
  const [date, setDate] = useState<string | undefined>(today());
  const close = useRecordsCall(
    () => closeFile(id, { version, date: date ?? '' }),
    () => {
      toast(t('closed'));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('close')}
      description={t('closeLead')}
      actions={
        <Button
          look="primary"
          busy={close.isPending}
          disabled={date === undefined}
          onClick={() => close.mutate(undefined)}
        >
          {t('close')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {close.error && <Banner kind="bad">{close.error.message}</Banner>}
        <DateField label={t('closingDay')} required value={date} onChange={setDate} />
      </div>
    </Dialog>
  );
}

export function AppraiseDialog({ file: { id, version, fate }, onClose }: Of) {
  const t = useText(recordsMessages);
  const [decided, setDecided] = useState('');
  const appraise = useRecordsCall(
    (reason: string) =>
      appraiseFile(id, { version, fate: decided === '' ? null : (decided as 'musnah' | 'permanen'), reason }),
    () => {
      toast(t('appraised'));
      onClose();
    },
  );
  return (
    <ReasonDialog
      title={t('appraise')}
      busy={appraise.isPending}
      error={appraise.error}
      onSend={(reason) => appraise.mutate(reason)}
      onClose={onClose}
    >
      {fate === 'dinilai kembali' && (
        <SelectField
          label={t('decision')}
          value={decided}
          options={[
            { value: '', label: t('appraiseTable') },
            { value: 'musnah', label: t('appraiseMusnah') },
            { value: 'permanen', label: t('appraisePermanen') },
          ]}
          onChange={({ target }) => setDecided(target.value)}
        />
      )}
    </ReasonDialog>
  );
}

export function ReasonDialog({
  title,
  busy,
  error,
  onSend,
  onClose,
  children,
}: {
  readonly title: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const t = useText(recordsMessages);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <Button look="primary" busy={busy} disabled={reason.trim().length < 3} onClick={() => onSend(reason.trim())}>
          {title}
        </Button>
      }
    >
      <div className="grid gap-3">
        {error && <Banner kind="bad">{error.message}</Banner>}
        {children}
        <TextArea
          label={t('reason')}
          required
          maxLength={500}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  );
}
