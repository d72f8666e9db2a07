/** Whatever is pasted, proposing takes time in proportion to its length. */
import { expect, test } from 'vitest';
import { repeated, strangeTexts, timeOfTwice } from '../../platform/testing/linear-time.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import { proposeFacts } from './index.ts';

const units = [{ id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] }];
const propose = (text: string) => proposeFacts(text, { units, dateHint: '2025-11-01' });

const pasted: Readonly<Record<string, (size: number) => string>> = {
  ...strangeTexts,
  tabs: repeated('\t'),
  'positions without names': repeated('Ketua, '),
  divisions: repeated('Ketua Divisi Data, '),
  'names without end': repeated('Budi Santoso, '),
  'quotes and their words': repeated('" kata '),
  'what somebody holds': repeated('menurutnya, a '),
  'open marks of emphasis': repeated('*a _b '),
  'one label': repeated('Acara : x\n'),
  'stamps of a chat': repeated('[1/1/25 09.00] A: b\n'),
  'numbers of papers': repeated('Nomor 1/2/3 '),
  'rows of a table': repeated('a | 1\n'),
  'what is said of all': repeated('Semua PPK hadir. PPK Aru belum hadir, '),
  'lists in a line': repeated('tiga orang, yaitu: 1. Ana; 2. Budi; '),
  'beginnings and ends': repeated('Rapat dimulai pukul 09.00 WITA. TPS tutup pukul 12.00 WIB. '),
  'who holds it': repeated('Rapat diselenggarakan oleh KPU Alor. Bawaslu Alor menggelar rapat. '),
  'names with degrees': repeated('Yuni Raga, S.H. dan Yuna Raga, S.E. '),
  'figures and people': repeated('Suara sah 1.234, L 12 P 13. Ketua KPU Alor Budi Santoso membuka rapat. '),
};

test.each(Object.entries(pasted))(
  '%s',
  (_name, make) => {
    const { taken, allowed } = timeOfTwice(propose, make);
    expect(taken).toBeLessThanOrEqual(allowed);
  },
  120_000,
);
