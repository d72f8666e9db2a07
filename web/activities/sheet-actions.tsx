/**
 * What else can be done with a fact sheet: look at its versions; give it back, take it back, open it again, each with
 * a reason, which the trail keeps.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Activity } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { Button, Dialog, TextArea, toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { activityMessages } from './messages.ts';
import { SheetVersions } from './sheet-versions.tsx';

export function SheetActions({ activity }: { readonly activity: Activity }) {
  const t = useText(activityMessages);
  const me = useMe();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'return' | 'reopen'>();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: async (verb: 'return' | 'reopen') => {
      const request = { params: { path: { id: activity.id } }, body: { reason } };
      await (verb === 'return'
        ? answer(api.POST('/api/activities/{id}/return', request))
        : answer(api.POST('/api/activities/{id}/reopen', request)));
      return verb;
    },
    onSuccess: (verb) => {
      toast(verb === 'return' ? t('returned') : t('reopenedDone'));
      setAsking(undefined);
      setReason('');
      return queries.invalidateQueries({ queryKey: ['activity', activity.id] });
    },
    onError: toastFailure,
  });
  // The one who submitted takes it back; anybody else gives it back.
  const mine = activity.submittedBy === me.personId;
  const words =
    asking === 'reopen'
      ? { title: t('reopen'), why: t('reopenWhy') }
      : mine
        ? { title: t('takeBack'), why: t('takeBackWhy') }
        : { title: t('giveBack'), why: t('giveBackWhy') };
  return (
    <div className="flex flex-wrap gap-2">
      {activity.may.return && (
        <Button size="small" onClick={() => setAsking('return')}>
          {mine ? t('takeBack') : t('giveBack')}
        </Button>
      )}
      {activity.may.reopen && (
        <Button size="small" onClick={() => setAsking('reopen')}>
          {t('reopen')}
        </Button>
      )}
      <SheetVersions activity={activity} />
      <Dialog
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={words.title}
        description={words.why}
        actions={
          <>
            <Button look="quiet" onClick={() => setAsking(undefined)}>
              {t('cancel')}
            </Button>
            <Button
              look="primary"
              disabled={reason.trim().length < 3}
              busy={send.isPending}
              onClick={() => asking && send.mutate(asking)}
            >
              {words.title}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('reason')}
          rows={3}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </div>
  );
}
