import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answer, api } from '../api/client.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { person } from '../testing/show.tsx';
import { BrokenPage } from './broken-page.tsx';

/** A page that breaks when the server does not answer it. */
function Needy() {
  const { data } = useQuery({
    queryKey: ['needed'],
    queryFn: () => answer(api.GET('/api/desk/moves')),
    throwOnError: true,
    retry: false,
  });
  return data ? <p>Semua tampil</p> : null;
}

async function open() {
  const root = createRootRoute({ component: Needy, errorComponent: BrokenPage });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}
const broken = page.getByRole('heading', { name: 'Halaman ini tidak dapat ditampilkan' });

test('a page that the server did not answer comes back by itself once it does', async () => {
  const server = fakeServer();
  server.breaks('get', '/api/desk/moves');
  server.breaks('get', '/api/me');
  await open();
  await expect.element(broken).toBeVisible();
  await expect.element(page.getByText(/tampil lagi dengan sendirinya/)).toBeVisible();
  await expect.poll(() => server.asked('get', '/api/me').length).toBeGreaterThan(0);
  await expect.element(broken).toBeVisible();
  server.answers('get', '/api/desk/moves', () => ({ items: [], total: 0, page: 1, size: 20 }));
  server.answers('get', '/api/me', () => person([]) as never);
  await expect.element(page.getByText('Semua tampil')).toBeVisible();
  await expect.element(broken).not.toBeInTheDocument();
});

test('a part of the program that could not be loaded is said to come back, too', async () => {
  const server = fakeServer();
  server.breaks('get', '/api/me');
  const unread = () => {
    throw new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/assets/rekap.js');
  };
  const root = createRootRoute({ component: unread, errorComponent: BrokenPage });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await expect.element(page.getByText(/saat bagian halaman ini dimuat.*tampil lagi dengan sendirinya/)).toBeVisible();
  await expect.poll(() => server.asked('get', '/api/me').length).toBeGreaterThan(0);
});
