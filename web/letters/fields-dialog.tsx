/** The fields of a letter, typed: what was not read, and what was read wrongly. */
import { useState } from 'react';
import { singleFields, type Duty, type LetterFields, type LetterView, type Meeting } from '../../src/letters/schema.ts';
import { Banner, Button, DateField, Dialog, FieldGroup, TextField, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { DutyControls, MeetingControls } from './letter-form.tsx';
import { letterMessages } from './messages.ts';
import { saveFields, useLetterCall } from './queries.ts';

export function FieldsDialog({ letter, onClose }: { readonly letter: LetterView; readonly onClose: () => void }) {
  const t = useText(letterMessages);
  const [fields, setFields] = useState<LetterFields>(letter.fields);
  const save = useLetterCall(
    () => saveFields(letter.id, letter.version, fields),
    () => {
      toast(t('saved'));
      onClose();
    },
    'here',
  );
  const set = (part: Partial<LetterFields>) => setFields({ ...fields, ...part });
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('edit')}
      description={t('editLead')}
      actions={
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate(undefined)}>
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        {singleFields.map((field) =>
          field === 'date' ? (
            <DateField
              key={field}
              label={t(field)}
              value={fields.date ?? undefined}
              onChange={(date) => set({ date: date ?? null })}
            />
          ) : (
            <TextField
              key={field}
              label={t(field)}
              value={fields[field] ?? ''}
              onChange={({ target }) => set({ [field]: target.value === '' ? null : target.value })}
            />
          ),
        )}
        <Items
          label={t('duties')}
          items={fields.duties}
          fresh={(id): Duty => ({ id, what: '' })}
          onChange={(duties) => set({ duties })}
          controls={(duty, onChange) => <DutyControls duty={duty} onChange={onChange} />}
        />
        <Items
          label={t('meetings')}
          items={fields.meetings}
          fresh={(id): Meeting => ({ id })}
          onChange={(meetings) => set({ meetings })}
          controls={(meeting, onChange) => <MeetingControls meeting={meeting} onChange={onChange} />}
        />
      </div>
    </Dialog>
  );
}

function Items<T extends { readonly id: string }>({
  label,
  items,
  fresh,
  onChange,
  controls,
}: {
  readonly label: string;
  readonly items: T[];
  readonly fresh: (id: string) => T;
  readonly onChange: (items: T[]) => void;
  readonly controls: (item: T, onChange: (value: unknown) => void) => React.ReactNode;
}) {
  const t = useText(letterMessages);
  const add = () => onChange([...items, fresh(`isian-${crypto.randomUUID().slice(0, 8)}`)]);
  return (
    <FieldGroup label={label}>
      <div className="grid gap-3">
        {items.map((item, at) => (
          <div key={item.id} className="grid gap-2 rounded-md border border-line p-3">
            {controls(item, (value) => onChange(items.with(at, value as T)))}
            <div>
              <Button size="small" look="quiet" onClick={() => onChange(items.filter(({ id }) => id !== item.id))}>
                {t('remove')}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button size="small" onClick={add}>
            {t('add')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
