/** Pages that list: the newest items of all units or one, search results. */
import { html } from 'hono/html';
import { itemPath, photoPath } from '../../paths.ts';
import { pager, printedDate, type Html, type Page, type Site } from '../../../portal/index.ts';
import type { Card } from '../../queries/read-portal.ts';
import { foundEnd, foundStart } from '../found-words.ts';
import { excerpt } from '../text.ts';
import { news } from '../words.ts';

type Listed = { readonly items: readonly Card[]; readonly more: boolean; readonly page: number };

export function newestPage(site: Site, { items, more, page }: Listed): Page {
  const { t, unit } = site;
  const say = news(site);
  const path = unit ? `/${unit.slug}/` : '/';
  const [lead, ...rest] = items;
  const big = page === 1 && lead !== undefined;
  return {
    site,
    title: unit?.full_name ?? t('portal'),
    description: unit ? `${t('latest')} ${unit.full_name}` : t('tagline'),
    canonical: page === 1 ? path : `${path}?hal=${page}`,
    content: html`<h1 class="section">${t('latest')}${page > 1 ? html` <small>${t('pages')} ${page}</small>` : ''}</h1>
${items.length === 0 ? html`<p class="empty">${say('nothingYet')}</p>` : ''}
${big ? leadCard(site, lead) : ''}
<ul class="cards">${(big ? rest : items).map((item) => html`<li>${card(site, item)}</li>`)}</ul>
${pager(site, { path, page }, more, 'time')}`,
  };
}

export function searchPage(
  site: Site,
  q: string,
  { items, more, page }: Omit<Listed, 'items'> & { readonly items: readonly (Card & { readonly snippet?: string })[] },
): Page {
  const { t, unit } = site;
  const say = news(site);
  const path = unit ? `/${unit.slug}/cari` : '/cari';
  return {
    site,
    title: q === '' ? t('searchLabel') : `${say('found')} “${q}”`,
    description: say('searchHint'),
    canonical: path,
    index: false,
    searched: q,
    content: html`<h1 class="section">${q === '' ? t('searchLabel') : html`${say('found')} “${q}”`}</h1>
${
  q === ''
    ? html`<p class="empty">${say('searchHint')}</p>`
    : items.length === 0
      ? html`<p class="empty">${say('nothingFound')}</p>`
      : ''
}
<ul class="cards">${items.map((item) => html`<li>${card(site, item, snippet(item.snippet ?? ''))}</li>`)}</ul>
${pager(site, { path, query: { q }, page }, more, 'time')}`,
  };
}

function leadCard(site: Site, item: Card): Html {
  const photo = item.photos[0];
  const wide = photo && photo.width >= 960 ? 960 : 480;
  return html`<article class="lead${photo ? '' : ' plain'}">
${
  photo
    ? html`<a href="${address(site, item)}" tabindex="-1" aria-hidden="true"><img src="${photoPath(
        photo.sha256,
        wide,
        'webp',
      )}" alt="" width="${photo.width}" height="${photo.height}"></a>`
    : ''
}
<div>${meta(site, item)}<h2 lang="id"><a href="${address(site, item)}">${item.title}</a></h2><p lang="id">${excerpt(
    item.content,
    260,
  )}</p></div>
</article>`;
}

function card(site: Site, item: Card, text: Html | string = excerpt(item.content, 140)): Html {
  const photo = item.photos[0];
  return html`<article class="card"><div>${meta(site, item)}<h2 lang="id"><a href="${address(site, item)}">${
    item.title
  }</a></h2><p lang="id">${text}</p></div>
${
  photo
    ? html`<a href="${address(site, item)}" tabindex="-1" aria-hidden="true"><img src="${photoPath(
        photo.sha256,
        480,
        'webp',
      )}" alt="" width="${photo.width}" height="${photo.height}" loading="lazy"></a>`
    : ''
}
</article>`;
}

const address = (site: Site, item: Card): string => site.href(itemPath(item.unit_slug, item));

const meta = (site: Site, item: Card): Html =>
  html`<p class="meta">${
    site.unit ? '' : html`<a href="${site.href(`/${item.unit_slug}/`)}">${item.unit_name}</a> `
  }<time datetime="${item.published_at.toISOString()}">${printedDate(
    item.published_at,
    item.zone,
    site.language,
  )}</time></p>`;

/** A snippet with its found words marked; everything else comes out escaped. */
function snippet(text: string): Html {
  const parts = text.split(foundStart);
  return html`${parts[0] ?? ''}${parts.slice(1).map((part) => {
    const [found = '', after = ''] = part.split(foundEnd);
    return html`<mark>${found}</mark>${after}`;
  })} …`;
}
