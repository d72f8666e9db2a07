/** What somebody else gave and that takes effect once this person confirms it: positions, passwords by link. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Banner, Button, Card, EmptyState, List, Skeleton, toast, toastFailure } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { waitingPositionsQuery, type WaitingPosition } from './admin/api.ts';
import { LinksToConfirm, waitingLinksQuery } from './confirm-links.tsx';
import { confirmMessages } from './confirm-messages.ts';

export function ConfirmPositionsPage() {
  const t = useText(confirmMessages);
  const { data, error } = useQuery(waitingPositionsQuery);
  const { data: links } = useQuery(waitingLinksQuery);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
      </header>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={3} />}
      <LinksToConfirm />
      {data?.length === 0 && links?.length === 0 && <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>}
      {data && data.length > 0 && (
        <Card title={t('positions')}>
          <p className="text-sm text-ink-soft">{t('lead')}</p>
          <List label={t('positions')}>
            {data.map((position) => (
              <li key={position.id}>
                <Waiting position={position} />
              </li>
            ))}
          </List>
        </Card>
      )}
    </div>
  );
}

function Waiting({ position }: { readonly position: WaitingPosition }) {
  const t = useText(confirmMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => answer(api.POST('/api/assignments/{id}/confirm', { params: { path: { id: position.id } } })),
    onSuccess: () => {
      toast(t('confirmed', { person: position.person }));
      return queries.invalidateQueries();
    },
    onError: toastFailure,
  });
  const day = (date: string): string => formatDate(date, language);
  const span = position.until
    ? t('fromTo', { since: day(position.since), until: day(position.until) })
    : t('from', { since: day(position.since) });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-3.5">
      <div className="min-w-0">
        <p className="font-semibold">{position.person}</p>
        <p>{position.label[language]}</p>
        <p className="text-sm text-ink-faint">
          {span} · {t('givenBy', { name: position.givenBy ?? t('program') })}
        </p>
      </div>
      <Button
        look="primary"
        busy={confirm.isPending}
        aria-label={t('confirmOf', { person: position.person })}
        onClick={() => confirm.mutate()}
      >
        {t('confirm')}
      </Button>
    </div>
  );
}
