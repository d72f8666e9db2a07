/**
 * The public portal: server-rendered, no client JavaScript, no cookies. It reads as the public: what rooms do not show
 * the public, the wall in the database hides. A unit's site stands under its path (`/ntt/`) and under its own host.
 * Rooms bring the pages (`pages` of their values).
 */
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { sql } from 'kysely';
import { isSlug, unitByHost, unitBySlug, unitsInOrder, type PublicUnit } from '../identity/index.ts';
import {
  etagOf,
  isKnown,
  publicActor,
  reported,
  troubleOf,
  type Language,
  type Platform,
  type Room,
  type UnitId,
} from '../platform/index.ts';
import { addressOf, anyOrigin } from './asked.ts';
import { briefCache } from './cache.ts';
import { addressesPerMap, robots, rss, sitemap, sitemapIndex } from './feeds.ts';
import { createFront, type DoorBindings, type Front, type PageBindings } from './front.ts';
import { layout } from './layout.ts';
import { messagePage } from './message-page.ts';
import {
  lastPage,
  type Absent,
  type Answer,
  type AsPublic,
  type FootLink,
  type Place,
  type PublicPages,
  type UnitPage,
} from './public-pages.ts';
import { siteOf } from './site.ts';
import { mark, style, stylePath } from './style.ts';
import { unitsPage } from './units-page.ts';

type Rendered = { readonly status: 200 | 301 | Absent; readonly type: string; readonly body: string };
type Env = { Bindings: PageBindings & { byHost?: PublicUnit | null } };
type Handler = (c: Context<Env>) => Promise<Response>;
type Show = (build: (place: Place) => Promise<Answer>) => Handler;
type InUnit = (build: (place: Place, unit: PublicUnit) => Promise<Answer>) => Handler;

export type Portal = Front & {
  /** As a browser would ask, without a door. */
  readonly request: (path: string, init?: RequestInit, bindings?: DoorBindings) => Promise<Response>;
  /** Has the rooms write down what they keep in memory about readers. */
  readonly close: () => Promise<void>;
};
export type PortalOptions = {
  /** Milliseconds for which an answer is as good as new; a published item shows within twice as long. */
  readonly freshFor?: number;
};

export function createPortal(
  platform: Platform,
  rooms: readonly Room[],
  { freshFor = 1_000 }: PortalOptions = {},
): Portal {
  const pages = createPages(platform, rooms, freshFor);
  const front = createFront(pages.fetch, { freshFor, trustProxy: platform.config.trustProxy });
  return {
    ...front,
    request: async (path, init, bindings) => front.fetch(new Request(anyOrigin + path, init), bindings),
    close: async () => {
      for (const room of rooms) await room.pages?.writeReaders?.(platform);
    },
  };
}

/** The pages themselves, each made when it is asked for. */
export function createPages(platform: Platform, rooms: readonly Room[], freshFor: number): Hono<Env> {
  const { portalUrl } = platform.config;
  const brought = rooms.flatMap(({ pages }) => (pages ? [pages] : []));
  const unitPages = brought.flatMap((pages) => pages.unitPages ?? []);
  const asPublic = readerAsPublic(platform);
  const show = pageShower(platform, brought, asPublic);
  const inUnit: InUnit = (build) =>
    show(async (place) => {
      const unit = await unitBySlug(place.tx, place.param('unit'));
      return unit === undefined ? null : build(place, unit);
    });

  const app = new Hono<Env>();
  app.use('*', compress({ encoding: 'gzip' }));
  app.use('*', headers(portalUrl));
  app.get('/healthz', async (c) => {
    await asPublic((tx) => sql`select 1`.execute(tx));
    return c.text('ok', 200, { 'Cache-Control': 'no-store' });
  });
  addStatics(app);
  addFeeds(app, brought, portalUrl, show);
  for (const { path, answer } of brought.flatMap(({ files }) => files ?? []))
    app.get(path, async (c) => {
      const file = await answer(platform, c.req.param('name') ?? '', asPublic);
      return file === null
        ? c.notFound()
        : c.body(new Uint8Array(file.body), 200, {
            'Content-Type': file.type,
            'Cache-Control': 'public, max-age=86400',
          });
    });
  for (const { path, answer } of brought.flatMap(({ pages }) => pages ?? [])) app.get(path, show(answer));
  app.get(
    '/satker',
    show(async ({ tx, site }) => unitsPage(site(), await unitsInOrder(tx))),
  );
  app.get(
    '/:unit',
    show(async ({ tx, param }) => ((await unitBySlug(tx, param('unit'))) ? { moved: `/${param('unit')}/` } : null)),
  );
  app.get(
    '/:unit/rss.xml',
    inUnit(async (place, unit) => feed(await entriesOf(brought, place, unit.id), place.site(unit))),
  );
  for (const { path, answer, visited } of unitPages) {
    const page = inUnit(answer);
    app.get(`/:unit${path}`, (c) => {
      const unitSlug = c.req.param('unit') ?? '';
      if (visited && isSlug(unitSlug))
        c.env?.counted?.(visited(platform, { unitSlug, param: (name) => c.req.param(name) ?? '' }));
      return page(c);
    });
  }
  app.notFound((c) => show(async () => null)(c as Context<Env>));
  app.onError((error, c) => {
    const trouble = troubleOf(error);
    const site = siteOf({ language: 'id', unit: null, byHost: null, portalUrl, path: '/', query: {} });
    if (trouble !== null) return c.html(layout(messagePage(site, 'trouble', 'troubleHelp')), 503);
    const code = reported(error, `${c.req.method} ${c.req.routePath}`);
    return c.html(layout(messagePage(site, 'trouble', 'bugHelp', { code })), 500);
  });
  const hosts = briefCache<PublicUnit | null>(10 * freshFor);
  return withUnitHosts(app, unitPages, (host) =>
    hosts(host, async () => (await asPublic((tx) => unitByHost(tx, host))) ?? null),
  );
}

const readerAsPublic =
  (platform: Platform): AsPublic =>
  (work) =>
    platform.database.read(publicActor, async (tx) => {
      // Whatever a stranger asks for, it does not hold the database.
      await sql`set local statement_timeout = '5s'`.execute(tx);
      return work(tx);
    });

function pageShower(
  { config: { portalUrl }, sealKey }: Platform,
  brought: readonly PublicPages[],
  asPublic: AsPublic,
): Show {
  return (build) => async (c) => {
    const byHost = c.env?.byHost ?? null;
    const asked = (name: string) => c.req.query(name) ?? '';
    return asPublic(async (tx) => {
      const language: Language = asked('lang') === 'en' ? 'en' : 'id';
      const footLinks: FootLink[] = [];
      for (const { foot } of brought) if (foot && (await foot.shown(tx))) footLinks.push(foot);
      const query = { q: asked('q'), hal: asked('hal') };
      const site = (unit: PublicUnit | null = byHost) =>
        siteOf({ language, unit, byHost, portalUrl, path: c.req.path, query, footLinks });
      const place: Place = {
        tx,
        site,
        param: (name) => c.req.param(name) ?? '',
        query: (name) => asked(name).slice(0, 200),
        page: pageNumber(c.req.query('hal')),
        sealKey,
      };
      return render(await build(place), site);
    }).then((rendered) => send(c, rendered));
  };
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const headers =
  (portalUrl: string) =>
  async (c: Context<Env>, next: () => Promise<void>): Promise<void> => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (portalUrl.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
  };

function addStatics(app: Hono<Env>): void {
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
}

/** What programs read: RSS of all units, the map for search engines, robots.txt. */
function addFeeds(app: Hono<Env>, brought: readonly PublicPages[], portalUrl: string, show: Show): void {
  const sources = brought.flatMap(({ addresses }) => (addresses ? [addresses] : []));
  const mapsOf = (tx: Place['tx']) =>
    Promise.all(sources.map(async ({ count }) => Math.max(1, Math.ceil((await count(tx)) / addressesPerMap))));
  app.get('/robots.txt', (c) => c.text(robots(portalUrl)));
  app.get(
    '/sitemap.xml',
    show(async ({ tx }) => ({
      type: 'application/xml',
      body: sitemapIndex(
        portalUrl,
        (await mapsOf(tx)).reduce((sum, maps) => sum + maps, 0),
      ),
    })),
  );
  app.get(
    '/:map{sitemap-[1-9][0-9]{0,5}\\.xml}',
    show(async ({ tx, param, sealKey }) => {
      // The maps of one room follow those of the room before it; beyond the last there is an empty one.
      let page = Number(/\d+/.exec(param('map'))?.[0]);
      const maps = await mapsOf(tx);
      let at = 0;
      while (at < sources.length - 1 && page > (maps[at] ?? 0)) page -= maps[at++] ?? 0;
      const listed = (await sources[at]?.read(tx, sealKey, page, addressesPerMap)) ?? [];
      return { type: 'application/xml', body: sitemap(portalUrl, listed) };
    }),
  );
  app.get(
    '/rss.xml',
    show(async (place) => feed(await entriesOf(brought, place), place.site(null))),
  );
}

const feed = (entries: Parameters<typeof rss>[1], site: Parameters<typeof rss>[0]): Answer => ({
  type: 'application/rss+xml',
  body: rss(site, entries),
});

async function entriesOf(brought: readonly PublicPages[], { tx, sealKey }: Place, unitId?: UnitId) {
  const all = [];
  for (const { feed: entries } of brought) all.push(...((await entries?.(tx, sealKey, unitId)) ?? []));
  return all.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** On a unit's own host its site stands at the root: `/12-…` there is `/ntt/12-…` here. */
function withUnitHosts(
  app: Hono<Env>,
  unitPages: readonly UnitPage[],
  unitOfHost: (host: string) => Promise<PublicUnit | null>,
): Hono<Env> {
  const ofUnit = [/^\/rss\.xml$/, ...unitPages.map(({ onOwnHost }) => onOwnHost)];
  const door = new Hono<Env>();
  door.all('*', async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('405', 405, { Allow: 'GET, HEAD' });
    const { host: named, target } = addressOf(c.req.raw);
    const host = named.toLowerCase().replace(/:\d+$/, '');
    const byHost = /^[a-z0-9.-]{1,253}$/.test(host) ? await unitOfHost(host) : null;
    const [path = ''] = target.split('?');
    const ofThisUnit = byHost !== null && ofUnit.some((own) => own.test(path));
    const address = anyOrigin + (ofThisUnit ? `/${byHost.slug}${target}` : target);
    return app.fetch(new Request(address, { method: c.req.method, headers: c.req.raw.headers }), { ...c.env, byHost });
  });
  return door;
}

async function render(answer: Answer, site: Place['site']): Promise<Rendered> {
  if (answer !== null && 'moved' in answer) return { status: 301, type: 'text/plain', body: site().href(answer.moved) };
  if (answer !== null && 'body' in answer)
    return { status: answer.status ?? 200, type: `${answer.type}; charset=utf-8`, body: answer.body };
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
  const etag = etagOf(body);
  const named = {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': status === 200 ? 'public, max-age=1' : 'no-cache',
  };
  const known = status === 200 && isKnown(etag, c.req.header('if-none-match'));
  return known ? c.body(null, 304, named) : c.body(body, status, named);
}

const pageNumber = (given: string | undefined): number =>
  Math.min(Math.max(1, Number(/^\d{1,4}$/.exec(given ?? '')?.[0] ?? 1)), lastPage);
