/** What programs read: RSS, the map for search engines, robots.txt. */
import { Feed } from 'feed';
import { itemPath } from '../paths.ts';
import type { Card } from '../queries/read-portal.ts';
import type { Site } from './site.ts';
import { excerpt } from './text.ts';

export function rss({ unit, portalUrl, t }: Site, items: readonly Card[]): string {
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
    ...(items[0] ? { updated: items[0].published_at } : {}),
  });
  for (const item of items) {
    const link = portalUrl + itemPath(item.unit_slug, item);
    feed.addItem({
      id: link,
      link,
      title: item.title,
      description: excerpt(item.content),
      date: item.published_at,
      author: [{ name: item.unit_name }],
    });
  }
  return feed.rss2();
}

/** An index of maps of at most 5,000 addresses each. */
export const sitemapIndex = (portalUrl: string, maps: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from(
    { length: maps },
    (_, at) => `<sitemap><loc>${xml(`${portalUrl}/sitemap-${at + 1}.xml`)}</loc></sitemap>`,
  ).join('')}</sitemapindex>\n`;

export const sitemap = (
  portalUrl: string,
  rows: readonly { number: number; slug: string; unit_slug: string; published_at: Date; approved_at: Date }[],
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows
    .map(
      (row) =>
        `<url><loc>${xml(portalUrl + itemPath(row.unit_slug, row))}</loc><lastmod>${(row.approved_at > row.published_at ? row.approved_at : row.published_at).toISOString()}</lastmod></url>`,
    )
    .join('')}</urlset>\n`;

export const robots = (portalUrl: string): string =>
  `User-agent: *\nDisallow: /cari\nDisallow: /*/cari\nSitemap: ${portalUrl}/sitemap.xml\n`;

const xml = (text: string): string => text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
