/** Answers that are there whole before the first of their bytes goes out. */
import { STATUS_CODES } from 'node:http';

export type WholeAnswer = {
  readonly status: number;
  /** Name, value, name, value …, as node:http takes them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array<ArrayBuffer>;
  /**
   * What goes over a connection that stays open, a byte in each character: the head, and with it a small body. Node
   * writes such a text in one piece and at once, which bytes cost it more.
   */
  readonly line: string;
  /** Whether the body is in the line. */
  readonly inOne: boolean;
};

/** What is asked, by whatever it was read; names of headers in small letters. */
export type Question = {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly header: (name: string) => string | undefined;
  /** Where the connection comes from. */
  readonly address: string | undefined;
};

/** Gives what is in memory; null when it is not, and nothing was done. Never throws. */
export type FromMemory = (question: Question) => WholeAnswer | null;

/** Seconds for which a connection without a request stays open, as its answers say. */
export const keptOpen = 5;

/** Bytes of a body that goes with its head. */
const small = 64 * 1024;

/** The date in the line is that of the making. */
export function wholeAnswer(
  status: number,
  headers: readonly string[],
  body: Uint8Array<ArrayBuffer> = new Uint8Array(),
): WholeAnswer {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`;
  head += `Date: ${new Date().toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keptOpen}\r\n\r\n`;
  const inOne = body.length <= small;
  return { status, headers, body, line: inOne ? head + Buffer.from(body).toString('latin1') : head, inOne };
}

/** An answer to a GET or HEAD, read to its end; the length of a body is told. */
export async function wholeOf(response: Response, method: 'GET' | 'HEAD'): Promise<WholeAnswer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  const tellsLength = method === 'GET' && status !== 304 && status !== 204 && !headers.has('content-length');
  const length = tellsLength ? ['content-length', String(body.length)] : [];
  return wholeAnswer(status, [...[...headers].flat(), ...length], body);
}
