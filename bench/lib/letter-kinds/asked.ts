/** What letters ask for, with every way of setting a day; and what only looks as if it asked. */
import { printDate, printFullDate } from '../../../src/language/index.ts';
import type { MadeLine } from '../letters-made.ts';
import { asked, dayAfter, pick, withoutYear, workdayAfter, type Chance, type Duties, type Piece } from './parts.ts';

const things = [
  ['menyerahkan rekapitulasi kotak suara yang rusak', 'rekapitulasi kotak suara yang rusak', 'diserahkan'],
  ['mengusulkan tiga nama tenaga ahli', 'usulan tiga nama tenaga ahli', 'diajukan'],
  ['mengisi kuesioner layanan informasi', 'kuesioner layanan informasi', 'diisi'],
  ['menyusun rencana kebutuhan arsip', 'rencana kebutuhan arsip', 'disusun'],
  ['mengunggah bukti potong pajak', 'bukti potong pajak', 'diunggah'],
  ['mengembalikan formulir persetujuan', 'formulir persetujuan', 'dikembalikan'],
  ['melunasi tagihan cetak spanduk', 'pelunasan tagihan cetak spanduk', 'dilakukan'],
  ['memperbarui daftar inventaris ruangan', 'daftar inventaris ruangan', 'diperbarui'],
] as const;

type Made = { readonly chance: Chance; readonly day: string };
const piece = (lines: readonly MadeLine[], duties: Duties): Piece => ({ lines, duties, events: [] });

/** Each asks in a way of its own. */
export const askedKinds: readonly ((made: Made) => Piece)[] = [
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 9);
    return piece(
      [`Berkenaan dengan hal tersebut, kami minta Saudara ${what} paling lambat tanggal ${printDate(by)}.`],
      [asked(what, by)],
    );
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 12);
    return piece([`Paling lambat hari ${printFullDate(by)}, setiap satuan kerja sudah ${what}.`], [asked(what, by)]);
  },
  ({ chance, day }) => {
    const [, thing, done] = pick(chance, things);
    const by = dayAfter(day, 6);
    return piece(
      [`Kami harapkan ${thing} dapat ${done} selambat-lambatnya tanggal ${printDate(by)} pukul 15.00 WITA.`],
      [asked(thing, by)],
    );
  },
  ({ chance, day }) => {
    const [, thing, done] = pick(chance, things);
    const by = dayAfter(day, 8);
    return piece(
      [`Dokumen berupa ${thing} sudah harus ${done} sebelum tanggal ${printDate(dayAfter(by, 1))}.`],
      [asked(thing, by)],
    );
  },
  ({ chance, day }) => {
    const [one, two] = [things[0], things[2]];
    const [first, second] = [dayAfter(day, 5), dayAfter(day, 14)];
    return piece(
      [
        'Sehubungan dengan hal tersebut, diminta perhatian Saudara terhadap hal-hal berikut:',
        `${chance() < 0.5 ? '1.' : 'a.'} ${one[0]} paling lambat ${printDate(first)};`,
        `${chance() < 0.5 ? '2.' : 'b.'} ${two[0]} paling lambat ${printDate(second)}; dan`,
        '3. menunjuk satu orang narahubung.',
      ],
      [asked(one[0], first), asked(two[0], second), asked('menunjuk satu orang narahubung')],
    );
  },
  ({ chance }) => {
    const [what] = pick(chance, things);
    return piece(
      [`Kiranya Bapak/Ibu berkenan ${what} dalam jangka waktu 7 (tujuh) hari kalender sejak surat ini diterima.`],
      [asked(what, null, 'relative')],
    );
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    return piece(
      [`Untuk itu Saudara wajib ${what} dalam waktu 5 (lima) hari kerja terhitung sejak tanggal surat ini.`],
      [asked(what, workdayAfter(day, 5), 'computed')],
    );
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 10);
    return piece([`Mohon bantuan Saudara untuk ${what}.`, `Batas waktu: ${printFullDate(by)}.`], [asked(what, by)]);
  },
  ({ chance }) => {
    const [, thing, done] = pick(chance, things);
    return piece(
      [`Selanjutnya ${thing} ${done} setiap tanggal 5 bulan berikutnya.`],
      [asked(thing, null, 'recurring')],
    );
  },
  ({ chance, day }) => {
    const [one, two] = [things[1], things[3]];
    const [first, second] = [dayAfter(day, 7), dayAfter(day, 21)];
    const head = pick(chance, [
      ['No', 'Uraian Tugas', 'Penanggung Jawab', 'Batas Waktu'],
      ['No.', 'Kegiatan', 'Pelaksana', 'Tenggat'],
    ]);
    return piece(
      [
        'Tindak lanjut yang harus dilaksanakan adalah sebagai berikut.',
        '',
        head,
        ['1', one[0], 'Sekretaris', printDate(first) ?? ''],
        ['2', two[0], 'Kasubbag Umum', printDate(second) ?? ''],
        '',
      ],
      [asked(one[0], first), asked(two[0], second)],
    );
  },
  ({ chance, day }) => {
    const [, thing] = pick(chance, things);
    const by = dayAfter(day, 11);
    return piece(
      [`Jawaban Saudara mengenai ${thing} kami tunggu sampai dengan ${printFullDate(by)}.`],
      [asked(thing, by)],
    );
  },
  ({ chance, day }) => {
    const [, thing, done] = pick(chance, things);
    const by = dayAfter(day, 13);
    return piece(
      [`Adapun ${thing} agar ${done} melalui surel sela@rekaan.example (batas akhir ${printDate(by)}).`],
      [asked(thing, by)],
    );
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const [from, by] = [dayAfter(day, 4), dayAfter(day, 8)];
    return piece(
      [`Setiap kecamatan diminta ${what} pada tanggal ${withoutYear(from)} s.d. ${printDate(by)}.`],
      [asked(what, by)],
    );
  },
  ({ day }) =>
    piece(
      [
        'KESATU : Membentuk Tim Penataan Gudang dengan susunan sebagaimana tercantum dalam lampiran.',
        `KEDUA : Tim sebagaimana dimaksud dalam diktum KESATU bertugas menyusun denah gudang.`,
        'KETIGA : Tim melaporkan hasil penataan gudang kepada Sekretaris paling lambat ' +
          `tanggal ${printDate(dayAfter(day, 20))}.`,
      ],
      [asked('menyusun denah gudang'), asked('melaporkan hasil penataan gudang kepada Sekretaris', dayAfter(day, 20))],
    ),
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 3);
    return piece([`Tolong ${what} ya Pak, paling telat ${printDate(by)}.`], [asked(what, by)]);
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 15);
    return piece(
      [`Pendaftaran peserta dibuka sampai ${printFullDate(by)}; satuan kerja yang berminat agar ${what}.`],
      [asked(what, by)],
    );
  },
  ({ chance, day }) => {
    const [what] = pick(chance, things);
    const by = dayAfter(day, 6);
    return piece(
      [
        `Saudara diperintahkan segera ${what} dan menyampaikan laporannya pada kesempatan pertama, ` +
          `paling lambat ${printDate(by)}.`,
      ],
      [asked(what, by)],
    );
  },
  ({ chance }) => {
    const [what] = pick(chance, things);
    return piece(
      [`Bersama ini kami mengajukan permohonan kiranya KPU Kabupaten Hulu Jernih dapat ${what}.`],
      [asked(what)],
    );
  },
];

/** Sentences that ask for nothing, however much they look like it. */
export const asksNothing: readonly ((made: Made) => string)[] = [
  () => 'Apabila memerlukan penjelasan lebih lanjut, dapat menghubungi Sdri. Rekaan pada nomor 08XX-XXXX-XXXX.',
  () => 'Kegiatan ini diharapkan dapat meningkatkan pengetahuan peserta tentang kearsipan.',
  ({ day }) => `Surat Saudara Nomor 12/PP/2026 tanggal ${printDate(dayAfter(day, -8))} telah kami terima dengan baik.`,
  () => 'Setiap badan publik wajib menyediakan informasi berkala sebagaimana diatur dalam undang-undang.',
  () => 'Panitia akan mengirimkan kendaraan penjemput ke lokasi masing-masing.',
  () => 'Hal ini dimaksudkan agar pelayanan kepada masyarakat tidak terhenti.',
  ({ day }) =>
    `Pekerjaan pemasangan rak telah selesai pada tanggal ${printDate(dayAfter(day, -3))} dan tidak ada keberatan.`,
  () => 'Kami mohon maaf atas keterlambatan penyampaian pemberitahuan ini.',
];
