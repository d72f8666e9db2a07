/** Words that ask, what they ask of whom, and sentences that only look as if they did. */
/** Words that ask somebody to do something. */
const asking =
  String.raw`agar|supaya|(?<!(?:yang|hanya|telah|sudah)\s)(?:diminta(?:kan)?|dimohon(?:kan)?)|mohon|` +
  String.raw`memohon|meminta|minta|diharap(?:kan)?|harap(?:kan)?|` +
  String.raw`diwajibkan|wajib|berkewajiban|harus|hendaknya|diinstruksikan|diperintahkan|ditugaskan|` +
  String.raw`(?<!(?:atau|dan|dapat|untuk|agar|telah)\s)(?:menginstruksikan|memerintahkan|` +
  String.raw`menugaskan)|dimintakan|kiranya|mengharap(?:kan)?|tolong|diimbau|dihimbau|mengimbau|` +
  String.raw`menghimbau|ditunggu|kami\s+tunggu|dianjurkan|disarankan|sudilah|dipanggil|memanggil`;
export const asks = new RegExp(String.raw`(?<!\p{L})(?:${asking})(?!\p{L})`, 'iu');
const firstVerb = new RegExp(
  String.raw`(?<!\p{L})(?:(?<come>hadir|menghadiri|kehadiran|mengikuti|mendampingi|bertemu|` +
    String.raw`beraudiensi|kedatangan|menghadap)|` +
    String.raw`konfirmasi|me\p{L}{4,}|di(?!minta|mohon|harap)\p{L}{4,})(?!\p{L})`,
  'iu',
);
/** What is asked first is to come: of nobody by a day. */
export function isInviting(text: string): boolean {
  const [word = ''] = asks.exec(text) ?? [];
  return firstVerb.exec(text.slice(Math.max(0, text.search(asks)) + word.length))?.groups?.come !== undefined;
}
export const polite = new RegExp(
  String.raw`(?<!\p{L})(?:maklum|dimaklumi|menjadi\s+perhatian|perhatian(?:nya)?\s+dan|terima\s+kasih|memakluminya|` +
    String.raw`mohon\s+maaf|maaf\s+atas|mohon\s+doa|doa\s+restu|mohon\s+(?:izin|` +
    String.raw`ijin)\s+menyampaikan|dipedomani)(?!\p{L})`,
  'iu',
);

/** Attendance that is ordered, beyond an invitation. */
export const ordered = new RegExp(
  String.raw`(?<!\p{L})(?:diminta|wajib|harus|dimohon|diharap(?:kan)?|memanggil|dipanggil|supaya|` +
    String.raw`agar)\s+(?:[\p{L}/]+\s+){0,3}` +
    String.raw`(?:hadir|menghadiri|menghadap)(?!\p{L})`,
  'iu',
);
/** What was asked before, and how a letter takes its leave. */
export const askedBefore = new RegExp(
  String.raw`(?<!\p{L})(?:sebagaimana\s+(?:telah\s+)?diminta|telah\s+memanggil|` +
    String.raw`(?:telah|sudah|hanya|pernah|selalu)\s+(?:kami\s+)?(?:di)?minta|semula)(?!\p{L})`,
  'iu',
);
export const leave = /^(?:Demikian|Atas\s)/iu;
/** A sentence, or a point of a list, that begins with what is to be done. */
export const commands =
  /^(?:Konfirmasi|Harap|Bawa(?:lah)?|Kirim(?:kan)?|Untuk\s*:|Segera\s+\p{L}|Pastikan|Siapkan|Lengkapi|Isi)(?!\p{L})/iu;
export const verb = new RegExp(
  String.raw`^(?:(?:agar|untuk|segera|tidak|wajib|harus|dapat|telah|sudah)\s+)*(?:me|ber|di|` +
    String.raw`hadir|isi|kirim|bawa|menghadir)\p{L}*`,
  'iu',
);

/** "dimaksudkan agar …", "guna …": what something is for is asked of nobody. */
const purpose = new RegExp(
  String.raw`(?<!\p{L})(?:dimaksudkan|bertujuan|(?:dengan\s+)?(?:maksud|tujuan)|guna|sehingga|` +
    String.raw`panduan|pedoman|supaya\s+kami|` +
    String.raw`upaya|penting)\s+(?:agar|supaya|untuk)(?!\p{L})`,
  'giu',
);
/** What a letter hopes that something will bring. */
const hope = new RegExp(
  String.raw`(?<!\p{L})(?:kegiatan|program|acara|pelatihan|upaya|kerja\s*sama|hal|langkah|ini|` +
    String.raw`tersebut)\s+(?:\p{L}+\s+){0,3}diharap(?:kan)?|` +
    String.raw`(?:diharap(?:kan)?|agar|semoga)\s+(?:dapat\s+)?(?:meningkat|memberi\s+manfaat|` +
    String.raw`mendorong|menambah|bermanfaat|memperkuat|` +
    String.raw`berjalan|mewujud|tercipta|terwujud|menjadi\s+lebih|terlaksana)`,
  'iu',
);
/** What a rule demands of everybody, and what is not demanded. */
const norm = new RegExp(
  String.raw`(?<!\p{L})(?:wajib|harus|diwajibkan)(?!\p{L}).{0,160}(?:sebagaimana\s+(?:diatur|` +
    String.raw`ditentukan)|sesuai\s+(?:dengan\s+)?(?:ketentuan|peraturan)|menurut\s+(?:undang|` +
    String.raw`peraturan))`,
  'iu',
);
const unasked = new RegExp(
  String.raw`(?<!\p{L})tidak\s+(?:perlu|diwajibkan|wajib|harus|diharuskan)(?!\p{L})|` +
    String.raw`wajib\s+dirahasiakan|^(?:Abaikan|Tidak\s+ada)\b`,
  'iu',
);
/** Whom one may ask, where one wants to know more. */
const contact = new RegExp(
  String.raw`(?<!\p{L})(?:dapat|silakan|bisa|boleh)\s+(?:langsung\s+)?(?:menghubungi|hubungi|` +
    String.raw`ditanyakan|bertanya|dikonfirmasi\s+ke\s+nomor)|narahubung\s*:|^(?:Informasi|` +
    String.raw`Keterangan|Penjelasan)\s+(?:lebih\s+lanjut|selengkapnya)`,
  'iu',
);
/** What whoever writes does himself. */
const own = /(?<!\p{L})(?:(?:kami|panitia|petugas\s+kami|pihak\s+kami)\s+akan|akan\s+kami)(?!\p{L})/iu;
const receiver = /(?<!\p{L})(?:Saudara|Bapak|Ibu|KPU|satuan\s+kerja|Sekretaris|Ketua|PIHAK|peserta|Tergugat)(?!\p{L})/u;

/** Why something is laid down, and what happens otherwise. */
const reason =
  /^(?:Menimbang|Mengingat|Dasar|Memperhatikan|Rujukan|Mendasari)[ \t|]*:|^\(?[a-z][.)]\s+bahwa(?!\p{L})/iu;
const condition = /^(?:Apabila|Jika|Bila(?:mana)?|Kalau|Dalam\s+hal)(?!\p{L})/iu;

/** "Saya mau tanya dan minta tolong" says not yet what. */
const attendance = /(?<!\p{L})kehadiran\s[^.;]{0,60}(?:kami|sangat|di)\s*(?:harapkan|nantikan|tunggu)(?!\p{L})/iu;
const noObject = /(?:minta|mohon)\s+(?:tolong|bantuan(?:nya)?)\s*[.!]?$/iu;

/** A sentence that looks as if it asked, and asks for nothing; `isTimed`: it sets a day. */
export function isIdle(text: string, isTimed: boolean): boolean {
  if (noObject.test(text) || attendance.test(text) || reason.test(text) || (condition.test(text) && !asks.test(text)))
    return true;
  const plain = text.replaceAll(purpose, ' ');
  if (unasked.test(plain) || contact.test(plain)) return true;
  if (own.test(plain) && !asks.test(plain)) return true;
  if (hope.test(plain) && !isTimed) return true;
  if (norm.test(plain) && !isTimed && !receiver.test(plain)) return true;
  return asks.test(text) && !asks.test(plain) && !isTimed;
}

/** An obligation as a decision lays it down: "KEDUA : Tim … bertugas …". */
export const laidDown = /^(?:KE(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN|SEPULUH)|PERTAMA)[ \t|]*:/iu;
export const obliges = new RegExp(
  String.raw`(?<!\p{L})(?:bertugas|bertanggung\s+jawab|melaporkan|menyampaikan|menindaklanjuti|` +
    String.raw`menyerahkan|mengirim(?:kan)?|` +
    String.raw`melaksanakan\s+tugas|berkewajiban|wajib)(?!\p{L})`,
  'iu',
);

export const point = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])\s+/u;
export const withoutMark = (text: string): string => text.replace(point, '');

/** Up to what is asked: the last word that asks, whom it asks, and the small words before the verb. */
const leads = new RegExp(
  String.raw`^.*(?<!\p{L})(?:${asking})\s+` +
    String.raw`(?:(?:bantuan|kesediaan|perkenan|berkenan|kerja\s*sama|kepada|dengan\s+hormat|` +
    String.raw`Saudara(?:/i)?|Bapak/Ibu|Bapak|Ibu|Ketua|Pimpinan|Sdr\.?|untuk|agar|` +
    String.raw`supaya|dapat|kiranya|segera|bisa|datang)\s+)*(?=\p{L})`,
  'isu',
);

/** What is asked, from the verb on; null where too little is left. */
export function whatOf(sentence: string): string | null {
  const plain = withoutMark(sentence.replaceAll(/\s+/g, ' '))
    .replace(/^Untuk\s*:\s*(?:(?:\d{1,2}|[a-z])[.)]\s*)?/iu, '')
    .replace(laidDown, '')
    .replace(/(?:yang\s+)?(?:kami|saya)\s+(?:nantikan|tunggu|perlukan|butuhkan|harapkan)\s*/iu, '')
    .replace(/,?\s*(?:supaya|agar|sehingga)\s+(?:kami|saya|panitia)\s.*$/iu, '')
    .trim();
  const cut = asks.test(plain) ? plain.replace(leads, '') : plain;
  const before = plain
    .slice(0, plain.length - cut.length)
    .split(/\s+/)
    .filter((word) => !asks.test(word)).length;
  // "Laporan agar dikirim", "daftar kami mohon sudah masuk": what is meant stands before.
  const isBefore =
    !/^(?:me|ber|hadir|isi|kirim|bawa)\p{L}*/iu.test(cut) && before >= (/^(?:sudah\s+)?di\p{L}{3}/iu.test(cut) ? 1 : 3);
  const told = isBefore
    ? plain.replaceAll(
        new RegExp(
          String.raw`\s+(?:kami\s+)?(?:agar|supaya|mohon|dimohon|harap(?:kan)?|wajib|harus|tunggu|` +
            String.raw`ditunggu)\s+(?:sudah\s+|dapat\s+)?`,
          'giu',
        ),
        ' ',
      )
    : cut;
  const what = (told.length >= 12 ? told : plain)
    .replace(/,?\s*sebagaimana\s+diatur\b.*$/iu, '')
    .replace(/[\s,;:.(]+(?:dan|serta)?[\s,;:.(]*$/u, '')
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
  if (who !== undefined && /(?<!\p{L})(?:kami|saya|lambat\p{L}*|tanggal)(?!\p{L})/iu.test(who)) return null;
  return (
    who
      ?.replace(/\s+kiranya$/iu, '')
      .replace(/^(?:kepada|bagi)\s+/iu, '')
      .replace(/\s+untuk$/iu, '')
      .trim() ?? null
  );
}
