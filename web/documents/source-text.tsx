/** A stored text with places marked: faint lines where something was found, one place strongly and in view. */
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { cx, scrollMotion } from '../design/index.ts';

/** UTF-16 code units into the stored text. */
export type Span = { readonly start: number; readonly end: number };

/** What is found at a place: a fact, a heading, or a number that a person should read again in the picture. */
type Look = 'found' | 'heading' | 'unsure';
export type Mark = Span & { readonly look?: Look };

const looks: Record<Look, string> = {
  found: 'underline decoration-line-strong/60 decoration-dotted underline-offset-4',
  heading: 'font-bold',
  unsure: 'claim-line claim-needs-reading bg-needs-reading-soft',
};

export function SourceText({
  text,
  span,
  marks = [],
  onPlace,
  label,
  className,
}: {
  readonly text: string;
  readonly span: Span | undefined;
  readonly marks?: readonly Mark[];
  /** A place of the text was pressed: where, in code units. */
  readonly onPlace?: (at: number) => void;
  readonly label?: string;
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
    box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3), behavior: scrollMotion() });
  }, [start, end]);
  const press = (event: MouseEvent) => {
    const at = placeAt(event);
    // Whoever marks words to copy them wants to go nowhere.
    if (at !== undefined && document.getSelection()?.isCollapsed !== false) onPlace?.(at);
  };
  return (
    <div
      ref={frame}
      tabIndex={0}
      {...(label === undefined ? {} : { role: 'region', 'aria-label': label })}
      {...(onPlace === undefined ? {} : { onClick: press })}
      className={cx(
        'overflow-y-auto rounded-lg border border-line bg-surface px-5 py-4 font-text ' +
          'text-[1.0625rem] leading-[1.75] break-words whitespace-pre-wrap',
        className,
      )}
    >
      {pieces.map(({ start: from, end: to, strong, looks: found }) => {
        const words = text.slice(from, to);
        const look = cx(...found.map((one) => looks[one]));
        return strong ? (
          <mark key={from} data-start={from} className={cx('px-0.5 shadow-[0_2px_0_var(--needs-reading)]', look)}>
            {words}
          </mark>
        ) : (
          <span key={from} data-start={from} className={look}>
            {words}
          </span>
        );
      })}
    </div>
  );
}

/** Where in the text was pressed. */
function placeAt({ clientX, clientY }: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const piece = caret?.offsetNode.parentElement?.dataset['start'];
  return caret && piece !== undefined ? Number(piece) + caret.offset : undefined;
}

/** Cuts a text at the borders of all spans; pieces are in order and cover the text. */
export function cut(
  text: string,
  span: Span | undefined,
  marks: readonly Mark[],
): (Span & { strong: boolean; looks: Look[] })[] {
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
    const covering = marks.filter((mark) => covers(mark, start, end));
    return {
      start,
      end,
      strong: span !== undefined && covers(span, start, end),
      looks: [...new Set(covering.map(({ look = 'found' }) => look))],
    };
  });
}
