/** The frame of every page. */
import { html, raw } from 'hono/html';
import type { Site } from './site.ts';
import { stylePath } from './style.ts';
import type { Html } from './html.ts';

export type Page = {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Portal path of the one address under which this page is known. */
  readonly canonical: string;
  readonly kind?: 'website' | 'article';
  /** Absolute address of a picture for shared links. */
  readonly image?: string | undefined;
  readonly publishedAt?: Date;
  /** Schema.org description, as data. */
  readonly data?: object;
  readonly index?: boolean;
  /** What the reader searched for. */
  readonly searched?: string;
  readonly content: Html;
};

export function layout(page: Page): Html {
  const { site } = page;
  const { t, href, unit } = site;
  const name = unit?.full_name ?? t('portal');
  const home = unit ? `/${unit.slug}/` : '/';
  const title = page.title === name ? name : `${page.title} — ${name}`;
  const address = site.portalUrl + page.canonical;
  return html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
${page.index === false ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${address}">`}
<link rel="stylesheet" href="${stylePath}">
<link rel="icon" href="/lambang.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${name}" href="${href(`${home}rss.xml`)}">
<meta name="theme-color" content="#f7f4ee" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141922" media="(prefers-color-scheme: dark)">
<meta property="og:site_name" content="${name}">
<meta property="og:type" content="${page.kind ?? 'website'}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="id_ID">
${
  page.image
    ? html`<meta property="og:image" content="${page.image}"><meta name="twitter:card" content="summary_large_image">`
    : html`<meta name="twitter:card" content="summary">`
}
${page.publishedAt ? html`<meta property="article:published_time" content="${page.publishedAt.toISOString()}">` : ''}
${
  page.data
    ? html`<script type="application/ld+json">${raw(
        JSON.stringify(page.data).replace(
          /[<>&\u2028\u2029]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      )}</script>`
    : ''
}
</head>
<body>
<a class="skip" href="#isi">${t('skip')}</a>
<header class="top">
<div class="wrap">
<a class="brand" href="${href(home)}"><img src="/lambang.svg" alt="" width="34" height="34"><span><b>${
    name
  }</b><small>${unit ? unit.host : t('tagline')}</small></span></a>
<form class="search" action="${href(unit ? `/${unit.slug}/cari` : '/cari').split('?')[0]}" role="search">
<label class="unseen" for="q">${t(
    'searchLabel',
  )}</label><input id="q" name="q" type="search" maxlength="200" placeholder="${t('searchLabel')}" value="${
    page.searched ?? ''
  }" required>
${site.language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}<button>${t('search')}</button>
</form>
</div>
<nav class="wrap" aria-label="${t('portal')}">${
    unit ? html`<a href="${href('/')}">${t('allNews')}</a>` : html`<a href="${href(home)}">${t('latest')}</a>`
  }<a href="${href('/satker')}">${t('units')}</a><a class="lang" href="${site.inOtherLanguage}" lang="${
    site.language === 'id' ? 'en' : 'id'
  }" hreflang="${site.language === 'id' ? 'en' : 'id'}">${t('otherLanguage')}</a></nav>
</header>
<main id="isi" class="wrap">
${page.content}
${page.index === false ? '' : html`<p class="address">${address}</p>`}
</main>
<footer class="bottom"><div class="wrap"><p>${name} · <a href="${href(`${home}rss.xml`).split('?')[0]}">RSS</a>${site.footLinks.map(
    ({ path, label }) => html` · <a href="${href(path)}">${label[site.language]}</a>`,
  )}</p><p>${t('footer')}</p></div></footer>
</body>
</html>
`;
}
