/** Invented papers as an office has them: two versions of a rule and an invitation as PDF, one as a scanned picture. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';

const rule = (number: number, year: number, days: { shown: string; answered: string }, closing: string): string => `
<h3>PERATURAN CONTOH NOMOR ${number} TAHUN ${year}<br>TENTANG PENGUMUMAN DAFTAR PEMILIH</h3>
<p>BAB I<br>KETENTUAN UMUM</p>
<p>Pasal 1</p>
<p>Dalam Peraturan ini yang dimaksud dengan masa tanggapan adalah jangka waktu bagi masyarakat untuk memberi masukan
atas daftar pemilih sementara.</p>
<p>BAB II<br>PENGUMUMAN</p>
<p>Pasal 2</p>
<p>(1) Panitia pemungutan suara wajib mengumumkan daftar pemilih sementara di kantor desa paling lama ${days.shown}.</p>
<p>(2) Salinan daftar ditempelkan pada papan pengumuman yang mudah dibaca.</p>
<p>Pasal 3</p>
<p>(1) Masa tanggapan masyarakat atas daftar pemilih sementara adalah ${days.answered}.</p>
<p>(2) Tanggapan disampaikan dengan menunjukkan kartu tanda penduduk elektronik.</p>
<p>BAB III<br>KETENTUAN PENUTUP</p>
<p>Pasal 4</p>
<p>${closing}</p>
<p>Ditetapkan di Kota Contoh<br>pada tanggal 5 Maret ${year}</p>`;

const older = rule(
  2,
  2023,
  { shown: '7 (tujuh) hari', answered: '14 (empat belas) hari' },
  'Peraturan ini mulai berlaku pada tanggal ditetapkan.',
);
const newer = rule(
  4,
  2024,
  { shown: '10 (sepuluh) hari', answered: '21 (dua puluh satu) hari' },
  'Pada saat Peraturan ini mulai berlaku, Peraturan Contoh Nomor 2 Tahun 2023 dicabut dan dinyatakan tidak berlaku.',
);
const invitation = `
<h3>UNDANGAN</h3>
<p>Yth. Para Kepala Subbagian</p>
<p>Bersama ini kami mengundang Saudara dalam Rapat Koordinasi Pengumuman Daftar Pemilih pada hari Selasa,
1 Desember 2026, pukul 09.00 WITA, di Aula Kantor Contoh.</p>
<p>Rapat diikuti oleh 24 orang peserta.</p>`;
const decree = `
<h3>KEPUTUSAN CONTOH NOMOR 15 TAHUN 2025</h3>
<p>Menetapkan jumlah petugas pemutakhiran sebanyak 36 orang untuk Kecamatan Contoh.</p>`;

const pages = { 'peraturan-4-2024.pdf': newer, 'peraturan-2-2023.pdf': older, 'undangan-rapat.pdf': invitation };
const scan = 'keputusan-pindaian.png';
/** All that can be read. */
export const paperNames: readonly string[] = [...Object.keys(pages), scan];

const sheet = (body: string): string =>
  `<html lang="id"><body style="font: 17px/1.6 'Liberation Serif', serif; margin: 70px; width: 650px">${body}</body></html>`;

/** Prints the papers into a folder: PDFs with text, and one page as a picture of itself. */
export async function layPapers(folder: string, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 790, height: 1_118 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const [name, body] of Object.entries(pages)) {
    await page.setContent(sheet(body));
    await writeFile(path.join(folder, name), await page.pdf({ format: 'A4' }));
  }
  await page.setContent(sheet(decree));
  await writeFile(path.join(folder, scan), await page.screenshot());
  await context.close();
}

const incoming = `
<p style="text-align:center"><b>KOMISI PEMILIHAN UMUM<br>KABUPATEN CONTOH</b><br>Jalan Percontohan Nomor 1, Kota Contoh</p>
<hr>
<p style="text-align:right">Kota Contoh, 27 November 2026</p>
<p>Nomor : 412/PL.01.2-Und/9902/2026<br>Sifat : Segera<br>Lampiran : -<br>
Hal : Undangan Rapat Koordinasi Data Pemilih</p>
<p>Yth. Ketua KPU Provinsi Nusa Tenggara Timur<br>di Kupang</p>
<p>Dalam rangka pemutakhiran data pemilih berkelanjutan, kami mengundang Saudara untuk hadir pada:</p>
<p>hari/tanggal : Selasa, 8 Desember 2026<br>waktu : 09.00 WITA s.d. selesai<br>tempat : Aula Kantor Contoh<br>
acara : Rapat Koordinasi Data Pemilih</p>
<p>Mohon konfirmasi kehadiran disampaikan paling lambat tanggal 4 Desember 2026.</p>
<p>Demikian, atas perhatian Saudara disampaikan terima kasih.</p>
<p style="text-align:right">Ketua,<br><br><br>Bonifasius Contoh</p>`;

/** A letter of another office as a scanner of an office leaves it: a JPEG, a little askew. */
export async function scanInvitation(browser: Browser): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 790, height: 1_118 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.setContent(sheet(incoming));
  await page.addStyleTag({ content: 'html { background: #fff } body { transform: rotate(.4deg); color: #222 }' });
  const picture = await page.screenshot({ type: 'jpeg', quality: 70 });
  await context.close();
  return picture;
}
