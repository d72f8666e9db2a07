/** What the room prints, it reads back as the same thing; these pairs are inverse over their whole range. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  printClock,
  printClocks,
  printDate,
  printDecimal,
  printFullDate,
  printMoney,
  printNewsDate,
  printNumberWords,
  printOrdinal,
  printRegulation,
  printRounded,
  printShortDate,
  printRoman,
  printSpelledDate,
  readDateMentions,
  readDates,
  readDecimal,
  readMoney,
  readNumbers,
  readNumberWords,
  readOrdinal,
  readRegulations,
  readRoman,
  readTimes,
  readTypedMonth,
  regulationForms,
  unitKey,
  weekdayOf,
} from './index.ts';

const toIso = (at: Date): string => at.toISOString().slice(0, 10);
const date = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map(toIso);
/** Two days of at most ten weeks, so that ranges stay in a month, cross one, and cross a year. */
const range = fc
  .tuple(date, fc.integer({ min: 1, max: 70 }))
  .map(([first, days]) => [first, toIso(new Date(Date.parse(first) + days * 86_400_000))] as const);
/** A day far from the written one: whatever is read right was written, not inferred. */
const hint = '1980-06-15';
const untouched = (): boolean => false;

describe('dates', () => {
  test('one day reads back from every printed form', () => {
    fc.assert(
      fc.property(date, (day) => {
        for (const printed of [
          printDate(day),
          printFullDate(day),
          printNewsDate(day, undefined, true),
          printSpelledDate(day)?.replace(/ \(.*/, ''),
          day,
        ]) {
          const [mention, ...others] = readDateMentions(`Kegiatan berlangsung ${printed} di Kupang.`, hint);
          expect(mention, printed).toMatchObject({ first: day, inferredYear: false, weekdayDiffers: false });
          expect(others, printed).toEqual([]);
        }
        // Minutes write the day twice, in words and in digits: both say the same day.
        const twice = readDateMentions(`Pada ${printSpelledDate(day)} telah dilaksanakan rapat.`, hint);
        expect(twice.map(({ first }) => first)).toEqual([day, day]);
        for (const printed of [printDate(day), printFullDate(day), printNewsDate(day, undefined, true)])
          expect(datesIn(`Kegiatan pada ${printed}.`), printed).toEqual([day]);
      }),
    );
  });

  test('the weekday that is printed is the one of the day', () => {
    fc.assert(
      fc.property(date, (day) => {
        const weekdays = readDates(printFullDate(day) ?? '').filter(({ value }) => value.startsWith('wd:'));
        expect(weekdays.map(({ value }) => value)).toEqual([`wd:${weekdayOf(day)}`]);
      }),
    );
  });

  test('a short date without its year reads back without it, and the year nearest to the hint completes it', () => {
    fc.assert(
      fc.property(date, (day) => {
        const printed = printNewsDate(day, undefined, false);
        expect(datesIn(`Kegiatan pada ${printed}.`), printed).toEqual([`-${day.slice(4)}`]);
        expect(readDateMentions(`Kegiatan pada ${printed}.`, day)[0], printed).toMatchObject({ first: day });
      }),
    );
  });

  test('a short month reads back, in a text and as it is typed', () => {
    fc.assert(
      fc.property(date, (day) => {
        const printed = printShortDate(day) ?? '';
        expect(datesIn(`Kegiatan pada ${printed}.`), printed).toEqual([day]);
        expect(datesIn(`Kegiatan pada ${printShortDate(day, false)}.`)).toEqual([`-${day.slice(4)}`]);
        expect(readTypedMonth(printed.split(' ')[1] ?? '')).toBe(Number(day.slice(5, 7)));
      }),
    );
    expect(['mei', 'May', 'Agustus', 'august', 'Pebruari', 'okt', 'Oct', 'ma', 'x'].map(readTypedMonth)).toEqual([
      5, 5, 8, 8, 2, 10, 10, 0, 0,
    ]);
  });

  test('several days read back as their range from the printed forms of news and reports', () => {
    fc.assert(
      fc.property(range, ([first, last]) => {
        for (const printed of [printFullDate(first, last), printNewsDate(first, last, true)])
          expect(datesIn(`Kegiatan pada ${printed}.`), printed).toEqual([`${first}/${last}`]);
        const [mention, ...others] = readDateMentions(`Kegiatan pada ${printFullDate(first, last)}.`, hint);
        expect(mention).toMatchObject({ first, last, inferredYear: false, weekdayDiffers: false });
        expect(others).toEqual([]);
      }),
    );
  });
});

/** Values of the dates in a text, weekdays left out. */
const datesIn = (text: string): string[] =>
  readDates(text)
    .filter(({ kind, value }) => kind === 'date' && !value.startsWith('wd:'))
    .map(({ value }) => value);

describe('times', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const zone = fc.constantFrom('WIB', 'WITA', 'WIT');

  test('a time reads back with its zone', () => {
    fc.assert(
      fc.property(clock, zone, (time, zoneName) => {
        const text = `Kegiatan dimulai pukul ${printClock(time, zoneName)} di aula.`;
        expect(readTimes(text)).toMatchObject([{ from: time, zone: zoneName }]);
        expect(readDates(text).map(({ kind, value }) => [kind, value])).toEqual([['time', `${time} ${zoneName}`]]);
      }),
    );
  });

  test('a span of time reads back as its two ends', () => {
    fc.assert(
      fc.property(clock, clock, zone, (from, to, zoneName) => {
        fc.pre(from !== to);
        const [read] = readTimes(`Kegiatan berlangsung pukul ${printClocks(from, to)} ${zoneName}.`);
        expect(read).toMatchObject({ from, to, zone: zoneName });
      }),
    );
  });
});

describe('numbers', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String);
  const decimal = fc
    .tuple(whole, fc.option(fc.stringMatching(/^\d{0,5}[1-9]$/), { nil: undefined }))
    .map(([digits, fraction]) => (fraction === undefined ? digits : `${digits}.${fraction}`));

  test('digits read back, whole or with decimals', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(readDecimal(printDecimal(value))).toBe(value);
      }),
    );
  });

  test('a rounded number reads back as the number, to as many decimals as are kept', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 3 }), ([units, places], least) => {
        const value = units / 10 ** places;
        const printed = printRounded(value, 'id', 3, least);
        expect(Number(readDecimal(printed))).toBe(value);
        expect(printRounded(-value, 'id', 3, least)).toBe(value === 0 ? printed : `-${printed}`);
        expect(printRounded(value, 'en', 3, least).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))).toBe(
          printed,
        );
        expect((printed.split(',')[1] ?? '').length).toBeGreaterThanOrEqual(least);
      }),
    );
    const rounded = [1.005, 999.95, 999.949, 0.5, -0.04, 1e-9, Number.NaN].map((value) => printRounded(value, 'id', 1));
    expect(rounded).toEqual(['1', '1.000', '999,9', '0,5', '0', '0', 'NaN']);
    expect(printRounded(1.005, 'en', 2)).toBe('1.01');
  });

  test('a printed number is one number of a text', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const found = readNumbers(`sebanyak ${printDecimal(value)} pemilih`, untouched);
        expect(found.map((number) => number.value)).toEqual([value]);
      }),
    );
  });

  test('words read back, by themselves and in a text', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const printed = printNumberWords(value) ?? '';
        expect(readNumberWords(printed)).toBe(value);
        expect(readNumbers(`sebanyak ${printed} pemilih`, untouched).map((number) => number.value)).toEqual([value]);
      }),
    );
  });

  test('every number below two thousand reads back from its words', () => {
    for (let value = 0; value < 2000; value++)
      expect(readNumberWords(printNumberWords(String(value)) ?? '')).toBe(String(value));
  });

  test('no words are made for what is no whole number below a thousand trillion', () => {
    for (const value of ['', '-1', '1.5', '1e3', String(10n ** 15n)]) expect(printNumberWords(value)).toBeUndefined();
  });

  test('money reads back, by itself and in a text', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(readMoney(printMoney(value))).toBe(value);
        expect(readNumbers(`biaya ${printMoney(value)} itu`, untouched)).toMatchObject([
          { kind: 'money', value: `Rp${value}` },
        ]);
      }),
    );
  });
});

describe('ordinals', () => {
  test('words of an ordinal read back, up to ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (value) => {
        expect(readOrdinal(printOrdinal(value))).toBe(value);
        expect(readOrdinal(`ke-${value}`)).toBe(value);
      }),
    );
  });

  test('every Roman numeral reads back and keeps the shape of one', () => {
    for (let value = 1; value <= 3999; value++) {
      const printed = printRoman(value);
      expect(printed).toMatch(/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/);
      expect(readRoman(printed)).toBe(value);
      expect(readOrdinal(printed)).toBe(value);
    }
  });
});

describe('regulations', () => {
  const year = fc.integer({ min: 1945, max: 2099 });
  const number = fc.oneof(fc.nat(9999).map(String), fc.constantFrom('27A', '12/PL.01', '800.1/345'));

  test('kind, number and year read back, however they are written, and are printed the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regulationForms('checked')), number, year, (form, which, at) => {
        const written = `${form} Nomor ${which} Tahun ${at}`;
        const [found, ...others] = readRegulations(`Dasar: ${written} tentang data.`);
        expect(found?.text).toBe(written);
        expect(others).toEqual([]);
        const printed = printRegulation(found?.value ?? '');
        expect(readRegulations(`Dasar: ${printed}.`)).toMatchObject([{ text: printed, value: found?.value }]);
        for (const short of [`${form} ${which}/${at}`, `${form} No. ${which} Tahun ${at}`])
          expect(readRegulations(`(${short})`)).toMatchObject([{ text: short, value: found?.value }]);
      }),
    );
  });

  test('an article reads back with its paragraph and its letter', () => {
    const part = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
    const letter = fc.option(fc.constantFrom('a', 'b', 'z'), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.constantFrom('', 'A'), part, letter, (article, more, of, at) => {
        const value = `pasal ${article}${more}${of ? ` ayat ${of}` : ''}${at ? ` huruf ${at}` : ''}`;
        const printed = printRegulation(value) ?? '';
        expect(readRegulations(`Sesuai ${printed} dan seterusnya.`)).toMatchObject([{ text: printed, value }]);
      }),
    );
  });

  test('what is no citation by kind, number and year is not printed', () => {
    for (const value of ['', 'pkpu', 'pkpu 1', 'peraturan desa 1/2025', '12/pl.01/2025', 'pasal'])
      expect(printRegulation(value)).toBeUndefined();
  });
});

describe('names of units', () => {
  test('a unit has one key, however its body, its level and the nation are written', () => {
    const place = fc.constantFrom('Alor', 'Nusa Tenggara Timur', 'Batu Bara');
    const body = fc.constantFrom(['KPU', 'Komisi Pemilihan Umum'], ['KIP', 'Komisi Independen Pemilihan']);
    const level = fc.constantFrom(['Provinsi', 'Prov.', 'Prov'], ['Kabupaten', 'Kab.', 'KAB'], ['Kota', 'kota']);
    fc.assert(
      fc.property(body, level, place, ([short = '', full = ''], writings, name) => {
        const key = unitKey(`${short} ${writings[0]} ${name}`);
        expect(key).toBe(`${short} ${writings[0]} ${name}`.toLowerCase());
        for (const written of writings)
          for (const whose of [short, full, `${full} (${short})`, short.toLowerCase()])
            expect(unitKey(`${whose}  ${written} ${name}`)).toBe(key);
        expect(unitKey(`${full} Republik Indonesia`)).toBe(unitKey(`${short} RI`));
      }),
    );
  });
});
