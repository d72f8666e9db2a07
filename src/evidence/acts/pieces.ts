/** A sentence in pieces: phrases with the word that leads them, acts, joining words and marks. */
import { endsClause, isVerb, wordSet, type Token } from '../reading.ts';

/** The places about an act that a phrase may fill. */
export type Place = 'agent' | 'patient' | 'to' | 'from' | 'at' | 'as' | 'with' | 'since' | 'until' | 'before' | 'after';
export type Phrase = {
  /** Meanings of its words that tell it from others. */
  readonly words: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
};
export type Piece =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly lead: string; readonly isNamed: boolean }
  | { readonly kind: 'act'; readonly token: Token }
  | { readonly kind: 'link'; readonly lower: string }
  | { readonly kind: 'mark'; readonly isEnd: boolean };

export const leads: ReadonlyMap<string, Place> = new Map(
  (
    [
      ['oleh', 'agent'],
      ['kepada ke menuju bagi terhadap', 'to'],
      ['dari', 'from'],
      ['di pada dalam', 'at'],
      ['sebagai selaku menjadi', 'as'],
      ['dengan bersama', 'with'],
      ['sejak mulai semenjak', 'since'],
      ['hingga sampai', 'until'],
      ['sebelum menjelang', 'before'],
      ['setelah sesudah usai seusai pasca', 'after'],
    ] as const
  ).flatMap(([words, place]) => words.split(' ').map((word) => [word, place] as const)),
);
/** Prepositions whose phrases fill none of the places. */
const otherLeads = wordSet(
  'untuk karena lantaran akibat sebab tentang mengenai soal perihal melalui lewat atas menurut antara per selama ' +
    'saat ketika sekitar guna demi secara berdasarkan sesuai daripada dibanding dibandingkan ketimbang tanpa selain ' +
    'sambil sembari seraya seharga senilai sebesar berkat memakai menggunakan',
);
/** Words that begin a clause of its own. */
export const clauseWords = wordSet(
  'bahwa sedangkan sementara tetapi namun sehingga agar supaya jika apabila bila kalau meski meskipun walau walaupun ' +
    'maka adapun padahal melainkan lalu kemudian',
);
export const joining = wordSet('dan serta maupun atau');
/** Acts without a prefix; the subject does them, and nobody undergoes them. */
const bare = wordSet(
  'hadir datang pulang pergi tiba naik turun batal gagal rusak hilang masuk keluar pindah mundur wafat ' +
    'meninggal selesai rampung tuntas usai cair absen setuju sepakat minta usul terima pakai kirim bawa ambil ' +
    'tutup buka ganti sakit lulus gugur lolos menang kalah lahir tinggal bocor roboh terbakar',
);
const states = /^(?:ber|ter)\p{L}{3,}$/u;
const noStates = wordSet(
  'bersama berikut berbagai beberapa berita berkas berat bersih beras terhadap tersebut terkait terus terang ' +
    'terakhir terutama ternyata tertentu terlalu ternate terima tertib terpilih terbuka terendah tertinggi terbanyak ' +
    'terbaik terbaru terbesar terkecil berdasarkan beruntun',
);

const isState = ({ lower, root: own, text, start }: Token): boolean =>
  states.test(lower) && own !== lower && !noStates.has(lower) && !(start > 0 && /^\p{Lu}/u.test(text));
const isAct = (token: Token): boolean =>
  (isVerb(token) && !adverbs.has(token.lower)) ||
  isState(token) ||
  (bare.has(token.lower) && /^\p{Ll}/u.test(token.text));

/** Behind these a bare phrase is what somebody is called or given, not who does it. */
export const complementing = wordSet(
  'nyata sebut jadi beri nilai kena minta wajib larang anggap tunjuk pilih tetap nama kata tanya ajar suruh',
);
/** They tell when, how surely or how much an act is done, and are no part of what is about it. */
const adverbs = wordSet(
  'tidak tak belum bukan tanpa jangan ga gak nggak tdk blm sudah telah akan sedang masih pernah bakal hendak mau ' +
    'ingin boleh bisa dapat harus wajib perlu mesti cukup langsung segera lekas tetap lagi kembali juga pun saja hanya ' +
    'cuma baru sempat semula awalnya akhirnya sebelumnya selanjutnya kini sekarang nanti khusus sendiri bersama lebih ' +
    'kurang paling sangat banyak sering jarang lazimnya biasanya mungkin diperkirakan diduga konon katanya ' +
    'rencananya asalkan asal selambat-lambatnya secepatnya setiap tiap ialah adalah merupakan yakni yaitu ada turut ikut sama ' +
    'satu-satunya otomatis resmi mulai selalu kerap lebih-lebih justru malah bahkan ternyata memang benar',
);
/** They tell levels and bodies that stand with every name. */
const general = wordSet(
  'kabupaten kota provinsi kecamatan desa kelurahan dusun bapak ibu sdr sdri pak bu orang pihak itu tersebut ' +
    'sejumlah sebanyak sekitar ia dia beliau mereka kami kita saya pihaknya dirinya',
);
export const isTold = (token: Token): boolean =>
  (token.isContent || /\d/.test(token.lower)) && !general.has(token.lower);

export function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Token[] = [];
  let lead = '';
  const close = (): void => {
    if (open.length > 0) pieces.push(pieceOf(open, lead));
    open = [];
    lead = '';
  };
  for (const [at, token] of tokens.entries()) {
    if (token.mark !== '' && at > 0) {
      close();
      pieces.push({ kind: 'mark', isEnd: endsClause(token.mark) || /[–()“”"]/.test(token.mark) });
    }
    if (clausal.has(token.lower) && leadsClause(tokens, at)) {
      close();
      pieces.push({ kind: 'link', lower: token.lower });
    } else if (isLeading(token) && !(token.lower === 'usai' && at > 0)) {
      close();
      lead = token.lower;
    } else if (isAct(token)) {
      const isPurpose = lead !== '' && open.length === 0;
      close();
      if (isPurpose) pieces.push({ kind: 'link', lower: 'untuk' });
      lead = '';
      pieces.push({ kind: 'act', token });
    } else if (isLink(token, at)) {
      const led: string = lead;
      close();
      if (joining.has(token.lower)) lead = led;
      pieces.push({ kind: 'link', lower: token.lower });
    } else if (adverbs.has(token.lower)) {
      if (open.length > 0) close();
    } else if (isTold(token)) open.push(token);
  }
  close();
  return pieces;
}
/** "keterangan sementara": no joining word but behind a mark. */
const isLink = ({ lower, mark }: Token, at: number): boolean =>
  lower === 'yang' ||
  joining.has(lower) ||
  (clauseWords.has(lower) && !(lower === 'sementara' && at > 0 && mark === ''));
/** They lead a noun or a clause. */
const clausal = wordSet(
  'karena lantaran akibat sebab sebelum menjelang setelah sesudah usai seusai saat ketika hingga sampai sejak selama',
);
/** An act stands behind it before anything ends what it leads. */
function leadsClause(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1, at + 1 + clauseReach)) {
    if (token.mark !== '') return false;
    if (isAct(token)) return true;
    if (isLeading(token) || clauseWords.has(token.lower) || token.lower === 'yang') return false;
  }
  return false;
}
const clauseReach = 8;
const isLeading = ({ lower }: Token): boolean => leads.has(lower) || otherLeads.has(lower);

function pieceOf(open: readonly Token[], lead: string): Piece {
  const [first, last] = [open[0] as Token, open.at(-1) as Token];
  const isNamed = open.some(({ text }) => /^\p{Lu}/u.test(text));
  const phrase = { words: new Set(open.map((one) => one.meaning)), start: first.start, end: last.end };
  return { kind: 'phrase', phrase, lead, isNamed };
}
