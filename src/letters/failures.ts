import { defineFailures } from '../platform/result/index.ts';

export const fail = defineFailures({
  'letters/not-found': {
    status: 404,
    id: 'Surat itu tidak ada, atau tidak terlihat oleh jabatan Anda.',
    en: 'There is no such letter, or your position does not see it.',
  },
  'letters/not-yours': {
    status: 403,
    id: 'Jabatan Anda di satuan kerja ini tidak berwenang mencatat surat. Minta rekan yang berwenang.',
    en: 'Your position in this unit does not include registering letters. Ask a colleague who may.',
  },
  'letters/conflict': {
    status: 409,
    id:
      'Sementara itu orang lain mengubah surat ini. Isian Anda belum disimpan dan tetap di layar; bandingkan, lalu ' +
      'simpan lagi.',
    en: 'Meanwhile someone else changed this letter. Your entries are not saved and stay here; compare and save again.',
  },
  'letters/registered-already': {
    status: 409,
    id: 'Berkas ini sudah dicatat sebagai surat masuk nomor agenda {agenda} tahun {year}. Buka surat itu.',
    en: 'This file is registered already, as number {agenda} of the agenda of {year}. Open that letter.',
  },
  'letters/no-such-arrival': {
    status: 404,
    id: 'Berkas itu tidak ada di antrean Belum dicatat, atau tidak terlihat oleh jabatan Anda.',
    en: 'There is no such file among those that came in, or your position does not see it.',
  },
  'letters/arrival-settled': {
    status: 409,
    id: 'Berkas ini sementara itu sudah diputuskan orang lain. Muat ulang antrean.',
    en: 'Meanwhile somebody else settled this file. Reload the queue.',
  },
  'letters/arrival-noted': {
    status: 409,
    id: 'Kedatangan berkas ini sudah tercatat di antrean.',
    en: 'That this file came in is noted already.',
  },
  'letters/no-such-pages': {
    status: 422,
    id: 'Halaman {first}–{last} tidak ada: dokumen itu mempunyai {pages} halaman.',
    en: 'There are no pages {first}–{last}: the document has {pages} pages.',
  },
  'letters/received-later': {
    status: 422,
    id: 'Tanggal terima {day} belum tiba. Periksa tanggalnya.',
    en: 'The day of receipt, {day}, has not come yet. Check the day.',
  },
  'letters/same': {
    status: 409,
    id: 'Berkas ini sudah terbaca untuk surat ini.',
    en: 'This file was read for this letter already.',
  },
  'letters/no-such-proposal': {
    status: 404,
    id: 'Usulan itu tidak ada pada surat ini. Muat ulang halaman.',
    en: 'There is no such proposal for this letter. Reload the page.',
  },
  'letters/invalid-field': {
    status: 422,
    id: 'Isian itu belum benar. Perbaiki, lalu simpan lagi; yang lain tetap tersimpan.',
    en: 'That entry is not right. Correct it and save again; the others are kept.',
  },
  'letters/nothing-filled': {
    status: 422,
    id: 'Pengirim dan hal surat ini belum diisi. Terima usulannya atau isi lewat Ubah isian, lalu ulangi.',
    en: 'Neither sender nor subject of this letter is filled in. Accept a proposal or edit the fields, then repeat.',
  },
  'letters/closed': {
    status: 409,
    id: 'Surat ini sudah “{state}”, jadi langkah itu tidak dapat dilakukan. Muat ulang halaman.',
    en: 'This letter is “{state}”, so that step is not possible. Reload the page.',
  },
  'letters/disposed-already': {
    status: 409,
    id: 'Surat ini sudah didisposisi, jadi pencatatannya tidak dapat dibatalkan. Tarik dahulu disposisinya.',
    en: 'This letter has been disposed, so its registration cannot be cancelled. Withdraw its dispositions first.',
  },
  'letters/no-meeting': {
    status: 422,
    id: 'Surat ini tidak menyebut acara. Isi dahulu hari, waktu, dan tempat acaranya pada isian surat.',
    en: 'This letter names no event. Fill in day, time and place of the event among its fields first.',
  },
  'letters/activity-there': {
    status: 409,
    id: 'Kegiatan dari surat ini sudah dibuat. Buka kegiatan itu.',
    en: 'The activity of this letter was begun already. Open that activity.',
  },
  'letters/not-director': {
    status: 403,
    id: 'Surat yang baru dicatat didisposisi oleh Ketua atau Sekretaris, atau yang menjalankan tugas jabatan itu.',
    en: 'A letter that was just registered is disposed by the Chair or the Secretary, or whoever acts for them.',
  },
  'letters/not-your-post': {
    status: 403,
    id: 'Disposisi ini ditujukan kepada {post}. Hanya yang sedang memegang jabatan itu yang dapat melakukannya.',
    en: 'This disposition is for {post}. Only whoever holds that position now can do this.',
  },
  'letters/no-such-disposition': {
    status: 404,
    id: 'Disposisi itu tidak ada, atau suratnya tidak terlihat oleh jabatan Anda.',
    en: 'There is no such disposition, or your position does not see its letter.',
  },
  'letters/wrong-step': {
    status: 409,
    id: 'Disposisi ini sedang “{state}”, jadi langkah itu tidak dapat dilakukan. Muat ulang halaman.',
    en: 'This disposition is “{state}”, so that step is not possible. Reload the page.',
  },
  'letters/circle': {
    status: 422,
    id: '{post} berada di atas cabang ini, jadi disposisi kepadanya akan berputar. Kirim laporan kepadanya.',
    en: '{post} stands above this branch: the disposition would go round in a circle. Report to them instead.',
  },
  'letters/own-post': {
    status: 422,
    id: '{post} adalah jabatan Anda sendiri. Pilih jabatan lain, atau nyatakan surat ini selesai tanpa disposisi.',
    en: '{post} is your own position. Choose another, or say that the letter is done without a disposition.',
  },
  'letters/sent-there': {
    status: 409,
    id: '{post} sudah menerima disposisi surat ini yang masih terbuka.',
    en: '{post} has an open disposition of this letter already.',
  },
  'letters/too-many-branches': {
    status: 409,
    id: 'Surat ini punya {there} disposisi; {asked} lagi melebihi batas {most}. Catat kelanjutannya sebagai surat baru.',
    en: 'This letter has {there} dispositions; {asked} more exceed the limit {most}. Register a new letter for the rest.',
  },
  'letters/no-such-post': {
    status: 422,
    id: 'Jabatan itu tidak ada di satuan kerja ini. Pilih dari daftar.',
    en: 'There is no such position in this unit. Choose from the list.',
  },
  'letters/nobody-holds': {
    status: 422,
    id: 'Saat ini tidak ada yang memegang jabatan {post}. Pilih jabatan lain, atau minta admin menunjuk Plt.',
    en: 'Nobody holds the position {post} now. Choose another, or ask the administrator to appoint someone acting.',
  },
  'letters/may-not-see': {
    status: 422,
    id:
      'Surat ini rahasia dan {post} tidak melihat dokumen rahasia. Turunkan kelasnya dengan alasan, atau pilih ' +
      'jabatan lain.',
    en: 'This letter is secret and {post} sees no secret documents. Lower its class with a reason, or choose another.',
  },
  'letters/no-such-instruction': {
    status: 422,
    id: 'Isi disposisi “{code}” tidak ada dalam daftar. Pilih dari daftar, atau tulis dalam catatan.',
    en: 'The instruction “{code}” is not in the list. Choose from the list, or write it as a note.',
  },
  'letters/nothing-asked': {
    status: 422,
    id: 'Pilih isi disposisi atau tulis catatan, supaya penerima tahu apa yang diminta.',
    en: 'Choose an instruction or write a note, so that the receivers know what is asked.',
  },
  'letters/due-passed': {
    status: 422,
    id: 'Batas waktu {due} sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The due date {due} has passed. Choose today or later.',
  },
  'letters/due-after': {
    status: 422,
    id: 'Batas waktu {due} melampaui batas disposisi yang diteruskan, yaitu {limit}.',
    en: 'The due date {due} lies after that of the disposition that is handed on, {limit}.',
  },
  'letters/no-such-paper': {
    status: 422,
    id: 'Dokumen hasil itu tidak ada di pustaka satuan kerja ini.',
    en: 'There is no such document of the result in the library of this unit.',
  },
  'letters/nothing-late': {
    status: 409,
    id: 'Tidak ada disposisi yang baru lewat batas waktu.',
    en: 'No disposition has just passed its due date.',
  },
  'letters/post-held': {
    status: 409,
    id: 'Jabatan {post} dipegang {holders}, jadi pekerjaannya tidak dipindahkan. Minta mereka meneruskannya.',
    en: '{post} is held by {holders}, so its work is not moved. Ask them to hand it on.',
  },
  'letters/nothing-open': {
    status: 409,
    id: 'Tidak ada disposisi terbuka pada jabatan itu. Muat ulang halaman.',
    en: 'No disposition is open at that post. Reload the page.',
  },
  'letters/not-late': {
    status: 409,
    id:
      'Disposisi ini belum lewat batas dan jabatannya masih dipegang, jadi belum dapat dialihkan. Hubungi ' +
      'pemegangnya, atau tunggu batasnya.',
    en: 'This disposition is not overdue and its post is held, so it is not moved yet. Ask its holder, or wait.',
  },
  'letters/superior-there': {
    status: 409,
    id: 'Atasan jabatan {position} mulai tanggal itu sudah ada. Pilih tanggal lain; yang lama tetap tersimpan.',
    en: 'What stands above {position} from that day on is there already. Choose another day; what stands is kept.',
  },
  'letters/superior-circle': {
    status: 422,
    id: 'Dengan atasan {above}, jabatan {position} menjadi atasan dirinya sendiri. Pilih atasan lain.',
    en: 'With {above} above it, the position {position} would stand above itself. Choose another.',
  },
  'letters/no-such-position': {
    status: 422,
    id: 'Jabatan {position} tidak dikenal. Pilih dari daftar jabatan.',
    en: 'There is no position {position}. Choose from the list of positions.',
  },
  'letters/instruction-there': {
    status: 409,
    id: 'Isi disposisi {code} sudah mempunyai sebutan mulai tanggal itu.',
    en: 'The instruction {code} has a label from that day on already.',
  },
});
