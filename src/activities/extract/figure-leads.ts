/** The words before a number that say what it counts, without the verbs and adverbs that only lead to it. */
import { monthPattern } from '../../language/index.ts';

const links = new RegExp(
  String.raw`(?:\s|^)(?:(?:tidak|tak)\s+(?:kurang|lebih)\s+dari|yakni|yaitu|adalah|sebanyak|sebesar|berjumlah|` +
    String.raw`berjumlahnya|jumlahnya|mencapai|` +
    String.raw`menjadi|tercatat|sejumlah|ada|meraih|hingga|sekitar|lebih\s+dari|paling\s+banyak|maksimal|max|` +
    String.raw`seharusnya|harusnya|jadi|tinggal|hanya|cuma|dengan|yang|dari|di|ke|untuk|utk|oleh|terhadap|dapat|` +
    String.raw`terdapat|meliputi|terdiri|atas|dan|serta|per|pada|telah|sudah|` +
    String.raw`(?:per|hingga|sampai(?:\s+dengan)?|s\.?d\.?|sejak|selama)\s+(?:\d{1,2}\s+)?` +
    String.raw`(?:${monthPattern})(?:\s+\d{4})?|` +
    String.raw`(?:berada\s+)?(?:di|pada)\s+(?:angka|kisaran|posisi)|angka|kisaran)$`,
  'iu',
);
const starts = new RegExp(
  String.raw`^(?:yang|dan|atau|dari|di|ke|pada|dengan|untuk|utk|oleh|serta|dalam|adalah|ini|itu|telah|sudah|` +
    String.raw`akan|se|hingga|sampai|sebagai|tersebut|jika|sehingga|lalu|kemudian|karena|juga|masih|termasuk|` +
    String.raw`sedangkan|sementara|adapun|selain|demikian|bahwa|namun|sebaliknya|sekarang|jadi|ada|masing-masing|` +
    String.raw`lebih\s+\p{L}+\s+(?:daripada|dari)|dibanding(?:kan)?)\s+`,
  'iu',
);

/** Words, and not only a day. */
const telling = new RegExp(String.raw`^(?!.*\d\s*(?:${monthPattern})\b)[\p{L}].*\p{L}`, 'iu');
const leaders = /(?:\s*\.){3,}\s*|\s*…+\s*/gu;
/** Whose votes they are stands before the comma: "Felicia, meraih 301 suara". */
const gained = /,\s+(?:hanya\s+)?(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|meraup|mengumpulkan)\s*$/iu;

/** The words before a number, from the last mark on: "Suara tidak sah sebanyak" -> "Suara tidak sah". */
export function labelBefore(before: string, line: string): string | undefined {
  const equal = /=\s*$/.test(before);
  const kept = before
    .replace(leaders, ' : ')
    .replace(
      /(?:(?:Rp\.?\s?)?\d[\d.,]*\s*(?:\p{Ll}+\s*)?[x×*+]\s*)+(?:Rp\.?\s?)?\d[\d.,]*\s*(?:\p{Ll}+\s*)?=\s*$/iu,
      '',
    )
    .replace(/^\s*[x×*]\s*(?:Rp\.?\s?)?\d[\d.,]*\s*=\s*$/iu, '')
    .replace(/\s*[,(]?\s*(?:masing-masing|@)\s*$/iu, '');
  const subject = gained.exec(kept);
  const whose = subject ? kept.slice(0, subject.index) : kept;
  let text = whose
    .replace(/\([^()]{0,80}\)\s*[=:]\s*$/u, '')
    .replace(/[\s:=(±~–*×-]+$/u, '')
    .replace(/(?:^|\s)x$/u, '');
  for (let step = 0; step < 5 && links.test(text); step++) text = text.replace(links, '').replace(/[\s:=(]+$/u, '');
  const parts = text
    .split(/[,;(!?•]\s*|\.\s+|:\s+|\s(?:dan|serta|sedangkan|\+)\s(?![IVX]+(?:\s|$))/u)
    .map((part) => part.trim());
  const behindComma = /,\s*$/.test(whose)
    ? parts.findLast((part) => telling.test(part) && !/(?:tersebut|itu|ini)$/i.test(part) && !/^di\p{L}+$/iu.test(part))
    : undefined;
  const segment = parts.at(-1) || (behindComma ?? '');
  const words = (
    new RegExp(
      String.raw`(?:[\p{L}][\p{L}\d./+&-]*|&|\d+\/\p{L}+|(?<=kodim\s)\d+|(?:19|` +
        String.raw`20)\d\d)(?:\s+(?:[\p{L}][\p{L}\d./+&-]*|&|\d+\/\p{L}+|(?:19|20)\d\d|[1-9]|\d\d(?=\s+(?:th|thn|` +
        String.raw`tahun)(?:\s|$))))*$`,
      'iu',
    ).exec(segment)?.[0] ?? ''
  ).split(/\s+/);
  let label = words.slice(headOf(words)).join(' ');
  for (let step = 0; step < 4 && starts.test(label); step++) label = label.replace(starts, '');
  if (label === '' && equal) return /^\s*(?:\d+[.)]|[•*–-])?\s*((?:\p{L}+\s*){1,3})/u.exec(line)?.[1]?.trim();
  return /\p{L}/u.test(label) ? strong(label) : undefined;
}

/** Where the last five words begin; a name that is cut there is taken from its noun on: "DIPA KPU Kota X". */
function headOf(words: readonly string[]): number {
  let from = Math.max(0, words.length - 5);
  while (from > 0 && words.length - from < 10 && /^[\p{Lu}\d]/u.test(words[from] as string)) from--;
  return from;
}

/** What is so of the things themselves; other verbs only tell who counts them. */
const states = new RegExp(
  String.raw`^(?:memenuhi|menggunakan|meninggal|mendaftar|menunggu|menolak|menyetujui|mengundurkan|memiliki|memilih|` +
    String.raw`mengikuti|menghadiri|menikah|mencoblos|merekam|menandatangani|meliputi|menengah|merah|mereka|melalui|` +
    String.raw`menurut|memakai|mengungsi|menginap|mengembalikan|mengajukan|menerima|melahirkan|merupakan|` +
    String.raw`mengenai|membaik)$`,
  'iu',
);
const verb =
  /^(?:me(?:m|n(?!tal|teri|it|ara|dali)|ng|ny|l|r|w|y)\p{Ll}{3,}|minta|butuh|perlu|bawa|pakai|pake|siapkan|sediakan)$/u;
const getting = /^(?:memperoleh|meraih|mendapat(?:kan)?|menerima|mengantongi|meraup|menghabiskan|menelan)$/iu;
/** They say nothing of what is counted. */
const empty = new RegExp(
  String.raw`^(?:yang|sebaliknya|kini|sekarang|(?:yang\s+)?(?:lain|lainnya)|sisanya|selebihnya|selanjutnya|kemudian|` +
    String.raw`adapun|` +
    String.raw`sementara|sedangkan|hanya|baru|cuma|yth|atau|tersebut|itu|ini|kecuali|berbanding|dinyatakan|` +
    String.raw`disepakati|ditetapkan|diputuskan|keputusan|hasil(?:nya)?|bahwa|antara|di\s+antaranya|diantaranya|` +
    String.raw`termasuk|ditambah|dikurangi|lagi|pun|sore|pagi|siang|malam|(?:tahun|hari|bulan|saat)\s+(?:ini|itu)|` +
    String.raw`di(?:ikuti|hadiri|terjunkan|kerahkan|libatkan|siapkan|dapat|peroleh|kenakan)|terdiri|tanggal|` +
    String.raw`pukul|nomor|kurang|lebih|mulai|maka|berarti|artinya)$`,
  'iu',
);

/** "Angka ini belum mencapai 30 persen": what it points to stands elsewhere. */
const pointing = new RegExp(
  String.raw`^(?:angka|jumlah|hal|capaian|target|nilai|data|kondisi|hasil)\s+(?:ini|itu|` +
    String.raw`tersebut)(?:\s+(?:belum|tidak|masih|sudah|baru))?$`,
  'iu',
);

/** "Ketua melaporkan hibah" -> "hibah"; undefined where only verbs and adverbs are left. */
function strong(label: string): string | undefined {
  const words = label.split(' ');
  const at = words.findLastIndex((word) => verb.test(word.toLowerCase()) && !states.test(word));
  const denied = at > 0 && /^(?:tidak|belum|tdk|blm)$/i.test(words[at - 1] as string);
  const behind = words.slice(at + 1).join(' ');
  const isSubject = at !== -1 && behind === '' && getting.test(words[at] as string);
  const kept = at === -1 || denied ? label : isSubject ? words.slice(0, at).join(' ') : behind;
  const bare = kept.replace(starts, '');
  return bare === '' || empty.test(bare) || pointing.test(bare) ? undefined : bare;
}
