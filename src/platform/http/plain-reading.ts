/**
 * A request for a page as browsers send it: one GET, whole, in one piece, nothing after it, and nothing in it that two
 * readers of HTTP could understand in two ways. It is read here in a fraction of the time that node:http takes; all
 * that is written in any other way is left to node:http. Source: RFC 9112.
 */
import { isHost } from './addressed.ts';

export type PlainReading = {
  /** Path and query as they stand in the request. */
  readonly target: string;
  readonly host: string;
  /** By names in small letters, each once. */
  readonly headers: ReadonlyMap<string, string>;
};

/** Bytes. */
const longest = 8 * 1024;

const firstLine = /^GET (\/[\w./~%-]*(?:\?[!"$-~]*)?) HTTP\/1\.1$/;
const headerLine = /^([\w-]+):[ \t]*((?:[!-~\x80-\xff]+(?:[ \t]+[!-~\x80-\xff]+)*)?)[ \t]*$/;

/** What says that more follows, or that the connection is to become or to do something else. */
const notPlain = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'proxy-connection']);

/** The reading in what a connection brought at once; null when it is none, or none that is plain. */
export function plainReading(bytes: Buffer): PlainReading | null {
  if (bytes.length > longest) return null;
  const lines = bytes.toString('latin1').split('\r\n');
  // The empty line that ends the head, and nothing behind it.
  if (lines.pop() !== '' || lines.pop() !== '') return null;
  const target = firstLine.exec(lines[0] ?? '')?.[1];
  if (target === undefined) return null;
  const headers = new Map<string, string>();
  for (let at = 1; at < lines.length; at += 1) {
    const [, written = '', value = ''] = headerLine.exec(lines[at] as string) ?? [];
    const name = written.toLowerCase();
    if (name === '' || notPlain.has(name) || headers.has(name)) return null;
    headers.set(name, value);
  }
  const host = headers.get('host');
  if (host === undefined || !isHost(host)) return null;
  const connection = headers.get('connection');
  if (connection !== undefined && connection.toLowerCase() !== 'keep-alive') return null;
  return { target, host, headers };
}
