/** Posts that nobody holds: dispositions open there, with the one act that moves them, and letters that they sign. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import UserX from 'lucide-react/icons/user-x';
import { useState } from 'react';
import type { VacantPost, VacantSigner } from '../../src/letters/schema.ts';
import { Banner, Button, Card, EmptyState, Skeleton, toast } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { BackToLetters } from './back-to-letters.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { moveMessages } from './move-messages.ts';
import {
  moveWork,
  useLetterCall,
  vacantPostsQuery,
  vacantSignersQuery,
  type MovedWork,
  type PostChosen,
} from './queries.ts';

export function VacantPostsPage() {
  const t = useText(moveMessages);
  const { unitId } = useUnit();
  const posts = useQuery(vacantPostsQuery(unitId));
  const signers = useQuery(vacantSignersQuery(unitId));
  const error = posts.error ?? signers.error;
  const isRead = posts.data !== undefined && signers.data !== undefined;
  const isEmpty = posts.data?.length === 0 && signers.data?.length === 0;
  const [done, setDone] = useState<MovedWork>();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <BackToLetters />
        <h1 className="text-2xl font-bold">{t('vacantPosts')}</h1>
        <p className="text-ink-soft">{t('vacantLead')}</p>
      </header>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {done && <Kept done={done} />}
      {!isRead && !error && <Skeleton lines={6} />}
      {isEmpty && <EmptyState icon={<UserX className="size-6" />} title={t('none')} />}
      {signers.data?.map((post) => (
        <Signing key={`${post.position}/${post.section ?? ''}`} post={post} />
      ))}
      {posts.data?.map((post) => (
        <Vacancy key={`${post.position}/${post.section ?? ''}`} post={post} onDone={setDone} />
      ))}
    </div>
  );
}

function Signing({ post: { label, above, count, since, letters } }: { readonly post: VacantSigner }) {
  const t = useText(moveMessages);
  const language = useLanguage();
  return (
    <Card title={label[language]}>
      <div className="grid gap-2">
        <p className="text-ink-soft">{t('signing', { count, day: formatInstant(since, language) })}</p>
        <ul className="grid gap-1">
          {letters.map(({ id, subject, act }) => (
            <li key={id} className="min-w-0 break-words">
              <Link
                lang="id"
                to="/surat-keluar/$outgoingId"
                params={{ outgoingId: id }}
                className="text-nila-text hover:underline"
              >
                {subject}
              </Link>{' '}
              <span className="text-sm text-ink-faint">{t(act)}</span>
            </li>
          ))}
          {count > letters.length && (
            <li className="text-sm text-ink-soft">{t('more', { count: count - letters.length })}</li>
          )}
        </ul>
        <p className="text-sm text-ink-soft">
          {t('appoint')} {above === null ? t('nobodyAbove') : t('toldAbove', { post: above.label[language] })}
        </p>
      </div>
    </Card>
  );
}

function Vacancy({ post, onDone }: { readonly post: VacantPost; readonly onDone: (done: MovedWork) => void }) {
  const t = useText(moveMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const mayMove = useCan('letters.direct');
  const [asking, setAsking] = useState(false);
  const { position, section, label, open, decide, due, since } = post;
  const move = useLetterCall(
    ({ to, reason }: { readonly to: PostChosen | null; readonly reason: string }) =>
      moveWork({ unitId, position, section, to, reason }),
    (done) => {
      setAsking(false);
      toast(t('moved', { count: done.moved }));
      onDone(done);
    },
    'here',
  );
  const facts = [
    open > 0 && t('open', { count: open }),
    decide > 0 && t('decide', { count: decide }),
    due !== null && t('firstDue', { day: formatDate(due, language) }),
    t('waitsSince', { day: formatInstant(since, language) }),
  ];
  return (
    <Card title={label[language]}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
        {mayMove && (
          <Button look="primary" onClick={() => setAsking(true)}>
            {t('moveWork')}
          </Button>
        )}
      </div>
      {asking && (
        <MoveDialog
          unitId={unitId}
          from={{ position, section }}
          lead={t('moveAllLead', { post: label[language] })}
          busy={move.isPending}
          error={move.error}
          onMove={(to, reason) => move.mutate({ to, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function Kept({ done: { kept, left } }: { readonly done: MovedWork }) {
  const t = useText(moveMessages);
  const language = useLanguage();
  if (kept.length === 0 && left === 0) return null;
  return (
    <Banner kind="attention" title={kept.length > 0 ? t('kept', { count: kept.length }) : t('left', { count: left })}>
      <ul className="grid gap-1">
        {kept.map(({ letterId, why }) => (
          <li key={`${letterId} ${why.id}`}>
            {why[language]}{' '}
            <Link to="/surat/$letterId" params={{ letterId }} className="font-semibold text-nila-text hover:underline">
              {t('openLetter')}
            </Link>
          </li>
        ))}
        {kept.length > 0 && left > 0 && <li>{t('left', { count: left })}</li>}
      </ul>
    </Banner>
  );
}
