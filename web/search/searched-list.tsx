/** A list that is read page by page and narrowed by words: what is typed, and what came of it. */
import { useState, type ChangeEvent, type ReactNode } from 'react';
import { Banner, EmptyState, Pager, Skeleton } from '../design/index.ts';
import { useQuiet } from './use-quiet.ts';

/** The words and the page; other words begin at the first page. `field` is for the field that they are typed in. */
export function useSearchedPage() {
  const [page, setPage] = useState(1);
  const [words, setWords] = useState('');
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setWords(event.target.value);
    setPage(1);
  };
  return { page, setPage, q: useQuiet(words.trim()), field: { type: 'search', value: words, onChange } as const };
}

type Page<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
};

/** What was found; `none` where that is nothing. */
export function SearchedList<Item>({
  asked: { data, error },
  none,
  onPage,
  children,
}: {
  readonly asked: { readonly data: Page<Item> | undefined; readonly error: Error | null };
  readonly none: string;
  readonly onPage: (page: number) => void;
  readonly children: (items: readonly Item[]) => ReactNode;
}) {
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  if (data.total === 0) return <EmptyState title={none} />;
  return (
    <>
      {children(data.items)}
      <Pager page={data.page} size={data.size} total={data.total} onPage={onPage} />
    </>
  );
}
