/** Where sent recaps stand: the colour of each state, and a recap's attempts one after another. */
import type { SentRow, Submission } from '../../../src/elections/voters/schema.ts';
import type { Tone } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';

export const sentTones: Record<SentRow['state'], Tone> = {
  belum: 'plain',
  dikirim: 'attention',
  diterima: 'good',
  dikembalikan: 'bad',
};

/** Nothing while there was one attempt at most. */
export function Attempts({ submissions }: { readonly submissions: readonly Submission[] }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  if (submissions.length < 2) return null;
  return (
    <details>
      <summary className="cursor-pointer text-sm font-semibold text-nila-text">
        {t('attempts')} ({submissions.length})
      </summary>
      <ol className="mt-2 grid gap-1 text-sm">
        {submissions.map((one) => (
          <li key={one.id}>
            <span className="font-semibold">{t('attempt', { n: one.attempt })}</span> · {one.sentBy},{' '}
            {formatInstant(one.sentAt, language)} · {t(one.state)}
            {one.answer && <span className="block text-ink-soft">{t('answered', { answer: one.answer })}</span>}
            {one.returnReason && (
              <span className="block text-ink-soft">{t('returnedBecause', { reason: one.returnReason })}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
