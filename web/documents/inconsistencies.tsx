/** What cannot all be true in a text, each with its places. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Inconsistency } from '../../src/documents/schema.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { documentMessages } from './messages.ts';
import type { Span } from './source-text.tsx';

export function Inconsistencies({
  of,
  onShow,
}: {
  readonly of: readonly Inconsistency[];
  readonly onShow: (span: Span) => void;
}) {
  const t = useText(documentMessages);
  const language = useLanguage();
  return (
    <section className="rounded-lg border border-needs-reading/40 bg-needs-reading-soft p-4">
      <h2 className="flex items-center gap-2 font-bold text-needs-reading">
        <TriangleAlert aria-hidden className="size-5" />
        {t('inconsistencies')}
      </h2>
      <p className="text-sm text-ink-soft">{t('inconsistenciesWhy')}</p>
      <ul className="mt-2 grid gap-1.5">
        {of.map((inconsistency, index) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-3">
            <span>{inconsistency.message[language]}</span>
            {inconsistency.spans.map((where, number) => (
              <button
                key={number}
                type="button"
                onClick={() => onShow(where)}
                className="text-sm font-semibold text-nila-text underline underline-offset-3"
              >
                {t('showSource')}
                {inconsistency.spans.length > 1 && ` ${number + 1}`}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
