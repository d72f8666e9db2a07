import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { SignInForm } from '../identity/sign-in-form.tsx';
import { meQuery, useMe } from '../identity/session.ts';
import { shellMessages } from './messages.ts';

/** Signs in again without leaving the page. */
export function SessionDialog({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useText(shellMessages);
  const queries = useQueryClient();
  const { personId, username } = useMe();
  const signedIn = async () => {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    // Another person signed in at this desk: nothing of the first one's page may stay.
    if (me?.personId !== personId) return location.assign('/');
    onSignedIn();
    await queries.invalidateQueries();
  };
  return (
    <Dialog
      open
      closable={false}
      onClose={() => undefined}
      title={t('sessionEnded')}
      description={t('sessionEndedWhy')}
    >
      <div className="pb-4">
        <SignInForm username={username} onSignedIn={signedIn} />
      </div>
    </Dialog>
  );
}
