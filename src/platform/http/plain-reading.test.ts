import { createServer, type IncomingMessage } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainReading } from './plain-reading.ts';

const read = (text: string) => plainReading(Buffer.from(text, 'latin1'));
const phone =
  'GET /ntt/12-a?lang=en HTTP/1.1\r\nHost: portal.test:80\r\nAccept-Encoding:gzip, br \r\nUser-Agent:\r\n\r\n';

describe('a plain reading', () => {
  it('is one whole GET as browsers send it', () => {
    expect(read(phone)).toEqual({
      target: '/ntt/12-a?lang=en',
      host: 'portal.test:80',
      headers: new Map([
        ['host', 'portal.test:80'],
        ['accept-encoding', 'gzip, br'],
        ['user-agent', ''],
      ]),
    });
    expect(read(phone.replace('User-Agent:', 'Connection: Keep-Alive'))).not.toBeNull();
  });

  it.each([
    ['a part of one', phone.slice(0, -2)],
    ['two', phone + phone],
    ['one and a part of the next', `${phone}GET`],
    ['another method', phone.replace('GET', 'HEAD')],
    ['another version', phone.replace('1.1', '1.0')],
    ['a whole address', phone.replace('/ntt', 'http://x/ntt')],
    ['a fragment', phone.replace('lang', '#')],
    ['bytes in the address', phone.replace('lang', '\xe9')],
    ['a body', phone.replace('User-Agent:', 'Content-Length: 0')],
    ['a body in pieces', phone.replace('User-Agent:', 'Transfer-Encoding: chunked')],
    ['the last of its connection', phone.replace('User-Agent:', 'Connection: close')],
    ['a change of protocol', phone.replace('User-Agent:', 'Upgrade: h2c')],
    ['a host twice', phone.replace('User-Agent:', 'hOST: x')],
    ['no host', phone.replace('Host', 'Hosts')],
    ['an odd host', phone.replace('portal.test', 'a b')],
    ['a header in two lines', phone.replace('gzip,', 'gzip,\r\n ')],
    ['a space before the colon', phone.replace('Host:', 'Host :')],
    ['a line end of its own', phone.replace('gzip,', 'gzip,\n')],
    ['a character that says nothing', phone.replace('gzip', '\0')],
    ['a very long one', phone.replace('gzip', 'x'.repeat(9_000))],
  ])('is not %s', (_, text) => expect(read(text)).toBeNull());
});

/** What node:http understands, on a port; null when it understands nothing or something after it. */
const server = createServer((incoming, outgoing) => {
  heard.push(incoming);
  outgoing.end();
});
let heard: IncomingMessage[] = [];
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

async function heardByNode(text: string): Promise<readonly IncomingMessage[]> {
  heard = [];
  const connection = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  connection.on('error', () => undefined).resume();
  connection.end(Buffer.from(text, 'latin1'));
  await new Promise((resolve) => connection.once('close', resolve));
  return heard;
}

const piece = fc.oneof(
  fc.constantFrom(' ', '\t', '\r\n', '\n', '\r', ':', ',', '\0', '\x7f', 'é', '"', '#', '?', '%', '//', 'close'),
  fc.string({ unit: 'binary-ascii', maxLength: 5 }),
  fc.constantFrom('Host: a\r\n', 'Content-Length: 3\r\n', 'Connection: x, close\r\n', 'X: y\r\n\r\nGET / HTTP/1.1\r\n'),
);
/** A reading into which something was put somewhere. */
const nearlyPlain = fc
  .tuple(piece, fc.nat(phone.length), fc.nat(3))
  .map(([put, at, taken]) => phone.slice(0, at) + put + phone.slice(at + taken));

describe('what is read as plain', () => {
  it('is the one request that node:http reads there', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(nearlyPlain, async (text) => {
        const reading = read(text);
        if (reading === null) return;
        plain += 1;
        const requests = await heardByNode(text);
        expect(requests.map(({ method, url }) => [method, url])).toEqual([['GET', reading.target]]);
        expect({ ...requests[0]?.headers }).toEqual(Object.fromEntries(reading.headers));
      }),
      { numRuns: 2_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
