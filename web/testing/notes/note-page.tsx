import { useState } from 'react';
import { Button, Card, TextArea } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import type { notesCapabilities } from '../../../src/testing/notes/capabilities.ts';
import { noteMessages } from './messages.ts';

/** The one screen of notes. It is given its call: the types of the client know the shipped rooms only. */
export function NotePage({ write }: { readonly write: (note: { unitId: string; text: string }) => void }) {
  const t = useText(noteMessages);
  const { unitId } = useUnit();
  const may = useCan('notes.edit' satisfies keyof typeof notesCapabilities);
  const [text, setText] = useState('');
  return (
    <Card title={t('notes')}>
      <TextArea label={t('text')} value={text} onChange={(event) => setText(event.target.value)} />
      <Button disabled={!may || text === ''} onClick={() => write({ unitId, text })}>
        {t('write')}
      </Button>
    </Card>
  );
}
