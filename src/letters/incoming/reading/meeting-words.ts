/** Words that call people together, and what they gather for. */

/** Words of a sentence that calls people together on a day. */
export const calls = new RegExp(
  String.raw`(?<!\p{L})(?:(?:di)?laksanakan|(?:di)?selenggarakan|(?:di)?adakan|(?:di)?gelar|diberikan|` +
    String.raw`berlangsung|dilangsungkan|menyelenggarakan|dimulai|` +
    String.raw`melaksanakan|mengadakan|menggelar|hadir|menghadiri|kehadiran|mengundang|diundang|` +
    String.raw`mengikuti|dijadwalkan|usulkan|diusulkan|mengusulkan|datang|tiba|berangkat|berkunjung|meninjau|` +
    String.raw`menghadap|beraudiensi|bertemu|berkumpul|memanggil|dipanggil|diundur|digeser|` +
    String.raw`dipindahkan|ditunda|dimajukan)(?!\p{L})`,
  'iu',
);
export const gathering = new RegExp(
  String.raw`(?<!\p{L})(?:rapat|sidang|persidangan|acara|kegiatan|upacara|apel|pelatihan|sosialisasi|` +
    String.raw`bimbingan\s+teknis|bimtek|seminar|pembekalan|mediasi|konsultasi|tinjau|peninjauan|` +
    String.raw`reviu|supervisi|visitasi|` +
    String.raw`diskusi|forum|pertemuan|audiensi|kunjungan|workshop|lokakarya|rakor|pleno|meeting|zoom|` +
    String.raw`pelantikan|peringatan|simulasi|praktik\s+kerja(?:\s+lapangan)?|magang|pencermatan|penyuluhan|donor|` +
    String.raw`rekonsiliasi|perekaman|ujian|debat|penandatanganan|serah\s+terima|siaran|wawancara|` +
    String.raw`liputan|pemungutan\s+suara|` +
    String.raw`pembukaan|penutupan|gladi|undangan|talkshow|webinar|dialog|musyawarah|pemeriksaan|` +
    String.raw`klarifikasi|monitoring|verifikasi|kerja\s+bakti|lomba|bazar|pameran|deklarasi|pentas|doa\s+bersama|` +
    String.raw`temu|konferensi|kuliah|orientasi|evaluasi|FGD|RDP|uji\s+(?:publik|coba)|kerja\s+lapangan)(?!\p{L})`,
  'iu',
);
