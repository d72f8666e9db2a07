/** Pages of registers: their numbers, their settings, registers taken in from workbooks. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';

type Search = Record<string, unknown>;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const count = (value: unknown, least: number): number | undefined =>
  Number.isInteger(value) && Number(value) >= least ? Number(value) : undefined;
/** Without what is not there. */
const given = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

export const registersRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/buku-nomor',
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    validateSearch: (search: Search) =>
      given({
        cari: text(search['cari']),
        tahun: count(search['tahun'], 1900),
        buku: text(search['buku']),
        jenis: text(search['jenis']),
        keadaan: text(search['keadaan']),
        halaman: count(search['halaman'], 2),
      }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/buku-nomor/pengaturan',
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/buku-nomor/impor',
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/buku-nomor/impor/$importId',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    validateSearch: (search: Search) =>
      given({ putusan: text(search['putusan']), halaman: count(search['halaman'], 2) }),
  }),
] as const;
