import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { fail } from './failures.ts';
import { readPdf } from './pdf.ts';
import { decodeText } from './plain-text.ts';
import { documentLimits, type DocumentText, type DocumentWarning } from './schema.ts';
import { invisibleCharacters, storedText } from './stored-text.ts';
import { readWord } from './word.ts';

/** Keeps the words of two pages apart. */
const pageBreak = '\n\n';

/**
 * Reads one document. The content decides what it is, not its name: office files often carry the wrong ending.
 * `name` is used in sentences for the person; `mime` is only a hint from the browser. Never throws on bad input.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: { readonly name: string; readonly mime?: string },
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
  const content = contentKind(bytes);
  if (content === 'pdf') {
    const read = await readPdf(bytes, name);
    return read.ok ? assemble('pdf', read.value, nameWarning(name, 'pdf'), name) : read;
  }
  if (content === 'zip') {
    const read = await readWord(bytes, name);
    return read.ok ? assemble('docx', [read.value], nameWarning(name, 'docx'), name) : read;
  }
  if (content === 'encrypted-office') return fail('documents/encrypted', { name });
  if (content !== 'text') return fail('documents/unsupported', { name, kind: content });
  const read = decodeText(bytes, name);
  return read.ok
    ? assemble('text', [read.value.text], [...read.value.warnings, ...nameWarning(name, 'txt')], name)
    : read;
}

function assemble(
  kind: DocumentText['kind'],
  rawPages: readonly string[],
  before: readonly DocumentWarning[],
  name: string,
): Result<DocumentText> {
  const warnings = [...before];
  let text = '';
  const pages = rawPages.map((raw, index) => {
    if (index > 0) text += pageBreak;
    const start = text.length;
    text += storedText(raw);
    return { start, end: text.length };
  });
  if (text.trim() === '') return fail('documents/empty', { name });
  if (text.length > documentLimits.characters)
    return fail('documents/too-much-text', { name, what: `${text.length} karakter` });
  const blank = pages.flatMap((page, index) => (text.slice(page.start, page.end).trim() === '' ? [index + 1] : []));
  if (kind === 'pdf' && blank.length > 0) warnings.push(blankPages(blank));
  if (new RegExp(invisibleCharacters.source).test(text)) warnings.push(invisibleWarning);
  return ok({ kind, text, pages, warnings });
}

const invisibleWarning: DocumentWarning = {
  code: 'invisible-characters',
  message: {
    id: 'Teks memuat karakter tak terlihat (lebar nol atau arah tulisan). Usulan fakta tidak memuatnya.',
    en: 'The text holds invisible characters (zero width or text direction). Proposed facts leave them out.',
  },
};

const blankPages = (pages: readonly number[]): DocumentWarning => ({
  code: 'pages-without-text',
  message: {
    id: `Halaman ${pages.slice(0, 20).join(', ')} tidak memuat teks (mungkin gambar). Isinya tidak ikut dibaca.`,
    en: `Pages ${pages.slice(0, 20).join(', ')} hold no text (perhaps images). Their content was not read.`,
  },
});

const endings: Readonly<Record<'pdf' | 'docx' | 'txt', RegExp>> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  txt: /\.(txt|md|csv|text|log)$/i,
};

function nameWarning(name: string, kind: 'pdf' | 'docx' | 'txt'): DocumentWarning[] {
  if (!/\.\w{2,5}$/.test(name) || endings[kind].test(name)) return [];
  const read = kind.toUpperCase();
  return [
    {
      code: 'name-and-content-differ',
      message: {
        id: `Nama berkas tidak cocok dengan isinya; dibaca sebagai ${read}.`,
        en: `The file name does not match its content; it was read as ${read}.`,
      },
    },
  ];
}

/** What the first bytes say. A name of a kind that cannot be read is given as people know it. */
function contentKind(bytes: Uint8Array): 'pdf' | 'zip' | 'text' | 'encrypted-office' | (string & {}) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1');
  // A PDF may have up to 1,024 bytes before its header (Adobe's implementation note 13).
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0')) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return whole.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted-office' : 'Word lama (DOC)';
  }
  if (head.startsWith('{\\rtf')) return 'RTF';
  if (
    head.startsWith('\x89PNG') ||
    head.startsWith('\xFF\xD8\xFF') ||
    head.startsWith('GIF8') ||
    /^RIFF....WEBP/s.test(head)
  )
    return 'gambar';
  return 'text';
}
