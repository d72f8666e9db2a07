/**
 * Words that mean what stands in the sentence before: "Menurutnya", "Hal itu", "Kegiatan tersebut", "saat itu",
 * "keduanya".
 * A copy of such a sentence says the same only where the sentence before it stands before it too.
 */
import { root, speechWords } from '../language/index.ts';
import type { Span } from '../language/index.ts';
import { readTokens, wordSet, type Token } from './reading.ts';

const persons = wordSet('ia dia beliau mereka kami kita saya aku');
const speakers: ReadonlySet<string> = new Set(
  [
    ...speechWords('beside', 'proposed'),
    ...speechWords('beside', 'person'),
    'imbau',
    'ajak',
    'tutup',
    'seru',
    'pinta',
    'jawab',
    'sambung',
    'keluh',
    'menurut',
  ].map((word) => `${word}nya`),
);
const several = wordSet(
  'keduanya ketiganya keempatnya kelimanya semuanya seluruhnya sebagiannya masing-masingnya pihaknya dirinya ' +
    'baginya padanya kepadanya olehnya untuknya karenanya terhadapnya darinya',
);
const onePerson = wordSet('ia dia beliau dirinya');
/** The word means one person: "ia", "dirinya", "menurutnya". */
export const meansOnePerson = (lower: string): boolean => onePerson.has(lower) || speakers.has(lower);

/** "-nya" that means nobody: adverbs, and nouns that explain themselves. */
const fixed = wordSet(
  'hanya punya tanya bertanya ditanya antaranya khususnya umumnya biasanya selanjutnya akhirnya misalnya ' +
    'seharusnya sebaiknya setidaknya sekurang-kurangnya rencananya lainnya sepenuhnya sebenarnya tentunya adanya ' +
    'pentingnya sedikitnya utamanya terutamanya kabarnya katanya isunya rumornya semestinya hendaknya nyatanya ' +
    'ternyata tampaknya kelihatannya sepertinya agaknya kiranya seyogianya sejatinya pasalnya intinya pokoknya ' +
    'berikutnya sebelumnya sesungguhnya secepatnya sebanyak-banyaknya awalnya mulanya tadinya dulunya idealnya ' +
    'targetnya harapannya',
);
const shown = /^(?:itu|tersebut|demikian|begitu|ini|tadi)$/;
const places = /^(?:sana|situ|sini)$/;
const times = wordSet(
  'hari saat kali tahun bulan minggu pekan malam pagi siang sore masa era dekade abad detik triwulan semester ' +
    'periode',
);
/** "Selain itu" and its like add a sentence; they take nothing of what it says from the one before. */
const adding = /^(?:selain|sementara|samping)$/;
const same = wordSet('kesempatan hari tempat waktu tanggal lokasi kegiatan acara forum ruang bulan tahun saat');

/**
 * The first word outside `quoted` that points back out of the text; a person or thing named before it in the text is
 * meant there.
 */
export function pointsBack(text: string, quoted: readonly Span[], named: readonly Span[] = []): Span | undefined {
  const tokens = readTokens(text, quoted);
  return tokens.find(
    (token, at) =>
      !isRumour(tokens, at) &&
      isPointing(
        tokens,
        at,
        named.some(({ end }) => end <= token.start),
      ),
  );
}

function isPointing(tokens: readonly Token[], at: number, isNamed: boolean): boolean {
  const { lower } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (persons.has(lower) || several.has(lower) || speakers.has(lower)) return !isNamed;
  if (places.test(lower)) return before !== undefined && /^(?:di|ke|dari)$/.test(before.lower);
  if (lower === 'sama' || lower === 'bersamaan')
    return (before?.lower === 'yang' && same.has(tokens[at - 2]?.lower ?? '')) || before?.lower === 'saat';
  if (lower === 'bersangkutan') return before?.lower === 'yang' && !isNamed;
  if (shown.test(lower)) return isShown(tokens, at);
  if (!/.{3}nya$/.test(lower) || fixed.has(lower)) return false;
  return isFirst(tokens, at);
}

/** "Katanya listrik padam": it is said, by nobody in particular. */
const isRumour = (tokens: readonly Token[], at: number): boolean =>
  at === 0 && tokens[0]?.lower === 'katanya' && tokens[1]?.mark === '';

/** "Rapat tersebut" points back unless the sentence has named a meeting before. */
function isShown(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const noun = tokens[at - 1];
  if (token.lower === 'demikian' || token.lower === 'begitu') return at < 2;
  if (!noun || token.mark !== '') return true;
  if (adding.test(noun.lower)) return false;
  if (token.lower === 'ini' || token.lower === 'tadi') {
    if (times.has(noun.lower)) return false;
    if (at > 4 && !/^(?:hal|angka|jumlah|keputusan)$/.test(noun.lower)) return false;
  }
  // "60 responden …, angka itu": a number of its own.
  if (/^(?:angka|jumlah|nilai)$/.test(noun.lower) && tokens.slice(0, at - 1).some((other) => /\d/.test(other.lower)))
    return false;
  const wanted = root(noun.lower);
  return !tokens.slice(0, at - 1).some((other) => other.root === wanted);
}

/**
 * "Tawaran itu" behind "Bupati menawarkan dua lokasi": the sentence before tells what the noun means, and the one
 * before that tells nothing of it that could be meant as well.
 */
export function isToldBefore(text: string, pointer: Span, before: string, earlier: string): boolean {
  const tokens = readTokens(text);
  const at = tokens.findIndex(({ start }) => start === pointer.start);
  const [noun, shows] = [tokens[at - 1], tokens[at]];
  if (!noun?.isContent || !/^(?:itu|tersebut)$/.test(shows?.lower ?? '') || shows?.mark !== '') return false;
  const tells = (other: string): boolean => readTokens(other).some((token) => token.root === noun.root);
  return tells(before) && !tells(earlier);
}

/** Among the sentence's first words, before any word of its own that it could belong to. */
const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at < 3 && !tokens.slice(0, at).some((token) => token.isContent && /^\p{Lu}/u.test(token.text) && token.start > 0);
