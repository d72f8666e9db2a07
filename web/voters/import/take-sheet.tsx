/** Takes the rejected rows out as a sheet to correct, with the purpose that is recorded. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Import, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Dialog, TextField, toast } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { longNumber } from '../findings/core/decision.ts';
import { importMessages } from './messages.ts';
import { takeSheet } from './queries.ts';

const formId = 'lembar-perbaikan';
/** A purpose names nobody by a number. */
const purposeForm = z.object({
  purpose: z
    .string()
    .trim()
    .min(1)
    .refine((purpose) => !longNumber.test(purpose)),
});

export function TakeSheet({ listId, item }: { readonly listId: ListId; readonly item: Import }) {
  const t = useText(importMessages);
  const [open, setOpen] = useState(false);
  const take = useMutation({
    mutationFn: (purpose: string) => takeSheet(listId, item.id, purpose),
    onSuccess: () => {
      setOpen(false);
      toast(t('downloaded'));
    },
  });
  const form = useCheckedForm({
    schema: purposeForm,
    start: { purpose: t('usualPurpose') },
    submit: ({ purpose }) => take.mutate(purpose),
    failure: take.error,
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('takeSheet')}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('takeSheet')}
        description={t('takeSheetWhy')}
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('close')}
            </Button>
            <Button look="primary" type="submit" form={formId} busy={take.isPending} disabled={!form.complete}>
              {t('download')}
            </Button>
          </>
        }
      >
        <form id={formId} className="grid gap-3" {...form.element}>
          {take.error && <Banner kind="bad">{take.error.message}</Banner>}
          <TextField
            label={t('purpose')}
            hint={t('purposeHint')}
            required
            maxLength={500}
            {...form.text('purpose')}
            {...(longNumber.test(form.values.purpose) ? { error: t('longNumber') } : {})}
          />
        </form>
      </Dialog>
    </>
  );
}
