/** The register of letters leaves as a file: with what it says, without secret letters but for those who keep them. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { unzip } from '../../printing/workbook/zip.ts';
import { jobs } from '../../rooms.ts';
import type { Caller, TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { registered, shortLetter } from '../testing/letters.ts';
import { exchangeHouse } from './testing/steps.ts';

let house: TestHouse;
let secretary: Caller;
let day: string;
beforeAll(async () => {
  ({ house, secretary, day } = await exchangeHouse());
  const kasubbag = await house.as('kasubbag.ntt');
  await registered(house, kasubbag, { text: shortLetter('12/PR.01-SD/99/2025'), name: 'biasa.txt' });
  await registered(house, kasubbag, { text: shortLetter('13/R/2025'), name: 'rahasia.txt', security: 'rahasia' });
});

async function file(form: string, secret: boolean): Promise<{ bytes: Buffer; records: number }> {
  const body = { unitId: '53', form, direction: 'masuk', from: day, to: day, secret, purpose: 'srikandi' };
  const { id } = await must<{ id: string }>(secretary, 'POST', '/api/letters/exports', body);
  await house.platform.workJobs(jobs);
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request(`/api/exports/${id}/download`, { method: 'POST', headers });
  expect(answer.status).toBe(200);
  const { items } = await must<{ items: { id: string; records: number }[] }>(
    secretary,
    'GET',
    '/api/letters/exports?unitId=53',
  );
  return { bytes: Buffer.from(await answer.arrayBuffer()), records: items.find((one) => one.id === id)?.records ?? 0 };
}

test('a ZIP holds the register and the files with their hashes; secret letters only where asked for', async () => {
  const open = await file('zip', false);
  const entries = unzip(open.bytes);
  const names = [...entries.keys()];
  expect(names[0]).toBe('buku.csv');
  expect(names.at(-1)).toBe('manifes.txt');
  const [letter = ''] = names.filter((name) => name.startsWith('berkas/'));
  const hash = createHash('sha256')
    .update(entries.get(letter) ?? '')
    .digest('hex');
  expect(entries.get('manifes.txt')).toContain(`${hash}  ${letter}`);
  expect([...entries.values()].join('\n')).not.toContain('13/R/2025');
  expect(entries.get('buku.csv')).toContain('biasa');
  const all = await file('zip', true);
  expect(all.records).toBe(open.records + 1);
  expect([...unzip(all.bytes).values()].join('\n')).toContain('13/R/2025');
});

test('a workbook and a CSV hold as many lines; secret letters and empty times are refused', async () => {
  const [xlsx, csv] = [await file('xlsx', false), await file('csv', false)];
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  expect(csv.records).toBe(xlsx.records);
  expect(csv.bytes.toString()).toContain('"Nomor Agenda";"Tanggal Terima"');
  const body = {
    unitId: '53',
    form: 'csv',
    direction: 'masuk',
    from: '2001-01-01',
    to: '2001-01-02',
    purpose: 'arsip',
  };
  expect(await refusal(secretary, 'POST', '/api/letters/exports', body)).toBe('422 letters/export-empty');
  expect(await refusal(await house.as('staf.ntt'), 'POST', '/api/letters/exports', body)).toMatch(/^403/);
});
