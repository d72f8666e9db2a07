/** Counted things, amounts of money and shares, each with the words that say what it counts. */
import { numberWordPattern, oneLine, words } from '../../language/index.ts';
import { changeOf } from './figure-changes.ts';
import { isBareUnit, labelBehind, type Noun } from './figure-labels.ts';
import { labelBefore } from './figure-leads.ts';
import { isCount, numbersOf, type Around, type FoundNumber } from './figure-numbers.ts';
import { onItsSide } from './figure-sides.ts';
import { nounOfVerb } from './figure-verbs.ts';
import type { Sentence, Span } from './reading.ts';

export type FoundFigure = Span & {
  readonly label: string;
  readonly value: string;
  /** "%", "rupiah", or what was counted where the label says something else: "orang". */
  readonly unit?: string;
  /** The noun stands right behind the number. */
  readonly sure: boolean;
};

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
  /** What the last number was of. */
  readonly last?: string;
  /** The heading of the part that the sentence stands in: "Anggaran". */
  readonly section?: string;
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
    const length = lengthOf(found, around, sentence.text);
    if (length) {
      figures.push({ start: at, end: at + found.end - found.start, ...length });
      behindLast = found.end;
      continue;
    }
    const noun = factorOf(labelBehind(around.rest) ?? sharedNoun(around.rest), around.before);
    if (!isCount(found, around, noun)) continue;
    const lead = changeOf(around.before, around.rest) ?? wholeOf(leadOf(around, sentence.text, noun), around, context);
    const figure = labelled(found, noun, lead, around, context);
    behindLast = found.end + (noun?.used ? noun.length : 0);
    const label = figure && onItsSide(figure.label, around);
    if (!figure || label === undefined) continue;
    figures.push({ start: at, end: at + found.end - found.start, ...figure, label: inFull(label) });
    context = after(context, figure, noun, lead);
  }
  return { figures, context };
}

/** "Jarak 47 km", "berlaku 3 tahun": a length, where words right before it say of what. */
function lengthOf({ value, unit }: FoundNumber, { own, rest }: Around, line: string): Labelled | undefined {
  const measure = unit === undefined ? lengths.exec(rest)?.groups?.measure : undefined;
  const lead = measure === undefined || noLength.test(own) ? undefined : labelBefore(own, line);
  return measure !== undefined && lead !== undefined && toldOfLength.test(lead)
    ? figureOf(lead, value, oneLine(measure.toLowerCase()), false)
    : undefined;
}
const lengths = new RegExp(
  String.raw`^\s+(?<measure>hari\s+kerja|menit|jam|detik|hari|malam|tahun|km|kilometer|meter|m2` +
    String.raw`|hektare?)(?!\p{L})(?!\s+(?:yang\s+lalu|lalu|lagi|ini|kemudian|silam|sebelum|setelah` +
    String.raw`|ke\s+depan))`,
  'iu',
);
/** What has a length. */
const toldOfLength = new RegExp(
  String.raw`(?<!\p{L})(?:masa|jarak|panjang|luas|tinggi|lebar|lama|lamanya|durasi|waktu|batas` +
    String.raw`|rata-rata|berlaku|gelombang|jalan|siaran|retensi|kontrak|paling|dikirim` +
    String.raw`|disampaikan)(?!\p{L})`,
  'iu',
);
/** Before it: when, how old, or which. */
const noLength = new RegExp(
  String.raw`(?:selama|setelah|sesudah|sebelum|usia|umur|berusia|jam|pukul|pkl\.?|tiap|setiap|waktu` +
    String.raw`|per|ke|lebih\s+dari|sejak|hampir|minimal|kurang\s+dari|[=(±~<>])\s*$`,
  'iu',
);

/** "412 dan 387 peserta": the noun of the next number is that of this one, too. */
function sharedNoun(rest: string): Noun | undefined {
  const next = /^\s+(?:dan|atau|serta|hingga|sampai|s\.d\.|&|[–-])\s+\d[\d.]*(?=\s+\p{L})/u.exec(rest);
  const noun = next && labelBehind(rest.slice(next[0].length));
  return noun && !noun.ofNext && !noun.bare ? { ...noun, length: 0, used: false } : undefined;
}

/** "3 orang x 16 desa = 48 orang": what stands behind a factor is its own. */
const factorOf = (noun: Noun | undefined, before: string): Noun | undefined =>
  noun?.ofNext && /[x×*]\s*$/.test(before) ? { ...noun, ofNext: false, used: true } : noun;

/** `own` is what stands before the number behind the one before it. */
const aroundOf = (text: string, { start, end }: Span, behindLast: number, lead: string): Around => ({
  before: (start < 12 ? lead : '') + text.slice(Math.max(0, start - 200), start),
  own: (isBroken(lead, start) ? lead : '') + text.slice(Math.max(behindLast, start - 200), start),
  rest: text.slice(end, end + 200),
});

/** Leaders end no sentence: "Suara sah ........ 219.291". */
const isBroken = (lead: string, start: number): boolean => start < 3 && /(?:\.\s*){3,}$/.test(lead);

/** "Jumlah", "seluruhnya", "masing-masing": of what, the part, the sentence or the number before tells. */
function wholeOf(lead: string | undefined, { own, before }: Around, context: Context): string | undefined {
  if (/^[\s,(]*(?:masing-masing|@)\s*$/iu.test(own)) return context.thing && `tiap ${context.thing}`;
  if (lead === undefined) return undefined;
  if (sum.test(lead) && context.section) return `${lead} ${context.section}`;
  if (sum.test(lead)) return listed.exec(before)?.groups?.who ?? lead;
  if (!all.test(lead)) return lead;
  return subject.exec(before)?.groups?.who ?? context.thing ?? lead;
}
/** "Jumlah pemilih: laki-laki 5, perempuan 4, jumlah 9": the sum of what the list is of. */
const listed = /^(?:\P{L}{0,6})(?<who>\p{Lu}[^:;.]{3,60}?)\s*:[^:;]*,\s*\p{L}+\s*[:=]?\s*$/u;
const sum = /^(?:sub\s?)?(?:jumlah|total)(?:\s+(?:seluruhnya|keseluruhan|biaya|semua))?$/iu;
const all = /^(?:seluruhnya|semuanya|totalnya|keseluruhan)$/iu;
const subject = new RegExp(
  String.raw`(?:^|[.;]\s)(?<who>\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?)\s+(?:terdiri|meliputi|berasal|mencakup|ialah|` +
    String.raw`adalah)(?!\p{L})[^.;]*$`,
  'u',
);

/** "PPK dari 23 kecamatan (46 orang)": in brackets behind another number it is of what stands before both. */
function leadOf({ before, own }: Around, line: string, noun: Noun | undefined): string | undefined {
  const lead = labelBefore(own, line);
  if (lead !== undefined || !noun?.unitOnly || !/\(\s*$/.test(before)) return lead;
  return labelBefore(before.replace(/\s+(?:dari|di|se-?)\s+\d[\d.]*\s+[\p{L}/]+\s*\(\s*$/u, ' '), line);
}

function after(context: Context, figure: Labelled, noun: Noun | undefined, lead: string | undefined): Context {
  if (figure.unit === '%') return { ...context, share: figure.label, last: figure.label };
  if (figure.unit === 'rupiah') return { ...context, last: figure.label };
  const { lead: before, section, share } = context;
  const thing = thingOf(noun, lead) ?? context.thing;
  const told = noun?.bare ? noun.label : lead !== undefined && done.test(lead) ? lead : undefined;
  return {
    lead: before,
    last: figure.label,
    ...(section ? { section } : {}),
    ...(share ? { share } : {}),
    ...(thing ? { thing } : {}),
    ...(told ? { told } : {}),
  };
}
const done = /^di\p{L}{4,}$/iu;

/** What was counted; what is said of some is not said of the others. */
function thingOf(noun: Noun | undefined, lead: string | undefined): string | undefined {
  if (noun && !noun.bare && !noun.unitOnly && !noun.ofNext && !said.test(noun.label)) return noun.label;
  return noun?.bare || lead === undefined || said.test(lead) ? undefined : lead;
}

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
  return figureOf(lead ?? measuredThing(noun, measured, around, context), value, measured, lead !== undefined);
}

/** What an amount or a share is of, where no words lead to it. */
function measuredThing(noun: Noun | undefined, measure: string, around: Around, context: Context): string | undefined {
  if (noun && (!noun.bare || turns.test(noun.label))) return noun.label;
  if (measure === '%' && /\(\s*$/.test(around.own) && context.last) return context.last;
  const told = measure === '%' ? shareOf(context) : moneyPhrase(around);
  return told ?? noun?.label ?? placeBehind.exec(around.rest)?.[1];
}

function counted(
  value: string,
  noun: Noun | undefined,
  lead: string | undefined,
  before: string,
  context: Context,
): Labelled | undefined {
  const unit = noun?.unit;
  const hasNoun = noun !== undefined && !noun.ofNext && !noun.unitOnly && !noun.bare;
  if (!hasNoun && lead !== undefined && onlyTurn.test(lead)) return figureOf(turned(lead, context), value, unit, false);
  if (!noun || noun.ofNext) return figureOf(lead ?? noun?.label, value, undefined, false);
  if (hasNoun && labelledTurn.test(before)) return figureOf(ofNoun(noun, lead, before), value, unit, false);
  if (lead !== undefined && standsAlone(noun, lead, before)) return figureOf(lead, value, unit, false);
  if (noun.bare) return figureOf(bareLabel(noun.label, lead, context), value, unit, false);
  if (hasNoun) return figureOf(ofNoun(noun, lead, before), value, unit, true);
  return figureOf(ofUnit(noun, lead, before), value, unit, false);
}

/** "tidak hadir: 9 izin": a label with its mark stands, whatever follows. */
const standsAlone = (noun: Noun, lead: string, before: string): boolean =>
  (/[:=]\s*$/.test(before) && turns.test(lead)) || noun.apart === true;

/** Behind the number stands nothing but its unit: "pemilih lansia 12 orang tidak hadir". */
function ofUnit(noun: Noun, lead: string | undefined, before: string): string {
  if (lead !== undefined && leftOut.test(lead)) return [noun.label, noun.told].filter(Boolean).join(' ');
  const byVerb =
    lead === undefined || isBareUnit(lead) || done.test(lead) ? nounOfVerb(before, noun.unit ?? noun.label) : undefined;
  if (byVerb) return byVerb;
  // What follows may deny it.
  // "di Sumenep terdapat 61 pemilih berusia …": where they are is not what they are.
  const place = lead !== undefined && /(?<!\p{L})(?:di|dari|ke)\s+$/iu.test(before.slice(0, before.lastIndexOf(lead)));
  const besideIt = noun.told && (place || /,\s*$/.test(before));
  const whose = besideIt ? noun.label : (lead ?? noun.label);
  const told = ofAll.test(before) ? undefined : noun.told;
  return [whose, told].filter(Boolean).join(' ');
}

/** "Angka ini tidak termasuk 41 pemilih di …": what they are no part of says nothing of them. */
const leftOut = /(?:^|\s)(?:tidak|belum|tdk|blm)\s+termasuk$/iu;

/** The noun with what is said of it: "kotak tersisa", "TPS tidak memenuhi syarat", "laporan yang belum diterima". */
function ofNoun({ label, told }: Noun, lead: string | undefined, before: string): string {
  const denied = deniedBefore.test(before.slice(-60)) ? nounOfVerb(before, label) : undefined;
  if (denied) return denied;
  if (ofAll.test(before)) return label;
  const turn = labelledTurn.exec(before)?.groups?.said;
  if (turn) return `${label} ${turn.toLowerCase()}`;
  const left = told ?? remains.exec(lead ?? '')?.[0].toLowerCase();
  return left === undefined || label.includes(left) ? label : `${label} ${left}`;
}
/** "8 dari 20 kecamatan belum melapor": what is said is said of the eight. */
const ofAll = new RegExp(String.raw`(?:\d|(?<!\p{L})(?:${numberWordPattern}))\s+dari(?:\s+total)?\s+$`, 'iu');
const remains = new RegExp(
  String.raw`(?<!\p{L})(?:(?:tidak|belum|tdk|blm|sudah|telah)\s+)?(?:tersisa|sisa|kurang|kekurangan|kelebihan|` +
    String.raw`hilang|batal|gagal|` +
    String.raw`cadangan|hadir|lulus|lolos|gugur|rusak|absen|izin|sakit|sah|terpakai|terisi|kosong)$`,
  'iu',
);
/** "Yang belum: 12 TPS": the label says it of what stands behind the number. */
const labelledTurn = /(?<!\p{L})(?:yang\s+)?(?<said>sudah|telah|belum|tidak)\s*[:=]\s*$/iu;
const deniedBefore = /(?<!\p{L})(?:tidak|belum|tdk|blm|batal|gagal|urung|tanpa)\s+me\p{Ll}{4,}\s+(?:\p{Ll}+\s+)?$/iu;

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

const onlyTurn = /^(?:yang\s+)?(?:tidak|belum|tdk|blm)$/iu;
/** "Sudah datang 20, belum 7": of what was told before; undefined where nothing was. */
function turned(lead: string, { thing, told }: Context): string | undefined {
  const before = told ?? (thing && said.test(thing) ? thing : undefined) ?? thing;
  return before === undefined || turns.test(before) ? undefined : `${lead} ${before.replace(aspect, '')}`;
}

/** "17 belum": of the things told before, and of what was said of others of them. */
function bareLabel(told: string, lead: string | undefined, { thing, told: before }: Context): string | undefined {
  const only = /^(?:tidak|belum|tdk|blm)$/i.test(told);
  const alone = only && before !== undefined && !turns.test(before);
  // "4 orang yang lolos, 12 tidak": nothing but the word before the comma says what they did not do.
  if (only && !alone) return lead === undefined ? undefined : leftOver(told, lead);
  const said = alone ? `${told} ${before.replace(aspect, '')}` : told;
  const of = lead ?? thing;
  return of === undefined || said.includes(of) ? said : `${of} ${said}`;
}

/** "4 orang yang lolos, 12 tidak"; "sudah dicek 40, sisa 3 belum". */
function leftOver(told: string, lead: string): string | undefined {
  if (wasSaid.test(lead)) return `${told} ${lead.replace(wasSaid, '$<said>')}`;
  return /^(?:sisa|sisanya)$/iu.test(lead) ? `sisa ${told}` : undefined;
}

const wasSaid = new RegExp(
  String.raw`^(?:.*\s)?(?:yang\s+)?(?:(?:sudah|telah)\s+)?(?<said>lolos|lulus|hadir|datang|setuju|sah|` +
    String.raw`di\p{Ll}{4,}|ter\p{Ll}{4,}|me\p{Ll}{5,})$`,
  'u',
);
const aspect = /^(?:(?:yang|sudah|telah|sdh)\s+)+/iu;

const isMoney = (value: string, lead: string | undefined): boolean => value.length > 4 && moneyWord.test(lead ?? '');
const placeBehind = /^\s+di\s+([\p{L}]+(?:\s+[\p{L}\d]+){0,2})/u;

function figureOf(
  label: string | undefined,
  value: string,
  unit: string | undefined,
  sure: boolean,
): Labelled | undefined {
  const whole = label?.replace(leadsOn, '');
  // "2 orang", and nothing tells of whom.
  return whole === undefined || whole === '' || (unit !== undefined && isBareUnit(whole))
    ? undefined
    : { label: inFull(whole), value, ...(unit ? { unit } : {}), sure };
}

/** Words that only lead to what follows: "jumlah pemilih tersebar di", "belum memenuhi syarat karena". */
const leadsOn = new RegExp(
  String.raw`(?:^|\s+)(?:(?:yang\s+)?(?:tersebar|berasal|terdiri|bertempat|berdomisili)\s+)?` +
    String.raw`(?:di|dari|ke|pada|sebagai|karena|untuk|dengan|oleh|bagi|yang|agar|sehingga|(?<=terdiri\s)atas)$`,
  'iu',
);

/** A label as a reader writes it: "tdk" is "tidak", and "L" beside "P" are men and women. */
function inFull(label: string): string {
  const doubled = label.replace(/(?<!\p{L})(\p{Ll}{3,})2(?![\p{L}\d])/gu, '$1-$1');
  if (doubled !== label) return inFull(doubled);
  const sex = /(?:^|\s)(?<short>[LP]|laki|lk|pr)$/.exec(label)?.groups?.short;
  if (sex) return label.slice(0, -sex.length) + (/^l/i.test(sex) ? 'laki-laki' : 'perempuan');
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
