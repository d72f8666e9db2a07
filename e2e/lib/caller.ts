/** A demo person at the API of the running program: brings a house to where a story begins, without its screens. */
import { demoPassword } from '../../src/identity/index.ts';
import type { Caller } from '../../src/testing/index.ts';
import type { OpenHouse } from './house.ts';

export async function callerOf({ workspaceUrl }: OpenHouse, username: string): Promise<Caller> {
  const call = (headers: Record<string, string>): Caller => async (method, path, body) => {
    const response = await fetch(`${workspaceUrl}${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as never };
  };
  const signIn = await call({})('POST', '/api/session', { username, password: demoPassword });
  if (signIn.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(signIn.body)}`);
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = (await call({ cookie })('GET', '/api/me')).body as { csrf: string };
  return call({ cookie, 'x-csrf-token': csrf });
}
