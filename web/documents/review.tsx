/** One document of a thing: being read, not readable, or its proposals beside the text that they were found in. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { About, DocumentId, ReviewedDocument } from '../../src/documents/schema.ts';
import { answer, api } from '../api/client.ts';
import { Banner, Button, Card, cx, Progress, Skeleton, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { AskModel } from './ask-model.tsx';
import { documentQuery, documentsQuery } from './api.ts';
import { Cuttings, Doubts } from './doubts.tsx';
import { Inconsistencies } from './inconsistencies.tsx';
import { documentMessages } from './messages.ts';
import { ProposalList } from './proposal-list.tsx';
import type { ReviewForm } from './review-form.ts';
import { SourceText } from './source-text.tsx';
import { useReview, type Review } from './use-review.ts';

type Reviewing = {
  readonly subject: About;
  readonly form: ReviewForm;
  readonly mayEdit: boolean;
  /** Who shows the passage at hand themselves, on a wide screen: the page counts from 1. */
  readonly onPassage?: ((passage: Passage) => void) | undefined;
};
export type Passage = { readonly page: number; readonly span: { readonly start: number; readonly end: number } };

export function DocumentReview({ documentId, ...reviewing }: Reviewing & { readonly documentId: DocumentId }) {
  const language = useLanguage();
  const { subject, form, mayEdit } = reviewing;
  const { data: document, error } = useQuery(documentQuery(subject, documentId));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!document) return <Skeleton lines={8} />;
  if (document.status === 'menunggu') {
    const { job } = document;
    return (
      <Card>
        <Progress
          label={form.says.reading[language]}
          {...(job && job.total > 0 ? { done: job.done, total: job.total } : {})}
        />
      </Card>
    );
  }
  if (document.status === 'gagal')
    return (
      <Banner
        kind="bad"
        title={document.name}
        action={mayEdit && <ReadAgain subject={subject} documentId={documentId} />}
      >
        {document.failure?.message[language]}
      </Banner>
    );
  return <Proposals document={document} {...reviewing} />;
}

/** The cause may have passed: a server that was busy, a reader that has been mended. */
function ReadAgain({ subject, documentId }: { readonly subject: About; readonly documentId: DocumentId }) {
  const t = useText(documentMessages);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/documents/{type}/{subjectId}/{documentId}/retry', {
          params: { path: { type: subject.type, subjectId: subject.id, documentId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: documentsQuery(subject).queryKey }),
    onError: toastFailure,
  });
  return (
    <Button size="small" busy={send.isPending} onClick={() => send.mutate()}>
      {t('readAgain')}
    </Button>
  );
}

function Proposals({
  document,
  subject,
  form,
  mayEdit,
  onPassage,
}: Reviewing & { readonly document: ReviewedDocument }) {
  const language = useLanguage();
  const review = useReview(subject, document, form, mayEdit);
  usePassage(document, review, onPassage);
  return (
    <div className="grid gap-4">
      {document.warnings.length > 0 && <Warnings of={document.warnings} />}
      {document.inconsistencies.length > 0 && (
        <Inconsistencies of={document.inconsistencies} onShow={review.showSpan} />
      )}
      {form.Above && <form.Above subjectId={subject.id} proposals={review.items.map(({ proposal }) => proposal)} />}
      {review.items.length === 0 && <Banner>{form.says.nothingFound[language]}</Banner>}
      <div className={cx('grid grid-cols-[minmax(0,1fr)] gap-4', onPassage === undefined && 'lg:grid-cols-2')}>
        <ProposalList
          review={review}
          form={form}
          cuttings={({ start, end }) => <Cuttings subject={subject} document={document} span={{ start, end }} />}
          besides={form.asksModel && <AskModel subject={subject} documentId={document.id} />}
        />
        <div className={cx('contents', onPassage !== undefined && 'lg:hidden')}>
          <Source document={document} subject={subject} review={review} />
        </div>
      </div>
      {document.doubts.length > 0 && <Doubts subject={subject} document={document} onShow={review.showSpan} />}
    </div>
  );
}

/** Tells who shows it which passage is at hand. */
function usePassage(document: ReviewedDocument, { span }: Review, tell: Reviewing['onPassage']): void {
  const [start, end] = [span?.start, span?.end];
  useEffect(() => {
    if (tell !== undefined && start !== undefined && end !== undefined)
      tell({ page: pageOf(document, start), span: { start, end } });
  }, [document, start, end, tell]);
}

/** The page of the document on which a place stands, from 1. */
export const pageOf = ({ pages }: ReviewedDocument, at: number): number =>
  Math.max(
    0,
    pages.findIndex(({ start, end }) => at >= start && at <= end),
  ) + 1;

/** What the text beside does not hold of the file, or may hold wrongly. */
function Warnings({ of }: { readonly of: ReviewedDocument['warnings'] }) {
  const language = useLanguage();
  const t = useText(documentMessages);
  return (
    <Banner kind="attention" title={t('compareWithOriginal')}>
      <ul className="list-disc pl-5">
        {of.map(({ code, message }) => (
          <li key={code}>{message[language]}</li>
        ))}
      </ul>
    </Banner>
  );
}

function Source({
  document,
  subject,
  review,
}: {
  readonly document: ReviewedDocument;
  readonly subject: About;
  readonly review: Review;
}) {
  const t = useText(documentMessages);
  return (
    <section
      className="max-lg:sticky max-lg:top-14 max-lg:z-10 max-lg:order-first max-lg:-mx-3 max-lg:border-b max-lg:border-line max-lg:bg-paper max-lg:px-3 max-lg:pb-2"
      aria-label={t('sourceText')}
    >
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-2 pb-2">
        <h2 className="text-lg font-bold">{t('sourceText')}</h2>
        <a
          href={`/api/documents/${subject.type}/${subject.id}/${document.id}/file`}
          className="text-sm font-semibold text-nila-text underline underline-offset-3"
        >
          {t('downloadOriginal')}
        </a>
      </header>
      <SourceText
        text={document.text}
        span={review.span}
        marks={review.items
          .filter((item) => item.decision !== 'ditolak')
          .map(({ proposal }) => ({ start: proposal.start, end: proposal.end }))}
        className="max-h-[24vh] lg:max-h-[70vh]"
      />
    </section>
  );
}
