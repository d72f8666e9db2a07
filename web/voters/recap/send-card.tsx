/** The next step of an own recap: send it, wait, mend what came back, open it to the public. */
import type { RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import { Banner, Card } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { Attempts } from './attempts.tsx';
import { recapMessages } from './messages.ts';
import { MendWays } from './mend-ways.tsx';
import { ProofBanner } from './proof-banner.tsx';
import { PublicSwitch } from './public-switch.tsx';
import { SendForm } from './send-form.tsx';

export function SendCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const maySend = useCan('voters.settle', recap.unitId);
  const [last] = recap.submissions;
  const { toUnitName } = recap;
  const standsAbove = last !== undefined && last.state !== 'dikembalikan';
  const mayRelease = maySend && (toUnitName === null || (standsAbove && last.recapId === recap.id));
  return (
    <Card>
      <div className="grid gap-3">
        <ProofBanner recap={recap} />
        {last && <Standing submission={last} />}
        {toUnitName !== null &&
          !standsAbove &&
          (maySend ? (
            <Sending recap={recap} toUnitName={toUnitName} />
          ) : (
            <p className="text-sm text-ink-soft">{t('mayNotSend')}</p>
          ))}
        <Attempts submissions={recap.submissions} />
        <PublicSwitch recap={recap} mayRelease={mayRelease} />
      </div>
    </Card>
  );
}

/** The first time a plain sending; once the last attempt came back, the ways on from it. */
function Sending({ recap, toUnitName }: { readonly recap: RecapView; readonly toUnitName: string }) {
  const { mending, submissions } = recap;
  if (mending === null) return <SendForm recap={recap} toUnitName={toUnitName} answers="none" />;
  return submissions.some(({ recapId }) => recapId === recap.id) ? (
    <MendWays recap={recap} mending={mending} toUnitName={toUnitName} />
  ) : (
    <SendForm recap={recap} toUnitName={toUnitName} answers="corrected" />
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
