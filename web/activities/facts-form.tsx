/** The fact sheet while it is written: every fact has its field, everything saves by itself. */
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Activity, ActivityFacts } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { Card } from '../design/index.ts';
import { useVersionedSave } from '../forms/use-versioned-save.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText, type Words } from '../i18n/messages.ts';
import { activityQuery } from './api.ts';
import { ComputedFigures } from './computed-figures.tsx';
import type { RowOrigin } from './fact-row.tsx';
import { Basics, WhenAndWhere } from './facts-basics.tsx';
import { activityMessages } from './messages.ts';
import { PhotoRows } from './photo-rows.tsx';
import {
  DecisionRows,
  FigureRows,
  PaperRows,
  KeyPointRows,
  PeopleRows,
  RegulationRows,
  StatementRows,
} from './rows.tsx';
import { factsRhythm, savableFacts, setFact } from './savable.ts';
import { SaveLine } from './save-line.tsx';

/** `aside` stands beside the line that says whether the sheet is saved. */
export function FactsForm({ activity, aside }: { readonly activity: Activity; readonly aside?: ReactNode }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const autosave = useFactsSave(activity);
  const { value: facts, change } = autosave;
  const rows =
    <K extends 'people' | 'statements' | 'keyPoints' | 'decisions' | 'figures' | 'regulations' | 'photos'>(key: K) =>
    (next: (before: ActivityFacts[K]) => ActivityFacts[K]) =>
      change((before) => ({ ...before, [key]: next(before[key]) }));
  const errors = rowErrors(autosave.fields, language);
  const list = (key: 'people' | 'statements' | 'keyPoints' | 'decisions' | 'figures' | 'regulations' | 'papers') => ({
    errors,
    origin: (id: string): RowOrigin =>
      autosave.state === 'saved' ? (activity.origins[`${key}.${id}`] ?? 'typed') : undefined,
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="grid min-w-0 grow gap-2">
          <SaveLine autosave={autosave} />
        </div>
        {aside}
      </div>
      <Card className="divide-y divide-line p-0! sm:p-0!">
        <Basics autosave={autosave} activity={activity} />
        <WhenAndWhere autosave={autosave} activity={activity} />
        <PeopleRows
          {...list('people')}
          title={t('people')}
          items={facts.people}
          onChange={rows('people')}
          usualRole="narasumber"
        />
        <StatementRows
          {...list('statements')}
          title={t('statements')}
          items={facts.statements}
          onChange={rows('statements')}
          people={facts.people}
        />
        <KeyPointRows {...list('keyPoints')} items={facts.keyPoints} onChange={rows('keyPoints')} />
        <DecisionRows {...list('decisions')} items={facts.decisions} onChange={rows('decisions')} />
        <ComputedFigures
          figures={facts.figures}
          onChange={rows('figures')}
          errors={errors}
          className="px-3 py-3 sm:px-5"
        />
        <FigureRows
          {...list('figures')}
          items={facts.figures.filter(({ query }) => query === undefined)}
          onChange={rows('figures')}
        />
        <RegulationRows {...list('regulations')} items={facts.regulations} onChange={rows('regulations')} />
        <PaperRows
          {...list('papers')}
          items={facts.papers ?? []}
          onChange={(next) => change((before) => setFact(before, 'papers', next(before.papers ?? [])))}
        />
        <PhotoRows activityId={activity.id} unitId={activity.unitId} items={facts.photos} onChange={rows('photos')} />
      </Card>
    </div>
  );
}

function useFactsSave(activity: Activity) {
  const queries = useQueryClient();
  const path = { id: activity.id };
  return useVersionedSave<ActivityFacts>({
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
}

/** Field failures of rows ("statements.s1") by the row's id. */
export function rowErrors(
  fields: Readonly<Record<string, Words>>,
  language: 'id' | 'en',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, sentence]) => {
      const [, id] = path.split('.');
      return id ? [[id, sentence[language]]] : [];
    }),
  );
}
