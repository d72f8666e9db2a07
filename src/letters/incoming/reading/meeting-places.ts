/** Where people are called to, out of the words around its day. */

/** Nouns with which the name of a place begins, in small letters too. */
const nouns =
  String.raw`aula|ruang(?:an)?|gedung|kantor|balai|hotel|lapangan|halaman|pendopo|lap|rumah|` +
  String.raw`sekretariat|kampus|masjid|` +
  String.raw`gereja|gudang|dermaga|pelabuhan|studio|alun-alun|alun2|stasiun|stadion|laboratorium|lab|perpustakaan|` +
  String.raw`kelas|sekolah|puskesmas|posko|taman|museum|pasar|graha|wisma|lobi|lantai|pura|` +
  String.raw`wihara|kelenteng|auditorium|` +
  String.raw`convention|ballroom|kafe|café|warung|restoran|rumah\s+makan|markas|bandara|` +
  String.raw`terminal|simpang|musala|mushola|` +
  String.raw`tribun|poliklinik|klinik|rsud|kelurahan|kecamatan|desa|dusun|unit|pusdiklat|bapelkes|gor|gelanggang`;
/** The name of a place, at the beginning of these words. */
export const placeNoun = new RegExp(String.raw`^(?:${nouns})(?!\p{L})`, 'iu');

/** Words before a place: some of them say so themselves. */
const named = new RegExp(
  String.raw`(?<!\p{L})(?:bertempat|berlokasi|tempat(?:nya)?(?:\s+(?:kegiatan|acara|rapat|` +
    String.raw`pindah))?|tmpt|lokasi(?:nya)?|` +
    String.raw`titik\s+kumpul|pindah)\s*(?:di|ke|pada|:)?\s+(?:di\s+)?(?<place>[\p{L}\d].{2,160})`,
  'iu',
);
const at = new RegExp(
  String.raw`(?<!\p{L})(?:di|ke|dari(?=\s+(?:Dermaga|Pelabuhan|Halaman|Kantor|Lapangan))|` +
    String.raw`pada(?=\s+(?:KPU|Kantor|Gedung|Aula|Hotel|Bawaslu)\s))\s+` +
    String.raw`(?<place>(?:\p{Lu}|(?:${nouns})(?!\p{L})).{2,160})`,
  'iu',
);
/** What stands behind the name of a place. */
const ends = new RegExp(
  String.raw`[.;()](?=\s|$|\()|\s[-–]\s(?=\p{Ll})|[,;]?\s+(?:pada|pukul|pkl|mulai|dengan|untuk|` +
    String.raw`utk|dalam|guna|secara|` +
    String.raw`melalui|agar|yang|yg|serta|dimulai|jam|karena|sehingga|selama|setelah|sebelum|bersama|melawan|apabila|` +
    String.raw`hari|tanggal|tgl|lebih\s+awal|DIBATALKAN|dibatalkan|ditiadakan|atau\s+waktu|akan|mohon|harap|kembali|` +
    String.raw`pakaian|kami|check-?in|untuk|\d+\s+menit|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|` +
    String.raw`Minggu)(?=[\s,(])|` +
    String.raw`dan\s+(?:akan|diundur|wajib|di\p{L}{4,}|me\p{L}{4,}))(?!\p{L})|$`,
  'u',
);
const isRegion =
  /^(?:Indonesia|wilayah|lingkungan|tingkat|bawah|atas|luar|dalam|mana|antara|sini|hadapan|kita|masing|tempat)\b/iu;
const isNoPlace = /^(?:yang|hari|tanggal|pukul|jam|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|\d{1,2}[.:]\d{2})/iu;

type Place = { readonly words: string; readonly isNamed: boolean };

/** The first place that these words name. */
export function placeIn(words: string): Place | undefined {
  const told = named.exec(words);
  const match = told ?? at.exec(words);
  const found = match?.groups?.place;
  if (found === undefined || isRegion.test(found) || isNoPlace.test(found)) return afterHour(words);
  const place = found.slice(0, ends.exec(found)?.index ?? found.length).replace(/[\s,]+$/u, '');
  return place.length < 3 ? afterHour(words) : { words: place, isNamed: told !== null };
}

const behindHour = new RegExp(
  String.raw`(?:WIB|WITA|WIT|selesai|setempat|\d{2})\s*,\s*(?:di\s+)?` +
    String.raw`(?<place>(?:\p{Lu}|(?:${nouns})(?!\p{L}))[\p{L}\d .,'/-]{3,80})`,
  'u',
);
/** "…, 13.00-15.30 WIB, Gedung Serbaguna": a place may follow an hour without a word before it. */
function afterHour(words: string): Place | undefined {
  const found = behindHour.exec(words)?.groups?.place;
  if (found === undefined || isNoPlace.test(found)) return undefined;
  const place = found.slice(0, ends.exec(found)?.index ?? found.length).replace(/[\s,.]+$/u, '');
  return place.length < 3 || !/^(?:\p{Lu}|\p{Ll}{3})/u.test(place) ? undefined : { words: place, isNamed: false };
}

const before = new RegExp(
  String.raw`(?<!\p{L})(?<place>(?:${nouns})(?:\s+[\p{L}\d-]+){1,4}?)` +
    String.raw`\s+pada(?:\s+hari)?(?:\s+\p{L}+)?[\s,]*(?:tanggal\s*)?$`,
  'iu',
);
/** "liputan gudang logistik pada Senin": what stands right before the day names a place without a word that says so. */
export function nounBefore(words: string): Place | undefined {
  const found = before.exec(words.slice(-90))?.groups?.place;
  return found === undefined ? undefined : { words: found, isNamed: false };
}
