import { expect, test } from 'vitest';
import { formatOf } from './format.ts';

test('a file is what its first bytes say: a ZIP also where a PDF stands in it as it is', () => {
  const head = Buffer.from('PK\x03\x04', 'latin1');
  expect(formatOf(Buffer.concat([head, Buffer.alloc(60), Buffer.from('%PDF-1.7\n')]))).toBe('zip');
  expect(formatOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
  // Readers of PDF take a beginning that is not theirs, up to a kilobyte.
  expect(formatOf(Buffer.from('sampah di depan\n%PDF-1.7\n'))).toBe('pdf');
});
