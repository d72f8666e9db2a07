import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Arrival } from '../../src/letters/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, showPage } from '../testing/show.tsx';
import { ArrivalCard } from './arrival-card.tsx';
import { ArrivalsPage } from './arrivals-page.tsx';

const arrival = {
  paperId: '00000000-0000-4000-8000-000000000001',
  name: 'pindaian 12.pdf',
  security: 'terbatas',
  says: null,
  classes: ['biasa', 'terbatas', 'rahasia'],
  readable: true,
  via: 'surel',
  cover: { paperId: '00000000-0000-4000-8000-000000000002', name: 'pengantar.eml' },
  arrivedAt: '2025-10-17T01:00:00.000Z',
  arrivedOn: '2025-10-17',
  times: 1,
  read: {
    number: { value: '412/PR.05-Und/14/2025', sure: true },
    date: { value: '2025-10-06', sure: true },
    sender: null,
    subject: { value: 'Undangan rapat', sure: false },
    nature: null,
    due: null,
  },
  same: [],
} as unknown as Arrival;

test('what was read of it, what was not found, and the three ways on', async () => {
  const done: string[] = [];
  await show(
    <ArrivalCard
      arrival={arrival}
      isChosen
      mayRegister
      security="terbatas"
      onSecurity={() => undefined}
      onChoose={() => undefined}
      onRegister={() => done.push('catat')}
      onDismiss={(why) => done.push(why)}
    />,
  );
  await expect.element(page.getByText('412/PR.05-Und/14/2025')).toBeVisible();
  await expect.element(page.getByText('tidak ditemukan')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Surel pengantarnya: pengantar.eml' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Undangan rapat' })).toHaveFocus();
  for (const name of ['Catat', 'Sudah dicatat', 'Bukan surat'])
    await userEvent.click(page.getByRole('button', { name: `${name}: Undangan rapat`, exact: true }));
  expect(done).toEqual(['catat', 'ganda', 'bukan-surat']);
  await expectAccessible();
});

test('one that stands in the agenda already offers to say so, and not to register it again', async () => {
  const same = [{ id: '00000000-0000-4000-8000-000000000003', agenda: 12, year: 2025, why: 'berkas' as const }];
  await show(
    <ArrivalCard
      arrival={{ ...arrival, same, times: 2 } as unknown as Arrival}
      isChosen={false}
      mayRegister
      security="terbatas"
      onSecurity={() => undefined}
      onChoose={() => undefined}
      onRegister={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  await expect.element(page.getByText('Berkas ini sudah dicatat: agenda 12/2025')).toBeVisible();
  await expect.element(page.getByText('datang 2 kali')).toBeVisible();
  expect(
    page
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(['Sudah dicatat', 'Bukan surat']);
  await expectAccessible();
});

/** Five that wait, none of them readable, so that only their picture is shown; what was settled leaves the queue. */
function waitingQueue(more: Readonly<Record<number, object>> = {}) {
  const server = fakeServer();
  const gone = new Set<string>();
  const all = [1, 2, 3, 4, 5].map((n) => ({
    ...arrival,
    paperId: `00000000-0000-4000-8000-00000000000${n}`,
    name: `surat ${n}.pdf`,
    readable: false,
    read: more[n] === undefined ? null : { ...arrival.read, secrecy: { value: 'Biasa', sure: false }, subject: null },
    cover: null,
    ...more[n],
  }));
  server.answers('get', '/api/letters/arrivals', () => {
    const items = all.filter(({ paperId }) => !gone.has(paperId));
    return { items, total: items.length, page: 1, size: 25 } as never;
  });
  server.answers(
    'get',
    '/api/library/{paperId}/pages/{n}/picture',
    () =>
      new Response('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="56"/>', {
        headers: { 'content-type': 'image/svg+xml' },
      }),
  );
  server.answers('post', '/api/letters', ({ body }) => {
    gone.add(body.paperId);
    return { id: '00000000-0000-4000-8000-000000000009', agenda: 12 } as never;
  });
  server.answers('post', '/api/letters/arrivals/{paperId}/dismiss', ({ path }) => {
    gone.add(path['paperId'] ?? '');
    return { paperId: path['paperId'], state: 'diabaikan' } as never;
  });
  const registered = () => server.asked('post', '/api/letters').map(({ body }) => body.paperId.at(-1));
  const dismissed = () =>
    server
      .asked('post', '/api/letters/arrivals/{paperId}/dismiss')
      .map(({ path, body }) => `${path['paperId']?.at(-1)} ${body.why}`);
  return { server, registered, dismissed };
}
const titled = (n: number) => page.getByRole('link', { name: `surat ${n}.pdf`, exact: true });

test('R registers, S and X dismiss; arrows choose; keys go on where the settled one stood', async () => {
  const { registered, dismissed } = waitingQueue();
  await showPage(ArrivalsPage, '/surat/belum-dicatat', { capabilities: ['letters.register'] });
  await expect.element(titled(1)).toHaveFocus();
  await userEvent.keyboard('r');
  await expect.poll(registered).toEqual(['1']);
  await expect.element(titled(2)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(titled(3)).toHaveFocus();
  await userEvent.keyboard('X');
  await expect.poll(dismissed).toEqual(['3 bukan-surat']);
  await expect.element(titled(4)).toHaveFocus();
  await userEvent.keyboard('s');
  await expect.poll(dismissed).toEqual(['3 bukan-surat', '4 ganda']);
  await expect.element(titled(5)).toHaveFocus();
  expect(registered()).toEqual(['1']);
});

test('no key settles anything for who does not register, nor with Ctrl held', async () => {
  const { registered, dismissed } = waitingQueue();
  const { unmount } = await showPage(ArrivalsPage, '/surat/belum-dicatat');
  await expect.element(titled(1)).toHaveFocus();
  await userEvent.keyboard('rsx{ArrowDown}');
  await expect.element(titled(2)).toHaveFocus();
  await unmount();
  await showPage(ArrivalsPage, '/surat/belum-dicatat', { capabilities: ['letters.register'] });
  await expect.element(titled(1)).toHaveFocus();
  await userEvent.keyboard('{Control>}x{/Control}{ArrowDown}');
  await expect.element(titled(2)).toHaveFocus();
  expect([registered(), dismissed()]).toEqual([[], []]);
});

test('a higher class that the letter names is proposed; K goes on to the next; R registers with it', async () => {
  const { server } = waitingQueue({
    1: { says: 'rahasia' },
    2: { says: 'biasa' },
    3: { classes: ['terbatas', 'rahasia'] },
  });
  await showPage(ArrivalsPage, '/surat/belum-dicatat', { capabilities: ['letters.register'] });
  await expect.element(titled(1)).toHaveFocus();
  const classes = () => server.asked('post', '/api/letters').map(({ body }) => body.security);
  await userEvent.keyboard('r');
  await expect.poll(classes).toEqual(['rahasia']);
  await expect.element(titled(2)).toHaveFocus();
  await expect
    .element(page.getByText('tertulis pada surat: Biasa; turunkan hanya bila benar', { exact: false }))
    .toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('r');
  await expect.poll(classes).toEqual(['rahasia', 'terbatas']);
  await expect.element(titled(3)).toHaveFocus();
  await userEvent.keyboard('kr');
  await expect.poll(classes).toEqual(['rahasia', 'terbatas', 'rahasia']);
  await expect.element(titled(4)).toHaveFocus();
  await userEvent.keyboard('kkr');
  await expect.poll(classes).toEqual(['rahasia', 'terbatas', 'rahasia', 'biasa']);
});
