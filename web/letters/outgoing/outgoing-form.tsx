/** What a letter says, typed line by line; which fields there are depends on how its kind is built. */
import type { ReactNode } from 'react';
import { natures, letterClasses, type OutgoingFields, type Structure } from '../../../src/letters/schema.ts';
import { DateField, FieldGroup, SelectField, TextArea, TextField, TimeField } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { ClassCode } from './class-code.tsx';
import { outgoingMessages } from './messages.ts';
import { PairRows } from './pair-rows.tsx';

export const emptyFields: OutgoingFields = {
  subject: '',
  nature: 'Biasa',
  security: 'biasa',
  classification: null,
  recipients: [],
  attachments: [],
  copies: [],
  points: [],
  considering: [],
  basis: [],
  meeting: null,
  people: [],
};

type Part = 'address' | 'meeting' | 'people' | 'basis' | 'considering';
/** What a structure asks for beyond its subject and what it says. */
const parts: Readonly<Record<Structure, readonly Part[]>> = {
  surat: ['address'],
  undangan: ['address', 'meeting'],
  nota: ['address'],
  laporan: ['address'],
  pengantar: ['address'],
  tugas: ['basis', 'people', 'meeting'],
  perintah: ['basis', 'people', 'meeting'],
  pengumuman: ['basis'],
  keputusan: ['considering', 'basis'],
  'berita-acara': ['meeting'],
  keterangan: ['people'],
  kuasa: ['people'],
};

export function OutgoingForm({
  structure,
  fields,
  onChange,
}: {
  readonly structure: Structure;
  readonly fields: OutgoingFields;
  readonly onChange: (fields: OutgoingFields) => void;
}) {
  const t = useText(outgoingMessages);
  const set = (part: Partial<OutgoingFields>) => onChange({ ...fields, ...part });
  const has = (part: Part) => parts[structure].includes(part);
  return (
    <div className="grid gap-3">
      <TextField
        label={t('subject')}
        required
        value={fields.subject}
        maxLength={300}
        onChange={({ target }) => set({ subject: target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <ClassCode code={fields.classification} onChange={(classification) => set({ classification })} />
        <SelectField
          label={t('nature')}
          value={fields.nature}
          options={natures.map((nature) => ({ value: nature, label: nature }))}
          onChange={({ target }) => set({ nature: target.value as OutgoingFields['nature'] })}
        />
        <SelectField
          label={t('security')}
          value={fields.security}
          options={letterClasses.map((one) => ({ value: one, label: t(one) }))}
          onChange={({ target }) => set({ security: target.value as OutgoingFields['security'] })}
        />
      </div>
      {has('address') && <Recipients fields={fields} set={set} />}
      {has('considering') && <Said label={t('considering')} list="considering" fields={fields} set={set} />}
      {has('basis') && <Said label={t('basis')} list="basis" fields={fields} set={set} />}
      {has('people') && <People fields={fields} set={set} />}
      {has('meeting') && <Meeting fields={fields} set={set} />}
      <Said label={t('points')} list="points" hint={t('pointsHint')} fields={fields} set={set} rows={6} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Lines
          label={t('attachments')}
          hint={t('perLine')}
          items={fields.attachments}
          onChange={(attachments) => set({ attachments })}
        />
        <Lines label={t('copies')} hint={t('perLine')} items={fields.copies} onChange={(copies) => set({ copies })} />
      </div>
    </div>
  );
}

type Set = (part: Partial<OutgoingFields>) => void;

type Filled = { readonly fields: OutgoingFields; readonly set: Set };

function Recipients({ fields, set }: Filled) {
  const t = useText(outgoingMessages);
  return (
    <PairRows
      label={t('recipients')}
      hint={t('recipientsHint')}
      says={{
        one: (n) => t('recipientN', { n }),
        other: (n) => t('recipientPlace', { n }),
        remove: (n) => t('removeRecipient', { n }),
        add: t('addRecipient'),
      }}
      items={fields.recipients.map(({ name, place }) => [name, place])}
      onChange={(pairs) => set({ recipients: pairs.map(([name, place]) => ({ name, place })) })}
    />
  );
}

function People({ fields, set }: Filled) {
  const t = useText(outgoingMessages);
  return (
    <PairRows
      label={t('people')}
      hint={t('peopleHint')}
      says={{
        one: (n) => t('personN', { n }),
        other: (n) => t('personPosition', { n }),
        remove: (n) => t('removePerson', { n }),
        add: t('addPerson'),
      }}
      items={fields.people.map(({ name, position }) => [name, position])}
      onChange={(pairs) => set({ people: pairs.map(([name, position], at) => ({ id: `o${at + 1}`, name, position })) })}
    />
  );
}

function Meeting({ fields, set }: Filled) {
  const t = useText(outgoingMessages);
  const meeting = fields.meeting ?? { date: '', from: '', until: null, place: '', agenda: '' };
  const change = (part: Partial<typeof meeting>) => {
    const next = { ...meeting, ...part };
    const isEmpty = [next.date, next.from, next.place, next.agenda].every((value) => value === '');
    set({ meeting: isEmpty ? null : next });
  };
  return (
    <FieldGroup label={t('meeting')}>
      <div className="grid gap-3 sm:grid-cols-3">
        <DateField label={t('date')} value={meeting.date} onChange={(date) => change({ date: date ?? '' })} />
        <TimeField label={t('from')} value={meeting.from} onChange={(from) => change({ from: from ?? '' })} />
        <TimeField
          label={t('until')}
          hint={t('untilHint')}
          value={meeting.until ?? undefined}
          onChange={(until) => change({ until: until ?? null })}
        />
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('place')}
          value={meeting.place}
          onChange={({ target }) => change({ place: target.value })}
        />
        <TextField
          label={t('agenda')}
          value={meeting.agenda}
          onChange={({ target }) => change({ agenda: target.value })}
        />
      </div>
    </FieldGroup>
  );
}

function Said({
  list,
  fields,
  set,
  ...field
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly list: 'points' | 'basis' | 'considering';
  readonly fields: OutgoingFields;
  readonly set: Set;
}) {
  const t = useText(outgoingMessages);
  return (
    <Lines
      hint={t('perLine')}
      {...field}
      items={fields[list].map(({ text }) => text)}
      onChange={(lines) => set({ [list]: lines.map((text, at) => ({ id: `p${at + 1}`, text })) })}
    />
  );
}

/** A list as lines of one box; empty lines stay while somebody types and are taken out when it is sent. */
function Lines({
  items,
  onChange,
  rows = 3,
  ...field
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly items: readonly string[];
  readonly onChange: (lines: string[]) => void;
}) {
  return (
    <TextArea
      {...field}
      rows={rows}
      value={items.join('\n')}
      onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
    />
  );
}

/** What is sent: without empty lines, each item under a name of its own. */
export function sentFields(fields: OutgoingFields): OutgoingFields {
  const said = (items: OutgoingFields['points']) =>
    items.filter(({ text }) => text.trim() !== '').map(({ text }, at) => ({ id: `p${at + 1}`, text: text.trim() }));
  const lines = (items: readonly string[]) => items.map((item) => item.trim()).filter((item) => item !== '');
  return {
    ...fields,
    recipients: fields.recipients
      .map(({ name, place }) => ({ name: name.trim(), place: place.trim() }))
      .filter(({ name }) => name !== ''),
    attachments: lines(fields.attachments),
    copies: lines(fields.copies),
    points: said(fields.points),
    considering: said(fields.considering),
    basis: said(fields.basis),
    people: fields.people
      .map(({ name, position }) => ({ name: name.trim(), position: position.trim() }))
      .filter(({ name }) => name !== '')
      .map((person, at) => ({ id: `o${at + 1}`, ...person })),
  };
}
