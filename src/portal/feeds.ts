/** What programs read: RSS, the map for search engines, robots.txt. */
import { Feed } from 'feed';
import { legalXml } from '../language/index.ts';
import type { FeedEntry, PublicAddress } from './public-pages.ts';
import type { Site } from './site.ts';

/** Addresses in one map. */
export const addressesPerMap = 5_000;

export function rss({ unit, portalUrl, t }: Site, entries: readonly FeedEntry[]): string {
  const home = unit ? `${portalUrl}/${unit.slug}/` : `${portalUrl}/`;
  const title = unit?.full_name ?? t('portal');
  const feed = new Feed({
    id: home,
    link: home,
    title,
    description: unit ? `${t('latest')} ${title}` : t('tagline'),
    language: 'id',
    copyright: title,
    feedLinks: { rss: `${home}rss.xml` },
    ...(entries[0] ? { updated: entries[0].at } : {}),
  });
  for (const { id, path, title: headline, description, at, author } of entries)
    feed.addItem({
      id,
      link: portalUrl + path,
      title: inlineHtml(headline),
      description: escape(description),
      date: at,
      author: [{ name: author }],
    });
  return legalXml(feed.rss2());
}

const escape = (text: string): string => text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** For readers that take a headline for HTML and for those that take it for text: only what HTML would read changes. */
const inlineHtml = (text: string): string => text.replace(/[<>]|&(?=#|\w+;)/g, escape);

/** An index of maps of at most `addressesPerMap` addresses each. */
export const sitemapIndex = (portalUrl: string, maps: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from(
    { length: maps },
    (_, at) => `<sitemap><loc>${escape(`${portalUrl}/sitemap-${at + 1}.xml`)}</loc></sitemap>`,
  ).join('')}</sitemapindex>\n`;

export const sitemap = (portalUrl: string, addresses: readonly PublicAddress[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map(
      ({ path, changed }) =>
        `<url><loc>${escape(portalUrl + path)}</loc><lastmod>${changed.toISOString()}</lastmod></url>`,
    )
    .join('')}</urlset>\n`;

export const robots = (portalUrl: string): string =>
  `User-agent: *\nDisallow: /cari\nDisallow: /*/cari\nSitemap: ${portalUrl}/sitemap.xml\n`;
