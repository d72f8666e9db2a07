import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Finding } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { counts, finding, kinds, voter } from '../testing/findings.ts';
import { draftOf, type DecisionDraft } from './core/decision.ts';
import { DecisionForm } from './decision-form.tsx';
import { sendProof } from './queries.ts';
import { unitCalled } from '../../../src/platform/testing/ids.ts';

// An upload goes past `fetch`, which the made-up server stands for.
vi.mock('./queries.ts', { spy: true });

const one = finding('f-1', 7, 'MARIA CONTOH');
const of = (...rows: number[]): Finding => ({
  ...one,
  rows,
  size: rows.length,
  voters: rows.map((row) => voter(row, `PEMILIH ${row}`)),
});
const deed = { id: 'b-1', kind: 'akta-kematian', name: 'akta.pdf' } as const;

/** Holds what is typed, as the findings' screen does; `begin` gives another draft from outside. */
async function open(about: Finding, action: DecisionDraft['action'], part: Partial<DecisionDraft> = {}) {
  fakeServer();
  const onSave = vi.fn<(draft: DecisionDraft) => void>();
  const onLeave = vi.fn<() => void>();
  let begin: (next: Partial<DecisionDraft>) => void = () => undefined;
  let refuse: (words: string) => void = () => undefined;
  function Held() {
    const [draft, setDraft] = useState<DecisionDraft>({ ...draftOf(about, action), ...part });
    const [refused, setRefused] = useState<string>();
    begin = (next) => setDraft((before) => ({ ...before, ...next }));
    refuse = setRefused;
    return (
      <DecisionForm
        unitId={unitCalled('5301')}
        finding={about}
        draft={draft}
        kinds={kinds}
        villages={counts.byVillage}
        today="2026-11-24"
        refused={refused}
        recentReasons={['Sesuai KTP-el']}
        onChange={setDraft}
        onSave={onSave}
        onLeave={onLeave}
      />
    );
  }
  const screen = await show(<Held />);
  return {
    screen,
    onSave,
    onLeave,
    begin: (next: Partial<DecisionDraft>) => begin(next),
    refuse: (words: string) => refuse(words),
    reason: screen.getByRole('textbox', { name: /^Penjelasan/ }),
    save: screen.getByRole('button', { name: /^Simpan keputusan/ }),
    lacks: screen.getByText(/^Belum dapat disimpan:/),
  };
}

function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(file);
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

test('what stays needs an explanation, said at its field; Enter saves it once', async () => {
  const { onSave, reason, save, lacks } = await open(one, 'tetap');
  await expect.element(reason).toHaveFocus();
  await expect.element(lacks).toBeVisible();
  await expect.element(reason).not.toHaveAttribute('aria-invalid');
  await userEvent.keyboard('{Enter}');
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
  await expect.element(reason).toHaveAccessibleDescription(/tulis penjelasan \(paling sedikit 3 huruf\)/);
  await expect.element(reason).toHaveFocus();
  await expectAccessible();
  await reason.fill('5390 0112 0380 0001');
  await expect.element(reason).toHaveAccessibleDescription(/hapus nomor panjang/);
  await reason.fill('a'.repeat(1_001));
  await save.click();
  await expect.element(reason).toHaveAccessibleDescription(/paling banyak 1000 huruf/);
  expect(onSave).not.toHaveBeenCalled();
  await reason.fill('Sesuai kartu keluarga');
  await expect.element(lacks).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onSave.mock.calls.length).toBe(1);
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ action: 'tetap', reason: 'Sesuai kartu keluarga' });
});

test('an explanation given before is taken with one press; leaving asks nothing', async () => {
  const { screen, onLeave, reason } = await open(one, 'tetap');
  await screen.getByRole('button', { name: 'Sesuai KTP-el' }).click();
  await expect.element(reason).toHaveValue('Sesuai KTP-el');
  expect(screen.getByRole('button', { name: 'Sesuai KTP-el' }).elements()).toEqual([]);
  await screen.getByRole('button', { name: /^Batal/ }).click();
  expect(onLeave).toHaveBeenCalledTimes(1);
});

test('a removal needs its reason and then its proof, each said at its own field', async () => {
  const { screen, onSave, begin, save } = await open(one, 'tms');
  const why = screen.getByRole('combobox', { name: /^Alasan TMS/ });
  await expect.element(why).toHaveFocus();
  await save.click();
  await expect.element(why).toHaveAccessibleDescription('pilih alasan TMS');
  await why.selectOptions('1. Meninggal');
  await expect.element(why).not.toHaveAttribute('aria-invalid');
  const proof = screen.getByRole('group', { name: /^Bukti/ });
  await expect.element(proof).toHaveAccessibleDescription(/tambahkan bukti: Akta atau surat kematian/);
  await save.click();
  await expect.element(screen.getByRole('combobox', { name: 'Jenis bukti' })).toHaveFocus();
  await expectAccessible();
  expect(onSave).not.toHaveBeenCalled();
  begin({ proofs: [deed] });
  await expect.element(screen.getByText('akta.pdf')).toBeVisible();
  await save.click();
  await expect.poll(() => onSave.mock.calls).toMatchObject([[{ tmsReason: 'meninggal', rows: [7], proofs: [deed] }]]);
});

test('a document that is too large is not sent, and says what its limit is', async () => {
  const { screen } = await open(one, 'tms', { tmsReason: 'meninggal' });
  await expect.element(screen.getByRole('button', { name: /^Tambah bukti/ })).toBeVisible();
  choose(new File([new Uint8Array(20_000_001)], 'pindaian.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/pindaian\.pdf berukuran .* batasnya/);
});

test('what is typed while a document travels stays when it has arrived', async () => {
  let arrive: (proof: { readonly id: string }) => void = () => undefined;
  vi.mocked(sendProof).mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
  const { screen, onSave, reason, save } = await open(one, 'tms', { tmsReason: 'meninggal' });
  await expect.element(reason).toBeVisible();
  choose(new File(['akta'], 'akta.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('Mengirim akta.pdf')).toBeVisible();
  await reason.fill('Sesuai akta');
  arrive({ id: 'b-1' });
  await expect.element(screen.getByRole('button', { name: 'Lepas bukti: akta.pdf' })).toBeVisible();
  await expect.element(reason).toHaveValue('Sesuai akta');
  await save.click();
  await expect.poll(() => onSave.mock.calls).toMatchObject([[{ reason: 'Sesuai akta', proofs: [deed] }]]);
});

test('a document that did not arrive says why, and can be sent again', async () => {
  vi.mocked(sendProof).mockRejectedValueOnce(new Error('Berkas bukan PDF atau foto'));
  const { screen } = await open(one, 'tms', { tmsReason: 'meninggal' });
  await expect.element(screen.getByRole('button', { name: /^Tambah bukti/ })).toBeVisible();
  choose(new File(['MZ'], 'akta.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('Berkas bukan PDF atau foto')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Tambah bukti/ })).toBeVisible();
});

test('of two rows the other goes; of three a person says which', async () => {
  const pair = await open(of(7, 9), 'ganda');
  await pair.save.click();
  const stays = pair.screen.getByRole('group', { name: 'Pertahankan' });
  await expect.element(stays).toHaveAccessibleDescription('pilih baris yang dipertahankan');
  await expect.element(pair.screen.getByRole('radio').first()).toHaveFocus();
  await pair.screen.getByRole('radio', { name: /Baris 9/ }).click();
  await expect.element(stays).not.toHaveAttribute('aria-invalid');
  await pair.save.click();
  await expect.poll(() => pair.onSave.mock.calls).toMatchObject([[{ row: 9, rows: [7] }]]);
  await pair.screen.unmount();

  const three = await open(of(7, 9, 11), 'ganda');
  await three.screen.getByRole('radio', { name: /Baris 9/ }).click();
  await three.save.click();
  const go = three.screen.getByRole('group', { name: 'Coret' });
  await expect.element(go).toHaveAccessibleDescription('pilih sedikitnya satu baris');
  await three.screen.getByRole('checkbox', { name: /Baris 11/ }).click();
  await three.save.click();
  await expect.poll(() => three.onSave.mock.calls).toMatchObject([[{ row: 9, rows: [11] }]]);
});

test('a correction needs a value that differs and can be read', async () => {
  const { screen, onSave, save } = await open({ ...one, fields: ['nik', 'name'] }, 'ubah');
  const nik = screen.getByRole('textbox', { name: 'NIK' });
  await expect.element(nik).toHaveFocus();
  await save.click();
  await expect.element(nik).toHaveAccessibleDescription(/isi sedikitnya satu nilai yang berbeda/);
  await nik.fill('539');
  await expect.element(nik).toHaveAccessibleDescription(/Harus tepat 16 angka/);
  await screen.getByRole('textbox', { name: 'Nama' }).fill('MARIA BARU');
  await userEvent.keyboard('{Enter}');
  await expect.element(nik).toHaveFocus();
  expect(onSave).not.toHaveBeenCalled();
  await nik.fill('9999000000000001');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => onSave.mock.calls)
    .toMatchObject([[{ row: 7, entries: { nik: '9999000000000001', name: 'MARIA BARU' } }]]);
});

test('of several rows the one to correct is chosen first', async () => {
  const { screen, save } = await open(of(7, 9), 'ubah');
  await save.click();
  const which = screen.getByRole('group', { name: 'Yang diubah' });
  await expect.element(screen.getByRole('radio').first()).toHaveFocus();
  await expect.element(which).toHaveAccessibleDescription('pilih baris yang diubah');
  await screen.getByRole('radio', { name: 'Baris 9' }).click();
  await expect.element(which).not.toHaveAttribute('aria-invalid');
});

test('no kind of proof is chosen where none follows; a document without one is asked for its kind', async () => {
  const { screen, begin } = await open(one, 'tetap');
  const kind = screen.getByRole('combobox', { name: 'Jenis bukti' });
  await expect.element(kind).toHaveValue('');
  await screen.getByRole('button', { name: /^Tambah bukti/ }).click();
  await expect.element(kind).toHaveAccessibleDescription('Pilih jenis buktinya dahulu.');
  await kind.selectOptions('foto');
  await expect.element(kind).not.toHaveAttribute('aria-invalid');
  // What was chosen beside one decision is not said of another.
  begin({ action: 'tms', tmsReason: 'meninggal' });
  await expect.element(kind).toHaveValue('akta-kematian');
});

test('a move needs its village and numbers that can be read', async () => {
  const { screen, onSave, save } = await open(one, 'pindah');
  const village = screen.getByRole('combobox', { name: /^Desa\/kelurahan tujuan/ });
  await save.click();
  await expect.element(village).toHaveFocus();
  await expect.element(village).toHaveAccessibleDescription(/pilih desa atau TPS tujuan/);
  await village.click();
  await screen.getByRole('option', { name: /Desa Contoh/ }).click();
  await expect.element(village).not.toHaveAttribute('aria-invalid');
  const tps = screen.getByRole('textbox', { name: 'TPS' });
  await tps.fill('x');
  await expect.element(tps).toHaveAccessibleDescription('Tulis nomornya dengan angka.');
  await save.click();
  await expect.element(tps).toHaveFocus();
  expect(onSave).not.toHaveBeenCalled();
  await tps.fill('4');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => onSave.mock.calls)
    .toMatchObject([[{ rows: [7], move: { village: '5301012001', tps: '4', rt: '', rw: '' } }]]);
});

test('a visit needs nothing; another action keeps what was typed', async () => {
  const { onSave, begin, reason, save } = await open(one, 'tetap');
  await reason.fill('Alamat tidak jelas');
  begin({ action: 'coktas' });
  await expect.element(reason).toHaveValue('Alamat tidak jelas');
  await save.click();
  await expect.poll(() => onSave.mock.calls).toMatchObject([[{ action: 'coktas', reason: 'Alamat tidak jelas' }]]);
});

test('what the server refused stands above; the hand goes to the field that is wrong now', async () => {
  const { screen, refuse, reason, save } = await open(one, 'tetap', { reason: 'Sesuai KTP' });
  refuse('Sudah diputuskan oleh Yohanes Contoh');
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(reason).toHaveValue('Sesuai KTP');
  await reason.fill('');
  await save.click();
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
});

test('leaving the page with something typed asks first', async () => {
  const { reason } = await open(one, 'tetap');
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await expect.element(reason).toBeVisible();
  expect(leaving()).toBe(false);
  await reason.fill('Sesuai');
  await expect.poll(leaving).toBe(true);
});
