/** Takes back a decision that was not just made: with a reason, because it stays in the finding's history. */
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { ApiFailure } from '../../api/client.ts';
import { TextField, toastFailure } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { explains, leastReason, longNumber } from './core/decision.ts';
import { findingMessages } from './messages.ts';

export function UndoDialog({
  title,
  onUndo,
  onClose,
}: {
  readonly title?: string;
  /** Throws what the server says against it. */
  readonly onUndo: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const schema = useMemo(() => {
    const reason = z
      .string()
      .trim()
      .refine((words) => !longNumber.test(words), t('missLongNumber'))
      .refine(explains, t('missReason', { least: leastReason }));
    return z.object({ reason });
  }, [t]);
  const undo = useMutation({
    mutationFn: onUndo,
    onSuccess: onClose,
    onError: (failure) => {
      // Somebody else was faster: the person looks at what stands now, and begins anew.
      if (!(failure instanceof ApiFailure) || failure.status !== 409) return;
      toastFailure(failure);
      onClose();
    },
  });
  const form = useCheckedForm({
    schema,
    start: { reason: '' },
    submit: ({ reason }) => undo.mutate(reason),
    failure: undo.error,
  });
  return (
    <FormDialog
      title={title ?? t('undo')}
      description={t('undoLead')}
      form={form}
      submit={title ?? t('undo')}
      look="danger"
      busy={undo.isPending}
      error={undo.error}
      onClose={onClose}
    >
      <TextField label={t('reason')} required hint={t('reasonHint')} maxLength={300} {...form.text('reason')} />
    </FormDialog>
  );
}
