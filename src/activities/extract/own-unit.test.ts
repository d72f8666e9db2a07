/** Whose paper it is: the office's, or that of those who only tell of it. All names of papers are invented. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import { proposeFacts } from './index.ts';

const units = [{ id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] }];
const own = (text: string): unknown =>
  proposeFacts(text, { units, dateHint: '2025-11-01' }).proposals.find((proposal) => proposal.path === 'local.unit')
    ?.value;

test.each([
  'KLIPING HARIAN "LINTAS PULAU"\n\nKPU Kabupaten Alor mengunjungi lapas, Kamis (29/1/2026).',
  'KALABAHI, LINTASPULAU.ID – KPU Kabupaten Alor mengunjungi lapas untuk mencocokkan data pemilih, Kamis (29/1/2026).',
  'Pelajar Ikut Simulasi\n\nKPU Kabupaten Alor melatih 90 kader posyandu, Sabtu (13/9/2025).\n\n(Pulau Kita)',
])('a medium tells of an office that does not write: %s', (text) => {
  expect(own(text)).toBeUndefined();
});

test('people of a district pass on what an office sent', () => {
  const chat = '[21/01/26 16.05] Pak Sekcam: Hari ini rapat di kantor camat, KPU Kabupaten Alor yang pimpin';
  expect(own(chat)).toBeUndefined();
});
