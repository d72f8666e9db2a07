/**
 * What a sentence of a source stands under, or is followed by, that takes it back or tells whose words it is: the head
 * of its list ("Yang dilarang:"), the label of its paragraph ("Hoaks: …"), a quotation that is not closed yet,
 * a denial or a remark behind it ("Kabar itu tidak benar.", "[dicoret]"), a later correction ("Ralat: …"). A copy
 * without that says something else.
 */
import { root, turningWords } from '../language/index.ts';
import type { TurnClass } from '../language/index.ts';
import { readTokens, wordSet } from './reading.ts';
import { isUnproved, takenBackBy } from './taken-back.ts';
import { turnsItems } from './turns/index.ts';

export type Frame = {
  /** The words that frame it. */
  readonly text: string;
  /** Place of the sentence that has them; a copy that has that sentence too says the same as its source. */
  readonly by: number;
  /** They say that it is not so. */
  readonly denies: boolean;
};

/** A sentence as the frames read it. */
export type Standing = {
  readonly text: string;
  /** In lower case, without the mark of a list item and the final stop. */
  readonly normal: string;
  readonly isItem: boolean;
  readonly isRow: boolean;
  /** A line begins with it. */
  readonly startsLine: boolean;
};

/** For every sentence of one source what frames it. */
export function framesOf(sentences: readonly Standing[]): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [...underHeads(sentences)];
  const add = (at: number, frame: Frame): void => {
    if (at < 0 || at >= sentences.length || at === frame.by) return;
    if (frames[at] === undefined || (frame.denies && !frames[at].denies)) frames[at] = frame;
  };
  for (const [at, frame] of alternatives(sentences)) add(at, frame);
  for (const [at, sentence] of sentences.entries())
    for (const [place, frame] of lookingBack(sentences, at, sentence)) add(place, frame);
  return frames;
}

/** Heads and labels reach forward: over the items of their list, over the rest of their paragraph. */
function underHeads(sentences: readonly Standing[]): (Frame | undefined)[] {
  let head: Frame | undefined;
  let label: Frame | undefined;
  let isList = false;
  /** The head of the list that goes on. */
  let list: number | undefined;
  return sentences.map((sentence, at) => {
    const { isItem, isRow, startsLine } = sentence;
    if (startsLine) label = undefined;
    // Behind the items of a list, or on the second line behind a head, a new paragraph begins.
    if (
      !isItem &&
      !isRow &&
      startsLine &&
      (isList || sentences[at - 1]?.startsLine !== true || !isHead(sentences, at - 1))
    )
      head = undefined;
    isList = isItem || isRow;
    if (!isList) list = sentence.normal.endsWith(':') ? at : undefined;
    const own = label ?? head ?? countedUnder(sentences, at, list);
    const opened = opens(sentences, at);
    if (opened?.isHead) head = opened.turned ?? (isItem ? head : undefined);
    else if (opened) label = opened.turned;
    return own;
  });
}

/** "Desa Nggela: 14 orang" under "Pemilih meninggal:": an item without an act is told by the head of its list only. */
function countedUnder(sentences: readonly Standing[], at: number, by: number | undefined): Frame | undefined {
  const { normal, isItem, isRow } = sentences[at] as Standing;
  if (by === undefined || !(isItem || isRow) || !/\d/.test(normal)) return undefined;
  const own = words(normal);
  if (own.length > mostWordsOfLabel || own.some((word) => acts.test(word))) return undefined;
  return { text: (sentences[by] as Standing).text.trim(), by, denies: false };
}
const acts =
  /^(?:(?:me|di|ber|ter)\p{L}{3,}|ada|hadir|datang|tiba|ikut|masuk|keluar|pindah|lulus|rusak|hilang|absen)$/u;

type Opening = { readonly isHead: boolean; readonly turned: Frame | undefined };

/** The sentence leads in what follows it: as the head of a list or a paragraph, or by a label of its own. */
function opens(sentences: readonly Standing[], at: number): Opening | undefined {
  const { text, normal, startsLine } = sentences[at] as Standing;
  const isColon = normal.endsWith(':');
  if (isColon || isHead(sentences, at)) return { isHead: true, turned: frame(text, at, turnOfHead(sentences, at)) };
  const label = startsLine ? /^([^:“"]{1,60}):\s/.exec(text)?.[1] : undefined;
  if (label !== undefined && isShort(label)) {
    const turn = turnOf(label.toLowerCase());
    return { isHead: false, turned: frame(label, at, turn && framing.has(turn) ? turn : undefined) };
  }
  if (isOpenQuotation(text)) return { isHead: false, turned: frame(text, at, 'said') };
  const introduced = introducedBy(normal);
  return introduced && { isHead: false, turned: frame(text, at, introduced) };
}

/** A sentence that only leads in what is no fact: "Bayangkan keadaan berikut.", "Soal latihan 3.", "Beredar kabar." */
function introducedBy(normal: string): Turned | undefined {
  if (supposing.test(normal)) return 'pretence';
  if (presenting.test(normal)) return 'hearsay';
  if (!/(?<!\p{L})(?:berikut|begini|di bawah ini)(?!\p{L})/u.test(normal)) return undefined;
  const turn = turnOf(normal);
  if (turn !== undefined && framing.has(turn)) return turn;
  return words(normal).some((word) => isUnproved(word)) ? 'hearsay' : undefined;
}
const supposing = new RegExp(
  String.raw`^(?:coba )?(?:bayangkan|andai|andaikan|andaikata|umpamakan|umpama|misalkan|misalnya|` +
    String.raw`katakanlah|anggaplah|` +
    String.raw`anggap saja|seandainya)(?!\p{L})[^,]*$|^(?:soal|contoh|kasus|ilustrasi|skenario|` +
    String.raw`simulasi|latihan|kuis|` +
    String.raw`dongeng|fiksi|lakon|naskah (?:drama|latihan|peran))(?:\s(?!me|di|ber|ter|itu|ini|` +
    String.raw`tersebut)[\p{L}\p{N}]+){0,4}$`,
  'u',
);
const presenting = new RegExp(
  String.raw`^(?:sebuah|suatu|ada|muncul|beredar|tersebar|viral|tersiar|terdengar|merebak|berembus|marak)(?:lah)?\s` +
    String.raw`(?:\p{L}+\s){0,2}?(?:kabar|isu|rumor|narasi|hoaks|hoax|gosip|pesan|unggahan|video|klaim|` +
    String.raw`tuduhan|berita)` +
    String.raw`(?:\s(?:bohong|palsu|burung|berantai|miring|viral|liar|lama|baru|beredar|tersebar|muncul))*` +
    String.raw`(?:\s(?:di|pada|sejak|dari|lewat|melalui|dalam|antara|kemarin|tadi|semalam|ini)(?!\p{L})[^,]*)?$`,
  'u',
);

function turnOfHead(sentences: readonly Standing[], at: number): Turned | undefined {
  const { text, normal } = sentences[at] as Standing;
  const next = sentences[at + 1];
  const turn = turnOf(normal);
  const isLabel = normal.endsWith(':') || isShort(text);
  if (turn !== undefined && (next?.isItem || next?.isRow || (isLabel && framing.has(turn)))) return turn;
  return normal.endsWith(':') ? speechOf(normal) : undefined;
}
const isShort = (label: string): boolean => label.trim().split(/\s+/).length <= mostWordsOfLabel;
const mostWordsOfLabel = 6;

/** A line without a stop, with a line behind it. */
function isHead(sentences: readonly Standing[], at: number): boolean {
  const sentence = sentences[at];
  const next = sentences[at + 1];
  if (sentence === undefined || next?.startsLine !== true) return false;
  if (sentence.normal.endsWith(':')) return true;
  const { text, isItem, isRow, startsLine } = sentence;
  return startsLine && !isItem && !isRow && text.length < longestHeading && !/[.!?;,"”»)]$/.test(text);
}
const longestHeading = 90;

type Turned = TurnClass | 'said';
const frame = (text: string, by: number, turned: Turned | undefined): Frame | undefined =>
  turned && { text: text.trim(), by, denies: turned !== 'said' && denying.has(turned) };

const denying: ReadonlySet<TurnClass> = new Set<TurnClass>(['false', 'forbid', 'not', 'none', 'not-yet']);
/** What a heading, or the label of a paragraph, may do to the sentences behind it. */
const framing: ReadonlySet<TurnClass> = new Set<TurnClass>([
  'false',
  'hearsay',
  'pretence',
  'forbid',
  'proposal',
  'condition',
]);

/** What turns a statement among these words. */
function turnOf(normal: string): TurnClass | undefined {
  const words = normal
    .replace(/[^\p{L}\s-]/gu, ' ')
    .trim()
    .split(/\s+/);
  for (const [at, word] of words.entries()) {
    const found = turningWords.get(`${word} ${words[at + 1] ?? ''}`) ?? turningWords.get(word);
    if (found && turnsItems(found.class)) return found.class;
    if (myths.has(word)) return 'false';
  }
  return undefined;
}
const myths = wordSet('mitos salah gosip');

/** "Keterangan saksi:", "Aduan warga:": what follows is one side's word. */
const speechOf = (normal: string): 'said' | undefined =>
  isOneSided(normal) || words(normal).some((word) => sayings.has(word)) ? 'said' : undefined;
const words = (normal: string): string[] => normal.split(/[^\p{L}-]+/u).filter((word) => word !== '');
const sayings = wordSet(
  'kesaksian pengakuan penuturan dalil aduan pengaduan keluhan pertanyaan kritik curhat tuntutan',
);
const isOneSided = (normal: string): boolean => /^keterangan\s(?!hasil|gambar|foto|tabel)\p{L}/u.test(normal);

/** Its quotation goes on in the sentence behind it. */
const isOpenQuotation = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0);

/** "a. KTP; atau": none of the items is asked for alone. */
function alternatives(sentences: readonly Standing[]): [number, Frame][] {
  return sentences.flatMap(({ isItem, normal, text }, at): [number, Frame][] => {
    if (!isItem || !/[;,]?\satau$/.test(normal)) return [];
    const found: [number, Frame][] = [];
    for (let index = at + 1; sentences[index]?.isItem; index++) found.push([index, { text, by: at, denies: false }]);
    for (let index = at; sentences[index]?.isItem; index--)
      found.push([index, { text: 'atau', by: -1, denies: false }]);
    return found;
  });
}

/** Remarks, denials and corrections reach back. */
function lookingBack(sentences: readonly Standing[], at: number, { text, normal }: Standing): [number, Frame][] {
  if (at === 0) return [];
  const taking = { text: text.trim(), by: at };
  if (/^[([][^()[\]]+[)\]]\.?$/.test(text.trim()) && (turnOf(normal) ?? crossedOut.exec(normal)))
    return [[at - 1, { ...taking, denies: false }]];
  const closing = closed.exec(normal)?.[1];
  if (closing !== undefined)
    return since(sentences, at, root(closing)).map((place) => [place, { ...taking, denies: false }]);
  if (afterthought.test(normal)) return [[at - 1, { ...taking, denies: false }]];
  if (corrects.test(normal) && words(normal).length <= shortCorrection) return [[at - 1, { ...taking, denies: true }]];
  return [
    ...(corrects.test(normal) ? corrected(sentences, at).map((place) => ({ place, denies: true })) : []),
    ...takenBackBy(sentences, at),
  ].map(({ place, denies }) => [place, { ...taking, denies }]);
}

const crossedOut = /dicoret|dihapus|ralat|verifikasi|konfirmasi|sementara|draf|konsep/;
const said =
  'kabar|berita|informasi|pesan|isu|rumor|klaim|pernyataan|keterangan|kesaksian|dalil|tuduhan|tudingan|unggahan|' +
  'video|narasi|foto|cerita|pengakuan|anggapan|dugaan|kata|penuturan|sambutan|arahan|skenario|simulasi|contoh|' +
  'rencana|usulan|ilustrasi|keluhan|aduan|permintaan|harapan|usul|janji|isi|bunyi';
const closed = new RegExp(
  `^demikian(?:lah)?\\s(?:isi\\s)?(?!berita)(${said}|disampaikan|dikatakan|diungkapkan|ujar|ungkap)`,
);
/** A correction of so few words is of the sentence before it. */
const shortCorrection = 4;
/** Sentences that only say of the one before whose word it is, on what terms it holds, or that it is otherwise. */
const afterthought = new RegExp(
  [
    String.raw`^(?:setidaknya|paling tidak|minimal|sekurang-kurangnya)\s(?:itu|begitu|demikian|menurut|` +
      String.raw`sampai|hingga)`,
    String.raw`^(?:itu|itulah|begitu|begitulah|demikian)\s(?:rencana|harapan|janji|kata|menurut|` +
      String.raw`pengakuan|klaim|bunyi|isi|` +
      String.raw`dalih|versi|yang\s(?:tertulis|tertera|tercantum|dikatakan|dijanjikan|direncanakan))`,
    String.raw`^itu\spun\s`,
    String.raw`^(?:kecuali|terkecuali|minus|tidak\stermasuk|belum\stermasuk)(?!\p{L})`,
    String.raw`^(?:syaratnya|asalkan|asal|dengan\ssyarat|dengan\scatatan|catatannya)(?!\p{L})`,
    String.raw`^(?:namun,?\s|tetapi,?\s)?(?:kenyataannya|nyatanya|ternyata|faktanya|padahal|sebaliknya)(?!\p{L})`,
    String.raw`^(?:benarkah|betulkah|apa\sbenar|apakah\sbenar|sungguhkah)(?!\p{L})`,
    String.raw`^(?:kata|ujar|tutur|menurut|klaim|versi|janji)\s[^,:“"]{2,60}$`,
    String.raw`^(?:dulu|dahulu|rencananya|katanya|konon|kabarnya|mungkin|barangkali|semoga|harapannya|dulunya)$`,
  ].join('|'),
  'u',
);

/**
 * The sentences before `at` back to the one that announces them by the noun ("Saksi menyampaikan keterangannya"), or
 * to the beginning of their paragraph.
 */
function since(sentences: readonly Standing[], at: number, noun: string): number[] {
  const reach = Math.max(0, at - farthest);
  let from = at - 1;
  while (from > reach && !(sentences[from] as Standing).startsLine) from--;
  for (let index = at - 1; index >= reach; index--) {
    const { normal } = sentences[index] as Standing;
    const announces = /(?:berikut|begini|sebagai berikut|berikut ini)[.:]?$/.test(normal) || normal.endsWith(':');
    if (announces || words(normal).some((word) => noun !== '' && root(word) === noun)) {
      from = index + 1;
      break;
    }
  }
  return Array.from({ length: at - from }, (_, index) => from + index);
}
const farthest = 8;

const corrects =
  /^(?:ralat|koreksi|pembetulan|perbaikan data|diralat)(?!\p{L})|(?<!\p{L})(?:diralat|dikoreksi menjadi)(?!\p{L})/u;

/** Earlier sentences that tell of the same things with another number. */
function corrected(sentences: readonly Standing[], at: number): number[] {
  const own = readTokens((sentences[at] as Standing).normal);
  const numbers = new Set(own.filter(({ lower }) => /\d/.test(lower)).map(({ lower }) => lower));
  const meanings = new Set(own.filter(({ isContent }) => isContent).map(({ meaning }) => meaning));
  return sentences.slice(0, at).flatMap(({ normal }, place) => {
    const tokens = readTokens(normal);
    const told = tokens.filter(({ isContent }) => isContent);
    const same = told.filter(({ meaning }) => meanings.has(meaning)).length;
    const isOther = tokens.some(({ lower }) => /\d/.test(lower) && !numbers.has(lower));
    return isOther && same >= leastSame && same >= told.length / 2 ? [place] : [];
  });
}
const leastSame = 2;
