/** What the first bytes of a file say it is: office files often carry the wrong ending. */

/** Kinds that are read here or shown as pictures; any other is named as people know it. */
export type ContentKind = 'pdf' | 'zip' | 'text' | 'picture' | 'encrypted-office' | 'outlook' | (string & {});

export function contentKind(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1');
  // A PDF may have up to 1,024 bytes before its header (Adobe's implementation note 13).
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0')) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const holds = (name: string): boolean => whole.includes(Buffer.from(name, 'utf16le'));
    if (holds('EncryptedPackage')) return 'encrypted-office';
    // Streams of properties, as Outlook stores messages (MS-OXMSG 2.2).
    return holds('__properties_version1.0') || holds('__substg1.0_') ? 'outlook' : 'Office lama (DOC, XLS, PPT)';
  }
  if (head.startsWith('{\\rtf')) return 'RTF';
  return pictureKind(head) ?? 'text';
}

/** Pictures of the kinds that phones and scanners make. */
function pictureKind(head: string): ContentKind | null {
  const brand = /^....ftyp(....)/s.exec(head)?.[1];
  if (brand !== undefined) return /^(?:hei|hev|mif1|msf1)/.test(brand) ? 'gambar HEIC' : 'video';
  if (head.startsWith('GIF8')) return 'gambar GIF';
  const known =
    head.startsWith('\x89PNG') ||
    head.startsWith('\xFF\xD8\xFF') ||
    /^RIFF....WEBP/s.test(head) ||
    /^(?:II\*\0|MM\0\*)/.test(head);
  return known ? 'picture' : null;
}
