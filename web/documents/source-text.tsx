/** A stored text with places marked: faint lines where facts were found, one place strongly and in view. */
import { useEffect, useMemo, useRef } from 'react';
import { cx } from '../design/index.ts';

/** UTF-16 code units into the stored text. */
export type Span = { readonly start: number; readonly end: number };

export function SourceText({
  text,
  span,
  marks = [],
  className,
}: {
  readonly text: string;
  readonly span: Span | undefined;
  readonly marks?: readonly Span[];
  readonly className?: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const start = span?.start;
  const end = span?.end;
  const pieces = useMemo(
    () => cut(text, start === undefined || end === undefined ? undefined : { start, end }, marks),
    [text, start, end, marks],
  );
  useEffect(() => {
    const box = frame.current;
    const mark = box?.querySelector('mark');
    if (!box || !mark) return;
    // Only the box scrolls, never the page under the reader.
    const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3), behavior: 'smooth' });
  }, [start, end]);
  return (
    <div
      ref={frame}
      tabIndex={0}
      className={cx(
        'overflow-y-auto rounded-lg border border-line bg-surface px-5 py-4 font-text ' +
          'text-[1.0625rem] leading-[1.75] break-words whitespace-pre-wrap',
        className,
      )}
    >
      {pieces.map((piece) => {
        const words = text.slice(piece.start, piece.end);
        if (piece.strong)
          return (
            <mark key={piece.start} className="px-0.5 shadow-[0_2px_0_var(--needs-reading)]">
              {words}
            </mark>
          );
        return piece.marked ? (
          <span key={piece.start} className="underline decoration-line-strong/60 decoration-dotted underline-offset-4">
            {words}
          </span>
        ) : (
          words
        );
      })}
    </div>
  );
}

/** Cuts a text at the borders of all spans; pieces are in order and cover the text. */
export function cut(
  text: string,
  span: Span | undefined,
  marks: readonly Span[],
): (Span & { strong: boolean; marked: boolean })[] {
  const borders = new Set([0, text.length]);
  const within = (at: number) => span !== undefined && span.start < at && at < span.end;
  for (const one of span ? [span, ...marks] : marks) {
    // The place at hand stays in one piece.
    for (const at of [one.start, one.end]) if (!within(at)) borders.add(Math.min(text.length, Math.max(0, at)));
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  const covers = (one: Span, start: number, end: number) => one.start <= start && end <= one.end;
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] as number;
    return {
      start,
      end,
      strong: span !== undefined && covers(span, start, end),
      marked: marks.some((mark) => covers(mark, start, end)),
    };
  });
}
