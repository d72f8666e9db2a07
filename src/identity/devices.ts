/**
 * Devices that have signed in before, told by a cookie. Guesses at a person's password from elsewhere slow strangers
 * down and not them. Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Platform } from '../platform/index.ts';
import { newToken } from './tokens.ts';

/** A device and the names that signed in on it: `nonce.mac`, newest first, joined by `~`. Names are not in it. */
const cookie = 'kc_device';
const life = 400 * 24 * 3_600;
const mostPeople = 8;
const mark = /^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}$/;

type Keys = Pick<Platform, 'keyFor'>;

const macOf = ({ keyFor }: Keys, username: string, nonce: string): string =>
  createHmac('sha256', keyFor('identity/device')).update(`${username}\n${nonce}`).digest('base64url');

function marksOf(request: Request): string[] {
  const given = new RegExp(`(?:^|;\\s*)${cookie}=([^;]{1,800})`).exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
  return given.split('~').filter((one) => mark.test(one));
}

/** What names the device among those on which `username` has signed in; null on a device that is new to them. */
export function knownDevice(platform: Keys, request: Request, username: string): string | null {
  for (const [nonce = '', mac = ''] of marksOf(request).map((one) => one.split('.')))
    if (timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(platform, username, nonce)))) return nonce;
  return null;
}

/** The Set-Cookie that lets the device be known when `username` signs in again. */
export function deviceCookie(platform: Keys & Pick<Platform, 'config'>, request: Request, username: string): string {
  const marks = marksOf(request);
  if (knownDevice(platform, request, username) === null) {
    const nonce = newToken();
    marks.unshift(`${nonce}.${macOf(platform, username, nonce)}`);
  }
  const secure = platform.config.workspaceUrl.startsWith('https:') ? '; Secure' : '';
  const value = marks.slice(0, mostPeople).join('~');
  return `${cookie}=${value}; Path=/api; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`;
}
