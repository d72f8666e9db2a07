/** Whoever took an account over by a link reads nothing secret until a third person has said who sits there. */
import { beforeAll, expect, test } from 'vitest';
import { personIdOf } from '../identity/testing/people.ts';
import { jobsOf } from '../platform/index.ts';
import { followSchedule } from '../search/follow.ts';
import { callerThrough } from '../testing/caller.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import type { PaperView } from './schema.ts';
import { putIn } from './testing/put-in.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});

/** Sets a new password by a link that the administrator of NTT made, and is signed in. */
async function takeOver(username: string): Promise<Caller> {
  const admin = await house.as('admin.ntt');
  const made = await must<{ link: string }>(
    admin,
    'POST',
    `/api/people/${await personIdOf(house, username)}/password-link`,
  );
  const through = (headers?: Record<string, string>) =>
    callerThrough((path, request) => house.api.request(path, request), headers);
  const token = made.link.split('#')[1];
  const used = await through()('POST', '/api/password-links/accept', { token, password: 'empat kata acak sekali' });
  const cookie = used.headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = await must<{ csrf: string; waits: boolean }>(through({ cookie }), 'GET', '/api/me');
  expect(me.waits).toBe(true);
  return through({ cookie, 'x-csrf-token': me.csrf });
}

test('an account that waits opens no secret paper that it put in itself, by no way; once confirmed, it does', async () => {
  const owner = await house.as('sekretaris.ntt');
  const text = 'Nota tertutup: kunci lemari Gajahwana dipegang penjaga malam.';
  const secret = await putIn(owner, text, { name: 'nota tertutup.txt', security: 'rahasia' });
  const open = await putIn(owner, 'Nota terbuka: kunci gudang Gajahwana dipegang bendahara.', { name: 'terbuka.txt' });
  const work = () => house.platform.workJobs(jobsOf(house.platform.rooms));
  await work();
  await house.platform.runSchedule(followSchedule);
  await work();
  const { documentId } = await must<PaperView>(owner, 'GET', `/api/library/${secret.paperId}`);
  await must(owner, 'POST', '/api/answers', {
    unitId: '53',
    question: 'Siapa yang memegang kunci lemari Gajahwana?',
    paperIds: [secret.paperId],
  });
  const paths = [
    '/api/library?size=100',
    `/api/library/${secret.paperId}`,
    `/api/library/${secret.paperId}/file`,
    `/api/library/${secret.paperId}/pages/1`,
    `/api/library/intakes/${secret.intakeId}`,
    '/api/library/intakes?unitId=53',
    `/api/documents/paper/${secret.paperId}/${documentId}`,
    `/api/answers/summary/${secret.paperId}`,
    `/api/answers/compare?one=${secret.paperId}&other=${open.paperId}`,
    '/api/search?q=lemari%20Gajahwana',
  ];
  const told = async (by: Caller) => {
    const answers = await Promise.all(paths.map(async (path) => [path, JSON.stringify((await by('GET', path)).body)]));
    return answers.filter(([, body]) => /tertutup|penjaga malam/.test(body ?? '')).map(([path]) => path);
  };
  expect(await told(owner)).toEqual(paths);
  const intruder = await takeOver('sekretaris.ntt');
  expect(await told(intruder)).toEqual([]);
  expect((await intruder('GET', `/api/library/${open.paperId}`)).status).toBe(200);
  expect((await intruder('GET', `/api/library/${secret.paperId}/pages/1/picture`)).status).toBe(404);

  const ketua = await house.as('ketua.ntt');
  const [link] = await must<{ id: string }[]>(ketua, 'GET', '/api/password-links/waiting');
  await must(ketua, 'POST', `/api/password-links/${link?.id}/confirm`);
  expect(await told(intruder)).toEqual(paths);
});
