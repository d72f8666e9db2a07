/**
 * Words that mean what stands in the sentence before: "Menurutnya", "Hal itu", "Kegiatan tersebut", "saat itu",
 * "keduanya".
 * A copy of such a sentence says the same only where the sentence before it stands before it too.
 */
import { root, speechWords, turningWords } from '../language/index.ts';
import type { Span } from '../language/index.ts';
import { isLoneStart } from './lone-starts.ts';
import { isVerb, readTokens, wordSet, type Token } from './reading.ts';

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
const shown = /^(?:itu|tersebut|demikian|begitu|begini|ini|tadi)$/;
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
  const isMessage = sender.test(text);
  return tokens.find(
    (token, at) =>
      !isRumour(tokens, at) &&
      !(isMessage && ofSender.has(token.lower)) &&
      isPointing(
        tokens,
        at,
        named.some(({ end }) => end <= token.start),
      ),
  );
}

/** "Ketua PPS: warga kami …": "kami" is who says it. */
const sender = /^(?:\[[^[\]]{2,30}\]\s)?\p{Lu}[^:“"]{1,60}:\s/u;
const ofSender = wordSet('kami kita saya aku');

/** "situlah", "merekapun", "diakah": what is stressed or asked means the same; "ialah" is another word. */
const bare = (word: string): string => stressed.get(word) ?? word;
const stressed: ReadonlyMap<string, string> = new Map(
  [...persons, ...several, ...'sana situ sini itu ini tersebut demikian begitu begini'.split(' ')]
    .flatMap((word) => ['lah', 'pun', 'kah'].map((end) => [`${word}${end}`, word] as const))
    .filter(([word]) => word !== 'ialah'),
);

function isPointing(tokens: readonly Token[], at: number, isNamed: boolean): boolean {
  const lower = bare((tokens[at] as Token).lower);
  const before = tokens[at - 1];
  if (isOfCounted(tokens, at)) return false;
  if (isLoneStart(tokens, at)) return true;
  if (lower === 'antaranya') return before?.lower === 'di' && isOfOthers(tokens, at - 1);
  if (persons.has(lower) || several.has(lower) || speakers.has(lower)) return !isNamed;
  if (places.test(lower)) return before !== undefined && /^(?:di|ke|dari)$/.test(before.lower);
  if (lower === 'sama' || lower === 'bersamaan') return isSame(tokens, at);
  if (lower === 'bersangkutan') return before?.lower === 'yang' && !isNamed;
  if (shown.test(lower)) return isShown(tokens, at);
  if (!/.{3}nya$/.test(lower) || fixed.has(lower)) return false;
  return isFirst(tokens, at);
}

/** "pada hari yang sama", "saat bersamaan", "di gedung yang sama": unless the sentence has named one before. */
function isSame(tokens: readonly Token[], at: number): boolean {
  const [to, noun, before] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  if (before?.lower === 'saat') return true;
  if (before?.lower !== 'yang' || noun === undefined) return false;
  return same.has(noun.lower) || (to !== undefined && placing.test(to.lower) && !isToldBefore(tokens, at - 2, noun));
}
const placing = /^(?:di|ke|dari)$/;
const isToldBefore = (tokens: readonly Token[], at: number, noun: Token): boolean =>
  tokens.slice(0, at).some((other) => other.root === noun.root || within.test(other.lower));

/** "dua TPS lain, keduanya di Patipi": of what the sentence itself has counted. */
const isOfCounted = (tokens: readonly Token[], at: number): boolean => {
  const { lower: word } = tokens[at] as Token;
  const number = word.startsWith('ke') ? /^ke(dua|tiga|empat|lima)nya$/.exec(word)?.[1] : undefined;
  return number !== undefined && tokens.slice(0, at).some(({ lower }) => lower === number);
};

/** "Tiga di antaranya rusak": of what the sentence before told; "47 warga, 29 di antaranya perempuan" tells it itself. */
const isOfOthers = (tokens: readonly Token[], at: number): boolean =>
  !tokens.slice(1, at + 1).some(({ mark, lower }) => /[,;:(–—]/.test(mark) || within.test(lower));
const within = /^(?:yang|dengan|dan|termasuk|dari)$/;

/** "Katanya listrik padam", "warga menolak, katanya takut": it is said, by nobody in particular. */
const isRumour = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== 'katanya' || next?.mark !== '') return false;
  return at === 0 || (tokens[at]?.mark === ',' && !besideSpeech.has(next.lower));
};
const besideSpeech = wordSet('kepada singkat sambil saat dalam di usai ketika lagi pada seusai melalui lewat tegas');

/** "kekurangan ini", "keterlambatan ini": a state that was told, wherever it stands; "kecamatan ini" may be here. */
const isState = ({ lower, root: base }: Token): boolean =>
  /^ke\p{L}{3,}an$/u.test(lower) && base !== lower && !here.has(lower);
const here = wordSet(
  'kecamatan kelurahan kepulauan kementerian kepolisian kejaksaan kedutaan kegiatan kesempatan kebijakan kecuali',
);

/** What was so, of a text that ends in "keterlambatan itu", and whether it is a lack; undefined where it is no state. */
export function stateOf(text: string): { readonly root: string; readonly isLack: boolean } | undefined {
  const [noun, last] = readTokens(text).slice(-2);
  if (!noun || !last || !shown.test(last.lower) || !isState(noun)) return undefined;
  return { root: noun.root, isLack: turningWords.has(noun.lower) };
}
export const tellsState = (sentence: string | undefined, state: string): boolean =>
  sentence !== undefined && readTokens(sentence).some((token) => token.root === state);

/** "Rapat tersebut" points back unless the sentence has named a meeting before. */
function isShown(tokens: readonly Token[], at: number): boolean {
  const token = { ...(tokens[at] as Token), lower: bare((tokens[at] as Token).lower) };
  const noun = tokens[at - 1];
  if (token.lower === 'demikian' || token.lower === 'begitu') return at < 2;
  if (!noun || token.mark !== '') return true;
  if (adding.test(noun.lower)) return false;
  // "hari itu juga"; "tidak ada tes hari itu": a time within what is told.
  if (times.has(noun.lower) && token.lower === 'itu' && (at > 3 || tokens[at + 1]?.lower === 'juga')) return false;
  if (token.lower === 'ini' || token.lower === 'tadi') {
    if (times.has(noun.lower)) return false;
    if (at > 4 && !/^(?:hal|angka|jumlah|keputusan)$/.test(noun.lower) && !isState(noun)) return false;
  }
  // "60 responden …, angka itu": a number of its own.
  if (/^(?:angka|jumlah|nilai)$/.test(noun.lower) && tokens.slice(0, at - 1).some((other) => /\d/.test(other.lower)))
    return false;
  const wanted = root(noun.lower);
  return !tokens.slice(0, at - 1).some((other) => other.root === wanted);
}

/**
 * "Bantuan itu" behind "Camat meminjamkan aula. Lurah meminjamkan kursi.": two sentences that tell one act of two, and
 * the second does not go on from the first ("Sesudahnya lurah …").
 */
export function sumsUp(last: string, earlier: string): boolean {
  const [second, first] = [readTokens(last), readTokens(earlier)];
  const act = second.find(({ lower }) => lower.startsWith('me'));
  if (!act || !isVerb(act) || !first.some(({ lower }) => lower === act.lower)) return false;
  return pointsBack(last, []) === undefined;
}

/** Among the sentence's first words, before any word of its own that it could belong to. */
const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at < 3 && !tokens.slice(0, at).some((token) => token.isContent && /^\p{Lu}/u.test(token.text) && token.start > 0);
