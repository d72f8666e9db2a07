/** Publishes an approved text; a corrected one says what was corrected. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import type { DraftView } from '../../src/drafts/schema.ts';
import { Button, Card, TextArea, toast, toastFailure } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { newsroomMessages } from './messages.ts';
import { publishDraft } from './queries.ts';

const firstTime = z.object({ note: z.string().trim() });
const correction = z.object({ note: z.string().trim().min(1) });

/** `corrects`: another version of it is public; `again`: it was public and was withdrawn. */
export function PublishForm({
  draft,
  corrects,
  again,
}: {
  readonly draft: DraftView;
  readonly corrects: boolean;
  readonly again: boolean;
}) {
  const t = useText(newsroomMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: (note: string) => publishDraft(draft.id, note || undefined),
    onSuccess: async ({ id }) => {
      toast(t(corrects ? 'correctionDone' : 'publishedDone'));
      await navigate({ to: '/terbitan/$publicationId', params: { publicationId: id } });
      void queries.invalidateQueries();
    },
    onError: toastFailure,
  });
  const form = useCheckedForm({
    schema: corrects ? correction : firstTime,
    start: { note: '' },
    submit: ({ note }) => publish.mutate(note),
    failure: publish.error,
  });
  const { findings, cleared } = draft.personalData;
  const settled = findings.length === 0 || cleared !== null;
  return (
    <Card>
      <form className="grid gap-3" {...form.element}>
        {corrects ? (
          <TextArea
            label={t('correctionNote')}
            hint={t('correctionHint')}
            required
            maxLength={2_000}
            {...form.text('note')}
          />
        ) : (
          <p className="text-ink-soft">{t('publishWhy')}</p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary" type="submit" busy={publish.isPending} disabled={!settled || !form.complete}>
            {t(corrects ? 'publishCorrection' : again ? 'republish' : 'publish')}
          </Button>
          {!settled && <span className="text-sm text-needs-reading">{t('mustClear')}</span>}
        </div>
      </form>
    </Card>
  );
}
