/** Asks why something is taken back, and takes it back with that reason. */
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { Button, Dialog, TextArea, toastFailure } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';

const formId = 'alasan-rekap';
const longest = 1_000;
const reasonForm = z.object({ reason: z.string().trim().min(3).max(longest) });

/** `take` sends the reason; `onTaken` is called once it is done and the dialog was closed. */
export function ReasonDialog({
  title,
  verb,
  label,
  hint,
  take,
  onTaken,
  onClose,
}: {
  readonly title: string;
  readonly verb: string;
  readonly label: string;
  readonly hint?: string;
  readonly take: (reason: string) => Promise<unknown>;
  readonly onTaken: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useText(recapMessages);
  const taking = useMutation({
    mutationFn: take,
    onError: toastFailure,
    onSuccess: () => {
      onClose();
      return onTaken();
    },
  });
  const form = useCheckedForm({
    schema: reasonForm,
    start: { reason: '' },
    submit: ({ reason }) => taking.mutate(reason),
    failure: taking.error,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={taking.isPending} disabled={!form.complete}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.element}>
        <TextArea label={label} hint={hint} maxLength={longest} limit={longest} {...form.text('reason')} />
      </form>
    </Dialog>
  );
}
