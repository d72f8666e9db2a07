/** Says which numbered letter stands in place of one; whoever scans its code is told so. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutgoingId, OutgoingView } from '../../../src/letters/schema.ts';
import { Banner, Button, Combobox, Dialog, TextArea, toast } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { letterMessages } from '../messages.ts';
import { useLetterCall } from '../queries.ts';
import { outgoingMessages } from './messages.ts';
import { numberedQuery, replaceOutgoing } from './queries.ts';

type Chosen = { readonly value: OutgoingId; readonly label: string };

export function ReplaceDialog({ letter, onClose }: { readonly letter: OutgoingView; readonly onClose: () => void }) {
  const t = useText(outgoingMessages);
  const says = useText(letterMessages);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reason, setReason] = useState('');
  const { data } = useQuery(numberedQuery(letter.unitId, typed.trim().slice(0, 200)));
  const others = (data?.items ?? []).filter(({ id }) => id !== letter.id);
  const send = useLetterCall(
    (replacement: OutgoingId) => replaceOutgoing(letter.id, { version: letter.version, replacement, reason }),
    () => {
      toast(t('replaced'));
      onClose();
    },
    'here',
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('replace')}
      description={t('replaceLead')}
      actions={
        <Button
          look="danger"
          busy={send.isPending}
          disabled={chosen === null || reason.trim() === ''}
          onClick={() => chosen && send.mutate(chosen.value)}
        >
          {t('replace')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <Combobox
          label={t('replacement')}
          hint={t(data && others.length === 0 ? 'noReplacement' : 'replacementHint')}
          required
          options={others.map(({ id, number, subject }) => ({ value: id, label: `${number ?? ''} · ${subject}` }))}
          value={chosen}
          onSearch={setTyped}
          onChange={setChosen}
        />
        <TextArea
          label={says('reason')}
          required
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  );
}
