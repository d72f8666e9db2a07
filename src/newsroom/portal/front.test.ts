/** What the door gives from memory is, byte for byte, what the pages themselves answer. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { saveLocalFacts } from '../../activities/operations/save-local-facts.ts';
import { people, province } from '../../activities/testing/office.ts';
import { nttLocal } from '../../activities/testing/samples.ts';
import { testPlatform } from '../../platform/testing/index.ts';
import { openDoor, type OpenDoor } from '../../platform/testing/open-door.ts';
import { createPages, createPortal } from '../../portal/create-portal.ts';
import { stylePath } from '../../portal/style.ts';
import { publishDraft } from '../operations/publish-draft.ts';
import { unpublish } from '../operations/unpublish.ts';
import { newsroomRoom } from '../room.ts';
import { newsroom, type Newsroom } from '../testing/newsroom.ts';

let kpu: Newsroom;
let pages: OpenDoor;
let portal: OpenDoor;
/** A published item with a photo, and one that was withdrawn. */
let item: { path: string; origin: string; photo: string };
let gone: string;

beforeAll(async () => {
  kpu = newsroom(await testPlatform());
  pages = await openDoor(createPages(kpu.platform, [newsroomRoom], 0).fetch);
  const { fetch, fromMemory } = createPortal(kpu.platform, [newsroomRoom], { freshFor: 60_000 });
  portal = await openDoor(fetch, { fromMemory });
  const activityId = await kpu.activity();
  const photo = await kpu.photoOf(activityId);
  const facts = { ...nttLocal, photos: [{ id: 'f1', sha256: photo.sha256, caption: 'Peserta', alt: 'Ruang rapat' }] };
  await kpu.done(people.writer, saveLocalFacts, { activityId, unitId: province, version: 1, facts });
  const draftId = await kpu.draft('news', activityId);
  await kpu.approve(draftId);
  await kpu.done(people.writer, publishDraft, { draftId });
  item = { path: await pathOf(draftId), origin: `/asal/${draftId}`, photo: `/foto/${photo.sha256}-480.jpg` };
  const withdrawn = await kpu.approved();
  const { id } = await kpu.done(people.writer, publishDraft, { draftId: withdrawn });
  await kpu.done(people.writer, unpublish, { publicationId: id, reason: 'Jadwal berubah.' });
  gone = await pathOf(withdrawn);
});
afterAll(async () => {
  await Promise.all([pages, portal].map((door) => door.close()));
});

async function pathOf(draftId: string): Promise<string> {
  const { number, slug } = await kpu.platform.owner
    .selectFrom('publications')
    .select(['number', 'slug'])
    .where('draft_id', '=', draftId as never)
    .executeTakeFirstOrThrow();
  return `/ntt/${number}-${slug}`;
}

type Question = { readonly path: string; readonly method?: string; readonly headers?: Record<string, string> };
type Answer = { readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Readings on a connection that stays open go the short way of the door. */
const short = { connection: 'keep-alive' };

/** An answer as it comes over the line, without its date, how its length is told, and what becomes of the connection. */
function ask({ port }: OpenDoor, { path, method = 'GET', headers = {} }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const named = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !ofTheLine.has(name)));
        asked.destroy();
        resolve({ status: answer.statusCode, headers: named, body: Buffer.concat(chunks).toString('base64') });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const ofTheLine = new Set(['date', 'transfer-encoding', 'content-length', 'connection', 'keep-alive']);

/** Whether the database is there, and addresses that no browser sends. */
const answeredOneByOne = /healthz|#/;

/** Answers of the front that are not those of the pages: made for the first who asks, and out of its memory. */
async function differences(questions: readonly Question[]): Promise<object[]> {
  const found: object[] = [];
  for (const question of questions) {
    const own = await ask(pages, question);
    const made = await ask(portal, question);
    const read = vi.spyOn(kpu.platform.database, 'read');
    const again = await ask(portal, question);
    const shortly = await ask(portal, { ...question, headers: { ...question.headers, ...short } });
    const fromMemory = read.mock.calls.length === 0;
    read.mockRestore();
    const same = [made, again, shortly].every((answer) => isDeepStrictEqual(answer, own));
    if (!same || !(fromMemory || answeredOneByOne.test(question.path)))
      found.push({ question, own, made, again, shortly, fromMemory });
  }
  return found;
}

describe('the door of the portal', () => {
  test('answers every address as its pages do', async () => {
    const paths = ['/', '/satker', '/ntt', '/ntt/', '/kab-alor/', '/rss.xml', '/ntt/rss.xml', '/sitemap.xml']
      .concat(['/sitemap-1.xml', '/sitemap-7.xml', '/robots.txt', '/lambang.svg', '/healthz', stylePath, '/cari'])
      .concat([item.path, item.path.replace(/-.*/, '-judul-lama'), item.origin, item.photo, gone, '/ntt/99999-x'])
      .concat(['/wp-login.php', '/%', '/%00', '/asal/%', '/ntt/1%2e%2e', '/ntt/../satker', '//satker', '/ntt//'])
      .concat(['/cari?q=bimtek', '/ntt/cari?q=bimtek&hal=2', '/cari?q=%', '/cari?q=%ff&lang=en', '/cari?q=a+b%2Bc'])
      .concat(['/?lang=en', '/?lang=EN', '/?lang=en&lang=id', '/?%6cang=en', '/?hal=2', '/?hal=x&hal=2', '/?'])
      .concat(['/?fbclid=abc', '/?a=1&lang=en', `/?x=${'y'.repeat(3_000)}`, '/?q=1?2', '/?=&&q', '/?lang=en#x']);
    const questions = paths.flatMap((path) => [
      { path },
      { path, headers: { 'accept-encoding': 'gzip, deflate, br' } },
    ]);
    expect(await differences(questions)).toEqual([]);
  });

  test('answers every way of asking as its pages do', async () => {
    const own = await ask(pages, { path: item.path });
    const etag = own.headers.etag ?? '';
    const ways: Record<string, string>[] = [
      ...['gzip', 'GZIP;q=0.1', 'gzip;q=0', 'br', '*', 'deflate', 'identity', ''].map((coding) => ({
        'accept-encoding': coding,
      })),
      ...[etag, `W/"x", ${etag}`, `W/"x",${etag}`, 'W/"x"', '*', '"'].map((known) => ({ 'if-none-match': known })),
      { 'if-none-match': etag, 'accept-encoding': 'gzip' },
      { range: 'bytes=0-9' },
      { 'if-modified-since': 'Fri, 17 Oct 2031 05:00:00 GMT' },
      { connection: 'keep-alive' },
      ...['ntt.kpu.go.id', 'NTT.kpu.go.id:8080', 'kab-alor.kpu.go.id', 'nobody.example', '1.2.3.4.5', 'a b'].map(
        (host) => ({ host }),
      ),
    ];
    const questions = [item.path, item.path.replace('/ntt', ''), '/', '/wp-login.php'].flatMap((path) =>
      ways.flatMap((headers) => ['GET', 'HEAD'].map((method) => ({ path, method, headers }))),
    );
    const refused = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'].map((method) => ({ path: '/', method }));
    expect(await differences([...questions, ...refused])).toEqual([]);
  });

  test('tells the length of what it gives from memory', async () => {
    const { body, headers } = await new Promise<{ body: Buffer; headers: IncomingHttpHeaders }>((resolve) => {
      request({ host: '127.0.0.1', port: portal.port, path: '/satker', agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ body: Buffer.concat(chunks), headers: answer.headers }));
      }).end();
    });
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});
