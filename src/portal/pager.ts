/** From page to page of a list. */
import { html } from 'hono/html';
import type { Html } from './html.ts';
import { lastPage } from './public-pages.ts';
import type { Site } from './site.ts';

type List = { readonly path: string; readonly query?: Readonly<Record<string, string>>; readonly page: number };

/** `by`: whether turning goes through time or through a table. */
export function pager(
  { t, href }: Site,
  { path, query = {}, page }: List,
  more: boolean,
  by: 'time' | 'rows',
): Html | string {
  if (page === 1 && !more) return '';
  const [back, on] = by === 'time' ? (['newer', 'older'] as const) : (['before', 'after'] as const);
  return html`<nav class="pager" aria-label="${t('pages')}">${
    page > 1
      ? html`<a rel="prev" href="${href(path, { ...query, hal: page > 2 ? page - 1 : undefined })}">← ${t(back)}</a>`
      : html`<span></span>`
  }
<span>${t('pages')} ${page}</span>${
    more && page < lastPage
      ? html`<a rel="next" href="${href(path, { ...query, hal: page + 1 })}">${t(on)} →</a>`
      : html`<span></span>`
  }</nav>`;
}
