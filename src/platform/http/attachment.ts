import { maskNumbers } from '../masks.ts';

/**
 * The header under which a browser saves a file (RFC 6266). A name of plain letters stands as it is; any other is
 * written as RFC 5987 writes it, so that quotes, line ends and letters of other scripts can neither end the header nor
 * be lost. It never holds a folder, nor a number
 * of a person.
 */
export function attachment(name: string): string {
  const file = maskNumbers(name)
    .toWellFormed()
    // Control characters have no place in a name; those of direction make ".exe" look like ".txt".
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, '')
    .replace(/[/\\]+/g, '-');
  if (/^[\w.-]+$/.test(file)) return `attachment; filename="${file}"`;
  const encoded = encodeURIComponent(file).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** What somebody put in, as it came: always a download, never shown in place, whatever its bytes are. */
export const originalFile = (content: ReadableStream<Uint8Array>, name: string): Response =>
  new Response(content, {
    headers: {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachment(name),
    },
  });
