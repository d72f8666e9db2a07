/** The two trunks of the route tree: pages for anyone, and pages below the shell for people with a session. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../identity/session.ts';
import { BrokenPage, MissingPage } from './broken-page.tsx';
import { Shell } from './shell.tsx';

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  errorComponent: BrokenPage,
  notFoundComponent: MissingPage,
});

/** Parent of every page that needs a session. Rooms hang their routes below it. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/masuk', search: { ke: location.href } });
  },
  component: Shell,
  errorComponent: BrokenPage,
  notFoundComponent: MissingPage,
});

export { createRoute };
