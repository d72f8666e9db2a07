/** What the owner of an account is told about password links that somebody else made. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Banner, Button, Card, List, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { linkMessages } from './link-messages.ts';
import { useMe } from './session.ts';

const ownLinksQuery = queryOptions({
  queryKey: ['password-links', 'mine'],
  queryFn: () => answer(api.GET('/api/password-links/mine')),
});
type OwnLink = Awaited<ReturnType<NonNullable<(typeof ownLinksQuery)['queryFn']>>>[number];

/** Links that wait for the owner's word, and why an account waits. Nothing, for most people. */
export function LinkNotice() {
  const t = useText(linkMessages);
  const { waits } = useMe();
  const { data } = useQuery(ownLinksQuery);
  return (
    <>
      {data
        ?.filter((link) => link.answer === null)
        .map((link) => (
          <Question key={link.id} link={link} />
        ))}
      {waits && <Banner kind="attention">{t('waits')}</Banner>}
    </>
  );
}

function Question({ link }: { readonly link: OwnLink }) {
  const t = useText(linkMessages);
  const say = useAnswer(link);
  return (
    <Banner kind="attention">
      <div className="grid gap-3">
        <p className="font-semibold">{t('setBy', useWords(link))}</p>
        <p>{t('asked')}</p>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" busy={say.isPending} onClick={() => say.mutate(true)}>
            {t('mine')}
          </Button>
          <Button busy={say.isPending} onClick={() => say.mutate(false)}>
            {t('notMine')}
          </Button>
        </div>
      </div>
    </Banner>
  );
}

/** Every link of the last times, so that one which another person answered for the owner can still be denied. */
export function OwnLinks() {
  const t = useText(linkMessages);
  const { data } = useQuery(ownLinksQuery);
  if (!data || data.length === 0) return null;
  return (
    <Card title={t('links')}>
      <p className="mb-2 text-sm text-ink-soft">{t('linksLead')}</p>
      <List label={t('links')}>
        {data.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <LinkWords link={link} />
            {link.answer !== 'not-mine' && <Deny link={link} />}
          </li>
        ))}
      </List>
    </Card>
  );
}

function LinkWords({ link }: { readonly link: OwnLink }) {
  const t = useText(linkMessages);
  const said = { mine: t('answeredMine'), 'not-mine': t('answeredNotMine') };
  const states = [
    link.answer && said[link.answer],
    link.confirmedBy && t('confirmedBy', { name: link.confirmedBy }),
    link.waits && t('stillWaits'),
  ].filter(Boolean);
  return (
    <div className="min-w-0">
      <p>{t('setBy', useWords(link))}</p>
      {states.length > 0 && <p className="text-sm text-ink-faint">{states.join(' · ')}</p>}
    </div>
  );
}

function Deny({ link }: { readonly link: OwnLink }) {
  const t = useText(linkMessages);
  const say = useAnswer(link);
  return (
    <Button busy={say.isPending} aria-label={t('notMineOf', { name: link.madeBy })} onClick={() => say.mutate(false)}>
      {t('notMine')}
    </Button>
  );
}

function useWords({ madeBy, madeAt, usedAt }: OwnLink) {
  const language = useLanguage();
  return { name: madeBy, made: formatInstant(madeAt, language), used: formatInstant(usedAt, language) };
}

function useAnswer({ id }: OwnLink) {
  const t = useText(linkMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mine: boolean) =>
      answer(api.POST('/api/password-links/{id}/answer', { params: { path: { id } }, body: { mine } })),
    onSuccess: (_done, mine) => {
      toast(t(mine ? 'owned' : 'denied'));
      return queries.invalidateQueries();
    },
    onError: toastFailure,
  });
}
