/** A page of two lists put together by time, of which only one is read whole. */

type Timed = { readonly at: Date };
type Page = { readonly page: number; readonly size: number };

/**
 * Which part of the long list can be on the page: `skip` of it stand before, whatever the `others` of the short list
 * are; of the next `most` none is missing.
 */
export const partOfPage = ({ page, size }: Page, others: number): { readonly skip: number; readonly most: number } => ({
  skip: Math.max(0, (page - 1) * size - others),
  most: size + others,
});

/**
 * The page, newest first. `long`: that part of the long list; `short`: all of the other. Both newest first; of one
 * moment the long list's come first.
 */
export function mergePage<Long extends Timed, Short extends Timed>(
  long: readonly Long[],
  short: readonly Short[],
  { page, size }: Page,
): (Long | Short)[] {
  const { skip } = partOfPage({ page, size }, short.length);
  const [first] = long;
  // Past the end of the long list the page is past the end of both.
  if (skip > 0 && first === undefined) return [];
  const before = skip === 0 ? 0 : short.filter(({ at }) => first !== undefined && at > first.at).length;
  const all = [...long, ...short.slice(before)].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const from = (page - 1) * size - skip - before;
  return all.slice(from, from + size);
}
