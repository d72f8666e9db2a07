import { html } from 'hono/html';
import type { Site, Values } from './site.ts';
import type { WordKey } from './words.ts';
import type { Page } from './layout.ts';

/** A page that only says something: not found, out of order. */
export function messagePage(site: Site, title: WordKey, help: WordKey, values: Values = {}): Page {
  const { t, href } = site;
  return {
    site,
    title: t(title),
    description: t(help, values),
    canonical: '/',
    index: false,
    content: html`<section class="plainpage"><h1>${t(title)}</h1><p>${t(help, values)}</p><p><a class="button" href="${href(
      '/',
    )}">${t('toFront')}</a></p></section>`,
  };
}
