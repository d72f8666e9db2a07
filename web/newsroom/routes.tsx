/** Pages of the newsroom. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';

export const newsroomRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/terbitan',
    component: lazyRouteComponent(() => import('./publications-page.tsx'), 'PublicationsPage'),
    validateSearch: (search: Record<string, unknown>): { cari?: string; halaman?: number } => ({
      ...(typeof search['cari'] === 'string' && search['cari'] !== '' ? { cari: search['cari'] } : {}),
      ...(Number.isInteger(search['halaman']) && Number(search['halaman']) > 1
        ? { halaman: Number(search['halaman']) }
        : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/terbitan/$publicationId',
    component: lazyRouteComponent(() => import('./publication-page.tsx'), 'PublicationPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/draf/$draftId/terbit',
    component: lazyRouteComponent(() => import('./publish-page.tsx'), 'PublishPage'),
  }),
] as const;
