/** All pages. Each room registers its own; every page but the door is loaded when it is first opened. */
import { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { isUnreachable } from '../api/client.ts';
import { comeBack } from '../api/come-back.ts';
import { rooms } from '../rooms.ts';
import type { WorkspaceRoom } from './room.ts';
import { rootRoute, staffRoute } from './root.ts';

/** The gallery of components is for those who build them; it is not part of what offices get. */
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/_galeri',
        component: lazyRouteComponent(() => import('../design/gallery.tsx'), 'Gallery'),
      }),
    ]
  : [];

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; a lost connection is tried again.
      retry: (failures, error) => failures < 2 && isUnreachable(error),
    },
  },
});

comeBack(queries);

type Each<R, K extends string> = R extends { readonly [key in K]: readonly (infer One)[] } ? One : never;
const routesOf = <R extends WorkspaceRoom>(all: readonly R[]) =>
  all.flatMap((room) => (room.routes ?? []) as readonly Each<R, 'routes'>[]);
const doorRoutesOf = <R extends WorkspaceRoom>(all: readonly R[]) =>
  all.flatMap((room) => (room.doorRoutes ?? []) as readonly Each<R, 'doorRoutes'>[]);

export const router = createRouter({
  routeTree: rootRoute.addChildren([...doorRoutesOf(rooms), ...galleryRoutes, staffRoute.addChildren(routesOf(rooms))]),
  context: { queries },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
