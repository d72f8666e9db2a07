/** Reads notes that are typed as examples, without the words of the form and with them. */
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, TextArea } from '../../design/index.ts';
import type { CheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { examplesOf, noteWordsOf, type NoteValues } from './core/note-form.ts';
import { noteMessages } from './messages.ts';
import { Reading } from './reading.tsx';

export function TryExamples({ form }: { readonly form: CheckedForm<NoteValues> }) {
  const t = useText(noteMessages);
  const words = noteWordsOf(form.values);
  const examples = examplesOf(form.values.examples);
  const attempt = useMutation({
    mutationFn: async () => {
      const read = await answer(api.POST('/api/voters/note-words/read', { body: { tried: words, examples } }));
      return examples.map((note, n) => ({ note, before: read[n]?.before ?? null, after: read[n]?.after ?? null }));
    },
  });
  return (
    <div className="grid gap-2">
      <TextArea label={t('examples')} hint={t('examplesHint')} spellCheck={false} {...form.text('examples')} />
      <div>
        <Button
          size="small"
          busy={attempt.isPending}
          disabled={words === null || examples.length === 0}
          onClick={() => attempt.mutate()}
        >
          {t('tryExamples')}
        </Button>
      </div>
      {attempt.error && <Banner kind="bad">{attempt.error.message}</Banner>}
      {attempt.data && (
        <ul className="grid gap-2" aria-label={t('examples')}>
          {attempt.data.map(({ note, before, after }, n) => (
            <li key={`${n} ${note}`} className="border-l-2 border-line pl-3 text-sm">
              <p className="break-words">{note}</p>
              <p>
                {t('today')}: <Reading hint={before} />
              </p>
              <p>
                {t('withNew')}: <Reading hint={after} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
