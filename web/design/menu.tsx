/** A list of things to do, behind one button. */
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';

/** `trigger` is a button element; it receives what opens the menu. */
export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup
            className={
              'min-w-52 max-w-[calc(100vw-1.5rem)] rounded-md border border-line bg-surface ' +
              'py-1 shadow-high outline-none'
            }
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  children,
  onClick,
  danger = false,
  disabled = false,
}: {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <Base.Item
      onClick={onClick}
      disabled={disabled}
      className={cx(
        'flex items-center gap-2.5 px-3 py-2 outline-none select-none data-highlighted:bg-nila-soft ' +
          'data-disabled:opacity-50',
        danger && 'text-unsupported',
      )}
    >
      <span aria-hidden className="grid size-4.5 shrink-0 place-items-center text-ink-faint">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </Base.Item>
  );
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <div className="px-3 pt-2 pb-1 text-xs font-semibold text-ink-faint">{children}</div>;
}
export function MenuLine() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
