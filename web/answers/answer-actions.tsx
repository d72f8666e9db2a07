/** What can be done with an answer: ask again, take it along, make a text of it. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import Download from 'lucide-react/icons/download';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import RotateCw from 'lucide-react/icons/rotate-cw';
import type { AnswerView } from '../../src/answers/schema.ts';
import { Button, buttonClass, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { answerMessages } from './messages.ts';
import { askAgain, makeText } from './queries.ts';

export function AnswerActions({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const navigate = useNavigate();
  const mayAsk = useCan('answers.ask', view.unitId);
  const again = useMutation({
    mutationFn: () => askAgain(view.id),
    onSuccess: ({ id }) => navigate({ to: '/tanya/$answerId', params: { answerId: id } }),
    onError: toastFailure,
  });
  const mayWrite = useCan('draft.edit', view.unitId) && view.state === 'dijawab';
  const write = useMutation({
    mutationFn: () => makeText(view),
    onSuccess: async ([draft]) => {
      if (draft) await navigate({ to: '/draf/$draftId', params: { draftId: draft.id } });
    },
    onError: toastFailure,
  });
  return (
    <div className="flex flex-wrap gap-2">
      {mayWrite && (
        <Button
          size="small"
          icon={<FilePenLine aria-hidden className="size-4" />}
          busy={write.isPending}
          onClick={() => write.mutate()}
        >
          {t('asText')}
        </Button>
      )}
      {mayAsk && (
        <Button
          size="small"
          icon={<RotateCw aria-hidden className="size-4" />}
          busy={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('again')}
        </Button>
      )}
      <a href={`/api/answers/${view.id}/file`} className={buttonClass('secondary', 'small')}>
        <Download aria-hidden className="size-4" />
        {t('file')}
      </a>
    </div>
  );
}
