/** A session that ends while somebody is writing: the page stays, they sign in on top of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSessionEnded } from '../api/client.ts';
import { Dialog } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { SignInForm } from '../identity/sign-in-form.tsx';
import { useMe } from '../identity/session.ts';
import { shellMessages } from './messages.ts';

export function SessionEnded() {
  const t = useText(shellMessages);
  const queries = useQueryClient();
  const { personId, username } = useMe();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  const signedIn = async () => {
    const before = personId;
    await queries.refetchQueries({ queryKey: ['me'] });
    const me = queries.getQueryData<{ personId: string } | null>(['me']);
    // Another person signed in at this desk: nothing of the first one's page may stay.
    if (me && me.personId !== before) location.assign('/');
    setEnded(false);
    await queries.invalidateQueries();
  };
  return (
    <Dialog open={ended} closable={false} onClose={() => undefined} title={t('sessionEnded')} description={t('sessionEndedWhy')}>
      <div className="pb-4"><SignInForm username={username} onSignedIn={signedIn} /></div>
    </Dialog>
  );
}
