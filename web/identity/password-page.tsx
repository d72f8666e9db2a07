/** A person's own new password. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { answer, api } from '../api/client.ts';
import { Banner, Button, Card, TextField, toast } from '../design/index.ts';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { OwnLinks } from './link-notice.tsx';
import { identityMessages } from './messages.ts';
import { NewPassword, newPassword } from './new-password.tsx';
import { useForgetSession } from './session.ts';

const passwordForm = z.object({ current: z.string().min(1), password: newPassword });

export function PasswordPage() {
  const t = useText(identityMessages);
  const navigate = useNavigate();
  const forget = useForgetSession();
  const change = useMutation({
    mutationFn: (values: z.infer<typeof passwordForm>) => answer(api.PUT('/api/me/password', { body: values })),
    onSuccess: async () => {
      toast(t('passwordChanged'));
      await forget();
      await navigate({ to: '/masuk', search: {} });
    },
  });
  const form = useCheckedForm({
    schema: passwordForm,
    start: { current: '', password: '' },
    submit: (values) => change.mutate(values),
    failure: change.error,
  });
  return (
    <div className="mx-auto grid max-w-md grid-cols-[minmax(0,1fr)] gap-4">
      <h1 className="text-2xl font-bold">{t('changeTitle')}</h1>
      <Card>
        <form className="grid gap-4" {...form.element}>
          <p className="text-ink-soft">{t('changeLead')}</p>
          {change.error && <Banner kind="bad">{change.error.message}</Banner>}
          <TextField
            label={t('currentPassword')}
            type="password"
            autoComplete="current-password"
            {...form.text('current')}
          />
          <NewPassword {...form.text('password')} />
          <Button type="submit" look="primary" busy={change.isPending} disabled={!form.complete}>
            {t('savePassword')}
          </Button>
        </form>
      </Card>
      <OwnLinks />
    </div>
  );
}
