/** What can be pressed: one primary button a screen, the others quiet. A button says a verb and a noun. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'normal' | 'small';

const looks: Record<Look, string> = {
  primary: 'bg-nila text-on-nila hover:bg-nila-hover shadow-card',
  secondary: 'bg-surface text-ink border border-line-strong hover:border-nila hover:text-nila-text',
  quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'bg-surface text-unsupported border border-unsupported hover:bg-unsupported-soft',
};
const sizes: Record<Size, string> = { normal: 'min-h-10 px-4 text-base', small: 'min-h-8 px-2.5 text-sm' };

/** Classes of a button, for links that look like one. */
export const buttonClass = (look: Look = 'secondary', size: Size = 'normal'): string =>
  cx(
    'inline-flex items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap ' +
      'select-none transition-colors',
    'disabled:opacity-50 disabled:shadow-none aria-disabled:opacity-50',
    looks[look],
    sizes[size],
  );

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  readonly size?: Size;
  readonly icon?: ReactNode;
  /** Under way: keeps its width and its focus, refuses a second press, and says so. */
  readonly busy?: boolean;
};

export function Button({
  look = 'secondary',
  size = 'normal',
  icon,
  busy = false,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const t = useText(designMessages);
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass(look, size), className)}
    >
      {busy ? <Spinner label={t('working')} /> : icon}
      {children}
    </button>
  );
}

/** A button that is only a picture; `label` says what it does. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly label: string }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={cx(
        'inline-grid size-9 shrink-0 place-items-center rounded-md text-ink-soft transition-colors ' +
          'hover:bg-sunken hover:text-ink disabled:opacity-40',
        className,
      )}
    >
      {children}
    </button>
  );
}

/** Turning ring for work of unknown length. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span
      role="status"
      aria-label={label}
      className="inline-block size-4 shrink-0 animate-spin rounded-full border-2 border-current border-t-transparent"
    />
  );
}

/** A key as it is printed on the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd
      className={
        'inline-grid min-w-5 place-items-center rounded-sm border border-b-2 ' +
        'border-line-strong/60 bg-surface px-1 font-sans text-[0.7rem] leading-[1.15rem] ' +
        'font-semibold text-ink-soft'
      }
    >
      {children}
    </kbd>
  );
}
