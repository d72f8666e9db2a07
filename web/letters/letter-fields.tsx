/**
 * The one list of a letter's fields: what was read, decided one after the other, until all is decided; then the fields
 * as they stand, each of which shows on the letter where it was read.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewedDocument } from '../../src/documents/schema.ts';
import { singleFields, type LetterView } from '../../src/letters/schema.ts';
import { Banner, Button } from '../design/index.ts';
import { documentQuery, documentsQuery } from '../documents/api.ts';
import { useDeciding } from '../documents/decide.ts';
import { Inconsistencies } from '../documents/inconsistencies.tsx';
import { DocumentReview, pageOf, type Passage } from '../documents/review.tsx';
import type { ReviewForm } from '../documents/review-form.ts';
import { useReviewForm } from '../documents/use-review-form.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { FieldsDialog } from './fields-dialog.tsx';
import { FieldsView, type Places } from './fields-view.tsx';
import { letterMessages } from './messages.ts';

type Shown = {
  readonly letter: LetterView;
  /** Shows a passage on the letter that stands beside. */
  readonly onPassage: (passage: Passage) => void;
};

/** The dialog stands beside the list: a letter that is read while somebody types does not close it. */
export function LetterFields({ letter, onPassage }: Shown) {
  const [editing, setEditing] = useState(false);
  return (
    <>
      <FieldsList letter={letter} onPassage={onPassage} onEdit={() => setEditing(true)} />
      {editing && <FieldsDialog letter={letter} onClose={() => setEditing(false)} />}
    </>
  );
}

type Listed = Shown & { readonly onEdit: () => void };

function FieldsList({ letter, onPassage, onEdit }: Listed) {
  const t = useText(letterMessages);
  const { document, form, open } = useReading(letter);
  const deciding = useDeciding({ type: 'letter', id: letter.id });
  const [again, setAgain] = useState(false);
  useNextAction(open || deciding);
  const places = useMemo(() => placesOf(document), [document]);
  if (form === undefined || document === undefined) return <FieldsView letter={letter} onEdit={onEdit} />;
  if (open || again)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Review letter={letter} document={document} form={form} onPassage={onPassage} onEdit={onEdit} />
        {!open && (
          <div>
            <Button size="small" onClick={() => setAgain(false)}>
              {t('backToFields')}
            </Button>
          </div>
        )}
      </div>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {!letter.checked && <Unread letter={letter} document={document} form={form} onPassage={onPassage} />}
      <FieldsView
        letter={letter}
        places={places}
        onPassage={onPassage}
        onEdit={onEdit}
        actions={
          document.items.length > 0 && (
            <Button size="small" look="quiet" onClick={() => setAgain(true)}>
              {t('decideAgain')}
            </Button>
          )
        }
      />
    </div>
  );
}

/** What the reader of a letter should know of its reading where there is nothing to decide. */
function Unread({ letter, document, form, onPassage }: Reviewing) {
  const language = useLanguage();
  const show = (span: Passage['span']) => onPassage({ page: pageOf(document, span.start), span });
  if (document.status !== 'terbaca')
    return (
      <DocumentReview
        subject={{ type: 'letter', id: letter.id }}
        documentId={document.id}
        form={form}
        onPassage={onPassage}
        mayEdit={letter.may.register}
      />
    );
  return (
    <>
      {document.inconsistencies.length > 0 && <Inconsistencies of={document.inconsistencies} onShow={show} />}
      {document.items.length === 0 && <Banner kind="info">{form.says.nothingFound[language]}</Banner>}
    </>
  );
}

/** What was read of the letter. `open`: something of it waits for a decision of the reader. */
function useReading({ id, checked, may, state }: LetterView) {
  const subject = { type: 'letter', id };
  const form = useReviewForm('letter');
  const { data: documents } = useQuery({
    ...documentsQuery(subject),
    // The letter's document comes with the reading of its paper, after the page was opened.
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ status }) => status === 'menunggu') || (data?.length === 0 && !checked) ? 1_500 : false,
  });
  const summary = documents?.find(({ proposals }) => proposals.undecided > 0) ?? documents?.[0];
  const { data: document } = useQuery({
    ...documentQuery(subject, summary?.id as ReviewedDocument['id']),
    enabled: summary !== undefined,
  });
  const mayDecide = may.register && state !== 'batal';
  const waits = document?.items.some(({ decision }) => decision === 'menunggu') ?? false;
  return { document, form, open: mayDecide && !checked && waits };
}

type Reviewing = Shown & { readonly document: ReviewedDocument; readonly form: ReviewForm };

/** What was read, one after the other; and what was not found. */
function Review({ letter, document, form, onPassage, onEdit }: Reviewing & Listed) {
  const t = useText(letterMessages);
  const read = new Set<string>(document.items.map(({ proposal }) => proposal.path));
  const missing = [...singleFields, 'duties' as const, 'meetings' as const].filter(
    (field) => !read.has(field) && isEmpty(letter.fields[field]),
  );
  return (
    <>
      <DocumentReview
        subject={{ type: 'letter', id: letter.id }}
        documentId={document.id}
        form={form}
        onPassage={onPassage}
        mayEdit={letter.may.register && letter.state !== 'batal'}
      />
      {document.status === 'terbaca' && missing.length > 0 && (
        <p className="text-sm text-ink-soft">
          {t('notFoundThese', { fields: missing.map((field) => t(field)).join(', ') })}
        </p>
      )}
      {letter.may.register && (
        <div>
          <Button size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
        </div>
      )}
    </>
  );
}

const isEmpty = (value: string | null | readonly unknown[]) => value === null || value.length === 0;

/** Once the last value is decided and saved, the hand is brought to what comes next: that the fields are checked. */
function useNextAction(open: boolean): void {
  const before = useRef(open);
  useEffect(() => {
    const isOver = before.current && !open;
    before.current = open;
    // Where somebody has gone elsewhere meanwhile, they stay there.
    if (isOver && globalThis.document.activeElement === globalThis.document.body)
      globalThis.document.querySelector<HTMLElement>('[data-act=check]')?.focus();
  }, [open]);
}

/** Where what was taken over was read. */
function placesOf(document: ReviewedDocument | undefined): Places {
  const places = new Map<string, Passage>();
  if (document === undefined) return places;
  for (const { proposal, corrected, decision } of document.items) {
    if (decision !== 'diterima' && decision !== 'dikoreksi') continue;
    const { path, start, end } = proposal;
    const { id } = ((corrected ?? proposal).value ?? {}) as { readonly id?: string };
    places.set(id ?? path, { page: pageOf(document, start), span: { start, end } });
  }
  return places;
}
