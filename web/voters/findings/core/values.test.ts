import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSchema, type ColumnName } from '../../../../src/elections/voters/schema.ts';
import { changesOf, isCorrectable, valueOf } from './values.ts';

const today = '2026-11-24';

describe('what is typed for a field', () => {
  test('numbers of identity are sixteen digits, however they are grouped', () => {
    expect(valueOf('nik', '5390 0112 0380 0001', today)).toEqual({ value: '5390011203800001' });
    expect(valueOf('nik', '539001', today)).toEqual({ problem: 'wrongLength', count: 16 });
    expect(valueOf('nkk', '53900112O3800001', today)).toEqual({ problem: 'wrongDigits' });
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (digits) => {
        expect('value' in valueOf('nik', digits, today)).toBe(digits.length === 16);
      }),
    );
  });

  test('a birth date lies between 1900 and today', () => {
    expect(valueOf('birth_date', '1980-03-12', today)).toEqual({ value: '1980-03-12' });
    expect(valueOf('birth_date', '2026-11-25', today)).toEqual({ problem: 'wrongDate' });
    expect(valueOf('birth_date', '1899-12-31', today)).toEqual({ problem: 'wrongDate' });
  });

  test('a name has letters, and may be one word or hold an apostrophe', () => {
    expect(valueOf('name', '  YOHANIS   NA’U ', today)).toEqual({ value: 'YOHANIS NA’U' });
    expect(valueOf('name', 'SUHARTI', today)).toEqual({ value: 'SUHARTI' });
    for (const name of ['A', 'B4MBANG', '-.-', 'SITI_'])
      expect(valueOf('name', name, today), name).toEqual({ problem: 'wrongName' });
  });

  test('RT, disability and note may be emptied, a name may not', () => {
    expect(valueOf('rt', '', today)).toEqual({ value: null });
    expect(valueOf('disability', '', today)).toEqual({ value: null });
    expect(valueOf('name', ' ', today)).toEqual({ problem: 'wrongEmpty' });
    expect(valueOf('tps', '0', today)).toEqual({ problem: 'wrongNumber' });
  });
});

test('only what differs from the row is a change', () => {
  const held = { name: 'MARIA BANO', rt: 3, sex: 'P' } as const;
  expect(changesOf({ name: 'MARIA BANO', rt: '3', sex: 'L' }, held, today)).toEqual({
    changes: { sex: 'L' },
    problems: {},
  });
  expect(changesOf({ rt: 'tiga', name: 'MARIAH BANO' }, held, today)).toEqual({
    changes: { name: 'MARIAH BANO' },
    problems: { rt: { problem: 'wrongNumber' } },
  });
});

test('what the form takes, the server takes', () => {
  const columns = (Object.keys(changesSchema.shape) as ColumnName[]).filter(isCorrectable);
  expect(columns).toHaveLength(Object.keys(changesSchema.shape).length);
  const entry = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.stringMatching(/^\d{1,16}$/),
    fc.constantFrom('', 'L', 'P', 'S', 'B', '1980-03-12', '5390 0112 0380 0001', 'MARIA BANO', '999'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...columns), entry, (column, typed) => {
      const read = valueOf(column, typed, today);
      if ('value' in read) expect(changesSchema.safeParse({ [column]: read.value }).error?.message).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
