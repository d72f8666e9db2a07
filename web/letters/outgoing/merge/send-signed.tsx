/** Signed letters of a list were sent, all of them or those that were chosen: on a day, by a way. */
import { useState } from 'react';
import type { MergeRowId, OutgoingId } from '../../../../src/letters/schema.ts';
import { Banner, Button, DateField, TextField, toast } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { today } from '../../../i18n/today.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { sendRows } from './queries.ts';

type Props = {
  readonly id: OutgoingId;
  readonly rows: 'all' | readonly MergeRowId[];
  readonly count: number;
  readonly onDone?: () => void;
};

export function SendSigned({ id, rows, count, onDone }: Props) {
  const t = useText(mergeMessages);
  const [day, setDay] = useState<string | undefined>(today());
  const [by, setBy] = useState('');
  const send = useLetterCall(
    () => sendRows(id, rows, day ?? '', by),
    ({ sent }) => {
      toast(t('sentDone', { count: sent }));
      onDone?.();
    },
    'here',
  );
  return (
    <div className="mt-4 grid items-end gap-3 sm:grid-cols-3">
      {send.error && (
        <div className="sm:col-span-3">
          <Banner kind="bad">{send.error.message}</Banner>
        </div>
      )}
      <DateField label={t('sentDay')} value={day} onChange={setDay} />
      <TextField label={t('sentBy')} value={by} onChange={({ target }) => setBy(target.value)} />
      <Button
        look={rows === 'all' ? 'secondary' : 'primary'}
        busy={send.isPending}
        disabled={day === undefined || by.trim().length < 2}
        onClick={() => send.mutate(undefined)}
      >
        {t(rows === 'all' ? 'sendAll' : 'sendChosen', { count })}
      </Button>
    </div>
  );
}
