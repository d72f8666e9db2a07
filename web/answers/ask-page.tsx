/** A question to the documents, and what was asked before. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import MessageCircleQuestionMark from 'lucide-react/icons/message-circle-question-mark';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { hasWords, longestQuestion, type AnswerState, type AnswerSummary } from '../../src/answers/schema.ts';
import { maskNumbers } from '../../src/platform/schema.ts';
import { Badge, Banner, Button, EmptyState, List, PagedCard, TextArea, type Tone } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { usePaper } from '../library/queries.ts';
import { answerMessages } from './messages.ts';
import { answersQuery, ask } from './queries.ts';

export function AskPage() {
  const t = useText(answerMessages);
  const { unitId } = useUnit();
  const { q = '', dokumen, halaman = 1 } = useSearch({ from: '/staff/tanya' });
  const navigate = useNavigate({ from: '/tanya' });
  const { data, error } = useQuery(answersQuery(unitId, halaman));
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <h1 className="text-2xl font-bold">{t('ask')}</h1>
        <p className="text-ink-soft">{t('askLead')}</p>
      </header>
      {useCan('answers.ask') ? (
        <Question key={`${q} ${dokumen}`} begins={q} paperId={dokumen} />
      ) : (
        <Banner>{t('mayNotAsk')}</Banner>
      )}
      <PagedCard
        data={data}
        error={error}
        lines={5}
        none={
          <EmptyState icon={<MessageCircleQuestionMark className="size-6" />} title={t('noneTitle')}>
            {t('none')}
          </EmptyState>
        }
        title={t('former')}
        className="pb-2!"
        onPage={(page) => void navigate({ search: { halaman: page } })}
      >
        {({ items }) => <Former items={items} />}
      </PagedCard>
    </div>
  );
}

/** Enter asks; Shift and Enter begin a new line. */
function Question({ begins, paperId }: { readonly begins: string; readonly paperId: string | undefined }) {
  const t = useText(answerMessages);
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const [question, setQuestion] = useState(begins);
  const send = useMutation({
    mutationFn: () => ask(unitId, asked, paperId === undefined ? [] : [paperId]),
    onSuccess: ({ id }) => navigate({ to: '/tanya/$answerId', params: { answerId: id } }),
  });
  const asked = question.trim();
  const enough = asked.length >= 3;
  const wrong =
    asked.length > longestQuestion
      ? t('questionTooLong', { count: asked.length, most: longestQuestion })
      : enough && !hasWords(asked)
        ? t('questionWordless')
        : undefined;
  const ready = enough && wrong === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !send.isPending) send.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) submit(event);
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-3">
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <TextArea
        label={t('question')}
        hint={t('questionHint')}
        rows={2}
        autoFocus
        limit={longestQuestion}
        {...(wrong === undefined ? {} : { error: wrong })}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" type="submit" busy={send.isPending} disabled={!ready}>
          {t('send')}
        </Button>
        {paperId !== undefined && <OnlyIn paperId={paperId} question={question} />}
      </div>
    </form>
  );
}

/** The paper that alone is asked, and the way to asking all. */
function OnlyIn({ paperId, question }: { readonly paperId: string; readonly question: string }) {
  const t = useText(answerMessages);
  const title = usePaper(paperId)?.title;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span className="font-semibold">{t('onlyIn', { title: title ?? '…' })}</span>
      <Link
        to="/tanya"
        search={question === '' ? {} : { q: maskNumbers(question) }}
        className="font-semibold text-nila-text hover:underline"
      >
        {t('everywhere')}
      </Link>
    </p>
  );
}

const tones: Record<AnswerState, Tone> = { menunggu: 'nila', dijawab: 'good', 'tidak-ditemukan': 'attention' };

/** How an answer stands. */
export function AnswerStateBadge({ state }: { readonly state: AnswerState }) {
  const t = useText(answerMessages);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

function Former({ items }: { readonly items: readonly AnswerSummary[] }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  return (
    <List label={t('former')}>
      {items.map(({ id, question, state, answer, askedBy, askedAt }) => (
        <li key={id}>
          <Link
            to="/tanya/$answerId"
            params={{ answerId: id }}
            className="-mx-2 grid gap-1 rounded-md px-2 py-3 hover:bg-sunken"
          >
            <span className="font-semibold">{question}</span>
            {answer && <span className="line-clamp-2 text-sm text-ink-soft">{answer}</span>}
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
              <AnswerStateBadge state={state} />
              <span>{t('asked', { name: askedBy, when: formatInstant(askedAt, language) })}</span>
            </span>
          </Link>
        </li>
      ))}
    </List>
  );
}
