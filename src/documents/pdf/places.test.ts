import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { uprightLayout } from '../places.ts';
import { handmadePdf, lines, words, type HandmadePage } from '../testing/handmade-pdf.ts';

const [width, height] = [595, 842];

async function read(pages: readonly (HandmadePage | string)[]) {
  const result = await readDocument(handmadePdf(pages), { name: 'uji.pdf' }, { places: true });
  if (!result.ok) throw new Error(result.failure.code);
  const { text, layouts, pages: spans } = result.value;
  const placed = layouts.flatMap((layout) =>
    layout.words.map((word) => ({ ...word, page: layout.page, text: text.slice(word.start, word.end) })),
  );
  return { text, layouts, spans, placed };
}

/** Tokens that no two places share. */
const token = fc.stringMatching(/^[a-z]{3,7}$/);

describe('places of words', () => {
  test('each stored word stands in the box in which it was drawn', async () => {
    const line = fc.record({
      column: fc.constantFrom(60, 330),
      size: fc.constantFrom(9, 11, 14),
      texts: fc.array(token, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
        async (pages) => {
          let count = 0;
          const drawn = new Map<string, { page: number; x: number; y: number; size: number }>();
          const contents = pages.map((rows, page) =>
            rows
              .map(({ column, size, texts }, row) => {
                const y = 760 - row * 30;
                const named = texts.map((text) => `${text}${(count += 1)}`);
                for (const text of named) drawn.set(text, { page: page + 1, x: column, y, size });
                return words(column, y, named.join(' '), size);
              })
              .join(''),
          );
          const { placed } = await read(contents);
          // Every token is found, and where it was drawn.
          expect(new Set(placed.map(({ text }) => text))).toEqual(new Set(drawn.keys()));
          for (const { text, page, box } of placed) {
            const at = drawn.get(text);
            expect(page).toBe(at?.page);
            const [left, top, wide, high] = box;
            const baseline = (height - (at?.y ?? 0)) / height;
            expect(top).toBeLessThan(baseline);
            expect(top + high).toBeGreaterThan(baseline);
            expect(high * height).toBeLessThan(1.1 * (at?.size ?? 0));
            expect(left * width).toBeGreaterThan((at?.x ?? 0) - 1);
            expect(left + wide).toBeLessThanOrEqual(1);
            expect(wide * width).toBeGreaterThan(text.length * 0.2 * (at?.size ?? 0));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a word that the end of a line broke stands at both places', async () => {
    const { placed, text } = await read([
      lines(72, 780, ['pemutakhiran data pemi-', 'lih berkelanjutan di kecamatan']),
    ]);
    expect(text).toContain('pemilih');
    expect(placed.map((word) => word.text)).toEqual('pemutakhiran data pemi lih berkelanjutan di kecamatan'.split(' '));
  });

  test('a title set letter by letter is one word; a note mark is a part of the word before it', async () => {
    const { placed } = await read([
      words(72, 780, 'U N D A N G A N') +
        words(72, 740, 'Pemilih 61.204') +
        words(145.5, 744, '1', 6.5) +
        words(150, 740, ' orang.'),
    ]);
    expect(placed.map(({ text }) => text)).toEqual(['UNDANGAN', 'Pemilih', '61.204⁽¹⁾', 'orang.']);
  });

  test('cells of a table, columns, heads and notes, each on its page', async () => {
    const cell = (row: number, texts: readonly string[]) =>
      texts.map((text, column) => words(60 + column * 120, 700 - row * 14, text)).join('');
    const page = (number: number) =>
      words(72, 805, 'LAPORAN TRIWULAN IV', 9) +
      cell(0, ['Kecamatan', `L${number}`, `P${number}`]) +
      cell(1, ['Raijua', `7${number}`, `8${number}`]) +
      words(280, 30, `Halaman ${number} dari 2`);
    const { placed, text } = await read([page(1), page(2)]);
    expect(placed.filter((word) => /^[LP78]\d$/.test(word.text)).map((word) => `${word.text} ${word.page}`)).toEqual([
      'L1 1',
      'P1 1',
      '71 1',
      '81 1',
      'L2 2',
      'P2 2',
      '72 2',
      '82 2',
    ]);
    // What repeats is stored once, and stands on the page that shows it first.
    expect(placed.filter((word) => word.text === 'TRIWULAN').map((word) => word.page)).toEqual([1]);
    const stored = text.replace(/\[[^\]]*\]/g, '').match(/[^\s|]+/g);
    expect(placed.map((word) => word.text)).toHaveLength(stored?.length ?? 0);
  });

  test('a page whose letters are turned keeps the boxes as it is shown, and says how to turn it', async () => {
    const turned = 'BT /F1 11 Tf 0 1 -1 0 300 100 Tm (Jumlah 61.204 orang) Tj ET';
    const { placed, layouts } = await read([turned]);
    expect(layouts[0]?.turned).toBe(90);
    expect(placed.map(({ text }) => text)).toEqual(['Jumlah', '61.204', 'orang']);
    for (const { box } of placed) {
      expect(box[0] * width).toBeCloseTo(300 - 0.78 * 11, 0);
      expect(box[3]).toBeGreaterThan(box[2]);
    }
    // Read upwards.
    expect(placed.map(({ box }) => box[1]).toSorted((a, b) => b - a)).toEqual(placed.map(({ box }) => box[1]));
  });

  test.each([
    [90, '0 1 -1 0 300 100', 842 / 595],
    [180, '-1 0 0 -1 300 100', 595 / 842],
    [270, '0 -1 1 0 300 400', 842 / 595],
  ])(
    'a page that is turned by %i degrees has upright places: rows from left to right, the first on top',
    async (turn, matrix, ratio) => {
      const { layouts } = await read([`BT /F1 11 Tf ${matrix} Tm (Jumlah 61.204 orang) Tj 0 -14 Td (di enam) Tj ET`]);
      const layout = uprightLayout(layouts[0]!);
      expect(layout.turned).toBe(turn);
      expect(layout.width / layout.height).toBeCloseTo(ratio, 1);
      const [first, second, , below] = layout.words.map(({ box }) => box);
      expect(first![2] * layout.width).toBeGreaterThan(first![3] * layout.height);
      expect(second![0]).toBeGreaterThan(first![0] + first![2]);
      expect(second![1]).toBeCloseTo(first![1]);
      expect(below![1]).toBeGreaterThan(first![1]);
      expect(below![0]).toBeCloseTo(first![0]);
    },
  );
});
