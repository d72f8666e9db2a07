/** One activity on one page: where it stands, the one thing to do next, and its parts. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { localFactsSchema, type Activity, activityIdSchema } from '../../src/activities/schema.ts';
import { Badge, Banner, buttonClass, cx, EmptyState, Skeleton, Stepper, Tabs } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { documentsQuery } from '../documents/api.ts';
import { DocumentsOf } from '../documents/documents-of.tsx';
import { draftsOfActivityQuery } from '../drafts/queries.ts';
import { activityQuery, localFactsQuery } from './api.ts';
import { FactsForm } from './facts-form.tsx';
import { FactsView } from './facts-view.tsx';
import { LocalTab } from './local-tab.tsx';
import { activityMessages } from './messages.ts';
import { NextStep } from './next-step.tsx';
import { nextAction, stepKeys, stepStates, type NextAction, type Situation } from './next-action.ts';
import type { ActivityTab } from './tabs.ts';
import { SheetActions } from './sheet-actions.tsx';
import { pathId } from '../shell/path-id.ts';
import type { UnitId } from '../../src/platform/schema.ts';

const ActivityDrafts = lazy(async () => ({ default: (await import('../drafts/activity-drafts.tsx')).ActivityDrafts }));

const tabOfAction: Record<NextAction, ActivityTab> = {
  material: 'bahan',
  proposals: 'bahan',
  complete: 'fakta',
  submit: 'fakta',
  approve: 'fakta',
  waiting: 'fakta',
  local: 'lokal',
  draft: 'draf',
  'open-drafts': 'draf',
  done: 'draf',
};
const tabOfStep = {
  facts: 'fakta',
  local: 'lokal',
  draft: 'draf',
  review: 'draf',
  approve: 'draf',
  publish: 'draf',
} as const;

export function ActivityPage() {
  const activityId = pathId(activityIdSchema, useParams({ from: '/staff/kegiatan/$activityId' }).activityId);
  const { data: activity, error } = useQuery({ ...activityQuery(activityId), throwOnError: true });
  if (error) return null;
  return activity ? <ActivityParts key={activity.id} activity={activity} /> : <Skeleton lines={10} />;
}

function ActivityParts({ activity }: { readonly activity: Activity }) {
  const t = useText(activityMessages);
  const { unitId, unitName } = useUnit();
  const mayWrite = useCan('draft.edit');
  const { tab } = useSearch({ from: '/staff/kegiatan/$activityId' });
  const navigate = useNavigate({ from: '/kegiatan/$activityId' });
  const situation = useSituation(activity, unitId);
  const action = nextAction(situation);
  const open = (next: ActivityTab) => void navigate({ search: { tab: next } });
  const current = tab ?? tabOfAction[action];
  const items = [
    ...(activity.relation === 'own'
      ? [
          {
            value: 'bahan' as const,
            panel: <DocumentsOf subject={{ type: 'activity', id: activity.id }} mayEdit={activity.may.edit} />,
            label: <MaterialLabel undecided={situation.undecided} />,
          },
        ]
      : []),
    { value: 'fakta' as const, label: t('tabFacts'), panel: <Facts activity={activity} /> },
    {
      value: 'lokal' as const,
      label: t('tabLocal'),
      panel:
        activity.state === 'disetujui' || activity.relation === 'own' ? (
          <LocalTab activity={activity} />
        ) : (
          <EmptyState title={t('localNotYet')} />
        ),
    },
    {
      value: 'draf' as const,
      label: t('tabDrafts'),
      panel: (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {activity.relation === 'own' && mayWrite && (
            <Link to="/surat-keluar/baru" search={{ kegiatan: activity.id }} className={cx(buttonClass(), 'w-fit')}>
              {t('writeInvitation')}
            </Link>
          )}
          <Drafts activity={activity} />
        </div>
      ),
    },
  ];
  // The part that was opened first stays open, whatever its work changes about the next action.
  useEffect(() => {
    if (tab === undefined && situation.known) void navigate({ search: { tab: tabOfAction[action] }, replace: true });
  }, [tab, situation.known, action, navigate]);
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <Head activity={activity} states={stepStates(situation)} onOpen={open} />
      <NextStep
        activity={activity}
        action={action}
        undecided={situation.undecided}
        unitName={unitName}
        onOpen={() => open(tabOfAction[action])}
        shown={current === tabOfAction[action]}
      />
      <Tabs label={t('tabs')} value={current} onChange={open} items={items} />
    </div>
  );
}

function Head({
  activity,
  states,
  onOpen,
}: {
  readonly activity: Activity;
  readonly states: ReturnType<typeof stepStates>;
  readonly onOpen: (tab: ActivityTab) => void;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { facts } = activity;
  const labels = {
    facts: t('stepFacts'),
    local: t('stepLocal'),
    draft: t('stepDraft'),
    review: t('stepReview'),
    approve: t('stepApprove'),
    publish: t('stepPublish'),
  };
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <div className="flex flex-wrap items-center gap-2 pb-1 text-sm text-ink-faint">
          <Badge tone={activity.relation === 'own' ? 'plain' : 'nila'}>
            {activity.relation === 'own' ? t('own') : t('shared')}
          </Badge>
          {activity.reopened && <Badge tone="attention">{t('reopened')}</Badge>}
          {facts.when.start && <span>{formatDate(facts.when.start, language, 'weekday')}</span>}
        </div>
        <h1 className="text-xl font-bold break-words sm:text-2xl">{facts.title || t('untitled')}</h1>
      </div>
      <Stepper
        label={t('steps')}
        steps={stepKeys.map((key) => ({
          key,
          label: labels[key],
          state: states[key],
          onClick: () => onOpen(tabOfStep[key]),
        }))}
      />
    </header>
  );
}

function MaterialLabel({ undecided }: { readonly undecided: number }) {
  const t = useText(activityMessages);
  return (
    <>
      {t('tabMaterial')}
      {undecided > 0 && <Badge tone="attention">{undecided}</Badge>}
    </>
  );
}

function Drafts({ activity }: { readonly activity: Activity }) {
  const { unitId, unitName } = useUnit();
  return (
    <Suspense fallback={<Skeleton />}>
      <ActivityDrafts
        activityId={activity.id}
        activityKind={activity.facts.kind}
        unitId={unitId}
        unitName={unitName}
        approved={activity.state === 'disetujui' && !activity.reopened}
      />
    </Suspense>
  );
}

function Facts({ activity }: { readonly activity: Activity }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { approval } = activity;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {approval && activity.state === 'disetujui' && (
        <Banner kind="good">
          {t('approvedBy', {
            name: activity.names[approval.by] ?? '',
            position: approval.position,
            at: formatInstant(approval.at, language),
          })}
        </Banner>
      )}
      {/* While it waits for approval a sheet is read, not changed: taking it back comes first. */}
      {activity.may.edit && activity.state === 'menyusun' ? (
        <FactsForm activity={activity} aside={<SheetActions activity={activity} />} />
      ) : (
        <>
          <SheetActions activity={activity} />
          <FactsView activity={activity} />
        </>
      )}
    </div>
  );
}

function useSituation(activity: Activity, unitId: UnitId): Situation & { readonly known: boolean } {
  const own = activity.relation === 'own';
  const approved = activity.state === 'disetujui';
  const { data: materials, isFetched: materialsKnown } = useQuery({
    ...documentsQuery({ type: 'activity', id: activity.id }),
    enabled: own,
  });
  const { data: local, isFetched: localKnown } = useQuery({ ...localFactsQuery(activity.id, unitId), retry: false });
  const { data: drafts, isFetched: draftsKnown } = useQuery({
    ...draftsOfActivityQuery(activity.id, unitId),
    enabled: approved,
    retry: false,
  });
  const mayLocal = useCan('localfacts.edit');
  return {
    activity,
    materials: materials?.length ?? 0,
    undecided: materials?.reduce((sum, material) => sum + material.proposals.undecided, 0) ?? 0,
    hasFacts: activity.facts.title !== '' || activity.facts.people.length > 0,
    localFacts:
      local !== undefined && local.version > 0 && JSON.stringify(localFactsSchema.parse(local.facts)) !== emptyLocal,
    mayLocal,
    drafts: drafts ?? [],
    known: (materialsKnown || !own) && localKnown && (draftsKnown || !approved),
  };
}

const emptyLocal = JSON.stringify(localFactsSchema.parse({}));
