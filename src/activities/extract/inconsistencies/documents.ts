/** One document under two numbers: its year, its first number or a part in between differs. */
import { regulationPattern } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { documentNumber, type Detector, type Seen } from './seen.ts';

type Numbered = Span & {
  readonly written: string;
  readonly parts: readonly string[];
  /** The words before it: "Surat Tugas Nomor". */
  readonly before: string;
  readonly after: string;
};

/** Another document is meant: the one that is changed, cancelled or answered. */
const another = new RegExp(
  [
    String.raw`mencabut|mengubah|perubahan|menggantikan|pengganti|menindaklanjuti|sebelumnya|tahun lalu|`,
    String.raw`menjawab|balasan|dibalas|merujuk|semula|menjadi|ralat|(?<!\p{L})(?:dan|serta|`,
    String.raw`maupun)\s+(?:nomor|no\.?)?\s*:?\s*$`,
  ].join(''),
  'iu',
);
/** It answers one letter: "… tersebut" is then the one told of before. */
const answers = /(?<!\p{L})(?:menindaklanjuti|merujuk|menjawab|balasan)(?!\p{L})/iu;
/** The head of an annex repeats the number of its letter. */
const ofOne =
  /lampiran\s+(?:surat|keputusan|undangan|berita acara|pengumuman)(?:\s\p{L}+){0,4}\s*(?:nomor|no\.?)?\s*:?\s*$/iu;
const thisOne = /^\s*(?:ini|itu|tersebut|tadi|dimaksud|di atas)(?!\p{L})/iu;
const mostCompared = 40;

export const documentNumbers: Detector = (seen, report) => {
  const numbers = numbersOf(seen).slice(0, mostCompared);
  const faults: Inconsistency[] = [];
  numbers.forEach((later, index) => {
    if (another.test(later.before) && !(thisOne.test(later.after) && answers.test(later.before))) return;
    const first = numbers.slice(0, index).find((earlier) => areOne(earlier, later));
    if (
      first &&
      first.written !== later.written &&
      !numbers.slice(0, index).some((one) => one.written === later.written)
    )
      faults.push(
        report(
          'document-differs',
          [first, later],
          `Nomor dokumen berbeda: ${first.written} dan ${later.written}.`,
          `The number of the document differs: ${first.written} and ${later.written}.`,
        ),
      );
  });
  return faults;
};

const numbersOf = ({ text }: Seen): Numbered[] =>
  [...text.matchAll(documentNumber)].map((match) => {
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      written: match[0],
      parts: match[0].toLowerCase().split('/'),
      before: text.slice(Math.max(0, match.index - 60), match.index),
      after: text.slice(end, end + 20),
    };
  });

/** Each has its own date. */
const dated = /^\s*,?\s*(?:ter)?tanggal(?!\p{L})/iu;

/** Both are meant for one document: exactly one part differs, and in a way that two documents do not differ. */
function areOne(one: Numbered, other: Numbered): boolean {
  if (dated.test(one.after) && dated.test(other.after)) return false;
  if (one.parts.length !== other.parts.length) return false;
  const differing = one.parts.flatMap((part, at) => (part === other.parts[at] ? [] : [at]));
  if (differing.length !== 1) return false;
  const [at = 0] = differing;
  const [left = '', right = ''] = [one.parts[at], other.parts[at]];
  if (at > 0) return /^\d+$/.test(left) && /^\d+$/.test(right);
  // The running number: two letters of one day differ in it as well.
  return thisOne.test(other.after) || ofOne.test(other.before) || areSwapped(left, right);
}

/** "118" and "181": the same digits in another order. */
const areSwapped = (one: string, other: string): boolean =>
  one.length > 1 && one !== other && [...one].toSorted().join('') === [...other].toSorted().join('');

const decision = new RegExp(
  [
    String.raw`(?<!\p{L})(?<type>${regulationPattern('proposed')}|Keputusan|SK|Surat Perintah|Peraturan Bersama|`,
    String.raw`Berita Acara)(?<owner>[^.;\d\n]{0,60}?)\s(?:Nomor|No\.?)\s(?<number>\d{1,4})`,
    String.raw`(?:\sTahun\s|/)(?<year>\d{4})(?!\d)(?<after>[^.;\n]{0,60})`,
  ].join(''),
  'gu',
);
const changed = /perubahan|diubah|mengubah|mencabut|dicabut|menggantikan|sebelumnya|semula|ralat/iu;
/** How far from a citation words tell that another one is meant. */
const vicinity = 160;

/** "Keputusan KPU Nomor 12 Tahun 2025 … Nomor 12 Tahun 2024 tersebut": one rule under two years, or two numbers. */
export const regulations: Detector = ({ text }, report) => {
  const rules = [...text.matchAll(decision)].map(ruleOf).slice(0, mostCompared);
  return rules.flatMap((rule, index): Inconsistency[] => {
    const earlier = rules.slice(0, index).filter((one) => one.kind === rule.kind && sameOwner(one, rule));
    if (earlier.some((one) => one.number === rule.number && one.year === rule.year)) return [];
    const joined = /(?<!\p{L})(?:dan|serta)\s+\p{L}*\s*$/iu.test(text.slice(Math.max(0, rule.start - 20), rule.start));
    const other = joined ? undefined : earlier.find((one) => areOneRule(one, rule));
    const near = (one: Span): string => text.slice(Math.max(0, one.start - vicinity), one.end + vicinity);
    if (!other || changed.test(near(other)) || changed.test(near(rule))) return [];
    const [one, two] = [other, rule].map(({ number, year }) => `${number} Tahun ${year}`);
    return [
      report(
        'document-differs',
        [other, rule],
        `${rule.type} yang sama bernomor ${one} dan ${two}.`,
        `One ${rule.type} is numbered ${one} and ${two}.`,
      ),
    ];
  });
};

type Rule = Span & {
  readonly type: string;
  /** Its first word, in lower case. */
  readonly kind: string;
  /** Whose it is, without the level of the region; '' where that is not told. */
  readonly owner: string;
  readonly number: string;
  readonly year: string;
  /** Its first words after "tentang" tell one rule from another. */
  readonly title: string;
  /** "… ini", "… tersebut": the one that was told before. */
  readonly definite: boolean;
};

function ruleOf(match: RegExpExecArray): Rule {
  const { type = '', owner = '', number = '', year = '', after = '' } = match.groups ?? {};
  const [kind = '', ...rest] = `${type}${owner}`.toLowerCase().split(/\s+/);
  return {
    start: match.index,
    end: match.index + match[0].length - after.length,
    type,
    kind,
    owner: rest.filter((word) => !/^(?:kabupaten|kota|provinsi|ri|republik|indonesia)$/.test(word)).join(' '),
    number,
    year,
    title: /^\s*tentang\s+((?:\p{L}+\s+){2}\p{L}+)/iu.exec(after)?.[1]?.toLowerCase() ?? '',
    definite: thisOne.test(after) || pointsBack.test(after),
  };
}

/** "… yang baru diterima itu" */
const pointsBack = /^(?:\s\p{Ll}+){1,5}\s(?:itu|tersebut|tadi|dimaksud)(?!\p{L})/u;

const sameOwner = (one: Rule, other: Rule): boolean =>
  one.owner === other.owner || one.owner === '' || other.owner === '';

/** They share the number or the year, and the text says or shows that one is meant. */
function areOneRule(one: Rule, other: Rule): boolean {
  if (one.title !== '' && one.title === other.title) return true;
  if (one.number === other.number) return other.definite;
  return one.year === other.year && (other.definite || areSwapped(one.number, other.number));
}

const spoken = new RegExp(
  String.raw`(?<!\p{L})(?<type>SK|Surat Keputusan|Keputusan|Surat Tugas|ST|Surat Edaran|SE|Nota Dinas|` +
    String.raw`Berita Acara|BA|Undangan)\s` +
    String.raw`(?:(?:nomor|no\.?)\s)?(?<number>\d{1,4})(?![\d.,:/-])(?<after>[^.;\n]{0,30})`,
  'giu',
);

/** "SK nomor 215 tahun 2024 … SK 251 tadi": the one of its kind, told again. */
export const spokenNumbers: Detector = ({ text, corrected }, report) => {
  const all = corrected ? [] : [...text.matchAll(spoken)].slice(0, mostCompared);
  return all.flatMap((later, index): Inconsistency[] => {
    const { type = '', number = '', after = '' } = later.groups ?? {};
    if (!/^\s(?:\p{L}+\s)?(?:tadi|itu|tersebut|dimaksud|ini)(?!\p{L})/iu.test(after)) return [];
    const before = all.slice(0, index).filter(({ groups }) => groups?.type?.toLowerCase() === type.toLowerCase());
    const [first] = before;
    if (!first || before.some(({ groups }) => groups?.number === number)) return [];
    const spans = [first, later].map((one) => ({
      start: one.index,
      end: one.index + one[0].length - (one.groups?.after ?? '').length,
    }));
    return [
      report(
        'document-differs',
        spans,
        `${type} yang sama bernomor ${first.groups?.number} dan ${number}.`,
        `One ${type} is numbered ${first.groups?.number} and ${number}.`,
      ),
    ];
  });
};
