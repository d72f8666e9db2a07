/** Whatever a client writes into its headers, it is answered, and never by a fault of the server's. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorkeeper } from '../identity/index.ts';
import { createPortal } from '../portal/index.ts';
import { openDoor, type OpenDoor } from '../platform/testing/open-door.ts';
import { staticSite } from '../platform/start/static-files.ts';
import { unlessTrouble } from '../platform/start/unavailable.ts';
import { createWorkspace } from '../platform/start/workspace.ts';
import { rooms, routes } from '../rooms.ts';
import { testHouse } from './index.ts';

let folder: string;
const doors: Record<string, OpenDoor> = {};
beforeAll(async () => {
  const { platform: known } = await testHouse();
  const platform = { ...known, config: { ...known.config, trustProxy: true } };
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-headers-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>page');
  const site = await staticSite(folder);
  const workspace = createWorkspace({ platform, routes, doorkeeper, site });
  const { fetch, fromMemory } = createPortal(platform, rooms);
  doors['workspace'] = await openDoor(workspace.fetch);
  doors['portal'] = await openDoor(fetch, { fromMemory });
  // Without the database: all that needs it is answered 503.
  const away = async () => 'away' as const;
  const troubled = { needs: (address: string) => address.startsWith('/api/'), shows: 'data' } as const;
  doors['workspace in trouble'] = await openDoor(unlessTrouble(away, { answer: workspace.fetch, ...troubled }));
  doors['portal in trouble'] = await openDoor(unlessTrouble(away, { answer: fetch, needs: () => true, shows: 'page' }));
});
afterAll(async () => {
  await Promise.all(Object.values(doors).map((door) => door.close()));
  await rm(folder, { recursive: true, force: true });
});

/** The status of the first answer to these bytes; null when the connection ends without one. */
function statusOf(door: OpenDoor, bytes: string): Promise<number | null> {
  return new Promise((resolve) => {
    const connection = net.connect(door.port, '127.0.0.1');
    let heard = '';
    connection.on('error', () => undefined);
    connection.on('data', (part) => {
      heard += part.toString('latin1');
      if (heard.includes('\r\n\r\n')) connection.destroy();
    });
    connection.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]) || null));
    connection.write(Buffer.from(bytes, 'latin1'));
  });
}

type Asked = {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
};
const written = ({ method, target, headers }: Asked): string => {
  const body = method === 'POST' || method === 'PUT' ? '{"username":"a","password":"b"}' : '';
  const named =
    body === '' ? headers : [...headers, ['Content-Type', 'application/json'], ['Content-Length', String(body.length)]];
  return `${method} ${target} HTTP/1.1\r\n${named.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
};

const hosts = fc.oneof(
  fc.constantFrom(
    '1.2.3.4.5',
    '0x.0',
    '[::1]',
    '[',
    '[::1',
    'a b',
    'xn--a',
    'x:99999',
    'x:',
    ':80',
    'a@b',
    'uuuuu@\xfc',
  ),
  fc.constantFrom('portal.test', 'ntt.kpu.go.id', '', '%', '%00', 'a/b', 'a?b', 'a#b', 'a\\b', '..', '.', '-', '\xff'),
);
const anything = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'az09 \t,;=*"\\/:@%[]()<>{}?.-_~\x80\xe9\xff') }),
  fc.constantFrom(
    'x'.repeat(8_000),
    ',,,,',
    ';q=',
    'gzip;q=x',
    'bytes=-1',
    'bytes=0-',
    'bytes=9-1',
    '-1',
    '1e999',
    'NaN',
  ),
  fc.constantFrom('null', 'http://[', 'http://1.2.3.4.5', 'for="[::1', 'W/"', '*', 'br;q=0', 'Thu, 99 Foo 0000', '%ff'),
  fc.constantFrom(
    'kc_session=%ff; kc_device=~~~',
    'kc_device=a.b~c',
    `kc_session=${'a'.repeat(43)}`,
    '=; ;=;',
    '__proto__=1',
  ),
);
const oneOf = (words: string) => fc.constantFrom(...words.trim().split(/\s+/));
const names = oneOf(`
  Forwarded X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto Range If-Range If-Modified-Since If-None-Match If-Match
  Accept Accept-Encoding Accept-Language Cookie Origin Referer Sec-Fetch-Site Sec-Purpose User-Agent Authorization
  X-CSRF-Token Date Via Max-Forwards Content-Type Content-Encoding Content-Language Cache-Control Last-Event-ID
  X-HTTP-Method-Override Connection Keep-Alive TE Trailer Pragma DNT __proto__ constructor Host
`);
const targets = oneOf(`
  / /ntt/ /cari?q=%ff /% // /.. * /\\ /\xff /ntt/1-a?lang=\xe9 /rss.xml /assets/x.js /api/session /api/me
  /api/activities /api/password-links/read /api/openapi.json /api/docs http://x/ http://a:b@x/api/session
  http://1.2.3.4.5/api/session http://[/ HTTP://x/ x:80
`);
const asked: fc.Arbitrary<Asked> = fc.record({
  method: oneOf('GET GET HEAD POST PUT DELETE OPTIONS'),
  target: targets,
  headers: fc
    .tuple(hosts, fc.array(fc.tuple(names, anything), { maxLength: 4 }))
    .map(([host, more]) => [['Host', host] as const, ...more]),
});

describe('no header of a client', () => {
  test.each(['workspace', 'portal'])(
    'makes the %s fail',
    async (part) => {
      await fc.assert(
        fc.asyncProperty(asked, async (question) => {
          const status = await statusOf(doors[part] as OpenDoor, written(question));
          expect(status).toSatisfy((one: number | null) => one !== null && one >= 200 && one < 500);
        }),
        { numRuns: 400 },
      );
    },
    120_000,
  );

  test.each(['workspace in trouble', 'portal in trouble'])(
    'makes the %s say anything else',
    async (part) => {
      await fc.assert(
        fc.asyncProperty(asked, async (question) => {
          const status = await statusOf(doors[part] as OpenDoor, written(question));
          expect(status).toSatisfy((one: number | null) => one !== null && (one < 500 || one === 503));
        }),
        { numRuns: 300 },
      );
    },
    120_000,
  );
});
