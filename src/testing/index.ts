/** The whole house under test: the real API over a database of its own, called as demo people do. */
import { addDemoPeople, demoPassword, doorkeeper } from '../identity/index.ts';
import { watchEveryPrompt } from '../models/testing/every-prompt.ts';
import { createApi, routesOf, type Room } from '../platform/index.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { rooms as allRooms } from '../rooms.ts';
import { callerThrough, signInThrough, type Caller, type Send, type Session } from './caller.ts';

export type { Caller } from './caller.ts';

export type TestHouse = {
  readonly platform: TestPlatform;
  /** The API itself, for requests that no screen sends. */
  readonly api: ReturnType<typeof createApi>;
  /** Signs in once per user name. 'nobody' calls without a session. */
  readonly as: (username: string, password?: string) => Promise<Caller>;
  /** Signs in anew: `as` remembers sessions that may have ended. */
  readonly signIn: (username: string) => Promise<Session>;
};

/** Demo people of identity in four units (NTT '53', '5301', '5305', '5308') at a fresh database. */
export async function testHouse(rooms: readonly Room[] = allRooms, template?: string): Promise<TestHouse> {
  watchEveryPrompt();
  const platform = await testPlatform(rooms, template);
  await addDemoPeople(platform);
  const api = createApi({ platform, routes: routesOf(rooms), doorkeeper });
  const send: Send = (path, request) => api.request(path, request);
  const callers = new Map<string, Caller>();
  return {
    platform,
    api,
    signIn: (username) => signInThrough(send, username),
    async as(username, password = demoPassword) {
      const known = callers.get(username);
      if (known) return known;
      if (username === 'nobody') return callerThrough(send);
      const { call } = await signInThrough(send, username, password);
      callers.set(username, call);
      return call;
    },
  };
}
