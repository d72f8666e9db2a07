/** Counts readers: one address once a day each, and not the programs that only fetch the page. */
import { isIPv6 } from 'node:net';
import type { Platform } from '../../platform/index.ts';
import type { CountReader, Reader } from '../../portal/index.ts';
import { ledgerOf, type Item } from './view-ledger.ts';

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

/** Whether a request is somebody reading. Prefetching is not. */
export function isReading(header: Reader['header']): boolean {
  const agent = header('user-agent') ?? '';
  if (!browser.test(agent) || program.test(agent)) return false;
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => header(name) ?? '').join(' ');
  return !/prefetch|prerender/i.test(purpose);
}

/** Counts readings of an item, each soon. A reload, or the same network on the same day, changes nothing. */
export function countViews(platform: Platform, item: Item): CountReader {
  const ledger = ledgerOf(platform);
  return ({ address, header }) => {
    const network = networkOf(address);
    if (!ledger.has(item, network) && isReading(header)) ledger.add(item, network);
  };
}

/**
 * What one reader has of the network: an IPv4 address, or the first half of an IPv6 address, within which a household
 * may take any (RFC 6177).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%');
  // What a proxy forwards may be anything.
  if (!isIPv6(bare)) return address.slice(0, 64);
  const [head = '', tail] = bare.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const end = tail?.split(':').filter(Boolean) ?? [];
  const whole = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - end.length) }, () => '0'), ...end];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
