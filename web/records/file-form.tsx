/** A file of one matter: its title and its class. */
import { useState } from 'react';
import { Banner, Button, Dialog, TextField } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { ClassField } from './class-field.tsx';
import { recordsMessages } from './messages.ts';

export type FileSaid = { readonly title: string; readonly classification: string };

export function FileForm({
  heading,
  start = { title: '', classification: '' },
  busy,
  error,
  onSend,
  onClose,
}: {
  readonly heading: string;
  readonly start?: FileSaid;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (said: FileSaid) => void;
  readonly onClose: () => void;
}) {
  const t = useText(recordsMessages);
  const [title, setTitle] = useState(start.title);
  const [classification, setClassification] = useState(start.classification);
  return (
    <Dialog
      open
      onClose={onClose}
      title={heading}
      actions={
        <Button
          look="primary"
          busy={busy}
          disabled={title.trim().length < 3 || classification === ''}
          onClick={() => onSend({ title: title.trim(), classification })}
        >
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {error && <Banner kind="bad">{error.message}</Banner>}
        <TextField
          label={t('title')}
          hint={t('titleHint')}
          required
          maxLength={300}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <ClassField code={classification} onChange={setClassification} />
      </div>
    </Dialog>
  );
}
