import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from './design/index.ts';
import './design/tokens.css';
import { queries, router } from './shell/router.tsx';

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Toasts><RouterProvider router={router} /></Toasts>
    </QueryClientProvider>
  </StrictMode>,
);
