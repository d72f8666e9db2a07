/** The whole house under test: the real API over a database of its own, called as demo people do. */
import { addDemoPeople, demoPassword, doorkeeper } from '../identity/index.ts';
import { createApi, type Route } from '../platform/index.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { routes as allRoutes } from '../rooms.ts';

type Answer = { readonly status: number; readonly body: never; readonly headers: Headers };

/** A signed-in person at the API. `body` is sent as JSON unless it is bytes, which are of `contentType`. */
export type Caller = (method: string, path: string, body?: unknown, contentType?: string) => Promise<Answer>;

export type TestHouse = {
  readonly platform: TestPlatform;
  /** The API itself, for requests that no screen sends. */
  readonly api: ReturnType<typeof createApi>;
  /** Signs in once per user name. 'nobody' calls without a session. */
  readonly as: (username: string, password?: string) => Promise<Caller>;
};

/** Demo people of identity in four units (NTT '53', '5301', '5305', '5308') at a fresh database. */
export async function testHouse(routes: readonly Route[] = allRoutes): Promise<TestHouse> {
  const platform = await testPlatform();
  await addDemoPeople(platform);
  const api = createApi({ platform, routes, doorkeeper });
  const callers = new Map<string, Caller>();
  const caller = (headers: Record<string, string>): Caller => async (method, path, body, contentType) => {
    const bytes = body instanceof Uint8Array;
    const type = contentType ?? (body === undefined || bytes ? undefined : 'application/json');
    const response = await api.request(path, {
      method,
      headers: { ...headers, ...(type === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: (json ? JSON.parse(text) : text) as never, headers: response.headers };
  };
  return {
    platform, api,
    async as(username, password = demoPassword) {
      const known = callers.get(username);
      if (known) return known;
      if (username === 'nobody') return caller({});
      const signIn = await caller({})('POST', '/api/session', { username, password });
      if (signIn.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(signIn.body)}`);
      const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const me = await caller({ cookie })('GET', '/api/me');
      const made = caller({ cookie, 'x-csrf-token': (me.body as { csrf: string }).csrf });
      callers.set(username, made);
      return made;
    },
  };
}
