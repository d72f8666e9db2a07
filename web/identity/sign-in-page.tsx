import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../i18n/messages.ts';
import { Door } from './door.tsx';
import { identityMessages } from './messages.ts';
import { useForgetSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const t = useText(identityMessages);
  const navigate = useNavigate();
  const forget = useForgetSession();
  const { ke } = useSearch({ from: '/masuk' });
  const signedIn = async () => {
    await forget();
    await navigate({ to: ke?.startsWith('/') && !ke.startsWith('//') ? ke : '/' });
  };
  return (
    <Door title={t('signInTitle')} lead={t('signInLead')} foot={<p>{t('noAccount')}</p>}>
      <SignInForm onSignedIn={signedIn} />
    </Door>
  );
}
