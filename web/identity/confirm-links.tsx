/** Accounts whose password somebody else's link set: they decide again once this person has confirmed who used it. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Badge, Banner, Button, Card, List, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { confirmMessages } from './confirm-messages.ts';
import { linkMessages } from './link-messages.ts';

export const waitingLinksQuery = queryOptions({
  queryKey: ['password-links', 'waiting'],
  queryFn: () => answer(api.GET('/api/password-links/waiting')),
});
type WaitingLink = Awaited<ReturnType<NonNullable<(typeof waitingLinksQuery)['queryFn']>>>[number];

export function LinksToConfirm() {
  const t = useText(linkMessages);
  const { data, error } = useQuery(waitingLinksQuery);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data || data.length === 0) return null;
  return (
    <Card title={t('toConfirm')}>
      <p className="text-sm text-ink-soft">{t('toConfirmLead')}</p>
      <List label={t('toConfirm')}>
        {data.map((link) => (
          <li key={link.id}>
            <Waiting link={link} />
          </li>
        ))}
      </List>
    </Card>
  );
}

function Waiting({ link }: { readonly link: WaitingLink }) {
  const t = useText(linkMessages);
  const says = useText(confirmMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => answer(api.POST('/api/password-links/{id}/confirm', { params: { path: { id: link.id } } })),
    onSuccess: () => {
      toast(t('confirmed', { person: link.person }));
      return queries.invalidateQueries();
    },
    onError: toastFailure,
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-3.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {link.person}
          {link.denied && <Badge tone="attention">{t('deniedBadge')}</Badge>}
        </p>
        <p className="text-sm text-ink-faint">
          {t('madeBy', { name: link.madeBy, used: formatInstant(link.usedAt, language) })}
        </p>
        {link.alone && <p className="text-sm">{t('aloneLead')}</p>}
      </div>
      <Button
        look="primary"
        busy={confirm.isPending}
        aria-label={t('confirmOf', { person: link.person })}
        onClick={() => confirm.mutate()}
      >
        {says('confirm')}
      </Button>
    </div>
  );
}
