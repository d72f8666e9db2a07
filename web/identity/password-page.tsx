/** A person's own new password. */
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../api/client.ts';
import { Banner, Button, Card, TextField, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { NewPassword } from './link-pages.tsx';
import { identityMessages } from './messages.ts';
import { useForgetSession } from './session.ts';

export function PasswordPage() {
  const t = useText(identityMessages);
  const navigate = useNavigate();
  const forget = useForgetSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await answer(api.PUT('/api/me/password', { body: { current, password } }));
      toast(t('passwordChanged'));
      await forget();
      await navigate({ to: '/masuk', search: {} });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mx-auto grid max-w-md gap-4">
      <h1 className="text-2xl font-bold">{t('changeTitle')}</h1>
      <Card>
        <form onSubmit={(event) => void submit(event)} className="grid gap-4">
          <p className="text-ink-soft">{t('changeLead')}</p>
          {failure && <Banner kind="bad">{failure}</Banner>}
          <TextField
            label={t('currentPassword')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <NewPassword value={password} onChange={setPassword} />
          <Button type="submit" look="primary" busy={busy} disabled={current === '' || password.length < 10}>
            {t('savePassword')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
