import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import { rooms } from './rooms.ts';
import { RoomsProvider } from './shell/room.ts';
import { queries, router } from './shell/router.tsx';

// Notices are not needed for the first paint; what is said before they load waits for them.
const ToastList = lazy(async () => ({ default: (await import('./design/toast-list.tsx')).ToastList }));

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RoomsProvider value={rooms}>
        <RouterProvider router={router} />
      </RoomsProvider>
      <Suspense>
        <ToastList />
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
);
