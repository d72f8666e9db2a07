/** What a file is, by its bytes. Pure and bounded: it looks at the beginning, and at the list of names of a ZIP. */
import { zipEntries } from './zip-entries.ts';

export const formats = ['pdf', 'picture', 'zip', 'mail', 'document'] as const;
/** `document`: whatever else the engine of documents may read, or refuses with a sentence. */
export type Format = (typeof formats)[number];

const pictures = ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', 'BM'];

/** What e-mail programs call a message that another one holds. */
const message = /^message\/(?:rfc822|global)\b/i;

/** `mime`: what it is said to be; a message inside another one has fewer fields than one that was sent. */
export function formatOf(bytes: Uint8Array, mime = ''): Format {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8_192)).toString('latin1');
  // A ZIP says so with its first bytes; a PDF that is stored in it as it is begins soon after them.
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return isOffice(bytes) ? 'document' : 'zip';
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (
    pictures.some((sign) => head.startsWith(sign)) ||
    /^RIFF....WEBP/s.test(head) ||
    /^....ftyp(?:heic|mif1|avif)/s.test(head)
  )
    return 'picture';
  return isMail(head) || (message.test(mime) && headerLine.test(head)) ? 'mail' : 'document';
}

/** Packages of Office (OPC) and OpenDocument name their parts so. */
const isOffice = (bytes: Uint8Array): boolean =>
  zipEntries(bytes)?.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype') ?? false;

const headerLine = /^([!-9;-~]{1,60}):[ \t]?[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n/;
/** Fields that RFC 5322 gives a message; a letter typed as text has one or two lines like them, never three at once. */
const mailFields =
  /^(?:from|to|cc|date|subject|message-id|mime-version|received|return-path|content-type|reply-to|sender)$/i;

function isMail(head: string): boolean {
  // Mailbox files begin with a line of their own.
  let rest = head.replace(/^From [^\n]*\n/, '');
  const found = new Set<string>();
  for (let lines = 0; lines < 60; lines += 1) {
    const line = headerLine.exec(rest);
    if (line === null) break;
    const name = (line[1] ?? '').toLowerCase();
    if (mailFields.test(name)) found.add(name);
    rest = rest.slice(line[0].length);
  }
  return found.size >= 3 && /^\r?\n/.test(rest.slice(0, 2)) && (found.has('from') || found.has('received'));
}
