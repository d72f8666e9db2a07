/** Whole papers are read in time in proportion to their length, however strange they are. */
import { describe, expect, test } from 'vitest';
import { structureOf } from '../../documents/index.ts';
import { repeated, strangeTexts, timeOfTwice } from '../../platform/testing/linear-time.ts';
import { comparePapers } from './compare.ts';
import { dutiesOf } from './duties.ts';
import { summarise } from './summary.ts';

const read = (text: string) => ({ id: 'p', title: 'Peraturan', text, pages: [], sections: structureOf(text) });
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a summary': (text) => summarise(read(text)),
  duties: (text) => dutiesOf(read(text)),
  'a comparison': (text) => comparePapers(read(text), read(`${text} baru`)),
};
const texts = {
  ...strangeTexts,
  duties: repeated('Petugas wajib melapor paling lambat '),
  agents: repeated('wajib diserahkan oleh '),
  conditions: repeated('Dalam hal rusak, '),
  items: repeated('a. wajib:\n'),
  clauses: repeated('(1) Petugas wajib:\n'),
  articles: repeated('Pasal 1\nPetugas wajib melapor.\n'),
};

describe.each(Object.entries(readers))('%s', (_, reader) => {
  test.each(Object.entries(texts))(
    'of %s',
    (_name, make) => {
      const { taken, allowed } = timeOfTwice(reader, make);
      expect(taken).toBeLessThanOrEqual(allowed);
    },
    60_000,
  );
});
