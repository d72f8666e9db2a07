/**
 * NIK and NKK in full: asked for with a reason that is recorded, shown for a minute, then hidden again. They live only
 * in this page's memory.
 */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { unmaskReasons, type UnmaskReason, type ListId } from '../../../src/elections/voters/schema.ts';
import { RadioGroup, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { checkedBy } from '../../forms/checked-by.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { leastNote, noteWrong } from './core/note.ts';
import { findingMessages } from './messages.ts';
import { unmask } from './queries.ts';

export const shownSeconds = 60;

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

type UnmaskValues = { readonly reason: UnmaskReason | ''; readonly note: string };

export function UnmaskDialog({
  listId,
  findingId,
  onShow,
  onClose,
}: {
  readonly listId: ListId;
  readonly findingId: string;
  readonly onShow: (numbers: ReadonlyMap<number, Numbers>) => void;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const schema = useMemo(
    () =>
      checkedBy<UnmaskValues>(({ reason, note }) => {
        const wrong = noteWrong(reason, note);
        return {
          reason: reason === '' ? t('unmaskChoose') : undefined,
          note: wrong && t(wrong === 'short' ? 'unmaskTooShort' : 'missLongNumber', { least: leastNote }),
        };
      }),
    [t],
  );
  const ask = useMutation({
    // The form is sent only once a reason is chosen.
    mutationFn: ({ reason, note }: UnmaskValues) => unmask(listId, findingId, reason as UnmaskReason, note.trim()),
    onSuccess: ({ voters, today, limit }) => {
      onShow(new Map(voters.map(({ row, nik, nkk }) => [row, { nik, nkk }])));
      toast(t('unmaskToday', { today, limit }));
      onClose();
    },
  });
  const form = useCheckedForm<UnmaskValues>({
    schema,
    start: { reason: '', note: '' },
    submit: ask.mutate,
    failure: ask.error,
  });
  return (
    <FormDialog
      title={t('unmaskTitle')}
      description={t('unmaskLead', { seconds: shownSeconds })}
      form={form}
      submit={t('unmaskShow', { seconds: shownSeconds })}
      busy={ask.isPending}
      error={ask.error}
      onClose={onClose}
    >
      <RadioGroup
        label={t('unmaskReason')}
        name="alasan-buka"
        {...form.pick('reason')}
        options={unmaskReasons.map((value) => ({ value, label: t(words[value]) }))}
      />
      <TextField
        label={t('reason')}
        required={form.values.reason === 'lainnya'}
        hint={t('reasonHint')}
        maxLength={500}
        {...form.text('note')}
      />
    </FormDialog>
  );
}
