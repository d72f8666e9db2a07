/**
 * Splits Indonesian office prose into sentences.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation (No., Kab., S.H., a.n.), an initial,
 * a number (16.746), a time (15.30), a date, a web address or the number of a list item. A quotation is not cut
 * inside its marks: `“Baik. Lanjutkan,” ujarnya.` is one sentence, because its speaker stands at its end.
 * A line break that ends a paragraph or begins a list item ends the sentence as well, and so does one beside a line
 * that stands for itself (lines.ts).
 */
import { partsLines } from './lines.ts';
import { isItemNumber, listMarkPattern } from './list-marks.ts';
import { positionsMarked } from './tables/positions.ts';
import { speechPattern } from './tables/speech.ts';
import { degreesMarked, titlesMarked } from './tables/titles.ts';
import type { Span } from './spans.ts';

/** Abbreviations whose full stop does not end a sentence, without that stop, in lower case. */
const abbreviations = new Set([
  ...titlesMarked('stop').map((title) => title.toLowerCase()),
  ...degreesMarked('stop').map((degree) => degree.toLowerCase()),
  'no',
  'nos',
  'kab',
  'kec',
  'kel',
  'prov',
  'univ',
  'jl',
  'jln',
  'hlm',
  'a.n',
  'u.b',
  'u.p',
  'jo',
  'jis',
  'sdr',
  'sdri',
  'bpk',
  'bp',
  'narsum',
  'yth',
  'ttd',
  'tgl',
  'pkl',
  'gel',
  'abd',
  'muh',
  'moh',
  'much',
  'moch',
  'mohd',
  'muhd',
  'mhd',
  'ach',
  'akh',
  'sy',
  'tgk',
  'dg',
  'br',
  'rr',
  'bq',
  'syf',
  'syr',
  'fx',
  'lih',
  'ket',
  'ds',
  'kep',
  'kp',
  'gn',
  'tj',
  'kordiv',
  'hub',
  'ny',
  'thn',
  'tlp',
  'telp',
  'fax',
  'ext',
  'rp',
  'lamp',
  'dkk',
  'dll',
  'dst',
  'dsb',
  'dlm',
  'tsb',
  'kpd',
  'sbg',
  's.d',
  'sd',
  'd.a',
  'c.q',
  'cq',
  'q.q',
  'plt',
  'plh',
  'pjs',
  'vol',
  'gg',
  'rt',
  'rw',
  'dsn',
  'op.cit',
  'inf',
  'kav',
  'purn',
  'letkol',
  'kapt',
]);

/**
 * Abbreviations that also close sentences ("…, dll. Kegiatan …", "… Mashur, S.H. Ia …"): a sentence may follow
 * them.
 */
const closers = /^(?:dll|dst|dsb|dkk|tsb|(?!s\.d$)[sm]\.[a-z.]+|a\.md|ph\.d|b\.a|b\.sc|lc)$/;
/** Behind a closing abbreviation: one that goes on with what the person is, or with another abbreviation. */
const goesOn = new RegExp(String.raw`^(?:${positionsMarked('checked').join('|')})(?!\p{L})|^\p{L}{1,5}\.`, 'u');
const starters = new RegExp(
  String.raw`^(?:Ia|Dia|Beliau|Mereka|Kegiatan|Acara|Dalam|Pada|Sementara|Selain|Selanjutnya|Menurut|Bimtek|` +
    String.raw`Rapat|Hal|Ini|Itu|Untuk|Dengan|Melalui|Hadir|Turut|Sebelumnya|Setelah|Kemudian|Adapun|Di)\b`,
  '',
);

const paragraphBreak = new RegExp(String.raw`^[ \t]*\r?\n(?:[ \t]*\r?\n|[ \t]*${listMarkPattern}[ \t])`);

/** Sentences of `text` in order; they do not overlap and together hold every character that is not white space. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const page = openPage(text);
  const quoteEnds = quotations(text);
  let start = 0;
  /** Behind the last character before `at` that is no white space. */
  let solid = 0;
  const cut = (end: number): void => {
    const from = page.skipSpace(start);
    if (solid > from) spans.push({ start: from, end: solid });
    start = end;
  };
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    const quoteEnd = quoteEnds.get(at);
    if (quoteEnd !== undefined) {
      at = quoteEnd;
      solid = at;
      // “Baik.” Ketua lalu … : a quotation that ends with its own stop closes the sentence, unless its speaker
      // follows.
      if (
        /[.!?…]["”»]$/.test(text.slice(Math.max(0, at - 2), at)) &&
        page.beginsSentence(at) &&
        !speakerFollows(text, at)
      )
        cut(at);
      continue;
    }
    if (character === '\n') {
      if (paragraphBreak.test(text.slice(at, at + 80)) || partsLines(text, at) || endsLine(page, start, solid, at))
        cut(at);
    } else if (isStop(character) && endsSentence(page, start, at)) {
      at = page.skipStops(at + 1);
      solid = at;
      cut(at);
      continue;
    }
    at++;
    if (!/\s/.test(character)) solid = at;
  }
  cut(text.length);
  return spans;
}

/** Looks ahead in a text. A run of blanks or stops is walked once, however often something looks over it. */
type Page = {
  readonly text: string;
  readonly skipSpace: (at: number) => number;
  /** Behind the stops, closing marks and raised marks of notes that stand at `at`. */
  readonly skipStops: (at: number) => number;
  /** A sentence begins with an upper-case letter, a digit or an opening mark. */
  readonly beginsSentence: (at: number) => boolean;
};

function openPage(text: string): Page {
  const skipSpace = runEnds(text, /\s/);
  const begins = (at: number): boolean => {
    const from = skipSpace(at);
    if (from >= text.length) return true;
    if (from === at) return false;
    return text.slice(at, from).includes('\n') || /[\p{Lu}\p{N}“"«‘'([•*–-]/u.test(text[from] as string);
  };
  let asked = -1;
  let answer = false;
  const beginsSentence = (at: number): boolean => {
    if (at !== asked) [asked, answer] = [at, begins(at)];
    return answer;
  };
  return { text, skipSpace, skipStops: runEnds(text, /[.!?…"”’'»)\]⁽⁰¹²³⁴-⁹⁾]/), beginsSentence };
}

/** The end of the run of such characters at a place; the last run is remembered. */
function runEnds(text: string, character: RegExp): (at: number) => number {
  let from = 0;
  let to = 0;
  return (at) => {
    if (at >= from && at < to) return to;
    [from, to] = [at, at];
    while (to < text.length && character.test(text[to] as string)) to++;
    return to;
  };
}

const isStop = (character: string): boolean =>
  character === '.' || character === '!' || character === '?' || character === '…';

const quotation = new RegExp(
  '“[^“”\\n]{1,2000}”|«[^«»\\n]{1,2000}»|' + String.raw`(?<![\p{L}\p{N}])"[^"\n]{1,2000}"(?!\p{L})`,
  'gu',
);

/** Opening mark -> position after the closing mark, for quotations that close within the paragraph. */
function quotations(text: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const match of text.matchAll(quotation)) found.set(match.index, match.index + match[0].length);
  return found;
}

function endsSentence({ text, skipSpace, skipStops, beginsSentence }: Page, start: number, at: number): boolean {
  const next = text[at + 1];
  if (text[at] !== '.') return next === undefined || /[\s"”’'»)\].!?…]/.test(next);
  if (next === undefined) return true;
  const after = skipStops(at + 1);
  if (after < text.length && !/\s/.test(text[after] as string)) return false;
  if (!beginsSentence(after)) return false;
  const word = /[\p{L}\p{N}./:@_-]*$/u.exec(text.slice(Math.max(start, at - 60), at))?.[0] ?? '';
  const lower = word.slice(word.lastIndexOf('/') + 1).toLowerCase();
  // "Sy. Abdullah", but "ambil di sy.": "saya".
  if (lower === 'sy' && word === lower) return true;
  if (abbreviations.has(lower) || degreeLike.test(word))
    return closers.test(lower) && opensAnew(text.slice(skipSpace(after), after + 30));
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  if (beforeNumbers.test(lower) && /^\s*[(+]?\d/.test(text.slice(after, after + 5))) return false;
  // "1. Pembukaan", "a. Pembukaan": the number of a list item, at the start of its sentence.
  if (isItemNumber(word) && text.slice(start, at).trim() === word) return false;
  return true;
}

/** "hal. 5", "Okt. 2025", "HP. 0812": before a number they are no end of a sentence. */
const beforeNumbers = new RegExp(
  '^(?:hal|ps|ay|mis|ed|bab|pk|th|hp|wa|lt|kav|' +
    'jan|feb|peb|mar|apr|jun|jul|agt|agst|ags|agust|sep|sept|okt|nov|nop|des)$',
);

/** "S.Pd.I.", "M.Tr.Hum.": written like a degree that no table has. */
const degreeLike = /^[SM]\.(?:\p{Lu}\p{L}{0,3}\.)+\p{Lu}\p{L}{0,3}$/u;

/** What stands behind "S.H." or "dll." begins a sentence of its own. */
const opensAnew = (next: string): boolean =>
  starters.test(next) || (/^\p{Lu}[\p{L}-]*(?:\s|,\s)/u.test(next) && !goesOn.test(next));

const speaker = new RegExp(String.raw`^\s*(?:[—–-]\s*)?(?:${speechPattern('beside', 'person')}|demikian)`);
const speakerFollows = (text: string, at: number): boolean => speaker.test(text.slice(at, at + 30));

/** A single line break ends a sentence when the line is a heading: it has no stop and the next line begins anew. */
function endsLine({ text, skipSpace }: Page, start: number, solid: number, at: number): boolean {
  const line = text.slice(skipSpace(start), solid);
  const next = text.slice(at + 1, at + 3);
  return (
    line.length > 0 &&
    line.length < 60 &&
    !/[,;:-]$/.test(line) &&
    /^\p{Lu}/u.test(next) &&
    !/\p{Ll}\s\p{Ll}+$/u.test(line)
  );
}
