/**
 * What a question asks: the kind of answer it wants, and its words, each with how much it weighs. The lists are those
 * of the grammar (question words, words without content, units of measure); no word of any subject stands in them.
 */
import { meaning, words, type Word } from '../../language/index.ts';
import { isNumber, numberKey, rootOf, soundOf } from './word-keys.ts';

export const wantedKinds = [
  'who',
  'when',
  'count',
  'where',
  'why',
  'how',
  'whether',
  'definition',
  'list',
  'what',
] as const;
export type Wanted = (typeof wantedKinds)[number];

export type Term = {
  readonly lower: string;
  readonly root: string;
  readonly meaning: string;
  /** As it is spoken: "Soekarno" and "Sukarno" are one. */
  readonly sound: string;
  /** A name: written with a capital inside the question. */
  readonly proper: boolean;
  readonly number: boolean;
  /** 0..1: how much is lost when it is missing. */
  readonly weight: number;
  /** Its place among the words of the question. */
  readonly at: number;
};

export type Question = {
  readonly text: string;
  /** In small letters, shorthand written out: "brp" is "berapa". */
  readonly written: string;
  readonly wanted: Wanted;
  readonly terms: readonly Term[];
  /** What is counted or named: "berapa boks", "hari apa". */
  readonly counted: Term | null;
  /** What the question word is about: "siapa penerbit …", "berapa luas …". */
  readonly focus: Term | null;
  /** What is said to happen: "kapan … didirikan". */
  readonly act: Term | null;
  /** It asks who or what is not so. */
  readonly denied: boolean;
  /** The article that it names: "pasal 5", whatever else it asks. */
  readonly article: string | null;
};

/** How rare a word is in the texts that are asked, 0..1. */
export type Rarity = (root: string, lower: string) => number;
/** Where nothing is known of the texts: names and numbers are rarer than words, short words more frequent. */
export const plainRarity: Rarity = (_root, lower) => (/\p{N}/u.test(lower) ? 0.9 : lower.length < 4 ? 0.4 : 0.6);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Words without content of their own. */
export const emptyWords: ReadonlySet<string> = set(
  'yang dan di ke dari pada untuk dengan oleh dalam ini itu juga serta atau para sebagai adalah ialah merupakan akan ' +
    'telah sudah agar supaya guna bagi atas ia dia mereka kami kita saya anda bahwa tersebut secara hal saat ketika ' +
    'melalui dapat bisa antara lain hingga sampai maupun namun tetapi karena sehingga terhadap tentang terkait ' +
    'seperti kepada menjadi ada adanya jika bila apabila kalau maka lah kah pun nya pula suatu sebuah seorang si ' +
    'sang ' +
    'harus wajib boleh bolehkah setelah sesudah sebelum selama sejak setiap tiap masing-masing mana ' +
    'menurut berdasarkan orang lalu kemudian selanjutnya tidak bukan belum tanpa saja lewat demi per ' +
    // As it is spoken.
    'sih dong deh kok ya yah nih tuh kan loh lho doang banget nah mah pas buat sama biar mau mesti kudu perlu gitu ' +
    'begitu nanti dulu punya kayaknya kira-kira jadi',
);
/** Words that ask, and what stands beside them in questions only. */
const askingWords: ReadonlySet<string> = set(
  'diapakan diapain ngapain ' +
    'siapa siapakah kapan kapankah bilamana berapa berapakah mana manakah dimana dimanakah kemana kemanakah darimana ' +
    'darimanakah mengapa mengapakah kenapa kenapakah bagaimana bagaimanakah apa apakah apaan adakah bolehkah ' +
    'dapatkah bisakah haruskah perlukah seberapa sebutkan jelaskan tolong mohon coba',
);
/** Nouns that only name what kind of answer is wanted. */
const frameWords: ReadonlySet<string> = set(
  'nama namanya bernama jumlah banyak banyaknya jumlahnya besar besarnya lama lamanya dimaksud disebut sebutan arti ' +
    'artinya pengertian definisi istilah maksud terdiri macam jenis bentuk keadaan hal dinamakan berapakah kali ' +
    'pukul jam tanggal hari tahun bulan waktu tempat letak lokasi alasan cara ' +
    'batas batasnya tenggat maksimal minimal ' +
    'maksimum minimum paling urutan langkah langkahnya total totalnya beda bedanya perbedaan rincian sering',
);
const negations: ReadonlySet<string> = set('tidak bukan belum tak bukanlah tidaklah kecuali selain jangan');

/** Reads a question; bounded by its length, which routes limit. */
export function readQuestion(text: string, rarity: Rarity = plainRarity): Question {
  const all = words(text);
  const written = all.map(({ lower }) => lower).join(' ');
  const wanted = wantedBy(written);
  const article = /\bpasal\s+(\d{1,3}[a-z]?)\b/i.exec(text)?.[1]?.toUpperCase() ?? null;
  const terms = all.flatMap((word, at) => termOf(word, at, all, rarity));
  return {
    text,
    written,
    wanted,
    terms,
    counted: countedBy(all, terms),
    focus: focusOf(all, terms),
    act: actOf(terms),
    article,
    // "Daftar bayar tidak?" asks whether.
    denied: all.slice(0, -1).some(({ lower }) => negations.has(lower)),
  };
}

/** It holds a word that asks. */
export const asksOf = (text: string): boolean => words(text).some(({ lower }) => askingWords.has(lower));

function termOf(word: Word, at: number, all: readonly Word[], rarity: Rarity): Term[] {
  // "PPK-nya" asks about PPK.
  const lower = word.lower.replace(/(?<=\p{L}{2})-(?:nya|lah|kah|pun)$/u, '');
  if (askingWords.has(lower) || emptyWords.has(lower)) return [];
  const number = isNumber(lower) || numberKey(word.text) !== null;
  const before = all[at - 1]?.lower;
  const proper = /^\p{Lu}/u.test(word.text) && at > 0 && !(at === 1 && before !== undefined && askingWords.has(before));
  const own = numberKey(word.text) ?? rootOf(lower);
  const rare = rarity(own, lower);
  const weight =
    frameWords.has(lower) || frameWords.has(lower.replace(/nya$/, ''))
      ? 0.15
      : proper || number
        ? 0.5 + 0.5 * rare
        : 0.2 + 0.8 * rare;
  return [{ lower, root: own, meaning: meaning(own), sound: soundOf(lower), proper, number, weight, at }];
}

export const isVerb = (lower: string, own: string): boolean =>
  own !== lower && /^(?:di|me|ber|ter|ng|ny)\p{L}{3}/u.test(lower);

/** What the question word and its neighbours ask for; the first that fits. */
const forms: readonly (readonly [Wanted, RegExp])[] = [
  [
    'definition',
    new RegExp(
      String.raw`\b(?:dimaksud|maksud(?:nya)?|definisi|pengertian|arti|artinya|kepanjangan|singkatan)\b|` +
        String.raw`\bapa(?:kah)?\s+itu\b|\bitu\s+apa\b`,
    ),
  ],
  [
    'when',
    /\b(?:kapan(?:kah)?|bilamana)\b|\b(?:tahun|tanggal|pukul|jam|bulan|hari|abad)\s+(?:berapa|apa|mana)(?:kah)?\b/,
  ],
  [
    'list',
    /\b(?:apa|siapa|mana|berkas|syarat)\s+saja\b|\bsebutkan\b|\bsyarat(?:-syarat)?\b|\bterdiri\s+(?:atas|dari)\b/,
  ],
  ['who', /\bsiapa(?:kah)?\b/],
  ['where', /\b(?:di|ke|dari)(?:\s*mana|\s+\p{L}+\s+(?:mana|apa))(?:kah)?\b|\b(?:letak|lokasi)(?:nya)?\b/u],
  ['count', /\b(?:se)?berapa(?:kah)?\b/],
  ['why', /\b(?:mengapa|kenapa)(?:kah)?\b|\b(?:alasan|penyebab|sebab)\b|\buntuk\s+apa\b/],
  ['how', /\bbagaimana(?:kah)?\b/],
  ['whether', /^\s*(?:adakah|boleh(?:kah)|dapat(?:kah)|bisa(?:kah)|haruskah|perlukah)\b/],
];

function wantedBy(written: string): Wanted {
  const form = forms.find(([, one]) => one.test(written))?.[0];
  return form ?? (/\s(?:tidak|bukan|belum)$/.test(written) ? 'whether' : 'what');
}

/** The noun beside "berapa", "apa" and "mana". */
function countedBy(all: readonly Word[], terms: readonly Term[]): Term | null {
  const asks = all.findIndex(({ lower }) => /^(?:se)?berapa(?:kah)?$|^apa(?:kah)?$|^mana(?:kah)?$/.test(lower));
  if (asks < 0) return null;
  return terms.find(({ at }) => at === asks + 1 || at === asks + 2) ?? terms.find(({ at }) => at === asks - 1) ?? null;
}

/** The first thing behind the question word; the first one of all, where that comes last ("dendanya berapa"). */
function focusOf(all: readonly Word[], terms: readonly Term[]): Term | null {
  const asks = all.findIndex(({ lower }) => askingWords.has(lower));
  const things = terms.filter(({ weight, number, lower, root: own }) => weight > 0.2 && !number && !isVerb(lower, own));
  const next = things.find(({ at }) => at > asks && at - asks <= 3) ?? things[0];
  return next === undefined || next.proper ? null : next;
}

/** The first verb by its form; without one, the last word that is no name. */
function actOf(terms: readonly Term[]): Term | null {
  const plain = terms.filter(({ proper, number, weight }) => !proper && !number && weight > 0.2);
  return (
    plain.find(({ lower, root: own }) => /^(?:di|me|ber|ter)/.test(lower) && own !== lower) ?? plain.at(-1) ?? null
  );
}
