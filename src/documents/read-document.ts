import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { contentKind } from './content-kind.ts';
import { fail, tooMuchText } from './failures.ts';
import { isHtml, readHtml } from './html/index.ts';
import { readOffice } from './read-office.ts';
import { readPdf } from './pdf/index.ts';
import { readPicture } from './pictures/read-picture.ts';
import { decodeText } from './plain-text.ts';
import { placeWords } from './drawn-words.ts';
import type { ApartText, ReadFile } from './read-file.ts';
import {
  documentLimits,
  type ApartKind,
  type DocumentPart,
  type DocumentText,
  type DocumentWarning,
  type PageLayout,
  type PageSpan,
} from './schema.ts';
import { invisibleCharacters, storedText } from './stored-text.ts';
import { warning } from './warnings.ts';

export type ReadOptions = {
  /** Pages that are pictures are not refused: they are named in `scanned`, for recognition. */
  readonly scans?: boolean;
  /** Whether `layouts` are wanted: they are ten times as large as the text. */
  readonly places?: boolean;
};

/** Keeps the words of two pages apart. */
const pageBreak = '\n\n';

/**
 * Reads one document. The content decides what it is, not its name: office files often carry the wrong ending.
 * `name` is used in sentences for the person; `mime` is only a hint from the browser. Never throws on bad input.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: { readonly name: string; readonly mime?: string },
  { places = false, scans = false }: ReadOptions = {},
): Promise<Result<DocumentText>> {
  const name = file.name || 'tanpa nama';
  if (bytes.length === 0) return fail('documents/empty', { name });
  if (bytes.length > documentLimits.bytes) {
    return fail('documents/too-large', {
      name,
      size: Math.ceil(bytes.length / 1_048_576),
      limit: documentLimits.bytes / 1_048_576,
    });
  }
  const content = isHtmlText(bytes, file) ? 'html' : contentKind(bytes);
  if (content === 'encrypted-office') return fail('documents/encrypted', { name });
  if (content === 'outlook') return fail('documents/outlook', { name });
  const format = formats[content];
  if (format === undefined || (format.kind === 'picture' && !scans))
    return fail('documents/unsupported', { name, kind: content === 'picture' ? 'gambar' : content });
  const read: Result<ReadFile & { readonly kind?: Kind }> = await format.read(bytes, name, scans);
  if (!read.ok) return read;
  const { placed, kind = format.kind, ...rest } = read.value;
  const warnings = [...rest.warnings, ...nameWarning(name, kind)];
  return assemble(kind, { ...rest, ...(places && placed && { placed }), warnings }, name);
}

const isHtmlText = (bytes: Uint8Array, { name, mime }: { readonly name: string; readonly mime?: string }): boolean =>
  contentKind(bytes) === 'text' && isHtml(bytes, name, mime);

type Kind = DocumentText['kind'];
type Format = {
  readonly kind: Kind;
  readonly read: (bytes: Uint8Array, name: string, scans: boolean) => Result<ReadFile> | Promise<Result<ReadFile>>;
};
/** By what the first bytes say; of what kind a package is, its reader says. */
const formats: Readonly<Record<string, Format>> = {
  pdf: { kind: 'pdf', read: readPdf },
  zip: { kind: 'docx', read: readOffice },
  html: { kind: 'html', read: readHtml },
  text: { kind: 'text', read: decodeText },
  picture: { kind: 'picture', read: readPicture },
};

/** The labels of what stands outside the running text, in their order. They are no words of the document. */
const labels: Readonly<Record<ApartKind, string>> = {
  box: '[Kotak teks]',
  footnote: '[Catatan kaki]',
  endnote: '[Catatan akhir]',
  note: '[Catatan pembicara]',
  header: '[Kepala halaman]',
  footer: '[Kaki halaman]',
};

function assemble(kind: DocumentText['kind'], file: ReadFile, name: string): Result<DocumentText> {
  const warnings = [...file.warnings];
  let text = '';
  const add = (raw: string, between = pageBreak) => {
    if (text !== '') text += between;
    const start = text.length;
    text += storedText(raw);
    return { start, end: text.length };
  };
  const pages = file.pages.map((page, index) => add(page, file.between?.[index - 1]));
  const parts: DocumentPart[] = [{ kind: 'body', start: 0, end: text.length }];
  const spans = new Map<ApartText, PageSpan>();
  for (const [apart, label] of Object.entries(labels) as [ApartKind, string][]) {
    const texts = file.apart.filter((part) => part.kind === apart && part.text.trim() !== '');
    if (texts.length > 0) add(label);
    for (const part of texts) {
      const span = add(part.text);
      spans.set(part, span);
      parts.push({ kind: apart, ...span });
    }
  }
  const { scanned = [] } = file;
  if (text.trim() === '' && scanned.length === 0) return nothingIn(file, name);
  if (text.length > documentLimits.characters) return tooMuchText(name, `${text.length} karakter`);
  const waiting = new Set(scanned.map(({ page }) => page));
  const blank = pages.flatMap(({ start, end }, index) =>
    text.slice(start, end).trim() === '' && !waiting.has(index + 1) ? [index + 1] : [],
  );
  if (kind === 'pdf' && blank.length > 0) warnings.push(warning('pages-without-text', blank.slice(0, 20).join(', ')));
  if (new RegExp(invisibleCharacters.source).test(text)) warnings.push(warning('invisible-characters'));
  return ok({ kind, text, pages, parts, layouts: layoutsOf(file, { text, pages, spans }), scanned, warnings });
}

/** Where the stored words stand on the pages; what is stored apart stands on the page that shows it first. */
function layoutsOf(
  { placed = [] }: ReadFile,
  stored: {
    readonly text: string;
    readonly pages: readonly PageSpan[];
    readonly spans: ReadonlyMap<ApartText, PageSpan>;
  },
): PageLayout[] {
  return placed.map(({ width, height, turned, words }, index) => {
    const size = { width, height };
    const body = placeWords(stored.text, stored.pages[index] ?? { start: 0, end: 0 }, words, size);
    const apart = [...stored.spans]
      .filter(([part]) => part.page === index + 1)
      .flatMap(([part, span]) => placeWords(stored.text, span, part.words ?? [], size));
    return { page: index + 1, ...size, turned, source: 'text', words: body.concat(apart) };
  });
}

/** A file without a word is empty, or holds what is not read, such as pictures of pages. */
function nothingIn({ warnings }: ReadFile, name: string): Result<never> {
  const reasons = warnings.filter(({ code }) => !/^(?:name|encoding)-/.test(code));
  if (reasons.length === 0) return fail('documents/empty', { name });
  const why = (language: 'id' | 'en') => reasons.map(({ message }) => message[language]).join(' ');
  return fail('documents/nothing-to-read', { name, sebab: why('id'), why: why('en') });
}

/** How names of files of each kind end, and what people call the kind. */
const endings: Readonly<Record<Kind, { readonly named: RegExp; readonly called: string }>> = {
  pdf: { named: /\.pdf$/i, called: 'PDF' },
  docx: { named: /\.(?:doc[xm]|dot[xm])$/i, called: 'DOCX' },
  xlsx: { named: /\.(?:xls[xm]|xlt[xm])$/i, called: 'XLSX' },
  pptx: { named: /\.(?:pp[ts][xm]|pot[xm])$/i, called: 'PPTX' },
  odt: { named: /\.ott?$|\.odt$/i, called: 'ODT' },
  ods: { named: /\.o[dt]s$/i, called: 'ODS' },
  odp: { named: /\.o[dt]p$/i, called: 'ODP' },
  html: { named: /\.(?:x?html?|mhtml?)$/i, called: 'HTML' },
  text: { named: /\.(?:txt|md|markdown|csv|tsv|text|log)$/i, called: 'TXT' },
  picture: { named: /\.(?:jpe?g|png|tiff?|webp|jfif)$/i, called: 'GAMBAR' },
};

function nameWarning(name: string, kind: Kind): DocumentWarning[] {
  const { named, called } = endings[kind];
  return !/\.\w{2,5}$/.test(name) || named.test(name) ? [] : [warning('name-and-content-differ', called)];
}
