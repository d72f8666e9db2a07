/** The picture of a letter while it is typed and as it is stored: pages as they would be printed, for who may see it. */
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Session } from '../../testing/caller.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { withNumbers } from '../testing/letters.ts';
import { fullFields } from './testing/office.ts';

let house: TestHouse;
let clerk: Caller;
let headers: Session['headers'];
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  ({ call: clerk, headers } = await house.signIn('staf.kul.ntt'));
});

const typed = (fields: object) => ({ unitId: '53', kind: 'surat-dinas', fields: { ...fullFields, ...fields } });
/** The picture in grey, small, with its pages. */
async function drawn(method: string, path: string, body?: object) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await house.api.request(path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...sent,
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pages = Math.round(info.height / (info.width * Math.SQRT2));
  const inkOf = (page: number) => {
    const [from, to] = [page * (data.length / pages), (page + 1) * (data.length / pages)];
    return data.subarray(Math.floor(from), Math.floor(to)).filter((grey) => grey < 128).length;
  };
  return { width: info.width, pages, inkOf };
}

test('what is typed is drawn page by page, with ink on each; more words are more ink, and six pages are the most', async () => {
  const short = await drawn('POST', '/api/letters/outgoing-picture', typed({}));
  expect([short.width, short.pages]).toEqual([900, 1]);
  const said = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `p${n + 1}`, text: `Butir ke-${n + 1} ditulis cukup panjang.` }));
  const two = await drawn('POST', '/api/letters/outgoing-picture', typed({ points: said(45) }));
  expect(two.pages).toBe(2);
  expect(two.inkOf(0)).toBeGreaterThan(short.inkOf(0));
  expect(two.inkOf(1)).toBeGreaterThan(1_000);
  const long = said(60).map(({ id }) => ({ id, text: 'Kalimat yang panjang sekali. '.repeat(30) }));
  expect((await drawn('POST', '/api/letters/outgoing-picture', typed({ points: long }))).pages).toBe(6);
});

test('a stored letter is drawn with its words for who sees it, and for nobody else', async () => {
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/letters/outgoing', typed({ security: 'rahasia' }));
  const at = `/api/letters/outgoing/${id}/picture`;
  expect((await drawn('GET', at)).pages).toBe(1);
  expect(await refusal(await house.as('staf.rendatin.ntt'), 'GET', at)).toBe('404 letters/outgoing-not-found');
  const other = await house.as('staf.kupang');
  expect(await refusal(other, 'GET', at)).toBe('404 letters/outgoing-not-found');
  expect(await refusal(other, 'POST', '/api/letters/outgoing-picture', typed({}))).toMatch(/^403 /);
  expect(await refusal(clerk, 'POST', '/api/letters/outgoing-picture', { ...typed({}), kind: 'tidak-ada' })).toBe(
    '422 letters/no-such-kind',
  );
});
