/** The one obvious next action of an activity. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import ArrowRight from 'lucide-react/icons/arrow-right';
import type { ReactNode } from 'react';
import type { Activity } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { Banner, Button, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';
import type { NextAction } from './next-action.ts';

type Step = {
  readonly activity: Activity;
  readonly undecided: number;
  readonly unitName: string;
  readonly onOpen: () => void;
  /** The part where it is done is already open: no button is needed to go there. */
  readonly shown: boolean;
};
type View = { readonly title: string; readonly why?: ReactNode; readonly button?: ReactNode };

export function NextStep({
  activity,
  action,
  undecided,
  unitName,
  onOpen,
  shown,
}: Step & { readonly action: NextAction }) {
  const t = useText(activityMessages);
  const view = useViews({ activity, undecided, unitName, onOpen, shown })[action];
  return (
    <>
      {activity.returned && activity.state === 'menyusun' && (
        <Banner kind="attention">
          {t('returnedBy', { name: activity.names[activity.returned.by] ?? '', reason: activity.returned.reason })}
        </Banner>
      )}
      <section
        aria-label={t('next')}
        className={
          'flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg bg-nila-soft px-4 py-3.5 sm:px-5'
        }
      >
        <div className="min-w-0 flex-1 basis-60">
          <p className="text-xs font-semibold text-nila-text">{t('next')}</p>
          <p className="text-lg font-bold">{view.title}</p>
          {view.why && <div className="text-sm text-ink-soft">{view.why}</div>}
        </div>
        {view.button}
      </section>
    </>
  );
}

/** What each action is called, why it comes next, and how it is done or reached. */
function useViews({ activity, undecided, unitName, onOpen, shown }: Step): Record<NextAction, View> {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { submit, approve } = useSheetSteps(activity);
  const go = (words: string): ReactNode =>
    shown ? undefined : (
      <Button look="primary" onClick={onOpen}>
        {words}
        <ArrowRight aria-hidden className="size-4" />
      </Button>
    );
  const act = (words: string, step: Call): ReactNode => (
    <Button look="primary" busy={step.isPending} onClick={() => step.mutate()}>
      {words}
    </Button>
  );
  return {
    material: { title: t('nextMaterial'), why: t('nextMaterialWhy'), button: go(t('openMaterial')) },
    proposals: {
      title: t('nextProposals', { count: undecided }),
      why: t('nextProposalsWhy'),
      button: go(t('openMaterial')),
    },
    complete: {
      title: t('nextComplete'),
      button: go(t('openFacts')),
      why: (
        <>
          {t('missingTitle')} <Missing activity={activity} />
        </>
      ),
    },
    submit: { title: t('nextSubmit'), why: t('nextSubmitWhy'), button: act(t('submit'), submit) },
    approve: {
      title: t('nextApprove'),
      why: t('nextApproveWhy', { name: activity.names[activity.submittedBy ?? ''] ?? '' }),
      // Nobody approves what they cannot see: the button appears beside the sheet.
      button: shown ? act(t('approve'), approve) : go(t('openFacts')),
    },
    waiting: {
      title: t('nextWaiting'),
      why: activity.submittedAt
        ? t('nextWaitingWhy', { at: formatInstant(activity.submittedAt, language) })
        : undefined,
    },
    local: { title: t('nextLocal', { unit: unitName }), why: t('nextLocalWhy'), button: go(t('openLocal')) },
    draft: { title: t('nextDraft'), why: t('nextDraftWhy'), button: go(t('openDrafts')) },
    'open-drafts': { title: t('nextOpenDrafts'), why: t('nextOpenDraftsWhy'), button: go(t('openDrafts')) },
    done: { title: t('nextDone'), button: go(t('openDrafts')) },
  };
}

function Missing({ activity }: { readonly activity: Activity }) {
  const language = useLanguage();
  return (
    <ul className="inline">
      {Object.entries(activity.missing).map(([field, question]) => (
        <li key={field} className="mr-3 inline font-semibold">
          {question[language]}
        </li>
      ))}
    </ul>
  );
}

type Call = { readonly isPending: boolean; readonly mutate: () => void };

/** Hands the sheet in, or approves it as it is read here. */
function useSheetSteps(activity: Activity): { readonly submit: Call; readonly approve: Call } {
  const t = useText(activityMessages);
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['activity', activity.id] });
  const submit = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/activities/{id}/submit', {
          params: { path: { id: activity.id } },
          body: { version: activity.version },
        }),
      ),
    onSuccess: () => {
      toast(t('submitted'));
      return refresh();
    },
    onError: toastFailure,
  });
  const approve = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/activities/{id}/approve', {
          params: { path: { id: activity.id } },
          body: { factsHash: activity.factsHash },
        }),
      ),
    onSuccess: () => {
      toast(t('approved'));
      return refresh();
    },
    onError: (error) => {
      toastFailure(error);
      void refresh();
    },
  });
  return { submit, approve };
}
