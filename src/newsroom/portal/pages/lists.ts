/** Pages that list: the newest items of all units or one, search results, the units. */
import { html } from 'hono/html';
import { itemPath, photoPath } from '../../paths.ts';
import { foundEnd, foundStart, lastPage, type Card, type PortalUnit } from '../../queries/read-portal.ts';
import { printedDate } from '../dates.ts';
import type { Site } from '../site.ts';
import { excerpt, type Html } from '../text.ts';
import type { Page } from './layout.ts';

type Listed = { readonly items: readonly Card[]; readonly more: boolean; readonly page: number };

export function newestPage(site: Site, { items, more, page }: Listed): Page {
  const { t, unit } = site;
  const path = unit ? `/${unit.slug}/` : '/';
  const [lead, ...rest] = items;
  const big = page === 1 && lead !== undefined;
  return {
    site,
    title: unit?.full_name ?? t('portal'),
    description: unit ? `${t('latest')} ${unit.full_name}` : t('tagline'),
    canonical: page === 1 ? path : `${path}?hal=${page}`,
    content: html`<h1 class="section">${t('latest')}${page > 1 ? html` <small>${t('pages')} ${page}</small>` : ''}</h1>
      ${items.length === 0 ? html`<p class="empty">${t('nothingYet')}</p>` : ''} ${big ? leadCard(site, lead) : ''}
      <ul class="cards">
        ${(big ? rest : items).map((item) => html`<li>${card(site, item)}</li>`)}
      </ul>
      ${pager(site, path, {}, page, more)}`,
  };
}

export function searchPage(
  site: Site,
  q: string,
  { items, more, page }: Omit<Listed, 'items'> & { readonly items: readonly (Card & { readonly snippet?: string })[] },
): Page {
  const { t, unit } = site;
  const path = unit ? `/${unit.slug}/cari` : '/cari';
  return {
    site,
    title: q === '' ? t('searchLabel') : `${t('found')} “${q}”`,
    description: t('searchHint'),
    canonical: path,
    index: false,
    searched: q,
    content: html`<h1 class="section">${q === '' ? t('searchLabel') : html`${t('found')} “${q}”`}</h1>
      ${q === '' ? html`<p class="empty">${t('searchHint')}</p>` : items.length === 0 ? html`<p class="empty">${t('nothingFound')}</p>` : ''}
      <ul class="cards">
        ${items.map((item) => html`<li>${card(site, item, snippet(item.snippet ?? ''))}</li>`)}
      </ul>
      ${pager(site, path, { q }, page, more)}`,
  };
}

export function unitsPage(site: Site, units: readonly PortalUnit[]): Page {
  const { t, href } = site;
  const link = (unit: PortalUnit) => html`<a href="${href(`/${unit.slug}/`)}">${unit.short_name}</a>`;
  return {
    site,
    title: t('units'),
    description: t('units'),
    canonical: '/satker',
    content: html`<h1 class="section">${t('units')}</h1>
      <p class="units">${units.filter(({ level }) => level === 'national').map(link)}</p>
      <div class="provinces">
        ${units
          .filter(({ level }) => level === 'province')
          .map(
            (province) =>
              html`<details>
                <summary>${province.short_name}</summary>
                <ul>
                  <li><b>${link(province)}</b></li>
                  ${units.filter(({ parent_id }) => parent_id === province.id).map((unit) => html`<li>${link(unit)}</li>`)}
                </ul>
              </details>`,
          )}
      </div>`,
  };
}

function leadCard(site: Site, item: Card): Html {
  const photo = item.photos[0];
  const wide = photo && photo.width >= 960 ? 960 : 480;
  return html`<article class="lead${photo ? '' : ' plain'}">
    ${photo ? html`<a href="${address(site, item)}" tabindex="-1" aria-hidden="true"><img src="${photoPath(photo.sha256, wide, 'webp')}" alt="" width="${photo.width}" height="${photo.height}" /></a>` : ''}
    <div>
      ${meta(site, item)}
      <h2 lang="id"><a href="${address(site, item)}">${item.title}</a></h2>
      <p lang="id">${excerpt(item.content, 260)}</p>
    </div>
  </article>`;
}

function card(site: Site, item: Card, text: Html | string = excerpt(item.content, 140)): Html {
  const photo = item.photos[0];
  return html`<article class="card">
    <div>
      ${meta(site, item)}
      <h2 lang="id"><a href="${address(site, item)}">${item.title}</a></h2>
      <p lang="id">${text}</p>
    </div>
    ${photo ? html`<a href="${address(site, item)}" tabindex="-1" aria-hidden="true"><img src="${photoPath(photo.sha256, 480, 'webp')}" alt="" width="${photo.width}" height="${photo.height}" loading="lazy" /></a>` : ''}
  </article>`;
}

const address = (site: Site, item: Card): string => site.href(itemPath(item.unit_slug, item));

const meta = (site: Site, item: Card): Html =>
  html`<p class="meta">
    ${site.unit ? '' : html`<a href="${site.href(`/${item.unit_slug}/`)}">${item.unit_name}</a> `}<time
      datetime="${item.published_at.toISOString()}"
      >${printedDate(item.published_at, item.zone, site.language)}</time
    >
  </p>`;

/** A snippet with its found words marked; everything else comes out escaped. */
function snippet(text: string): Html {
  const parts = text.split(foundStart);
  return html`${parts[0] ?? ''}${parts.slice(1).map((part) => {
    const [found = '', after = ''] = part.split(foundEnd);
    return html`<mark>${found}</mark>${after}`;
  })}
  …`;
}

function pager(
  site: Site,
  path: string,
  query: Readonly<Record<string, string>>,
  page: number,
  more: boolean,
): Html | string {
  if (page === 1 && !more) return '';
  const { t, href } = site;
  return html`<nav class="pager" aria-label="${t('pages')}">
    ${page > 1 ? html`<a rel="prev" href="${href(path, { ...query, hal: page > 2 ? page - 1 : undefined })}">← ${t('newer')}</a>` : html`<span></span>`}
    <span>${t('pages')} ${page}</span
    >${more && page < lastPage ? html`<a rel="next" href="${href(path, { ...query, hal: page + 1 })}">${t('older')} →</a>` : html`<span></span>`}
  </nav>`;
}
