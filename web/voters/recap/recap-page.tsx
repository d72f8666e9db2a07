/**
 * One recap on a page of its own: a sum of the unit's, or one that was sent to it, which is received or sent back here.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, Card, Dialog, Skeleton, TextArea, toast, toastFailure } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { recapMessages } from './messages.ts';
import { receive, recapQuery, sendBack } from './queries.ts';
import { RecapPanel } from './recap-panel.tsx';
import { Attempts } from './send-card.tsx';
import { sentTones } from './sent-page.tsx';

export function RecapPage() {
  const t = useText(recapMessages);
  const { recapId } = useParams({ from: '/staff/pemilih/rekap/$recapId' });
  const { data, error } = useQuery({ ...recapQuery(recapId), throwOnError: true });
  if (error) return null;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <p className="text-sm">
          <Link
            to="/pemilih/rekap"
            search={{ periode: data.period, jenis: data.kind }}
            className="font-semibold text-nila-text hover:underline"
          >
            ← {t('back')}
          </Link>
        </p>
        <h1 className="text-xl font-bold sm:text-2xl">
          {t('recap')} {data.unitName}
        </h1>
        <p className="text-ink-soft">
          {data.kind === 'other' ? '' : `${data.kind.toUpperCase()} · `}
          {data.period}
        </p>
      </header>
      {!data.own && <AnswerCard recap={data} />}
      <RecapPanel recapId={recapId} />
    </div>
  );
}

function AnswerCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const submission = recap.submissions.find(({ recapId }) => recapId === recap.id);
  const mayAnswer = useCan('voters.settle', submission?.toUnitId ?? '');
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const done = async (said: string) => {
    toast(said);
    setReturning(false);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['recap', recap.id] }),
      queries.invalidateQueries({ queryKey: ['submissions'] }),
    ]);
  };
  const take = useMutation({
    mutationFn: () => receive(submission?.id ?? ''),
    onError: toastFailure,
    onSuccess: () => done(t('received')),
  });
  const giveBack = useMutation({
    mutationFn: () => sendBack(submission?.id ?? '', reason.trim()),
    onError: toastFailure,
    onSuccess: () => done(t('sentBack')),
  });
  if (!submission) return null;
  const broken = recap.identities.filter(({ holds }) => !holds).length;
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
        <Banner kind={broken === 0 ? 'good' : 'attention'}>
          {broken === 0 ? t('balanced', { count: recap.identities.length }) : t('unbalanced', { count: broken })}
        </Banner>
        {mayAnswer && submission.state !== 'dikembalikan' && (
          <div className="flex flex-wrap gap-3">
            {submission.state === 'dikirim' && (
              <Button look="primary" busy={take.isPending} onClick={() => take.mutate()}>
                {t('receive')}
              </Button>
            )}
            <Button onClick={() => setReturning(true)}>{t('sendBack')}</Button>
          </div>
        )}
        {recap.submissions.length > 1 && <Attempts submissions={recap.submissions} />}
      </div>
      {returning && (
        <Dialog
          open
          onClose={() => setReturning(false)}
          title={t('sendBackTitle', { unit: recap.unitName })}
          actions={
            <>
              <Button onClick={() => setReturning(false)}>{t('cancel')}</Button>
              <Button
                look="primary"
                busy={giveBack.isPending}
                disabled={reason.trim().length < 3}
                onClick={() => giveBack.mutate()}
              >
                {t('sendBack')}
              </Button>
            </>
          }
        >
          <TextArea
            label={t('sendBackReason')}
            value={reason}
            maxLength={1_000}
            limit={1_000}
            onChange={({ target }) => setReason(target.value)}
          />
        </Dialog>
      )}
    </Card>
  );
}
