/** The page of results. What is searched for and how it is filtered stand in its address. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import type { SearchAddress } from './address.ts';

const words = ['q', 'serupa', 'berupa', 'jenis', 'tahun', 'unit'] as const;

export const searchRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/cari',
    component: lazyRouteComponent(() => import('./results-page.tsx'), 'ResultsPage'),
    validateSearch: (search: Record<string, unknown>): SearchAddress => ({
      // A number that was typed comes as one.
      ...Object.fromEntries(
        words.flatMap((name) => {
          const value = search[name];
          const text = typeof value === 'number' ? String(value) : value;
          return typeof text === 'string' && text !== '' ? [[name, text]] : [];
        }),
      ),
      ...(Number.isInteger(search['halaman']) && Number(search['halaman']) > 1
        ? { halaman: Number(search['halaman']) }
        : {}),
    }),
  }),
] as const;
