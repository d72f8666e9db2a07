import { expect, test } from 'vitest';
import { troubleOf } from './trouble.ts';

test('a connection that went away in any way the driver tells of is trouble; a fault of ours is none', () => {
  const told = (message: string, more: object = {}) => troubleOf(Object.assign(new Error(message), more));
  expect(
    [
      'Connection terminated unexpectedly',
      'timeout exceeded when trying to connect',
      'Client has encountered a connection error and is not queryable',
      'Client was closed and is not queryable',
    ].map((message) => told(message)),
  ).toEqual(['away', 'away', 'away', 'away']);
  expect(told('connect', { code: 'ECONNREFUSED' })).toBe('away');
  expect(told('no room', { code: '53100' })).toBe('full');
  expect(told('duplicate key', { code: '23505' })).toBeNull();
});
