/**
 * Where an endpoint stands. Only addresses that say it by themselves are in the house: this computer and private
 * numbers (RFC 1918, RFC 4193). A name may lead anywhere tomorrow, and counts as outside.
 */
import { BlockList, isIP } from 'node:net';
import type { EnginePlace } from '../schema.ts';

const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addSubnet('10.0.0.0', 8, 'ipv4');
own.addSubnet('172.16.0.0', 12, 'ipv4');
own.addSubnet('192.168.0.0', 16, 'ipv4');
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');

/** Of machines that serve settings to what runs on them, of nobody, of many. */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('224.0.0.0', 3, 'ipv4');
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');

export type EndpointAddress = { readonly address: string; readonly place: EnginePlace };

/** The address as it is kept, without a slash at its end; null where it cannot be used. */
export function readAddress(typed: string): EndpointAddress | null {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(host) !== 0 && never.check(host, family)) return null;
  const isOwn = host === 'localhost' || (isIP(host) !== 0 && own.check(host, family));
  return { address: url.href.replace(/\/+$/, ''), place: isOwn ? 'in-house' : 'outside' };
}
