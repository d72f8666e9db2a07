/** Pages of registers: their numbers, their settings, registers taken in from workbooks. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { count, given, text, type Search } from '../shell/search-params.ts';

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
