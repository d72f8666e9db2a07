/** The page of results. What is searched for and how it is filtered stand in its address. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';

/** `serupa`: "paper/<id>" – things like this one instead of words. Several values of a filter stand with commas. */
export type SearchAddress = {
  readonly q?: string;
  readonly serupa?: string;
  readonly berupa?: string;
  readonly jenis?: string;
  readonly tahun?: string;
  readonly unit?: string;
  readonly halaman?: number;
};
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
