/** Pages of identity: sign-in, the pages of one-time links, one's own password, administration. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, staffRoute } from '../shell/root.ts';
import { SignInPage } from './sign-in-page.tsx';

export const doorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/masuk',
    component: SignInPage,
    validateSearch: (search: Record<string, unknown>): { ke?: string } =>
      typeof search['ke'] === 'string' ? { ke: search['ke'] } : {},
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/mulai',
    component: lazyRouteComponent(() => import('./link-pages.tsx'), 'FirstAdministratorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/kata-sandi',
    component: lazyRouteComponent(() => import('./link-pages.tsx'), 'InvitationPage'),
  }),
] as const;

export const identityRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/sandi',
    component: lazyRouteComponent(() => import('./password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/pengesahan',
    component: lazyRouteComponent(() => import('./confirm-positions-page.tsx'), 'ConfirmPositionsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/admin',
    component: lazyRouteComponent(() => import('./admin-page.tsx'), 'AdminPage'),
  }),
] as const;
