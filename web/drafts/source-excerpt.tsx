/** A source where it carries a sentence, its passages marked. */
import { useEffect, useRef } from 'react';
import type { Passage, Source } from '../../src/evidence/schema.ts';
import { cx } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { piecesOf } from './core/excerpt.ts';
import { draftMessages } from './messages.ts';

/** Characters of a long source shown before and after the passage. */
const around = 4_000;

export function SourceExcerpt({
  source,
  passages,
  nearest,
}: {
  readonly source: Source | undefined;
  readonly passages: readonly Passage[];
  readonly nearest: boolean;
}) {
  const t = useText(draftMessages);
  const frame = useRef<HTMLDivElement>(null);
  const first = passages[0];
  useEffect(() => {
    const box = frame.current;
    const mark = box?.querySelector('mark');
    if (!box || !mark) return;
    // Only the box scrolls, never the page under the reader.
    box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [source, passages]);
  if (!source || !first) return <p className="text-ink-soft">{t('sourceMissing')}</p>;
  const speakers = [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))];
  const page = first.page === undefined ? '' : ` · ${t('pageNumber', { page: first.page })}`;
  const title = `${t('passageIn', { title: source.title })}${page}`;
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-ink-soft">
        {nearest && <>{t('nearest')} · </>}
        {title}
      </h3>
      <div
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={title}
        lang="id"
        className={
          'max-h-[min(20rem,32vh)] overflow-y-auto rounded-lg border border-line bg-surface px-3 py-2 text-sm ' +
          'leading-relaxed break-words'
        }
      >
        {source.kind === 'material' ? (
          <Running source={source} passages={passages} />
        ) : (
          <Lines source={source} passages={passages} />
        )}
      </div>
      {speakers.length > 0 && <p className="text-sm text-ink-faint">{t('spokenBy', { name: speakers.join(', ') })}</p>}
    </section>
  );
}

/** A fact sheet: one fact a line, its label before it. */
function Lines({ source, passages }: { readonly source: Source; readonly passages: readonly Passage[] }) {
  return source.passages.map((fact) => {
    const lineStart = source.text.lastIndexOf('\n', fact.start - 1) + 1;
    const carries = passages.some((passage) => passage.start < fact.end && fact.start < passage.end);
    const value = source.text.slice(fact.start, fact.end);
    return (
      <p
        key={`${fact.start}`}
        className={cx('grid grid-cols-[7.5rem_minmax(0,1fr)] gap-2 py-0.5', !carries && 'text-ink-soft')}
      >
        <span className="text-ink-faint">{source.text.slice(lineStart, fact.start).replace(/:\s*$/, '')}</span>
        <span>{carries ? <mark className="px-0.5">{value}</mark> : value}</span>
      </p>
    );
  });
}

/** A text: the passages marked where they stand, with what is around them. */
function Running({ source: { text }, passages }: { readonly source: Source; readonly passages: readonly Passage[] }) {
  const { from, until, pieces } = piecesOf(text.length, passages, around);
  return (
    <p className="whitespace-pre-wrap">
      {from > 0 && '… '}
      {pieces.map(({ start, end, marked }) =>
        marked ? (
          <mark key={start} className="px-0.5">
            {text.slice(start, end)}
          </mark>
        ) : (
          <span key={start}>{text.slice(start, end)}</span>
        ),
      )}
      {until < text.length && ' …'}
    </p>
  );
}
