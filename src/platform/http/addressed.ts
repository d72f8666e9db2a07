/** Whether a request says readably where it goes (RFC 9112, section 3.2); what does not is answered 400. */
import type { IncomingMessage } from 'node:http';

const written = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Whether a text is a host, with a port or without, that an address can be made of: "1.2.3.4.5" is none. */
export const isHost = (text: string): boolean => written.test(text) && URL.canParse(`http://${text}`);

export function isAddressed({ url = '', headers: { host = '' } }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  // Programs of HTTP/1.0 name no host.
  if (host !== '' && !isHost(host)) return false;
  return url.startsWith('/') || isHost(/^https?:\/\/([^/?#]*)/.exec(url)?.[1] ?? '');
}
