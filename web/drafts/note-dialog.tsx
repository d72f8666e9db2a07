/** A word to those who work on a text next: with sending it to its reviewer, or with sending it back. */
import { useState } from 'react';
import { z } from 'zod';
import { Button, Dialog, TextArea } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';

const formId = 'kata-draf';
/** Sending back says why; a note with sending is free. */
const schemas = {
  send: z.object({ note: z.string() }),
  return: z.object({ note: z.string().refine((note) => note.trim() !== '') }),
};

export type NoteFor = keyof typeof schemas;

type Note = {
  /** Closed when there is none. */
  readonly about: NoteFor | undefined;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** `then` is called once it is done. */
  readonly onSend: (about: NoteFor, note: string, then: () => void) => void;
};

/** What was typed stays while the dialog is closed, until it was sent. */
export function NoteDialog(note: Note) {
  const [sent, setSent] = useState(0);
  return <NoteForm key={sent} {...note} onSent={() => setSent(sent + 1)} />;
}

function NoteForm({ about, busy, onClose, onSend, onSent }: Note & { readonly onSent: () => void }) {
  const t = useText(draftMessages);
  const form = useCheckedForm({
    schema: schemas[about ?? 'send'],
    start: { note: '' },
    submit: ({ note }) => {
      if (!about) return;
      onSend(about, note, () => {
        onClose();
        onSent();
      });
    },
    failure: null,
  });
  const back = about === 'return';
  const verb = back ? t('returnDraft') : t('send');
  return (
    <Dialog
      open={about !== undefined}
      onClose={onClose}
      title={verb}
      description={back ? t('returnWhy') : t('sendWhy')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={busy} disabled={!form.complete}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.element}>
        <TextArea
          label={back ? t('comment') : t('noteForReviewer')}
          required={back}
          maxLength={2_000}
          {...form.text('note')}
        />
      </form>
    </Dialog>
  );
}
