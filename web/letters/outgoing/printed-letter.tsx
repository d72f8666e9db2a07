/** A letter on the page of its text, for who initials or approves it: to whom it goes, and the pages as printed. */
import { useQuery } from '@tanstack/react-query';
import { outgoingIdSchema } from '../../../src/letters/schema.ts';
import { Card } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { PrintedThing } from '../../shell/room.ts';
import { MergeLink } from './merge/merge-link.tsx';
import { outgoingMessages } from './messages.ts';
import { PrintedPages } from './printed-pages.tsx';
import { outgoingPictureQuery, outgoingQuery } from './queries.ts';

export function PrintedLetter({ subjectId, of }: PrintedThing) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const id = outgoingIdSchema.parse(subjectId);
  const { data: letter } = useQuery(outgoingQuery(id));
  if (!letter) return null;
  const { recipients, copies } = letter.fields;
  const rows = [
    [t('kind'), letter.label[language]],
    [t('subject'), letter.subject],
    [t('recipients'), recipients.map(({ name, place }) => [name, place].filter(Boolean).join(', ')).join('; ')],
    [t('copies'), copies.join('; ')],
  ].filter(([, value]) => value !== '');
  return (
    <Card title={t('printed')}>
      <dl className="mb-3 grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-ink-faint">{name}</dt>
            <dd lang="id" className="min-w-0 break-words max-sm:mb-1">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {(letter.merge ?? letter.mergedOf) && (
        <div className="mb-3">
          <MergeLink letter={letter} />
        </div>
      )}
      <PrintedPages query={outgoingPictureQuery(id, `${letter.version} ${letter.state} ${of}`)} />
    </Card>
  );
}
