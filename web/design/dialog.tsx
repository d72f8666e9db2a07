/** A question or a task over the page; `sheet` slides in from the side (from below on phones). Escape closes it. */
import { Dialog as Base } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { useText } from '../i18n/messages.ts';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

const shapes = {
  dialog:
    'top-1/2 left-1/2 max-h-[90dvh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 ' +
    'rounded-lg data-starting-style:opacity-0 data-ending-style:opacity-0',
  sheet:
    'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-lg sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none ' +
    'sm:w-[min(32rem,90vw)] sm:rounded-none sm:rounded-l-lg ' +
    'data-starting-style:translate-y-8 data-starting-style:opacity-0 data-ending-style:opacity-0 ' +
    'sm:data-starting-style:translate-x-8 sm:data-starting-style:translate-y-0',
};

export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  shape = 'dialog',
  closable = true,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that does the thing last. */
  readonly actions?: ReactNode;
  readonly shape?: keyof typeof shapes;
  readonly closable?: boolean;
}) {
  const t = useText(designMessages);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next && closable) onClose();
      }}
      disablePointerDismissal={!closable}
    >
      <Base.Portal>
        <Base.Backdrop
          className={
            'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 ' +
            'data-ending-style:opacity-0 data-starting-style:opacity-0'
          }
        />
        <Base.Popup
          className={cx(
            'fixed z-50 flex flex-col bg-surface shadow-high transition-all duration-200 outline-none',
            shapes[shape],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-bold">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-sm text-ink-soft">{description}</Base.Description>}
            </div>
            {closable && (
              <IconButton label={t('close')} onClick={onClose} className="-mt-1 -mr-2">
                <X aria-hidden className="size-5" />
              </IconButton>
            )}
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>}
          {actions && <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
