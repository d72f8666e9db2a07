import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'models/none': {
    status: 409,
    id: 'Unit Anda belum memilih model AI. Mesin bawaan tetap bekerja; admin dapat memilih model di Pengaturan.',
    en: 'Your unit has chosen no AI model. The built-in engine works on; an administrator can choose one in Settings.',
  },
  'models/not-found': {
    status: 404,
    id: 'Model ini tidak ada, atau bukan milik unit Anda.',
    en: 'This model does not exist, or it is not of your unit.',
  },
  'models/other-unit': {
    status: 403,
    id: 'Model satuan kerja lain hanya dilihat dan diatur oleh adminnya sendiri. Tidak ada yang berubah.',
    en: 'The models of another unit are seen and set by its own administrator only. Nothing was changed.',
  },
  'models/address': {
    status: 422,
    id:
      'Alamat model tidak dapat dipakai. Tulis alamat http:// atau https:// tanpa nama pengguna, misalnya ' +
      'http://127.0.0.1:8080/v1.',
    en:
      'The address of the model cannot be used. Write an http:// or https:// address without a user name, such as ' +
      'http://127.0.0.1:8080/v1.',
  },
  'models/no-such-file': {
    status: 422,
    id: 'Berkas model {file} tidak ada di server ini. Tambahkan dengan: npm run models:add -- BERKAS',
    en: 'There is no model file {file} on this server. Add it with: npm run models:add -- FILE',
  },
  'models/broken-file': {
    status: 503,
    id: 'Berkas model {file} tidak dapat dibuka: rusak, atau pustakanya tidak cocok. Tambahkan lagi dengan models:add.',
    en: 'The model file {file} cannot be opened: it is damaged, or its library does not fit. Add it again: models:add.',
  },
  'models/stays-in-house': {
    status: 409,
    id:
      'Bahan berkelas {security} tidak boleh dikirim ke model di luar kantor. Tidak ada yang dikirim; mesin bawaan ' +
      'dipakai.',
    en:
      'Material of the class {security} may not be sent to a model outside the house. Nothing was sent; the ' +
      'built-in engine is used.',
  },
  'models/unreachable': {
    status: 503,
    id:
      'Model {model} tidak dapat dihubungi dan dibiarkan beberapa menit. Bila berulang, alamat atau servernya perlu ' +
      'diperiksa admin.',
    en:
      'The model {model} cannot be reached and is left alone for some minutes. If it stays so, an administrator has ' +
      'to check its address or its server.',
  },
  'models/silent': {
    status: 503,
    id:
      'Model {model} tidak menjawab sejak {since} dan belum ditanya lagi. Mesin bawaan dipakai; coba beberapa menit ' +
      'lagi.',
    en: 'The model {model} has not answered since {since} and is left alone for now. The built-in engine is used.',
  },
  'models/busy': {
    status: 429,
    id: 'Model {model} sedang penuh. Coba lagi sebentar lagi.',
    en: 'The model {model} is busy. Try again in a while.',
  },
  'models/key': {
    status: 409,
    id: 'Model {model} menolak kunci unit ini. Minta admin memperbarui kuncinya.',
    en: "The model {model} refused this unit's key. Ask an administrator to renew it.",
  },
  'models/server-error': {
    status: 503,
    id: 'Model {model} menjawab dengan galat ({status}). Bila berulang, servernya perlu diperiksa admin.',
    en: 'The model {model} answered with an error ({status}). If it stays so, its server has to be checked.',
  },
  'models/garbage': {
    status: 503,
    id: 'Jawaban model {model} tidak dapat dibaca. Model ini mungkin terlalu kecil untuk tugas ini.',
    en: 'The answer of the model {model} cannot be read. It may be too small for this task.',
  },
  'models/too-much': {
    status: 503,
    id: 'Jawaban model {model} terlalu panjang dan dihentikan.',
    en: 'The answer of the model {model} was too long and was cut off.',
  },
  'models/too-slow': {
    status: 503,
    id: 'Model {model} tidak selesai dalam {seconds} detik dan dihentikan. Pilih bagian yang lebih pendek.',
    en: 'The model {model} did not finish within {seconds} seconds and was stopped. Choose a shorter part.',
  },
  'models/cancelled': {
    status: 409,
    id: 'Permintaan ke model dibatalkan.',
    en: 'The request to the model was cancelled.',
  },
  'models/wrong-shape': {
    status: 503,
    id: 'Jawaban model {model} tidak dalam bentuk yang diminta. Model ini mungkin terlalu kecil untuk tugas ini.',
    en: 'The answer of the model {model} is not in the shape that was asked for. It may be too small for this task.',
  },
  'models/too-long': {
    status: 422,
    id: 'Bahan ini terlalu panjang untuk model {model}. Pilih bagian yang lebih pendek.',
    en: 'This material is too long for the model {model}. Choose a shorter part.',
  },
  'models/memory': {
    status: 503,
    id: 'Model {model} melebihi batas memori dan dihentikan. Pakai berkas model yang lebih kecil.',
    en: 'The model {model} went beyond its limit of memory and was stopped. Use a smaller model file.',
  },
});
