/** Pages of drafts. A unit's drafts about an activity stand on the activity's page (activity-drafts.tsx). */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';

export const draftsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/draf/$draftId',
    component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
  }),
] as const;
