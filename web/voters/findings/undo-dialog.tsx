/** Takes back a decision that was not just made: with a reason, because it stays in the finding's history. */
import { useState } from 'react';
import { Button, Dialog, TextField } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { leastReason } from './core/decision.ts';
import { findingMessages } from './messages.ts';

export function UndoDialog({
  title,
  onUndo,
  onClose,
}: {
  readonly title?: string;
  readonly onUndo: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const short = reason.trim().length < leastReason;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title ?? t('undo')}
      description={t('undoLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="danger" type="submit" form="batal-putusan">
            {title ?? t('undo')}
          </Button>
        </>
      }
    >
      <form
        id="batal-putusan"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!short) onUndo(reason.trim());
        }}
      >
        <TextField
          label={t('reason')}
          required
          hint={t('reasonHint')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(checked && short ? { error: t('missReason', { least: leastReason }) } : {})}
        />
      </form>
    </Dialog>
  );
}
