/** The text of a letter with the places of its findings, and what applied mends put there. */
import { useRef, useState } from 'react';
import type { LetterFinding } from '../../../src/letters/schema.ts';
import { cx, scrollMotion } from '../../design/index.ts';
import { piecesOf } from './pieces.ts';

/** Which finding is shown, and how to go to its place in the text that `MarkedText` draws with it. */
export function useMarks() {
  const [shown, setShown] = useState<number>();
  const places = useRef(new Map<number, HTMLElement>());
  const show = (at: number) => {
    setShown(at);
    places.current.get(at)?.scrollIntoView({ block: 'center', behavior: scrollMotion() });
  };
  return { shown, places, show };
}

const none: ReadonlySet<number> = new Set();

export function MarkedText({
  text,
  findings,
  applied = none,
  marks: { shown, places },
  className,
}: {
  readonly text: string;
  readonly findings: readonly LetterFinding[];
  readonly applied?: ReadonlySet<number>;
  readonly marks: ReturnType<typeof useMarks>;
  readonly className?: string;
}) {
  return (
    <p lang="id" className={cx('font-serif leading-7 break-words whitespace-pre-wrap', className)}>
      {piecesOf(text, findings, applied).map((piece) =>
        piece.finding === null ? (
          piece.text
        ) : (
          <mark
            key={piece.start}
            ref={(element) => {
              if (element && piece.finding !== null) places.current.set(piece.finding, element);
            }}
            className={cx(
              'rounded-sm bg-needs-reading-soft px-0.5 text-ink',
              piece.finding === shown && 'outline-2 outline-nila',
            )}
          >
            {piece.becomes === null ? piece.text : <del className="text-ink-faint">{piece.text}</del>}
            {piece.becomes !== null && <ins className="font-semibold no-underline">{piece.becomes}</ins>}
          </mark>
        ),
      )}
    </p>
  );
}
