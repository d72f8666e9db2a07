/** Asks the unit's model for more facts of a document; what it finds comes in beside the others, never as sure. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Sparkles from 'lucide-react/icons/sparkles';
import { useEffect, useState } from 'react';
import type { About, DocumentId } from '../../src/documents/schema.ts';
import { answer, api } from '../api/client.ts';
import { Button, toast, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { documentsQuery } from './api.ts';
import { documentMessages } from './messages.ts';

const isOpen = (state: string): boolean => state === 'queued' || state === 'running';

export function AskModel({ subject, documentId }: { readonly subject: About; readonly documentId: DocumentId }) {
  const t = useText(documentMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const { data: job } = useQuery({
    queryKey: ['job', jobId],
    queryFn: () => answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId ?? '' } } })),
    enabled: jobId !== undefined,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data.state) ? false : 1_000),
  });
  const ask = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/documents/{type}/{subjectId}/{documentId}/model', {
          params: { path: { type: subject.type, subjectId: subject.id, documentId } },
        }),
      ),
    onSuccess: (asked) => setJobId(asked.jobId),
    onError: toastFailure,
  });
  const over = job !== undefined && !isOpen(job.state) ? job : undefined;
  useEffect(() => {
    if (!over) return;
    if (over.failure) toastFailure(new Error(over.failure.message[language]));
    else toast(t('modelRead'));
    void queries.invalidateQueries({ queryKey: documentsQuery(subject).queryKey });
    setJobId(undefined);
  }, [over, subject, queries, language, t]);
  const cancel = () =>
    void answer(api.POST('/api/jobs/{id}/cancel', { params: { path: { id: jobId ?? '' } } })).catch(toastFailure);
  return jobId === undefined ? (
    <Button
      size="small"
      busy={ask.isPending}
      icon={<Sparkles aria-hidden className="size-4" />}
      onClick={() => ask.mutate()}
    >
      {t('askModel')}
    </Button>
  ) : (
    <span className="flex items-center gap-2 text-sm text-ink-soft" role="status">
      {t('modelReads')}
      <Button size="small" onClick={cancel}>
        {t('cancelModel')}
      </Button>
    </span>
  );
}
