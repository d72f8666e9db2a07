/** Signed letters of a list were sent: all of them at once, on a day, by a way. */
import { useState } from 'react';
import type { OutgoingId } from '../../../../src/letters/schema.ts';
import { Banner, Button, DateField, TextField, toast } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { today } from '../../../i18n/today.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { sendRows } from './queries.ts';

export function SendSigned({ id, count }: { readonly id: OutgoingId; readonly count: number }) {
  const t = useText(mergeMessages);
  const [day, setDay] = useState<string | undefined>(today());
  const [by, setBy] = useState('');
  const send = useLetterCall(
    () => sendRows(id, day ?? '', by),
    ({ sent }) => toast(t('sentDone', { count: sent })),
  );
  return (
    <div className="mt-4 grid items-end gap-3 sm:grid-cols-3">
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <DateField label={t('sentDay')} value={day} onChange={setDay} />
      <TextField label={t('sentBy')} value={by} onChange={({ target }) => setBy(target.value)} />
      <Button
        busy={send.isPending}
        disabled={day === undefined || by.trim().length < 2}
        onClick={() => send.mutate(undefined)}
      >
        {t('sendAll', { count })}
      </Button>
    </div>
  );
}
