import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'records/not-found': {
    status: 404,
    id: 'Berkas ini tidak ada, atau Anda tidak boleh melihatnya.',
    en: 'There is no such file, or you may not see it.',
  },
  'records/no-thing': {
    status: 404,
    id: 'Arsip ini tidak ada, atau Anda tidak boleh melihatnya. Tidak ada yang diberkaskan.',
    en: 'There is no such thing, or you may not see it. Nothing was filed.',
  },
  'records/not-filable': {
    status: 422,
    id: 'Jenis "{type}" tidak dapat diberkaskan. Tidak ada yang diubah.',
    en: 'Things of the kind "{type}" cannot be filed. Nothing was changed.',
  },
  'records/unknown-class': {
    status: 422,
    id:
      'Kode klasifikasi "{code}" tidak ada di tabel yang berlaku. Pilih kode lain, atau minta Admin nasional ' +
      'menambahkannya. Tidak ada yang disimpan.',
    en:
      'The classification code "{code}" is not in the table that holds. Choose another, or ask the national ' +
      'administrator to add it. Nothing was kept.',
  },
  'records/conflict': {
    status: 409,
    id:
      'Orang lain baru saja mengubah berkas ini (kini versi {current}, keadaan "{state}"). Perubahan Anda belum ' +
      'disimpan. Muat ulang, lalu ulangi bila masih perlu.',
    en:
      'Somebody else has just changed this file (now version {current}, state "{state}"). Your change was not kept. ' +
      'Reload, then try again if it is still needed.',
  },
  'records/not-open': {
    status: 409,
    id: 'Berkas {number} sudah ditutup. Buka lagi dengan alasan, atau pilih berkas lain. Tidak ada yang diubah.',
    en: 'The file {number} is closed. Open it again with a reason, or choose another. Nothing was changed.',
  },
  'records/not-closed': {
    status: 409,
    id: 'Berkas {number} tidak sedang ditutup. Muat ulang untuk melihat keadaannya. Tidak ada yang diubah.',
    en: 'The file {number} is not closed. Reload to see where it stands. Nothing was changed.',
  },
  'records/empty': {
    status: 422,
    id: 'Berkas {number} masih kosong. Isi dahulu, lalu tutup.',
    en: 'The file {number} is empty. File something in it first, then close it.',
  },
  'records/closing-day': {
    status: 422,
    id: 'Tanggal tutup harus antara {from} (dibuka) dan hari ini, {today}. Betulkan tanggalnya.',
    en: 'The closing day lies between {from} (opened) and today, {today}. Correct the day.',
  },
  'records/other-unit': {
    status: 422,
    id: 'Arsip dan berkas harus dari satuan kerja yang sama. Tidak ada yang diberkaskan.',
    en: 'A thing is filed in a file of its own unit. Nothing was filed.',
  },
  'records/filed-already': {
    status: 409,
    id: 'Sudah ada di berkas {number}. Keluarkan dari sana dahulu bila salah tempat. Tidak ada yang diubah.',
    en: 'It is in the file {number} already. Take it out there first if that is wrong. Nothing was changed.',
  },
  'records/filed-hidden': {
    status: 409,
    id: 'Sudah ada di berkas lain yang tidak boleh Anda lihat. Tanyakan kepada pengelola arsip.',
    en: 'It is in another file that you may not see. Ask whoever keeps the records.',
  },
  'records/not-filed': {
    status: 404,
    id: 'Arsip ini tidak ada di berkas ini. Muat ulang untuk melihat isinya.',
    en: 'This is not in this file. Reload to see what is.',
  },
  'records/would-hide': {
    status: 422,
    id: 'Kelas keamanan kode ini rahasia: Anda sendiri tidak akan melihat berkasnya lagi. Tidak ada yang disimpan.',
    en: 'Files under this code are secret: you would not see it any more yourself. Nothing was kept.',
  },
  'records/no-rule': {
    status: 422,
    id: 'Kode "{code}" belum punya retensi di tabel yang berlaku. Lengkapi tabelnya, lalu nilai lagi.',
    en: 'The code "{code}" has no years in the table that holds. Complete the table, then appraise again.',
  },
  'records/no-destruction': {
    status: 404,
    id: 'Usul musnah ini tidak ada di satuan kerja Anda.',
    en: 'There is no such proposal to destroy in your unit.',
  },
  'records/destruction-conflict': {
    status: 409,
    id: 'Usul musnah ini sudah berubah; kini keadaannya "{state}". Muat ulang, lalu ulangi bila masih perlu.',
    en: 'This proposal has changed; it is now "{state}". Reload, then try again if it is still needed.',
  },
  'records/until-ahead': {
    status: 422,
    id: 'Tanggal batas paling akhir hari ini, {today}. Yang belum jatuh tempo tidak diusulkan.',
    en: 'The day is today, {today}, at the latest. What is not due yet is not proposed.',
  },
  'records/no-line': {
    status: 404,
    id: 'Berkas ini tidak ada di usul musnah ini, atau tidak boleh Anda lihat.',
    en: 'This file is not in this proposal, or you may not see it.',
  },
  'records/nothing-due': {
    status: 422,
    id: 'Tidak ada berkas yang tersisa di daftar ini. Batalkan usulnya, atau kembalikan berkas ke daftar.',
    en: 'No file is left in this list. Drop the proposal, or put files back.',
  },
  'records/not-an-approver': {
    status: 403,
    id: 'Jabatan Anda tidak menyetujui pemusnahan arsip di satuan kerja ini.',
    en: 'Your position does not approve the destruction of records in this unit.',
  },
  'records/own-destruction': {
    status: 403,
    id: 'Anda ikut menyusun usul ini; orang lain yang menyetujuinya. Belum ada yang dimusnahkan.',
    en: 'You had a hand in this proposal; somebody else approves it. Nothing was destroyed.',
  },
  'records/in-destruction': {
    status: 409,
    id: 'Berkas {number} ada di usul musnah yang sedang diajukan. Kembalikan atau batalkan usulnya dahulu.',
    en: 'The file {number} is in a proposal to destroy that was submitted. Have that sent back or dropped first.',
  },
  'records/no-import': {
    status: 404,
    id: 'Impor ini tidak ada di satuan kerja Anda.',
    en: 'There is no such import in your unit.',
  },
  'records/import-not-ready': {
    status: 409,
    id: 'Impor ini tidak sedang menunggu keputusan. Muat ulang untuk melihat keadaannya.',
    en: 'This import does not wait for a decision. Reload to see where it stands.',
  },
  'records/nothing-to-take': {
    status: 422,
    id: 'Yang dapat diambil {count} baris; harus 1 sampai {most}. Betulkan atau bagi berkasnya, lalu unggah lagi.',
    en: 'There are {count} lines to take; there must be 1 to {most}. Correct or split the file, then upload it again.',
  },
  'records/too-many-files': {
    status: 422,
    id: 'Daftar ini lebih dari {most} berkas. Persempit dengan kata, kode, atau daftar, lalu unduh lagi.',
    en: 'This list has more than {most} files. Narrow it by words, code or list, then take it again.',
  },
  'records/not-to-appraise': {
    status: 409,
    id: 'Nasib akhir hanya diputuskan untuk berkas yang "dinilai kembali". Berkas {number} tidak.',
    en: 'A fate is decided of files that are to be appraised. The file {number} is not.',
  },
  'records/holding-changed': {
    status: 409,
    id: 'Sementara itu orang lain menulis lokasi berkas {number}. Muat ulang, lalu ulangi; belum ada yang disimpan.',
    en: 'Meanwhile someone else said where file {number} stands. Reload and repeat; nothing was saved yet.',
  },
  'records/destroyed-already': {
    status: 409,
    id: 'Berkas {number} sudah dimusnahkan. Tidak ada yang perlu ditulis lagi.',
    en: 'File {number} was destroyed. There is nothing left to say of it.',
  },
  'records/no-such-development': {
    status: 422,
    id: 'Tingkat perkembangan “{code}” tidak ada dalam daftar. Pilih dari daftar.',
    en: 'The development “{code}” is not in the list. Choose from the list.',
  },
  'records/development-there': {
    status: 409,
    id: 'Tingkat perkembangan “{code}” sudah ada sejak hari itu. Pilih hari lain untuk sebutan barunya.',
    en: 'The development “{code}” is there from that day already. Choose another day for its new label.',
  },
});
