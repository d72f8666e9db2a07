/** Words that ask, and what they ask of whom. */
/** Words that ask somebody to do something. */
export const asks = new RegExp(
  String.raw`(?<!\p{L})(?:agar|supaya|diminta|dimohon|mohon|memohon|meminta|diharap(?:kan)?|diwajibkan|` +
    String.raw`wajib|harus|hendaknya|` +
    String.raw`diinstruksikan|diperintahkan|ditugaskan|dimintakan|kiranya|mengharap(?:kan)?)(?!\p{L})`,
  'iu',
);
/** A meeting, and what a letter answers, are asked of nobody by a day. */
export const inviting = /(?<!\p{L})(?:hadir|menghadiri|kehadiran|mengikuti)(?!\p{L})/iu;
export const polite =
  /(?<!\p{L})(?:maklum|dimaklumi|menjadi\s+perhatian|perhatian(?:nya)?\s+dan|terima\s+kasih|memakluminya)(?!\p{L})/iu;

/** Attendance that is ordered, beyond an invitation. */
export const ordered = new RegExp(
  String.raw`(?<!\p{L})(?:diminta|wajib|harus|dimohon|diharap(?:kan)?|memanggil|dipanggil)\s+(?:[\p{L}/]+\s+){0,3}` +
    String.raw`(?:hadir|menghadiri)(?!\p{L})`,
  'iu',
);
/** What was asked before, and how a letter takes its leave. */
export const askedBefore =
  /(?<!\p{L})(?:sebagaimana\s+(?:telah\s+)?diminta|telah\s+(?:kami\s+)?(?:di)?minta|semula)(?!\p{L})/iu;
export const leave = /^(?:Demikian|Atas\s)/iu;
/** A sentence, or a point of a list, that begins with what is to be done. */
export const commands = /^(?:Konfirmasi|Harap|Bawa(?:lah)?|Kirim(?:kan)?|Untuk\s*:)(?!\p{L})/iu;
export const verb = /^(?:(?:agar|untuk|segera|tidak)\s+)?(?:me|ber|di|hadir|isi|kirim|bawa)\p{L}*/iu;

export const point = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])\s+/u;
export const withoutMark = (text: string): string => text.replace(point, '');

/** Up to what is asked: the last word that asks, whom it asks, and the small words before the verb. */
const leads = new RegExp(
  String.raw`^.*(?<!\p{L})(?:agar|supaya|diminta|dimohon|mohon|memohon|meminta|diharap(?:kan)?|` +
    String.raw`diwajibkan|wajib|harus|` +
    String.raw`hendaknya|diinstruksikan|diperintahkan|ditugaskan|kiranya|mengharap(?:kan)?)\s+` +
    String.raw`(?:(?:bantuan|kesediaan|perkenan|kerja\s*sama|kepada|dengan\s+hormat|Saudara(?:/i)?|` +
    String.raw`Bapak/Ibu|untuk|agar|` +
    String.raw`supaya|dapat|kiranya|segera|bisa)\s+)*(?=\p{L})`,
  'isu',
);

/** What is asked, from the verb on; null where too little is left. */
export function whatOf(sentence: string): string | null {
  const plain = withoutMark(sentence.replaceAll(/\s+/g, ' ')).replace(/^Untuk\s*:\s*/iu, '');
  const cut = asks.test(plain) ? plain.replace(leads, '') : plain;
  // "Laporan agar dikirim": what is sent stands before.
  const isPassive = /^di\p{L}{3}/iu.test(cut);
  const told = isPassive
    ? plain.replace(/\s+(?:agar|supaya|mohon|dimohon|harap|wajib|harus|dapat)\s+(?=di\p{L})/iu, ' ')
    : cut;
  const what = (told.length >= 12 ? told : plain)
    .replace(/,?\s*sebagaimana\s+diatur\b.*$/iu, '')
    .replace(/[\s,;:.]+$/, '')
    .replace(/^\s*[,;:]\s*/, '')
    .trim()
    .slice(0, 1_000);
  return /\p{L}{3}.*\p{L}{3}/u.test(what) ? what : null;
}

const subject = new RegExp(
  String.raw`(?<who>(?:(?:kepada|bagi)\s+)?(?:seluruh|setiap|para|masing-masing)?\s*` +
    String.raw`(?:Saudara(?:/i)?|Bapak/Ibu|KPU|Ketua|Sekretaris|Kepala|Kasubbag|Anggota|Sekretariat|` +
    String.raw`Bawaslu|Dinas|operator|` +
    String.raw`peserta|jajaran|pejabat|pegawai|staf|satuan\s+kerja|PPK|PPS)\b[^,.;:]{0,90}?)\s+` +
    String.raw`(?:agar|supaya|diminta|dimohon|diharap(?:kan)?|wajib|harus|diwajibkan|hendaknya|` +
    String.raw`untuk\s+dapat|dapat)(?!\p{L})`,
  'iu',
);

export function whoOf(sentence: string): string | null {
  const who = subject.exec(sentence.replaceAll(/\s+/g, ' '))?.groups?.who;
  return (
    who
      ?.replace(/^(?:kepada|bagi)\s+/iu, '')
      .replace(/\s+untuk$/iu, '')
      .trim() ?? null
  );
}
