/** Signed files of letters: looked into, bound or refused; and what a stranger is told of a letter. */
import { rgb } from '@libpdf/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { certified, type Holder } from '../../../documents/signatures/testing/authorities.ts';
import { signedBy, updated } from '../../../documents/signatures/testing/signed-files.ts';
import { exportDraft, type DraftId } from '../../../drafts/index.ts';
import { personHolding } from '../../../identity/testing/people.ts';
import type { Actor } from '../../../platform/index.ts';
import { nobody } from '../../../platform/testing/index.ts';
import { createPortal } from '../../../portal/index.ts';
import { rooms } from '../../../rooms.ts';
import { bindSigned, cancelOutgoing, uploadSigned } from '../operations/issue-outgoing.ts';
import type { OutgoingId } from '../schema.ts';
import { letterOffice } from '../testing/office.ts';
import { addAnchor, readAnchor, withdrawAnchor } from './anchors.ts';
import { listSigned } from './list-signed.ts';
import { letterByCode } from './public-page.ts';
import { replaceOutgoing } from './replace-letter.ts';
import type { SignedCheck } from './schema.ts';
import { verifySignedJob } from './verify-signed.ts';

const { unit, platform, writer, chair, attempt, done, begin, approve, letterOf } = await letterOffice();
const nationwide: Actor = { ...personHolding(unit, 'gita', 'admin'), nationwide: true };

let root: Holder;
let fajar: Holder;
const at = '2025-10-17T05:30:00Z';

beforeAll(async () => {
  await platform.owner
    .updateTable('people')
    .set({ name: 'Dr. Fajar Contoh, S.H.' })
    .where('id', '=', chair.personId!)
    .execute();
  root = await certified({ name: 'Akar Contoh', authority: true });
  fajar = await certified({ name: 'FAJAR CONTOH', by: root });
});

const said = {
  subject: 'Penyampaian Jadwal Pengiriman Logistik',
  classification: 'PR.01',
  recipients: [{ name: 'Kepala Dinas Contoh Satu', place: 'Kupang' }],
  points: [
    { id: 'p1', text: 'Pengiriman dimulai pada hari Senin dan selesai dalam 12 hari.' },
    { id: 'p2', text: 'Petugas penerima diharapkan hadir di gudang.' },
  ],
};

/** An approved and numbered letter, and its PDF. */
async function approved(fields: object = {}) {
  const { id, draftId } = await begin('surat-dinas', { ...said, ...fields });
  await approve(draftId);
  return { id, draftId, pdf: await pdfOf(draftId) };
}
async function pdfOf(draftId: DraftId): Promise<Uint8Array> {
  const file = await exportDraft(platform, (work) => platform.database.read(writer, work), draftId, 'pdf');
  if (!file.ok) throw new Error(file.failure.code);
  return file.value.bytes;
}
async function looked(id: OutgoingId, bytes: Uint8Array, name = 'surat.pdf'): Promise<SignedCheck> {
  const stored = await platform.files.put(bytes, 10_000_000);
  if (!stored.ok) throw new Error(stored.failure.code);
  const { version, date } = await letterOf(id);
  const file = { sha256: stored.value.sha256, name };
  const { fileId } = await done(writer, uploadSigned, { id, version, day: date!, file });
  await platform.workJobs([verifySignedJob]);
  const found = await platform.database.read(writer, (tx) => listSigned(tx, id));
  return found!.items.find((one) => one.id === fileId)!;
}
const bind = async (id: OutgoingId, { id: fileId }: SignedCheck, reason?: string) =>
  attempt(writer, bindSigned, { id, version: (await letterOf(id)).version, fileId, reason });

describe('the file of a letter', () => {
  test('is bound where it is signed by who approved, intact, and says the same', async () => {
    const { id, pdf } = await approved();
    const check = await looked(id, await signedBy(pdf, fajar, at));
    expect(check).toMatchObject({
      state: 'diperiksa',
      outcome: 'boleh',
      why: [],
      file: { verdict: 'utuh', signatures: [{ signer: { name: 'FAJAR CONTOH' }, flaws: ['no-anchor'] }] },
      comparison: { read: true, missing: [], added: [] },
    });
    expect(await bind(id, check)).toMatchObject({ ok: true });
    expect(await letterOf(id)).toMatchObject({ state: 'ditandatangani', signed: { sha256: check.sha256 } });
  });

  test('is of a known issuer once an anchor is trusted, and no more when that is withdrawn', async () => {
    const shown = await readAnchor(root.pem);
    if (!shown.ok) throw new Error(shown.failure.code);
    const anchor = {
      unitId: unit,
      pem: root.pem,
      fingerprint: shown.value.fingerprint,
      since: '2025-01-01',
      source: 'Dibuat untuk uji ini',
      verified: false,
      certificate: shown.value,
    };
    expect(await attempt(nationwide, addAnchor, { ...anchor, fingerprint: '0'.repeat(64) })).toMatchObject({
      failure: { code: 'letters/anchor-differs' },
    });
    await done(nationwide, addAnchor, anchor);
    const { id, pdf } = await approved();
    const signed = await signedBy(pdf, fajar, at);
    expect(await looked(id, signed)).toMatchObject({ file: { verdict: 'utuh-dikenal' } });
    await done(nationwide, withdrawAnchor, { unitId: unit, fingerprint: anchor.fingerprint, reason: 'Uji selesai.' });
    expect(await looked(id, signed)).toMatchObject({ file: { verdict: 'utuh' } });
    expect(await readAnchor(fajar.pem)).toMatchObject({ failure: { code: 'letters/anchor-no-authority' } });
  });

  test('needs a reason where somebody else signed it, or nobody did', async () => {
    const { id, pdf } = await approved();
    const other = await certified({ name: 'Dewi Contoh', by: root });
    const check = await looked(id, await signedBy(pdf, other, at));
    expect(check).toMatchObject({ outcome: 'perlu-alasan', why: ['nama-lain'] });
    expect(await bind(id, check)).toMatchObject({ failure: { code: 'letters/signed-needs-reason' } });
    const unsigned = await looked(id, pdf);
    expect(unsigned).toMatchObject({ outcome: 'perlu-alasan', why: ['tidak-bertanda-tangan'] });
    expect(await bind(id, unsigned, 'Ditandatangani basah; pindaian menyusul.')).toMatchObject({ ok: true });
  });

  test.each(['2025-10-10T05:30:00Z', '2025-12-24T05:30:00Z'])(
    'that says it was signed %s needs a reason',
    async (when) => {
      const { id, pdf } = await approved();
      const check = await looked(id, await signedBy(pdf, fajar, when));
      expect(check).toMatchObject({ outcome: 'perlu-alasan', why: ['waktu-janggal'] });
    },
  );

  test('with a visible signature needs a reason; with a figure more it is refused', async () => {
    const { id, pdf } = await approved();
    const write = (text: string) =>
      updated(pdf, (file) => file.getPage(0)?.drawText(text, { x: 330, y: 120, size: 9, color: rgb(0, 0, 0) }));
    const visible = await looked(
      id,
      await signedBy(await write('Ditandatangani secara elektronik 17-10-2025'), fajar, at),
    );
    expect(visible).toMatchObject({ outcome: 'perlu-alasan', why: ['ada-tambahan'] });
    const more = await looked(id, await signedBy(await write('Biaya Rp500.000 ditanggung peserta'), fajar, at));
    expect(more).toMatchObject({ outcome: 'ditolak', why: ['angka-ditambah'] });
    expect(await bind(id, more, 'Tidak apa-apa.')).toMatchObject({ failure: { code: 'letters/signed-refused' } });
    expect(await bind(id, visible, 'Hanya blok tanda tangan yang terlihat.')).toMatchObject({ ok: true });
  });

  test('of another letter, or changed after it was signed, is never bound', async () => {
    const { id, pdf } = await approved();
    const { pdf: wrong } = await approved({ points: [{ id: 'p1', text: 'Pengiriman selesai dalam 13 hari.' }] });
    const other = await looked(id, await signedBy(wrong, fajar, at));
    expect(other.outcome).toBe('ditolak');
    expect(other.why).toContain('teks-berbeda');
    expect(other.comparison?.missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['nomor', 'kalimat']));
    const signed = await signedBy(pdf, fajar, at);
    const changed = await looked(
      id,
      await updated(signed, (file) => file.getPage(0)?.drawText('ya', { x: 80, y: 90, size: 9 })),
    );
    expect(changed).toMatchObject({ outcome: 'ditolak', file: { verdict: 'berubah' } });
    expect(await bind(id, changed, 'Alasan.')).toMatchObject({ failure: { code: 'letters/signed-refused' } });
    // Nor past the program.
    const past = { state: 'ditandatangani', signed_sha256: changed.sha256, signed_day: changed.day } as const;
    await expect(
      platform.database.write(writer, (tx) =>
        tx
          .updateTable('outgoing_letters')
          .set({ ...past, signed_by: writer.personId })
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toThrow('after it was looked into');
  });

  test('that is no PDF inside is said so', async () => {
    const { id } = await approved();
    const check = await looked(id, Buffer.from('PK\x03\x04 bukan PDF'), 'surat.pdf');
    expect(check).toMatchObject({ state: 'gagal', outcome: null });
    expect(check.failure?.id).toContain('surat.pdf');
    expect(await bind(id, check)).toMatchObject({ failure: { code: 'letters/signed-not-checked' } });
  });
});

describe('a stranger', () => {
  const codeOf = async (id: OutgoingId) => (await platform.database.read(writer, (tx) => listSigned(tx, id)))!.code!;
  const asked = (code: string) => platform.database.read(nobody, (tx) => letterByCode(tx, code));

  test('is told number, day, office, fingerprint and standing of a letter, of an ordinary one its subject', async () => {
    const { id, pdf } = await approved();
    const code = await codeOf(id);
    const { number, date } = await letterOf(id);
    expect(await asked(code)).toMatchObject({
      secret: false,
      number,
      dated: date,
      state: 'belum',
      subject: said.subject,
      sha256: null,
    });
    const check = await looked(id, await signedBy(pdf, fajar, at));
    await bind(id, check);
    expect(await asked(code)).toMatchObject({ state: 'berlaku', sha256: check.sha256 });
    const portal = createPortal(platform, rooms);
    const page = await portal.request(`/verifikasi/${code}`);
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const part of [number!, check.sha256, 'Berlaku']) expect(text).toContain(part);
    expect(text).not.toContain('12 hari');
    expect(text).not.toContain('<script');
    expect((await portal.request('/verifikasi/0d0d0d0d-0000-4000-8000-00000000000f')).status).toBe(404);

    const { id: newer } = await approved();
    await done(writer, replaceOutgoing, {
      id,
      version: (await letterOf(id)).version,
      replacement: newer,
      reason: 'Tanggal diubah.',
    });
    const { number: newNumber, version: newVersion } = await letterOf(newer);
    expect(await asked(code)).toMatchObject({ state: 'diganti', replaced_number: newNumber });
    expect((await letterOf(id)).replacedBy).toMatchObject({ id: newer, number: newNumber, reason: 'Tanggal diubah.' });
    const around = { id: newer, version: newVersion, replacement: id, reason: 'Berputar.' };
    expect(await attempt(writer, replaceOutgoing, around)).toMatchObject({ failure: { code: 'letters/not-replaced' } });
    await done(writer, cancelOutgoing, { id: newer, version: (await letterOf(newer)).version, reason: 'Batal kirim.' });
    expect(await asked(await codeOf(newer))).toMatchObject({ state: 'dibatalkan' });
  });

  test('is not told the subject of a restricted one', async () => {
    const { id } = await approved({ security: 'terbatas' });
    expect(await asked(await codeOf(id))).toMatchObject({ secret: false, subject: null, state: 'belum' });
  });

  test('sees no row of the tables behind it', async () => {
    for (const table of ['letter_codes', 'letter_signed_files', 'letter_anchors', 'outgoing_letters'] as const)
      expect(await platform.database.read(nobody, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  });
});
