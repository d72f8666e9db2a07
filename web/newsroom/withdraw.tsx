/** Takes a publication off the portal, with the reason that its place there then gives. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { Button, Dialog, TextArea, toast, toastFailure } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { newsroomMessages } from './messages.ts';
import { unpublish } from './queries.ts';
import type { PublicationId } from '../../src/newsroom/schema.ts';

const formId = 'tarik-terbitan';
const reasonForm = z.object({ reason: z.string().trim().min(1) });

export function Withdraw({ publicationId }: { readonly publicationId: PublicationId }) {
  const t = useText(newsroomMessages);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => unpublish(publicationId, reason),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries();
      toast(t('unpublishedDone'));
    },
    onError: toastFailure,
  });
  const form = useCheckedForm({
    schema: reasonForm,
    start: { reason: '' },
    submit: ({ reason }) => withdraw.mutate(reason),
    failure: withdraw.error,
  });
  return (
    <div>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('unpublish')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('unpublish')}
        description={t('unpublishWhy')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button look="danger" type="submit" form={formId} busy={withdraw.isPending} disabled={!form.complete}>
              {t('unpublish')}
            </Button>
          </>
        }
      >
        <form id={formId} {...form.element}>
          <TextArea label={t('reason')} required maxLength={2_000} {...form.text('reason')} />
        </form>
      </Dialog>
    </div>
  );
}
