/** Sentences that ask without a word that asks: what is handed in by a day, what somebody awaits, who brings what. */
import { laidDown, point } from './asking.ts';

/** Something is handed over or got done. */
const handed = new RegExp(
  String.raw`(?<!\p{L})(?:di(?:sampaikan|kirim(?:kan)?|serahkan|ajukan|unggah|upload|kumpulkan|` +
    String.raw`antar(?:kan)?|bayar(?:kan)?|` +
    String.raw`kembalikan|laporkan|isi|terima|lengkapi|tuntaskan|selesaikan|perbaiki|hapus|jawab|` +
    String.raw`kabarkan|beritahukan|` +
    String.raw`lunasi|perbarui|mutakhirkan|setor(?:kan)?|bawa|siapkan|konfirmasikan|daftarkan|ambil|koreksi|input|` +
    String.raw`kosongkan|tandatangani|tindaklanjuti|pasang|cetak|entri|usulkan|verifikasi|-?email)|rampung|` +
    String.raw`(?:penilaian|pendaftaran|registrasi|pengumpulan|penyerahan|pengembalian|pengisian|` +
    String.raw`pembayaran|konfirmasi|` +
    String.raw`pengambilan|penyetoran|pelunasan|klaim|pengajuan|pengiriman)\s+(?:\p{L}+\s+){0,3}?` +
    String.raw`(?:dilakukan|dilaksanakan|dibuka))(?!\p{L})`,
  'giu',
);
/** It was done, will be done by whoever writes, or only says which thing is meant. */
const otherwise = new RegExp(
  String.raw`(?<!\p{L})(?:telah|sudah|pernah|belum|akan|yang|tidak|dapat|bisa|setelah|sesudah|` +
    String.raw`sebelum|ketika|kami)\s+(?:\p{L}+\s+)?$`,
  'iu',
);
const saysOnly = new RegExp(
  String.raw`(?<!\p{L})(?:disampaikan|diberitahukan|diterima)\s+(?:bahwa|hal|terima\s+kasih|` +
    String.raw`dengan\s+hormat|batas)|^(?:Surat|Pengumuman|Berkas\s+yang)\s`,
  'iu',
);

/** `isTimed`: the sentence sets a day, or hangs on one. */
export function isHandedIn(text: string, isTimed: boolean): boolean {
  if (!isTimed || saysOnly.test(text)) return false;
  return [...text.matchAll(handed)].some(({ index }) => !otherwise.test(text.slice(Math.max(0, index - 30), index)));
}

/** A day or a place in time that a sentence hangs on, without words that set one. */
const hangsOnTime = new RegExp(
  String.raw`(?<!\p{L})(?:sebelum|setelah|sesudah|bersamaan\s+dengan|antara\s+tanggal|` +
    String.raw`(?:pada|di)\s+(?:hari|saat|awal|akhir|pertengahan)|(?:awal|akhir)\s+(?:bulan|pekan|minggu)|` +
    String.raw`(?:pekan|minggu)\s+depan|se(?:minggu|pekan|hari)|selama\s+bulan|H\s*[-–]\s*\d|H\s+min\s)(?!\p{L})`,
  'iu',
);

/** "Jawaban kami nantikan …", "saya tunggu kabarnya", "foto kami perlukan besok". */
const awaits =
  /(?<!\p{L})(?:(?:kami|saya)\s+(?:nantikan|tunggu|perlukan|butuhkan|harapkan)|dinantikan|ditunggu)(?!\p{L})/iu;

/** What is told of somebody, and asked of nobody. */
const told =
  String.raw`merupakan|memiliki|mempunyai|menjadi|mendapat\p{L}*|memperoleh|menerima|mengalami|mencapai|memenuhi|` +
  String.raw`membutuhkan|memerlukan|mengetahui|mengundang|mengajukan|menemukan|menetapkan|mengadakan|meminta|memohon|` +
  String.raw`menyelenggarakan|meningkat\p{L}*|menyatakan|mengatakan|menurut|melalui|mengenai|menuju|meliputi|memuat`;
/** Who comes, or is set a task, is told what to do. */
const active = String.raw`(?!(?:${told})(?!\p{L}))me\p{L}{4,}|hadir|tiba|tidur|bersiap|berpuasa|berkumpul|berada`;
const actor = new RegExp(
  String.raw`^(?:(?:Pada|Sebelum|Sesudah|Setelah|Selama|Untuk)\s[^.;:,]{3,60},\s+)?` +
    String.raw`(?:(?:setiap|masing-masing|seluruh|tiap|para)\s+\p{L}+|peserta|tim|` +
    String.raw`(?:ketua|sekretaris)\s+KPU|badan\s+publik|PPID|(?:kepala|ketua\s+divisi|kasubbag|camat|lurah|bupati)(?:\s[^.;:,]{2,40})?|` +
    String.raw`(?:kedua|ketiga)\s+\p{L}+|petugas|undangan|satker|` +
    String.raw`satuan\s+kerja|KPA|` +
    String.raw`operator|prinsipal|termohon|tergugat|pemohon|saksi|pendamping|tamu|narasumber|pembicara|bendahara|` +
    String.raw`pelamar|ASN|PNS|pegawai|pengelola|pimpinan|instansi|pelanggan|nasabah|admin|kuasa|KPU(?:/KIP)?\s` +
    String.raw`(?:Provinsi|Kabupaten|Kota))(?:\s[^.;:,]{0,60}?)?\s(?:${active})(?!\p{L})`,
  'iu',
);
/** It may be done, or is no more than told. */
const notAsked = /(?<!\p{L})(?:dapat|bisa|boleh|akan|telah|sudah|belum|tidak|adalah|diminta|dimohon)(?!\p{L})/iu;
const bring = new RegExp(
  String.raw`(?<!\p{L})(?:membawa|dibawa|bawa)(?:\s+serta|\s+\p{L}{1,8})?\s+(?:surat|undangan|` +
    String.raw`dokumen|laptop|fotokopi|` +
    String.raw`foto\s*kopi|alat|berkas|perlengkapan|identitas|data|bahan|KTP|kartu|pas\s*foto|` +
    String.raw`alat\s+tulis)(?!\p{L})|(?<!\p{L})dibawa\s+serta(?!\p{L})`,
  'iu',
);
const ofWriter = /(?<!\p{L})(?:kami|saya|petugas\s+kami|tim\s+kami)(?!\p{L})/iu;

/** Who comes brings or does something. */
function isExpected(text: string): boolean {
  const plain = text.replace(point, '').replace(laidDown, '').trim();
  const found = actor.exec(plain);
  // A place may be called like a verb: MENTARI.
  if (found !== null && !notAsked.test(found[0]) && /(?<!\p{L})\p{Ll}+$/u.test(found[0])) return true;
  return (
    bring.test(plain) &&
    !/(?<!\p{L})(?:hanya|yang\s+membawa)(?!\p{L})/iu.test(plain) &&
    !ofWriter.test(plain) &&
    !/(?<!\p{L})(?:telah|sudah|petugas\s+bawa)(?!\p{L})/iu.test(plain)
  );
}

/** "Bila berhalangan, kabari kami", "yang berhalangan kasih kabar". */
export const tellsWhenNot = new RegExp(
  String.raw`(?<!\p{L})(?:bila(?:mana)?|jika|kalau|apabila|yang|yg|dalam\s+hal)(?!\p{L})[^.;]{0,30}` +
    String.raw`(?<!\p{L})(?:berhalangan|keberatan|berkeberatan|tidak\s+(?:dapat|bisa|diizinkan|` +
    String.raw`berkenan|hadir))(?!\p{L})` +
    String.raw`[^.;]{0,60}(?<!\p{L})(?:kabari|kasih\s+kabar|hubungi|menghubungi|memberi(?:kan|tahukan)?\s*(?:kabar)?|` +
    String.raw`beri\s+(?:tahu|kabar)|diberi\s?tahu|diberitahukan|dikabarkan|konfirmasi)(?!\p{L})`,
  'iu',
);

/** Somebody asks to borrow, to get or to meet. */
const wants = new RegExp(
  String.raw`(?<!\p{L})(?:kami|saya)\s+(?:(?:juga|pun|sangat)\s+)?(?:ingin|bermaksud|berniat|hendak|mau)\s+` +
    String.raw`(?:meminjam|meminta|memperoleh|mendapatkan|memohon)(?!\p{L})|` +
    String.raw`(?<!\p{L})mengajukan\s+(?:surat\s+)?permohonan\s+\p{L}`,
  'iu',
);

/** Words that only name who asks, above what is asked. */
const headOnly = new RegExp(
  String.raw`^(?:[^.:;]{0,120}\s)?(?:MEMANGGIL|MENUGASKAN|MEMERINTAHKAN|memanggil|menugaskan|` +
    String.raw`memerintahkan|menegur\s+dan\s+meminta|memberi(?:kan)?\s+tugas)` +
    String.raw`(?:\s[^.:;]{0,50})?\s*:?$|^(?:Yang|Hormat)\s+\p{L}+,?$`,
  'u',
);
export const isHeadOnly = (text: string): boolean =>
  (headOnly.test(text) && (text.endsWith(':') || text.length < 30)) || leadsToDues.test(text);
const leadsToDues = /batas\s+waktu\s+sebagai\s+berikut[.:]?$|:\s*\(?[a1]$/iu;

/** `isTimed`: the sentence sets or names a day to come. */
export function impliesAsking(text: string, isTimed: boolean): boolean {
  const hangs = isTimed || hangsOnTime.test(text);
  const isAwaited = hangs && awaits.test(text);
  return isHandedIn(text, hangs) || isAwaited || isExpected(text) || tellsWhenNot.test(text) || wants.test(text);
}
