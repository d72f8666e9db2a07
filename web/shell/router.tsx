/** All pages. Each room registers its own; every page but the door is loaded when it is first opened. */
import { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { activitiesRoutes } from '../activities/routes.tsx';
import { ApiFailure } from '../api/client.ts';
import { draftsRoutes } from '../drafts/routes.tsx';
import { homeRoutes } from '../home/routes.tsx';
import { doorRoutes, identityRoutes } from '../identity/routes.tsx';
import { newsroomRoutes } from '../newsroom/routes.tsx';
import { votersRoutes } from '../voters/routes.tsx';
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
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiFailure && (error.status === 0 || error.status === 503),
    },
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...doorRoutes,
    ...galleryRoutes,
    staffRoute.addChildren([
      ...homeRoutes,
      ...identityRoutes,
      ...activitiesRoutes,
      ...draftsRoutes,
      ...newsroomRoutes,
      ...votersRoutes,
    ]),
  ]),
  context: { queries },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
