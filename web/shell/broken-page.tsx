/** What a person sees when a page cannot be shown: a sentence, and a way on. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { ApiFailure } from '../api/client.ts';
import { useText } from '../i18n/messages.ts';
import { Button, buttonClass } from '../design/index.ts';
import { Mark } from './mark.tsx';
import { shellMessages } from './messages.ts';

export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useText(shellMessages);
  useEffect(() => console.error(error), [error]);
  return (
    <Alone
      title={error instanceof ApiFailure && error.status === 404 ? t('notFound') : t('broken')}
      actions={
        <>
          <Button look="primary" onClick={() => location.reload()}>
            {t('tryAgain')}
          </Button>
          <a href="/" className={buttonClass()}>
            {t('goHome')}
          </a>
        </>
      }
    >
      {error instanceof ApiFailure ? error.message : t('brokenWhy')}
    </Alone>
  );
}

export function MissingPage() {
  const t = useText(shellMessages);
  return (
    <Alone
      title={t('notFound')}
      actions={
        <Link to="/" className={buttonClass('primary')}>
          {t('goHome')}
        </Link>
      }
    >
      {t('notFoundWhy')}
    </Alone>
  );
}

/** A page that has nothing but its sentence. */
function Alone({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg content-center gap-3 px-5 py-10">
      <Mark className="size-10" />
      <h1 className="text-xl font-bold">{title}</h1>
      <p className="text-ink-soft">{children}</p>
      <div className="flex flex-wrap gap-2 pt-2">{actions}</div>
    </main>
  );
}
