/** Pages of voter lists. A list's parts are tabs of its page (list-tabs.tsx); their name stands in the address. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ListKind } from '../../src/elections/voters/schema.ts';
import { staffRoute } from '../shell/root.ts';
import { listTabs, type ListTab } from './tabs.ts';

/** As listKinds of the schema, which the first visit must not load. */
export const listKinds: readonly ListKind[] = ['pdpb', 'dps', 'dpt', 'other'];

export const votersRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pemilih',
    component: lazyRouteComponent(() => import('./lists-page.tsx'), 'ListsPage'),
    validateSearch: (search: Record<string, unknown>): { cari?: string; halaman?: number } => ({
      ...(typeof search['cari'] === 'string' && search['cari'] !== '' ? { cari: search['cari'] } : {}),
      ...(Number.isInteger(search['halaman']) && Number(search['halaman']) > 1
        ? { halaman: Number(search['halaman']) }
        : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pemilih/aturan',
    component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
    validateSearch: (search: Record<string, unknown>): { tab?: 'nilai' | 'keterangan' } =>
      search['tab'] === 'nilai' || search['tab'] === 'keterangan' ? { tab: search['tab'] } : {},
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pemilih/$listId',
    component: lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
    validateSearch: (search: Record<string, unknown>): { tab?: ListTab } => {
      const tab = listTabs.find((known) => known === search['tab']);
      return tab ? { tab } : {};
    },
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pemilih/rekap',
    component: lazyRouteComponent(() => import('./recap/sent-page.tsx'), 'SentPage'),
    validateSearch: (search: Record<string, unknown>): { periode?: string; jenis?: ListKind } => {
      const kind = listKinds.find((known) => known === search['jenis']);
      return {
        ...(typeof search['periode'] === 'string' && search['periode'] !== ''
          ? { periode: search['periode'].slice(0, 40) }
          : {}),
        ...(kind ? { jenis: kind } : {}),
      };
    },
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pemilih/rekap/$recapId',
    component: lazyRouteComponent(() => import('./recap/recap-page.tsx'), 'RecapPage'),
  }),
] as const;
