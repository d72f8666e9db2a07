/** What was read of a paper: proposals beside the text, and what rules say of one another. */
import { Link } from '@tanstack/react-router';
import type { PaperView, RuleRelation } from '../../src/library/schema.ts';
import { Banner, Card, Skeleton } from '../design/index.ts';
import { DocumentReview } from '../documents/review.tsx';
import { useReviewForm } from '../documents/use-review-form.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { RelatedPaper } from './paper-notices.tsx';

export function PaperFields({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const form = useReviewForm('paper');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-ink-soft">{t('fieldsLead')}</p>
      {paper.documentId === null ? (
        <Banner>{t('noDocument')}</Banner>
      ) : form ? (
        <DocumentReview
          subject={{ type: 'paper', id: paper.id }}
          documentId={paper.documentId}
          form={form}
          mayEdit={paper.mayEdit}
        />
      ) : (
        <Skeleton lines={6} />
      )}
      {paper.says.length + paper.saidBy.length > 0 && <Relations paper={paper} />}
    </div>
  );
}

function Relations({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const words = { mencabut: t('dicabutOleh'), mengubah: t('diubahOleh') };
  return (
    <Card title={t('relations')}>
      <ul className="grid gap-1.5">
        {paper.says.map((relation) => (
          <Saying key={`s${relation.start} ${relation.title}`} words={t(relation.relation)} relation={relation}>
            <Link
              to="/dokumen/$paperId"
              params={{ paperId: paper.id }}
              search={{ tab: 'baca', dari: relation.start, sampai: relation.end }}
              className="text-sm font-semibold text-nila-text hover:underline"
            >
              {t('seePassage')}
            </Link>
          </Saying>
        ))}
        {paper.saidBy.map((relation) => (
          <Saying key={`b${relation.start} ${relation.title}`} words={words[relation.relation]} relation={relation} />
        ))}
      </ul>
    </Card>
  );
}

function Saying({
  words,
  relation,
  children,
}: {
  readonly words: string;
  readonly relation: RuleRelation;
  readonly children?: React.ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span className="w-28 shrink-0 text-sm text-ink-faint">{words}</span>
      <span className="min-w-0">
        <RelatedPaper relation={relation} />
      </span>
      {children}
    </li>
  );
}
