/** What an activity is, when and where: the single facts of its sheet. */
import { useQuery } from '@tanstack/react-query';
import {
  progressStates,
  modes,
  type Activity,
  type ActivityFacts,
  type Progress,
} from '../../src/activities/schema.ts';
import { DateField, SelectField, TextArea, TextField, TimeField } from '../design/index.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import type { Saving } from '../forms/use-versioned-save.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { fieldWords } from './proposal-value.tsx';
import { kindsQuery } from './api.ts';
import { activityMessages } from './messages.ts';
import { setFact } from './savable.ts';
import { useKinds } from './proposal-value.tsx';
import { SingleFacts, type SingleFact } from './single-facts.tsx';

const zones = ['WIB', 'WITA', 'WIT'] as const;

/** `activity` is the sheet as it is saved: where its facts come from, and what it still lacks. */
type Part = { readonly autosave: Saving<ActivityFacts>; readonly activity: Activity };
type TextKey =
  | 'theme'
  | 'series'
  | 'place'
  | 'platform'
  | 'invited'
  | 'attended'
  | 'purpose'
  | 'background'
  | 'preparation';

export function Basics({ autosave, activity }: Part) {
  const t = useText(activityMessages);
  const { facts, change, set, text, error } = useFacts(autosave);
  const kinds = useKinds();
  const row = useRow(autosave, activity);
  return (
    <SingleFacts
      title={t('basics')}
      begin={facts.title === ''}
      facts={[
        row('title', facts.title),
        row('theme', facts.theme),
        row('series', facts.series),
        row('kind', kinds.get(facts.kind) ?? facts.kind),
        row('organiser', facts.organiser?.name),
        row('invited', facts.invited),
        row('attended', facts.attended),
        row('purpose', facts.purpose),
        row('background', facts.background),
        row('preparation', facts.preparation),
      ]}
    >
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
        <KindField value={facts.kind} onChange={(kind) => set('kind', kind)} />
        <TextField
          label={t('organiser')}
          required
          value={facts.organiser?.name ?? ''}
          error={error('organiser')}
          className="sm:col-span-3"
          onChange={(event) => set('organiser', event.target.value === '' ? undefined : { name: event.target.value })}
        />
        <TextArea {...text('invited')} hint={t('invitedHint')} className="sm:col-span-6" />
        <TextArea {...text('attended')} className="sm:col-span-6" />
        <TextArea {...text('purpose')} className="sm:col-span-6" />
        <TextArea {...text('background')} className="sm:col-span-6" />
        <TextArea {...text('preparation')} className="sm:col-span-6" />
      </div>
    </SingleFacts>
  );
}

export function WhenAndWhere({ autosave, activity }: Part) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { value: facts } = autosave;
  const row = useRow(autosave, activity);
  const { when } = facts;
  const day = (date: string | undefined) => date && formatDate(date, language, 'weekday');
  const hour = (time: string | undefined) => time && formatTime(time, language);
  return (
    <SingleFacts
      title={t('whenWhere')}
      begin={when.start === undefined && facts.progress === undefined}
      facts={[
        row('when.start', day(when.start)),
        row('when.end', when.end === when.start ? undefined : day(when.end)),
        row('when.startTime', hour(when.startTime)),
        row('when.endTime', hour(when.endTime)),
        row('when.zone', when.zone),
        row('progress', facts.progress && t(facts.progress)),
        row('mode', facts.mode && t(facts.mode)),
        row('place', facts.place),
        row('platform', facts.platform),
      ]}
    >
      <WhenFields autosave={autosave} activity={activity} />
    </SingleFacts>
  );
}

function WhenFields({ autosave, activity: { missing } }: Part) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { facts, change, set, text, error } = useFacts(autosave);
  const setWhen = <K extends keyof ActivityFacts['when']>(key: K, value: ActivityFacts['when'][K] | undefined) =>
    change((before) => ({ ...before, when: setFact(before.when, key, value) }));
  const choose = { value: '', label: t('notChosen') };
  return (
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
      <ProgressField
        value={facts.progress}
        onChange={(progress) => set('progress', progress)}
        error={error('progress') ?? (facts.progress && missing.progress?.[language])}
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
  );
}

/** The single facts as fields: their values, what is wrong with them, and how they change. */
function useFacts({ value: facts, change, fields }: Saving<ActivityFacts>) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const set = <K extends keyof ActivityFacts>(key: K, value: ActivityFacts[K] | undefined | '') =>
    change((before) => setFact(before, key, value));
  const error = (key: string) => fields[key]?.[language];
  const text = (key: TextKey) => ({
    label: t(key),
    value: facts[key] ?? '',
    error: error(key),
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  return { facts, change, set, text, error };
}

const labelOf = { ...fieldWords, background: 'background', preparation: 'preparation' } as const;

/** The row of a single fact. Its origin and what it lacks are those of the saved sheet: not of what is being typed. */
function useRow({ state, fields }: Saving<ActivityFacts>, { origins, missing }: Activity) {
  const t = useText(activityMessages);
  const language = useLanguage();
  return (place: keyof typeof labelOf, value: string | undefined): SingleFact => ({
    place,
    label: t(labelOf[place]),
    value,
    origin: state === 'saved' ? (origins[place] ?? 'typed') : undefined,
    lacks: missing[place]?.[language],
    error: fields[place]?.[language],
  });
}

function KindField({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { data: kinds } = useQuery(kindsQuery);
  return (
    <SelectField
      label={t('kind')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="sm:col-span-3"
      options={(kinds ?? [{ code: value, label: { id: value, en: value } }]).map((kind) => ({
        value: kind.code,
        label: kind.label[language],
      }))}
    />
  );
}

type ProgressProps = {
  readonly value: Progress | undefined;
  readonly onChange: (progress: Progress | undefined) => void;
  readonly error: string | undefined;
};

function ProgressField({ value, onChange, error }: ProgressProps) {
  const t = useText(activityMessages);
  return (
    <SelectField
      label={t('progress')}
      value={value ?? ''}
      options={[{ value: '', label: t('notChosen') }, ...progressStates.map((one) => ({ value: one, label: t(one) }))]}
      error={error}
      onChange={(event) => onChange(progressStates.find((one) => one === event.target.value))}
      className="sm:col-span-2"
    />
  );
}
