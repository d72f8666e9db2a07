import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, originalSpan } from './normalise.ts';

const same = (one: string, other: string): boolean => normalise(one).text === normalise(other).text;

describe('folded', () => {
  const cases: [string, string, string][] = [
    ['case', 'KPU NTT', 'kpu ntt'],
    ['white space', 'KPU \u00A0 NTT\n hadir', 'KPU NTT hadir'],
    ['soft hyphen and zero width', 'peng\u00ADawasan pe\u200Bmilu', 'pengawasan pemilu'],
    ['a hyphen at the end of a line', 'penye-\nlenggara', 'penyelenggara'],
    ['quotation marks and dashes', '“Siap” – ‘ya’', '"Siap" - \'ya\''],
    ['composed and combining marks', 'café', 'cafe\u0301'],
    ['compatibility forms', 'ﬁnal １７', 'final 17'],
  ];
  for (const [name, one, other] of cases) test(name, () => expect(same(one, other)).toBe(true));
});

describe('kept apart', () => {
  const cases: [string, string, string][] = [
    ['digits', '17 orang', '18 orang'],
    ['punctuation inside numbers', '1.250', '1,250'],
    ['a power and a number', '10²', '102'],
    ['a fraction and a number', '1½', '11⁄2'],
    ['text that is shown in another order', '\u202E12\u202C orang', '12 orang'],
    ['a word', 'hadir', 'hadirin'],
  ];
  for (const [name, one, other] of cases) test(name, () => expect(same(one, other)).toBe(false));

  test('the hyphen of a reduplication stays', () => expect(same('undang-\nundang', 'undang-undang')).toBe(true));
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '-\n',
        '“',
        '\u00AD',
        '\u200B',
        'é',
        'e\u0301',
        '²',
        '16.746',
        'KPU',
        'undang-\nundang',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

test('every unit maps back to where it came from, in order', () => {
  fc.assert(
    fc.property(text, (original) => {
      const normal = normalise(original);
      expect(normal.offsets.length).toBe(normal.text.length);
      let before = 0;
      for (let at = 0; at < normal.text.length; at++) {
        const span = originalSpan(normal, at, at + 1);
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(original.length);
        before = span.start;
      }
    }),
  );
});

test('what maps back normalises to the same words again', () => {
  const words = fc
    .array(fc.constantFrom('KPU', 'Alor', '16.746', 'hadir', '“siap”', 'undang-undang'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('  '));
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (original, from, length) => {
      const normal = normalise(original);
      const start = from % normal.text.length;
      const end = Math.min(normal.text.length, start + 1 + (length % 10));
      const span = originalSpan(normal, start, end);
      expect(normalise(original.slice(span.start, span.end)).text).toBe(normal.text.slice(start, end).trim());
    }),
  );
});
