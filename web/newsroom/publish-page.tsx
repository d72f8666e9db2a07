/** The last step of a news item: what the public will read, personal data settled, one button. */
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import { type DraftContent, type DraftView, draftIdSchema } from '../../src/drafts/schema.ts';
import { Banner, buttonClass, Card, EmptyState, Skeleton } from '../design/index.ts';
import { draftQuery } from '../drafts/queries.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe } from '../identity/session.ts';
import { newsroomMessages } from './messages.ts';
import { PersonalDataCard } from './personal-data.tsx';
import { PublishForm } from './publish-form.tsx';
import { publicationOfDraftQuery, type PublicationRow } from './queries.ts';
import { pathId } from '../shell/path-id.ts';

export function PublishPage() {
  const t = useText(newsroomMessages);
  const draftId = pathId(draftIdSchema, useParams({ from: '/staff/draf/$draftId/terbit' }).draftId);
  const draft = useQuery(draftQuery(draftId));
  if (draft.isPending) return <Skeleton lines={10} />;
  if (!draft.data) return <EmptyState title={t('loadFailed')}>{draft.error?.message}</EmptyState>;
  return <Publish draft={draft.data} />;
}

/** The page of a draft that has come. */
export function Publish({ draft }: { readonly draft: DraftView }) {
  const t = useText(newsroomMessages);
  const me = useMe();
  const before = useQuery(publicationOfDraftQuery(draft.id, draft.unitId));
  if (before.isPending) return <Skeleton lines={10} />;
  const published = before.data ?? null;
  // Nothing is left to do here: what is public has a page of its own, and "back" leads to where one came from.
  if (draft.state === 'terbit' && published && !published.unpublished)
    return <Navigate to="/terbitan/$publicationId" params={{ publicationId: published.id }} replace />;
  const corrects = published !== null && published.version !== draft.version;
  const nameOf = (person: string) => (person === me.personId ? me.name : (draft.names[person] ?? person));
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-5xl gap-5">
      <Head draft={draft} corrects={corrects} nameOf={nameOf} />
      <Step draft={draft} published={published} corrects={corrects} />
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

const backClass =
  'inline-flex min-h-8 items-center gap-1 justify-self-start rounded-md text-sm font-semibold text-ink-soft ' +
  'hover:text-nila-text';

function Head({
  draft,
  corrects,
  nameOf,
}: {
  readonly draft: DraftView;
  readonly corrects: boolean;
  readonly nameOf: (person: string) => string;
}) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  const { approval } = draft;
  return (
    <header className="grid gap-2">
      <Link to="/draf/$draftId" params={{ draftId: draft.id }} className={backClass}>
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
  );
}

/** What can be done with the text now: have it approved, or publish it. */
function Step({
  draft,
  published,
  corrects,
}: {
  readonly draft: DraftView;
  readonly published: PublicationRow | null;
  readonly corrects: boolean;
}) {
  const t = useText(newsroomMessages);
  const mayPublish = useCan('publish', draft.unitId);
  const toDraft = { to: '/draf/$draftId', params: { draftId: draft.id } } as const;
  if (draft.state !== 'disetujui')
    return (
      <Banner
        kind="attention"
        title={t('notApproved')}
        action={
          <Link {...toDraft} className={buttonClass('secondary', 'small')}>
            {t('toDraft')}
          </Link>
        }
      >
        {t('notApprovedWhy')}
      </Banner>
    );
  if (!mayPublish) return <Banner kind="info">{t('mayNotPublish')}</Banner>;
  return <PublishForm draft={draft} corrects={corrects} again={Boolean(published?.unpublished)} />;
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
