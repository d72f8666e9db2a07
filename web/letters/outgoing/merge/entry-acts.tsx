/** What is done with a signed file that matches no letter: set aside for a reason, or given to its row by hand. */
import { useState } from 'react';
import type { OutgoingId, SignedEntry } from '../../../../src/letters/schema.ts';
import { Banner, Button, Dialog, TextField, toast } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { packMessages } from './pack-messages.ts';
import { giveEntry, setAsideEntry } from './queries.ts';

type Props = { readonly id: OutgoingId; readonly entry: SignedEntry };

export function EntryActs({ id, entry }: Props) {
  const t = useText(packMessages);
  const [open, setOpen] = useState<'aside' | 'give'>();
  const close = () => setOpen(undefined);
  const aside = useLetterCall(
    (reason: string) => setAsideEntry(id, entry.id, reason),
    () => {
      toast(t('asideDone'));
      close();
    },
    'here',
  );
  return (
    <div className="flex flex-wrap gap-2">
      {entry.kept && entry.row === null && !entry.why.includes('bukan-pdf') && (
        <Button size="small" onClick={() => setOpen('give')}>
          {t('give')}
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('aside')}>
        {t('setAside')}
      </Button>
      {open === 'give' && <GiveDialog id={id} entry={entry} onClose={close} />}
      {open === 'aside' && (
        <ReasonDialog
          title={t('setAside')}
          description={t('setAsideWhy', { name: entry.name })}
          busy={aside.isPending}
          error={aside.error}
          onSend={(reason) => aside.mutate(reason)}
          onClose={close}
        />
      )}
    </div>
  );
}

function GiveDialog({ id, entry, onClose }: Props & { readonly onClose: () => void }) {
  const t = useText(packMessages);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const give = useLetterCall(
    (row: number) => giveEntry(id, entry.id, row),
    () => {
      toast(t('given'));
      onClose();
    },
    'here',
  );
  const send = () => {
    const isRow = /^[1-9]\d{0,3}$/.test(typed.trim());
    setWrong(!isRow);
    if (isRow) give.mutate(Number(typed.trim()));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('give')}
      description={t('giveWhy', { name: entry.name })}
      actions={
        <Button look="primary" busy={give.isPending} onClick={send}>
          {t('give')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {give.error && <Banner kind="bad">{give.error.message}</Banner>}
        <TextField
          label={t('giveRow')}
          inputMode="numeric"
          value={typed}
          error={isWrong ? t('notARow') : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
    </Dialog>
  );
}
