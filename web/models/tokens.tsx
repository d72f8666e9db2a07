/** Tokens of the signed-in person: a program works with one in their name, for a time, with less than they may. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Token } from '../../src/mcp/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Badge, Banner, Button, Card, List, Pager, Skeleton, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { MakeToken, type Made } from './make-token.tsx';
import { modelMessages } from './messages.ts';
import { revokeToken, tokensQuery } from './queries.ts';

export function Tokens({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(modelMessages);
  const [page, setPage] = useState(1);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made>();
  const { data, error } = useQuery(tokensQuery(page));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-ink-soft">{t('programsLead')}</p>
      {made && <MadeToken made={made} />}
      {data.total === 0 ? (
        <p className="text-ink-soft">{t('noTokens')}</p>
      ) : (
        <Card className="py-1! sm:py-1!">
          <List label={t('programs')}>
            {data.items.map((token) => (
              <li key={token.id} className="py-3">
                <TokenRow token={token} />
              </li>
            ))}
          </List>
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </Card>
      )}
      <div>
        <Button look="primary" onClick={() => setMaking(true)}>
          {t('makeToken')}
        </Button>
      </div>
      {making && (
        <MakeToken
          unitId={unitId}
          onMade={(token) => {
            setMade(token);
            setMaking(false);
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}

/** Shown once: nobody can read it again. */
function MadeToken({ made: { token, expiresAt } }: { readonly made: Made }) {
  const t = useText(modelMessages);
  const language = useLanguage();
  return (
    <Banner kind="good" title={t('tokenMade')}>
      <p>{t('tokenMadeWhy', { when: formatInstant(expiresAt, language), address: `${location.origin}/mcp` })}</p>
      <code aria-label={t('token')} className="mt-1 block rounded-sm bg-surface px-2 py-1 break-all select-all">
        {token}
      </code>
    </Banner>
  );
}

function TokenRow({ token }: { readonly token: Token }) {
  const t = useText(modelMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      toast(t('revokeDone'));
    },
    onError: toastFailure,
  });
  const expired = new Date(token.expiresAt) < new Date();
  const when = (at: string) => formatInstant(at, language);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold break-words">{token.name}</span>
          {token.revokedAt ? (
            <Badge tone="bad">{t('revokedToken')}</Badge>
          ) : (
            expired && <Badge tone="attention">{t('expired')}</Badge>
          )}
        </p>
        <p className="text-sm text-ink-faint">
          {token.scopes.map((scope) => t(scope)).join(', ')} · {t('until', { when: when(token.expiresAt) })} ·{' '}
          {token.lastUsedAt ? t('lastUsed', { when: when(token.lastUsedAt) }) : t('neverUsed')}
        </p>
      </div>
      {!token.revokedAt && !expired && (
        <Button size="small" busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('revoke')}
        </Button>
      )}
    </div>
  );
}
