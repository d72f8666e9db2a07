import { describe, expect, test } from 'vitest';
import { askedOf } from './asked.ts';

const plain = { method: 'GET', host: 'portal.test', target: '/', acceptEncoding: undefined };
const target = (given: string) => askedOf({ ...plain, target: given })?.target;

describe('what is asked for', () => {
  test.each([
    ['/ntt/12-x', '/ntt/12-x'],
    ['/ntt/12-x?', '/ntt/12-x'],
    ['/ntt/12-x?fbclid=abc&utm_source=x', '/ntt/12-x'],
    ['/?a=1&hal=2&b=3', '/?hal=2'],
    ['/?lang=en&hal=2', '/?hal=2&lang=en'],
    ['/?lang=en&lang=id', '/?lang=en'],
    ['/cari?q=a+b%20c&lang', '/cari?q=a+b+c&lang='],
    ['/cari?q=%', '/cari?q=%25'],
  ])('%s is %s', (given, asked) => expect(target(given)).toBe(asked));

  test.each(['x', '*', '/a#b', '/a b', '/\\a', '/"', 'http://portal.test/', `/${'x'.repeat(2_000)}`])(
    '%s is answered one by one',
    (given) => expect(target(given)).toBeUndefined(),
  );

  test('other methods and odd hosts are answered one by one', () => {
    expect(askedOf({ ...plain, method: 'POST' })).toBeNull();
    for (const host of [undefined, '', 'a b', '[::1]', 'a/b', 'a@b', 'x'.repeat(300)])
      expect(askedOf({ ...plain, host })).toBeNull();
  });

  test.each([
    [true, 'gzip'],
    [true, 'gzip, deflate, br, zstd'],
    [true, 'br, GZIP;q=0.5'],
    [true, '*'],
    [false, undefined],
    [false, ''],
    [false, 'br'],
    [false, 'identity'],
    [false, 'gzip;q=0'],
    [false, 'gzip;q=0, *'],
    [false, 'x-gzip'],
  ])('gzip %s: %s', (gzip, acceptEncoding) => expect(askedOf({ ...plain, acceptEncoding })?.gzip).toBe(gzip));
});
