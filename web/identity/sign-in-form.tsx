import { useState, type FormEvent } from 'react';
import { answer, api } from '../api/client.ts';
import { Banner, Button, TextField } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { identityMessages } from './messages.ts';

/** User name and password; also used on top of a page whose session has ended. */
export function SignInForm({
  username: known = '',
  onSignedIn,
}: {
  readonly username?: string;
  readonly onSignedIn: () => Promise<void>;
}) {
  const t = useText(identityMessages);
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await answer(api.POST('/api/session', { body: { username, password } }));
      await onSignedIn();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      {failure && <Banner kind="bad">{failure}</Banner>}
      <TextField
        label={t('username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === ''}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
