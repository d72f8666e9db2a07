/** Pages of the library: the papers of the unit, what came in, and one paper. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { count, given, text, type Search } from '../shell/search-params.ts';
import { paperTabs, type PaperTab } from './tabs.ts';

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);

export const libraryRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/dokumen',
    component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    /** The page reads the filters; what the server does not know of them is left out there. */
    validateSearch: (search: Search) =>
      given({
        cari: text(search['cari']),
        jenis: text(search['jenis']),
        tahun: count(search['tahun']),
        keadaan: text(search['keadaan']),
        klas: text(search['klas']),
        bagian: text(search['bagian']),
        unit: text(search['unit']),
        halaman: count(search['halaman'], 2),
      }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/dokumen/masuk',
    component: lazyRouteComponent(() => import('./intakes-page.tsx'), 'IntakesPage'),
    validateSearch: (search: Search) =>
      given({ kiriman: text(search['kiriman']), halaman: count(search['halaman'], 2) }),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/dokumen/$paperId',
    component: lazyRouteComponent(() => import('./paper-page.tsx'), 'PaperPage'),
    /** `dari` and `sampai`: a passage of the stored text that is to be shown, on page `halaman`. */
    validateSearch: (search: Search) =>
      given({
        tab: oneOf<PaperTab>(paperTabs, search['tab']),
        halaman: count(search['halaman']),
        dari: count(search['dari'], 0),
        sampai: count(search['sampai'], 0),
      }),
  }),
] as const;
