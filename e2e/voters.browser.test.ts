/**
 * A regency's list in a real browser, from the dirty file an office sends to the approved minutes of its plenary
 * meeting and the sum of its province. The people in the file are invented; what is wrong with them is known
 * (src/elections/voters/generate).
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionName } from '../src/elections/regions/index.ts';
import type { Finding } from '../src/elections/voters/schema.ts';
import {
  voterChunks,
  writeDirtyExports,
  type DirtyFile,
  type GeneratedVoter,
} from '../src/elections/voters/generate/index.ts';
import { callerAt } from '../src/testing/caller.ts';
import { must } from '../src/testing/steps.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, newDesk, type DeskOptions } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

/** As a clerk types it: 28/11/2026. */
const yesterday = (): string => new Date(Date.now() - 24 * 3_600_000).toLocaleDateString('en-GB');

const list = { name: 'PDPB Triwulan IV Kabupaten Alor', period: '2026-TW4', votingDay: '31/12/2026', cap: '500' };
const regency = { code: '5305', rows: 50_000, seed: 5 };
const versionName = `${list.name} — ${list.period}`;
const fileName = 'daftar-pemilih.xlsx';
/** Milliseconds that a job on fifty thousand rows may take on a machine that does other things too. */
const longest = 240_000;

describe.skipIf(!chromiumPath)(
  'a regency’s list, from a dirty file to approved minutes',
  { timeout: 2 * longest },
  () => {
    let house: OpenHouse;
    let folder: string;
    let file: DirtyFile;
    let voters: readonly GeneratedVoter[];
    /** Row of the voter by the line of the sheet. */
    let rowAt: ReadonlyMap<string, { readonly row: number; readonly reason: string }>;
    /** Voters in the list once all is corrected. */
    let total: number;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-voters-'));
      const options = { rows: regency.rows, regency: regency.code, seed: regency.seed };
      file = (await writeDirtyExports(options, folder)).find(({ name }) => name === fileName) as DirtyFile;
      voters = [...voterChunks(options)].flat();
      const truth = (await readFile(path.join(folder, file.truth), 'utf8'))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',') as [string, string, string]);
      rowAt = new Map(truth.map(([line, row, reason]) => [line, { row: Number(row), reason }]));
      total = regency.rows;
      house = await openHouse(['--demo']);
    }, longest);
    afterAll(async () => {
      await house?.close();
      await rm(folder, { recursive: true, force: true });
    });
    tellOnFailure(() => house);

    const at = async <T>(username: string, work: (page: Page) => Promise<T>, options?: DeskOptions): Promise<T> => {
      const page = await deskOf(house, username, options);
      const value = await work(page);
      await closeDesk(page);
      return value;
    };

    test('the clerk begins a list; files that are none are refused in plain words', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await menu(page, 'Pemilih');
        await page.getByText('Belum ada daftar pemilih', { exact: true }).waitFor();
        await look(page, 'voter-lists-empty');
        await page.getByRole('button', { name: 'Buat daftar' }).click();
        const dialog = page.getByRole('dialog', { name: 'Buat daftar' });
        await dialog.getByRole('button', { name: 'Buat daftar' }).click();
        await expect.poll(() => dialog.getByText('Isi bagian ini.').count()).toBe(3);
        await dialog.getByLabel('Nama daftar').fill(list.name);
        await dialog.getByLabel('Periode').fill(list.period);
        await dialog.getByLabel('Hari penentu umur').fill(list.votingDay);
        await dialog.getByLabel('Batas pemilih per TPS').selectOption({ label: 'Angka lain' });
        await dialog.getByRole('textbox', { name: 'Angka lain' }).fill(list.cap);
        await look(page, 'voter-list-new');
        await dialog.getByRole('button', { name: 'Buat daftar' }).click();
        await page.getByRole('heading', { level: 1, name: list.name }).waitFor();
        await look(page, 'voter-import-empty');

        await send(page, {
          name: 'daftar.xlsx',
          mimeType: xlsx,
          buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_096)]),
        });
        const refused = page.getByRole('alert').filter({ hasText: /^daftar\.xlsx: Isi berkas ini bukan CSV, Excel/ });
        await refused.waitFor();
        await look(page, 'voter-import-refused');
        await refused.getByRole('button', { name: 'Tutup' }).click();
        await refused.waitFor({ state: 'detached' });
        await send(page, { name: 'kosong.xlsx', mimeType: xlsx, buffer: Buffer.alloc(0) });
        await page.getByRole('alert').filter({ hasText: 'kosong.xlsx: Berkas kosong (0 byte)' }).waitFor();
        await expect.poll(() => page.getByRole('heading', { name: 'Berkas yang diimpor' }).count()).toBe(0);
      });
    });

    test('a dirty sheet of fifty thousand is mapped, watched and accounted for to the row', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page);
        await send(page, path.join(folder, fileName));
        await page.getByRole('table', { name: `Cocokkan kolom: ${fileName}` }).waitFor({ timeout: longest });
        for (const [column, field] of [
          ['NIK', 'nik'],
          ['NO. KK', 'nkk'],
          ['NAMA LENGKAP', 'name'],
          ['TANGGAL LAHIR', 'birth_date'],
          ['TPS', 'tps'],
        ]) {
          const kind = page.getByLabel(`Kolom ${column} dibaca sebagai`, { exact: true });
          await expect.poll(() => kind.inputValue(), { message: `${column}` }).toBe(field);
        }
        await expect.poll(() => page.getByText(/\b\d{16}\b/).count()).toBe(0);
        await look(page, 'voter-mapping', { illustrates: true });
        // NIK sent to the name: said at the column, and nothing begins.
        const nik = page.getByLabel('Kolom NIK dibaca sebagai', { exact: true });
        await nik.selectOption('name');
        await page.getByText(/hal harus diselesaikan dahulu/).waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Mulai impor' }).isDisabled()).toBe(true);
        await nik.selectOption('nik');
        await page.getByText(/hal harus diselesaikan dahulu/).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Mulai impor' }).click();
        await page.getByRole('progressbar').waitFor();
        await look(page, 'voter-import-running');
        await page.getByText(equation(file.read, file.accepted, file.rejected)).waitFor({ timeout: longest });
        await look(page, 'voter-import-done');
        await page.getByRole('button', { name: 'Lihat baris tertolak' }).click();
        await page.getByRole('table', { name: 'Baris tertolak' }).waitFor();
        await look(page, 'voter-rejects');

        await send(page, path.join(folder, fileName));
        await page
          .getByRole('alert')
          .filter({ hasText: 'Berkas yang sama sudah ada dalam daftar ini' })
          .waitFor({ timeout: longest });
      });
    });

    test('the rejected rows come back corrected, and the sum still adds up', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page);
        await page.getByRole('button', { name: 'Unduh lembar perbaikan' }).click();
        const dialog = page.getByRole('dialog', { name: 'Unduh lembar perbaikan' });
        await dialog.getByLabel('Keperluan').fill('melengkapi nomor dari berkas PPS');
        await look(page, 'voter-correction-sheet');
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: longest }),
          dialog.getByRole('button', { name: 'Unduh lembar' }).click(),
        ]);
        const corrected = path.join(folder, 'perbaikan.xlsx');
        const rows = await correct(await download.path(), corrected);
        const spoilt = [...rowAt.values()].filter(({ row, reason }) => row > 0 && reason !== '').length;
        expect(rows).toBe(spoilt);

        await page.getByText('Unggah lembar yang sudah diperbaiki').click();
        await page.locator('details[open] input[type=file]').setInputFiles(corrected);
        await page.getByRole('button', { name: 'Mulai impor' }).click({ timeout: longest });
        await page.getByText(equation(rows, rows, 0)).waitFor({ timeout: longest });
        const sum = (name: string) => figure(page, 'Semua baris terhitung', name);
        await expect.poll(() => sum('Diperbaiki')).toBe(rows);
        expect([
          await sum('Dibaca'),
          await sum('Diterima'),
          await sum('Bukan pemilih'),
          await sum('Masih ditolak'),
        ]).toEqual([file.read, file.accepted, file.rejected - rows, 0]);
        await page.getByText(`${dotted(total)} pemilih`).waitFor();
        await look(page, 'voter-corrected');
      });
    });

    test('the checks find what was planted', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Temuan');
        await page.getByText('Data belum diperiksa').waitFor();
        await look(page, 'voter-unchecked');
        await page.getByRole('button', { name: 'Periksa data' }).click();
        // What is still to be checked is offered over the findings that are there.
        await page
          .getByText('Belum diperiksa sejak isi daftar terakhir berubah: Data ganda.')
          .waitFor({ timeout: longest });
        await page.getByRole('button', { name: 'Cari data ganda' }).click();
        await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: longest });
        await page.getByRole('button', { name: 'Pemeriksaan' }).click();
        await expect.poll(() => page.getByText('Hasil per aturan').count(), { timeout: longest }).toBe(2);
        for (const details of await page.getByText('Hasil per aturan').all()) await details.click();
        const planted = Map.groupBy(
          voters.flatMap(({ kinds }) => kinds),
          (kind) => kind,
        );
        for (const code of [
          'V01',
          'V02',
          'V03',
          'V04',
          'V05',
          'V06',
          'V07',
          'V08',
          'V09',
          'V10',
          'V11',
          'V14',
          'V16',
          'V19',
          'V18',
          'V21',
          'V23',
        ]) {
          await expect
            .poll(() => found(page, code), { message: code })
            .toBeGreaterThanOrEqual(planted.get(code)?.length ?? Infinity);
        }
        await expect.poll(() => found(page, 'D10')).toBeGreaterThan(50);
        await look(page, 'voter-findings-per-rule');
        await page.keyboard.press('Escape');
      });
    });

    test('the keyboard decides findings of every kind, and takes one back', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Temuan');
        const { keyboard } = page;
        const reason = page.getByRole('textbox', { name: 'Penjelasan' });
        const saved = (action: string) => page.getByRole('status').filter({ hasText: `${action} disimpan` });

        await choose(page, 'V08');
        await look(page, 'voter-finding');
        await keyboard.press('1');
        await reason.fill('Sudah dicocokkan dengan KK: lahir 1925');
        await keyboard.press('Enter');
        await saved('Tetap').waitFor();
        await keyboard.press('3');
        await page.getByLabel('Alasan TMS').selectOption({ label: '1. Meninggal' });
        await page.getByText(/tambahkan bukti/).waitFor();
        await look(page, 'voter-decision-form');
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Tambah bukti' }).click(),
        ]);
        await chooser.setFiles({ name: 'akta-kematian.pdf', mimeType: 'application/pdf', buffer: pdf });
        await page.getByRole('button', { name: 'Lepas bukti: akta-kematian.pdf' }).waitFor();
        await reason.press('Control+Enter');
        await saved('TMS').waitFor();
        await keyboard.press('z');
        await page.getByRole('status').filter({ hasText: 'Keputusan dibatalkan' }).waitFor();
        await keyboard.press('6');
        await keyboard.press('Enter');
        await saved('Coktas').waitFor();
        await keyboard.press('3');
        await page.getByLabel('Alasan TMS').selectOption({ label: '1. Meninggal' });
        const [again] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Tambah bukti' }).click(),
        ]);
        await again.setFiles({ name: 'surat-kematian.pdf', mimeType: 'application/pdf', buffer: pdf });
        await page.getByRole('button', { name: 'Lepas bukti: surat-kematian.pdf' }).waitFor();
        await reason.press('Control+Enter');
        await saved('TMS').waitFor();

        await choose(page, 'V21');
        await keyboard.press('2');
        const name = page.getByRole('textbox', { name: 'Nama', exact: true });
        await name.fill('MARIA CONTOH');
        await name.press('Control+Enter');
        await saved('Ubah').waitFor();

        await choose(page, 'D10');
        await page.getByRole('table', { name: 'Perbandingan' }).locator('mark').first().waitFor();
        await look(page, 'voter-pair', { illustrates: true });
        await everythingInSight(page);
        await keyboard.press('i');
        const why = page.getByRole('dialog', { name: 'Mengapa dianggap orang yang sama' });
        await why.getByRole('heading', { name: 'Mendukung bahwa keduanya satu orang' }).waitFor();
        await look(page, 'voter-pair-why');
        await keyboard.press('Escape');
        await page.getByRole('table', { name: 'Perbandingan' }).getByRole('cell').last().click();
        await everythingInSight(page);
        await look(page, 'voter-pair-kept');
        await keyboard.press('Enter');
        await saved('Ganda').waitFor();
        await expect.poll(() => saved('Ganda').innerText()).toContain('Mungkin orang yang sama');
      });
    });

    test('numbers are seen in full for a reason, for a while', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Temuan');
        await choose(page, 'V05');
        const full = page.getByRole('article').getByText(/(?<!\d)\d{16}(?!\d)/);
        await expect.poll(() => full.count()).toBe(0);
        await page.getByRole('button', { name: 'Lihat NIK dan NKK' }).click();
        const dialog = page.getByRole('dialog', { name: 'Melihat NIK dan NKK' });
        await dialog.getByRole('button', { name: /^Tampilkan/ }).click();
        await dialog.getByText('Pilih untuk apa nomor ini dibuka.').waitFor();
        await dialog.getByText('Mencocokkan dengan dokumen pemilih').click();
        await look(page, 'voter-unmask');
        await dialog.getByRole('button', { name: /^Tampilkan/ }).click();
        await full.first().waitFor();
        await page.getByRole('button', { name: 'Sembunyikan sekarang' }).click();
        await expect.poll(() => full.count()).toBe(0);
      });
    });

    test('what is alike is decided together, and visits leave as sheets', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Temuan');
        await page.getByRole('group', { name: 'Meja temuan' }).press('b');
        const dialog = page.getByRole('dialog', { name: 'Putuskan sekaligus' });
        await dialog.getByLabel('Jenis temuan').selectOption('D03');
        const count = Number((await dialog.getByText(/temuan akan diputuskan$/).innerText()).replace(/\D/g, ''));
        expect(count).toBeGreaterThan(100);
        await dialog.getByRole('radio', { name: /^Coktas/ }).check();
        await dialog
          .getByRole('textbox', { name: 'Penjelasan' })
          .fill('Nama, tanggal dan tempat lahir sama: dikunjungi bersama PPS');
        const decide = dialog.getByRole('button', { name: `Putuskan ${dotted(count)} temuan` });
        await decide.click();
        await dialog.getByText('Angkanya belum sama.').waitFor();
        await dialog.getByLabel(`Ketik ${dotted(count)} untuk memastikan`).fill(String(count));
        await look(page, 'voter-batch');
        await decide.click();
        await page
          .getByText(`${dotted(count)} temuan diputuskan`)
          .first()
          .waitFor({ timeout: longest });

        await page.getByRole('button', { name: 'Buat lembar coktas' }).click();
        await page
          .getByRole('dialog', { name: 'Buat lembar coktas' })
          .getByRole('button', { name: 'Buat berkas' })
          .click();
        const left = (file: string) =>
          page.getByRole('table', { name: 'Berkas keluar' }).getByRole('row').filter({ hasText: file });
        await left('Lembar coktas').getByText('siap', { exact: true }).waitFor({ timeout: longest });
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          left('Lembar coktas').getByRole('button', { name: 'Unduh', exact: true }).click(),
        ]);
        expect((await readFile(await download.path())).subarray(0, 5).toString('latin1')).toBe('%PDF-');
        // The sheet of rejected rows left by the same door.
        await left('melengkapi nomor dari berkas PPS').waitFor();
        await look(page, 'voter-exports', { fullPage: true });
      });
    });

    test('what keeps the recap from balancing is corrected with what the villages wrote back', async () => {
      const clerk = await callerAt(house.workspaceUrl, 'staf.rendatin.alor');
      const {
        items: [{ id } = { id: '' }],
      } = await must<{ items: { id: string }[] }>(clerk, 'GET', `/api/voters/lists?unitId=${regency.code}`);
      let decided = 0;
      for (const code of ['V17', 'V18', 'V19', 'V20', 'V22']) {
        for (;;) {
          const { items } = await must<{ items: Finding[] }>(
            clerk,
            'GET',
            `/api/voters/lists/${id}/findings?code=${code}&state=terbuka&size=50`,
          );
          if (items.length === 0) break;
          decided += items.length;
          for (const finding of items)
            await must(clerk, 'POST', `/api/voters/lists/${id}/findings/${finding.id}/decision`, {
              version: finding.version,
              decision: answered(finding),
            });
        }
      }
      expect(decided).toBeGreaterThan(100);
    });

    test('the head of the section settles the version, proves the recap and sends it', async () => {
      await at('kasubbag.rendatin.alor', async (page) => {
        await openList(page, 'Versi & rekap');
        await page.getByText(/temuan kesalahan masih terbuka/).waitFor();
        const settle = page.getByRole('button', { name: 'Tetapkan versi' });
        await expect.poll(() => settle.isDisabled()).toBe(true);
        await page.getByLabel('Alasan menetapkan walau belum tuntas').fill('Sisanya dikunjungi pada triwulan berikut');
        await look(page, 'voter-settle');
        await settle.click();
        await page.getByRole('heading', { name: 'Kesamaan yang diperiksa' }).waitFor({ timeout: longest });
        await page.getByText('Ditetapkan', { exact: true }).waitFor();
        const term = (name: string) => figure(page, versionName, name);
        const [opening, added, removed, closing] = [
          await term('Awal'),
          await term('Baru'),
          await term('TMS'),
          await term('Akhir'),
        ];
        expect([opening, added, closing]).toEqual([total, 0, total - removed]);
        // One who died and one who stood twice.
        expect(removed).toBe(2);
        await expect.poll(() => page.getByRole('img', { name: 'Tidak terpenuhi' }).count()).toBe(0);
        await page
          .getByText(/^Ditetapkan dengan [\d.]+ hal belum tuntas\.$/)
          .first()
          .waitFor();
        await page.getByText(/^Seluruh \d+ kesamaan terpenuhi\./).waitFor();
        await look(page, 'voter-version', { illustrates: true });
        await look(page, 'voter-version-whole', { fullPage: true });
        for (const [name, start] of [
          ['PDF', '%PDF-'],
          ['XLSX', 'PK'],
        ] as const) {
          const [download] = await Promise.all([
            page.waitForEvent('download', { timeout: longest }),
            page.getByRole('button', { name, exact: true }).first().click(),
          ]);
          expect((await readFile(await download.path())).subarray(0, start.length).toString('latin1')).toBe(start);
        }
        await page.getByRole('button', { name: /^Kirim ke / }).click();
        await page.getByText(/Menunggu diterima/).waitFor();
      });
    });

    test('the province sends the recap back with a reason, gets it again, receives it and sees the sum', async () => {
      await at('kasubbag.rendatin.ntt', async (page) => {
        await openSent(page);
        await page.getByRole('table', { name: 'Rekap dari tingkat bawah' }).getByRole('link', { name: /Alor/ }).click();
        await page
          .getByText(/^Ditetapkan dengan [\d.]+ hal belum tuntas\.$/)
          .first()
          .waitFor();
        await page.getByText(/^Seluruh \d+ kesamaan terpenuhi\./).waitFor();
        await look(page, 'recap-received');
        await page.getByRole('button', { name: 'Kembalikan' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(/Alasan/).fill('Lampirkan keterangan untuk dua TMS');
        await dialog.getByRole('button', { name: 'Kembalikan' }).click();
        await page.getByText('Dikembalikan', { exact: true }).first().waitFor();
      });
      await at('kasubbag.rendatin.alor', async (page) => {
        await openList(page, 'Versi & rekap');
        await page.getByText('Lampirkan keterangan untuk dua TMS').first().waitFor();
        await page.getByRole('button', { name: 'Buat daftar perbaikan' }).waitFor();
        await look(page, 'recap-returned');
        await page.getByText('Angkanya sudah benar: jawab alasannya').click();
        await page
          .getByRole('textbox', { name: /^Jawaban atas alasan/ })
          .fill('Keduanya ada pada berita acara coktas.');
        await page.getByRole('button', { name: 'Kirim angka yang sama dengan jawaban' }).click();
        await page.getByText(/Menunggu diterima/).waitFor();
      });
      await at('kasubbag.rendatin.ntt', async (page) => {
        await openSent(page);
        await page.getByRole('table', { name: 'Rekap dari tingkat bawah' }).getByRole('link', { name: /Alor/ }).click();
        await page.getByText('Keduanya ada pada berita acara coktas.').first().waitFor();
        await page.getByText('Tidak ada angka yang berubah dari wilayah mana pun.').waitFor();
        await page.getByRole('button', { name: 'Terima rekap' }).click();
        await page.getByText('Diterima', { exact: true }).first().waitFor();
        await openSent(page);
        expect(await figure(page, 'Jumlah yang diterima', 'Jumlah')).toBe(total - 2);
        await look(page, 'recaps-sent');
      });
    });

    test('two people open the aggregates to the public, as the preview shows them', async () => {
      await at('kasubbag.rendatin.alor', async (page) => {
        await openList(page, 'Versi & rekap');
        await page.getByRole('button', { name: /^Buka agregat untuk umum/ }).click();
        await page.getByText('Pratinjau halaman umum', { exact: true }).first().waitFor();
        await look(page, 'opening-preview');
        await page.getByRole('button', { name: 'Minta dibuka untuk umum' }).click();
        await page.getByText(/Menunggu orang kedua/).waitFor();
      });
      await at('sekretaris.alor', async (page) => {
        await page.getByRole('link', { name: /Sahkan pembukaan untuk umum/ }).click();
        await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
        await page.getByRole('button', { name: 'Sahkan dan buka untuk umum' }).click();
        await page.getByText(/^Agregat terbuka untuk umum sejak/).waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Sahkan dan buka untuk umum' }).count()).toBe(0);
      });
      for (const screen of ['desktop', 'phone'] as const) {
        const page = await newDesk(house, { screen });
        await page.goto(`${house.portalUrl}/data`);
        await page.getByRole('listitem').getByRole('link', { name: 'KPU Kabupaten Alor' }).first().click();
        await page
          .getByText(/^Ditetapkan dengan [\d.]+ hal belum tuntas\.$/)
          .first()
          .waitFor();
        await look(page, `opened-recap-${screen}`, { fullPage: true });
        await closeDesk(page);
      }
    });

    test('the plenary meeting: its sheet is completed, submitted, and approved by a second person', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Versi & rekap');
        await page.getByRole('button', { name: 'Siapkan rapat pleno & Berita Acara' }).click();
        await page.getByRole('tab', { name: 'Lembar fakta' }).click();
        await page.getByLabel('Tempat', { exact: true }).fill('Aula KPU Kabupaten Alor');
        // No day is proposed: the recap does not know when the meeting was. It was yesterday.
        await page
          .getByLabel(/^Tanggal/)
          .first()
          .fill(yesterday());
        await page.getByLabel('Jam mulai').fill('09.00');
        await page.getByLabel('Keadaan kegiatan').selectOption('selesai');
        await page.getByRole('button', { name: 'Tambah orang' }).click();
        await page.getByLabel('Nama dengan gelar').fill('Adriana Laukamang');
        await page.getByLabel('Peran').selectOption({ label: 'Membuka' });
        await page.getByLabel('Jabatan pada hari itu').fill('Ketua KPU Kabupaten Alor');
        await page.getByRole('button', { name: 'Tambah keputusan' }).click();
        await page
          .getByRole('textbox', { name: 'Keputusan' })
          .fill('menetapkan rekapitulasi daftar pemilih berkelanjutan triwulan IV');
        await page.getByText(/^Tersimpan /).waitFor();
        await look(page, 'plenary-sheet', { fullPage: true });
        await page.getByRole('button', { name: 'Ajukan lembar fakta' }).click();
        await page.getByText('Menunggu persetujuan orang kedua').waitFor();
      });
      await at('kasubbag.rendatin.alor', async (page) => {
        await page
          .getByRole('list', { name: 'Menunggu saya' })
          .getByRole('link', { name: /Setujui lembar fakta/ })
          .click();
        await page.getByRole('button', { name: 'Setujui lembar fakta' }).click();
        await page
          .getByText(/^Disetujui /)
          .first()
          .waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Setujui lembar fakta' }).count()).toBe(0);
      });
    });

    test('every figure of the minutes is computed; a changed one is refused; three people bring them to approval', async () => {
      await at('staf.rendatin.alor', async (page) => {
        await openList(page, 'Versi & rekap');
        await page.getByRole('link', { name: 'Buka rapat pleno & Berita Acara' }).click();
        await page.getByRole('tab', { name: 'Draf' }).click();
        await page
          .getByRole('button', { name: /^Susun/ })
          .first()
          .click();
        await page.getByRole('link', { name: /^Berita Acara/ }).click();
        const text = page.getByRole('group', { name: 'Teks draf' });
        await text.waitFor();
        await expect.poll(() => text.locator('[data-status=unsupported]').count()).toBe(0);
        // Seven figures of the unit, and what moved in and out.
        await expect.poll(() => text.locator('[data-status=computed]').count()).toBeGreaterThanOrEqual(9);
        const sum = text
          .getByRole('button')
          .filter({ hasText: dotted(total - 2) })
          .first();
        await expect.poll(() => sum.getAttribute('data-status')).toBe('computed');
        await sum.click();
        await page.getByText('dihitung ulang, sama').first().waitFor();
        await look(page, 'minutes');
        await sum.press('e');
        const area = page.getByRole('textbox', { name: 'Teks bagian ini' });
        const before = await area.inputValue();
        await area.fill(before.replace(dotted(total - 2), dotted(total + 998)));
        await page.getByText('Tidak didukung').first().waitFor();
        const sendOn = page.getByRole('button', { name: 'Kirim untuk diperiksa' });
        await expect.poll(() => sendOn.isDisabled()).toBe(true);
        await look(page, 'minutes-changed');
        await area.fill(before);
        await expect.poll(() => page.getByText('Tidak didukung').count()).toBe(0);
        await page.getByRole('button', { name: 'Selesai' }).click();
        await expect.poll(() => sendOn.isEnabled()).toBe(true);
        await sendOn.click();
        await page
          .getByRole('dialog', { name: 'Kirim untuk diperiksa' })
          .getByRole('button', { name: 'Kirim untuk diperiksa' })
          .click();
        await page.getByText('Menunggu orang kedua memeriksa teks ini.').waitFor();
      });
      await at('kasubbag.alor', async (page) => {
        await page
          .getByRole('list', { name: 'Menunggu saya' })
          .getByRole('link', { name: /Periksa draf/ })
          .first()
          .click();
        await page.getByRole('button', { name: 'Tandai sudah diperiksa' }).click();
        await page.getByText('Draf ditandai sudah diperiksa').waitFor();
      });
      await at('sekretaris.alor', async (page) => {
        await page
          .getByRole('list', { name: 'Menunggu saya' })
          .getByRole('link', { name: /Setujui draf/ })
          .first()
          .click();
        await page.getByRole('button', { name: 'Setujui teks ini' }).click();
        await page.getByText('Draf disetujui').waitFor();
        await look(page, 'minutes-approved');
      });
    });

    test('a phone shows all of it', async () => {
      await at(
        'staf.rendatin.alor',
        async (page) => {
          await page.goto(`${house.workspaceUrl}/pemilih`);
          await page.getByRole('link', { name: list.name }).waitFor();
          await look(page, 'voter-lists-360');
          await page.getByRole('link', { name: list.name }).click();
          const parts = [
            ['Impor', 'Semua baris terhitung', 'import'],
            ['Temuan', 'Meja temuan', 'findings'],
            ['Versi & rekap', 'Kesamaan yang diperiksa', 'version'],
          ] as const;
          for (const [tab, shows, name] of parts) {
            await page.getByRole('tab', { name: tab }).click();
            await page
              .getByRole('heading', { name: shows })
              .or(page.getByRole('group', { name: shows }))
              .waitFor();
            await look(page, `voter-${name}-360`, { fullPage: true });
          }
          await expect.poll(() => page.getByRole('button', { name: 'Tetapkan versi' }).count()).toBe(0);
          await page.getByRole('link', { name: 'Buka rapat pleno & Berita Acara' }).click();
          await page.getByRole('tab', { name: 'Lembar fakta' }).click();
          await page.getByRole('heading', { name: 'Angka dari rekap' }).waitFor();
          await look(page, 'plenary-sheet-360', { fullPage: true });
          await page.getByRole('tab', { name: 'Draf' }).click();
          await page.getByRole('link', { name: /^Berita Acara/ }).click();
          await page.getByRole('group', { name: 'Teks draf' }).waitFor();
          await look(page, 'minutes-360', { fullPage: true });
        },
        { screen: 'phone' },
      );
      await at(
        'kasubbag.rendatin.ntt',
        async (page) => {
          await page.goto(`${house.workspaceUrl}/pemilih/rekap`);
          await page.getByRole('heading', { name: 'Jumlah yang diterima' }).waitFor();
          await look(page, 'recaps-sent-360', { fullPage: true });
          await page.getByRole('link', { name: 'KPU Kabupaten Alor' }).click();
          await page.getByRole('heading', { name: 'Rekap KPU Kabupaten Alor' }).waitFor();
          await look(page, 'recap-received-360', { fullPage: true });
        },
        { screen: 'phone' },
      );
    });

    /** What the units below have sent to the province. */
    async function openSent(page: Page): Promise<void> {
      await menu(page, 'Pemilih');
      await page.getByRole('link', { name: 'Rekap dari tingkat bawah' }).click();
      await page.getByRole('table', { name: 'Rekap dari tingkat bawah' }).waitFor();
    }

    /** Opens the list at a part of it. */
    async function openList(page: Page, tab?: string): Promise<void> {
      await menu(page, 'Pemilih');
      await page.getByRole('table', { name: 'Daftar pemilih' }).getByRole('link', { name: list.name }).click();
      await page.getByRole('heading', { level: 1, name: list.name }).waitFor();
      if (tab) await page.getByRole('tab', { name: tab }).click();
    }

    /**
     * What a village committee writes about a finding: the missing or wrong value, or that there is nothing to change.
     */
    function answered({ code, fields, voters: [seen] }: Finding): object {
      const voter = voters[(rowAt.get(String(seen?.source_line))?.row ?? 0) - 1];
      if (!seen || !voter) throw new Error('a finding without its voter');
      const day = voter.nik?.slice(6, 12) ?? '';
      const born =
        `${Number(day.slice(4)) > 9 ? '19' : '20'}${day.slice(4)}-${day.slice(2, 4)}-` +
        String(Number(day.slice(0, 2)) % 40).padStart(2, '0');
      const right: Readonly<Record<string, unknown>> = {
        birth_date: born,
        sex: Number(day.slice(0, 2)) > 40 ? 'P' : 'L',
        marital: 'B',
        disability: null,
        tps: 1,
      };
      const known = fields.filter((field) => field in right);
      const home = voters[0] as GeneratedVoter;
      const isElsewhere = code === 'V18' || code === 'V22';
      const changes = isElsewhere
        ? { village: home.village }
        : Object.fromEntries(known.map((field) => [field, right[field]]));
      return Object.keys(changes).length === 0
        ? { action: 'tetap', reason: 'Dokumennya menyusul', proofIds: [] }
        : { action: 'ubah', row: seen.row, changes, reason: 'Menurut jawaban PPS', proofIds: [] };
    }

    /** Writes the true values of each row of a correction sheet over what was spoilt; how many rows it has. */
    async function correct(from: string, to: string): Promise<number> {
      const book = read(await readFile(from));
      const [name = ''] = book.SheetNames;
      const sheet = book.Sheets[name];
      if (!sheet) throw new Error('the correction sheet has no sheet');
      const [headers = [], ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
      const column = (name: string) => headers.indexOf(name);
      for (const row of rows) {
        const { row: at = 0 } = rowAt.get(String(row[column('Baris')])) ?? {};
        const voter = voters[at - 1];
        if (!voter) throw new Error(`line ${row[column('Baris')]} is no voter’s`);
        for (const [header, value] of Object.entries(written(voter))) row[column(header)] = value;
      }
      book.Sheets[name] = utils.aoa_to_sheet([headers, ...rows]);
      await writeFile(to, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
      return rows.length;
    }
  },
);

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const dotted = (count: number) => count.toLocaleString('id-ID');
const equation = (read: number, accepted: number, rejected: number) =>
  `${dotted(read)} dibaca = ${dotted(accepted)} diterima + ${dotted(rejected)} ditolak`;
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name }).click();
const send = (page: Page, file: Parameters<Locator['setInputFiles']>[0]) =>
  page.locator('input[type=file]').first().setInputFiles(file);

/** The number under a word of a card. */
async function figure(page: Page, card: string, name: string): Promise<number> {
  const words = page
    .locator('section, div')
    .filter({ has: page.getByRole('heading', { name: card }) })
    .last()
    .locator('dl > div, dl > div > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .last()
    .locator('dd')
    .first();
  return Number((await words.innerText()).replace(/\D/g, ''));
}

/** A voter in the columns of the sheet, as a careful person writes. */
const written = (voter: GeneratedVoter): Readonly<Record<string, string>> => ({
  'NO. KK': voter.nkk ?? '',
  NIK: voter.nik ?? '',
  'NAMA LENGKAP': voter.name ?? '',
  'TEMPAT LAHIR': voter.birth_place ?? '',
  'TANGGAL LAHIR': voter.birth_date?.split('-').toReversed().join('/') ?? '',
  'STS KAWIN (B/S/P)': voter.marital ?? '',
  'JENIS KELAMIN (L/P)': voter.sex ?? '',
  ALAMAT: voter.address ?? '',
  'RT/RW': `${voter.rt}/${voter.rw}`,
  DISABILITAS: voter.disability ?? '',
  'KTP-EL': voter.ektp ?? '',
  KECAMATAN: (regionName(voter.district) ?? '').toUpperCase(),
  'KELURAHAN/DESA': (regionName(voter.village) ?? '').toUpperCase(),
  TPS: String(voter.tps ?? ''),
  KET: voter.note ?? '',
});

/** The smallest PDF that a reader takes. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 ' +
    'obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Findings of a rule, with those that another finding covers, as the table of the check says. */
async function found(page: Page, code: string): Promise<number> {
  const cells = await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: code, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();
  const [, , counts = ''] = cells;
  if (counts.includes('0 temuan')) return 0;
  return (counts.match(/[\d.]+/g) ?? []).reduce((sum, each) => sum + Number(each.replaceAll('.', '')), 0);
}

/** The rows of the finding and its whole decision stand in the window at once: nobody scrolls between them. */
async function everythingInSight(page: Page): Promise<void> {
  const table = (await page.getByRole('table', { name: 'Perbandingan' }).boundingBox()) ?? { y: 0, height: Infinity };
  const decide = (await page.getByRole('region', { name: 'Putuskan' }).boundingBox()) ?? { y: 0, height: Infinity };
  expect(table.y).toBeGreaterThan(0);
  expect(table.y + table.height).toBeLessThanOrEqual(decide.y);
  expect(decide.y + decide.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

/** Narrows the queue to one kind; the hand is on the desk afterwards. */
async function choose(page: Page, code: string): Promise<void> {
  const kind = page.getByRole('combobox', { name: 'Jenis temuan' });
  const option = page.getByRole('option', { name: new RegExp(`^${code} `) });
  // The counts in its choices come anew after each decision.
  await expect
    .poll(async () => {
      await kind.fill(code);
      await option.click({ timeout: 2_000 }).catch(() => undefined);
      return kind.inputValue();
    })
    .toMatch(new RegExp(`^${code} .`));
  await page.getByRole('article').getByText(code, { exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Meja temuan');
}
