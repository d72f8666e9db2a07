/** The versions of a shared fact sheet, and those of what one unit added to it. */
import type { Activity, ActivityFacts, LocalFacts, LocalFactsView } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { useText } from '../i18n/messages.ts';
import { FactsView, LocalFactsCard } from './facts-view.tsx';
import { activityMessages } from './messages.ts';
import { VersionsSheet } from './versions-sheet.tsx';

/** Only the unit that keeps a sheet sees its versions. They come back while the sheet is being written. */
export function SheetVersions({ activity }: { readonly activity: Activity }) {
  const t = useText(activityMessages);
  const { id } = activity;
  if (activity.relation !== 'own') return null;
  return (
    <VersionsSheet<ActivityFacts>
      activityId={id}
      name="sheet"
      title={t('versionsOfSheet')}
      current={activity}
      labels={{
        title: t('title'),
        theme: t('theme'),
        series: t('series'),
        kind: t('kind'),
        when: t('groupWhen'),
        progress: t('progress'),
        mode: t('mode'),
        place: t('place'),
        platform: t('platform'),
        organiser: t('organiser'),
        invited: t('invited'),
        attended: t('attended'),
        purpose: t('purpose'),
        background: t('background'),
        preparation: t('preparation'),
        people: t('people'),
        statements: t('statements'),
        keyPoints: t('keyPoints'),
        decisions: t('decisions'),
        figures: t('figures'),
        regulations: t('regulations'),
        papers: t('papers'),
        photos: t('photos'),
      }}
      list={() => answer(api.GET('/api/activities/{id}/versions', { params: { path: { id } } }))}
      read={(version) =>
        answer(api.GET('/api/activities/{id}/versions/{version}', { params: { path: { id, version } } }))
      }
      show={(facts) => <FactsView activity={{ id, facts }} />}
      restore={
        activity.may.edit && activity.state === 'menyusun'
          ? (version, restore) =>
              answer(api.POST('/api/activities/{id}/restore', { params: { path: { id } }, body: { version, restore } }))
          : undefined
      }
    />
  );
}

export function LocalVersions({
  activity,
  view,
  mayEdit,
}: {
  readonly activity: Activity;
  readonly view: LocalFactsView;
  readonly mayEdit: boolean;
}) {
  const t = useText(activityMessages);
  const path = { id: activity.id, unitId: view.unitId };
  return (
    <VersionsSheet<LocalFacts>
      activityId={activity.id}
      name={`local:${view.unitId}`}
      title={t('versionsOfLocal')}
      current={view}
      labels={{
        place: t('localPlace'),
        attendance: t('attendance'),
        commitment: t('commitment'),
        people: t('localPeople'),
        statements: t('saidHere'),
        keyPoints: t('keyPoints'),
        photos: t('photos'),
        credit: t('credit'),
      }}
      list={() => answer(api.GET('/api/activities/{id}/local-facts/{unitId}/versions', { params: { path } }))}
      read={(version) =>
        answer(
          api.GET('/api/activities/{id}/local-facts/{unitId}/versions/{version}', {
            params: { path: { ...path, version } },
          }),
        )
      }
      show={(facts) => <LocalFactsCard activity={activity} facts={facts} />}
      restore={
        mayEdit
          ? (version, restore) =>
              answer(
                api.POST('/api/activities/{id}/local-facts/{unitId}/restore', {
                  params: { path },
                  body: { version, restore },
                }),
              )
          : undefined
      }
    />
  );
}
