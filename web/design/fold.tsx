/** A part of a page behind one line that says what is in it; the line alone when it is folded. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Badge } from './status.tsx';

export function Fold({
  title,
  holds,
  lacks,
  action,
  open,
  onOpen,
  children,
}: {
  readonly title: string;
  /** How much is in it: "4", "belum ada". */
  readonly holds?: ReactNode;
  /** What a person still has to do in it; such a part does not begin folded. */
  readonly lacks?: ReactNode;
  /** What can be done with all of it, at the end of the line. */
  readonly action?: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-label={title}>
      <header className="flex items-center gap-2 pr-2 sm:pr-3">
        <h2 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => onOpen(!open)}
            className="flex w-full items-start gap-2 px-2 py-1.5 text-left hover:text-nila-text sm:px-3"
          >
            <ChevronRight
              aria-hidden
              className={cx('mt-1 size-4 shrink-0 text-ink-faint transition-transform', open && 'rotate-90')}
            />
            <span className="flex min-w-0 flex-wrap items-center gap-x-2">
              <span className="font-bold">{title}</span>
              {holds !== undefined && <span className="numeric text-sm text-ink-faint">{holds}</span>}
              {lacks && <Badge tone="attention">{lacks}</Badge>}
            </span>
          </button>
        </h2>
        {action}
      </header>
      <div id={id} hidden={!open} className="pb-1">
        {open && children}
      </div>
    </section>
  );
}

/** Whether a fold is open: as its part asks for until a person opens or folds it. */
export function useFold(begins: boolean): readonly [open: boolean, set: (open: boolean) => void] {
  const [chosen, setChosen] = useState<boolean>();
  return [chosen ?? begins, setChosen];
}
