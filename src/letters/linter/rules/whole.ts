/** Whether a letter is whole: letterhead, closing, annexes, and nothing left to be filled in. */
import { monthPattern } from '../../../language/index.ts';
import type { Found, RuleCode } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import { hasLetterhead } from '../kind-of.ts';
import { cellsOf, type Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

type Says = { readonly id: string; readonly en: string };
const at = (rule: RuleCode, [start, end]: readonly [number, number], says: Says, doubtful = false): Found => ({
  rule,
  start,
  end: Math.max(end, start + 1),
  doubtful,
  says,
});

export function checkWhole(letter: LetterParts, { isOwnDraft = false, hasPictures = true }: LetterContext): Found[] {
  if (letter.text.trim() === '' || !letter.isKindSure || isOwnDraft) return [];
  return [
    ...checkLetterhead(letter, hasPictures),
    ...checkClosing(letter),
    ...checkAnnex(letter),
    ...checkBlanks(letter),
  ];
}

/** It may be a picture: whoever reads the page sees it. */
function checkLetterhead({ lines, beside, structure, text }: LetterParts, hasPictures: boolean): Found[] {
  if (structure === 'keputusan' || hasLetterhead(lines, beside)) return [];
  const end = Math.min(lines[0]?.end ?? 1, text.length);
  const says = { id: 'Kop naskah tidak terbaca.', en: 'No letterhead was read.' };
  return [at('letterhead-missing', [lines[0]?.start ?? 0, end], says, hasPictures)];
}

const closes = new RegExp(
  String.raw`\b(?:Demikian\p{L}*|terima\s*kasih|terimakasih|Atas\s+(?:perhatian|kerja|kehadiran|bantuan|perkenan|` +
    String.raw`dukungan|partisipasi|izin)|Penutup|(?:edaran|laporan|surat)\s+ini\s+(?:mulai` +
    String.raw`|berlaku|disampaikan|dibuat)|Sekian|maklum|(?:untuk|agar)\s+(?:diketahui|dilaksanakan|dipedomani` +
    String.raw`|menjadi|dipergunakan|dapat)|Semoga|Besar\s+harapan|(?:kami\s+)?(?:tunggu|menunggu|nantikan|harapkan)` +
    String.raw`|kerja\s*sama)`,
  'iu',
);
const sections = /\b(?:Latar\s+Belakang|Maksud\s+dan\s+Tujuan|Ruang\s+Lingkup|Pendahuluan|Pelaksanaan)\b/giu;

/** A letter closes, and what has sections ends in one, which is the last. */
function checkClosing({ body, structure, lines, signature, found }: LetterParts): Found[] {
  const text = lines
    .filter(({ end }) => end <= (signature?.start ?? Number.POSITIVE_INFINITY))
    .map((line) => line.text)
    .join('\n');
  const last = body.at(-1);
  if (last === undefined) return [];
  if (closes.test(text)) return closedBefore(body);
  const isLetter = (structure === 'surat' || structure === 'undangan') && found.has('address') && signature !== null;
  const isParted = (structure === 'edaran' || structure === 'laporan') && [...text.matchAll(sections)].length >= 2;
  if (!isLetter && !isParted) return [];
  const says = { id: 'Naskah ini tidak mempunyai penutup.', en: 'It has no closing.' };
  return [at('closing-missing', [last.start, last.end], says)];
}

const section = /^(?<mark>[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+(?<title>\p{Lu}[\p{L} ]{2,40})$/u;

/** A section stands behind the one that closes. */
function closedBefore(lines: readonly Line[]): Found[] {
  const titles = lines.flatMap(({ text, start, end }) => {
    const { mark = '', title = '' } = section.exec(text)?.groups ?? {};
    return title === '' ? [] : [{ kind: /^\d/.test(mark) ? '1' : 'A', title, start, end }];
  });
  const closing = titles.find(({ title }) => /^Penutup$/iu.test(title.trim()));
  const behind = titles.find(
    ({ kind, start }) => closing !== undefined && start > closing.start && kind === closing.kind,
  );
  if (closing === undefined || behind === undefined) return [];
  const says = {
    id: `Penutup berdiri di depan ${behind.title.trim()}; urutannya terbalik.`,
    en: `The closing stands before ${behind.title.trim()}; it comes after it.`,
  };
  return [at('part-order', [closing.start, closing.end], says)];
}

const inAnnex = /\b(?:tercantum|termuat|terdapat|dimuat|disajikan)\s+(?:dalam|pada|di)\s+Lampiran\b[^.]{0,60}/iu;
/** "Lampiran 1 laporan ini", "lampiran surat ini". */
const ownAnnex = new RegExp(
  String.raw`\blampiran\s+(?:(?:[IVX]{1,4}|\d{1,2})\s+)?(?:surat|laporan|edaran|keputusan|nota|pengumuman|` +
    String.raw`berita\s+acara|naskah)\s+ini\b`,
  'iu',
);

/** It points to an annex of its own, and none stands in it, nor does its head count any. */
function checkAnnex({ structure, body, annex, found }: LetterParts): Found[] {
  const isCounted = /\d|\p{L}/u.test(found.get('attachments')?.value ?? '');
  if (annex.length > 0 || isCounted) return [];
  const pattern = structure === 'keputusan' || structure === 'laporan' || structure === 'edaran' ? inAnnex : ownAnnex;
  const line = body.find((one) => pattern.test(one.text) || ownAnnex.test(one.text));
  if (line === undefined) return [];
  const match = pattern.exec(line.text) ?? ownAnnex.exec(line.text);
  const [words, index] = [match?.[0] ?? '', match?.index ?? 0];
  const says = {
    id: 'Naskah ini menunjuk Lampirannya, tetapi tidak memuat Lampiran.',
    en: 'It points to its annex; there is none in this document.',
  };
  return [at('annex-missing', [line.start + index, line.start + index + words.length], says)];
}

const blank = String.raw`(?:\.{4,}|…+|_{3,}|X{3,}|x{3,}|\*{3,})`;
const blankValue = new RegExp(
  String.raw`(?:^|[:|;]\s*)(?<label>\p{L}[\p{L}/., ]{1,28}?)\s*[:|\t]+\s*:?\s*(?<blank>${blank}|XX|xx)` +
    String.raw`(?:\s*(?:WIB|WITA|WIT|orang|lembar|berkas|s\.?d\.?\s+selesai))?[\s.]*$`,
  'u',
);
const onlyBlank = new RegExp(String.raw`^\(?${blank}\)?$`, 'u');
/** Blanks in a sentence. */
const inSentence = /\p{L}{3,}\s+(?:\.{5,}|…{2,}|_{4,})\s+\p{L}{3,}/u;
/** A label of a head or a meeting that says nothing, above another one that does. */
const emptyLabel =
  /^(?:hari|tanggal|waktu|pukul|tempat|acara|nama|jabatan|biaya|sifat|hal|perihal)(?:\s*[/,]\s*tanggal)?\s*:\s*$/iu;
const nextLabel = /^\p{L}[\p{L}/, ]{1,24}\s*:\s*\S/u;
/** "Kupang, Maret 2026", and a NIP of dots. */
const noDay = new RegExp(String.raw`^\p{Lu}[\p{L} ]{2,30},\s+(?:${monthPattern})\s+\d{4}$`, 'iu');
const noNumber = /^NIP\b[.\s:]*(?:\.{4,}|_{3,})$/u;
/** A day or an hour that is still open. */
const openDay = new RegExp(
  String.raw`(?:,|tanggal|pukul|Nomor)[\s:|]+(?:\.{3,}|…+|_{2,}|xx+|XX+)\s*(?=(?:${monthPattern})\b|WIB|WITA|WIT|/)`,
  'iu',
);
const slot = new RegExp(
  String.raw`\[(?:isi|diisi|nama|tanggal|nomor|tempat|jabatan|sebutkan)\b[^\]\n]{0,60}\]` +
    String.raw`|\((?:di)?isi\b[^)\n]{0,40}\)|\b(?:akan|dapat)\s+diisi\s+kemudian\b|^Yth\.?\s+(?:_{3,}|\.{4,}|…+)` +
    String.raw`|<<[^>\n]{1,60}>>|\{\{[^}\n]{1,60}\}\}`,
  'iu',
);
/** Whoever gets the letter fills these in. */
const byOthers = /terima|paraf|tanda\s*tangan|telepon|agenda|stempel|^cap\b|disposisi/iu;
/** Kinds that are filled in by hand as well. */
const filled = new Set(['pengantar', 'berita-acara']);

function checkBlanks({ lines, structure, signature, text }: LetterParts): Found[] {
  const says = (words: string): Says => ({
    id: `Isian ini masih kosong: ${words}`,
    en: `This is still to be filled in: ${words}`,
  });
  // Many blanks are a form, which somebody else fills in.
  const isForm = lines.filter((line) => inSentence.test(line.text)).length > 2;
  const found = lines.flatMap((line, index): Found[] => {
    const isEmpty = emptyLabel.test(line.text) && nextLabel.test(lines[index + 1]?.text ?? '');
    if (isEmpty || noNumber.test(line.text) || cellsOf(line).some((cell) => noDay.test(cell.text)))
      return [at('blank-left', [line.start, line.end], says(line.text))];
    const { label = '', blank: empty = '' } = blankValue.exec(line.text)?.groups ?? {};
    if (empty !== '' && !byOthers.test(label) && !filled.has(structure))
      return [at('blank-left', [line.end - empty.length, line.end], says(label))];
    const open = slot.exec(line.text) ?? openDay.exec(line.text);
    if (open !== null)
      return [at('blank-left', [line.start + open.index, line.start + open.index + open[0].length], says(open[0]))];
    const words = byOthers.test(line.text) || filled.has(structure) ? null : inSentence.exec(line.text);
    return words === null
      ? []
      : [
          at(
            'blank-left',
            [line.start + words.index, line.start + words.index + words[0].length],
            says(words[0]),
            isForm,
          ),
        ];
  });
  const name = signature?.name;
  const isOpen =
    signature !== null &&
    (name
      ? onlyBlank.test(name.text)
      : onlyBlank.test(text.slice(signature.start, signature.end).split('\n').at(-1)?.trim() ?? ''));
  return isOpen && signature !== null
    ? [
        ...found,
        at('blank-left', [name?.start ?? signature.start, name?.end ?? signature.end], {
          id: 'Nama penanda tangan masih kosong.',
          en: 'The name of who signs is still to be filled in.',
        }),
      ]
    : found;
}
