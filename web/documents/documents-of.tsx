/** The documents of a thing: add one, watch it being read, then decide what was found in it. */
import { useQuery } from '@tanstack/react-query';
import FilePlus2 from 'lucide-react/icons/file-plus-corner';
import FileText from 'lucide-react/icons/file-text';
import { useState } from 'react';
import type { About, DocumentSummary } from '../../src/documents/schema.ts';
import { Badge, Banner, Button, Card, cx, EmptyState, Skeleton } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { AddDocument } from './add-document.tsx';
import { documentsQuery } from './api.ts';
import { documentMessages } from './messages.ts';
import { DocumentReview } from './review.tsx';
import { useReviewForm } from './use-review-form.ts';

export function DocumentsOf({ subject, mayEdit }: { readonly subject: About; readonly mayEdit: boolean }) {
  const language = useLanguage();
  const form = useReviewForm(subject.type);
  const { data: documents, error } = useQuery(documentsQuery(subject));
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!documents || !form) return <Skeleton lines={6} />;
  const { says } = form;
  const open =
    documents.find(({ id }) => id === chosen) ??
    documents.find(({ proposals }) => proposals.undecided > 0) ??
    documents[0];
  const choose = (id: string) => {
    setChosen(id);
    setAdding(false);
  };
  const add = <AddDocument subject={subject} touches={form.touches} onAdded={choose} />;
  if (documents.length === 0 && !mayEdit)
    return <EmptyState title={says.documents[language]}>{says.elsewhere[language]}</EmptyState>;
  if (documents.length === 0) return <Card title={says.begin[language]}>{add}</Card>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {documents.map((document) => (
          <DocumentButton
            key={document.id}
            document={document}
            open={document === open}
            onOpen={() => choose(document.id)}
          />
        ))}
        {mayEdit && (
          <Button
            size="small"
            look="quiet"
            icon={<FilePlus2 aria-hidden className="size-4" />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {says.add[language]}
          </Button>
        )}
      </div>
      {adding && <Card title={says.add[language]}>{add}</Card>}
      {open && <DocumentReview key={open.id} subject={subject} documentId={open.id} form={form} mayEdit={mayEdit} />}
    </div>
  );
}

function DocumentButton({
  document: { name, status, proposals },
  open,
  onOpen,
}: {
  readonly document: DocumentSummary;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const t = useText(documentMessages);
  const { undecided, total } = proposals;
  return (
    <button
      type="button"
      aria-pressed={open}
      onClick={onOpen}
      className={cx(
        'flex max-w-full items-center gap-2 rounded-md border px-3 py-1.5 text-sm',
        open
          ? 'border-nila bg-nila-soft font-semibold text-nila-text'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      <FileText aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{name}</span>
      {status === 'terbaca' && total > 0 && (
        <Badge tone={undecided > 0 ? 'attention' : 'good'}>
          {undecided > 0 ? t('undecided', { count: undecided }) : t('allDecided')}
        </Badge>
      )}
    </button>
  );
}
