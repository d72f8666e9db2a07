import { expect, test } from 'vitest';
import { freeze, lockFaults, parseLock, printLock } from './freeze-migrations.ts';

const files = [
  { name: '20261124-00-platform', sha256: 'aa' },
  { name: '20261129-10-drafts-new', sha256: 'bb' },
];

test('a list reads as it was printed, in order of name', () => {
  const hashes = new Map(files.toReversed().map(({ name, sha256 }) => [name, sha256]));
  expect(printLock(hashes)).toBe('20261124-00-platform aa\n20261129-10-drafts-new bb\n');
  expect(parseLock(printLock(hashes))).toEqual(hashes);
});

test('two hashes of one migration, as a merge may leave them, are refused', () => {
  expect(() => parseLock('20261124-00-platform aa\n20261124-00-platform ab\n')).toThrow('20261124-00-platform');
});

test('a file that changed, one that vanished and one that is new are each named', () => {
  const frozen = new Map([
    ['20261124-00-platform', 'other'],
    ['20261124-01-gone', 'cc'],
  ]);
  expect(lockFaults(frozen, files)).toEqual([
    expect.stringContaining('20261124-00-platform.sql has changed'),
    expect.stringContaining('20261124-01-gone.sql is gone'),
    expect.stringContaining('20261129-10-drafts-new.sql is not frozen'),
  ]);
  expect(lockFaults(new Map(files.map(({ name, sha256 }) => [name, sha256])), files)).toEqual([]);
});

test('freezing adds what is new and keeps old lines, also of a changed file', () => {
  const frozen = new Map([['20261124-00-platform', 'old']]);
  expect([...freeze(frozen, files, frozen)]).toEqual([
    ['20261124-00-platform', 'old'],
    ['20261129-10-drafts-new', 'bb'],
  ]);
});

test('a line is replaced only when told so, and only before it has landed', () => {
  const frozen = new Map([
    ['20261124-00-platform', 'aa'],
    ['20261129-10-drafts-new', 'first'],
  ]);
  const landed = new Map([['20261124-00-platform', 'aa']]);
  expect(freeze(frozen, files, landed).get('20261129-10-drafts-new')).toBe('first');
  expect(freeze(frozen, files, landed, '20261129-10-drafts-new').get('20261129-10-drafts-new')).toBe('bb');
  expect(() => freeze(frozen, files, landed, '20261124-00-platform')).toThrow('has landed');
});
