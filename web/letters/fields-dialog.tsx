/** The fields of a letter, typed: what was not read, and what was read wrongly. */
import { useQueryClient } from '@tanstack/react-query';
import {
  singleFields,
  type Duty,
  type LetterFields,
  type LetterView,
  type Meeting,
  type SingleField,
} from '../../src/letters/schema.ts';
import { Banner, Button, DateField, Dialog, FieldGroup, TextField, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { DutyControls, MeetingControls } from './letter-form.tsx';
import { letterMessages } from './messages.ts';
import { letterQuery, saveFields, useLetterCall } from './queries.ts';
import { useTyped } from './use-typed.ts';

export function FieldsDialog({ letter, onClose }: { readonly letter: LetterView; readonly onClose: () => void }) {
  const t = useText(letterMessages);
  const queries = useQueryClient();
  const { version, fields, both, setFields } = useTyped<LetterFields>(letter);
  const save = useLetterCall(
    () =>
      saveFields(letter.id, version, fields).catch(async (problem: unknown) => {
        // What others saved meanwhile is fetched, to be compared and saved over knowingly.
        await queries.invalidateQueries({ queryKey: letterQuery(letter.id).queryKey });
        throw problem;
      }),
    () => {
      toast(t('saved'));
      onClose();
    },
    'here',
  );
  const set = (part: Partial<LetterFields>) => setFields({ ...fields, ...part });
  const theirs = (field: SingleField) =>
    both.includes(field) ? t('savedByOther', { value: letter.fields[field] ?? t('notFilled') }) : undefined;
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
        {both.length > 0 && (
          <Banner kind="attention">{t('changedByBoth', { fields: both.map((field) => t(field)).join(', ') })}</Banner>
        )}
        {singleFields.map((field) =>
          field === 'date' ? (
            <DateField
              key={field}
              label={t(field)}
              hint={theirs(field)}
              value={fields.date ?? undefined}
              onChange={(date) => set({ date: date ?? null })}
            />
          ) : (
            <TextField
              key={field}
              label={t(field)}
              hint={theirs(field)}
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
