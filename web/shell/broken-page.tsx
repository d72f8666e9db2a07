/** What a person sees when a page cannot be shown: a sentence, and a way on. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiFailure } from '../api/client.ts';
import { useText } from '../i18n/messages.ts';
import { Button, buttonClass, EmptyState } from '../design/index.ts';
import { shellMessages } from './messages.ts';

export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useText(shellMessages);
  useEffect(() => console.error(error), [error]);
  return (
    <div className="mx-auto max-w-2xl p-6">
      <EmptyState
        title={error instanceof ApiFailure && error.status === 404 ? t('notFound') : t('broken')}
        action={<><Button look="primary" onClick={() => location.reload()}>{t('tryAgain')}</Button><a href="/" className={buttonClass()}>{t('goHome')}</a></>}
      >
        {error instanceof ApiFailure ? error.message : t('brokenWhy')}
      </EmptyState>
    </div>
  );
}

export function MissingPage() {
  const t = useText(shellMessages);
  return (
    <div className="mx-auto max-w-2xl p-6">
      <EmptyState title={t('notFound')} action={<Link to="/" className={buttonClass('primary')}>{t('goHome')}</Link>}>{t('notFoundWhy')}</EmptyState>
    </div>
  );
}
