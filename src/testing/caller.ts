/** People at the API: of a house under test, or of a program in a process of its own. */
import { demoPassword } from '../identity/index.ts';

type Answer = { readonly status: number; readonly body: never; readonly headers: Headers };

/** A signed-in person at the API. `body` is sent as JSON unless it is bytes, which are of `contentType`. */
export type Caller = (method: string, path: string, body?: unknown, contentType?: string) => Promise<Answer>;

/** Brings a request to the API and the answer back. */
export type Send = (path: string, request: RequestInit) => Response | Promise<Response>;

/** Somebody who has signed in; the headers show it, for requests that no caller sends. */
export type Session = { readonly call: Caller; readonly headers: Readonly<Record<'cookie' | 'x-csrf-token', string>> };

export const callerThrough =
  (send: Send, headers: Readonly<Record<string, string>> = {}): Caller =>
  async (method, path, body, contentType) => {
    const bytes = body instanceof Uint8Array;
    const type =
      contentType ?? (body === undefined ? undefined : bytes ? 'application/octet-stream' : 'application/json');
    const response = await send(path, {
      method,
      headers: { ...headers, ...(type === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as never,
      headers: response.headers,
    };
  };

/** Throws with the answer when the person is not let in. */
export async function signInThrough(send: Send, username: string, password = demoPassword): Promise<Session> {
  const signIn = await callerThrough(send)('POST', '/api/session', { username, password });
  if (signIn.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(signIn.body)}`);
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = await callerThrough(send, { cookie })('GET', '/api/me');
  const headers = { cookie, 'x-csrf-token': (me.body as { csrf: string }).csrf };
  return { call: callerThrough(send, headers), headers };
}

/** A demo person at a program's workspace ('http://…'). */
export async function callerAt(workspaceUrl: string, username: string): Promise<Caller> {
  return (await signInThrough((path, request) => fetch(`${workspaceUrl}${path}`, request), username)).call;
}
