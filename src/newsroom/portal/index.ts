/**
 * The public portal: server-rendered, no client JavaScript, no cookies. It reads as the public; the wall in the database
 * shows it published items and nothing else. A unit's site stands under its path (`/ntt/`) and under its own host.
 */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { sql } from 'kysely';
import { z } from 'zod';
import { publicActor, type Language, type Platform, type Tx } from '../../platform/index.ts';
import { itemPath } from '../paths.ts';
import * as read from '../queries/read-portal.ts';
import { briefCache } from './cache.ts';
import { robots, rss, sitemap, sitemapIndex } from './feeds.ts';
import { itemPage, withdrawnPage } from './pages/item.ts';
import { layout, type Page } from './pages/layout.ts';
import { newestPage, searchPage, unitsPage } from './pages/lists.ts';
import { messagePage } from './pages/message.ts';
import {
  numbersPage,
  releasesPage,
  releasesPerPage,
  type OpenDataSource,
  type OpenNumbers,
} from './pages/open-data.ts';
import { noApprovalPage, noticePage, provenancePage } from './pages/provenance.ts';
import { photoMimes, photoVariant, photoWidths, type PhotoFormat } from './photos.ts';
import { siteOf, type Site } from './site.ts';
import { mark, style, stylePath } from './style.ts';
import { countView } from './views.ts';

type Rendered = { readonly status: 200 | 301 | 404 | 410; readonly type: string; readonly body: string };
type Bindings = { incoming?: { socket?: { remoteAddress?: string } }; byHost?: read.PortalUnit | null };
type Env = { Bindings: Bindings };
type Place = {
  readonly tx: Tx;
  readonly site: (unit?: read.PortalUnit | null) => Site;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string;
  readonly page: number;
};
type Answer =
  | Page
  | { readonly page: Page; readonly status: 404 | 410 }
  | { readonly moved: string }
  | { readonly type: string; readonly body: string }
  | null;

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const unitPaths = /^\/(?:$|rss\.xml$|cari$|\d+-)/;

export type PortalOptions<Numbers extends OpenNumbers = OpenNumbers> = {
  readonly openData?: OpenDataSource<Numbers>;
  /** Milliseconds for which an answer is remembered, at most; a published item shows within this and one second. */ readonly freshFor?: number;
};

export function createPortal<Numbers extends OpenNumbers = OpenNumbers>(
  platform: Platform,
  { freshFor = 1_000, openData }: PortalOptions<Numbers> = {},
): Hono<Env> {
  const { portalUrl, trustProxy } = platform.config;
  const rendered = briefCache<Rendered>(freshFor);
  const hosts = briefCache<read.PortalUnit | null>(10 * freshFor);
  const asPublic = <T>(work: (tx: Tx) => Promise<T>) =>
    platform.database.read(publicActor, async (tx) => {
      // Whatever a stranger asks for, it does not hold the database.
      await sql`set local statement_timeout = '5s'`.execute(tx);
      return work(tx);
    });

  const show =
    (build: (place: Place) => Promise<Answer>) =>
    async (c: Context<Env>): Promise<Response> => {
      const byHost = c.env?.byHost ?? null;
      const key = [
        byHost?.slug ?? '',
        c.req.path,
        c.req.query('q') ?? '',
        c.req.query('hal') ?? '',
        c.req.query('lang') ?? '',
      ].join('\n');
      return send(
        c,
        await rendered(key, () =>
          asPublic(async (tx) => {
            const language: Language = c.req.query('lang') === 'en' ? 'en' : 'id';
            const opened = openData === undefined ? false : await openData.any(tx);
            const site = (unit: read.PortalUnit | null = byHost) =>
              siteOf({
                language,
                unit,
                byHost,
                portalUrl,
                path: c.req.path,
                query: { q: c.req.query('q') ?? '', hal: c.req.query('hal') ?? '' },
                openData: opened,
              });
            const place: Place = {
              tx,
              site,
              param: (name) => c.req.param(name) ?? '',
              query: (name) => (c.req.query(name) ?? '').slice(0, 200),
              page: pageNumber(c.req.query('hal')),
            };
            return render(await build(place), site);
          }),
        ),
      );
    };
  const inUnit = (build: (place: Place, unit: read.PortalUnit) => Promise<Answer>) =>
    show(async (place) => {
      const unit = await read.unitBySlug(place.tx, place.param('unit'));
      return unit === undefined ? null : build(place, unit);
    });

  const app = new Hono<Env>();
  app.use('*', compress());
  app.use('*', async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (portalUrl.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
  });
  app.get('/healthz', async (c) => {
    await asPublic((tx) => tx.selectFrom('units').select('id').limit(1).execute());
    return c.text('ok', 200, { 'Cache-Control': 'no-store' });
  });
  app.get(stylePath, (c) =>
    c.body(style, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get('/lambang.svg', (c) =>
    c.body(mark, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    }),
  );
  app.get('/robots.txt', (c) => c.text(robots(portalUrl)));
  app.get(
    '/sitemap.xml',
    show(async ({ tx }) => ({
      type: 'application/xml',
      body: sitemapIndex(portalUrl, Math.max(1, Math.ceil((await read.countItems(tx)) / read.addressesPerMap))),
    })),
  );
  app.get(
    '/:map{sitemap-[1-9][0-9]{0,5}\\.xml}',
    show(async ({ tx, param }) => ({
      type: 'application/xml',
      body: sitemap(portalUrl, await read.addresses(tx, Number(/\d+/.exec(param('map'))?.[0]))),
    })),
  );
  app.get('/foto/:name{[0-9a-f]{64}-[0-9]+\\.(webp|jpg)}', async (c) => {
    const [, sha256 = '', width, format] = /^([0-9a-f]+)-(\d+)\.(\w+)$/.exec(c.req.param('name')) ?? [];
    if (
      !photoWidths.some((known) => known === Number(width)) ||
      !(await asPublic((tx) => read.photoIsPublic(tx, sha256)))
    )
      return c.notFound();
    const bytes = await photoVariant(platform, sha256, Number(width), format as PhotoFormat);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': photoMimes[format as PhotoFormat],
      'Cache-Control': 'public, max-age=86400',
    });
  });

  app.get(
    '/',
    show(async ({ tx, site, page }) => newestPage(site(null), { ...(await read.newest(tx, { page })), page })),
  );
  app.get(
    '/rss.xml',
    show(async ({ tx, site }) => ({
      type: 'application/rss+xml',
      body: rss(site(null), (await read.newest(tx, { page: 1 })).items),
    })),
  );
  app.get(
    '/cari',
    show(async ({ tx, site, query, page }) =>
      searchPage(site(null), query('q').trim(), { ...(await read.search(tx, { q: query('q'), page })), page }),
    ),
  );
  app.get(
    '/satker',
    show(async ({ tx, site }) => unitsPage(site(), await read.unitsInOrder(tx))),
  );
  app.get(
    '/asal/:code',
    show(async ({ tx, site, param }) => {
      const code = param('code').toLowerCase();
      if (!z.uuid().safeParse(code).success) return null;
      const item = await read.itemByDraft(tx, code);
      if (item)
        return provenancePage(
          site(await read.unitBySlug(tx, item.unit_slug)),
          item,
          await read.correctionsOf(tx, item.id),
        );
      const notice = await read.approvalNotice(tx, code);
      if (notice === undefined) return { page: noApprovalPage(site(), code), status: 404 };
      return noticePage(
        site(),
        code,
        (await read.unitsInOrder(tx)).find(({ id }) => id === notice.unit_id),
        notice,
      );
    }),
  );

  if (openData) {
    app.get(
      '/data',
      show(async ({ tx, site, page }) =>
        releasesPage(site(null), { ...(await openData.list(tx, page, releasesPerPage)), page }),
      ),
    );
    app.get(
      '/data/:file',
      show(async ({ tx, site, param, page }) => {
        const [, recapId = '', kind] = /^([0-9a-f-]{36})(?:\.(csv|json))?$/.exec(param('file')) ?? [];
        const numbers = z.uuid().safeParse(recapId).success ? await openData.read(tx, recapId) : null;
        if (numbers === null) return null;
        return kind === undefined
          ? numbersPage(site(null), numbers, page)
          : kind === 'csv'
            ? { type: 'text/csv', body: openData.csv(numbers) }
            : { type: 'application/json', body: JSON.stringify(numbers) };
      }),
    );
  }

  app.get(
    '/:unit',
    show(async ({ tx, param }) =>
      (await read.unitBySlug(tx, param('unit'))) ? { moved: `/${param('unit')}/` } : null,
    ),
  );
  app.get(
    '/:unit/',
    inUnit(async ({ tx, site, page }, unit) =>
      newestPage(site(unit), { ...(await read.newest(tx, { unitId: unit.id, page })), page }),
    ),
  );
  app.get(
    '/:unit/rss.xml',
    inUnit(async ({ tx, site }, unit) => ({
      type: 'application/rss+xml',
      body: rss(site(unit), (await read.newest(tx, { unitId: unit.id, page: 1 })).items),
    })),
  );
  app.get(
    '/:unit/cari',
    inUnit(async ({ tx, site, query, page }, unit) =>
      searchPage(site(unit), query('q').trim(), {
        ...(await read.search(tx, { q: query('q'), unitId: unit.id, page })),
        page,
      }),
    ),
  );
  const item = inUnit(async ({ tx, site, param }, unit) => {
    const number = Number(/^\d+/.exec(param('item'))?.[0]);
    const found = await read.itemByNumber(tx, unit.id, number);
    if (found)
      return itemPath(unit.slug, found) === `/${unit.slug}/${param('item')}`
        ? itemPage(site(unit), found, await read.correctionsOf(tx, found.id))
        : { moved: itemPath(unit.slug, found) };
    const gone = await read.withdrawn(tx, unit.id, number);
    return gone === undefined ? null : { page: withdrawnPage(site(unit), unit, gone), status: 410 };
  });
  app.get('/:unit/:item{[1-9][0-9]{0,8}(-.*)?}', async (c) => {
    const unitSlug = c.req.param('unit');
    if (read.isSlug(unitSlug))
      await countView(
        platform,
        { unitSlug, number: Number(/^\d+/.exec(c.req.param('item'))?.[0]) },
        { address: addressOf(c, trustProxy), request: c.req.raw },
      );
    return item(c);
  });
  app.notFound((c) => show(async () => null)(c as Context<Env>));
  app.onError((error, c) => {
    console.error(`program error at ${c.req.method} ${c.req.routePath}:`, error);
    const site = siteOf({ language: 'id', unit: null, byHost: null, portalUrl, path: '/', query: {} });
    return c.html(layout(messagePage(site, 'trouble', 'troubleHelp')), 500);
  });
  return withUnitHosts(app, (host) =>
    hosts(host, async () => (await asPublic((tx) => read.unitByHost(tx, host))) ?? null),
  );
}

/** On a unit's own host its site stands at the root: `/12-…` there is `/ntt/12-…` here. */
function withUnitHosts(app: Hono<Env>, unitOfHost: (host: string) => Promise<read.PortalUnit | null>): Hono<Env> {
  const door = new Hono<Env>();
  door.all('*', async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('405', 405, { Allow: 'GET, HEAD' });
    const url = new URL(c.req.url);
    const host = (c.req.header('host') ?? url.host).toLowerCase().replace(/:\d+$/, '');
    const byHost = /^[a-z0-9.-]{1,253}$/.test(host) ? await unitOfHost(host) : null;
    if (byHost && unitPaths.test(url.pathname)) url.pathname = `/${byHost.slug}${url.pathname}`;
    return app.fetch(new Request(url, { method: c.req.method, headers: c.req.raw.headers }), { ...c.env, byHost });
  });
  return door;
}

async function render(answer: Answer, site: Place['site']): Promise<Rendered> {
  if (answer !== null && 'moved' in answer) return { status: 301, type: 'text/plain', body: site().href(answer.moved) };
  if (answer !== null && 'body' in answer)
    return { status: 200, type: `${answer.type}; charset=utf-8`, body: answer.body };
  const { page, status } =
    answer === null
      ? { page: messagePage(site(), 'notFound', 'notFoundHelp'), status: 404 as const }
      : 'page' in answer
        ? answer
        : { page: answer, status: 200 as const };
  return { status, type: 'text/html; charset=utf-8', body: String(await layout(page)) };
}

function send(c: Context<Env>, { status, type, body }: Rendered): Response {
  if (status === 301) return c.redirect(body, 301);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': status === 200 ? 'public, max-age=1' : 'no-cache',
  };
  if (
    status === 200 &&
    c.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return c.body(null, 304, headers);
  return c.body(body, status, headers);
}

const pageNumber = (given: string | undefined): number =>
  Math.min(Math.max(1, Number(/^\d{1,4}$/.exec(given ?? '')?.[0] ?? 1)), read.lastPage);

/** Mixed into a hash that is forgotten the same day; never stored or logged. */
function addressOf(c: Context<Env>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket?.remoteAddress ?? 'unknown';
}
