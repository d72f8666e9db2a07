/** One published item, and what its address says after it was withdrawn. */
import { html, raw } from 'hono/html';
import { itemPath, photoPath, provenancePath } from '../../paths.ts';
import { printDecimal } from '../../../language/index.ts';
import type { PublicUnit } from '../../../identity/index.ts';
import { printedDate, printedMoment, type Html, type Page, type Site } from '../../../portal/index.ts';
import type { Correction, Item } from '../../queries/read-portal.ts';
import type { PublishedPhoto } from '../../schema.ts';
import { photoWidths } from '../photos.ts';
import { body, excerpt } from '../text.ts';
import { news } from '../words.ts';

const shield = raw(
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1.5 3 4.2v5c0 4.3 2.9 7.6 7 9.3 4.1-1.7 7-5 ' +
    '7-9.3v-5Zm-3.3 8.3 2.3 2.3 4.4-4.6"/></svg>',
);

const made = {
  template: 'composed',
  human: 'composedEdited',
  ai: 'composedWithModel',
  'ai-edit': 'composedWithModel',
} as const;

export function itemPage(site: Site, item: Item, corrections: readonly Correction[]): Page {
  const { href, language, portalUrl } = site;
  const say = news(site);
  const madeWords = say(made[item.origin], { position: item.approved_position });
  const path = itemPath(item.unit_slug, item);
  const address = portalUrl + path;
  const [hero, ...photos] = item.photos;
  const image = hero && portalUrl + photoPath(hero.sha256, 960, 'jpg');
  const changed = corrections[0]?.at ?? item.published_at;
  return {
    site,
    title: item.title,
    description: excerpt(item.content),
    canonical: path,
    kind: 'article',
    image,
    publishedAt: item.published_at,
    data: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: item.title,
      inLanguage: 'id',
      mainEntityOfPage: address,
      isAccessibleForFree: true,
      datePublished: item.published_at.toISOString(),
      dateModified: changed.toISOString(),
      ...(image ? { image: [image] } : {}),
      publisher: {
        '@type': 'GovernmentOrganization',
        name: item.unit_full_name,
        url: `${portalUrl}/${item.unit_slug}/`,
      },
      author: { '@type': 'GovernmentOrganization', name: item.unit_full_name },
    },
    content: html`<article class="item" lang="id">
<header><p class="meta"><a href="${href(`/${item.unit_slug}/`)}">${item.unit_full_name}</a> <time datetime="${item.published_at.toISOString()}">${printedMoment(item.published_at, item.zone, language)}</time></p>
<h1>${item.title}</h1></header>
${
  corrections.length > 0
    ? html`<aside class="note" lang="${language}"><b>${say('corrected')}</b> ${corrections.map(
        (one) =>
          html`<p><time datetime="${one.at.toISOString()}">${printedDate(one.at, item.zone, language)}</time>: ${
            one.note
          }</p>`,
      )}</aside>`
    : ''
}
${hero ? figure(site, hero, true) : ''}
<div class="text">${body(item.content)}</div>
${photos.length > 0 ? html`<div class="photos">${photos.map((photo) => figure(site, photo, false))}</div>` : ''}
</article>
<aside class="after">
<p class="label">${shield}<span>${madeWords}. <a href="${href(
      provenancePath(item.draft_id),
    )}">${say('origin')}</a></span></p>
<div class="share"><b>${say('share')}:</b> ${shareLinks(address, item.title).map(
      ([name, link]) => html`<a href="${link}" rel="noopener noreferrer nofollow">${name}</a>`,
    )}
<details><summary>${say('copyLink')}</summary><input readonly aria-label="${say('linkLabel')}" value="${
      address
    }"></details></div>
<p class="views">${say('viewed', { n: printDecimal(String(item.views ?? 0), language) })}</p>
</aside>`,
  };
}

/** In the place of an item that is not what was approved: nobody's name stands under words that are not theirs. */
export function alteredPage(site: Site, unitSlug: string, canonical: string): Page {
  const { t, href } = site;
  const say = news(site);
  return {
    site,
    title: say('altered'),
    description: say('altered'),
    canonical,
    index: false,
    content: html`<section class="plainpage"><h1>${say('altered')}</h1><p>${say('alteredWhy')}</p>
<p><a class="button" href="${href(`/${unitSlug}/`)}">${t('toFront')}</a></p></section>`,
  };
}

export function withdrawnPage(site: Site, unit: PublicUnit, gone: { title: string; reason: string; at: Date }): Page {
  const { t, href } = site;
  const say = news(site);
  return {
    site,
    title: say('withdrawn'),
    description: say('withdrawn'),
    canonical: `/${unit.slug}/`,
    index: false,
    content: html`<section class="plainpage"><h1>${say('withdrawn')}</h1><p class="was">${gone.title}</p>
<dl><dt>${say('withdrawnAt')}</dt><dd>${printedDate(gone.at, unit.zone, site.language)}</dd><dt>${say(
      'withdrawnWhy',
    )}</dt><dd>${gone.reason}</dd></dl>
<p><a class="button" href="${href(`/${unit.slug}/`)}">${t('toFront')}</a></p></section>`,
  };
}

/** Plain links that tell the other site nothing until the reader follows them. */
function shareLinks(address: string, title: string): [string, string][] {
  const url = encodeURIComponent(address);
  return [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ['X', `https://x.com/intent/post?url=${url}&text=${encodeURIComponent(title)}`],
    ['WhatsApp', `https://wa.me/?text=${encodeURIComponent(`${title} ${address}`)}`],
  ];
}

function figure(site: Site, photo: PublishedPhoto, first: boolean): Html {
  const set = (format: 'webp' | 'jpg') =>
    photoWidths
      .filter((width, at) => at === 0 || width <= photo.width)
      .map((width) => `${photoPath(photo.sha256, width, format)} ${Math.min(width, photo.width)}w`)
      .join(', ');
  return html`<figure><picture><source type="image/webp" srcset="${set(
    'webp',
  )}" sizes="(min-width: 46rem) 44rem, 100vw"><img src="${photoPath(photo.sha256, 480, 'jpg')}" srcset="${set(
    'jpg',
  )}" sizes="(min-width: 46rem) 44rem, 100vw" alt="${photo.alt}" width="${photo.width}" height="${photo.height}"${
    first ? '' : html` loading="lazy"`
  }></picture>
<figcaption>${photo.caption}${
    photo.credit && !photo.caption.includes(photo.credit) ? ` (${news(site)('photo')}: ${photo.credit})` : ''
  }</figcaption></figure>`;
}
