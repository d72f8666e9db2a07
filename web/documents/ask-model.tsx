/** Asks the unit's model for more facts of a document; what it finds comes in beside the others, never as sure. */
import { useMutation } from '@tanstack/react-query';
import Sparkles from 'lucide-react/icons/sparkles';
import type { About, DocumentId } from '../../src/documents/schema.ts';
import { answer, api } from '../api/client.ts';
import { Button, Progress, toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useModelJob } from '../models/use-model-job.ts';
import { documentsQuery } from './api.ts';
import { documentMessages } from './messages.ts';

export function AskModel({ subject, documentId }: { readonly subject: About; readonly documentId: DocumentId }) {
  const t = useText(documentMessages);
  const { running, job, watch, cancel } = useModelJob(documentsQuery(subject).queryKey, {
    stopped: t('modelStopped'),
    onDone: () => toast(t('modelRead')),
  });
  const ask = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/documents/{type}/{subjectId}/{documentId}/model', {
          params: { path: { type: subject.type, subjectId: subject.id, documentId } },
        }),
      ),
    onSuccess: ({ jobId }) => watch(jobId),
    onError: toastFailure,
  });
  return running ? (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1" role="status">
      <span className="min-w-40">
        <Progress label={t('modelReads')} {...(job && job.total > 1 ? { done: job.done, total: job.total } : {})} />
      </span>
      <Button size="small" onClick={cancel}>
        {t('cancelModel')}
      </Button>
    </span>
  ) : (
    <Button
      size="small"
      busy={ask.isPending}
      icon={<Sparkles aria-hidden className="size-4" />}
      onClick={() => ask.mutate()}
    >
      {t('askModel')}
    </Button>
  );
}
