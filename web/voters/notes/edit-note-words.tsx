/** Words of notes from a day on, with their source: new ones, or in the place of those that are there. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ListedNoteWords, noteWordKinds } from '../../../src/elections/voters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import { Checkbox, DateField, SelectField, TextArea, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan } from '../../identity/session.ts';
import { noteForm, noteValues, noteWordsOf, type NoteValues } from './core/note-form.ts';
import { noteMessages } from './messages.ts';
import { noteWordsQuery } from './queries.ts';
import { TryExamples } from './try-examples.tsx';
import { TryOnList } from './try-on-list.tsx';

type Part = { readonly form: CheckedForm<NoteValues> };

export function EditNoteWords({
  words,
  unitId,
  onClose,
}: {
  readonly words?: ListedNoteWords;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(noteMessages);
  const language = useLanguage();
  const readsLists = useCan('voters.read', unitId);
  const save = useSave(unitId, onClose);
  const form = useCheckedForm<NoteValues>({
    schema: noteForm,
    start: noteValues(words, today()),
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={words ? t('changeTitle', { label: words.label[language] }) : t('addTitle')}
      {...(words ? { description: t('replaces') } : {})}
      form={form}
      submit={t('save')}
      busy={save.isPending}
      disabled={!form.complete}
      error={save.error}
      onClose={onClose}
    >
      {!words && <Meaning form={form} />}
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        required
        spellCheck={false}
        className="[&_textarea]:max-h-64"
        {...form.text('lines')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <DateField label={t('since')} required {...form.pick('since')} />
        <DateField label={t('until')} {...form.pick('until')} />
      </div>
      {words ? (
        <p className="text-sm text-ink-soft">
          {t('source')}: {words.source}
        </p>
      ) : (
        <TextField label={t('source')} hint={t('sourceHint')} required maxLength={500} {...form.text('source')} />
      )}
      <Checkbox label={t('verified')} {...form.tick('verified')} />
      <fieldset className="grid gap-3 rounded-md bg-sunken p-3">
        <legend className="float-left text-sm font-semibold">{t('tryTitle')}</legend>
        <TryExamples form={form} />
        {readsLists && <TryOnList unitId={unitId} words={noteWordsOf(form.values)} />}
      </fieldset>
    </FormDialog>
  );
}

function useSave(unitId: UnitId, onSaved: () => void) {
  const t = useText(noteMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: NoteValues) => {
      const words = noteWordsOf(values);
      if (words === null) throw new Error(t('noMatch'));
      return answer(api.PUT('/api/voters/note-words', { body: { unitId, ...words } }));
    },
    onSuccess: () => {
      toast(t('saved'));
      onSaved();
      return queries.invalidateQueries({ queryKey: noteWordsQuery.queryKey });
    },
  });
}

/** How the words are read and what they mean: once given, they stay. */
function Meaning({ form }: Part) {
  const t = useText(noteMessages);
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('readAs')}
          options={noteWordKinds.map((kind) => ({ value: kind, label: t(kind) }))}
          {...form.text('kind')}
        />
        <TextField
          label={t('slug')}
          hint={form.values.kind === 'spelling' ? t('slugOfSpelling') : t('slugHint')}
          required
          maxLength={40}
          spellCheck={false}
          {...form.text('meaning')}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('labelId')} required maxLength={100} {...form.text('labelId')} />
        <TextField label={t('labelEn')} required maxLength={100} {...form.text('labelEn')} />
      </div>
    </>
  );
}
