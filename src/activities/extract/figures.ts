/** Counted things, amounts of money and shares, each with the words that say what it counts. */
import {
  decimalPattern,
  firstNumberWordPattern,
  numberWordPattern,
  oneLine,
  readDecimal,
  readNumberWords,
  scalePattern,
  words,
} from '../../language/index.ts';
import { isBareUnit, labelBehind, unitOf, type Noun } from './figure-labels.ts';
import { labelBefore } from './figure-leads.ts';
import type { Sentence, Span } from './reading.ts';

export type FoundFigure = Span & {
  readonly label: string;
  readonly value: string;
  /** "%", "rupiah", or what was counted where the label says something else: "orang". */
  readonly unit?: string;
  /** The noun stands right behind the number. */
  readonly sure: boolean;
};

const blankGroups = String.raw`\d{1,3}(?: \d{3})+(?![\d.,]|\s\d)`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(?<money>Rp\.?\s?)?(?<digits>${blankGroups}|${decimalPattern})(?:,-)?` +
    String.raw`(?:\s*(?<scale>${scalePattern}|M)(?!\p{L}))?(?<percent>\s*%|\s+(?:persen|prosen)(?!\p{L}))?` +
    String.raw`(?!\d|:\d|/(?!(?:hari|orang|org|bulan|bln|kali|unit|paket|desa|tps|kegiatan|peserta|` +
    String.raw`malam)(?![\p{L}/.-]))|` +
    String.raw`[.,]\d|\p{L}|-\d|-\p{L})`,
  'giu',
);
const inWords = new RegExp(
  String.raw`(?<![\p{L}-])(?<words>(?:${firstNumberWordPattern})(?:\s+(?:${numberWordPattern})){0,12})` +
    String.raw`(?=\s+(?!(?:${numberWordPattern})(?!\p{L}))\p{Ll})`,
  'giu',
);
/** Behind a number in words: it is a manner of speaking, a length of time, or another number. */
const notCountedInWords = new RegExp(
  String.raw`^\s+(?:kali|hal|sisi|arah|pihak|kata|cara|macam|jenis|hari|jam|menit|detik|bulan|tahun|minggu|pekan|` +
    String.raw`malam|` +
    String.raw`abad|dekade|windu|pertiga|perempat|per|setengah|persen|belah|tangan|mata|sama|rupiah|juta|ribu|ratus|` +
    String.raw`puluh|belas|koma|meter|kilometer|kilo|bagian|poin|saja|atau|dan|di|ke|pada|dengan|yang|ini|itu|` +
    String.raw`lewat|kurang)(?!\p{L})`,
  'iu',
);

/** Before a number: it is an ordinal, a name, a time or part of a citation, not a count. */
const notCount = new RegExp(
  String.raw`(?:(?<!\p{L})(?:nomor|no\.?|pasal|ayat|tahun|thn?\.?|tanggal|tgl\.?|pukul|jam|pkl\.?|pk|seri|` +
    String.raw`sesi|bab|huruf|angka|halaman|hlm\.|` +
    String.raw`lantai|lt\.?|triwulan|tw|semester|model|jl\.|jalan|rt|rw|pemilu|pilkada|pemilihan|anggaran|sd|` +
    String.raw`smp|sma|smk|sman|smkn|` +
    String.raw`smpn|sdn|man|negeri|versi|kodim|korem|koramil|yonif|urut|rancangan|opsi|gel\.?|gelombang|psl\.?|` +
    String.raw`yth\.?\s*:?|dandim|danramil|danrem|lanal|` +
    String.raw`angkatan|kelas|blok|kamar|zona|` +
    String.raw`dapil|usia|umur|bulan|register|putaran|minggu)|ke-)\s*\(?\s*$`,
  'iu',
);
/** "TPS 05, 07, 11": numbers of places, not how many. */
const numbered =
  /(?<!\p{L})(?:TPS|tim|rancangan|kelurahan|urut)\s+0?\d{1,3}(?:\s*(?:,|dan|&)\s*0?\d{1,3})*\s*(?:,|dan|&)\s*$/iu;
const tpsNumber = /(?<!\p{L})TPS\s+$/iu;
/** Behind a number: it is a length of time or way. */
const measure = new RegExp(
  String.raw`^\s*(?:\([^)]{2,40}\)\s*)?(?:jam|menit|detik|hari|bulan|tahun|thn|th|minggu|pekan|kali|km|mnt|dtk|` +
    String.raw`bln|mgg|malam|` +
    String.raw`muharram|safar|rabiul|jumadil|rajab|syakban|sya.ban|ramadh?an|syawal|zulkaidah|dzulqa.dah|zulhijjah|h|` +
    String.raw`kilometer|meter|m2|m|cm|ha|hektare?|derajat|WIB|WITA|WIT|pagi|siang|sore|malam|petang|` +
    String.raw`dini hari)(?!\p{L})`,
  'iu',
);
const operand = /^\s*[x×*]\s*(?:Rp\.?\s?)?\d|^\s*\+\s*\d/i;
const afterOperator = /\d\s*[x×*+]\s*(?:Rp\.?\s?)?$/i;
/** "2. Luthfi" in a column of signatures, "1 s.d. 4" of numbers that are no counts. */
const listNumber = /^\.(?:\s+\p{Lu}|\s*$)/u;
const endOfRange = /(?<!\p{L})(?:urut|TPS|nomor|gelombang|sesi)\s+\d{1,3}\s*(?:s\.?\/?d\.?|sampai|[–-])\s*$/iu;
/** "SD Masehi Waingapu 2", "KMP Gambolo 2": a number that belongs to a name. */
const ofInstitution = new RegExp(
  String.raw`(?<!\p{L})(?:SD|SMP|SMA|SMK|MA|MAN|MTs|MI|TK|KMP|KM|KRI|Kapal|Puskesmas|` +
    String.raw`Sekolah)\s+(?:\p{Lu}\p{L}+\s+){1,3}$`,
  'u',
);
const properName = /(?:^|[^,;:(]\s)(?:\p{Lu}\p{Ll}+)\s$/u;
const attachment = /^\s*lampiran\s*:/iu;

/** What the sentences before told of: a number may leave it out. */
export type Context = {
  /** What stands before the sentence in its line. */
  readonly lead: string;
  /** What was counted last, and what was said of it. */
  readonly thing?: string;
  readonly told?: string;
  /** What the last share was of. */
  readonly share?: string;
};
export type Figures = { readonly figures: FoundFigure[]; readonly context: Context };

/** Numbers of a sentence with the words that say what they count. `taken` are dates, times and citations. */
export function findFigures(sentence: Sentence, taken: readonly Span[], before: Context): Figures {
  const figures: FoundFigure[] = [];
  let context = before;
  if (attachment.test(sentence.text)) return { figures, context };
  let behindLast = 0;
  for (const found of numbersOf(sentence.text)) {
    const at = sentence.start + found.start;
    if (taken.some((span) => span.start < at + found.end - found.start && at < span.end)) continue;
    const around = aroundOf(sentence.text, found, behindLast, before.lead);
    const noun = factorOf(labelBehind(around.rest), around.before);
    if (!isCount(found, around, noun)) continue;
    const lead = leadOf(around, sentence.text, noun);
    const figure = labelled(found, noun, lead, around, context);
    behindLast = found.end + (noun?.used ? noun.length : 0);
    if (!figure) continue;
    figures.push({ start: at, end: at + found.end - found.start, ...figure });
    context = after(context, figure, noun, lead);
  }
  return { figures, context };
}

/** "3 orang x 16 desa = 48 orang": what stands behind a factor is its own. */
const factorOf = (noun: Noun | undefined, before: string): Noun | undefined =>
  noun?.ofNext && /[x×*]\s*$/.test(before) ? { ...noun, ofNext: false, used: true } : noun;

type Around = { readonly before: string; readonly own: string; readonly rest: string };

/** `own` is what stands before the number behind the one before it. */
const aroundOf = (text: string, { start, end }: Span, behindLast: number, lead: string): Around => ({
  before: (start < 12 ? lead : '') + text.slice(Math.max(0, start - 200), start),
  own: (isBroken(lead, start) ? lead : '') + text.slice(Math.max(behindLast, start - 200), start),
  rest: text.slice(end, end + 200),
});

/** Leaders end no sentence: "Suara sah ........ 219.291". */
const isBroken = (lead: string, start: number): boolean => start < 3 && /(?:\.\s*){3,}$/.test(lead);

/** "PPK dari 23 kecamatan (46 orang)": in brackets behind another number it is of what stands before both. */
function leadOf({ before, own }: Around, line: string, noun: Noun | undefined): string | undefined {
  const lead = labelBefore(own, line);
  if (lead !== undefined || !noun?.unitOnly || !/\(\s*$/.test(before)) return lead;
  return labelBefore(before.replace(/\s+(?:dari|di|se-?)\s+\d[\d.]*\s+[\p{L}/]+\s*\(\s*$/u, ' '), line);
}

function after(context: Context, figure: Labelled, noun: Noun | undefined, lead: string | undefined): Context {
  if (figure.unit === '%') return { ...context, share: figure.label };
  if (figure.unit === 'rupiah') return context;
  const isThing = noun && !noun.bare && !noun.unitOnly && !noun.ofNext && !said.test(noun.label);
  const own = isThing ? noun.label : undefined;
  // What is said of some is not said of the others.
  const thing = own ?? (noun?.bare || lead === undefined || said.test(lead) ? context.thing : lead);
  const told = noun?.bare ? noun.label : undefined;
  return {
    lead: context.lead,
    ...(context.share ? { share: context.share } : {}),
    ...(thing ? { thing } : {}),
    ...(told ? { told } : {}),
  };
}

type FoundNumber = Span & { readonly value: string; readonly unit?: '%' | 'rupiah'; readonly digits: string };

function numbersOf(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(number)) {
    const { money, scale } = match.groups ?? {};
    // "M" is a thousand millions of money, and else a letter.
    if (scale !== 'M' || money !== undefined) found.push(fromDigits(match, text));
  }
  for (const match of text.matchAll(inWords)) {
    const spelled = match.groups?.words ?? '';
    const end = match.index + spelled.length;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    // "41 (empat puluh satu)" was read before.
    if (/(?:salah|per|kelas|ke|se|nomor|pukul|jam)[\s-]*$|\d\s*\($/i.test(before) || /^satu$/i.test(spelled)) continue;
    // "Lima Puluh Kota", "Enam Lingkung": a name.
    if (notCountedInWords.test(text.slice(end, end + 30)) || !/^\s+\p{Ll}/u.test(text.slice(end, end + 9))) continue;
    found.push({ start: match.index, end, value: readNumberWords(spelled), digits: '' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function fromDigits(match: RegExpExecArray, text: string): FoundNumber {
  const { money, digits: written = '', scale = '', percent } = match.groups ?? {};
  const digits = written.replaceAll(' ', '');
  const end = match.index + match[0].trimEnd().length;
  const unit = percent ? '%' : money !== undefined || /^(?:jt|rb)$/i.test(scale) ? 'rupiah' : undefined;
  // "543,977 orang": nobody counts people in thousandths; the comma groups.
  const grouped =
    unit === undefined && /^\d{1,3},\d{3}$/.test(digits) && unitOf(text.slice(end, end + 30)) !== undefined;
  const value = grouped ? digits.replace(',', '') : readDecimal(digits, scale === 'M' ? 'miliar' : scale.toLowerCase());
  return { start: match.index, end, value, digits, ...(unit ? { unit } : {}) };
}

/** "1. Titis", "1) Titis" behind a colon or a gap, "2. ttd" in a column of signatures, the first cell of a row. */
const isMark = (before: string, rest: string): boolean =>
  (/^(?:\t| {2,}|\s*\|)\s*\p{L}/u.test(rest) && unitOf(rest) === undefined) ||
  (/^\.\s+\S/.test(rest) && /(?:^|\t|\s{2,}|[:;,]\s*)$/.test(before)) ||
  (rest.startsWith(')') && !/\([^()]*$/.test(before));

function isCount(number: FoundNumber, around: Around, noun: Noun | undefined): boolean {
  const { before, rest } = around;
  if (number.unit === 'rupiah') return !operand.test(rest) && !/[x×*]\s*$/i.test(before);
  if (operand.test(rest)) return false;
  if (number.unit === '%') return true;
  if (notCount.test(before) || numbered.test(before) || afterOperator.test(before) || measure.test(rest)) return false;
  return !namesSomething(number.digits, around, noun);
}

/** The number of a place, a form, a year, a row or a name, not how many there are. */
function namesSomething(digits: string, { before, rest }: Around, noun: Noun | undefined): boolean {
  const short = /^\d{1,2}$/.test(digits);
  return (
    /^(?:0\d|(?:19|20)\d\d$)/.test(digits) ||
    (formNumber.test(before) && unitOf(rest) === undefined) ||
    (listNumber.test(rest) && /(?:\t| {2})$/.test(before)) ||
    ofInstitution.test(before) ||
    endOfRange.test(before) ||
    (tpsNumber.test(before) && /^\d{1,3}$/.test(digits)) ||
    (short && (isMark(before, rest) || (noun?.bare !== false && properName.test(before))))
  );
}
const formNumber = /(?<!\p{L})form(?:ulir)?\s*$/iu;

type Labelled = Pick<FoundFigure, 'label' | 'value' | 'unit' | 'sure'>;

/** An amount or a share takes the words before it; a count those behind it, where they are more than its unit. */
function labelled(
  { value, unit }: FoundNumber,
  noun: Noun | undefined,
  lead: string | undefined,
  around: Around,
  context: Context,
): Labelled | undefined {
  const own = noun?.ofNext ? undefined : noun?.unit;
  const measured = unit ?? (own === undefined && isMoney(value, lead) ? 'rupiah' : undefined);
  if (measured === undefined) return counted(value, noun, lead, around.before, context);
  const ownNoun = noun?.bare ? undefined : noun?.label;
  const told = measured === '%' ? shareOf(context) : moneyPhrase(around);
  const label = lead ?? ownNoun ?? told ?? noun?.label ?? placeBehind.exec(around.rest)?.[1];
  return figureOf(label, value, measured, lead !== undefined);
}

function counted(
  value: string,
  noun: Noun | undefined,
  lead: string | undefined,
  before: string,
  context: Context,
): Labelled | undefined {
  if (!noun || noun.ofNext) return figureOf(lead ?? noun?.label, value, undefined, false);
  // "tidak hadir: 9 izin": a label with its mark stands, whatever follows.
  const denied = lead !== undefined && /[:=]\s*$/.test(before) && turns.test(lead);
  if (denied || (noun.apart && lead !== undefined)) return figureOf(lead, value, noun.unit, false);
  if (noun.bare) return figureOf(bareLabel(noun.label, lead, context), value, noun.unit, false);
  if (!noun.unitOnly) return figureOf(noun.label, value, noun.unit, true);
  // What follows may deny it: "pemilih lansia 12 orang tidak hadir".
  const whose = noun.told && /,\s*$/.test(before) ? noun.label : (lead ?? noun.label);
  return figureOf([whose, noun.told].filter(Boolean).join(' '), value, noun.unit, false);
}

/** The share is of the same thing at another time. */
const shareOf = ({ share }: Context): string | undefined => share?.replace(time, '');
const time = new RegExp(
  String.raw`(?<!\p{L})(?:(?:tahun|bulan|pemilu|pilkada|pemilihan|periode)\s+` +
    String.raw`(?:lalu|ini|sebelumnya|\d{4})|kini)\s*`,
  'giu',
);

const said =
  /(?<!\p{L})(?:yang|sudah|telah|belum|tidak|masih|memenuhi|hadir|sah|rusak|lulus|sisa|di\p{Ll}{5,})(?!\p{L})/iu;
const turns = /(?<!\p{L})(?:tidak|belum|tdk|blm|batal|tanpa)(?!\p{L})/iu;

/** "17 belum": of the things told before, and of what was said of others of them. */
function bareLabel(told: string, lead: string | undefined, { thing, told: before }: Context): string {
  const alone = /^(?:tidak|belum|tdk|blm)$/i.test(told) && before !== undefined && !turns.test(before);
  const said = alone ? `${told} ${before}` : told;
  const of = lead ?? thing;
  return of === undefined || said.includes(of) ? said : `${of} ${said}`;
}

const isMoney = (value: string, lead: string | undefined): boolean => value.length > 4 && moneyWord.test(lead ?? '');
const placeBehind = /^\s+di\s+([\p{L}]+(?:\s+[\p{L}\d]+){0,2})/u;

function figureOf(
  label: string | undefined,
  value: string,
  unit: string | undefined,
  sure: boolean,
): Labelled | undefined {
  // "2 orang", and nothing tells of whom.
  return label === undefined || (unit !== undefined && isBareUnit(label))
    ? undefined
    : { label: inFull(label), value, ...(unit ? { unit } : {}), sure };
}

/** A label as a reader writes it: "tdk" is "tidak", and "L" beside "P" are men and women. */
function inFull(label: string): string {
  if (/^[LP]$/.test(label)) return label === 'L' ? 'laki-laki' : 'perempuan';
  let text = '';
  let from = 0;
  for (const word of words(label)) {
    const short = word.text === word.text.toLowerCase() && word.lower !== word.text;
    text += label.slice(from, word.start) + (short ? word.lower : word.text);
    from = word.end;
  }
  return oneLine(text + label.slice(from));
}

/** The last thing before it that costs: "anggaran sosialisasi kena efisiensi, dari Rp240 juta jadi Rp85 juta". */
function moneyPhrase({ before, rest }: Around): string | undefined {
  const [phrase] = [...before.matchAll(costs)].at(-1) ?? [];
  if (phrase === undefined) return undefined;
  if (/(?<!\p{L})(?:men)?jadi\s*$/iu.test(before)) return `${phrase} menjadi`;
  return /(?<!\p{L})dari\s*$/iu.test(before) && /^\s*(?:men)?jadi(?!\p{L})/iu.test(rest) ? `${phrase} semula` : phrase;
}
const costs = new RegExp(
  String.raw`(?<!\p{L})(?:anggaran|biaya|honor|dana|harga|hibah|pagu|belanja)(?:\s(?!kena|` +
    String.raw`di\p{Ll}{4})\p{L}{3,}){0,2}`,
  'giu',
);
const moneyWord = /(?<!\p{L})(?:anggaran|biaya|honor|dana|harga|hibah|uang|bbm)(?!\p{L})/iu;
