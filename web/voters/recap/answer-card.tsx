/** A recap that was sent to this unit: whether it balances, and the buttons that receive it or send it back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import { Badge, Button, Card, toast, toastFailure } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { Attempts, sentTones } from './attempts.tsx';
import { recapMessages } from './messages.ts';
import { ProofBanner } from './proof-banner.tsx';
import { receive, sendBack } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

export function AnswerCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const submission = recap.submissions.find(({ recapId }) => recapId === recap.id);
  if (!submission) return null;
  return (
    <Card>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={sentTones[submission.state]}>{t(submission.state)}</Badge>
          <span className="text-sm text-ink-soft">
            {submission.sentBy}, {formatInstant(submission.sentAt, language)}
          </span>
          {submission.returnReason && <span className="text-sm">{submission.returnReason}</span>}
        </p>
        <SaidAgain submission={submission} before={recap.submissions} />
        <ProofBanner recap={recap} />
        <Answer recap={recap} submission={submission} />
        <Attempts submissions={recap.submissions} />
      </div>
    </Card>
  );
}

/** What was asked when the attempt before came back, and what the sender says to it now. */
function SaidAgain({
  submission: { attempt, answer },
  before,
}: {
  readonly submission: Submission;
  readonly before: readonly Submission[];
}) {
  const t = useText(recapMessages);
  const asked = before.find((one) => one.attempt === attempt - 1);
  if (!asked) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1 border-l-2 border-line-strong pl-3 text-sm sm:grid-cols-[auto_1fr]">
      <dt className="font-semibold">{t('wasAsked', { n: asked.attempt })}</dt>
      <dd className="break-words">{asked.returnReason}</dd>
      <dt className="font-semibold">{t('wasAnswered')}</dt>
      <dd className="break-words">{answer ?? t('notAnswered')}</dd>
    </dl>
  );
}

/** What was received can still be sent back. */
function Answer({ recap, submission }: { readonly recap: RecapView; readonly submission: Submission }) {
  const t = useText(recapMessages);
  const mayAnswer = useCan('voters.settle', submission.toUnitId);
  const queries = useQueryClient();
  const [returning, setReturning] = useState(false);
  const done = async (said: string) => {
    toast(said);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['recap', recap.id] }),
      queries.invalidateQueries({ queryKey: ['submissions'] }),
    ]);
  };
  const take = useMutation({
    mutationFn: () => receive(submission.id),
    onError: toastFailure,
    onSuccess: () => done(t('received')),
  });
  if (!mayAnswer || submission.state === 'dikembalikan') return null;
  return (
    <div className="flex flex-wrap gap-3">
      {submission.state === 'dikirim' && (
        <Button look="primary" busy={take.isPending} onClick={() => take.mutate()}>
          {t('receive')}
        </Button>
      )}
      <Button onClick={() => setReturning(true)}>{t('sendBack')}</Button>
      {returning && (
        <ReasonDialog
          title={t('sendBackTitle', { unit: recap.unitName })}
          verb={t('sendBack')}
          label={t('sendBackReason')}
          take={(reason) => sendBack(submission.id, reason)}
          onTaken={() => done(t('sentBack'))}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  );
}
