import { expect, test } from 'vitest';
import { cap } from '../../reference/testing/values.ts';
import { bodyOf, capOn, emptyList, missingOf, ownCap } from './new-list.ts';

const today = '2026-11-29';
const filled = { ...emptyList([cap]), name: 'Daftar', period: '2026-TW4', votingDay: '2026-12-31' };

test('a list begins with the first dated cap, and lacks everything else', () => {
  expect(missingOf(emptyList([cap]), [cap], today)).toEqual(['name', 'period', 'votingDay']);
  expect(missingOf(emptyList([]), [], today)).toContain('tpsCap');
});

test('the cap is the one of the day that decides the age, of today until that is given', () => {
  expect(capOn(cap, '2026-01-31', today)?.value).toBe(300);
  expect(capOn(cap, '', today)?.value).toBe(600);
  expect(missingOf({ ...filled, votingDay: '2022-12-31' }, [cap], today)).toEqual(['tpsCapFrom']);
});

test.each([
  ['1', []],
  ['2000', []],
  ['0', ['tpsCap']],
  ['2001', ['tpsCap']],
  ['6,5', ['tpsCap']],
  ['', ['tpsCap']],
])('an own cap of “%s” lacks %j', (tpsCap, lacks) => {
  expect(missingOf({ ...filled, tpsCapFrom: ownCap, tpsCap }, [cap], today)).toEqual(lacks);
});

test('either the figure is sent or where it comes from', () => {
  const { kind, name, period, votingDay } = filled;
  const rest = { kind, name, period, votingDay, previousVersionId: null };
  expect(bodyOf(filled)).toEqual({ ...rest, tpsCapFrom: cap.code });
  expect(bodyOf({ ...filled, tpsCapFrom: ownCap, tpsCap: '450' })).toEqual({ ...rest, tpsCap: 450 });
});
