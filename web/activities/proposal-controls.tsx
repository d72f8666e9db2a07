/** The controls in which a person corrects a proposed fact of an activity, by where the fact goes. */
import type { ComponentType } from 'react';
import {
  progressStates,
  type ActivityFacts,
  type Person,
  type Proposal,
  type ProposalPath,
  type Statement,
} from '../../src/activities/schema.ts';
import { DateField, SelectField, TextArea, TextField, TimeField, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { DecisionFields, FigureFields, PersonFields, StatementFields } from './item-fields.tsx';
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
  const part = (key: string) => ({
    value: parts[key] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ ...parts, [key]: event.target.value }),
  });
  return { parts, part };
}

/** The fields in which such an item is written on the sheet as well. */
const itemOf = <T extends object>({ value, onChange }: Pick<ControlsProps, 'value' | 'onChange'>) => ({
  item: value as T,
  set: (part: { [K in keyof T]?: T[K] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...(value as T), ...part }).filter(([, one]) => one !== undefined))),
});

const PersonControls: Control = (props) => {
  const { item, set } = itemOf<Person>(props);
  return <PersonFields person={item} set={set} />;
};
const StatementControls: Control = (props) => {
  const { item, set } = itemOf<Statement>(props);
  return <StatementFields statement={item} set={set} speakers={options(props.speakers)} />;
};
const FigureControls: Control = (props) => {
  const { item, set } = itemOf<ActivityFacts['figures'][number]>(props);
  return <FigureFields figure={item} set={set} />;
};
const DecisionControls: Control = (props) => {
  const { item, set } = itemOf<ActivityFacts['decisions'][number]>(props);
  return <DecisionFields decision={item} set={set} />;
};

const KeyPoint: Control = (props) => <TextArea label={props.label} {...partsOf(props).part('text')} />;
const Citation: Control = (props) => <TextField label={props.label} {...partsOf(props).part('citation')} />;

/** Another name is another unit: the id of the one that was recognised goes. */
const UnitName: Control = (props) => (
  <TextField
    label={props.label}

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

    inputMode="numeric"
    value={String(value)}
    onChange={(event) => onChange(Number(event.target.value.replace(/\D/g, '')))}
  />
);

const Words: Control = ({ label, value, onChange }) => (
  <TextArea
    label={label}

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
