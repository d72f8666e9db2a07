/** What a person sees when a page cannot be shown: a sentence, and a way on. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { ApiFailure, isUnreachable } from '../api/client.ts';
import { useText } from '../i18n/messages.ts';
import { Button, buttonClass } from '../design/index.ts';
import { meQuery } from '../identity/session.ts';
import { Mark } from './mark.tsx';
import { shellMessages } from './messages.ts';

export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useText(shellMessages);
  useEffect(() => console.error(error), [error]);
  const unread = isUnreadCode(error);
  useComingBack(isUnreachable(error) || unread, unread);
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
      {error instanceof ApiFailure ? error.message : unread ? t('unreadCode') : t('brokenWhy')}
      {(isUnreachable(error) || unread) && ` ${t('comesBack')}`}
    </Alone>
  );
}

/** Milliseconds between two looks whether the server is there again. */
const again = 3_000;

/** Whether a part of the workspace's own code could not be loaded. A browser that failed once does not try again. */
const isUnreadCode = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);

/**
 * Shows the page as soon as the server answers again: while it is started anew nobody has to reload. `anew`: with the
 * code it has now.
 */
function useComingBack(waiting: boolean, anew: boolean): void {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(async () => {
      try {
        await queries.fetchQuery({ ...meQuery, staleTime: 0, retry: false });
      } catch {
        return;
      }
      clearInterval(timer);
      if (anew) return location.reload();
      // A page that is shown again must not meet the failure it broke on.
      queries.removeQueries({ predicate: ({ state }) => state.status === 'error' });
      await router.invalidate();
    }, again);
    return () => clearInterval(timer);
  }, [waiting, anew, queries, router]);
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
