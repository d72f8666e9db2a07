/**
 * Sentences that say of what stands before them that it is not so, not so yet or only somebody's word: "Angka itu
 * keliru.", "Panitia lalu meralat jumlah tersebut.", "Itu baru target.", "Ternyata belum.", "Demikian keterangan
 * saksi." A copy of what they take back says something else without them.
 */
import { root, speechWords } from '../language/index.ts';
import { kept } from './kept.ts';
import { pointersIn, type Pointer } from './pointers.ts';
import { pointsBack } from './pointing.ts';
import { endsClause, readTokens, wordSet, type Token } from './reading.ts';

/** What is read of a sentence here: as it is written, and in lower case without the mark of a list item. */
type Written = { readonly text: string; readonly normal: string };
export type Taking = {
  readonly place: number;
  /** It says that it is not so; else only that it is not sure, or whose word it is. */
  readonly denies: boolean;
};

const roots = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap((word) => [word, root(word)]));

/** Words that somebody has said, and that are not told as true by who names them so. */
const unproved = wordSet(
  'kabar isu rumor narasi klaim tuduhan tudingan dugaan dalil anggapan gosip usulan usul rencana wacana target ' +
    'perkiraan prediksi skenario simulasi contoh ilustrasi keluhan aduan pengaduan pengakuan kesaksian hoaks janji ' +
    'permintaan harapan spekulasi asumsi mitos fitnah kecurigaan desas-desus bantahan khayalan lelucon candaan ' +
    'gurauan tawaran saran permohonan tuntutan ancaman andaian dongeng sangkaan persangkaan ' +
    'hipotesis survei poling ' +
    'foto video gambar unggahan konten cuitan jajak ramalan proyeksi taksiran estimasi penipuan kedok modus',
);
/** The word names what is only said, planned or made up. */
export const isUnproved = (word: string): boolean => unproved.has(word);

/** Words and values that may be wrong; a denial behind them takes back what they name. */
const informing = wordSet(
  'berita informasi pesan pernyataan keterangan kata perkataan penuturan sambutan arahan ' +
    'laporan hal angka jumlah data nilai hasil temuan kesimpulan pemahaman penetapan keputusan ' +
    'putusan jadwal waktu ' +
    'tanggal ketentuan kutipan kalimat butir poin tulisan catatan hitungan perhitungan cerita pandangan pendapat ' +
    'penjelasan pengumuman kejadian peristiwa kesan persentase total siaran konten dokumen daftar besaran',
);
/** What words are announced by, and taken back by: "Beredar pesan berikut. … Pesan itu palsu." */
const announced: ReadonlySet<string> = new Set(
  [...unproved, ...informing].filter(
    (word) => !wordSet('hal angka jumlah nilai waktu tanggal total hasil data besaran').has(word),
  ),
);

/** Verbs and their nouns that take back, by their roots, and words for what is not true. */
const untrue = roots(
  'bantah sangkal tepis tampik sanggah ralat koreksi anulir batal gugur urung bohong hoaks ' +
    'hoax palsu fitnah keliru ' +
    'salah sesat rekayasa fiktif mitos disinformasi misinformasi mengada-ada kekeliruan kesalahan karangan ' +
    'meleset luruskan klarifikasi revisi bodong dusta mustahil nihil isapan',
);
/** What no longer holds, or does not hold yet. */
const changed: ReadonlySet<string> = new Set([
  ...roots(
    'ubah geser undur tunda ganti perbarui hapus coret cabut tarik pindah tangguhkan ' +
      'kedaluwarsa usang lama sementara ' +
      'draf mentah gagal lelucon canda gurau kelakar olok basi ragu simpang-siur bekas janggal rancu ngawur',
  ),
  'dilebih-lebihkan',
  'dibesar-besarkan',
  'berlebihan',
  'dobel',
]);
const negation = wordSet('tidak tak bukan belum bukanlah tidaklah kurang tanpa belumlah');
/** What a statement is not, when it is not so. */
const holding = roots(
  'benar betul tepat akurat valid sah sesuai demikian begitu terbukti pasti tentu berdasar beralasan terjadi jadi ' +
    'pernah berlaku final resmi diverifikasi terverifikasi dikonfirmasi disahkan disetujui ' +
    'ditetapkan didukung diakui ' +
    'terlaksana dilaksanakan terwujud dipenuhi cocok lengkap mutlak nyata fakta diputuskan dipastikan logis ' +
    'masuk-akal diterima dipercaya jelas kenyataan seperti sepenuhnya dibenarkan dibuktikan dipertanggungjawabkan',
);
/** Between what is pointed at and what it is called: "itu baru target", "hal tersebut hanyalah simulasi". */
const linking = wordSet(
  'tinggal baru masih hanya hanyalah cuma cuman sekadar sebatas merupakan adalah ialah ' +
    'bersifat berupa sebagai memang rupanya ' +
    'ternyata sebetulnya sebenarnya sesungguhnya dulu pun juga tadi kan sih semata satu sebuah ' +
    'suatu bagian dari dalam',
);
/** What is looked into is not known yet. */
const checking = roots(
  'periksa cek verifikasi tinjau kaji konfirmasi telusuri dalami buktikan uji selidiki klarifikasi',
);
const speaking: ReadonlySet<string> = new Set(
  [...speechWords('beside', 'proposed'), 'sampai', 'lapor', 'tulis', 'muat', 'aku', 'utara', 'kemuka'].map((word) =>
    root(word),
  ),
);

/** The longest way between what is pointed at and the word that takes it back. */
const nearby = 6;
/** How far back words are looked for that a sentence takes back. */
const farthest = 8;

/** What the sentence at this place takes back of those before it. */
export function takenBackBy(sentences: readonly Written[], at: number): Taking[] {
  const { normal } = sentences[at] as Written;
  if (at === 0) return [];
  const told = normal.replace(lead, '');
  if (isReaction(told)) return chainFrom(sentences, at - 1).map((place) => ({ place, denies: true }));
  const tokens = pointing.test(told) || denying.test(told) ? readTokens(told) : [];
  for (const pointer of pointersIn(tokens).map((one) => headed(tokens, one))) {
    const judged = judgedBy(tokens, pointer);
    const places = judged === undefined ? [] : placesOf(sentences, at, pointer);
    const taken = places.filter((place) => judged !== 'named' || !isOwn((sentences[place] as Written).normal, pointer));
    if (taken.length > 0)
      return taken.map((place) => ({
        place,
        denies: judged === 'untrue' && !isOwn((sentences[place] as Written).normal, pointer),
      }));
  }
  const own =
    tokens.some((_token, index) => takesItsOwn(tokens, index)) || isUnofficial(tokens, sentences[at - 1] as Written);
  return own ? chainFrom(sentences, at - 1).map((place) => ({ place, denies: false })) : restated(sentences, at);
}

/** "Basarnas membantahnya", "ia menarik tanda tangannya". */
const takesItsOwn = (tokens: readonly Token[], at: number): boolean => {
  const { lower, root: act } = tokens[at] as Token;
  if (!lower.startsWith('me') || !(taking.has(act) || untrue.has(act) || untrue.has(root(lower.replace(/nya$/, '')))))
    return false;
  return tokens.slice(at, at + 4).some((token) => token.lower.endsWith('nya'));
};

/** The noun of news, words or values that heads it: "angka partisipasi itu", "foto yang beredar itu". */
function headed(tokens: readonly Token[], pointer: Pointer): Pointer {
  if (pointer.word === '' || isSaid(pointer.word)) return pointer;
  for (let at = pointer.from - 1; at >= Math.max(0, pointer.from - longestName); at--) {
    const { lower, root: noun } = tokens[at] as Token;
    if ((tokens[at + 1] as Token).mark !== '' || (lower !== 'yang' && isParting(tokens[at] as Token))) return pointer;
    if (isSaid(lower)) return { ...pointer, word: lower, noun, from: at };
  }
  return pointer;
}
const longestName = 4;

const official = wordSet('resmi benar final sah akurat valid fakta pasti tepat');

/** "Sirekap bukan hasil resmi" behind what Sirekap tells. */
function isUnofficial(tokens: readonly Token[], before: Written): boolean {
  const at = tokens.findIndex(({ lower }) => negation.has(lower));
  if (at < 1 || at > leadingWords + 1 || !tokens.slice(at + 1, at + 4).some(({ lower }) => official.has(lower)))
    return false;
  const told = new Set(tokensOf(before).map(({ meaning }) => meaning));
  return tokens.slice(0, at).some(({ meaning, isContent }) => isContent && told.has(meaning));
}

const lead = new RegExp(
  String.raw`^(?:(?:catatan|nb|ket|keterangan|info|pembaruan|tambahan|penting)\s?:\s|` +
    String.raw`(?:namun(?: demikian)?|tetapi|tapi|akan tetapi|(?:walau|meski|meskipun|kendati) (?:begitu|demikian)|` +
    String.raw`sayangnya|sayang|untungnya|untung|belakangan(?: diketahui)?|kemudian|akhirnya|lalu|dan|` +
    String.raw`maaf|mohon maaf|` +
    String.raw`kini|sekarang|tak lama kemudian|jadi|ingat|perlu dicatat|perlu diketahui),?\s)+`,
);
const pointing = /(?<!\p{L})(?:itu|ini|tersebut|tadi|begitu|demikian|di atas|sebelumnya)|nya(?!\p{L})|lah(?!\p{L})/u;

/** It answers the sentence before it with nothing of its own: "Bohong.", "Bukan, hanya satu.", "Yang benar 98." */
const isReaction = (told: string): boolean => opening.test(told) || short.test(told);
const again = '(?:ulang|kembali|lagi|langsung|lapangan|lebih)';
const opening = new RegExp(
  [
    String.raw`^yang (?:benar|betul|tepat|sebenarnya|sesungguhnya|sebetulnya|terjadi|seharusnya)(?!\p{L})`,
    String.raw`^(?:seharusnya|semestinya|mestinya|harusnya|sebenarnya|sebetulnya|sesungguhnya|sejatinya|aslinya|` +
      String.raw`lebih tepatnya|maksudnya|maksud kami|kenyataannya|nyatanya|ternyata|rupanya|faktanya|padahal|` +
      String.raw`sebaliknya|jangan percaya|jangan salah|siapa bilang)(?!\p{L})`,
    String.raw`^(?:tidak|tak) (?:demikian|begitu|benar|betul|jadi|juga|sepenuhnya|tepat|seperti|persis)(?!\p{L}|,? ` +
      String.raw`(?:bahwa|kalau|jika|bila|apabila|ada|hanya)(?!\p{L}))`,
    String.raw`^(?:bukan (?:itu|begitu|demikian|seperti)|belum (?:tentu|begitu|demikian|pasti|final|resmi))(?!\p{L})`,
    String.raw`^(?:tidak|tak|bukan|belum|salah|keliru)\s?[,;:–—-]`,
    String.raw`^(?:setelah|sesudah|usai|begitu|saat|ketika|waktu) (?:dicek|dikroscek|dicocokkan|` +
      String.raw`ditelusuri|diselidiki|` +
      String.raw`dikonfirmasi|diklarifikasi|ditanya|\p{L}+ ${again})(?!\p{L})`,
    String.raw`^(?:kenyataan|fakta|realitas|realita|di lapangan|kondisi (?:nyata|lapangan|sebenarnya))(?!\p{L})`,
    String.raw`^(?:angka|jumlah|data|total|nilai|tanggal|waktu|jadwal|versi) (?:yang )?(?:benar|betul|` +
      String.raw`sebenarnya|tepat|` +
      String.raw`resmi|terbaru|terkini|terakhir|final|akhir|aktual|riil|nyata|seharusnya)(?!\p{L})`,
    // A doubt within it, or an end that leaves out what is not so: "TPS 4 dan TPS 9 tidak."
    String.raw`(?<!\p{L})(?:ternyata|rupanya|nyatanya|sebenarnya|sebetulnya|sesungguhnya|sebaliknya)(?!\p{L})`,
    String.raw`^(?:[\p{L}\p{N}-]+\s){1,5}(?:tidak|tak|bukan|belum)(?: (?:demikian|begitu|sama))?$`,
    String.raw`(?<!\p{L})(?:berkata lain|berbunyi lain|menunjukkan (?:lain|angka lain|hal lain)|` +
      String.raw`bertolak belakang)(?!\p{L})`,
    // A record is held against it: "Absensi hanya memuat 37 tanda tangan."
    String.raw`^(?:absensi|presensi|kuitansi|daftar hadir|berita acara|formulir|rekaman|cctv|dokumen|` +
      String.raw`catatan|notulen|` +
      String.raw`data|buku|arsip|salinan|laporan)(?:\s(?!itu|ini|` +
      String.raw`tersebut)[\p{L}\p{N}-]+){0,4}?\s(?:hanya |cuma |justru |malah )?` +
      String.raw`(?:memuat|menunjukkan|mencatat|menyebut|menyebutkan|memperlihatkan|membuktikan|berisi|` +
      String.raw`tertulis|tercatat|` +
      String.raw`tercantum)(?!\p{L}).*(?:\d|hanya|lain|berbeda)`,
  ].join('|'),
  'u',
);
const short = new RegExp(
  String.raw`^(?:tidak|tak|bukan|belum)$|^(?:salah|keliru|bohong|hoaks|hoax|palsu|fitnah|batal|gagal|` +
    String.raw`urung|mustahil|` +
    String.raw`omong kosong|entahlah?|sayang|dusta)(?:\s\p{L}+){0,2}$|^(?:\p{L}+kah|masa(?: iya)?|masak|apa iya|` +
    String.raw`(?:apa|apakah|yang) benar(?: begitu)?|kata siapa|siapa bilang|mana buktinya|kok bisa)\s?\?$`,
  'u',
);

type Judged = 'untrue' | 'unsure' | 'named';

/** What the sentence says of what it points at: not so, not sure, or that it is news, a plan, an example. */
function judgedBy(tokens: readonly Token[], pointer: Pointer): Judged | undefined {
  const { word, from, to } = pointer;
  const act = actBefore(tokens, from);
  if (act !== undefined && isUntrue(tokens, act)) return 'untrue';
  const isInside = tokens.slice(0, from).some((token) => token.mark === ',' || isParting(token));
  if (act === undefined && !isLeading(tokens, from)) return unproved.has(word) && !isInside ? 'named' : undefined;
  if (word === '' && tokens.slice(0, from).some(({ lower }) => unproved.has(lower))) return 'unsure';
  const behind = tokens.slice(to + 1).map((_, index) => to + 1 + index);
  const ending = behind.find((at) => endsClause((tokens[at] as Token).mark) || isParting(tokens[at] as Token));
  const said = behind.filter((at) => at < (ending ?? Infinity));
  if (said.some((at) => isUntrue(tokens, at))) return 'untrue';
  const words = said.map((at) => tokens[at] as Token);
  const first = words.find(({ lower }) => !linking.has(lower));
  if (first && first.mark === '' && unproved.has(first.lower)) return 'unsure';
  if (unproved.has(word)) return 'named';
  if (!isSaid(word)) return undefined;
  const isUnsure =
    words.slice(0, nearby).some((token) => isIn(changed, token) || (isDone(token) && checking.has(token.root))) ||
    words.slice(0, nextTo).some(({ lower }) => negation.has(lower)) ||
    (!findings.has(word) && words.slice(0, nearby).some((token) => isDone(token) && speaking.has(token.root)));
  return isUnsure ? 'unsure' : undefined;
}
const isDone = ({ lower }: Token): boolean => /^(?:di|ter)/.test(lower);
const isParting = ({ lower }: Token): boolean => parting.has(lower) || joins.has(lower);
const isIn = (list: ReadonlySet<string>, { root: own, lower }: Token): boolean => list.has(own) || list.has(lower);
/** A denial so near tells of what is pointed at. */
const nextTo = 3;
/** Another clause begins with them. */
const parting = wordSet('sedangkan sehingga karena agar supaya jika apabila kalau yang');

/** The verb of saying or denying whose object is what is pointed at: "membantah hal itu", "menyebut kabar itu". */
function actBefore(tokens: readonly Token[], from: number): number | undefined {
  const before = [from - 1, from - 2].find((at) => at >= 0 && !between.has((tokens[at] as Token).lower));
  const act = before === undefined ? undefined : tokens[before];
  if (act && from > 1 && prepositions.has(act.lower) && isUntrue(tokens, from - 2)) return from - 2;
  if (
    !act ||
    !act.lower.startsWith('me') ||
    !(speaking.has(act.root) || judging.has(act.root) || isUntrue(tokens, before as number))
  )
    return undefined;
  return tokens.slice(0, before).some(({ lower }) => parting.has(lower) || joins.has(lower)) ? undefined : before;
}
const prepositions = wordSet('pada dalam di atas terhadap dengan dari tentang soal');
const between = wordSet('bahwa kalau jika kembali lagi semua kedua seluruh');
const judging = roots('nilai pasti nyata anggap duga sebut tetap putus kira yakin temu tahu lihat periksa');
const joins = wordSet('namun tetapi tapi asalkan meski walau walaupun meskipun');

/** It opens the sentence, or what follows the words that open it: "Dua hari kemudian, keputusan itu dicabut." */
function isLeading(tokens: readonly Token[], from: number): boolean {
  const comma = tokens.findIndex(({ mark }, at) => at > 0 && at <= from && mark === ',');
  const start = comma > 0 ? comma : 0;
  if (joins.has(tokens[start]?.lower ?? '') && start > 0) return false;
  return from - start < leadingWords && !tokens.slice(start, from).some(({ lower }) => parting.has(lower));
}
const leadingWords = 3;

const isSaid = (word: string): boolean => word === '' || informing.has(word) || unproved.has(word);
/** A value that is handed on stays what it is: "Hasil itu dilaporkan." */
const findings = wordSet('hasil laporan data angka jumlah keputusan putusan penetapan dokumen daftar jadwal');

function isUntrue(tokens: readonly Token[], at: number): boolean {
  const { lower, root: own } = tokens[at] as Token;
  if (isOneOf(tokens, at)) return false;
  if (untrue.has(own) || untrue.has(lower)) return true;
  if (/^(?:di|ter)/.test(lower) && taking.has(own)) return true;
  if (lower.startsWith('men') && (own === 'cabut' || (own === 'tarik' && tokens[at + 1]?.lower === 'kembali')))
    return true;
  if (!negation.has(lower)) return false;
  return tokens
    .slice(at + 1, at + 4)
    .some((token) => token.mark === '' && (holding.has(token.root) || holding.has(token.lower)));
}
const taking = roots('cabut tarik batal hapus coret tiada');
const isOneOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'salah' && /^se|^satu$/.test(tokens[at + 1]?.lower ?? '');

/** The sentence calls itself so: "Beredar kabar bahwa …" tells news as news. */
const isOwn = (normal: string, { word, noun }: Pointer): boolean =>
  noun !== '' && normal.split(/[^\p{L}-]+/u).some((own) => own === word || (isSaid(word) && root(own) === noun));

/** The sentences that are pointed at. */
function placesOf(sentences: readonly Written[], at: number, { noun, word, count }: Pointer): number[] {
  const last = at - 1;
  if (count > 1) return Array.from({ length: Math.min(count, farthest, at) }, (_, back) => last - back);
  if (!announced.has(word)) return chainFrom(sentences, last);
  for (let place = last; place >= Math.max(0, at - farthest); place--) {
    const { normal } = sentences[place] as Written;
    const announces = /(?:berikut|begini|berikut ini)[.:]?$/.test(normal) || normal.endsWith(':');
    if (announces || names(normal, noun))
      return [...range(Math.min(place + 1, last), last), ...chainFrom(sentences, place)];
  }
  return chainFrom(sentences, last);
}
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** It names the noun itself, and does not only point at it. */
const names = (normal: string, noun: string): boolean => {
  const words = normal.split(/[^\p{L}-]+/u);
  return words.some((word, at) => root(word) === noun && !/^(?:itu|ini|tersebut|tadi)$/.test(words[at + 1] ?? ''));
};

/** The sentence and those before it of which it goes on. */
function chainFrom(sentences: readonly Written[], last: number): number[] {
  const places = [last];
  for (let place = last; place > Math.max(0, last - farthest); place--) {
    if (pointsBack((sentences[place] as Written).text, []) === undefined) break;
    places.push(place - 1);
  }
  return places;
}

/** "Dinas memastikan tidak ada petugas meninggal": what was told before with the same words, and is denied now. */
function restated(sentences: readonly Written[], at: number): Taking[] {
  const { normal } = sentences[at] as Written;
  if (!denying.test(normal) || supposing.test(normal)) return [];
  const own = new Set(tokensOf(sentences[at] as Written).map(({ meaning }) => meaning));
  return range(Math.max(0, at - restatedWithin), at - 1)
    .filter((place) => {
      const before = sentences[place] as Written;
      if (denying.test(before.normal)) return false;
      const told = tokensOf(before).filter(({ isContent }) => isContent);
      const same = told.filter(({ meaning }) => own.has(meaning));
      const hasValues = told.every(({ lower, meaning }) => !/\d/.test(lower) || own.has(meaning));
      return hasValues && same.length >= 2 && same.length >= told.length * leastSame;
    })
    .map((place) => ({ place, denies: false }));
}
/** Kept with the sentence: several behind it are compared with it. */
const tokensOf = kept(({ normal }: Written): readonly Token[] => readTokens(normal));
const leastSame = 0.66;
const restatedWithin = 4;
const supposing = /^(?:dalam hal|apabila|jika|bila|kalau)(?!\p{L})/u;
const denying = /(?<!\p{L})(?:tidak|tak|belum|bukan|bukanlah|tanpa|nihil|membantah|batal)(?!\p{L})/u;
