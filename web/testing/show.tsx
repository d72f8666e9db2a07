/** Shows one component as the workspace would: signed in, with a router, notices and its own cache. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { commands } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Me } from '../../src/identity/schema.ts';
import { ToastList } from '../design/toast-list.tsx';
import { meQuery } from '../identity/session.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';

export const unit = { id: unitIdSchema.parse('unit-1'), name: 'KPU Kota Contoh' };

/** Somebody of the test's unit who may do what is named. */
export function person(capabilities: readonly string[]): Me {
  return {
    personId: 'person-1',
    username: 'maria',
    name: 'Maria Contoh',
    language: 'id',
    csrf: 'token',
    home: { id: unit.id, shortName: unit.name, fullName: unit.name, zone: 'WITA', level: 'regency' },
    positions: [
      {
        unitId: unit.id,
        unitName: unit.name,
        position: 'staf',
        label: { id: 'Staf', en: 'Staff' },
        capabilities: [...capabilities],
      },
    ],
    portalUrl: 'http://portal.test',
  } as Me;
}

/** Renders `ui` for a person with `capabilities`; `place` tells the address that the screen went to. */
export async function show(ui: ReactNode, { capabilities = [] }: { readonly capabilities?: readonly string[] } = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, person(capabilities));
  // Its own tree with one page: a link of the component leads to an address, not to another screen.
  const page = createRootRoute({ component: () => ui, notFoundComponent: () => null });
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const screen = await render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
      <ToastList />
    </QueryClientProvider>,
  );
  return { ...screen, queries, place: () => router.state.location.href };
}

/**
 * Shows a staff page at its address, which it reads and changes; `location` tells the one it is at. `path`: the
 * route's, where the address holds parameters.
 */
export async function showPage(
  component: () => ReactNode,
  address: `/${string}`,
  {
    capabilities = [],
    path = address.replace(/[?#].*/, ''),
  }: { readonly capabilities?: readonly string[]; readonly path?: string } = {},
) {
  const root = createRootRoute();
  const staff = createRoute({ getParentRoute: () => root, id: 'staff' });
  const one = createRoute({
    getParentRoute: () => staff,
    path,
    component,
    validateSearch: (search: Record<string, unknown>) => search,
  });
  const routeTree = root.addChildren([staff.addChildren([one])]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }) });
  const { unmount } = await show(<RouterProvider router={router as never} />, { capabilities });
  return { location: () => router.state.location, unmount };
}

/** Fails when axe finds something on the page that keeps people out. */
export async function expectAccessible(selector = 'body'): Promise<void> {
  expect(await commands.axe(selector), 'axe').toEqual([]);
}
