/** Counts readers: one address once a day each, and not the programs that only fetch the page. */
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { unitBySlug } from '../../identity/index.ts';
import { localTime, publicActor, type Platform } from '../../platform/index.ts';

/** How browsers begin to call themselves, those of simple phones among them. Source: user-agent strings of 2025. */
const browser = /^(?:Mozilla|Opera|UCWEB|Nokia|SAMSUNG-|BlackBerry|SonyEricsson)/;
/**
 * What fetches for another purpose says so: by its kind (Cubot is a phone), as something "compatible" that is none of
 * the old browsers, or by an address at which its owner is found.
 */
const program = new RegExp(
  [
    String.raw`(?<!\bcu)bots?\b`,
    'crawl|spider|slurp|preview|facebookexternalhit|scan|monitor|headless|lighthouse|pingdom|archiver|fetch',
    'http-?client|curl|wget|python|validator|inspection',
    String.raw`\bcompatible; (?!MSIE|Konqueror|Trident|Windows|Android|U;)`,
    String.raw`\+https?:|\+\S+@|@\S+\.\w`,
  ].join('|'),
  'i',
);

export type Reader = { readonly address: string; readonly request: Request };

/** Whether a request is somebody reading. Prefetching and header-only requests are not. */
export function isReading({ request }: Pick<Reader, 'request'>): boolean {
  const agent = request.headers.get('user-agent') ?? '';
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => request.headers.get(name) ?? '').join(' ');
  return (
    request.method === 'GET' && browser.test(agent) && !program.test(agent) && !/prefetch|prerender/i.test(purpose)
  );
}

type View = { readonly unitSlug: string; readonly number: number; readonly address: string };

/** Milliseconds after which what was read is written down together: a crash loses no more. */
const pause = 400;
/** Readings kept for one writing; in a flood beyond them the rest of the moment is not counted. */
const most = 20_000;

/** The readings of each database that wait to be written down. */
const waiting = new WeakMap<Platform['database'], Map<string, View>>();

/** Counts one reading of an item, soon. A reload, or the same address on the same day, changes nothing. */
export function countView(platform: Platform, item: Omit<View, 'address'>, reader: Reader): void {
  if (!isReading(reader)) return;
  let views = waiting.get(platform.database);
  if (views === undefined) {
    views = new Map();
    waiting.set(platform.database, views);
    setTimeout(() => void writeViews(platform), pause).unref();
  }
  const view = { ...item, address: networkOf(reader.address) };
  if (views.size < most) views.set(`${view.unitSlug}/${view.number} ${view.address}`, view);
}

/** Writes down what waits; what cannot be written is a count lost, no reader's trouble. */
async function writeViews(platform: Platform): Promise<void> {
  const views = [...(waiting.get(platform.database)?.values() ?? [])];
  waiting.delete(platform.database);
  const { date } = localTime(platform.clock.now(), 'WIB');
  await platform.database
    .write(publicActor, async (tx) => {
      const units = new Map<string, string | undefined>();
      for (const slug of new Set(views.map(({ unitSlug }) => unitSlug)))
        units.set(slug, (await unitBySlug(tx, slug))?.id);
      const read = views.map(({ unitSlug, number, address }) => ({ unit: units.get(unitSlug), number, address }));
      await sql`select kc.count_views(${date}, ${JSON.stringify(read)})`.execute(tx);
    })
    .catch((error: unknown) => console.error('views were not counted:', error));
}

/**
 * What one reader has of the network: an IPv4 address, or the first half of an IPv6 address, within which a household
 * may take any (RFC 6177).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const end = tail?.split(':').filter(Boolean) ?? [];
  const whole = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - end.length) }, () => '0'), ...end];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
