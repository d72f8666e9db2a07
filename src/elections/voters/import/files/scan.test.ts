/**
 * Records and cells of any file are counted as they were written, wherever in a word of four bytes they begin and end.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scanCsv } from './scan.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-scan-'))));
afterAll(() => rm(folder, { recursive: true }));

async function scan(text: string, delimiter = ',') {
  const file = path.join(folder, 'file.csv');
  await writeFile(file, text);
  return scanCsv(file, { delimiter, quote: '"' }, 0);
}

const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '7', '\u00ac'), maxLength: 9 });
const quoted = fc.string({ unit: fc.constantFrom('a', ',', ';', '\n', '""'), maxLength: 9 }).map((text) => `"${text}"`);
const records = fc.array(fc.array(fc.oneof({ weight: 3, arbitrary: plain }, quoted), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 20,
});

it('counts what was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      records,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (written, delimiter, end, ended) => {
        // A line of nothing is no record.
        const full = written.map((cells) => (cells.length === 1 && cells[0] === '' ? ['x'] : cells));
        const text = full.map((cells) => cells.join(delimiter)).join(end) + (ended ? end : '');
        expect(await scan(text, delimiter)).toEqual({
          records: full.length,
          lines: text.split('\n').length - (ended ? 1 : 0),
          blank: 0,
          widest: Math.max(...full.map((cells) => cells.length)),
          odd: full.some((cells) => cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))),
          quotes: full.some((cells) => cells.some((cell) => cell.startsWith('"'))),
        });
      },
    ),
    { numRuns: 300 },
  );
});

it('calls odd what the engine would read in its own way, wherever it stands', async () => {
  for (let before = 0; before < 9; before += 1) {
    const start = `${'a'.repeat(before)},b`;
    for (const odd of ['\rccccc,d\n', '\n\nccccc,d\n', '\n"cc"c,d\n', '\n"cccc,d\n', '\r\r\nc,d\n'])
      expect(await scan(`${start}${odd}eeeeeeee,f\n`), JSON.stringify(start + odd)).toMatchObject({ odd: true });
    expect(await scan(`${start}\nc"c,d"\n`), 'a quote within a value').toMatchObject({
      odd: false,
      quotes: false,
      records: 2,
    });
  }
});
