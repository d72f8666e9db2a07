/** The places of a sentence that point at what stands before it: "angka itu", "hal tersebut", "kedua butir di atas". */
import { root } from '../language/index.ts';
import { wordSet, type Token } from './reading.ts';

export type Pointer = {
  /** The root of its noun; '' where it has none ("Itu keliru."). */
  readonly noun: string;
  /** The noun as it is written. */
  readonly word: string;
  /** How many things it points at. */
  readonly count: number;
  /** Its first and last token. */
  readonly from: number;
  readonly to: number;
};

const shown = wordSet('itu ini tersebut tadi itulah inilah demikian begitu demikianlah begitulah');
const bare = wordSet('demikian begitu demikianlah begitulah');
/** "selain itu", "karena itu", "hari itu": they join or tell a time. */
const joining = wordSet(
  'selain sementara samping setelah sesudah sebelum sejak karena karenanya untuk oleh sebab ' +
    'hari saat kali tahun bulan ' +
    'minggu pekan malam pagi siang sore masa dengan meski walau meskipun seiring ketika kala waktu',
);
const plural: Readonly<Record<string, number>> = {
  kedua: 2,
  dua: 2,
  keduanya: 2,
  ketiga: 3,
  tiga: 3,
  ketiganya: 3,
  keempat: 4,
  empat: 4,
  keempatnya: 4,
  kelima: 5,
  lima: 5,
  semua: 8,
  semuanya: 8,
  seluruh: 8,
  seluruhnya: 8,
  segala: 8,
  sekalian: 8,
};

/** Every one of them, from left to right; what the sentence has named itself is none. */
export function pointersIn(tokens: readonly Token[]): Pointer[] {
  return tokens.flatMap((token, at): Pointer[] => {
    const { lower } = token;
    if (shown.has(lower)) return shownAt(tokens, at);
    if (lower === 'atas' || lower === 'sebelumnya') return aboveAt(tokens, at);
    if (lower in plural && lower.endsWith('nya'))
      return at > 1 ? [] : [pointer('', lower, { from: at, to: at }, plural[lower])];
    return /.{3}nya$/.test(lower) ? ownAt(tokens, at) : [];
  });
}

const pointer = (
  noun: string,
  word: string,
  { from, to }: { readonly from: number; readonly to: number },
  count = 1,
): Pointer => ({ noun, word, count, from, to });

function shownAt(tokens: readonly Token[], at: number): Pointer[] {
  const { lower, mark } = tokens[at] as Token;
  const before = mark === '' ? tokens[at - 1] : undefined;
  const count = countAt(tokens, at);
  const alone = [pointer('', '', { from: at, to: at }, count)];
  if (bare.has(lower)) return at < 2 || tokens.length <= shortest || denials.has(before?.lower ?? '') ? alone : [];
  if (!before) return alone;
  if (joining.has(before.lower) || (lower === 'ini' && itself.has(before.lower))) return [];
  if (before.lower in plural || !(before.isContent || before.lower === 'hal')) return alone;
  if (tokens.slice(0, at - 1).some((other) => other.root === before.root)) return [];
  return [pointer(before.root, before.lower, { from: at - 1, to: at }, count)];
}
/** In so few words "begitu" is what is told: "Rencana semula begitu." */
const shortest = 4;
const denials = wordSet('tidak tak bukan belum tentu');
/** "Sampai berita ini ditulis": the paper itself. */
const itself = wordSet(
  'berita siaran rilis laporan surat dokumen naskah artikel tulisan pengumuman catatan notulen risalah',
);

/** How many: "kedua angka itu", "semua itu". */
const countAt = (tokens: readonly Token[], at: number): number =>
  Math.max(1, ...tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => plural[lower] ?? 1));

/** "pernyataan di atas", "butir-butir di atas", "angka sebelumnya"; "di atas 40 tahun" is a bound. */
function aboveAt(tokens: readonly Token[], at: number): Pointer[] {
  const isAbove = tokens[at]?.lower === 'atas';
  if (isAbove && (tokens[at - 1]?.lower !== 'di' || /\d/.test(tokens[at + 1]?.lower ?? ''))) return [];
  const nounAt = isAbove ? at - 2 : at - 1;
  const noun = tokens[nounAt];
  if (!noun?.isContent || tokens[at]?.mark !== '' || (!isAbove && !ofWords.has(noun.lower))) return [];
  const [own = '', again] = noun.lower.split('-');
  const count = Math.max(countAt(tokens, nounAt), own === again ? (plural['semua'] as number) : 1);
  return [pointer(root(own), own, { from: nounAt, to: at }, count)];
}

/** "keterangannya", "angkanya": of what was told. */
function ownAt(tokens: readonly Token[], at: number): Pointer[] {
  const { lower } = tokens[at] as Token;
  const word = lower.slice(0, -'nya'.length);
  return ofWords.has(word) ? [pointer(root(word), word, { from: at, to: at })] : [];
}
const ofWords = wordSet(
  'keterangan kesaksian pernyataan pengakuan laporan tuduhan klaim aduan kabar berita ' +
    'informasi angka jumlah data nilai ' +
    'jadwal tanggal jawaban perkataan ucapan cerita janji keputusan penetapan usulan rencana hitungan perhitungan',
);
