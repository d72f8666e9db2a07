import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, otherwiseWritten } from './addresses.ts';
import {
  defaultDay,
  misread,
  otherPlace,
  respell,
  shorten,
  slip,
  slippedDay,
  wrongDigit,
  wrongDigits,
} from './alter.ts';
import { isoDay } from './calendar.ts';
import { nameOf, type People } from './names.ts';
import { randomFrom } from './random.ts';

const people: readonly People[] = ['jawa', 'bali', 'batak', 'bugis', 'makassar', 'ntt', 'papua', 'tionghoa', 'arab'];
const anyName = fc
  .tuple(fc.integer(), fc.constantFrom(...people), fc.constantFrom('L' as const, 'P' as const))
  .map(([seed, of, sex]) => nameOf(of, randomFrom(seed), sex, '').name);
const anySeed = fc.integer();
const after = (text: string, alter: (seed: number) => string): Set<string> =>
  new Set(Array.from({ length: 200 }, (_, seed) => alter(seed))).difference(new Set([text]));

describe('an alteration', () => {
  it.each([
    ['a slip', slip],
    ['a short name', shorten],
    ['a misread name', misread],
    ['another spelling', respell],
    ['another place', otherPlace],
  ] as const)('%s is another text, and begins and ends with a sign', (_, alter) => {
    fc.assert(
      fc.property(anyName, anySeed, (name, seed) => {
        const text = alter(randomFrom(seed), name);
        expect(text).not.toBe(name);
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
      }),
    );
  });

  it('writes an address otherwise', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const address = addressOf(randomFrom(seed));
        expect(otherwiseWritten(randomFrom(seed + 1), address)).not.toBe(address);
      }),
    );
  });

  it('slips and defaults to another day that the calendar has', () => {
    const date = fc.date({ min: new Date('1925-01-01'), max: new Date('2009-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, anySeed, (at, seed) => {
        const born = at.toISOString().slice(0, 10);
        for (const day of [slippedDay(randomFrom(seed), born), defaultDay(randomFrom(seed), born)])
          expect(isoDay(day)).not.toBe(born);
      }),
    );
  });

  it('has one wrong digit or two, never in the part that makes the number nobody’s', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 99 }), (seed, serial) => {
        const nik = `530193120180${String(serial).padStart(4, '0')}`;
        for (const [wrong, digits] of [
          [wrongDigit(randomFrom(seed), nik), 1],
          [wrongDigits(randomFrom(seed), nik), 2],
        ] as const) {
          expect([...wrong].filter((digit, n) => digit !== nik[n])).toHaveLength(digits);
          expect(wrong[4]).toBe('9');
        }
      }),
    );
  });
});

it('shortens as each people does', () => {
  const forms = (name: string) => [...after(name, (seed) => shorten(randomFrom(seed), name))];
  expect(forms('I MADE SUDANA')).toContain('I MD SUDANA');
  expect(forms('NI KETUT ARIANI')).toContain('NI KT ARIANI');
  expect(forms('I WAYAN MERTA')).toContain('WYN MERTA');
  expect(forms('I GUSTI NGURAH ARTA')).toContain('I GST NGURAH ARTA');
  expect(forms('SAHARUDDIN DAENG TIRO')).toContain('SAHARUDDIN DG TIRO');
  expect(forms('RINA BORU GINTING')).toContain('RINA BR GINTING');
  expect(forms('MUHAMMAD SALEH')).toEqual(expect.arrayContaining(['M. SALEH', 'MUH. SALEH']));
  expect(forms('SITI AMINAH')).toContain('ST. AMINAH');
  expect(forms('MUH. SALEH')).toContain('MUHAMMAD SALEH');
});

it('misreads letters that look alike', () => {
  const read = (name: string) => [...after(name, (seed) => misread(randomFrom(seed), name))];
  expect(read('BUDI')).toEqual(expect.arrayContaining(['8UDI', 'BUD1', 'BUDL']));
  expect(read('WATI')).toEqual(expect.arrayContaining(['VVATI', 'W4TI']));
  expect(read('SUMO')).toEqual(expect.arrayContaining(['SURNO', '5UMO', 'SUM0']));
  expect(read('SUKARNO')).toContain('SUKAMO');
});
