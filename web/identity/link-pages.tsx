/**
 * Pages that a one-time link opens. The token stands behind the # of the address, so that no server log ever sees it.
 */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { answer, api, ApiFailure } from '../api/client.ts';
import { Banner, Button, TextField, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { Door } from './door.tsx';
import { identityMessages } from './messages.ts';
import { useForgetSession } from './session.ts';

export function FirstAdministratorPage() {
  const t = useText(identityMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const forget = useForgetSession();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, failure } = useSubmit(async () => {
    await answer(api.POST('/api/first-administrator', { body: { token: tokenOfAddress(), name, username, password } }));
    await forget();
    await navigate({ to: '/' });
  });
  const field = (key: string) => failure?.fields[key]?.[language];
  return (
    <Door title={t('firstTitle')} lead={t('firstLead')}>
      <form onSubmit={submit} className="grid gap-4">
        <LinkState failure={failure} />
        <TextField
          label={t('fullName')}
          required
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={field('name')}
        />
        <TextField
          label={t('username')}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint={t('usernameHint')}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={field('username')}
        />
        <NewPassword value={password} onChange={setPassword} />
        <Button type="submit" look="primary" busy={busy} disabled={password.length < 10}>
          {t('createAccount')}
        </Button>
      </form>
    </Door>
  );
}

export function InvitationPage() {
  const t = useText(identityMessages);
  const navigate = useNavigate();
  const forget = useForgetSession();
  const whose = useQuery({
    queryKey: ['password-link'],
    queryFn: () => answer(api.POST('/api/password-links/read', { body: { token: tokenOfAddress() } })),
    retry: false,
  });
  const [password, setPassword] = useState('');
  const { submit, busy, failure } = useSubmit(async () => {
    await answer(api.POST('/api/password-links/accept', { body: { token: tokenOfAddress(), password } }));
    toast(t('passwordSaved'));
    await forget();
    await navigate({ to: '/' });
  });
  return (
    <Door title={t('invitedTitle')} lead={t('invitedLead')}>
      <form onSubmit={submit} className="grid gap-4">
        <LinkState failure={failure ?? (whose.error instanceof ApiFailure ? whose.error : undefined)} />
        {whose.data && (
          <p>
            <strong>{whose.data.name}</strong> <span className="text-ink-faint">({whose.data.username})</span>
          </p>
        )}
        <input type="text" name="username" autoComplete="username" value={whose.data?.username ?? ''} readOnly hidden />
        <NewPassword value={password} onChange={setPassword} />
        <Button type="submit" look="primary" busy={busy} disabled={password.length < 10}>
          {t('savePassword')}
        </Button>
      </form>
    </Door>
  );
}

export function NewPassword({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useText(identityMessages);
  const [left, setLeft] = useState(false);
  return (
    <TextField
      label={t('newPassword')}
      type="password"
      required
      autoComplete="new-password"
      hint={t('passwordHint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => setLeft(true)}
      error={left && value.length > 0 && value.length < 10 ? t('passwordShort') : undefined}
    />
  );
}

function LinkState({ failure }: { readonly failure: ApiFailure | undefined }) {
  const t = useText(identityMessages);
  if (failure) return <Banner kind="bad">{failure.message}</Banner>;
  return tokenOfAddress() === '' ? <Banner kind="attention">{t('linkMissing')}</Banner> : null;
}

function useSubmit(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    send()
      .catch((error: unknown) => {
        if (error instanceof ApiFailure) setFailure(error);
        else throw error;
      })
      .finally(() => setBusy(false));
  };
  return { submit, busy, failure };
}

const tokenOfAddress = (): string => location.hash.slice(1);
