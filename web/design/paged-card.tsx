/** A page of a list: what went wrong, that it is still coming, that nothing is there, or its items and the other pages. */
import type { ReactNode } from 'react';
import { Banner, Skeleton } from './feedback.tsx';
import { Card, Pager } from './list.tsx';

type Page = { readonly page: number; readonly size: number; readonly total: number };

export function PagedCard<P extends Page>({
  data,
  error,
  none,
  lines = 4,
  title,
  label = title,
  className = 'py-2! sm:py-2!',
  onPage,
  children,
}: {
  readonly data: P | undefined;
  readonly error: Error | null;
  /** What stands there when the list is empty. */
  readonly none: ReactNode;
  /** How tall the list is, by what one sees of it while it comes. */
  readonly lines?: number;
  readonly title?: string;
  /** Of its pages, where a screen has several lists. */
  readonly label?: string | undefined;
  readonly className?: string;
  readonly onPage: (page: number) => void;
  readonly children: (data: P) => ReactNode;
}) {
  if (error && !data) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={lines} />;
  if (data.total === 0) return typeof none === 'string' ? <p className="text-ink-soft">{none}</p> : none;
  return (
    <Card className={className} {...(title === undefined ? {} : { title })}>
      {children(data)}
      <Pager label={label} page={data.page} size={data.size} total={data.total} onPage={onPage} />
    </Card>
  );
}
