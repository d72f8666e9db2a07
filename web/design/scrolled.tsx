/**
 * Something larger than its place, to be moved within it: by mouse, touch, or keyboard. A shadow stands at every edge
 * that hides something.
 */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from './class-names.ts';

type Hidden = { readonly left: boolean; readonly right: boolean; readonly top: boolean; readonly bottom: boolean };
const nothing: Hidden = { left: false, right: false, top: false, bottom: false };

export function Scrolled({
  label,
  className,
  children,
}: {
  /** What is in it, for whoever comes to it by keyboard. */
  readonly label: string;
  /** Also how high it may be. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(nothing);
  const look = useCallback(() => {
    const at = area.current;
    if (at) setHidden((before) => (same(before, hiddenIn(at)) ? before : hiddenIn(at)));
  }, []);
  useEffect(() => {
    const at = area.current;
    if (!at) return;
    const watch = new ResizeObserver(look);
    watch.observe(at);
    for (const child of at.children) watch.observe(child);
    return () => watch.disconnect();
  }, [look, children]);
  const moves = Object.values(hidden).includes(true);
  return (
    <div className={cx('relative grid overflow-hidden', className)}>
      <div
        ref={area}
        onScroll={look}
        role="region"
        aria-label={label}
        {...(moves ? { tabIndex: 0 } : {})}
        className="max-h-[inherit] min-w-0 overflow-auto -outline-offset-2"
      >
        {children}
      </div>
      {edges.map(([edge, place]) => (
        <span
          key={edge}
          aria-hidden
          data-edge={edge}
          className={cx(
            'pointer-events-none absolute from-ink/20 to-transparent transition-opacity',
            place,
            hidden[edge] ? 'opacity-100' : 'opacity-0',
          )}
        />
      ))}
    </div>
  );
}

const edges = [
  ['left', 'inset-y-0 left-0 w-3 bg-linear-to-r'],
  ['right', 'inset-y-0 right-0 w-3 bg-linear-to-l'],
  ['top', 'inset-x-0 top-0 h-3 bg-linear-to-b'],
  ['bottom', 'inset-x-0 bottom-0 h-3 bg-linear-to-t'],
] as const satisfies readonly (readonly [keyof Hidden, string])[];

/** A pixel of rounding hides nothing. */
const hiddenIn = (at: HTMLElement): Hidden => ({
  left: at.scrollLeft > 1,
  right: at.scrollLeft + at.clientWidth < at.scrollWidth - 1,
  top: at.scrollTop > 1,
  bottom: at.scrollTop + at.clientHeight < at.scrollHeight - 1,
});

const same = (one: Hidden, other: Hidden): boolean => edges.every(([edge]) => one[edge] === other[edge]);
