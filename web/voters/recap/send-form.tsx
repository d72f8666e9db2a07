/** Sends a recap upward: with a word where it does not balance, with an answer where one is due. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Button, Checkbox, TextArea, toast, toastFailure } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';
import { sendRecap } from './queries.ts';

const longest = 1_000;

/** `answers`: nothing came back; corrected figures may be answered for; the same ones must be. */
type Answers = 'none' | 'corrected' | 'same';

/** What does not balance is sent only by somebody who says so, and the same figures only with an answer. */
const schemaOf = (balanced: boolean, answers: Answers) =>
  z.object({
    despite: balanced ? z.boolean() : z.boolean().refine((despite) => despite),
    answer: z
      .string()
      .trim()
      .min(answers === 'same' ? 3 : 0)
      .max(longest),
  });

export function SendForm({
  recap,
  toUnitName,
  answers,
}: {
  readonly recap: RecapView;
  readonly toUnitName: string;
  readonly answers: Answers;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const balanced = recap.identities.every(({ holds }) => holds);
  const send = useMutation({
    mutationFn: ({ despite, answer }: { readonly despite: boolean; readonly answer: string }) =>
      sendRecap(recap.id, despite, answer),
    onError: toastFailure,
    onSuccess: () => {
      toast(t('sent'));
      return queries.invalidateQueries({ queryKey: ['recap'] });
    },
  });
  const schema = useMemo(() => schemaOf(balanced, answers), [balanced, answers]);
  const form = useCheckedForm({
    schema,
    start: { despite: false, answer: '' },
    submit: (values) => send.mutate(values),
    failure: send.error,
  });
  return (
    <form className="grid gap-3" {...form.element}>
      {answers !== 'none' && (
        <TextArea
          label={t('answerTo', { unit: toUnitName })}
          hint={t('answerHint')}
          required={answers === 'same'}
          maxLength={longest}
          limit={longest}
          {...form.text('answer')}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {!balanced && <Checkbox label={t('sendAnyway')} {...form.tick('despite')} />}
        <Button
          look={answers === 'same' ? 'secondary' : 'primary'}
          type="submit"
          busy={send.isPending}
          disabled={!form.complete}
        >
          {answers === 'same' ? t('sendSame') : t(answers === 'none' ? 'send' : 'sendAgain', { unit: toUnitName })}
        </Button>
        <p className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">
          {recap.due && `${t('dueBy', { day: formatDate(recap.due, language) })} `}
          {t('sendWhat')}
        </p>
      </div>
    </form>
  );
}
