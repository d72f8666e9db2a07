/** Lists whose pages come from the server, and the frame things stand in. */
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

/** A sheet of paper on the desk. */
export function Card({
  title,
  aside,
  children,
  className,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <section className={cx('rounded-lg border border-line bg-surface p-4 sm:p-5', className)}>
      {(title || aside) && (
        <header className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          {title && <h2 className="text-lg font-bold">{title}</h2>}
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

/** Rows with a line between them. */
export function List({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}

export type Column<R> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  readonly numeric?: boolean;
  readonly className?: string;
};

/** A table that becomes a list of labelled values on a narrow screen. */
export function Table<R>({
  label,
  columns,
  rows,
  rowKey,
  compact = false,
}: {
  /** On a narrow screen the values of a row follow one another, without the names of their columns. */
  readonly compact?: boolean;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
}) {
  return (
    <table aria-label={label} className="w-full border-collapse text-left max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'border-b border-line-strong px-3 py-2 text-xs font-semibold text-ink-faint',
                column.numeric && 'text-right',
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={cx(
              'border-b border-line hover:bg-sunken/50 max-sm:py-2',
              compact ? 'max-sm:flex max-sm:flex-wrap max-sm:items-center' : 'max-sm:block',
            )}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={cx(
                  'px-3 py-2.5 align-top max-sm:flex max-sm:gap-3 max-sm:py-1',
                  compact && 'max-sm:px-1.5',
                  column.numeric && 'numeric sm:text-right',
                  column.className,
                )}
              >
                {!compact && (
                  <span aria-hidden className="w-28 shrink-0 text-xs leading-6 font-semibold text-ink-faint sm:hidden">
                    {column.head}
                  </span>
                )}
                <span className="min-w-0">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Turns the pages of a list. Pages count from 1. */
export function Pager({
  page,
  size,
  total,
  onPage,
  label,
}: {
  /** Of which list, where a screen has several. */
  readonly label?: string | undefined;
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useText(designMessages);
  const language = useLanguage();
  if (total <= size) return null;
  const number = (value: number) => formatNumber(value, language);
  return (
    <nav aria-label={label} className="flex items-center justify-end gap-2 pt-3 text-sm text-ink-soft">
      <span className="numeric">
        {t('rows', {
          first: number((page - 1) * size + 1),
          last: number(Math.min(total, page * size)),
          total: number(total),
        })}
      </span>
      <IconButton label={t('previousPage')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden className="size-5" />
      </IconButton>
      <IconButton label={t('nextPage')} disabled={page * size >= total} onClick={() => onPage(page + 1)}>
        <ChevronRight aria-hidden className="size-5" />
      </IconButton>
    </nav>
  );
}
