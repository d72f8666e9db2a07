/** One answer: claims with the numbers of their passages, the passages, and the page where the chosen one stands. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answerIdSchema, type AnswerPassage, type AnswerView } from '../../src/answers/schema.ts';
import { Banner, Card, Skeleton } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { PassagePanel } from '../library/viewer/passage-panel.tsx';
import { pathId } from '../shell/path-id.ts';
import { AnswerActions } from './answer-actions.tsx';
import { Writing } from './writing.tsx';
import { AnswerStateBadge } from './ask-page.tsx';
import { Claims } from './claims.tsx';
import { answerMessages } from './messages.ts';
import { PassageList } from './passage-list.tsx';
import { answerQuery } from './queries.ts';

export function AnswerPage() {
  const { answerId } = useParams({ from: '/staff/tanya/$answerId' });
  const { data, error } = useQuery(answerQuery(pathId(answerIdSchema, answerId)));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  return data ? <Answer key={data.id} view={data} /> : <Skeleton lines={8} />;
}

export function Answer({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const passages = view.state === 'tidak-ditemukan' ? view.nearest : view.passages;
  const [chosen, setChosen] = useState<number>();
  const passage = passages.find(({ n }) => n === chosen) ?? passages[0];
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-5">
      <Heading view={view} />
      <Notices view={view} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        {/* On a phone the page stands right under the answer, before the passages. */}
        <div className="grid content-start gap-5 max-lg:contents">
          {view.state === 'menunggu' && <Writing view={view} />}
          <Claims view={view} chosen={passage?.n} onChoose={setChosen} />
          {passages.length > 0 && (
            <section aria-labelledby="bagian" className="max-lg:order-last">
              <h2 id="bagian" className="mb-2 text-lg font-bold">
                {t(view.state === 'tidak-ditemukan' ? 'nearest' : 'passages')}
              </h2>
              <PassageList passages={passages} chosen={passage?.n} onChoose={setChosen} />
            </section>
          )}
        </div>
        {passage && <Beside passage={passage} />}
      </div>
    </div>
  );
}

/** The page where the passage stands. */
function Beside({ passage }: { readonly passage: AnswerPassage }) {
  const t = useText(answerMessages);
  if (passage.hidden) return <Banner>{t('hidden')}</Banner>;
  if (passage.type !== 'paper') return null;
  return (
    <div className="lg:sticky lg:top-18 lg:self-start">
      <PassagePanel
        paperId={passage.paperId}
        title={passage.title}
        page={passage.page ?? 1}
        span={strongest(passage)}
      />
    </div>
  );
}

/** What answers stands in the passage; where nothing does, the passage itself is shown. */
function strongest({ start, end, answers }: AnswerPassage): { readonly start: number; readonly end: number } {
  const [first] = answers;
  const last = answers.at(-1);
  return first && last ? { start: start + first.start, end: start + last.end } : { start, end };
}

function Heading({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  return (
    <header className="grid gap-2">
      <Link to="/tanya" className="w-fit text-sm font-semibold text-nila-text hover:underline">
        ← {t('back')}
      </Link>
      <h1 className="text-xl font-bold sm:text-2xl">{view.question}</h1>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
          <AnswerStateBadge state={view.state} />
          <span>{t('asked', { name: view.askedBy, when: formatInstant(view.askedAt, language) })}</span>
        </p>
        <AnswerActions view={view} />
      </div>
    </header>
  );
}

/** What must be known before anything of the answer is used. */
function Notices({ view }: { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  return (
    <>
      {view.again && (
        <Banner kind={view.again.same ? 'good' : 'attention'} title={t('askedAgain')}>
          {view.again.same ? (
            t('same')
          ) : (
            <ul className="list-disc pl-5">
              {view.again.changes.map(({ message }) => (
                <li key={message[language]}>{message[language]}</li>
              ))}
            </ul>
          )}{' '}
          <Link
            to="/tanya/$answerId"
            params={{ answerId: view.again.of }}
            className="font-semibold text-nila-text underline underline-offset-3"
          >
            {t('before')}
          </Link>
        </Banner>
      )}
      {view.warnings.length > 0 && (
        <Banner kind="attention" title={t('asNow')}>
          <ul className="list-disc pl-5">
            {view.warnings.map(({ message, passage }) => (
              <li key={`${message.id} ${passage}`}>{message[language]}</li>
            ))}
          </ul>
        </Banner>
      )}
      {view.state === 'tidak-ditemukan' && (
        <Card>
          <p className="text-lg font-bold">{t('notFound')}</p>
          <p className="text-ink-soft">{t(view.nearest.length > 0 ? 'notFoundWhy' : 'notFoundAtAll')}</p>
        </Card>
      )}
    </>
  );
}
