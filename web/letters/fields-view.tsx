/** The fields of a letter as they stand; what nobody found or filled in says so. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { singleFields, type LetterView } from '../../src/letters/schema.ts';
import { Button } from '../design/index.ts';
import { documentsQuery } from '../documents/api.ts';
import { DocumentReview, type Passage } from '../documents/review.tsx';
import { useReviewForm } from '../documents/use-review-form.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { FieldsDialog } from './fields-dialog.tsx';
import { DutyValue, MeetingValue } from './letter-form.tsx';
import { letterMessages } from './messages.ts';

export function FieldsView({ letter }: { readonly letter: LetterView }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { fields, may, state } = letter;
  const shown = (value: string | null, field: string) =>
    value === null ? (
      <span className="text-ink-faint italic">{t(letter.checked ? 'notFound' : 'notFilled')}</span>
    ) : field === 'date' ? (
      formatDate(value, language)
    ) : (
      value
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {singleFields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-sm text-ink-faint">{t(field)}</dt>
            <dd lang="id" className="min-w-0 break-words max-sm:mb-1">
              {shown(fields[field], field)}
            </dd>
          </div>
        ))}
        <dt className="text-sm text-ink-faint">{t('duties')}</dt>
        <dd className="grid gap-2">
          {fields.duties.length === 0
            ? shown(null, 'duties')
            : fields.duties.map((duty) => <DutyValue key={duty.id} duty={duty} />)}
        </dd>
        <dt className="text-sm text-ink-faint">{t('meetings')}</dt>
        <dd className="grid gap-2">
          {fields.meetings.length === 0
            ? shown(null, 'meetings')
            : fields.meetings.map((meeting) => <MeetingValue key={meeting.id} meeting={meeting} />)}
        </dd>
      </dl>
      {may.register && state !== 'batal' && (
        <div>
          <Button size="small" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
      {editing && <FieldsDialog letter={letter} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** What was read of a letter and waits for a decision, beside its text. */
export function FieldsReview({
  letter,
  onPassage,
}: {
  readonly letter: LetterView;
  /** Where the letter stands beside: the passage at hand is marked there. */
  readonly onPassage?: ((passage: Passage) => void) | undefined;
}) {
  const subject = { type: 'letter', id: letter.id };
  const form = useReviewForm('letter');
  const { data: documents } = useQuery({
    ...documentsQuery(subject),
    // The letter's document comes with the reading of its paper, after the page was opened.
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ status }) => status === 'menunggu') || (data?.length === 0 && !letter.checked) ? 1_500 : false,
  });
  const document = documents?.find(({ proposals }) => proposals.undecided > 0) ?? documents?.[0];
  if (!form || document === undefined) return null;
  return (
    <DocumentReview
      key={document.id}
      subject={subject}
      documentId={document.id}
      form={form}
      onPassage={onPassage}
      mayEdit={letter.may.register && letter.state !== 'batal'}
    />
  );
}
