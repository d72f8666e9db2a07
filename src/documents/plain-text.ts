import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { fail } from './failures.ts';
import type { ReadFile } from './read-file.ts';
import type { DocumentWarning } from './schema.ts';
import { warning } from './warnings.ts';

/**
 * Decodes a text file: UTF-8 with or without mark, UTF-16 with or without mark, otherwise Windows-1252
 * (Notepad on older office PCs). Binary data is refused rather than shown as rubbish.
 */
export function decodeText(bytes: Uint8Array, name: string): Result<ReadFile> {
  const utf16 = utf16Label(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return looksBinary(text) ? fail('documents/not-text', { name }) : ok(whole(text, [warning('encoding-utf-16')]));
  }
  if (bytes.includes(0)) return fail('documents/not-text', { name });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return looksBinary(text) ? fail('documents/not-text', { name }) : ok(whole(text));
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return looksBinary(text) || hasUndefined1252(bytes)
      ? fail('documents/not-text', { name })
      : ok(whole(text, [warning('encoding-windows-1252')]));
  }
}

const whole = (text: string, warnings: readonly DocumentWarning[] = []): ReadFile => ({
  pages: [text],
  apart: [],
  warnings,
});

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 8 || bytes.length % 2 === 1) return undefined;
  // Without a mark: in Latin text nearly every second byte is 0, and none of the others.
  const zeros = [0, 0];
  const sample = Math.min(bytes.length, 4_000);
  for (let at = 0; at < sample; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample * 0.4 && even === 0) return 'utf-16le';
  if (even > sample * 0.4 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Control characters do not occur in text; a few stray ones are forgiven. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = (sample.match(/\p{Cc}|[\uFFFE\uFFFF]/gu) ?? []).filter((character) => !/\s/.test(character)).length;
  return controls > 2 + sample.length / 1_000;
}

/** Bytes that Windows-1252 leaves undefined: office text has none, binary data soon does. */
function hasUndefined1252(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d);
}
