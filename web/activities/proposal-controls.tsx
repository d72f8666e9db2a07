/** The controls in which a person corrects a proposed fact of an activity, by where the fact goes. */
import type { ComponentType } from 'react';
import { progressStates, personRoles, type Proposal, type ProposalPath } from '../../src/activities/schema.ts';
import { DateField, SelectField, TextArea, TextField, TimeField, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';
import { fieldWords, useKinds } from './proposal-value.tsx';

type ControlsProps = {
  readonly proposal: Proposal;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly speakers: ReadonlyMap<string, string>;
};
type Control = ComponentType<ControlsProps & { readonly label: string }>;

export function ProposalControls(props: ControlsProps) {
  const t = useText(activityMessages);
  const { path } = props.proposal;
  const Control = controls[path] ?? Words;
  return <Control {...props} label={t(fieldWords[path])} />;
}

/** The parts of an item, as text fields take and give them. */
function partsOf({ value, onChange }: Pick<ControlsProps, 'value' | 'onChange'>) {
  const parts = value as Readonly<Record<string, string>>;
  const set = (key: string, next: string) => onChange({ ...parts, [key]: next });
  const part = (key: string) => ({
    value: parts[key] ?? '',
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  return { parts, set, part };
}

const PersonControls: Control = (props) => {
  const t = useText(activityMessages);
  const { part } = partsOf(props);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField label={t('personName')} required autoFocus {...part('name')} className="sm:col-span-2" />
      <TextField label={t('titlesBefore')} {...part('titlesBefore')} />
      <TextField label={t('titlesAfter')} {...part('titlesAfter')} />
      <TextField label={t('position')} {...part('position')} className="sm:col-span-2" />
      <SelectField
        label={t('role')}
        options={personRoles.map((role) => ({ value: role, label: t(role) }))}
        {...part('role')}
      />
      <TextField label={t('topic')} {...part('topic')} />
    </div>
  );
};

const StatementControls: Control = (props) => {
  const t = useText(activityMessages);
  const { parts, part } = partsOf(props);
  return (
    <>
      <TextArea
        label={t('statementText')}
        autoFocus
        hint={parts['kind'] === 'quote' ? t('quoteHint') : t('paraphraseHint')}
        {...part('text')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField label={t('speaker')} options={options(props.speakers)} {...part('speakerId')} />
        <SelectField
          label={t('statementKind')}
          options={[
            { value: 'quote', label: t('quote') },
            { value: 'paraphrase', label: t('paraphrase') },
          ]}
          {...part('kind')}
        />
      </div>
    </>
  );
};

const FigureControls: Control = (props) => {
  const t = useText(activityMessages);
  const { part } = partsOf(props);
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <TextField label={t('figureValue')} autoFocus inputMode="decimal" {...part('value')} />
      <TextField label={t('figureUnit')} {...part('unit')} />
      <TextField label={t('figureLabel')} {...part('label')} />
    </div>
  );
};

const DecisionControls: Control = (props) => {
  const t = useText(activityMessages);
  const { parts, set, part } = partsOf(props);
  return (
    <>
      <TextArea label={t('decision')} autoFocus {...part('text')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('owner')} {...part('owner')} />
        <DateField label={t('due')} value={parts['due']} onChange={(due) => set('due', due ?? '')} />
      </div>
    </>
  );
};

const KeyPoint: Control = (props) => <TextArea label={props.label} autoFocus {...partsOf(props).part('text')} />;
const Citation: Control = (props) => <TextField label={props.label} autoFocus {...partsOf(props).part('citation')} />;

/** Another name is another unit: the id of the one that was recognised goes. */
const UnitName: Control = (props) => (
  <TextField
    label={props.label}
    autoFocus
    value={partsOf(props).parts['name'] ?? ''}
    onChange={(event) => props.onChange({ name: event.target.value })}
  />
);

const Day: Control = ({ label, value, onChange, proposal }) => (
  <DateField label={label} value={String(value)} onChange={(next) => onChange(next ?? proposal.value)} />
);
const Time: Control = ({ label, value, onChange, proposal }) => (
  <TimeField label={label} value={String(value)} onChange={(next) => onChange(next ?? proposal.value)} />
);

const Zone: Control = (props) => (
  <Choice {...props} options={['WIB', 'WITA', 'WIT'].map((zone) => ({ value: zone, label: zone }))} />
);
const Mode: Control = (props) => {
  const t = useText(activityMessages);
  return (
    <Choice
      {...props}
      options={(['daring', 'luring', 'hibrida'] as const).map((mode) => ({ value: mode, label: t(mode) }))}
    />
  );
};
const ProgressChoice: Control = (props) => {
  const t = useText(activityMessages);
  return <Choice {...props} options={progressStates.map((one) => ({ value: one, label: t(one) }))} />;
};
const Kind: Control = (props) => <Choice {...props} options={options(useKinds())} />;

function Choice({
  label,
  value,
  onChange,
  options: choices,
}: Pick<ControlsProps, 'value' | 'onChange'> & { readonly label: string; readonly options: readonly Option[] }) {
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={choices}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const Attendance: Control = ({ label, value, onChange }) => (
  <TextField
    label={label}
    autoFocus
    inputMode="numeric"
    value={String(value)}
    onChange={(event) => onChange(Number(event.target.value.replace(/\D/g, '')))}
  />
);

const Words: Control = ({ label, value, onChange }) => (
  <TextArea
    label={label}
    autoFocus
    value={String(value)}
    onChange={(event) => onChange(event.target.value)}
    onKeyDown={(event) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }
    }}
  />
);

/** What is not here is written as words. */
const controls: Readonly<Partial<Record<ProposalPath, Control>>> = {
  people: PersonControls,
  'local.people': PersonControls,
  statements: StatementControls,
  'local.statements': StatementControls,
  figures: FigureControls,
  decisions: DecisionControls,
  keyPoints: KeyPoint,
  regulations: Citation,
  papers: Citation,
  organiser: UnitName,
  'local.unit': UnitName,
  'when.start': Day,
  'when.end': Day,
  'when.startTime': Time,
  'when.endTime': Time,
  'when.zone': Zone,
  progress: ProgressChoice,
  mode: Mode,
  kind: Kind,
  'local.attendance': Attendance,
};

const options = (names: ReadonlyMap<string, string>): Option[] =>
  [...names].map(([code, name]) => ({ value: code, label: name }));
