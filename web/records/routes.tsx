/** Pages of records: files of one matter, and what becomes of them. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { count, given, text, type Search } from '../shell/search-params.ts';

export const recordsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/arsip',
    component: lazyRouteComponent(() => import('./files-page.tsx'), 'FilesPage'),
    validateSearch: (search: Search) =>
      given({ cari: text(search['cari']), daftar: text(search['daftar']), halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/arsip/berkas/$recordFileId',
    component: lazyRouteComponent(() => import('./file-page.tsx'), 'FilePage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/arsip/musnah',
    component: lazyRouteComponent(() => import('./destructions-page.tsx'), 'DestructionsPage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/arsip/musnah/$destructionId',
    component: lazyRouteComponent(() => import('./destruction-page.tsx'), 'DestructionPage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/arsip/klasifikasi',
    component: lazyRouteComponent(() => import('./classes-page.tsx'), 'ClassesPage'),
    validateSearch: (search: Search) =>
      given({ impor: text(search['impor']), putusan: text(search['putusan']), halaman: count(search['halaman'], 2) }),
  }),
] as const;
