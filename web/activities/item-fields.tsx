/** The fields of one person, statement, figure or decision: the same wherever one is written or corrected. */
import type { ReactNode } from 'react';
import { personRoles, type ActivityFacts, type Person, type Statement } from '../../src/activities/schema.ts';
import { DateField, SelectField, TextArea, TextField, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';
import { NameField } from './name-field.tsx';

type Set<T> = (part: { [K in keyof T]?: T[K] | undefined }) => void;
type Decision = ActivityFacts['decisions'][number];
type Figure = ActivityFacts['figures'][number];

export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

export function PersonFields({ person, set }: { readonly person: Person; readonly set: Set<Person> }) {
  const t = useText(activityMessages);
  return (
    <div className="grid gap-3 sm:grid-cols-6">
      <NameField person={person} set={set} className="sm:col-span-4" />
      <SelectField
        label={t('role')}
        value={person.role}
        options={personRoles.map((one) => ({ value: one, label: t(one) }))}
        onChange={(event) => set({ role: event.target.value as Person['role'] })}
        className="sm:col-span-2"
      />
      <TextField
        label={t('position')}
        hint={t('positionHint')}
        value={person.position ?? ''}
        onChange={(event) => set({ position: event.target.value })}
        className="sm:col-span-4"
      />
      {person.role !== 'peserta' && (
        <TextField
          label={t('topic')}
          value={person.topic ?? ''}
          onChange={(event) => set({ topic: event.target.value })}
          className="sm:col-span-2"
        />
      )}
    </div>
  );
}

export function StatementFields({
  statement,
  set,
  speakers,
}: {
  readonly statement: Statement;
  readonly set: Set<Statement>;
  readonly speakers: readonly Option[];
}) {
  const t = useText(activityMessages);
  const known = speakers.some(({ value }) => value === statement.speakerId);
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('speaker')}
          value={statement.speakerId}
          onChange={(event) => set({ speakerId: event.target.value })}
          options={[...(known ? [] : [{ value: statement.speakerId, label: t('chooseSpeaker') }]), ...speakers]}
        />
        <SelectField
          label={t('statementKind')}
          value={statement.kind}
          options={[
            { value: 'quote', label: t('quote') },
            { value: 'paraphrase', label: t('paraphrase') },
          ]}
          onChange={(event) => set({ kind: event.target.value as Statement['kind'] })}
        />
      </div>
      <TextArea
        label={t('statementText')}
        hint={statement.kind === 'quote' ? t('quoteHint') : t('paraphraseHint')}
        value={statement.text}
        onChange={(event) => set({ text: event.target.value })}
      />
    </>
  );
}

export function DecisionFields({ decision, set }: { readonly decision: Decision; readonly set: Set<Decision> }) {
  const t = useText(activityMessages);
  return (
    <>
      <TextArea label={t('decision')} value={decision.text} onChange={(event) => set({ text: event.target.value })} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('owner')}
          value={decision.owner ?? ''}
          onChange={(event) => set({ owner: event.target.value })}
        />
        <DateField label={t('due')} value={decision.due} onChange={(due) => set({ due })} />
      </div>
    </>
  );
}

export function FigureFields({ figure, set }: { readonly figure: Figure; readonly set: Set<Figure> }): ReactNode {
  const t = useText(activityMessages);
  return (
    <div className="grid gap-3 sm:grid-cols-4">
      <TextField
        label={t('figureValue')}
        inputMode="decimal"
        value={figure.value}
        error={figure.value === '' || isNumber(figure.value) ? undefined : t('figureError')}
        // A comma is the decimal sign here; a stored value has a point.
        onChange={(event) => set({ value: event.target.value.replace(',', '.').replaceAll(' ', '') })}
      />
      <TextField
        label={t('figureUnit')}
        value={figure.unit ?? ''}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <TextField
        label={t('figureLabel')}
        value={figure.label}
        onChange={(event) => set({ label: event.target.value })}
        className="sm:col-span-2"
      />
    </div>
  );
}
