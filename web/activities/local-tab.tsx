/** What one unit adds to a shared activity, without changing the shared sheet. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { localFactsSchema, type Activity, type LocalFacts, type LocalFactsView } from '../../src/activities/schema.ts';
import { answer, api, ApiFailure } from '../api/client.ts';
import { Banner, buttonClass, Card, Skeleton, TextArea, TextField } from '../design/index.ts';
import { useVersionedSave } from '../forms/use-versioned-save.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { localFactsQuery } from './api.ts';
import { rowErrors } from './facts-form.tsx';
import { LocalFactsCard } from './facts-view.tsx';
import { activityMessages } from './messages.ts';
import { PhotoRows } from './photo-rows.tsx';
import { KeyPointRows, PeopleRows, StatementRows } from './rows.tsx';
import { factsRhythm, savableLocalFacts, setFact } from './savable.ts';
import { SaveLine } from './save-line.tsx';
import { SingleFacts } from './single-facts.tsx';
import { LocalVersions } from './sheet-versions.tsx';

export function LocalTab({ activity }: { readonly activity: Activity }) {
  const { unitId } = useUnit();
  const { data, error } = useQuery({ ...localFactsQuery(activity.id, unitId), retry: false });
  // A unit that has added nothing yet starts from an empty sheet.
  const nothingYet = error instanceof ApiFailure && error.status === 404;
  if (error && !nothingYet) return <Banner kind="bad">{error.message}</Banner>;
  if (!data && !nothingYet) return <Skeleton lines={6} />;
  const view: LocalFactsView = data ?? {
    activityId: activity.id,
    unitId,
    version: 0,
    facts: localFactsSchema.parse({}),
    editedBy: null,
    editedAt: null,
  };
  return <LocalForm key={unitId} activity={activity} view={view} />;
}

function LocalForm({ activity, view }: { readonly activity: Activity; readonly view: LocalFactsView }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { unitId, unitName } = useUnit();
  const may = useCan('localfacts.edit');
  const autosave = useLocalSave(activity, view);
  const { value: local, change } = autosave;
  const rows =
    <K extends 'people' | 'statements' | 'keyPoints' | 'photos'>(key: K) =>
    (next: (before: LocalFacts[K]) => LocalFacts[K]) =>
      change((before) => ({ ...before, [key]: next(before[key]) }));
  const errors = rowErrors(autosave.fields, language);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-ink-soft">{t('localLead', { unit: unitName })}</p>
      {view.version > 0 && (
        <div>
          <LocalVersions activity={activity} view={view} mayEdit={may} />
        </div>
      )}
      {may ? (
        <>
          <SaveLine autosave={autosave} />
          <Card className="divide-y divide-line p-0! sm:p-0!">
            <Basics local={local} change={change} />
            <PeopleRows
              title={t('localPeople')}
              items={local.people}
              onChange={rows('people')}
              errors={errors}
              usualRole="peserta"
            />
            <StatementRows
              title={t('saidHere')}
              items={local.statements}
              onChange={rows('statements')}
              errors={errors}
              people={[...local.people, ...activity.facts.people]}
            />
            <KeyPointRows items={local.keyPoints} onChange={rows('keyPoints')} />
            <PhotoRows activityId={activity.id} unitId={unitId} items={local.photos} onChange={rows('photos')} />
            <Credit local={local} change={change} />
          </Card>
        </>
      ) : (
        <LocalFactsCard activity={activity} facts={local} />
      )}
      {activity.state === 'disetujui' && (
        <div>
          <Link
            to="/kegiatan/$activityId"
            params={{ activityId: activity.id }}
            search={{ tab: 'draf' }}
            className={buttonClass('primary')}
          >
            {t('toDrafts')}
          </Link>
        </div>
      )}
    </div>
  );
}

function useLocalSave(activity: Activity, view: LocalFactsView) {
  const queries = useQueryClient();
  const { unitId } = useUnit();
  const path = { id: activity.id, unitId };
  return useVersionedSave<LocalFacts>({
    name: `local:${activity.id}:${unitId}`,
    stored: { value: view.facts, version: view.version, at: view.editedAt },
    ...factsRhythm,
    send: async (facts, version) => {
      const saved = await answer(
        api.PUT('/api/activities/{id}/local-facts/{unitId}', {
          params: { path },
          body: { version, facts: savableLocalFacts(facts, activity.facts.people) },
        }),
      );
      void queries.invalidateQueries({ queryKey: ['activity', activity.id, 'local', unitId] });
      void queries.invalidateQueries({ queryKey: ['activities'] });
      return saved.version;
    },
    reload: async () => {
      const now = await queries.fetchQuery({ ...localFactsQuery(activity.id, unitId), staleTime: 0 });
      return { value: now.facts, version: now.version, at: now.editedAt };
    },
  });
}

type Part = { readonly local: LocalFacts; readonly change: ReturnType<typeof useLocalSave>['change'] };

function Basics({ local, change }: Part) {
  const t = useText(activityMessages);
  const set = <K extends keyof LocalFacts>(key: K, value: LocalFacts[K] | undefined | '') =>
    change((before) => setFact(before, key, value));
  const { place, attendance, commitment } = local;
  return (
    <SingleFacts
      title={t('groupLocal')}
      begin={place === undefined && attendance === undefined && commitment === undefined}
      facts={[
        { place: 'place', label: t('localPlace'), value: place },
        { place: 'attendance', label: t('attendance'), value: attendance === undefined ? '' : String(attendance) },
        { place: 'commitment', label: t('commitment'), value: commitment },
      ]}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t('localPlace')}
          hint={t('localPlaceHint')}
          value={local.place ?? ''}
          onChange={(event) => set('place', event.target.value)}
          className="sm:col-span-2"
        />
        <TextField
          label={t('attendance')}
          hint={t('attendanceHint')}
          inputMode="numeric"
          value={local.attendance === undefined ? '' : String(local.attendance)}
          onChange={(event) =>
            set(
              'attendance',
              event.target.value === '' ? undefined : Number(event.target.value.replace(/\D/g, '').slice(0, 6)),
            )
          }
        />
        <TextArea
          label={t('commitment')}
          hint={t('commitmentHint')}
          value={local.commitment ?? ''}
          onChange={(event) => set('commitment', event.target.value)}
          className="sm:col-span-3"
        />
      </div>
    </SingleFacts>
  );
}

function Credit({ local, change }: Part) {
  const t = useText(activityMessages);
  const credit = (key: keyof LocalFacts['credit']) => ({
    label: t(key),
    value: local.credit[key] ?? '',
    onChange: (event: { target: { value: string } }) =>
      change((before) => ({ ...before, credit: setFact(before.credit, key, event.target.value) })),
  });
  const names = ['writer', 'editor', 'photographer'] as const;
  return (
    <SingleFacts
      title={t('credit')}
      facts={names.map((key) => ({ place: key, label: t(key), value: local.credit[key] }))}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField {...credit('writer')} />
        <TextField {...credit('editor')} />
        <TextField {...credit('photographer')} />
      </div>
    </SingleFacts>
  );
}
