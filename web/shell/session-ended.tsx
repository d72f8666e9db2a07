/** A session that ends while somebody is writing: the page stays, they sign in on top of it. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnded } from '../api/client.ts';

const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog.tsx')).SessionDialog }));

export function SessionEnded() {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  return ended ? (
    <Suspense>
      <SessionDialog onSignedIn={() => setEnded(false)} />
    </Suspense>
  ) : null;
}
