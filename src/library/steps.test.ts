/** From any file to a paper that is read: its steps, containers and what is wrong with files. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { jobsOf } from '../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { intakeViewSchema, PaperView } from './schema.ts';
import { putIn, type Taken } from './testing/put-in.ts';
import { zipOf } from './testing/zip.ts';

type Intake = z.infer<typeof intakeViewSchema>;

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.ntt');
});

const work = (): Promise<void> => house.platform.workJobs(jobsOf(house.platform.rooms));
const upload = (name: string, content: string | Uint8Array): Promise<Taken> => putIn(staff, content, { name });
const paperOf = (paperId: string | null): Promise<PaperView> => must(staff, 'GET', `/api/library/${paperId}`);
const intakeOf = (intakeId: string): Promise<Intake> => must(staff, 'GET', `/api/library/intakes/${intakeId}`);
const statesOf = ({ steps }: PaperView): string => steps.map(({ step, state }) => `${step} ${state}`).join(', ');

test('a file is read step by step, and its fields are proposed', async () => {
  const { paperId } = await upload(
    'edaran jam.txt',
    'SURAT EDARAN\nNOMOR 4 TAHUN 2026\nTENTANG\nJAM KERJA BULAN RAMADAN\n\n' +
      'Ditetapkan di Kupang\npada tanggal 2 Maret 2026\n',
  );
  await work();
  const paper = await paperOf(paperId);
  expect(statesOf(paper)).toBe('type selesai, text selesai, ocr dilewati, fields selesai, index menunggu');
  expect(paper).toMatchObject({ state: 'siap', pages: 1 });
  const proposed = await must<{ items: { proposal: { path: string; value: unknown } }[] }>(
    staff,
    'GET',
    `/api/documents/paper/${paperId}/${paper.documentId}`,
  );
  expect(Object.fromEntries(proposed.items.map(({ proposal }) => [proposal.path, proposal.value]))).toEqual({
    kind: 'se',
    number: '4',
    year: 2026,
    title: 'Jam Kerja Bulan Ramadan',
    date: '2026-03-02',
  });
  await must(staff, 'POST', `/api/documents/paper/${paperId}/${paper.documentId}/decisions`, { acceptConfident: true });
  expect(await paperOf(paperId)).toMatchObject({
    kind: 'se',
    number: '4',
    year: 2026,
    title: 'Jam Kerja Bulan Ramadan',
  });
});

describe('a ZIP', () => {
  test('is opened: each file is a paper, linked to it; the ZIP itself is kept as it came', async () => {
    const zip = zipOf([
      { name: 'surat/satu.txt', content: 'Surat pertama.' },
      { name: 'surat/dua.txt', content: 'Surat kedua.' },
      { name: '__MACOSX/surat/._dua.txt', content: 'x' },
      { name: 'surat/', content: '' },
    ]);
    const { paperId, intakeId } = await upload('kiriman.zip', zip);
    await work();
    const intake = await intakeOf(intakeId);
    expect(intake.counts).toEqual({ total: 2, ready: 2, running: 0, failed: 0, same: 0 });
    expect(intake.items.map(({ name, state }) => [name, state])).toEqual([
      ['kiriman.zip', 'dibuka'],
      ['satu.txt', 'diterima'],
      ['dua.txt', 'diterima'],
    ]);
    const container = await paperOf(paperId);
    expect(container.attachments.map(({ title }) => title)).toEqual(['dua', 'satu']);
    expect(container.state).toBe('siap');
  });

  test('brings no path in, names what it refuses, and takes the rest', async () => {
    const { intakeId } = await upload(
      'jahat.zip',
      zipOf([
        { name: '../../etc/passwd', content: 'bukan sandi' },
        { name: 'C:\\Windows\\system.txt', content: 'bukan sistem' },
        { name: 'dalam.zip', content: zipOf([{ name: 'x.txt', content: 'x' }]) },
        { name: 'kunci.txt', content: 'rahasia', encrypted: true },
        { name: 'rusak.txt', content: 'rusak', broken: true },
        { name: 'kosong.txt', content: '' },
        { name: 'gelem\u202Etxt.exe', content: 'arah' },
      ]),
    );
    await work();
    const { items } = await intakeOf(intakeId);
    expect(items.slice(1).map(({ name, state, failure }) => [name, state, failure?.code])).toEqual([
      ['passwd', 'diterima', undefined],
      ['system.txt', 'diterima', undefined],
      ['dalam.zip', 'ditolak', 'library/entry-nested'],
      ['kunci.txt', 'ditolak', 'library/entry-encrypted'],
      ['rusak.txt', 'ditolak', 'library/entry-damaged'],
      ['kosong.txt', 'ditolak', 'library/entry-empty'],
      ['gelemtxt.exe', 'diterima', undefined],
    ]);
  });

  test('that unpacks without end is refused, and stays to be downloaded', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024);
    const bomb = zipOf([{ name: 'nol.txt', content: zeros, claims: 10 }]);
    const { intakeId } = await upload('bom.zip', bomb);
    const many = await upload(
      'banyak.zip',
      zipOf(Array.from({ length: 1_001 }, (_, n) => ({ name: `${n}.txt`, content: `${n}` }))),
    );
    const liar = await upload('besar.zip', zipOf([{ name: 'besar.txt', content: 'x', claims: 4_000_000_000 }]));
    await work();
    expect((await intakeOf(intakeId)).items[1]).toMatchObject({ failure: { code: 'library/entry-too-large' } });
    for (const [{ paperId }, code] of [
      [many, 'library/container-too-many'],
      [liar, 'library/container-too-large'],
    ] as const) {
      const paper = await paperOf(paperId);
      expect([paper.state, paper.steps[0]?.failure?.code, paper.attachments.length]).toEqual(['gagal', code, 0]);
      expect((await staff('GET', `/api/library/${paperId}/file`)).status).toBe(200);
    }
  });

  test('that was opened half is not opened twice: what came in stays one paper each', async () => {
    const zip = zipOf([
      { name: 'a.txt', content: 'separuh a' },
      { name: 'b.txt', content: 'separuh b' },
    ]);
    const { paperId, intakeId } = await upload('separuh.zip', zip);
    await work();
    await house.platform.owner
      .updateTable('paper_steps')
      .set({ state: 'gagal', failure: JSON.stringify({ code: 'x', message: { id: 'x', en: 'x' } }) })
      .where('paper_id', '=', (await paperOf(paperId)).id)
      .where('step', '=', 'type')
      .execute();
    await must(staff, 'POST', `/api/library/${paperId}/retry`, {});
    await work();
    expect((await intakeOf(intakeId)).items.map(({ name }) => name)).toEqual(['separuh.zip', 'a.txt', 'b.txt']);
    expect((await paperOf(paperId)).state).toBe('siap');
  });
});

const mail = [
  'From: "Sekretariat Contoh" <a@contoh.example>',
  'To: KPU Contoh <b@contoh.example>',
  'Date: Tue, 12 May 2026 23:30:00 +0800',
  'Subject: Undangan rapat koordinasi',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="batas"',
  '',
  '--batas',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Yth. Bapak dan Ibu, terlampir undangan rapat.',
  '--batas',
  'Content-Type: text/plain; name="../undangan.txt"',
  'Content-Disposition: attachment; filename="../undangan.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('UNDANGAN RAPAT KOORDINASI').toString('base64'),
  '--batas--',
  '',
].join('\r\n');

test('an e-mail is a paper with its letter as text, and what came with it are papers linked to it', async () => {
  const { paperId } = await upload('pesan.eml', mail);
  await work();
  const paper = await paperOf(paperId);
  expect(paper).toMatchObject({ state: 'siap', attachments: [{ title: 'undangan', state: 'siap' }] });
  const { text } = await must<{ text: string }>(staff, 'GET', `/api/documents/paper/${paperId}/${paper.documentId}`);
  expect(text).toBe(
    'Dari: Sekretariat Contoh\nKepada: KPU Contoh\nTanggal: Selasa, 12 Mei 2026\n' +
      'Perihal: Undangan rapat koordinasi\n\nYth. Bapak dan Ibu, terlampir undangan rapat.',
  );
  const attached = await paperOf(paper.attachments[0]?.id ?? '');
  expect(attached.parent).toMatchObject({ id: paperId });
});

/** A letter that forwards another as its e-mail program does: with few fields, under no name of a file. */
const forwarding = (subject: string, inner: string): string =>
  [
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="luar-' + subject.replaceAll(' ', '-') + '"',
    '',
    '--luar-' + subject.replaceAll(' ', '-'),
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Diteruskan: ${subject}.`,
    '--luar-' + subject.replaceAll(' ', '-'),
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment',
    '',
    inner,
    '--luar-' + subject.replaceAll(' ', '-') + '--',
    '',
  ].join('\r\n');
const sent = 'From: a@contoh.example\r\nTo: b@contoh.example\r\nDate: Tue, 12 May 2026 08:00:00 +0800\r\n';

describe('an e-mail in an e-mail', () => {
  const attached = async (paper: PaperView): Promise<PaperView> => paperOf(paper.attachments[0]?.id ?? null);
  const textOf = async ({ id, documentId }: PaperView): Promise<string> =>
    (await must<{ text: string }>(staff, 'GET', `/api/documents/paper/${id}/${documentId}`)).text;

  test('is opened as one: known by its subject, and what is attached to it comes in', async () => {
    const other = mail.replace(/[A-Za-z0-9+/=]{24,}/, Buffer.from('UNDANGAN RAPAT KEDUA').toString('base64'));
    const { paperId } = await upload('terusan.eml', sent + forwarding('Terusan luar', other));
    await work();
    const letter = await attached(await paperOf(paperId));
    expect(letter).toMatchObject({ name: 'Undangan rapat koordinasi.eml', state: 'siap', warnings: [] });
    expect(await textOf(letter)).toMatch(/^Dari: Sekretariat Contoh\n[^]*terlampir undangan rapat\.$/);
    expect((await attached(letter)).name).toBe('undangan.txt');
  });

  test('is opened three deep; what is deeper is named, and nothing of its wrapping becomes text', async () => {
    const names = ['Lapis lima', 'Lapis empat', 'Lapis tiga', 'Lapis dua', 'Lapis satu'];
    const { paperId, intakeId } = await upload(
      'lapis.eml',
      sent + names.reduce((inner, name) => forwarding(name, inner), mail),
    );
    await work();
    let letter = await paperOf(paperId);
    for (const name of ['Lapis dua', 'Lapis tiga', 'Lapis empat']) {
      expect(letter.warnings).toEqual([]);
      letter = await attached(letter);
      expect(letter).toMatchObject({ name: `${name}.eml`, state: 'siap' });
      expect(await textOf(letter)).toBe(`Perihal: ${name}\n\nDiteruskan: ${name}.`);
    }
    expect(letter.attachments).toEqual([]);
    expect(letter.warnings.map(({ code, message }) => [code, message.id])).toEqual([
      ['mails-left-out', expect.stringContaining('Lapis lima.eml')],
    ]);
    const { items } = await intakeOf(intakeId);
    expect(items.at(-1)).toMatchObject({
      name: 'Lapis lima.eml',
      state: 'ditolak',
      failure: { code: 'library/entry-mail-too-deep' },
    });
  });
});

describe('a file that is wrong', () => {
  test.each([
    ['damaged', 'rusak.pdf', '%PDF-1.7 bukan apa-apa', 'documents/damaged'],
    ['of another kind than its name says', 'gambar.docx', 'teks biasa saja', undefined],
    ['binary', 'data.bin', Buffer.from([0, 1, 2, 255, 254, 0, 7, 7, 7, 7, 7, 7]), 'documents/not-text'],
  ])('%s says so and can be downloaded', async (_what, name, content, code) => {
    const { paperId } = await upload(name, content);
    await work();
    const paper = await paperOf(paperId);
    expect([paper.state, paper.steps.find(({ state }) => state === 'gagal')?.failure?.code]).toEqual([
      code === undefined ? 'siap' : 'gagal',
      code,
    ]);
    if (code === undefined) expect(paper.warnings.map((one) => one.code)).toContain('name-and-content-differ');
    expect((await staff('GET', `/api/library/${paperId}/file`)).status).toBe(200);
  });

  test('empty is refused, and nothing is kept', async () => {
    expect(await refusal(staff, 'POST', '/api/library/upload?unitId=53&name=kosong.txt', new Uint8Array())).toBe(
      '422 files/empty',
    );
  });

  test('that vanished from the store says what to do; once it is back, the step is done again', async () => {
    const { paperId } = await upload('hilang.txt', 'Isi yang hilang.');
    const { sha256 } = await paperOf(paperId);
    await house.platform.files.remove(sha256);
    await work();
    const gone = await paperOf(paperId);
    expect(gone.steps[0]?.failure).toMatchObject({ code: 'documents/file-gone' });
    expect(await refusal(staff, 'POST', `/api/library/${paperId}/retry`, { step: 'fields' })).toBe(
      '409 library/nothing-failed',
    );
    await house.platform.files.put(new TextEncoder().encode('Isi yang hilang.'), 1_000);
    await must(staff, 'POST', `/api/library/${paperId}/retry`, {});
    await work();
    expect((await paperOf(paperId)).state).toBe('siap');
  });
});
