/**
 * What in a sentence may be the answer to a question of a kind: people, days and times, places, numbers with their
 * nouns, reasons. Grammar and units of measure only.
 */
import {
  numberWordPattern,
  oneLine,
  positionPattern,
  readDateMentions,
  readTimes,
  root,
  type Span,
  type Word,
} from '../../language/index.ts';
import { emptyWords, type Question } from './question.ts';

/** `fit` 0..1: how well it is of the kind that is asked for. */
export type Candidate = Span & { readonly fit: number };

/** One of these words, whole. */
const anyOf = (list: string): string =>
  String.raw`(?<!\p{L})(?:${list.replaceAll(' ', '|').replaceAll('_', ' ')})(?!\p{L})`;
const digits = String.raw`(?:Rp\.?\s?)?\p{N}[\p{N}.,/]*`;
const numberWord = `(?:${numberWordPattern})`;
const number = String.raw`(?:${digits}|(?<!\p{L})${numberWord}(?:\s${numberWord})*(?!\p{L}))`;
const numberHere = new RegExp(number, 'giu');
const unitsOfTime = 'tahun|bulan|minggu|pekan|hari|jam|menit|detik|triwulan|semester|abad';
/** What a question with such a word wants behind its number. */
const measures: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [
    /^(?:lama|waktu|jangka|batas|durasi|sisa|perpanjang)$/,
    new RegExp(String.raw`^(?:\s?\([^)]*\))?\s?(?:${unitsOfTime})\b`, 'iu'),
  ],
  [/^(?:usia|umur)$/, /^(?:\s?\([^)]*\))?(?:\s?(?:sampai|hingga|-|–|s\.d\.).{0,20})?\s?tahun\b/iu],
  [/^(?:luas)$/, /^\s?(?:meter\s?persegi|kilometer\s?persegi|hektare?|ha|[mk]m?[²2])/iu],
  [
    /^(?:panjang|lebar|tinggi|jauh|jarak|dalam|ukur)$/,
    /^\s?(?:x\s|meter|kilometer|sentimeter|milimeter|[kcm]?m\b|mil|kaki|inci)/iu,
  ],
  [/^(?:berat|bobot|beban|muat)$/, /^\s?(?:kilogram|gram|ton|kg|kuintal)/iu],
  [/^(?:persen|persentase|tingkat|potong|bunga)$/, /^\s?(?:%|persen|prosen)/iu],
  [/^(?:suhu)$/, /^\s?(?:derajat|°)/iu],
];
const money = new RegExp(
  `^${anyOf(
    'harga biaya gaji honor honorarium tarif ongkos denda uang tunjang anggar nilai iur upah dana bayar tagih rugi ' +
      'sewa',
  )}$`,
  'u',
);
const moneyHere = /Rp\.?\s?\p{N}|\p{N}\s?(?:rupiah|dolar)/iu;

/** The candidates of a sentence that do not stand in the question themselves. */
export function candidatesIn(sentence: string, found: readonly Word[], question: Question): Candidate[] {
  switch (question.wanted) {
    case 'who':
      return peopleIn(sentence, question);
    case 'when':
      return timesIn(sentence, question);
    case 'count':
      return numbersIn(sentence, found, question);
    case 'where':
      return placesIn(sentence, question);
    case 'why':
      return reasonsIn(sentence);
    case 'definition':
      return definitionsIn(sentence, question);
    case 'list':
    case 'what':
    case 'how':
    case 'whether':
      return [];
  }
}

const isAsked = (text: string, { terms }: Question): boolean => {
  const lower = oneLine(text).toLowerCase();
  return (
    terms.some((term) => lower === term.lower) ||
    lower.split(' ').every((word) => terms.some((term) => term.lower === word))
  );
};

/** Capitalised words in a row inside a sentence. */
const nameHere = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:bin|binti|dan|de|da|van)\s+)?\p{Lu}[\p{L}’'.-]*)*/gu;
const placeBefore = new RegExp(
  anyOf('di ke dari jalan kabupaten kota kecamatan kelurahan desa provinsi pulau sungai gedung hotel tahun bulan') +
    String.raw`\s$`,
  'iu',
);
const position = new RegExp(String.raw`(?<!\p{L})(?:${positionPattern()})(?!\p{L})`, 'iu');
const agent = /(?<!\p{L})(?:oleh|kepada|bernama|yaitu|ialah|adalah)\s+(?:\p{Ll}+\s){0,2}\p{L}+/giu;
/** "disaksikan pengawas": whoever stands behind a passive did it, with or without "oleh". */
const passive = /(?<!\p{L})di\p{Ll}{4,}\s+(\p{L}+)/gu;
/** "Petugas gudang memeriksa", "Ketua wajib": who does it stands first. */
const doer = new RegExp(
  String.raw`^\s*(?:\(?\p{N}{1,3}[.)]\s+|[a-z][.)]\s+)?(?:\p{L}[\p{L}/.-]*\s+){1,6}?` +
    String.raw`(?=(?:me|ber)\p{Ll}{4,}|wajib|harus|dapat|berhak|bertugas)`,
  'u',
);

function peopleIn(sentence: string, question: Question): Candidate[] {
  const names = [...sentence.matchAll(nameHere)].flatMap(({ 0: text, index }) => {
    const before = sentence.slice(Math.max(0, index - 14), index);
    if (isAsked(text, question) || (index === 0 && !/\s/.test(text))) return [];
    const fit = placeBefore.test(before) ? 0.25 : /\s/.test(text) ? 1 : 0.75;
    return [{ start: index, end: index + text.length, fit }];
  });
  const held = position.exec(sentence);
  const roles =
    held && !isAsked(held[0], question) ? [{ start: held.index, end: held.index + held[0].length, fit: 0.7 }] : [];
  const behind = [...sentence.matchAll(passive)].filter(([, next = '']) => !emptyWords.has(next.toLowerCase()));
  const agents = [...sentence.matchAll(agent), ...behind].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    fit: 0.4,
  }));
  const does = doer.exec(sentence)?.[0].trimEnd();
  const doers = does === undefined || isAsked(does, question) ? [] : [{ start: 0, end: does.length, fit: 0.5 }];
  return [...names, ...roles, ...agents, ...doers];
}

const clock = /\b(?:pukul|jam)\s*\p{N}/iu;
const duration = new RegExp(String.raw`${number}(?:\s?\([^)]*\))?\s+(?:${unitsOfTime})(?!\p{L})`, 'giu');
const year = new RegExp(
  String.raw`(?<![\p{N}.,])(?:1[0-9]|20)\p{N}\p{N}(?!\p{N}|[.,]\p{N})|` +
    String.raw`(?<!\p{L})tahun\s\p{N}{2,4}(?!\p{N})|\p{N}{2,4}\s(?:SM|M)(?!\p{L})`,
  'gu',
);
const weekdays = /(?<!\p{L})(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu)(?!\p{L})/gu;
const months =
  /(?<!\p{L})(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?!\p{L})/gu;
const occasion = new RegExp(
  anyOf(
    'apabila ketika saat setelah sesudah sebelum sejak semenjak setiap dalam_hal sehari jika hingga sampai abad ' +
      'zaman masa era awal akhir pertengahan',
  ),
  'giu',
);
const century = /(?<!\p{L})abad\s+(?:ke\s?-?\s?)?(?:\p{N}+|[IVX]+)/giu;

function timesIn(sentence: string, question: Question): Candidate[] {
  if (/\b(?:pukul|jam)\s+berapa/.test(question.written)) {
    const times = readTimes(sentence).map(({ start, end }) => ({ start, end, fit: 1 }));
    return times.length > 0 || !clock.test(sentence) ? times : [{ start: 0, end: sentence.length, fit: 0.8 }];
  }
  const spans = (pattern: RegExp, fit: number) =>
    [...sentence.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, fit }));
  const days = readDateMentions(sentence, '2000-01-01').map(({ start, end }) => ({ start, end, fit: 1 }));
  const all = [
    ...days,
    ...spans(year, 1),
    ...spans(months, 0.9),
    ...spans(weekdays, 0.9),
    ...spans(century, 1),
    ...spans(duration, 0.6),
    ...spans(occasion, 0.35),
  ];
  const cited = designationsIn(sentence);
  return all
    .filter(({ start, end }) => !isAsked(sentence.slice(start, end), question))
    .map((span) => (cited.some((one) => isWithin(span, one)) ? { ...span, fit: 0.2 } : span));
}

/** "Nomor 8 Tahun 2017": what a rule or a letter is called. */
const designation = /(?<!\p{L})(?:nomor|no\.)\s?:?\s?[\p{L}\p{N}./-]*\p{N}[\p{L}\p{N}./-]*(?:\s+tahun\s+\p{N}{4})?/giu;
const designationsIn = (sentence: string): Span[] =>
  [...sentence.matchAll(designation)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));

/** The year of a rule that is cited is hardly ever when something happens, and its number is no amount. */
const isWithin = (one: Span, other: Span): boolean => one.start >= other.start && one.start < other.end;

function numbersIn(sentence: string, found: readonly Word[], question: Question): Candidate[] {
  const asked = question.terms.filter(({ at, weight }) => at < 5 || weight < 0.5).map((term) => term.root);
  const measure = measures.find(([word]) => question.terms.some((term) => word.test(term.root)));
  const wantsMoney = question.terms.some((term) => money.test(term.root)) && !asked.includes('persen');
  const cited = designationsIn(sentence);
  return [...sentence.matchAll(numberHere)].flatMap(({ 0: text, index }) => {
    const end = index + text.length;
    if (isAsked(text, question) || isLabel(sentence, index, end)) return [];
    if (cited.some((one) => isWithin({ start: index, end }, one))) return [];
    const behind = sentence.slice(end, end + 40);
    const here = sentence.slice(Math.max(0, index - 4), end + 10);
    if (measure?.[1].test(behind)) return [{ start: index, end, fit: 1 }];
    if (wantsMoney && moneyHere.test(here)) return [{ start: index, end, fit: 1 }];
    if (measure || wantsMoney) return [{ start: index, end, fit: 0.15 }];
    return [{ start: index, end, fit: countsAsked(found, index, end, question) ? 1 : 0.3 }];
  });
}

/** "ayat (2)", "Pasal 7", "1.": numbers of parts, no amounts. */
const isLabel = (sentence: string, start: number, end: number): boolean =>
  /(?:ayat\s*\(|pasal\s|nomor\s|huruf\s|angka\s|^\(?|bab\s|divisi\s)$/iu.test(
    sentence.slice(Math.max(0, start - 8), start),
  ) &&
  /^(?:\)|\.?\s|,|$)/.test(sentence.slice(end, end + 2)) &&
  !/^\s(?:orang|hari|bulan|tahun)/.test(sentence.slice(end, end + 7));

/** The noun that is counted stands within three words of the number. */
function countsAsked(found: readonly Word[], start: number, end: number, { counted }: Question): boolean {
  if (counted === null) return false;
  const first = found.findIndex((word) => word.end > start);
  const last = found.findLastIndex((word) => word.start < end);
  return found
    .slice(Math.max(0, first - 3), last + 4)
    .some((word) => word.lower === counted.lower || root(word.lower) === counted.root);
}

const placeHere = new RegExp(
  anyOf('di ke dari pada dalam menuju bertempat terletak berada') +
    String.raw`\s+(?!antaranya|mana|samping itu)(?:\p{Ll}[\p{L}-]*\s+){0,3}?\p{L}[\p{L}\p{N}’'-]*` +
    String.raw`(?:\s+\p{Lu}[\p{L}’'-]*)*`,
  'gu',
);

const placesIn = (sentence: string, question: Question): Candidate[] =>
  [...sentence.matchAll(placeHere)].flatMap(({ 0: text, index }) => {
    const noun = text.replace(/^\p{L}+\s+/u, '');
    if (isAsked(noun, question) || /^\p{N}/u.test(noun)) return [];
    const isTime = /^(?:tanggal|hari|tahun|bulan|pukul|saat|waktu)/iu.test(noun);
    const fit = isTime ? 0.1 : /\p{Lu}/u.test(noun) ? 1 : /^(?:di|ke|dari|terletak|berada)/i.test(text) ? 0.7 : 0.4;
    return [{ start: index + (text.length - noun.length), end: index + text.length, fit }];
  });

const reason = new RegExp(
  `${anyOf('karena sebab disebabkan akibat lantaran agar supaya untuk guna sehingga mengingat demi termasuk')}.*`,
  'giu',
);
const reasonsIn = (sentence: string): Candidate[] =>
  [...sentence.matchAll(reason)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, fit: 1 }));

const copula = /\s(?:adalah|ialah|merupakan|yaitu|yakni|berarti|artinya)\s|\s\(|:\s/u;
/** "X adalah …" where X is what is asked. */
function definitionsIn(sentence: string, question: Question): Candidate[] {
  const cut = copula.exec(sentence);
  if (cut === null) return [];
  const heavy = question.terms.filter(({ weight }) => weight > 0.3);
  // "Jadwal Retensi Arsip yang selanjutnya disingkat JRA": both names are defined.
  const subjects = sentence
    .slice(0, cut.index)
    .toLowerCase()
    .split(/,?\s+yang\s+selanjutnya\s+(?:disingkat|disebut)\s+/);
  const fits = subjects.map((subject) => {
    const named = heavy.filter((term) => subject.includes(term.lower)).length;
    // "Program arsip vital adalah" defines another thing than "arsip vital".
    return named / Math.max(heavy.length, (subject.match(/\p{L}{3,}/gu) ?? []).length);
  });
  const fit = Math.max(...fits);
  return fit === 0 ? [] : [{ start: cut.index, end: sentence.length, fit }];
}
