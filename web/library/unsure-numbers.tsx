/** Numbers of a scanned page on which the readers do not agree, each with its cutting of the picture. */
import type { PaperPageText } from '../../src/library/schema.ts';
import { Badge, Card } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import type { Placed, Span } from './viewer/boxes.ts';
import { Crop } from './viewer/crop.tsx';
import { viewerMessages } from './viewer/messages.ts';

export function UnsureNumbers({
  page,
  words,
  ratio,
  source,
  onChoose,
}: {
  readonly page: PaperPageText;
  readonly words: readonly Placed[];
  /** Height of the page by its width. */
  readonly ratio: number;
  /** The picture of the page, once it is there. */
  readonly source: string | undefined;
  readonly onChoose: (span: Span) => void;
}) {
  const t = useText(libraryMessages);
  const says = useText(viewerMessages);
  return (
    <Card title={t('unsure')}>
      <p className="mb-3 text-sm text-ink-soft">{t('unsureWhy')}</p>
      <ul aria-label={t('unsure')} className="grid gap-2">
        {words.map(({ start, end, box }) => {
          const number = page.text.slice(start - page.start, end - page.start);
          return (
            <li key={start} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <button
                type="button"
                onClick={() => onChoose({ start, end })}
                className="numeric min-w-16 rounded-sm text-left font-bold text-nila-text underline underline-offset-3"
              >
                {number}
              </button>
              {source && (
                <Crop
                  source={source}
                  box={box}
                  ratio={ratio}
                  turned={page.layout?.turned ?? 0}
                  label={says('cropOf', { words: number })}
                />
              )}
              <Badge tone="attention">{t('needsReading')}</Badge>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
