/**
 * NIK and NKK in full: asked for with a reason that is recorded, shown for a minute, then hidden again. They live only
 * in
 * this page's memory.
 */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { unmaskReasons, type UnmaskReason } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Dialog, RadioGroup, TextField, toast } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { longNumber } from './core/decision.ts';
import { showFirstWrong } from '../../forms/first-wrong.ts';
import { findingMessages } from './messages.ts';
import { unmask } from './queries.ts';

export const shownSeconds = 60;
/** Letters that explain another reason, as the server asks (privacy/schema.ts). */
const leastReason = 10;

export type Numbers = { readonly nik: string | null; readonly nkk: string | null };
export type Unmasked = {
  readonly findingId: string;
  readonly numbers: ReadonlyMap<number, Numbers>;
  readonly seconds: number;
};

/** What is shown of one finding now, and how many seconds more. Going to another finding hides it at once. */
export function useUnmasked(findingId: string | null): {
  readonly unmasked: Unmasked | undefined;
  readonly show: (findingId: string, numbers: ReadonlyMap<number, Numbers>) => void;
  readonly hide: () => void;
} {
  const [held, setHeld] = useState<Unmasked>();
  const showing = held !== undefined;
  useEffect(() => {
    if (!showing) return;
    const timer = setInterval(
      () =>
        setHeld((before) => (before && before.seconds > 1 ? { ...before, seconds: before.seconds - 1 } : undefined)),
      1_000,
    );
    return () => clearInterval(timer);
  }, [showing]);
  useEffect(() => setHeld(undefined), [findingId]);
  return {
    unmasked: held?.findingId === findingId ? held : undefined,
    show: (id, numbers) => setHeld({ findingId: id, numbers, seconds: shownSeconds }),
    hide: () => setHeld(undefined),
  };
}

const words = {
  'dokumen-pemilih': 'unmaskDocument',
  'pemadanan-dukcapil': 'unmaskRegistry',
  coktas: 'unmaskVisit',
  'permintaan-resmi': 'unmaskRequest',
  lainnya: 'unmaskOther',
} as const satisfies Record<UnmaskReason, keyof typeof findingMessages>;

export function UnmaskDialog({
  listId,
  findingId,
  onShow,
  onClose,
}: {
  readonly listId: string;
  readonly findingId: string;
  readonly onShow: (numbers: ReadonlyMap<number, Numbers>) => void;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const [reason, setReason] = useState<UnmaskReason>();
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const short = reason === 'lainnya' && note.trim().length < leastReason;
  const long = longNumber.test(note);
  const ask = useMutation({
    mutationFn: (why: UnmaskReason) => unmask(listId, findingId, why, note.trim()),
    onSuccess: ({ voters, today, limit }) => {
      onShow(new Map(voters.map(({ row, nik, nkk }) => [row, { nik, nkk }])));
      toast(t('unmaskToday', { today, limit }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('unmaskTitle')}
      description={t('unmaskLead', { seconds: shownSeconds })}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="buka-nomor" busy={ask.isPending}>
            {t('unmaskShow', { seconds: shownSeconds })}
          </Button>
        </>
      }
    >
      <form
        id="buka-nomor"
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (reason && !short && !long) ask.mutate(reason);
          else showFirstWrong(event.currentTarget);
        }}
      >
        {ask.error && <Banner kind="bad">{ask.error.message}</Banner>}
        <RadioGroup
          label={t('unmaskReason')}
          name="alasan-buka"
          value={reason}
          onChange={setReason}
          options={unmaskReasons.map((value) => ({ value, label: t(words[value]) }))}
        />
        {checked && reason === undefined && <Banner kind="bad">{t('unmaskChoose')}</Banner>}
        <TextField
          label={t('reason')}
          required={reason === 'lainnya'}
          hint={t('reasonHint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          {...(checked && short
            ? { error: t('unmaskTooShort', { least: leastReason }) }
            : checked && long
              ? { error: t('missLongNumber') }
              : {})}
        />
      </form>
    </Dialog>
  );
}
