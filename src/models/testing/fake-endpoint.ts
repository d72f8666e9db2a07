/** An endpoint of a test: answers as a script says, well or badly, and keeps every body that it was sent. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type Received = {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly json_schema: { readonly schema: unknown } };
  readonly model: string;
};
type Reply = (asked: Received, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export type FakeEndpoint = {
  /** Its address, up to and with /v1. */
  readonly address: string;
  readonly received: Received[];
  /** What the headers of the last request said of a key. */
  readonly keys: (string | undefined)[];
  reply: Reply;
  /** What its list of models says. */
  listed: string;
};

/** A stream of these pieces of words. */
export const streams =
  (...pieces: readonly string[]): Reply =>
  (_asked, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const content of pieces)
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
    response.end('data: [DONE]\n\n');
  };

/** Claims, as JSON, of what the script makes of the prompt. */
export const answers =
  (make: (asked: Received) => unknown): Reply =>
  (asked, response, request) =>
    streams(...pieceByPiece(JSON.stringify(make(asked))))(asked, response, request);

const pieceByPiece = (text: string): string[] => text.match(/[^]{1,40}/g) ?? [];

/** Listens on this computer until the test file ends. Call in `beforeAll`. */
export async function fakeEndpoint(): Promise<FakeEndpoint> {
  const made: FakeEndpoint = { address: '', received: [], keys: [], reply: streams('Baik.'), listed: '{}' };
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'application/json');
      response.end(made.listed);
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const asked = JSON.parse(body) as Received;
      made.received.push(asked);
      made.keys.push(request.headers.authorization);
      void made.reply(asked, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(made, { address: `http://127.0.0.1:${port}/v1` });
}

export type Line = { readonly id: string; readonly text: string };

/** The passages that a prompt holds under ids with this beginning: sentences 's', pieces of a document 'p'. */
export const offeredAs = (beginning: 's' | 'p', { messages }: Received): Line[] =>
  (messages[1]?.content ?? '')
    .split('\n')
    .filter((line) => line.startsWith(`{"id":"${beginning}`))
    .map((line) => JSON.parse(line) as Line);
