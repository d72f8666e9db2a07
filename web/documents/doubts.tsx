/** What recognition doubts on a scan, each beside the cutting of its page: whoever decides sees what stands there. */
import type { About, ReviewedDocument } from '../../src/documents/schema.ts';
import { Badge, Card } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { documentMessages } from './messages.ts';
import type { Span } from './source-text.tsx';

type Doubt = ReviewedDocument['doubts'][number];
type Doubting = Pick<ReviewedDocument, 'id' | 'text' | 'doubts'>;

/** Those that a passage rests on; nothing where it rests on none. */
export function Cuttings({
  subject,
  document,
  span,
}: {
  readonly subject: About;
  readonly document: Doubting;
  readonly span: Span;
}) {
  const within = document.doubts.filter(({ start, end, picture }) => picture && start < span.end && end > span.start);
  if (within.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-wrap gap-2">
      {within.map((doubt) => (
        <Cutting key={doubt.n} subject={subject} document={document} doubt={doubt} />
      ))}
    </div>
  );
}

function Cutting({
  subject,
  document,
  doubt: { n, page, start, end },
}: {
  readonly subject: About;
  readonly document: Doubting;
  readonly doubt: Doubt;
}) {
  const t = useText(documentMessages);
  return (
    <img
      src={`/api/documents/${subject.type}/${subject.id}/${document.id}/doubts/${n}`}
      alt={t('cuttingOf', { words: document.text.slice(start, end), page })}
      loading="lazy"
      className="h-12 max-w-full rounded-sm border border-line bg-white object-contain"
    />
  );
}

/** All of them in the order of the text; pressing one shows where it stands. */
export function Doubts({
  subject,
  document,
  onShow,
}: {
  readonly subject: About;
  readonly document: Doubting;
  readonly onShow: (span: Span) => void;
}) {
  const t = useText(documentMessages);
  return (
    <Card title={t('doubts')}>
      <p className="mb-3 text-sm text-ink-soft">{t('doubtsWhy')}</p>
      <ul aria-label={t('doubts')} className="grid max-h-80 gap-2 overflow-y-auto">
        {document.doubts.map((doubt) => (
          <li key={doubt.n} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <button
              type="button"
              onClick={() => onShow(doubt)}
              className="numeric min-w-16 rounded-sm text-left font-bold break-all text-nila-text underline underline-offset-3"
            >
              {document.text.slice(doubt.start, doubt.end)}
            </button>
            {doubt.picture && <Cutting subject={subject} document={document} doubt={doubt} />}
            <Badge tone="attention">{t('onPage', { page: doubt.page })}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
