/** Numbers that offices opened to the public. The room that keeps them stands above this one, so main.ts brings it: the portal only knows their form. */
import { html } from 'hono/html';
import type { Tx } from '../../../platform/index.ts';
import { printedDate } from '../dates.ts';
import type { Site } from '../site.ts';
import type { Html } from '../text.ts';
import type { WordKey } from '../words.ts';
import type { Page } from './layout.ts';

export type Release = {
  readonly recapId: string;
  readonly name: string;
  readonly period: string;
  readonly releasedAt: string;
};
/** `cells` hold null where a number is hidden, because it or one that could be reckoned from it is below `threshold`. */
export type OpenNumbers = Release & {
  readonly threshold: number;
  readonly rows: readonly {
    readonly level: string;
    readonly code: string;
    readonly name: string;
    readonly cells: Readonly<Record<string, number | null>>;
  }[];
};

/** Read as the public: what is not public is not there. */
export type OpenDataSource<Numbers extends OpenNumbers = OpenNumbers> = {
  readonly any: (tx: Tx) => Promise<boolean>;
  readonly list: (
    tx: Tx,
    page: number,
    size: number,
  ) => Promise<{ readonly items: readonly Release[]; readonly total: number }>;
  readonly read: (tx: Tx, recapId: string) => Promise<Numbers | null>;
  readonly csv: (numbers: Numbers) => string;
};

export const releasesPerPage = 30;
const rowsPerPage = 100;
/** The columns a reader looks for; the files have all of them. */
const columns: readonly (readonly [cell: string, word: WordKey])[] = [
  ['l', 'men'],
  ['p', 'women'],
  ['total', 'total'],
  ['disabled', 'disabled'],
  ['tps', 'stations'],
];

export function releasesPage(
  site: Site,
  { items, total, page }: { readonly items: readonly Release[]; readonly total: number; readonly page: number },
): Page {
  const { t, href } = site;
  return {
    site,
    title: t('openData'),
    description: t('openDataIntro'),
    canonical: page === 1 ? '/data' : `/data?hal=${page}`,
    content: html`<h1 class="section">${t('openData')}</h1>
      <p class="empty">${items.length === 0 ? t('noOpenData') : t('openDataIntro')}</p>
      <ul class="releases">
        ${items.map(
          (item) =>
            html`<li>
              <a href="${href(`/data/${item.recapId}`)}">${item.name}</a>
              <p class="meta">${item.period} · ${released(site, item)}</p>
            </li>`,
        )}
      </ul>
      ${pager(site, '/data', page, total, releasesPerPage)}`,
  };
}

export function numbersPage(site: Site, numbers: OpenNumbers, page: number): Page {
  const { t } = site;
  const path = `/data/${numbers.recapId}`;
  const rows = numbers.rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return {
    site,
    title: numbers.name,
    description: `${numbers.name}, ${numbers.period}`,
    canonical: page === 1 ? path : `${path}?hal=${page}`,
    content: html`<h1 class="section">${numbers.name}</h1>
      <p class="meta">${numbers.period} · ${released(site, numbers)}</p>
      <p class="empty">${t('hiddenWhy', { n: numbers.threshold })}</p>
      <p><a href="${path}.csv">CSV</a> · <a href="${path}.json">JSON</a> — ${t('allColumns')}</p>
      <div class="numbers" role="region" aria-label="${t('tableLabel')}" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('region')}</th>
              ${columns.map(([, word]) => html`<th scope="col">${t(word)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ code, name, cells }) =>
                html`<tr>
                  <th scope="row">${name} <small>${code}</small></th>
                  ${columns.map(([cell]) => html`<td>${number(site, cells[cell])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${pager(site, path, page, numbers.rows.length, rowsPerPage)}`,
  };
}

/** A hidden number need not be small itself: no limit is claimed for it. */
const number = ({ t, language }: Site, value: number | null | undefined): Html | string =>
  value === null || value === undefined
    ? html`<span aria-hidden="true">∗</span><span class="unseen">${t('hidden')}</span>`
    : value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB');

const released = ({ t, language }: Site, { releasedAt }: Release): Html =>
  html`${t('openedOn')} <time datetime="${releasedAt}">${printedDate(new Date(releasedAt), 'WIB', language)}</time>`;

function pager({ t, href }: Site, path: string, page: number, total: number, size: number): Html | string {
  if (total <= size) return '';
  return html`<nav class="pager" aria-label="${t('pages')}">
    ${page > 1 ? html`<a rel="prev" href="${href(path, { hal: page > 2 ? page - 1 : undefined })}">← ${t('before')}</a>` : html`<span></span>`}
    <span>${t('pages')} ${page}</span
    >${page * size < total ? html`<a rel="next" href="${href(path, { hal: page + 1 })}">${t('after')} →</a>` : html`<span></span>`}
  </nav>`;
}
