/** What can be done with an answer: ask again, take it along, make a text of it. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import Download from 'lucide-react/icons/download';
import RotateCw from 'lucide-react/icons/rotate-cw';
import type { AnswerView } from '../../src/answers/schema.ts';
import { Button, buttonClass, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { answerMessages } from './messages.ts';
import { askAgain } from './queries.ts';

export function AnswerActions({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const navigate = useNavigate();
  const mayAsk = useCan('answers.ask', view.unitId);
  const again = useMutation({
    mutationFn: () => askAgain(view.id),
    onSuccess: ({ id }) => navigate({ to: '/tanya/$answerId', params: { answerId: id } }),
    onError: toastFailure,
  });
  return (
    <div className="flex flex-wrap gap-2">
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
