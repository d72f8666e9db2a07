/** A step that needs a reason in words. */
import { useState } from 'react';
import { Banner, Button, Dialog, TextArea } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';

export function ReasonDialog({
  title,
  description,
  busy,
  error,
  onSend,
  onClose,
}: {
  readonly title: string;
  readonly description?: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText(letterMessages);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(description === undefined ? {} : { description })}
      actions={
        <Button look="danger" busy={busy} disabled={reason.trim() === ''} onClick={() => onSend(reason)}>
          {title}
        </Button>
      }
    >
      <div className="grid gap-3">
        {error && <Banner kind="bad">{error.message}</Banner>}
        <TextArea label={t('reason')} value={reason} onChange={({ target }) => setReason(target.value)} rows={3} />
      </div>
    </Dialog>
  );
}
