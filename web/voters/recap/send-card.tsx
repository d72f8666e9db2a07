/** The next step of an own recap: send it, wait, mend what came back, open it to the public. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import {
  Banner,
  Button,
  buttonClass,
  Card,
  Checkbox,
  Dialog,
  TextArea,
  toast,
  toastFailure,
} from '../../design/index.ts';
import { formatDate, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { recapMessages } from './messages.ts';
import { openDataUrl, releaseRecap, sendRecap, withdrawRelease } from './queries.ts';

export function SendCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const maySend = useCan('voters.settle', recap.unitId);
  const queries = useQueryClient();
  const [despite, setDespite] = useState(false);
  const send = useMutation({
    mutationFn: () => sendRecap(recap.id, despite),
    onError: toastFailure,
    onSuccess: async () => {
      toast(t('sent'));
      await queries.invalidateQueries({ queryKey: ['recap', recap.id] });
    },
  });
  const broken = recap.identities.filter(({ holds }) => !holds).length;
  const [last] = recap.submissions;
  const canSend = recap.toUnitName !== null && (last === undefined || last.state === 'dikembalikan');
  return (
    <Card>
      <div className="grid gap-3">
        <Banner
          kind={broken === 0 ? 'good' : 'attention'}
          title={broken === 0 ? t('balanced', { count: recap.identities.length }) : t('unbalanced', { count: broken })}
        >
          {broken > 0 && t('seeIdentities')}
        </Banner>
        {last && <Standing submission={last} />}
        {canSend &&
          (maySend ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              {broken > 0 && (
                <Checkbox
                  label={t('sendAnyway')}
                  checked={despite}
                  onChange={({ target }) => setDespite(target.checked)}
                />
              )}
              <Button
                look="primary"
                busy={send.isPending}
                disabled={broken > 0 && !despite}
                onClick={() => send.mutate()}
              >
                {t('send', { unit: recap.toUnitName ?? '' })}
              </Button>
              <p className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">
                {recap.due && `${t('dueBy', { day: formatDate(recap.due, language) })} `}
                {t('sendWhat')}
              </p>
            </div>
          ) : (
            <p className="text-sm text-ink-soft">{t('mayNotSend')}</p>
          ))}
        {recap.submissions.length > 1 && <Attempts submissions={recap.submissions} />}
        <Public
          recap={recap}
          mayRelease={
            maySend &&
            (recap.toUnitName === null ||
              (last !== undefined && last.state !== 'dikembalikan' && last.recapId === recap.id))
          }
        />
      </div>
    </Card>
  );
}

function Standing({ submission }: { readonly submission: Submission }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const unit = submission.toUnitName;
  if (submission.state === 'dikembalikan')
    return (
      <Banner kind="bad" title={t('returned', { unit, when: formatInstant(submission.returnedAt ?? '', language) })}>
        {submission.returnReason}
      </Banner>
    );
  return (
    <Banner kind={submission.state === 'diterima' ? 'good' : 'info'}>
      {submission.state === 'diterima'
        ? t('receivedAt', { unit, when: formatInstant(submission.receivedAt ?? '', language) })
        : t('waiting', { unit, when: formatInstant(submission.sentAt, language) })}
    </Banner>
  );
}

export function Attempts({ submissions }: { readonly submissions: readonly Submission[] }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  return (
    <details>
      <summary className="cursor-pointer text-sm font-semibold text-nila-text">
        {t('attempts')} ({submissions.length})
      </summary>
      <ol className="mt-2 grid gap-1 text-sm">
        {submissions.map((one) => (
          <li key={one.id}>
            <span className="font-semibold">{t('attempt', { n: one.attempt })}</span> · {one.sentBy},{' '}
            {formatInstant(one.sentAt, language)} · {t(one.state)}
            {one.returnReason && <span className="block text-ink-soft">{one.returnReason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Public({ recap, mayRelease }: { readonly recap: RecapView; readonly mayRelease: boolean }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const done = async () => queries.invalidateQueries({ queryKey: ['recap', recap.id] });
  const release = useMutation({
    mutationFn: () => releaseRecap(recap.id),
    onError: toastFailure,
    onSuccess: async () => {
      toast(t('releasedDone'));
      await done();
    },
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawRelease(recap.id, reason),
    onError: toastFailure,
    onSuccess: async () => {
      setAsking(false);
      await done();
    },
  });
  if (recap.release === null) {
    return mayRelease ? (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
        <Button size="small" busy={release.isPending} onClick={() => release.mutate()}>
          {t('release')}
        </Button>
        <span className="text-sm text-ink-soft">{t('releaseWhat')}</span>
      </div>
    ) : null;
  }
  if (recap.release.withdrawnAt !== null)
    return (
      <p className="border-t border-line pt-3 text-sm text-ink-soft">
        {t('withdrawn', { reason: recap.release.withdrawnReason ?? '' })}
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <p className="min-w-0 flex-1 basis-64 text-sm">
        {t('released', {
          when: formatInstant(recap.release.releasedAt, language),
          count: formatNumber(recap.release.suppressed, language),
          threshold: recap.release.threshold,
        })}
      </p>
      {(['csv', 'json'] as const).map((kind) => (
        <a key={kind} href={openDataUrl(recap.id, kind)} download className={buttonClass('secondary', 'small')}>
          {kind.toUpperCase()}
        </a>
      ))}
      {mayRelease && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      )}
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={t('withdraw')}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button
                look="primary"
                busy={withdraw.isPending}
                disabled={reason.trim().length < 3}
                onClick={() => withdraw.mutate()}
              >
                {t('withdraw')}
              </Button>
            </>
          }
        >
          <TextArea
            label={t('withdrawReason')}
            value={reason}
            maxLength={1_000}
            onChange={({ target }) => setReason(target.value)}
          />
        </Dialog>
      )}
    </div>
  );
}
