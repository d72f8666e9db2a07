/** Pages of activities: the list, and one page per activity whose tab stands in the address. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { activityTabs, type ActivityTab } from './tabs.ts';

export const activitiesRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/kegiatan',
    component: lazyRouteComponent(() => import('./activities-page.tsx'), 'ActivitiesPage'),
    validateSearch: (search: Record<string, unknown>): { cari?: string; halaman?: number } => ({
      ...(typeof search['cari'] === 'string' && search['cari'] !== '' ? { cari: search['cari'] } : {}),
      ...(Number.isInteger(search['halaman']) && Number(search['halaman']) > 1
        ? { halaman: Number(search['halaman']) }
        : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/kegiatan/$activityId',
    component: lazyRouteComponent(() => import('./activity-page.tsx'), 'ActivityPage'),
    validateSearch: (search: Record<string, unknown>): { tab?: ActivityTab } => {
      const tab = activityTabs.find((known) => known === search['tab']);
      return tab ? { tab } : {};
    },
  }),
] as const;
