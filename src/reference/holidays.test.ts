/** Days off of the country: pasted, saved with a source, corrected, and what reckons by them. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import { readHolidayLines, type Holiday } from './schema.ts';

describe('a pasted list', () => {
  test.each([
    ['17 Agustus 2026; Proklamasi Kemerdekaan', ['2026-08-17'], 'Proklamasi Kemerdekaan', 'libur'],
    ['1.\tKamis\t1 Januari 2026\tTahun Baru 2026 Masehi', ['2026-01-01'], 'Tahun Baru 2026 Masehi', 'libur'],
    ['2026-12-25 Hari Natal', ['2026-12-25'], 'Hari Natal', 'libur'],
    ['Kamis, 14 Mei 2026: Kenaikan Contoh', ['2026-05-14'], 'Kenaikan Contoh', 'libur'],
    ['25/12/2026 | Natal', ['2026-12-25'], 'Natal', 'libur'],
    [
      '- 20, 23, dan 24 Maret 2026; Cuti bersama Idulfitri',
      ['2026-03-20', '2026-03-23', '2026-03-24'],
      'Cuti bersama Idulfitri',
      'cuti-bersama',
    ],
    ['Idulfitri 1447 Hijriah, 21-22 Maret 2026', ['2026-03-21', '2026-03-22'], 'Idulfitri 1447 Hijriah', 'libur'],
  ])('%s', (line, days, name, kind) => {
    expect(readHolidayLines(line)).toEqual({ days: days.map((day) => ({ day, name, kind })), refused: [] });
  });

  test('what cannot be read is refused with its line and why, and the rest is read', () => {
    const text = [
      'Tanggal;Nama',
      '31 Februari 2026; Hari yang tidak ada',
      '',
      '17 Agustus; Proklamasi',
      '1 Mei 2026;',
      '1 Juni 2026; Hari Lahir Pancasila',
      '1 Juni 2026; Sekali lagi',
    ].join('\n');
    expect(readHolidayLines(text)).toEqual({
      days: [{ day: '2026-06-01', name: 'Hari Lahir Pancasila', kind: 'libur' }],
      refused: [
        { line: 1, text: 'Tanggal;Nama', why: 'no-date' },
        { line: 2, text: '31 Februari 2026; Hari yang tidak ada', why: 'no-such-day' },
        { line: 4, text: '17 Agustus; Proklamasi', why: 'no-year' },
        { line: 5, text: '1 Mei 2026;', why: 'no-name' },
        { line: 7, text: '1 Juni 2026; Sekali lagi', why: 'twice' },
      ],
    });
  });

  test('more days than a list holds are refused, line by line', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `1-12 Januari ${2000 + at}; Libur panjang`);
    const read = readHolidayLines(lines.join('\n'));
    expect([read.days.length, read.refused.length, read.refused[0]?.why]).toEqual([192, 14, 'too-many']);
  });
});

describe('days off of the country', () => {
  let house: TestHouse;
  let keeper: Caller;
  let clerk: Caller;
  const at = '/api/reference/holidays';
  beforeAll(async () => {
    house = await testHouse();
    keeper = await house.as('admin.nasional');
    clerk = await house.as('staf.kul.ntt');
  });
  const of = async (year: number) =>
    (await must<{ items: Holiday[] }>(clerk, 'GET', `${at}?year=${year}`)).items.map(({ day, name }) => [day, name]);
  const isWorkday = async (day: string) =>
    (await sql<{ is: boolean }>`select kc.is_workday(${day}) as is`.execute(house.platform.owner)).rows[0]?.is;
  const workdayUntil = async (day: string) =>
    (await sql<{ day: string }>`select kc.workday_until(${day}) as day`.execute(house.platform.owner)).rows[0]?.day;
  const listed = (holidays: readonly object[], more: object = {}) => ({
    unitId: '00',
    holidays,
    source: 'SKB contoh',
    verified: false,
    ...more,
  });
  const day = (date: string, name: string) => ({ day: date, name, kind: 'libur' });

  test('none are known at first; weekends are never worked', async () => {
    expect(await of(2025)).toEqual([]);
    expect([await isWorkday('2025-10-17'), await isWorkday('2025-10-18')]).toEqual([true, false]);
    expect([await workdayUntil('2025-10-17'), await workdayUntil('2025-10-19')]).toEqual(['2025-10-17', '2025-10-17']);
  });

  test('a list is saved whole or not at all, by who keeps reference data', async () => {
    const list = listed([day('2025-12-26', 'Cuti contoh'), day('2025-12-25', 'Natal')]);
    expect(await refusal(clerk, 'POST', at, { ...list, unitId: '53' })).toBe('403 http/not-allowed');
    expect(await refusal(keeper, 'POST', at, listed([day('2025-12-25', 'Natal'), day('2025-12-25', 'Lagi')]))).toBe(
      '422 reference/holiday-twice',
    );
    expect(await refusal(keeper, 'POST', at, listed([day('2025-12-25', 'Natal'), day('2031-12-25', 'Natal')]))).toBe(
      '422 reference/holiday-too-far',
    );
    expect(await of(2025)).toEqual([]);
    expect(await must(keeper, 'POST', at, list)).toEqual({ saved: 2, same: 0 });
    expect(await of(2025)).toEqual([
      ['2025-12-25', 'Natal'],
      ['2025-12-26', 'Cuti contoh'],
    ]);
    expect([await isWorkday('2025-12-26'), await workdayUntil('2025-12-28')]).toEqual([false, '2025-12-24']);
  });

  test('what stands so already is left; a correction and a withdrawal are further versions', async () => {
    expect(await refusal(keeper, 'POST', at, listed([day('2025-12-25', 'Natal')]))).toBe('409 reference/holidays-same');
    const again = listed([day('2025-12-25', 'Natal'), day('2025-12-26', 'Cuti bersama Natal')]);
    expect(await must(keeper, 'POST', at, again)).toEqual({ saved: 1, same: 1 });
    const why = { unitId: '00', source: 'SKB perubahan contoh' };
    await must(keeper, 'POST', `${at}/2025-12-26/withdraw`, why);
    expect(await of(2025)).toEqual([['2025-12-25', 'Natal']]);
    expect(await isWorkday('2025-12-26')).toBe(true);
    expect(await refusal(keeper, 'POST', `${at}/2025-12-26/withdraw`, why)).toBe('404 reference/no-such-holiday');
    const rows = await house.platform.owner
      .selectFrom('holidays')
      .select(['version', 'name', 'source'])
      .where('day', '=', '2025-12-26')
      .orderBy('version')
      .execute();
    expect(rows).toEqual([
      { version: 1, name: 'Cuti contoh', source: 'SKB contoh' },
      { version: 2, name: 'Cuti bersama Natal', source: 'SKB contoh' },
      { version: 3, name: null, source: 'SKB perubahan contoh' },
    ]);
  });
});
