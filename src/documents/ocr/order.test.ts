/** Gaps in a line: of text that is set to both edges, or between cells. */
import { describe, expect, test } from 'vitest';
import { orderedText } from './order.ts';
import type { ReadWord } from './reading.ts';

const height = 20;
const letter = 10;
const pitch = 40;

/** A line of words from `left`, with these gaps between them, or one gap for all. */
function line(at: number, text: string, gaps: number | readonly number[] = 12, left = 0): ReadWord[] {
  let x = left;
  return text.split(' ').map((word, index) => {
    const right = x + word.length * letter;
    const placed = {
      text: word,
      left: x,
      top: at * pitch,
      right,
      bottom: at * pitch + height,
      confidence: 1,
      line: at,
    };
    x = right + (typeof gaps === 'number' ? gaps : (gaps[index] ?? 0));
    return placed;
  });
}
/** The gap that brings the words of a line to a width. */
const gapFor = (text: string, width: number): number => {
  const words = text.split(' ');
  return (width - words.join('').length * letter) / (words.length - 1);
};
const width = 700;
const full = (at: number, text: string): ReadWord[] => line(at, text, gapFor(text, width));
const textOf = (...lines: ReadWord[][]): string => orderedText(lines.flat()).text;

const above = 'Penyelenggaraan pendidikan dilaksanakan oleh lembaga yang berwenang';
const below = 'sesuai dengan ketentuan peraturan perundang-undangan yang mengatur hal itu';

describe('a line that is set to both edges', () => {
  test('with few words is running text, however wide its gaps are', () => {
    const stretched = 'mengembangkan dan menyebarkan pengetahuan';
    expect(gapFor(stretched, width)).toBeGreaterThan(4 * height);
    expect(textOf(full(0, above), full(1, stretched), full(2, below))).toBe(`${above} ${stretched} ${below}`);
  });

  test('several below one another too, and one that an item begins', () => {
    const [one, other] = ['semangat untuk belajar', 'dan terus maju bersama'];
    expect(textOf(full(0, above), full(1, one), full(2, other), full(3, below))).toBe(
      `${above} ${one} ${other} ${below}`,
    );
    const item = 'mendukung setiap kegiatan';
    const marked = [...line(1, '(3)'), ...line(1, item, gapFor(item, width - 60), 60)];
    expect(textOf(full(0, above), marked)).toBe(`${above}\n(3) ${item}`);
  });

  test('of a title in capitals, under another', () => {
    const title = ['PERATURAN KOMISI PEMILIHAN UMUM TENTANG PERUBAHAN ATAS', 'PERATURAN NOMOR 12 TENTANG'] as const;
    expect(textOf(full(0, title[0]), full(1, title[1]))).toBe(title.join(' '));
  });
});

test('the mark of an item and its words, with a tab between, are no cells', () => {
  expect(textOf(full(0, above), line(1, 'f. pelatihan dan bimbingan', [90, 12, 12]))).toBe(
    `${above}\nf. pelatihan dan bimbingan`,
  );
});

describe('cells stay apart', () => {
  test('where words of a cell stand closer together than the cells', () => {
    const row = line(1, 'buku tulis dua puluh rupiah saja', [12, 220, 12, 220, 12]);
    expect(textOf(full(0, above), row)).toBe(`${above}\n\nbuku tulis | dua puluh | rupiah saja`);
  });

  test('where no line of text runs across them', () => {
    const rows = ['pensil sepuluh ribu', 'kertas dua juta'].map((text, at) => line(at, text, 150));
    expect(textOf(...rows)).toBe('pensil | sepuluh | ribu\nkertas | dua | juta');
  });

  test('where they end short of the text, and in rows of names and numbers', () => {
    expect(textOf(full(0, above), line(1, 'pensil sepuluh ribu', 100))).toBe(`${above}\n\npensil | sepuluh | ribu`);
    const names = 'Kupang 120 130 250';
    expect(textOf(full(0, above), full(1, names))).toBe(`${above}\n\nKupang | 120 | 130 | 250`);
  });
});
