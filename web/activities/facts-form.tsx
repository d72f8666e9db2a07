/** The fact sheet while it is written: every fact has its field, everything saves by itself. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { modes, type Activity, type ActivityFacts } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { Card, DateField, SelectField, TextArea, TextField, TimeField } from '../design/index.ts';
import { useVersionedSave } from '../forms/use-versioned-save.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText, type Sentence } from '../i18n/messages.ts';
import { activityQuery, kindsQuery } from './api.ts';
import { ComputedFigures } from './computed-figures.tsx';
import { activityMessages } from './messages.ts';
import { PhotoRows } from './photo-rows.tsx';
import { DecisionRows, FigureRows, KeyPointRows, PeopleRows, RegulationRows, StatementRows } from './rows.tsx';
import { factsRhythm, savableFacts, setFact } from './savable.ts';
import { SaveLine } from './save-line.tsx';

const zones = ['WIB', 'WITA', 'WIT'] as const;

export function FactsForm({ activity }: { readonly activity: Activity }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: kinds } = useQuery(kindsQuery);
  const path = { id: activity.id };
  const autosave = useVersionedSave<ActivityFacts>({
    name: `facts:${activity.id}`,
    stored: { value: activity.facts, version: activity.version, at: activity.editedAt },
    ...factsRhythm,
    send: async (facts, version) => {
      const saved = await answer(
        api.PUT('/api/activities/{id}/facts', { params: { path }, body: { version, facts: savableFacts(facts) } }),
      );
      void queries.invalidateQueries({ queryKey: ['activity', activity.id], exact: true });
      void queries.invalidateQueries({ queryKey: ['activities'] });
      return saved.version;
    },
    reload: async () => {
      const now = await queries.fetchQuery({ ...activityQuery(activity.id), staleTime: 0 });
      return { value: now.facts, version: now.version, at: now.editedAt };
    },
  });
  const { value: facts, change } = autosave;
  const set = <K extends keyof ActivityFacts>(key: K, value: ActivityFacts[K] | undefined | '') =>
    change((before) => setFact(before, key, value));
  const setWhen = <K extends keyof ActivityFacts['when']>(key: K, value: ActivityFacts['when'][K] | undefined) =>
    change((before) => ({ ...before, when: setFact(before.when, key, value) }));
  const rows =
    <K extends 'people' | 'statements' | 'keyPoints' | 'decisions' | 'figures' | 'regulations' | 'photos'>(key: K) =>
    (next: (before: ActivityFacts[K]) => ActivityFacts[K]) =>
      change((before) => ({ ...before, [key]: next(before[key]) }));
  const text = (
    key: 'theme' | 'series' | 'place' | 'platform' | 'invited' | 'purpose' | 'background' | 'preparation',
  ) => ({
    label: t(key),
    value: facts[key] ?? '',
    error: error(key),
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  const error = (key: string) => autosave.fields[key]?.[language];
  const errors = rowErrors(autosave.fields, language);
  const choose = { value: '', label: t('notChosen') };
  return (
    <div className="grid gap-4">
      <SaveLine autosave={autosave} />
      <Card title={t('basics')}>
        <div className="grid gap-4 sm:grid-cols-6">
          <TextField
            label={t('title')}
            required
            value={facts.title}
            error={error('title')}
            onChange={(event) => change((before) => ({ ...before, title: event.target.value }))}
            className="sm:col-span-6"
          />
          <TextField {...text('theme')} className="sm:col-span-4" />
          <TextField {...text('series')} className="sm:col-span-2" />
          <SelectField
            label={t('kind')}
            value={facts.kind}
            onChange={(event) => set('kind', event.target.value)}
            className="sm:col-span-3"
            options={(kinds ?? [{ code: facts.kind, label: { id: facts.kind, en: facts.kind } }]).map((kind) => ({
              value: kind.code,
              label: kind.label[language],
            }))}
          />
          <TextField
            label={t('organiser')}
            required
            value={facts.organiser?.name ?? ''}
            error={error('organiser')}
            className="sm:col-span-3"
            onChange={(event) => set('organiser', event.target.value === '' ? undefined : { name: event.target.value })}
          />
          <TextArea {...text('invited')} hint={t('invitedHint')} className="sm:col-span-6" />
          <TextArea {...text('purpose')} className="sm:col-span-6" />
          <TextArea {...text('background')} className="sm:col-span-6" />
          <TextArea {...text('preparation')} className="sm:col-span-6" />
        </div>
      </Card>
      <Card title={t('whenWhere')}>
        <div className="grid gap-4 sm:grid-cols-6">
          <DateField
            label={t('start')}
            required
            value={facts.when.start}
            onChange={(day) => setWhen('start', day)}
            error={error('when.start')}
            className="sm:col-span-3"
          />
          <DateField
            label={t('end')}
            value={facts.when.end}
            onChange={(day) => setWhen('end', day)}
            error={error('when.end')}
            className="sm:col-span-3"
          />
          <TimeField
            label={t('startTime')}
            value={facts.when.startTime}
            onChange={(time) => setWhen('startTime', time)}
            className="sm:col-span-2"
          />
          <TimeField
            label={t('endTime')}
            value={facts.when.endTime}
            onChange={(time) => setWhen('endTime', time)}
            error={error('when.endTime')}
            className="sm:col-span-2"
          />
          <SelectField
            label={t('zone')}
            value={facts.when.zone ?? ''}
            options={[choose, ...zones.map((zone) => ({ value: zone, label: zone }))]}
            onChange={(event) =>
              setWhen(
                'zone',
                zones.find((zone) => zone === event.target.value),
              )
            }
            className="sm:col-span-2"
          />
          <SelectField
            label={t('mode')}
            value={facts.mode ?? ''}
            options={[choose, ...modes.map((mode) => ({ value: mode, label: t(mode) }))]}
            onChange={(event) =>
              set(
                'mode',
                modes.find((mode) => mode === event.target.value),
              )
            }
            className="sm:col-span-2"
          />
          <TextField {...text('place')} className="sm:col-span-2" />
          <TextField {...text('platform')} className="sm:col-span-2" />
        </div>
      </Card>
      <Card className="grid gap-6">
        <PeopleRows
          title={t('people')}
          items={facts.people}
          onChange={rows('people')}
          errors={errors}
          usualRole="narasumber"
        />
        <StatementRows
          title={t('statements')}
          items={facts.statements}
          onChange={rows('statements')}
          errors={errors}
          people={facts.people}
        />
      </Card>
      <Card className="grid gap-6">
        <KeyPointRows items={facts.keyPoints} onChange={rows('keyPoints')} />
        <DecisionRows items={facts.decisions} onChange={rows('decisions')} />
        <ComputedFigures figures={facts.figures} onChange={rows('figures')} errors={errors} />
        <FigureRows items={facts.figures.filter(({ query }) => query === undefined)} onChange={rows('figures')} />
        <RegulationRows items={facts.regulations} onChange={rows('regulations')} />
      </Card>
      <Card>
        <PhotoRows activityId={activity.id} unitId={activity.unitId} items={facts.photos} onChange={rows('photos')} />
      </Card>
    </div>
  );
}

/** Field failures of rows ("statements.s1") by the row's id. */
export function rowErrors(
  fields: Readonly<Record<string, Sentence>>,
  language: 'id' | 'en',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, sentence]) => {
      const [, id] = path.split('.');
      return id ? [[id, sentence[language]]] : [];
    }),
  );
}
