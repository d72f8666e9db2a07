/**
 * Pages that a one-time link opens. The token stands behind the # of the address, so that no server log ever sees it.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { answer, api } from '../api/client.ts';
import { Banner, Button, TextField, toast } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { Door } from './door.tsx';
import { identityMessages } from './messages.ts';
import { NewPassword, newPassword } from './new-password.tsx';
import { useForgetSession } from './session.ts';

/** What is wrong with the names the server says. */
const firstForm = z.object({ name: z.string(), username: z.string(), password: newPassword });

export function FirstAdministratorPage() {
  const t = useText(identityMessages);
  const enter = useEnter();
  const create = useMutation({
    mutationFn: (values: z.infer<typeof firstForm>) =>
      answer(api.POST('/api/first-administrator', { body: { token: tokenOfAddress(), ...values } })),
    onSuccess: enter,
  });
  const form = useCheckedForm({
    schema: firstForm,
    start: { name: '', username: '', password: '' },
    submit: (values) => create.mutate(values),
    failure: create.error,
  });
  return (
    <Door title={t('firstTitle')} lead={t('firstLead')}>
      <form className="grid gap-4" {...form.element}>
        <LinkState failure={create.error} />
        <TextField label={t('fullName')} required autoComplete="name" {...form.text('name')} />
        <TextField
          label={t('username')}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint={t('usernameHint')}
          {...form.text('username')}
        />
        <NewPassword {...form.text('password')} />
        <Button type="submit" look="primary" busy={create.isPending} disabled={!form.complete}>
          {t('createAccount')}
        </Button>
      </form>
    </Door>
  );
}

const invitationForm = z.object({ password: newPassword });

export function InvitationPage() {
  const t = useText(identityMessages);
  const enter = useEnter();
  const whose = useQuery({
    queryKey: ['password-link'],
    queryFn: () => answer(api.POST('/api/password-links/read', { body: { token: tokenOfAddress() } })),
    retry: false,
  });
  const accept = useMutation({
    mutationFn: ({ password }: z.infer<typeof invitationForm>) =>
      answer(api.POST('/api/password-links/accept', { body: { token: tokenOfAddress(), password } })),
    onSuccess: () => {
      toast(t('passwordSaved'));
      return enter();
    },
  });
  const form = useCheckedForm({
    schema: invitationForm,
    start: { password: '' },
    submit: (values) => accept.mutate(values),
    failure: accept.error,
  });
  return (
    <Door title={t('invitedTitle')} lead={t('invitedLead')}>
      <form className="grid gap-4" {...form.element}>
        <LinkState failure={accept.error ?? whose.error} />
        {whose.data && (
          <p>
            <strong>{whose.data.name}</strong> <span className="text-ink-faint">({whose.data.username})</span>
          </p>
        )}
        <input type="text" name="username" autoComplete="username" value={whose.data?.username ?? ''} readOnly hidden />
        <NewPassword {...form.text('password')} />
        <Button type="submit" look="primary" busy={accept.isPending} disabled={!form.complete}>
          {t('savePassword')}
        </Button>
      </form>
    </Door>
  );
}

function LinkState({ failure }: { readonly failure: Error | null }) {
  const t = useText(identityMessages);
  if (failure) return <Banner kind="bad">{failure.message}</Banner>;
  return tokenOfAddress() === '' ? <Banner kind="attention">{t('linkMissing')}</Banner> : null;
}

/** Into the workspace, as the person whose session the link has begun. */
function useEnter(): () => Promise<void> {
  const navigate = useNavigate();
  const forget = useForgetSession();
  return async () => {
    await forget();
    await navigate({ to: '/' });
  };
}

const tokenOfAddress = (): string => location.hash.slice(1);
