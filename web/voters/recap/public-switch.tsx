/** Whether everybody may see the aggregates of a recap: asked for, confirmed by a second person, withdrawn again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, buttonClass, toast, toastFailure } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';
import { OpeningPreview } from './opening-preview.tsx';
import { askToOpen, cancelOpening, confirmOpening, openDataUrl, refuseOpening, withdrawRelease } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

export function PublicSwitch({
  recap: { id, release, opening },
  mayRelease,
}: {
  readonly recap: RecapView;
  readonly mayRelease: boolean;
}) {
  const t = useText(recapMessages);
  if (release === null) return mayRelease ? <Closed recapId={id} opening={opening} /> : null;
  if (release.withdrawnAt === null) return <Opened recapId={id} release={release} mayWithdraw={mayRelease} />;
  return (
    <p className="border-t border-line pt-3 text-sm text-ink-soft">
      {t('withdrawn', { reason: release.withdrawnReason ?? '' })}
    </p>
  );
}

/** Nobody opens alone: one person asks for what the preview shows, another confirms it. */
function Closed({ recapId, opening }: { readonly recapId: string; readonly opening: RecapView['opening'] }) {
  const t = useText(recapMessages);
  const [shown, setShown] = useState(false);
  const waits = opening?.outcome === null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-3">
      {opening && <Asked opening={opening} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('previewHide') : t(waits ? 'previewShow' : 'release')}
        </Button>
        <span className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">{t('releaseWhat')}</span>
        {waits && opening.mine && <CancelAsking recapId={recapId} />}
      </div>
      {shown && (
        <OpeningPreview recapId={recapId}>
          {(preview) =>
            waits ? (
              !opening.mine && <AnswerAsking recapId={recapId} preview={preview} />
            ) : (
              <Ask recapId={recapId} preview={preview} />
            )
          }
        </OpeningPreview>
      )}
    </div>
  );
}

/** Who asked and what came of it. */
function Asked({ opening }: { readonly opening: NonNullable<RecapView['opening']> }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const { askedBy, askedAt, mine, outcome, answeredBy, answeredAt, reason } = opening;
  const when = formatInstant(askedAt, language);
  if (outcome === null)
    return (
      <Banner kind={mine ? 'info' : 'attention'}>
        {mine ? t('askedByMe', { when }) : t('askedByOther', { person: askedBy, when })}
      </Banner>
    );
  if (outcome !== 'ditolak') return null;
  return (
    <Banner
      kind="bad"
      title={t('refused', { person: answeredBy ?? '', when: formatInstant(answeredAt ?? '', language) })}
    >
      {reason}
    </Banner>
  );
}

/** What was done about a recap shows on its page and on the desk. */
function useDone(recapId: string) {
  const queries = useQueryClient();
  return async (said: string) => {
    toast(said);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['recap', recapId] }),
      queries.invalidateQueries({ queryKey: ['desk'] }),
    ]);
  };
}

function Ask({ recapId, preview }: { readonly recapId: string; readonly preview: string }) {
  const t = useText(recapMessages);
  const done = useDone(recapId);
  const ask = useMutation({
    mutationFn: () => askToOpen(recapId, preview),
    onError: toastFailure,
    onSuccess: () => done(t('askedDone')),
  });
  return (
    <>
      <Button look="primary" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t('ask')}
      </Button>
      <span className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">{t('askWhat')}</span>
    </>
  );
}

function CancelAsking({ recapId }: { readonly recapId: string }) {
  const t = useText(recapMessages);
  const done = useDone(recapId);
  const cancel = useMutation({
    mutationFn: () => cancelOpening(recapId),
    onError: toastFailure,
    onSuccess: () => done(t('cancelAskingDone')),
  });
  return (
    <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate()}>
      {t('cancelAsking')}
    </Button>
  );
}

function AnswerAsking({ recapId, preview }: { readonly recapId: string; readonly preview: string }) {
  const t = useText(recapMessages);
  const done = useDone(recapId);
  const [refusing, setRefusing] = useState(false);
  const confirm = useMutation({
    mutationFn: () => confirmOpening(recapId, preview),
    onError: toastFailure,
    onSuccess: () => done(t('releasedDone')),
  });
  return (
    <>
      <Button look="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('confirmOpening')}
      </Button>
      <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
      {refusing && (
        <ReasonDialog
          title={t('refuse')}
          verb={t('refuse')}
          label={t('refuseReason')}
          take={(reason) => refuseOpening(recapId, reason)}
          onTaken={() => done(t('refusedDone'))}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}

function Opened({
  recapId,
  release: { releasedAt, suppressed, threshold, shown },
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
        {!shown && ` ${t('notShown')}`}
      </p>
      {shown &&
        (['csv', 'json'] as const).map((kind) => (
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
          hint={t('withdrawHint')}
          take={(reason) => withdrawRelease(recapId, reason)}
          onTaken={() => queries.invalidateQueries({ queryKey: ['recap', recapId] })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
