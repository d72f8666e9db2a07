/** Pages of questions and answers, and of comparisons. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../shell/root.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const pageNumber = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 1 ? Number(value) : undefined;

export const answersRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/tanya',
    component: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage'),
    /** `dokumen`: only this paper is asked. `q`: the question that stands in the box. */
    validateSearch: (search: Record<string, unknown>): { q?: string; dokumen?: string; halaman?: number } => {
      const [q, dokumen, halaman] = [text(search['q']), text(search['dokumen']), pageNumber(search['halaman'])];
      return { ...(q && { q }), ...(dokumen && { dokumen }), ...(halaman && { halaman }) };
    },
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/tanya/$answerId',
    component: lazyRouteComponent(() => import('./answer-page.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/dokumen/banding',
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
    /** The two papers, and the page of the comparison. */
    validateSearch: (search: Record<string, unknown>): { satu?: string; lain?: string; halaman?: number } => {
      const [satu, lain, halaman] = [text(search['satu']), text(search['lain']), pageNumber(search['halaman'])];
      return { ...(satu && { satu }), ...(lain && { lain }), ...(halaman && { halaman }) };
    },
  }),
] as const;
