/** The last step of a news item: what the public will read, personal data settled, one button. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import { useState } from 'react';
import type { DraftContent, DraftView } from '../../src/drafts/schema.ts';
import {
  Banner,
  Button,
  buttonClass,
  Card,
  EmptyState,
  Skeleton,
  TextArea,
  toast,
  toastFailure,
} from '../design/index.ts';
import { draftQuery } from '../drafts/queries.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe } from '../identity/session.ts';
import { newsroomMessages } from './messages.ts';
import { PersonalDataCard } from './personal-data.tsx';
import { publicationOfDraftQuery, publishDraft } from './queries.ts';

export function PublishPage() {
  const t = useText(newsroomMessages);
  const { draftId } = useParams({ from: '/staff/draf/$draftId/terbit' });
  const draft = useQuery(draftQuery(draftId));
  if (draft.isPending) return <Skeleton lines={10} />;
  if (!draft.data) return <EmptyState title={t('loadFailed')}>{draft.error?.message}</EmptyState>;
  return <Publish draft={draft.data} />;
}

function Publish({ draft }: { readonly draft: DraftView }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayPublish = useCan('publish', draft.unitId);
  const before = useQuery(publicationOfDraftQuery(draft.id, draft.unitId));
  const [note, setNote] = useState('');
  const publish = useMutation({
    mutationFn: () => publishDraft(draft.id, note.trim() || undefined),
    onSuccess: async ({ id }) => {
      toast(t(corrects ? 'correctionDone' : 'publishedDone'));
      await navigate({ to: '/terbitan/$publicationId', params: { publicationId: id } });
      void queries.invalidateQueries();
    },
    onError: toastFailure,
  });
  if (before.isPending) return <Skeleton lines={10} />;
  const published = before.data;
  const corrects = published != null && published.version !== draft.version;
  const nameOf = (person: string) => (person === me.personId ? me.name : (draft.names[person] ?? person));
  const { approval, personalData } = draft;
  const settled = personalData.findings.length === 0 || personalData.cleared !== null;
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-5xl gap-5">
      <header className="grid gap-2">
        <Link
          to="/draf/$draftId"
          params={{ draftId: draft.id }}
          className="inline-flex min-h-8 items-center gap-1 justify-self-start rounded-md text-sm font-semibold text-ink-soft hover:text-nila-text"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {t('backToDraft')}
        </Link>
        <h1 className="text-xl font-bold sm:text-2xl">{t(corrects ? 'correctTitle' : 'publishTitle')}</h1>
        {approval && (
          <p className="text-ink-soft">
            {t('approvedBy', {
              name: nameOf(approval.by),
              position: approval.position,
              when: formatInstant(approval.at, language),
            })}
          </p>
        )}
      </header>
      {draft.state === 'terbit' && published && !published.unpublished ? (
        <Banner
          kind="good"
          title={t('publishedDone')}
          action={
            <Link
              to="/terbitan/$publicationId"
              params={{ publicationId: published.id }}
              className={buttonClass('primary', 'small')}
            >
              {t('record')}
            </Link>
          }
        />
      ) : draft.state !== 'disetujui' ? (
        <Banner
          kind="attention"
          title={t('notApproved')}
          action={
            <Link to="/draf/$draftId" params={{ draftId: draft.id }} className={buttonClass('secondary', 'small')}>
              {t('toDraft')}
            </Link>
          }
        >
          {t('notApprovedWhy')}
        </Banner>
      ) : !mayPublish ? (
        <Banner kind="info">{t('mayNotPublish')}</Banner>
      ) : (
        <Card>
          <div className="grid gap-3">
            {corrects ? (
              <TextArea
                label={t('correctionNote')}
                hint={t('correctionHint')}
                required
                maxLength={2_000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            ) : (
              <p className="text-ink-soft">{t('publishWhy')}</p>
            )}
            <div className="flex flex-wrap items-center gap-3">
              <Button
                look="primary"
                busy={publish.isPending}
                disabled={!settled || (corrects && note.trim() === '')}
                onClick={() => publish.mutate()}
              >
                {t(corrects ? 'publishCorrection' : published?.unpublished ? 'republish' : 'publish')}
              </Button>
              {!settled && <span className="text-sm text-needs-reading">{t('mustClear')}</span>}
            </div>
          </div>
        </Card>
      )}
      <PersonalDataCard
        draft={draft}
        mayClear={draft.may.review && !draft.contributors.includes(me.personId)}
        nameOf={nameOf}
      />
      <Card title={t('asReadersSee')}>
        <Preview content={draft.content} />
      </Card>
    </div>
  );
}

function Preview({ content }: { readonly content: DraftContent }) {
  return (
    <article lang="id" className="mx-auto grid max-w-prose gap-3 font-text text-[1.125rem] leading-[1.75] break-words">
      {content.blocks
        .filter(({ kind }) => kind !== 'gap' && kind !== 'alt')
        .map(({ id, kind, claims }) => {
          const text = claims.map((claim) => claim.text).join(kind === 'table-row' ? ' · ' : ' ');
          if (kind === 'title')
            return (
              <h3 key={id} className="text-[1.75rem] leading-tight font-bold">
                {text}
              </h3>
            );
          if (kind === 'heading')
            return (
              <h4 key={id} className="text-xl font-bold">
                {text}
              </h4>
            );
          return (
            <p key={id} className={kind === 'credit' || kind === 'caption' ? 'text-base text-ink-soft' : undefined}>
              {text}
            </p>
          );
        })}
    </article>
  );
}
