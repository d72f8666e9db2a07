/** The words around a number that say what it counts. A word that turns the meaning — tidak, belum — is never lost. */

import { monthPattern } from '../../language/index.ts';

export type Noun = {
  readonly label: string;
  /** What is counted, in its full form: "org" is "orang". */
  readonly unit?: string;
  /** Nothing but the unit: what it is about stands elsewhere. */
  readonly unitOnly: boolean;
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
  ...'orang jiwa suara pemilih lembar buah unit eksemplar personel kursi kg set rangkap boks botol'
    .split(' ')
    .map((unit) => [unit, unit] as const),
  ['org', 'orang'],
  ['lbr', 'lembar'],
  ['bh', 'buah'],
  ['prs', 'personel'],
]);
/** Units of which a quality follows: "suara sah", "pemilih baru". The others are left out before another noun. */
const qualified = new Set(['suara', 'pemilih', 'jiwa', 'kursi']);
export const unitOf = (rest: string): string | undefined =>
  units.get(/^\s*(?:\([^)]{2,60}\)\s*)?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? '');

/** Nouns end where one of these begins. */
const stopNoun = new Set(
  (
    'yang dan atau dari di ke pada dengan untuk oleh serta dalam adalah ini itu telah sudah akan terdiri tersebar ' +
    'se hingga sampai sebagai tersebut mengikuti hadir jika sehingga menjadi lalu kemudian tahun tanggal wib wita ' +
    'wit karena antara dibanding dibandingkan sesuai berdasarkan menurut merupakan sejak per secara juga masih belum ' +
    'tidak utk yg ya dgn dr agar bagi terhadap saat namun tetapi sedangkan termasuk meliputi yakni yaitu setiap tiap ' +
    'blm sdh krn ttg kata meter bila'
  ).split(' '),
);
const term = new RegExp(
  String.raw`^\s+((?:yang\s+)?(?:(?:sudah|telah|dinyatakan)\s+)?tidak\s+memenuhi\s+syarat(?:\s*\(TMS\))?|` +
    String.raw`tidak\s+sah|tidak\s+hadir)(?!\p{L})`,
  'iu',
);
const word = /^\s+([\p{L}][\p{L}/+-]*)(?=[\s,.;:)(=!?]|$)/u;

/** The noun right behind a number: "pemilih baru", "orang peserta", "suara tidak sah". */
export function labelBehind(rest: string): Noun | undefined {
  const spelled = /^\s*\((?:[\p{L}]+\s?){1,8}\)/u.exec(rest)?.[0].length ?? 0;
  const { words, length } = nounWords(rest.slice(spelled));
  const of = /^\s+(?:dari|di\s+antaranya)\s+/iu.exec(rest);
  if (words.length === 0) return of ? elsewhere(rest, of[0]) : deniedOf(rest);
  const first = words[0] as string;
  const unit = units.get(first.toLowerCase());
  const behind = rest.slice(spelled + length);
  const ofNext = /^\s*(?:[:=]\s*)?(?:Rp\.?\s?)?\d/i.test(behind);
  const others = unit && !qualified.has(unit) ? words.slice(1) : words;
  const unitOnly = unit !== undefined && words.length === 1;
  const told = unitOnly ? (calledOf(behind) ?? toldOf(behind)) : undefined;
  return {
    label: (others.length > 0 ? others : words).join(' '),
    ...(unit ? { unit } : {}),
    unitOnly,
    ...(told ? { told } : {}),
    ofNext,
    length: spelled + length,
    used: !ofNext,
  };
}

function nounWords(text: string): { words: string[]; length: number } {
  const words: string[] = [];
  let length = 0;
  while (words.length < 4) {
    const rest = text.slice(length);
    // A term of the law, though "tidak" ends other nouns: "126.617 pemilih tidak memenuhi syarat".
    const law = term.exec(rest);
    if (law?.[1]) {
      words.push(law[1].replace(/\s+/g, ' ').replace(/^yang\s+/i, ''));
      return { words, length: length + law[0].length };
    }
    const next = word.exec(rest);
    if (!next?.[1] || stopNoun.has(next[1].toLowerCase())) break;
    words.push(next[1]);
    length += next[0].length;
    if (/^[,.;:)(=!?]/.test(text.slice(length))) break;
  }
  return { words, length };
}

/** "17 dari 19 kabupaten/kota": the same kind of thing; "30 di antaranya akan menginap": what is said of them. */
function elsewhere(rest: string, lead: string): Noun | undefined {
  const behind = rest.slice(lead.length);
  const same = /^\d[\d.]*\s+([\p{L}/-]+)/u.exec(behind)?.[1];
  const told = same ?? toldOf(` ${behind}`);
  return told === undefined ? undefined : { label: told, unitOnly: false, ofNext: false, length: 0, used: false };
}

/** "12 orang merupakan penyandang disabilitas". */
const calledOf = (behind: string): string | undefined =>
  /^\s+(?:merupakan|adalah|berstatus)\s+((?:\p{L}+\s*){1,3})/iu.exec(behind)?.[1]?.trim();

/** "12 belum ditemui": what is said not to be. */
function deniedOf(rest: string): Noun | undefined {
  const label = /^\s+((?:tidak|belum)\s+\p{L}+(?:\s+\p{L}+)?)/iu.exec(rest)?.[1];
  return label === undefined ? undefined : { label, unitOnly: false, ofNext: false, length: 0, used: false };
}

const toldOf = (behind: string): string | undefined =>
  new RegExp(
    String.raw`^\s+(?:akan\s+|telah\s+|sudah\s+)?((?:di|ber|ter|me|tidak|belum)\p{L}*(?:\s+(?!dan(?!\p{L})|` +
      String.raw`serta(?!\p{L}))[\p{L}/-]+){0,3})`,
    'iu',
  ).exec(behind)?.[1];

const links = new RegExp(
  String.raw`(?:\s|^)(?:yakni|yaitu|adalah|sebanyak|sebesar|berjumlah|berjumlahnya|jumlahnya|mencapai|` +
    String.raw`menjadi|tercatat|sejumlah|ada|meraih|hingga|sekitar|lebih\s+dari|paling\s+banyak|maksimal|max|` +
    String.raw`seharusnya|harusnya|jadi|tinggal|hanya|dengan|yang|dari|di|ke|untuk|utk|oleh|terhadap|dapat|dpt|` +
    String.raw`terdapat|meliputi|terdiri|atas|dan|serta|per|pada|telah|sudah)$`,
  'iu',
);
const starts = new RegExp(
  String.raw`^(?:yang|dan|atau|dari|di|ke|pada|dengan|untuk|utk|oleh|serta|dalam|adalah|ini|itu|telah|sudah|` +
    String.raw`akan|se|hingga|sampai|sebagai|tersebut|jika|sehingga|lalu|kemudian|karena|juga|masih|termasuk|` +
    String.raw`sedangkan|selain|demikian|bahwa|namun)\s+`,
  'iu',
);

/** Words, and not only a day. */
const telling = new RegExp(String.raw`^(?!.*\d\s*(?:${monthPattern})\b)[\p{L}].*\p{L}`, 'iu');

/** The words before a number, from the last mark on: "Suara tidak sah sebanyak" -> "Suara tidak sah". */
export function labelBefore(before: string, line: string): string | undefined {
  const equal = /=\s*$/.test(before);
  const kept = before.replace(/(?:[\d.,]+\s*[x×*+]\s*)+[\d.,]+\s*=\s*$/i, '');
  let text = kept.replace(/\([^()]{0,80}\)\s*=\s*$/u, '').replace(/[\s:=(±~–-]+$/u, '');
  for (let step = 0; step < 5 && links.test(text); step++) text = text.replace(links, '').replace(/[\s:=(]+$/u, '');
  const parts = text.split(/[,;(!?•]\s*|\.\s+|:\s+|\s(?:dan|serta|sedangkan|\+)\s/u).map((part) => part.trim());
  const behindComma = /,\s*$/.test(kept)
    ? parts.findLast((part) => telling.test(part) && !/(?:tersebut|itu|ini)$/i.test(part) && !/^di\p{L}+$/iu.test(part))
    : undefined;
  const segment = parts.at(-1) || (behindComma ?? '');
  const words = (
    new RegExp(
      String.raw`(?:[\p{L}][\p{L}\d./+&-]*|&|\d+\/\p{L}+|(?<=kodim\s)\d+|(?:19|` +
        String.raw`20)\d\d)(?:\s+(?:[\p{L}][\p{L}\d./+&-]*|&|\d+\/\p{L}+|(?:19|20)\d\d|[1-9]))*$`,
      'iu',
    ).exec(segment)?.[0] ?? ''
  ).split(/\s+/);
  let label = words.slice(-5).join(' ');
  for (let step = 0; step < 4 && starts.test(label); step++) label = label.replace(starts, '');
  if (label === '' && equal) return /^\s*(?:\d+[.)]\s*)?((?:\p{L}+\s*){1,3})/u.exec(line)?.[1]?.trim();
  return /\p{L}/u.test(label) ? label : undefined;
}
