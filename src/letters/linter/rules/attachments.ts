/** Attachments: what the head counts against what the body says and what goes with the letter. */
import { numberWordPattern, readCount } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

const words = String.raw`(?:${numberWordPattern})(?:\s+(?:${numberWordPattern}))*`;
const counted = String.raw`(?<figure>\d{1,3}|${words})(?:\s*\([^)]{1,40}\))?\s+`;
const units = 'berkas|dokumen|naskah|lampiran|lembar|eksemplar|bundel|bendel|set|buku|map|rangkap|halaman';
const headCount = new RegExp(String.raw`^${counted}(?<unit>\p{L}+)`, 'iu');
/** "3 (tiga) berkas terlampir", "dalam tiga berkas": how many its body says. */
const said = [
  new RegExp(String.raw`(?<![\d.,/-])\b${counted}(?<unit>${units})\s+terlampir\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:terlampir|lampirkan|sertakan|dilampirkan|disertakan)\s+(?:sebanyak\s+` +
      String.raw`|sejumlah\s+)?${counted}(?<unit>${units})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:dalam|sebanyak|sejumlah|seluruhnya|berjumlah|terdiri\s+(?:atas` +
      String.raw`|dari))\s+${counted}(?<unit>berkas|dokumen|lampiran|eksemplar|bundel|set` +
      String.raw`|map)\b`,
    'iu',
  ),
];
/** One of these may hold several papers. */
const bundles = new Set(['berkas', 'bundel', 'bendel', 'set', 'map', 'buku']);
const sheets = new Set(['lembar', 'halaman', 'rangkap', 'lbr']);
const attaches = /lampirkan|terlampir|(?:di)?sertakan\b|kelengkapan|lampiran\s+(?:berupa|terdiri|surat\s+ini)/iu;
const sends = new RegExp(
  String.raw`\b(?:sampaikan|disampaikan|kirimkan|dikirimkan|teruskan)\b.{0,40}\b(?:berkas` +
    String.raw`|dokumen|naskah|salinan|kelengkapan)\b`,
  'iu',
);
/** What somebody else is to attach is none of this letter's. */
const asked =
  /\b(?:dimohon|mohon|diminta|agar|wajib|harus|pelamar|peserta|pendaftar|pemohon|persyaratan|diharap\p{L}*)\b/iu;

/** What others are to use or to know, and the letter brings. */
const ownForm =
  /\b(?:format|formulir|daftar|rincian|jadwal|susunan|contoh|matriks|rekapitulasi)\s+(?:\p{L}+\s+){0,2}terlampir\b/iu;

type Count = { readonly count: number; readonly unit?: string; readonly sure: boolean };

/** "2 (dua) berkas" against the files that go with it, and against what the body says is attached. */
export function checkAttachments({ found, body, annex }: LetterParts, { attached }: LetterContext): Found[] {
  const part = found.get('attachments');
  if (part === undefined) return [];
  const none = /^(?:-|–|—|nihil|tidak ada|)$/i.test(part.value);
  const { figure = '', unit = '' } = headCount.exec(part.value)?.groups ?? {};
  const head = none ? 0 : valueOf(figure);
  const place = { start: part.start, end: Math.max(part.end, part.start + 1) };
  if (attached !== undefined && !Number.isNaN(head) && head !== attached)
    return [
      {
        rule: 'attachments-count',
        ...place,
        says: {
          id: `Lampiran tertulis ${head}, berkas yang menyertainya ${attached}.`,
          en: `It says ${head} attachments; ${attached} files go with it.`,
        },
      },
    ];
  if (head > 0) return differing(head, unit.toLowerCase(), [...countsIn(body), ...annexesIn(annex)], place);
  const names = body.find(
    ({ text }) =>
      ownForm.test(text) || (/\b(?:terlampir|kami\s+lampirkan|dilampirkan)\b/i.test(text) && !asked.test(text)),
  );
  return none && (names !== undefined || annex.length > 0) && (attached ?? 0) === 0
    ? [
        {
          rule: 'attachments-none',
          ...place,
          says: {
            id: 'Isinya menyebut sesuatu terlampir, tetapi Lampiran kosong.',
            en: 'Its body says that something is attached, but Lampiran is empty.',
          },
        },
      ]
    : [];
}

/** "Lampiran I", "Lampiran II": how many annexes stand in the document; each has a sheet at least. */
function annexesIn(annex: readonly Line[]): Count[] {
  const heads = annex.flatMap(
    ({ text }) => /^lampiran\s+(?<count>[IVX]{1,4}|\d{1,2})\b/iu.exec(text)?.groups?.['count'] ?? [],
  );
  const count = new Set(heads.map((head) => head.toUpperCase())).size;
  return count < 2 ? [] : [{ count, unit: 'lembar', sure: true }];
}

const valueOf = (figure: string): number => (figure === '' ? Number.NaN : readCount(figure));

function differing(
  head: number,
  unit: string,
  counts: readonly Count[],
  place: { readonly start: number; readonly end: number },
): Found[] {
  const other = counts.find((one) => isOther(head, unit, one));
  if (other === undefined) return [];
  return [
    {
      rule: 'attachments-count',
      ...place,
      doubtful: !other.sure,
      says: {
        id: `Isinya menyebut ${other.count} lampiran, Lampiran di kepala surat ${head}.`,
        en: `Its body says ${other.count} attachments, its head ${head}.`,
      },
    },
  ];
}

function isOther(head: number, unit: string, { count, unit: own }: Count): boolean {
  if (count === head) return false;
  if (own === 'lembar' && sheets.has(unit)) return head < count;
  if (own !== undefined) return own === unit || own === 'lampiran' || unit === 'lampiran';
  if (sheets.has(unit)) return head < count;
  return head > 1 || !bundles.has(unit);
}

/** How many its body says, or lists behind a word that attaches; the plainest first. */
function countsIn(body: readonly Line[]): Count[] {
  const explicit = body.flatMap((line) => saidIn(line));
  return [...explicit, ...listsIn(body), ...body.flatMap(markedIn), ...body.flatMap(joinedIn)];
}

function saidIn({ text }: Line): Count[] {
  if (!attaches.test(text) && !sends.test(text)) return [];
  return said.flatMap((pattern) => {
    const match = pattern.exec(text);
    const { figure = '', unit = '' } = match?.groups ?? {};
    const count = valueOf(figure);
    if (match === null || Number.isNaN(count) || /masing-masing/iu.test(text)) return [];
    return [{ count, unit: unit.toLowerCase(), sure: true }];
  });
}

const point = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•])\s/u;

/** "kami lampirkan:" and its points. */
function listsIn(body: readonly Line[]): Count[] {
  return body.flatMap((line, at): Count[] => {
    const leads =
      /:\s*$/u.test(line.text) &&
      (attaches.test(line.text) || (sends.test(line.text) && !/\bhal(?:-hal)?\b/iu.test(line.text))) &&
      !asked.test(line.text);
    if (!leads) return [];
    const rest = body.slice(at + 1);
    const end = rest.findIndex(({ text }) => !point.test(text));
    const count = end < 0 ? rest.length : end;
    return count < 2 ? [] : [{ count, sure: true }];
  });
}

/** "terlampir (1) … dan (2) …" in one sentence. */
function markedIn({ text }: Line): Count[] {
  const sentence = text.split(/(?<=\p{L}{3}\.)\s/u).find((one) => attaches.test(one) && !asked.test(one)) ?? '';
  const marks = [...sentence.matchAll(/(?<=\s)\(?([1-9a-h])[.)]\s/gu)].map(([, mark = '']) => mark);
  const isList =
    marks.length >= 2 &&
    marks.every((mark, at) => mark === ('abcdefgh'.includes(mark) ? 'abcdefgh' : '123456789').charAt(at));
  return isList ? [{ count: marks.length, sure: true }] : [];
}

const joined = new RegExp(
  String.raw`\b(?:lampirkan|dilampirkan|disertakan|sertakan)\s+(?:pula\s+|juga\s+)?` +
    String.raw`(?<list>[^.:;()]+?,[^.:;()]+?,?\s(?:dan|serta)\s[^.:;(),]+)`,
  'iu',
);
/** "kami lampirkan A, B, dan C": nobody knows whether each is one. */
function joinedIn({ text }: Line): Count[] {
  const match = joined.exec(text);
  const list = match?.groups?.['list'];
  if (list === undefined || asked.test(text)) return [];
  const count = list.split(/,\s*(?:dan|serta)?\s*|\s(?:dan|serta)\s/u).filter((one) => one.trim() !== '').length;
  return count < 3 ? [] : [{ count, sure: false }];
}
