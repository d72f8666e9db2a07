/** Rows and cells are found wherever a stream of XML is cut, and in every form that means the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsIn } from './sheet-cells.ts';
import { blockFinder } from './xml-blocks.ts';

const texts = ['BUDI', 'I MADE & SONS', '', '9871010101900001'];
const values = { strings: { at: (n: number) => texts[n] ?? '' }, dateStyles: new Set([1]), dates1904: false };

/** A cell: how it is written, and what a person reads. */
const cell = fc.oneof(
  fc.nat({ max: 3 }).map((n) => ({ type: 's', style: null, value: String(n), read: texts[n] ?? '' })),
  fc.nat({ max: 99_999 }).map((n) => ({ type: null, style: 2, value: String(n), read: String(n) })),
  fc.constantFrom(
    { type: null, style: 1, value: '25569', read: '1970-01-01' },
    { type: null, style: 1, value: '60.5', read: '1900-02-28' },
    { type: null, style: 1, value: '59', read: '1900-02-28' },
    { type: 'n', style: null, value: '9.871010101E+15', read: '9871010101000000' },
    { type: 'str', style: 0, value: 'A &amp; B &#60;', read: 'A & B <' },
    { type: 'b', style: null, value: '1', read: 'TRUE' },
    { type: 'e', style: null, value: '#N/A', read: '#N/A' },
    { type: null, style: 3, value: null, read: '' },
  ),
);
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;
const rows = fc.array(fc.array(cell, { maxLength: 30 }), { minLength: 1, maxLength: 6 });

const nameOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;

type Form = { readonly prefix: string; readonly quote: string; readonly between: string; readonly wide: boolean };
const form = fc.record({
  prefix: fc.constantFrom('', 'x:'),
  quote: fc.constantFrom('"', "'"),
  between: fc.constantFrom('', '\n  ', '<!-- -->'),
  wide: fc.boolean(),
});

function written(cells: readonly Cell[], line: number, { prefix, quote, between, wide }: Form): string {
  const said = (name: string, value: string | number | null) =>
    value === null ? '' : ` ${name}=${quote}${value}${quote}`;
  const each = cells.map(({ type, style, value }, at) => {
    const head = `${prefix}c${said('r', `${nameOf(at)}${line}`)}${said('s', style)}${said('t', type)}`;
    if (value === null) return `<${head}/>`;
    return `<${head}>${wide ? `<${prefix}f>A1</${prefix}f>` : ''}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  });
  return `<${prefix}row${said('r', line)}>${each.join(between)}</${prefix}row>`;
}

/** What stands in every row of a stream that comes in such pieces. */
function read(xml: string, cuts: readonly number[]): string[][] {
  const found: string[][] = [];
  const find = blockFinder('row', (text, from, to) => {
    found.push(cellsIn(text, text.indexOf('>', from) + 1, to, values));
  });
  const places = [0, ...cuts.map((cut) => cut % (xml.length + 1)).toSorted((a, b) => a - b), xml.length];
  for (const [n, place] of places.slice(0, -1).entries()) find(xml.slice(place, places[n + 1]));
  return found;
}

const asRead = (cells: readonly Cell[]): string[] => {
  const all = cells.map((each) => each.read);
  return all.slice(0, all.findLastIndex((text) => text !== '') + 1);
};

it('reads each row as it was written, however the stream is cut', () => {
  fc.assert(
    fc.property(rows, form, fc.array(fc.nat(), { maxLength: 12 }), (all, how, cuts) => {
      const xml = `<sheetData>${all.map((cells, at) => written(cells, at + 1, how)).join('<row/>')}</sheetData>`;
      expect(read(xml, cuts)).toEqual(all.map(asRead));
    }),
    { numRuns: 500 },
  );
});

it('keeps apart what only begins alike, and finds nothing where nothing is', () => {
  expect(read('<rows><rowBreaks r="1"></rowBreaks><row><c r="B1"><v>7</v></c></row></rows>', [])).toEqual([['', '7']]);
  expect(read('<sheetData/>', [3])).toEqual([]);
});

it('refuses a row that is longer than any row is', () => {
  const find = blockFinder('row', () => undefined);
  expect(() => {
    for (let n = 0; n < 100; n += 1) find(`<row r="1">${'<c/>'.repeat(1 << 14)}`);
  }).toThrow('file problem: broken');
});
