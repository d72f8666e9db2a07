/** Pages of letters: the inbox and one letter, what is written and one of those. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { count, given, text, type Search } from '../shell/search-params.ts';

export const lettersRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat',
    component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
    /** `catat`: a paper of the library that is to be registered. */
    validateSearch: (search: Search) =>
      given({
        antrean: text(search['antrean']),
        jabatan: text(search['jabatan']),
        cari: text(search['cari']),
        surat: text(search['surat']),
        catat: text(search['catat']),
        halaman: count(search['halaman'], 2),
      }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/periksa/$paperId',
    component: lazyRouteComponent(() => import('./linter/check-page.tsx'), 'CheckPage'),
    /** `jenis`: what the letter is meant to be. */
    validateSearch: (search: Search) => given({ jenis: text(search['jenis']) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/srikandi',
    component: lazyRouteComponent(() => import('./exchange/list-page.tsx'), 'ExchangePage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/srikandi/$fileId',
    component: lazyRouteComponent(() => import('./exchange/file-page.tsx'), 'ExchangeFilePage'),
    validateSearch: (search: Search) =>
      given({
        putusan: text(search['putusan']),
        baris: count(search['baris'], 2),
        macam: text(search['macam']),
        semua: text(search['semua']),
        halaman: count(search['halaman'], 2),
      }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/belum-dicatat',
    component: lazyRouteComponent(() => import('./arrivals-page.tsx'), 'ArrivalsPage'),
    validateSearch: (search: Search) => given({ halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/pengingat',
    component: lazyRouteComponent(() => import('./follow-up-page.tsx'), 'FollowUpPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/hari-libur',
    component: lazyRouteComponent(() => import('../reference/holidays-page.tsx'), 'HolidaysPage'),
    validateSearch: (search: Search) => given({ tahun: count(Number(search['tahun']), 2000) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/jabatan-kosong',
    component: lazyRouteComponent(() => import('./vacant-page.tsx'), 'VacantPostsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat/$letterId',
    component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar',
    component: lazyRouteComponent(() => import('./outgoing/list-page.tsx'), 'OutgoingListPage'),
    validateSearch: (search: Search) =>
      given({
        antrean: text(search['antrean']),
        keadaan: text(search['keadaan']),
        cari: text(search['cari']),
        halaman: count(search['halaman'], 2),
      }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar/baru',
    component: lazyRouteComponent(() => import('./outgoing/begin-page.tsx'), 'BeginOutgoingPage'),
    /** `jawab`: the incoming letter that it answers; `kegiatan`: the activity that it calls people to. */
    validateSearch: (search: Search) => given({ jawab: text(search['jawab']), kegiatan: text(search['kegiatan']) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar/jenis',
    component: lazyRouteComponent(() => import('./outgoing/kinds-page.tsx'), 'KindsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar/penerbit',
    component: lazyRouteComponent(() => import('./outgoing/anchors-page.tsx'), 'AnchorsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar/$outgoingId/daftar',
    component: lazyRouteComponent(() => import('./outgoing/merge/merge-page.tsx'), 'MergePage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/surat-keluar/$outgoingId',
    component: lazyRouteComponent(() => import('./outgoing/outgoing-page.tsx'), 'OutgoingPage'),
  }),
] as const;
