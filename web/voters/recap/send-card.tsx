/** The next step of an own recap: send it, wait, mend what came back, open it to the public. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Card, Checkbox, toast, toastFailure } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { Attempts } from './attempts.tsx';
import { recapMessages } from './messages.ts';
import { PublicSwitch } from './public-switch.tsx';
import { sendRecap } from './queries.ts';

export function SendCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const maySend = useCan('voters.settle', recap.unitId);
  const broken = recap.identities.filter(({ holds }) => !holds).length;
  const [last] = recap.submissions;
  const { toUnitName } = recap;
  const standsAbove = last !== undefined && last.state !== 'dikembalikan';
  const mayRelease = maySend && (toUnitName === null || (standsAbove && last.recapId === recap.id));
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
        {toUnitName !== null &&
          !standsAbove &&
          (maySend ? (
            <SendForm recap={recap} toUnitName={toUnitName} balanced={broken === 0} />
          ) : (
            <p className="text-sm text-ink-soft">{t('mayNotSend')}</p>
          ))}
        <Attempts submissions={recap.submissions} />
        <PublicSwitch recap={recap} mayRelease={mayRelease} />
      </div>
    </Card>
  );
}

/** What does not balance is sent only by somebody who says so. */
const schemas = {
  balanced: z.object({ despite: z.boolean() }),
  broken: z.object({ despite: z.boolean().refine((despite) => despite) }),
};

function SendForm({
  recap,
  toUnitName,
  balanced,
}: {
  readonly recap: RecapView;
  readonly toUnitName: string;
  readonly balanced: boolean;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (despite: boolean) => sendRecap(recap.id, despite),
    onError: toastFailure,
    onSuccess: () => {
      toast(t('sent'));
      return queries.invalidateQueries({ queryKey: ['recap', recap.id] });
    },
  });
  const form = useCheckedForm({
    schema: balanced ? schemas.balanced : schemas.broken,
    start: { despite: false },
    submit: ({ despite }) => send.mutate(despite),
    failure: send.error,
  });
  return (
    <form className="flex flex-wrap items-center gap-x-4 gap-y-2" {...form.element}>
      {!balanced && <Checkbox label={t('sendAnyway')} {...form.tick('despite')} />}
      <Button look="primary" type="submit" busy={send.isPending} disabled={!form.complete}>
        {t('send', { unit: toUnitName })}
      </Button>
      <p className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">
        {recap.due && `${t('dueBy', { day: formatDate(recap.due, language) })} `}
        {t('sendWhat')}
      </p>
    </form>
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
