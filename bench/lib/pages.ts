/** Pages as a server answers them. */
import { get } from 'node:http';
import type { Page } from './nginx.ts';

/** What the portal answers, for nginx to answer the same. */
export async function pageOf(origin: string, address: string): Promise<Page> {
  const { body } = await ask(origin + address);
  const { body: gzip, headers } = await ask(origin + address, { 'accept-encoding': 'gzip' });
  return { path: address, body, gzip, headers: Object.entries(headers) };
}

export type Answered = { readonly body: Buffer; readonly headers: Record<string, string> };

/** Asks for an address over a connection of its own, as it is, without following or unpacking anything. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const question = get(address, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ body: Buffer.concat(chunks), headers: answer.headers as never }));
    });
    question.on('error', reject);
  });
}
