/** The page of models; its part stands in the address. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';
import { modelTabs, type ModelTab } from './tabs.ts';

export const modelsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/model',
    component: lazyRouteComponent(() => import('./models-page.tsx'), 'ModelsPage'),
    validateSearch: (search: Record<string, unknown>): { bagian?: ModelTab } => {
      const bagian = modelTabs.find((known) => known === search['bagian']);
      return bagian ? { bagian } : {};
    },
  }),
] as const;
