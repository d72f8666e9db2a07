/** The words behind a number that say what it counts. A word that turns the meaning — tidak, belum — is never lost. */

export type Noun = {
  readonly label: string;
  /** What is counted, in its full form: "org" is "orang". */
  readonly unit?: string;
  /** Nothing but the unit: what it is about stands elsewhere. */
  readonly unitOnly: boolean;
  /** Only what is said of them: "12 belum ditemui", "4 menjadi anggota TNI"; what they are stands before. */
  readonly bare: boolean;
  /** A comma stands between: only "Sisanya, 77, masih ditunggu" means it so. */
  readonly apart?: boolean;
  /** What a sentence goes on to say of them: "dua suara dinyatakan tidak sah". */
  readonly told?: string;
  /** It is the label of the number behind it: "L 12 P 13". */
  readonly ofNext: boolean;
  readonly length: number;
  /** The words belong to this number. */
  readonly used: boolean;
};

/** Units that are counted, with their short forms. */
const units: ReadonlyMap<string, string> = new Map([
  ...(
    'orang jiwa suara pemilih lembar buah unit eksemplar personel kursi kg set rangkap boks botol titik kasus baris ' +
    'ton liter dus kardus karung rim keping bundel berkas'
  )
    .split(' ')
    .map((unit) => [unit, unit] as const),
  ['org', 'orang'],
  ['lbr', 'lembar'],
  ['bh', 'buah'],
  ['eks', 'eksemplar'],
  ['prs', 'personel'],
]);
/** Units of which a quality follows: "suara sah", "pemilih baru". The others are left out before another noun. */
const qualified = new Set(['suara', 'pemilih', 'jiwa', 'kursi', 'berkas', 'kasus']);
export const unitOf = (rest: string): string | undefined =>
  units.get(/^\s*(?:\([^)]{2,60}\)\s*)?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? '');

/** A label that is a unit and no more. */
export const isBareUnit = (label: string): boolean =>
  units.has(label.toLowerCase()) && !qualified.has(label.toLowerCase());

/** Nouns end where one of these begins. */
const stopNoun = new Set(
  (
    'yang dan atau dari di ke pada dengan untuk oleh serta dalam adalah ini itu telah sudah akan terdiri tersebar ' +
    'se hingga sampai sebagai tersebut mengikuti hadir jika sehingga menjadi jadi lalu kemudian tahun tanggal wib ' +
    'wita wit karena antara dibanding dibandingkan sesuai berdasarkan menurut merupakan sejak per secara juga masih ' +
    'belum tidak utk yg ya dgn dr agar bagi terhadap saat namun tetapi sedangkan termasuk meliputi yakni yaitu ' +
    'setiap tiap blm sdh krn ttg kata meter bila tdk tp x cukup doang aja saja lainnya sisanya selebihnya cm hanya ' +
    'cuma dinyatakan masing-masing seluruhnya semuanya totalnya sebagaimana'
  ).split(' '),
);
const term = new RegExp(
  String.raw`^\s+((?:yang\s+)?(?:(?:sudah|telah|dinyatakan)\s+)?(?:tidak|tdk)\s+memenuhi\s+syarat(?:\s*\(TMS\))?|` +
    String.raw`(?:tidak|tdk)\s+sah|(?:tidak|tdk)\s+hadir)(?!\p{L})`,
  'iu',
);
const word = /^\s+([\p{L}][\p{L}/+-]*2?)(?=[\s,.;:)(=!?]|$)/u;

/** Verbs by their prefix; some nouns only look like them. */
const verbForm =
  String.raw`di(?!strik|sabilitas|skusi|nas|visi|alog|rekt|sdik|meter)\p{Ll}{4,}|ter(?!minal|api|tib|sangka|` +
  String.raw`lapor|dakwa|mohon|pidana|adu|gugat)\p{Ll}{4,}|` +
  String.raw`ber(?!kas|ita|anda)\p{Ll}{4,}|me(?:m|ng|ny|n(?!tal|teri|it|urut))\p{Ll}{4,}`;
const startsWithVerb = new RegExp(String.raw`^(?:${verbForm}|meninggal|pindah|hilang|gugur)$`, 'u');

/** The noun right behind a number: "pemilih baru", "orang peserta", "suara tidak sah". */
export function labelBehind(rest: string): Noun | undefined {
  const spelled = /^\s*\((?:[\p{L}]+\s?){1,8}\)/u.exec(rest)?.[0].length ?? 0;
  const { words, length, ofNext } = nounWords(rest.slice(spelled));
  const said = words.length === 0 || startsWithVerb.test(words[0] as string);
  const bare = said ? (elsewhere(rest) ?? bareOf(rest.slice(spelled))) : undefined;
  if (bare || words.length === 0) return bare;
  return withUnit(words, rest, spelled + length, ofNext);
}

/** What is counted and its unit, with what is said of it behind them. */
function withUnit(words: readonly string[], rest: string, length: number, ofNext: boolean): Noun {
  const unit = units.get((words[0] as string).toLowerCase().split('/')[0] as string);
  const behind = rest.slice(length);
  const more = { ...(unit ? { unit } : {}), bare: false, ofNext, length, used: !ofNext };
  // "2 buah disiapkan Subbag Umum": behind the unit it is told what became of them.
  if (unit && startsWithVerb.test(words[1] ?? ''))
    return { ...more, label: words[0] as string, unitOnly: true, told: words.slice(1).join(' ') };
  const unitOnly = unit !== undefined && words.length === 1;
  const others = unit && !qualified.has(unit) ? words.slice(1) : words;
  const told = unitOnly ? (calledOf(behind) ?? toldOf(behind) ?? stateOf(behind)) : stateOf(behind);
  const label = (others.length > 0 ? others : words).join(' ');
  return { ...more, label, unitOnly, ...(told ? { told } : {}) };
}

const numberNext = /^\s*(?:[:=]\s*)?(?:Rp\.?\s?)?\d/i;
/** They lead to the next number: "9.100 berkas baru 3.000 …". */
const leadsOn = /^(?:baru|hanya|cuma|tinggal|sebanyak|ada|sisa|sisanya)$/i;

function nounWords(text: string): { words: string[]; length: number; ofNext: boolean } {
  const words: string[] = [];
  const ends: number[] = [];
  let length = 0;
  while (words.length < 4) {
    const rest = text.slice(length);
    // A term of the law, though "tidak" ends other nouns: "126.617 pemilih tidak memenuhi syarat".
    const law = term.exec(rest);
    if (law?.[1]) {
      words.push(law[1].replace(/\s+/g, ' ').replace(/^yang\s+/i, ''));
      return { words, length: length + law[0].length, ofNext: false };
    }
    const next = word.exec(rest);
    if (!next?.[1] || stopNoun.has(next[1].toLowerCase())) break;
    words.push(next[1]);
    length += next[0].length;
    ends.push(length);
    if (/^[,.;:)(=!?]/.test(text.slice(length))) break;
  }
  const ahead = text.slice(length);
  // "14 kecamatan = 42 orang": what comes of them.
  const isResult = /^\s*=/.test(ahead) && words.length === 1 && /^\p{Ll}{4,}$/u.test(words[0] as string);
  if (isResult || !numberNext.test(ahead)) return { words, length, ofNext: false };
  // "18 kapanewon dibagi 3 tim", "12.640 berkas baru 9.100 tertata": the noun ends before the next number's words.
  const stop = words.findIndex((one, at) => at > 0 && (leadsOn.test(one) || /^(?:di|me|ber)\p{Ll}{4,}$/u.test(one)));
  return stop === -1
    ? { words, length, ofNext: true }
    : { words: words.slice(0, stop), length: ends[stop - 1] ?? length, ofNext: false };
}

/** "17 dari 19 kabupaten/kota": the same kind of thing; "30 di antaranya akan menginap": what is said of them. */
function elsewhere(rest: string): Noun | undefined {
  const of = /^\s+(?:dari|(?:di\s+)?antaranya|diantaranya)\s+/iu.exec(rest);
  if (!of) return undefined;
  const behind = rest.slice(of[0].length);
  const spans = (told: string): number => of[0].length + behind.indexOf(told) + told.length;
  const same = /dari/i.test(of[0]) ? /^\d[\d.]*((?:\s+[\p{L}/-]+){1,3})/u.exec(behind)?.[1] : undefined;
  if (same) {
    const noun = nounWords(same).words;
    const label = noun.slice(0, 3).join(' ');
    // "8 dari 20 kecamatan belum melapor"
    const told = stateOf(behind.slice(behind.indexOf(label) + label.length));
    return noun.length === 0 ? undefined : { ...nothing, label, bare: false, ...(told ? { told } : {}) };
  }
  const told = /antaranya/i.test(of[0]) ? /^((?:[\p{L}/-]+\s*){1,4})/u.exec(behind)?.[1]?.trim() : toldOf(` ${behind}`);
  if (told === undefined) return undefined;
  const label = cutAnd(told);
  return { ...nothing, label, ...(/antaranya/i.test(of[0]) ? { length: spans(label), used: true } : {}) };
}

const nothing = { unitOnly: false, bare: true, ofNext: false, length: 0, used: false };
const cutAnd = (phrase: string): string => phrase.split(/\s(?:dan|serta|sedangkan|sementara)(?:\s|$)/u)[0] as string;

/** "12 orang merupakan penyandang disabilitas". */
const calledOf = (behind: string): string | undefined =>
  /^\s+(?:merupakan|adalah|berstatus)\s+((?:\p{L}+\s*){1,3})/iu.exec(behind)?.[1]?.trim();

const predicate = new RegExp(
  String.raw`^(?<comma>\s*,)?\s+(?:(?:lainnya|lain|sisanya|selebihnya|orang|lagi|itu|yang)\s*,?\s+){0,2}` +
    String.raw`(?<told>(?:(?:sudah|telah|masih|baru|akan|sdh|msh|hanya|cuma)\s+)*` +
    String.raw`(?:(?:tidak|belum|tdk|blm)(?:\s+\p{L}+){0,3}|(?:menjadi|jadi|karena|krn|sebab|akibat|di|lewat|naik|` +
    String.raw`ber-\p{L}+|${verbForm}|hilang|rusak|lulus|gugur|hadir|izin|sakit|pindah|baik|selesai|cocok|masuk|` +
    String.raw`perempuan|laki-laki)(?!\p{L})(?:\s+[\p{L}/.-]+){0,3}))`,
  'iu',
);

/** "12 belum ditemui", "4 menjadi anggota TNI", "8 karena umur": only what is said of them. */
function bareOf(rest: string): Noun | undefined {
  const match = predicate.exec(rest);
  const told = match?.groups?.told;
  if (!match || !told) return undefined;
  const whole = cutAnd(told).replace(/[.]+$/, '');
  const label = whole.replace(/\s+(?:sampai|hingga|pada|dalam|di|dari|ke|untuk|dengan|sejak)$/iu, '');
  const length = match[0].length - told.length + label.length;
  // "sesuai 74, tidak sesuai 7": it is the label of the next number.
  if (label === whole && numberNext.test(rest.slice(length))) return undefined;
  return { ...nothing, label, length, used: true, ...(match.groups?.comma ? { apart: true } : {}) };
}

/** What is so of the things before it: "7 TPS yang memenuhi syarat", "300 KK sudah dicoklit", "38 orang hadir". */
const state = new RegExp(
  String.raw`^\s+(?:yang\s+)?(?<told>(?:(?:sudah|telah|masih|akan|sdh|msh|juga|dapat|bisa)\s+)*` +
    String.raw`(?:(?:tidak|belum|tdk|blm|batal|gagal|urung)(?:\s+\p{Ll}+){0,2}|` +
    String.raw`(?:di(?:nyatakan|tetapkan|anggap)\s+(?:(?:tidak|belum)\s+)?(?:memenuhi\s+syarat|\p{Ll}{3,})|` +
    String.raw`di(?!strik|sabilitas|nas|visi|alog|di\s)\p{Ll}{5,}|memenuhi\s+syarat|hadir|datang|lulus|` +
    String.raw`gugur|rusak|hilang|` +
    String.raw`sakit|izin|absen|setuju|menolak|sah|baik|baru|pindah|meninggal|mundur)(?!\p{L})(?:\s+(?:masuk|` +
    String.raw`keluar|dunia|` +
    String.raw`diri|syarat|kembali))?)|(?:sudah|telah)\s+\p{Ll}{4,})(?=\s|[.,;:)]|$)`,
  'iu',
);
function stateOf(behind: string): string | undefined {
  const told = state.exec(behind)?.groups?.told;
  const kept =
    told && cutAnd(told).replace(/\s+(?:sampai|hingga|pada|dalam|di|dari|ke|untuk|dengan|sejak|oleh|karena)$/iu, '');
  return kept && numberNext.test(behind.slice(behind.indexOf(kept) + kept.length)) ? undefined : kept;
}

const toldOf = (behind: string): string | undefined =>
  new RegExp(
    String.raw`^\s+(?:akan\s+|telah\s+|sudah\s+)?((?:di|ber|ter|me|tidak|belum|tdk|blm|` +
      String.raw`jadi)\p{L}*(?:\s+(?!dan(?!\p{L})|` +
      String.raw`serta(?!\p{L}))[\p{L}/-]+){0,3})`,
    'iu',
  ).exec(behind)?.[1];
