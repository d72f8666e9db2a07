/** Whether everybody may see the aggregates of a recap: opened, with the small numbers hidden, and withdrawn again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Button, buttonClass, toast, toastFailure } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';
import { openDataUrl, releaseRecap, withdrawRelease } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

export function PublicSwitch({
  recap: { id, release },
  mayRelease,
}: {
  readonly recap: RecapView;
  readonly mayRelease: boolean;
}) {
  const t = useText(recapMessages);
  if (release === null) return mayRelease ? <Closed recapId={id} /> : null;
  if (release.withdrawnAt === null) return <Opened recapId={id} release={release} mayWithdraw={mayRelease} />;
  return (
    <p className="border-t border-line pt-3 text-sm text-ink-soft">
      {t('withdrawn', { reason: release.withdrawnReason ?? '' })}
    </p>
  );
}

function Closed({ recapId }: { readonly recapId: string }) {
  const t = useText(recapMessages);
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () => releaseRecap(recapId),
    onError: toastFailure,
    onSuccess: () => {
      toast(t('releasedDone'));
      return queries.invalidateQueries({ queryKey: ['recap', recapId] });
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <Button size="small" busy={release.isPending} onClick={() => release.mutate()}>
        {t('release')}
      </Button>
      <span className="text-sm text-ink-soft">{t('releaseWhat')}</span>
    </div>
  );
}

function Opened({
  recapId,
  release: { releasedAt, suppressed, threshold },
  mayWithdraw,
}: {
  readonly recapId: string;
  readonly release: NonNullable<RecapView['release']>;
  readonly mayWithdraw: boolean;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <p className="min-w-0 flex-1 basis-64 text-sm">
        {t('released', {
          when: formatInstant(releasedAt, language),
          count: formatNumber(suppressed, language),
          threshold,
        })}
      </p>
      {(['csv', 'json'] as const).map((kind) => (
        <a key={kind} href={openDataUrl(recapId, kind)} download className={buttonClass('secondary', 'small')}>
          {kind.toUpperCase()}
        </a>
      ))}
      {mayWithdraw && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('withdraw')}
          verb={t('withdraw')}
          label={t('withdrawReason')}
          take={(reason) => withdrawRelease(recapId, reason)}
          onTaken={() => queries.invalidateQueries({ queryKey: ['recap', recapId] })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
