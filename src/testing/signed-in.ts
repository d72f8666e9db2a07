/** A demo person at the API of a program in a process of its own. */
import { demoPassword } from '../identity/index.ts';

/** Calls the API and gives the answer's JSON. Throws with the status and the answer when it is refused. */
export type SignedIn = <T>(method: string, address: string, body?: unknown) => Promise<T>;

export async function signedInAt(workspaceUrl: string, username: string): Promise<SignedIn> {
  const ask = async (headers: Record<string, string>, method: string, address: string, body?: unknown) => {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${workspaceUrl}${address}`, {
      method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }) },
      ...(body === undefined ? {} : { body: bytes ? body as Uint8Array<ArrayBuffer> : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return response;
  };
  const session = await ask({}, 'POST', '/api/session', { username, password: demoPassword });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = await (await ask({ cookie }, 'GET', '/api/me')).json() as { csrf: string };
  return async <T>(method: string, address: string, body?: unknown) => await (await ask({ cookie, 'x-csrf-token': csrf }, method, address, body)).json() as T;
}
