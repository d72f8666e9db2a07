/** Letters come in by themselves, out of the watched folder and e-mails, into the queue of what nobody registered. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Waiting } from '../../../desk/schema.ts';
import { watchInboxes } from '../../../library/inbox/watch-inboxes.ts';
import { putIn } from '../../../library/testing/put-in.ts';
import { jobsOf } from '../../../platform/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import type { Arrival, arrivalPageSchema, LetterTiles, LetterView } from '../../schema.ts';
import { acceptAll, invitation, registered } from '../../testing/letters.ts';
import { watchedHouse, type WatchedHouse } from '../../testing/watched-house.ts';

let house: WatchedHouse['house'];
let clerk: WatchedHouse['clerk'];
let folder: string;
beforeAll(async () => {
  ({ house, clerk, folder } = await watchedHouse());
});

const work = () => house.platform.workJobs(jobsOf(house.platform.rooms));
async function look(): Promise<void> {
  await house.platform.runSchedule(watchInboxes);
  await work();
}
const queue = (by = clerk) =>
  must<z.infer<typeof arrivalPageSchema>>(by, 'GET', '/api/letters/arrivals?unitId=53&size=100');
const named = async (name: string) => (await queue()).items.find((one) => one.name === name) as Arrival;
const register = ({ paperId, arrivedOn }: Arrival) =>
  must<{ id: string; agenda: number }>(clerk, 'POST', '/api/letters', { unitId: '53', paperId, receivedOn: arrivedOn });

const asMail = (subject: string, attachment: string): string =>
  [
    'From: Tata Usaha Contoh <tu@contoh.invalid>',
    'To: KPU Contoh <kpu@contoh.invalid>',
    `Subject: ${subject}`,
    'Date: Mon, 13 Oct 2025 09:00:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="batas"',
    '',
    '--batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bersama ini kami sampaikan surat terlampir.',
    '--batas',
    'Content-Type: text/plain; name="undangan.txt"',
    'Content-Disposition: attachment; filename="undangan.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(attachment).toString('base64'),
    '--batas--',
    '',
  ].join('\r\n');

describe('what came in', () => {
  test('out of the folder stands in the queue with what was read, and is registered by one act', async () => {
    await writeFile(path.join(folder, 'pindaian.txt'), invitation);
    await look();
    const arrival = await named('pindaian.txt');
    expect(arrival).toMatchObject({
      via: 'folder',
      cover: null,
      times: 1,
      readable: true,
      arrivedOn: '2025-10-17',
      read: {
        number: { value: '412/PR.05-Und/14/2025' },
        date: { value: '2025-10-06' },
        subject: { value: 'Undangan Rapat Koordinasi Penyusunan Arsip' },
        due: '2025-10-14',
      },
      same: [],
    });
    const { items } = await must<{ items: Waiting[] }>(clerk, 'GET', '/api/desk/waiting?size=100');
    expect(items.filter(({ task }) => task === 'register-letter')).toMatchObject([{ values: { count: 1 } }]);
    const { id } = await register(arrival);
    await work();
    const letter = await must<LetterView>(clerk, 'GET', `/api/letters/${id}`);
    expect([letter.receivedOn, letter.paperId]).toEqual(['2025-10-17', arrival.paperId]);
    expect(await acceptAll(clerk, id)).not.toEqual([]);
    expect((await queue()).total).toBe(0);
  });

  test('as an e-mail is its attachment; the covering mail is kept with it', async () => {
    const text = invitation.replace('412/PR', '413/PR');
    await writeFile(path.join(folder, 'surel.eml'), asMail('Undangan', text));
    await look();
    const { items } = await queue();
    expect(items.map(({ name }) => name)).toEqual(['undangan.txt']);
    expect(items[0]).toMatchObject({
      via: 'surel',
      cover: { name: 'surel.eml' },
      read: { number: { value: '413/PR.05-Und/14/2025' } },
    });
    await register(items[0] as Arrival);
  });

  test('an e-mail that somebody uploads comes the same way; one without files is the letter itself', async () => {
    await putIn(clerk, asMail('Susulan', invitation.replace('412/PR', '414/PR')), { name: 'unggahan.eml' });
    const bare = asMail('Tanpa lampiran', '').replace(
      /--batas\r\nContent-Type: text\/plain; name[\s\S]*/,
      '--batas--\r\n',
    );
    await putIn(clerk, bare, { name: 'tanpa.eml' });
    await putIn(clerk, 'Catatan biasa.', { name: 'catatan.txt' });
    await work();
    expect((await queue()).items.map(({ name }) => name).toSorted()).toEqual(['tanpa.eml', 'undangan.txt']);
    for (const one of (await queue()).items) await register(one);
  });

  test('what cannot be read stands there all the same', async () => {
    await writeFile(path.join(folder, 'rusak.pdf'), '%PDF-1.7 bukan PDF sama sekali');
    await look();
    expect(await named('rusak.pdf')).toMatchObject({ readable: false, read: null });
    await register(await named('rusak.pdf'));
  });
});

describe('the same thing twice', () => {
  test('the same file comes again: it says so, with the number that it has', async () => {
    const text = invitation.replace('412/PR', '450/PR');
    const { agenda } = await registered(house, clerk, { text, name: 'dua.txt', read: false });
    await work();
    await writeFile(path.join(folder, 'dua lagi.txt'), text);
    await look();
    const again = await named('dua.txt');
    expect(again).toMatchObject({ times: 2, same: [{ agenda, why: 'berkas' }] });
    const refused = { unitId: '53', paperId: again.paperId };
    expect(await refusal(clerk, 'POST', '/api/letters', refused)).toBe('409 letters/registered-already');
    await must(clerk, 'POST', `/api/letters/arrivals/${again.paperId}/dismiss`, { why: 'ganda' });
    expect((await queue()).total).toBe(0);
    await writeFile(path.join(folder, 'dua ketiga.txt'), text);
    await look();
    expect((await named('dua.txt')).times).toBe(3);
    await must(clerk, 'POST', `/api/letters/arrivals/${again.paperId}/dismiss`, { why: 'ganda' });
  });

  test('another file with the number, day and sender of a letter says which', async () => {
    const text = invitation.replace('412/PR', '500/PR');
    const { id, agenda } = await registered(house, clerk, { text, name: 'lima.txt' });
    await acceptAll(clerk, id);
    await writeFile(path.join(folder, 'lima pindaian.txt'), `${text}\n\n`);
    await look();
    expect((await named('lima pindaian.txt')).same).toEqual([expect.objectContaining({ agenda, why: 'nomor' })]);
    await register(await named('lima pindaian.txt'));
  });
});

describe('dismissed', () => {
  test('is out of the queue, comes back when that is taken back, and is settled once', async () => {
    await writeFile(path.join(folder, 'brosur.txt'), 'Brosur percetakan contoh.');
    await look();
    const { paperId } = await named('brosur.txt');
    const at = `/api/letters/arrivals/${paperId}`;
    await must(clerk, 'POST', `${at}/dismiss`, { why: 'bukan-surat' });
    expect(await refusal(clerk, 'POST', `${at}/dismiss`, { why: 'ganda' })).toBe('409 letters/arrival-settled');
    expect((await queue()).total).toBe(0);
    await must(clerk, 'POST', `${at}/return`);
    expect((await must<LetterTiles>(clerk, 'GET', '/api/letters/tiles?unitId=53')).arrivals).toBe(1);
    const reader = await house.as('staf.rendatin.ntt');
    expect((await reader('POST', `${at}/dismiss`, { why: 'ganda' })).status).toBe(403);
    const stranger = await house.as('kasubbag.kupang');
    expect((await stranger('POST', `${at}/dismiss`, { why: 'ganda' })).status).toBe(404);
    await must(clerk, 'POST', `${at}/dismiss`, { why: 'bukan-surat' });
  });
});

test('a job that was killed in the midst of a file takes it up again, and does not count it twice', async () => {
  const taking = path.join(folder, '.taking');
  const stored = invitation.replace('412/PR', '600/PR');
  await writeFile(path.join(folder, 'tersimpan.txt'), stored);
  await look();
  await mkdir(taking, { recursive: true });
  // Killed after it was stored and before it was moved aside; another one before it was stored.
  await writeFile(path.join(taking, 'tersimpan.txt'), stored);
  await writeFile(path.join(taking, 'belum.txt'), invitation.replace('412/PR', '601/PR'));
  await look();
  const { items } = await queue();
  expect(items.map(({ name, times }) => [name, times]).toSorted()).toEqual([
    ['belum.txt', 1],
    ['tersimpan.txt', 1],
  ]);
  expect(await readdir(path.join(folder, 'taken'))).toEqual(
    expect.arrayContaining(['belum.txt', 'tersimpan (2).txt', 'tersimpan.txt']),
  );
  expect(await readdir(folder)).not.toContain('.taking');
});
