/** People as sentences, lists, tables and chats name them, with what they are and did. */
import { describe, expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import { proposeFacts } from './index.ts';

const units = [{ id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] }];
const people = (text: string) =>
  proposeFacts(text, { units, dateHint: '2025-11-01' }).proposals.flatMap((proposal) =>
    proposal.path === 'people' || proposal.path === 'local.people' ? [proposal.value] : [],
  );

describe('people of sentences', () => {
  test('a list behind "yakni" or a colon shares the position, and its own degrees stay with each', () => {
    expect(people('Ketua didampingi dua anggota, yakni Dewi M. Contoh, SE; dan Ir. Made Misal, M.T.')).toMatchObject([
      { name: 'Dewi M. Contoh', titlesAfter: 'SE', position: 'anggota' },
      { name: 'Made Misal', titlesBefore: 'Ir.', titlesAfter: 'M.T.', position: 'anggota' },
    ]);
  });

  test('a member with a post in the commission, and one whose division a clause tells', () => {
    expect(
      people('Anggota KPU Alor, Kordiv. Umum, Keuangan, dan Logistik, Tb. Aan Contoh, M.Pd. membuka rapat.'),
    ).toMatchObject([
      { name: 'Aan Contoh', position: 'Anggota KPU Alor, Kordiv. Umum, Keuangan, dan Logistik', role: 'membuka' },
    ]);
    expect(
      people('Anggota KPU Alor yang membidangi hukum, Rahmat Misalnya, mempersilakan saksi menempuh jalur lain.'),
    ).toMatchObject([{ name: 'Rahmat Misalnya', position: 'Anggota KPU Alor yang membidangi hukum' }]);
  });

  test('an office that no list knows, with its region; small words before a title; a name built like a verb', () => {
    expect(people('Hadir Kepala Bidang Data Dispermadukcapil Kabupaten Alor Bagus Contoh, S.IP.')).toMatchObject([
      { name: 'Bagus Contoh', position: 'Kepala Bidang Data Dispermadukcapil Kabupaten Alor' },
    ]);
    expect(people('Pakar geografi pemilu Dr. Mas Ayu Misal mengingatkan soal peta.')).toMatchObject([
      { name: 'Mas Ayu Misal', position: 'Pakar geografi pemilu' },
    ]);
    expect(people('Naskah dibacakan Anggota KPU Alor Melviana Contoh, S.H.')).toMatchObject([
      { name: 'Melviana Contoh', position: 'Anggota KPU Alor' },
    ]);
  });

  test('what a person is, told behind the name', () => {
    expect(people('Diskusi dipandu Wayan Contoh, presenter televisi lokal, selama dua jam.')).toMatchObject([
      { name: 'Wayan Contoh', position: 'presenter televisi lokal', role: 'moderator' },
    ]);
  });

  test('who one of several is, tells what the others are; places and houses are nobody', () => {
    const found = people('Hadir pula Siti Contoh, Labore Misal, dan Zeth Umpama di Hotel Melati Indah, Teluk Selatan.');
    expect(found.map(({ name }) => name)).toEqual(['Siti Contoh', 'Labore Misal', 'Zeth Umpama']);
  });

  test('who did not come, however it is told', () => {
    for (const text of [
      'Ketua KPU Alor, Budi Contoh, sedianya membuka acara namun harus bertolak ke Kupang.',
      'Ketua KPU Alor, Budi Contoh, memohon maaf tidak bisa bergabung.',
      'Ketua KPU Alor, Budi Contoh, tidak tampak karena bertugas di Kupang.',
      'Tidak hadir: Budi Contoh (sakit)',
    ])
      expect(people(text), text).toMatchObject([{ name: 'Budi Contoh', role: 'tidak-hadir' }]);
    expect(people('Budi Contoh mengatakan bahwa tiga saksi tidak hadir.')).toMatchObject([{ role: 'penyampai' }]);
  });

  test('what is said before the person and behind counts together', () => {
    expect(people('Membuka acara, Ketua KPU Alor, Budi Contoh, mengaku siap.')).toMatchObject([{ role: 'membuka' }]);
    expect(people('Rapat ditutup dengan doa yang dipimpin Tgk. Rahman Contoh.')).not.toMatchObject([
      { role: 'memimpin' },
    ]);
  });
});

describe('people of lines', () => {
  test('a heading that ends in a colon tells what those in its list did', () => {
    const text =
      'Tiga panelis telah meneken pakta integritas, yaitu:\n1. Dr. Wahid Contoh, M.A.\n2. Tan Giok Misal, M.T.';
    expect(people(text)).toMatchObject([
      { name: 'Wahid Contoh', role: 'panelis' },
      { name: 'Tan Giok Misal', role: 'panelis' },
    ]);
  });

  test('a table of attendance: position and remark of each row', () => {
    const rows = [
      'DAFTAR HADIR',
      'No\tNama\tJabatan\tKeterangan',
      '1\tBudi Contoh, S.H.\tKetua\tHadir',
      '2\tDewi Misal\tAnggota\tIzin',
    ];
    expect(people(rows.join('\n'))).toMatchObject([
      { name: 'Budi Contoh', position: 'Ketua', role: 'peserta' },
      { name: 'Dewi Misal', position: 'Anggota', role: 'tidak-hadir' },
    ]);
  });

  test('a programme with a column of speakers, of whom one was replaced', () => {
    const rows = [
      'Jam\tMateri\tPemateri\tPemandu',
      '09.00-10.00\tHak saksi\tBudi Contoh, S.H.\tDewi Misal',
      '10.00-11.00\tPungut hitung\tRudi Umpama -> diganti Sari Andai, S.Pd\tDewi Misal',
    ];
    expect(people(rows.join('\n'))).toMatchObject([
      { name: 'Budi Contoh', role: 'narasumber' },
      { name: 'Dewi Misal', role: 'moderator' },
      { name: 'Rudi Umpama', role: 'tidak-hadir' },
      { name: 'Sari Andai', role: 'narasumber' },
    ]);
  });

  test('rows below the date sign', () => {
    const text =
      'Rapat menetapkan hasil rekapitulasi.\n\nKalabahi, 4 Desember 2024\nKetua\tBudi Contoh, ' +
      'S.Sos.\nAnggota\tDewi Misal';
    expect(people(text)).toMatchObject([
      { name: 'Budi Contoh', position: 'Ketua', role: 'menandatangani' },
      { name: 'Dewi Misal', position: 'Anggota', role: 'menandatangani' },
    ]);
  });

  test('who excuses themselves in a chat will not come', () => {
    const chat =
      '[17/9/25 07.12] Bu Retno Sekret: Besok rapat jam 9.\n[17/9/25 07.15] Pak Danu Contoh: Mohon maaf saya ' +
      'izin, anak sakit';
    expect(people(chat)).toMatchObject([
      { name: 'Retno', position: 'Sekret', role: 'penyampai' },
      { name: 'Danu Contoh', role: 'tidak-hadir' },
    ]);
  });
});

describe('people of minutes and signatures', () => {
  test('words of the calendar inside a name, short first names, one of many', () => {
    expect(people('Pimpinan rapat : Sekretaris, Bambang Hari Contoh, S.H.')).toMatchObject([
      { name: 'Bambang Hari Contoh', role: 'memimpin' },
    ]);
    expect(people('Turut hadir Hj. Syf. Misal, S.Ag. dan Drs. FX. Umpama, M.Si.').map(({ name }) => name)).toEqual([
      'Syf. Misal',
      'FX. Umpama',
    ]);
    expect(people('Salah seorang warga, Hasnah, bertanya tentang TPS.')).toMatchObject([
      { name: 'Hasnah', position: 'warga' },
    ]);
  });

  test('who signs below place and day, whatever the paper calls them, and who is shown a paper', () => {
    const signed = 'Laporan kegiatan\nKegiatan berjalan lancar.\n\nMaros, 4 Mei 2026\nPembuat laporan,\nRina Contoh';
    expect(people(signed)).toMatchObject([{ name: 'Rina Contoh', role: 'menandatangani' }]);
    expect(people('Mengetahui Sekretaris: Drs. Budi Contoh')).toMatchObject([
      { name: 'Budi Contoh', role: 'menandatangani' },
    ]);
  });

  test('the chair leads minutes unless they name another leader; only the first of a label received the guests', () => {
    const minutes =
      'NOTULEN RAPAT\nPemimpin rapat : Rina Contoh, S.H.\nKetua KPU Alor, Budi Misal, hadir memberi arahan.';
    expect(people(minutes).find(({ name }) => name === 'Budi Misal')?.role).not.toBe('memimpin');
    expect(people('Diterima : Ketua KPU Alor, Budi Misal, S.H., bersama anggota Siti Umpama')).toMatchObject([
      { name: 'Budi Misal', role: 'tuan-rumah' },
      { name: 'Siti Umpama', role: 'peserta' },
    ]);
  });
});

describe('people of chats and quick notes', () => {
  test('colleagues whom a chat names by their office, before or behind the name', () => {
    const chat = [
      '[21/01/26 16.05] Bu Camat Rosna: Selamat sore',
      '[21/01/26 16.10] Lurah Calaca Om Birty: Siap',
      '[21/01/26 16.15] Meiski Staf Pem: sudah dikirim',
      '[21/01/26 16.20] Pak Sekcam: baik',
    ].join('\n');
    expect(people(chat).map(({ name, position }) => [name, position])).toEqual([
      ['Rosna', 'Camat'],
      ['Birty', 'Lurah Calaca'],
      ['Meiski', 'Staf Pem'],
    ]);
  });

  test('a list ends where its mark changes; whom to ask; who noted, with a single name', () => {
    const notes = 'Pembicara:\n1. Dr. Rina Contoh\n2. Budi Misal\n• Penuh, Rektor Prof. Ani Umpama tidak jadi datang';
    expect(people(notes).map(({ name, role }) => [name, role])).toEqual([
      ['Rina Contoh', 'narasumber'],
      ['Budi Misal', 'narasumber'],
      ['Ani Umpama', 'tidak-hadir'],
    ]);
    expect(people('Yang belum paham bisa tanya ke Pak Asep Misal.')).toMatchObject([{ role: 'narahubung' }]);
    expect(people('Tutup jam 11.15. Yg mencatat: Erlinda')).toMatchObject([{ name: 'Erlinda', role: 'notulis' }]);
    expect(people('Hadir lurah Pasar Gunungsari dan kades Sigambir.')).toEqual([]);
  });
});

describe('people of plans and programmes', () => {
  test('a lettered heading of two roles gives the first to its list; a numbered one to the line below', () => {
    const plan =
      'C. Narasumber dan moderator\n- Dr. Rina Contoh (akademisi)\n- Budi Misal (pegiat komunitas Rumah Pilar)';
    expect(people(plan)).toMatchObject([
      { name: 'Rina Contoh', role: 'narasumber', position: 'akademisi' },
      { name: 'Budi Misal', role: 'narasumber', position: 'pegiat komunitas Rumah Pilar' },
    ]);
    expect(people('4. Pemateri\n   Eko Contoh, S.P. (guru) dan Yulita Misal, S.Pd.')).toMatchObject([
      { name: 'Eko Contoh', role: 'narasumber' },
      { name: 'Yulita Misal', role: 'narasumber' },
    ]);
  });

  test('in a programme the part tells what its person does', () => {
    const programme = [
      'Waktu\tAcara\tPetugas',
      '09.00\tSambutan dan pembukaan\tDr. Rina Contoh',
      '09.30\tMateri I: Peta\tBudi Misal, S.T.',
      '10.30\tTanya jawab\tModerator: Siti Umpama',
    ].join('\n');
    expect(people(programme).map(({ name, role }) => [name, role])).toEqual([
      ['Rina Contoh', 'membuka'],
      ['Budi Misal', 'narasumber'],
      ['Siti Umpama', 'moderator'],
    ]);
  });

  test('behind the name that opens an item all the rest is its position', () => {
    expect(people('Pembicara:\n1. Rina Contoh, S.Pi. — Ketua Jaringan Perempuan Pesisir')).toMatchObject([
      { name: 'Rina Contoh', position: 'Ketua Jaringan Perempuan Pesisir', role: 'narasumber' },
    ]);
  });

  test('a row whose last cell names a part is a row, and a column of parts tells what each one does', () => {
    const table = [
      'Daftar Petugas',
      'No | Nama | Jabatan | Peran',
      '1 | Rina Contoh, S.H. | Ketua KPU Alor | membuka',
      '2 | Budi Misal | Anggota KPU, Divisi Data, Umum, dan Logistik | narasumber',
      '3 | Siti Umpama | pengajar SMA Contoh | moderator',
      '4 | Yosef Andai | Kasubbag Umum | tidak hadir (sakit)',
    ].join('\n');
    expect(people(table).map(({ name, position, role }) => [name, position, role])).toEqual([
      ['Rina Contoh', 'Ketua KPU Alor', 'membuka'],
      ['Budi Misal', 'Anggota KPU, Divisi Data, Umum, dan Logistik', 'narasumber'],
      ['Siti Umpama', 'pengajar SMA Contoh', 'moderator'],
      ['Yosef Andai', 'Kasubbag Umum', 'tidak-hadir'],
    ]);
  });
});

describe('posts beside marks', () => {
  test('in brackets before or behind the name, also a division of several words', () => {
    expect(people('Hadir Anggota (Divisi Umum, Keuangan, dan Logistik) Dr. Rina Contoh pada rapat itu.')).toMatchObject(
      [{ name: 'Rina Contoh', position: 'Anggota (Divisi Umum, Keuangan, dan Logistik)' }],
    );
    expect(
      people('Rapat dihadiri Budi Misal (Divisi Hukum) dan Siti Umpama (Divisi Data, dan Informasi).'),
    ).toMatchObject([
      { name: 'Budi Misal', position: 'Divisi Hukum' },
      { name: 'Siti Umpama', position: 'Divisi Data, dan Informasi' },
    ]);
  });

  test('before a dash, and alone between two marks', () => {
    expect(people('Narasumber: (a) Kabag Teknis, Partisipasi, dan Umum — Rina Contoh.')).toMatchObject([
      { name: 'Rina Contoh', position: 'Kabag Teknis, Partisipasi, dan Umum' },
    ]);
    expect(people('Rapat pada Senin: arahan – Ketua KPU Elsa Dunisa; doa – Ust. Fahmi Misal.')[0]).toMatchObject({
      name: 'Elsa Dunisa',
      position: 'Ketua KPU',
    });
  });
});
