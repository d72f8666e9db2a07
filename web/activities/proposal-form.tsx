/** Corrects a proposed fact before it enters the sheet. Enter saves, Escape leaves it as it was. */
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { personRoles, type Proposal } from '../../src/activities/schema.ts';
import { Button, DateField, SelectField, TextArea, TextField, TimeField, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';
import { fieldName } from './proposal-value.tsx';

type ObjectValue = Record<string, string>;

export function ProposalForm({
  proposal,
  speakers,
  kinds,
  onSave,
  onCancel,
}: {
  readonly proposal: Proposal;
  readonly speakers: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
}) {
  const t = useText(activityMessages);
  const [value, setValue] = useState<unknown>(proposal.value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== undefined))
        : value,
    );
  };
  const escape = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={escape} className="grid gap-3 pt-1">
      <Controls proposal={proposal} value={value} onChange={setValue} speakers={speakers} kinds={kinds} />
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary">
          {t('saveCorrection')}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Controls({
  proposal,
  value,
  onChange,
  speakers,
  kinds,
}: {
  readonly proposal: Proposal;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly speakers: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
}) {
  const t = useText(activityMessages);
  const label = fieldName(proposal.path, t);
  const parts = value as ObjectValue;
  const part = (key: string) => ({
    value: parts[key] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ ...parts, [key]: event.target.value }),
  });
  const options = (map: ReadonlyMap<string, string>): Option[] =>
    [...map].map(([code, name]) => ({ value: code, label: name }));
  switch (proposal.path) {
    case 'people':
    case 'local.people':
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
    case 'statements':
    case 'local.statements':
      return (
        <>
          <TextArea
            label={t('statementText')}
            autoFocus
            hint={parts['kind'] === 'quote' ? t('quoteHint') : t('paraphraseHint')}
            {...part('text')}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField label={t('speaker')} options={options(speakers)} {...part('speakerId')} />
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
    case 'figures':
      return (
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField label={t('figureValue')} autoFocus inputMode="decimal" {...part('value')} />
          <TextField label={t('figureUnit')} {...part('unit')} />
          <TextField label={t('figureLabel')} {...part('label')} />
        </div>
      );
    case 'decisions':
      return (
        <>
          <TextArea label={t('decision')} autoFocus {...part('text')} />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField label={t('owner')} {...part('owner')} />
            <DateField
              label={t('due')}
              value={parts['due']}
              onChange={(due) => onChange({ ...parts, due: due ?? '' })}
            />
          </div>
        </>
      );
    case 'keyPoints':
      return <TextArea label={label} autoFocus {...part('text')} />;
    case 'regulations':
      return <TextField label={label} autoFocus {...part('citation')} />;
    case 'organiser':
    case 'local.unit':
      return (
        <TextField
          label={label}
          autoFocus
          value={parts['name'] ?? ''}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      );
    case 'when.start':
    case 'when.end':
      return <DateField label={label} value={String(value)} onChange={(next) => onChange(next ?? proposal.value)} />;
    case 'when.startTime':
    case 'when.endTime':
      return <TimeField label={label} value={String(value)} onChange={(next) => onChange(next ?? proposal.value)} />;
    case 'when.zone':
      return (
        <SelectField
          label={label}
          value={String(value)}
          options={['WIB', 'WITA', 'WIT'].map((zone) => ({ value: zone, label: zone }))}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'mode':
      return (
        <SelectField
          label={label}
          value={String(value)}
          options={(['daring', 'luring', 'hibrida'] as const).map((mode) => ({ value: mode, label: t(mode) }))}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'kind':
      return (
        <SelectField
          label={label}
          value={String(value)}
          options={options(kinds)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'local.attendance':
      return (
        <TextField
          label={label}
          autoFocus
          inputMode="numeric"
          value={String(value)}
          onChange={(event) => onChange(Number(event.target.value.replace(/\D/g, '')))}
        />
      );
    default:
      return (
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
  }
}
