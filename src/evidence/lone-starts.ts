/**
 * First words of a sentence that mean what another sentence has told, without a word that points: "Kedua lembaga",
 * "Dua lainnya", "Sehari sebelumnya", "Kendala serupa", "Masing-masing menerima".
 */
import { numberWordPattern } from '../language/index.ts';
import { isVerb, wordSet, type Token } from './reading.ts';

/** The word at `at` makes the sentence lean on one before it. */
export function isLoneStart(tokens: readonly Token[], at: number): boolean {
  const { lower, mark } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (all.has(lower)) return next?.mark === '' && isAllOfThem(tokens, at);
  if (lower === 'lainnya' || lower === 'lain' || lower === 'lagi') return isOfTheRest(tokens, at);
  if (lower === 'terakhir' || lower === 'pertama') return at === 1 && tokens[0]?.lower === 'yang';
  if (lower === 'serupa' || lower === 'sama') return isLikeOther(tokens, at);
  if (later.has(lower)) return isRelativeTime(tokens, at);
  if (at > 0 || mark !== '') return false;
  return contrasts.has(lower) || isCounting(tokens, at);
}
const isCounting = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  return (each.has(lower) || number.test(lower)) && next !== undefined && next.mark === '' && isVerb(next);
};

/** "Namun gudang penuh": other than what was told. */
const contrasts = wordSet('namun tetapi tapi sebaliknya padahal melainkan sedangkan');
const number = new RegExp(String.raw`^(?:\d+|${numberWordPattern})$`);
const each = wordSet('masing-masing semua semuanya sebagian selebihnya');
const all = wordSet('kedua ketiga keempat kelima keenam ketujuh');
/** "kedua kalinya", "ketiga belas", "kedua orang tua": none of two that were told. */
const noThings = wordSet('kali kalinya belas puluh dan di pada dari yang adalah ialah orang');

/** "Kedua lembaga sepakat"; "hari kedua", "KPU dan Bawaslu …, kedua lembaga" and "Kedua, …" are told here. */
function isAllOfThem(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1] as Token;
  if (noThings.has(next.lower) || isVerb(next) || !next.isContent) return false;
  const before = tokens[at - 1];
  if (before?.isContent && before.mark === '' && !isVerb(before)) return false;
  return !tokens.slice(0, at).some(({ lower, mark }) => lower === 'dan' || lower === 'serta' || mark === ',');
}

/** "Dua lainnya bertugas", "Yang lain menunggu", "Satu lagi rusak". */
const isOfTheRest = (tokens: readonly Token[], at: number): boolean =>
  (at === 0 && tokens[0]?.lower === 'lainnya') ||
  (at === 1 && (number.test(tokens[0]?.lower ?? '') || tokens[0]?.lower === 'yang'));

/** "Hal serupa disampaikan Bawaslu", "Kondisi yang sama terjadi"; "serupa dengan" tells what it is like. */
function isLikeOther(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const isBare = tokens[at]?.lower === 'serupa' ? at === 1 : at === 2 && tokens[1]?.lower === 'yang';
  return isBare && !/^(?:dengan|seperti|bagi|untuk|antara)$/.test(next);
}

const later = wordSet('kemudian sebelumnya sesudahnya setelahnya berikutnya selanjutnya');
const spans = /^(?:se)?(?:jam|hari|malam|pekan|minggu|bulan|tahun|menit)$/;
/** "Sehari sebelumnya", "Tiga hari kemudian", "Pekan berikutnya"; a time that was told before it is meant. */
const isRelativeTime = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at < 4 &&
  spans.test(tokens[at - 1]?.lower ?? '') &&
  tokens.slice(0, at - 1).every(({ lower }) => number.test(lower) || lower === 'pada');
