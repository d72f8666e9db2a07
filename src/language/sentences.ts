/**
 * Splits Indonesian office prose into sentences.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation (No., Kab., S.H., a.n.), an initial,
 * a number (16.746), a time (15.30), a date, a web address or the number of a list item. A quotation is not cut
 * inside its marks: `“Baik. Lanjutkan,” ujarnya.` is one sentence, because its speaker stands at its end.
 * A line break that ends a paragraph or begins a list item ends the sentence as well.
 */
import type { Span } from './spans.ts';

/** Abbreviations whose full stop does not end a sentence, without that stop, in lower case. */
const abbreviations = new Set([
  'no',
  'nos',
  'kab',
  'kec',
  'kel',
  'prov',
  'jl',
  'jln',
  'hlm',
  'a.n',
  'u.b',
  'u.p',
  'jo',
  'jis',
  'drs',
  'dra',
  'dr',
  'ir',
  'prof',
  'h',
  'hj',
  'kh',
  'k.h',
  'st',
  'sdr',
  'sdri',
  'bpk',
  'yth',
  'ttd',
  'tgl',
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
  'kapt',
  'letjen',
  'mayjen',
  'brigjen',
  'letkol',
  'lettu',
  'serka',
  'kompol',
  'akp',
  'akbp',
  'kombes',
  'irjen',
  'pdt',
  'rm',
  'r.m',
  'tb',
  'op.cit',
  's.h',
  's.e',
  's.t',
  's.i',
  's.ip',
  's.sos',
  's.kom',
  's.pd',
  's.pdi',
  's.ag',
  's.si',
  's.p',
  's.pt',
  's.s',
  's.tp',
  's.hi',
  's.ap',
  's.stp',
  's.psi',
  's.kep',
  's.ked',
  's.farm',
  's.hut',
  's.pi',
  's.th',
  'm.h',
  'm.m',
  'm.t',
  'm.si',
  'm.sc',
  'm.kom',
  'm.pd',
  'm.ap',
  'm.ag',
  'm.hum',
  'm.kes',
  'm.p',
  'm.a',
  'm.e',
  'm.ip',
  'm.i.kom',
  'm.sos',
  'm.kn',
  'm.ak',
  'm.eng',
  'm.psi',
  'm.hi',
  'm.pdi',
  'm.th',
  'a.md',
  'amd',
  'a.ma',
  'ph.d',
  'b.a',
  'b.sc',
  'lc',
]);

/** Abbreviations that also close sentences ("…, dll. Kegiatan …", "… Mashur, S.H. Ia …"): a sentence may follow them. */
const closers = /^(?:dll|dst|dsb|dkk|tsb|[sm]\.[a-z.]+|a\.md|ph\.d|b\.a|b\.sc|lc)$/;
const starters =
  /^(?:Ia|Dia|Beliau|Mereka|Kegiatan|Acara|Dalam|Pada|Sementara|Selain|Selanjutnya|Menurut|Bimtek|Rapat|Hal|Ini|Itu|Untuk|Dengan|Melalui|Hadir|Turut|Sebelumnya|Setelah|Kemudian|Adapun|Di)\b/;

const closing = /["”’'»)\]]/;
const paragraphBreak = /^[ \t]*\r?\n(?:[ \t]*\r?\n|[ \t]*(?:[-•*–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t])/;

/** Sentences of `text` in order; they do not overlap and together hold every character that is not white space. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const quoteEnds = quotations(text);
  let start = 0;
  const cut = (end: number): void => {
    const from = skipSpace(text, start);
    let to = end;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    const quoteEnd = quoteEnds.get(at);
    if (quoteEnd !== undefined) {
      at = quoteEnd;
      // “Baik.” Ketua lalu … : a quotation that ends with its own stop closes the sentence, unless its speaker follows.
      if (
        /[.!?…]["”»]$/.test(text.slice(Math.max(0, at - 2), at)) &&
        beginsSentence(text, at) &&
        !speakerFollows(text, at)
      )
        cut(at);
      continue;
    }
    if (character === '\n' && (paragraphBreak.test(text.slice(at, at + 80)) || endsLine(text, start, at))) cut(at);
    else if (
      (character === '.' || character === '!' || character === '?' || character === '…') &&
      endsSentence(text, start, at)
    ) {
      at++;
      while (at < text.length && (/[.!?…]/.test(text[at] as string) || closing.test(text[at] as string))) at++;
      cut(at);
      continue;
    }
    at++;
  }
  cut(text.length);
  return spans;
}

/** Opening mark -> position after the closing mark, for quotations that close within the paragraph. */
function quotations(text: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const match of text.matchAll(/“[^“”\n]{1,2000}”|«[^«»\n]{1,2000}»|(?<![\p{L}\p{N}])"[^"\n]{1,2000}"(?!\p{L})/gu))
    found.set(match.index, match.index + match[0].length);
  return found;
}

function endsSentence(text: string, start: number, at: number): boolean {
  const next = text[at + 1];
  if (text[at] !== '.') return next === undefined || /[\s"”’'»)\].!?…]/.test(next);
  if (next === undefined) return true;
  let after = at + 1;
  while (after < text.length && (closing.test(text[after] as string) || /[.!?…]/.test(text[after] as string))) after++;
  if (after < text.length && !/\s/.test(text[after] as string)) return false;
  if (!beginsSentence(text, after)) return false;
  const word = /[\p{L}\p{N}./:@_-]*$/u.exec(text.slice(Math.max(start, at - 60), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (abbreviations.has(lower))
    return closers.test(lower) && starters.test(text.slice(skipSpace(text, after), after + 30));
  if (/^\p{Lu}$/u.test(word)) return false;
  // "hal. 5", "ps. 62": a page or an article, not the end of a sentence.
  if (/^(?:hal|ps|ay|mis|ed)$/.test(lower) && /^\s*\d/.test(text.slice(after, after + 4))) return false;
  // "1. Pembukaan", "a. Pembukaan": the number of a list item, at the start of its sentence.
  if (/^(?:\d{1,3}|[a-z]|[IVX]{1,5})$/.test(word) && text.slice(start, at).trim() === word) return false;
  return true;
}

/** A sentence begins with an upper-case letter, a digit or an opening mark. */
function beginsSentence(text: string, at: number): boolean {
  const from = skipSpace(text, at);
  if (from >= text.length) return true;
  if (from === at) return false;
  return text.slice(at, from).includes('\n') || /[\p{Lu}\p{N}“"«‘'([•*–-]/u.test(text[from] as string);
}

function speakerFollows(text: string, at: number): boolean {
  return /^\s*(?:[—–-]\s*)?(?:ujar|kata|jelas|tegas|ungkap|tutur|terang|papar|ucap|sebut|imbuh|tambah|lanjut|pungkas|demikian)/.test(
    text.slice(at, at + 30),
  );
}

/** A single line break ends a sentence when the line is a heading: it has no stop and the next line begins anew. */
function endsLine(text: string, start: number, at: number): boolean {
  const line = text.slice(start, at).trim();
  const next = text.slice(at + 1, at + 3);
  return (
    line.length > 0 &&
    line.length < 60 &&
    !/[,;:-]$/.test(line) &&
    /^\p{Lu}/u.test(next) &&
    !/\p{Ll}\s\p{Ll}+$/u.test(line)
  );
}

function skipSpace(text: string, at: number): number {
  let from = at;
  while (from < text.length && /\s/.test(text[from] as string)) from++;
  return from;
}
