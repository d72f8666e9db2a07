/** One publication: how it fares, its records, and the ways to mend or withdraw it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import Copy from 'lucide-react/icons/copy';
import ExternalLink from 'lucide-react/icons/external-link';
import ScrollText from 'lucide-react/icons/scroll-text';
import { type PublicationView, publicationIdSchema } from '../../src/newsroom/schema.ts';
import {
  Badge,
  Banner,
  Button,
  buttonClass,
  Card,
  EmptyState,
  List,
  Skeleton,
  toast,
  toastFailure,
} from '../design/index.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { newsroomMessages } from './messages.ts';
import { publicationQuery, waitingPublicationsQuery } from './queries.ts';
import { Withdraw } from './withdraw.tsx';
import { pathId } from '../shell/path-id.ts';

export function PublicationPage() {
  const t = useText(newsroomMessages);
  const publicationId = pathId(
    publicationIdSchema,
    useParams({ from: '/staff/terbitan/$publicationId' }).publicationId,
  );
  const publication = useQuery(publicationQuery(publicationId));
  if (publication.isPending) return <Skeleton lines={8} />;
  if (!publication.data) return <EmptyState title={t('loadFailed')}>{publication.error?.message}</EmptyState>;
  return <Publication publication={publication.data} />;
}

/** The page of a publication that has come. */
export function Publication({ publication }: { readonly publication: PublicationView }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  const mayPublish = useCan('publish', publication.unitId);
  const ready =
    useQuery(waitingPublicationsQuery).data?.some(({ publicationId }) => publicationId === publication.id) ?? false;
  const { unpublished } = publication;
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-5xl gap-5">
      <Head publication={publication} />
      {unpublished && (
        <Banner
          kind="attention"
          title={t('withdrawnTitle', { name: unpublished.by, when: formatInstant(unpublished.at, language) })}
        >
          {unpublished.reason}
        </Banner>
      )}
      {ready && mayPublish && (
        <Banner
          kind="info"
          title={t(unpublished ? 'republish' : 'correctionReady')}
          action={
            <Link
              to="/draf/$draftId/terbit"
              params={{ draftId: publication.draftId }}
              className={buttonClass('primary', 'small')}
            >
              {t(unpublished ? 'republish' : 'publishCorrection')}
            </Link>
          }
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t('views')}>
          <p className="numeric text-2xl font-bold">{formatNumber(publication.views, language)}</p>
          <p className="text-sm text-ink-faint">{t('viewsHint')}</p>
        </Card>
        <Record publication={publication} />
      </div>
      <Corrections publication={publication} ready={ready} />
      {mayPublish && !unpublished && <Withdraw publicationId={publication.id} />}
    </div>
  );
}

const backClass =
  'inline-flex min-h-8 items-center gap-1 justify-self-start rounded-md text-sm font-semibold text-ink-soft ' +
  'hover:text-nila-text';

function Head({ publication }: { readonly publication: PublicationView }) {
  const t = useText(newsroomMessages);
  const { unpublished } = publication;
  const copy = () =>
    navigator.clipboard.writeText(publication.url).then(
      () => toast(t('copied')),
      () => toastFailure(new Error(t('copyFailed'))),
    );
  return (
    <header className="grid gap-3">
      <Link to="/terbitan" className={backClass}>
        <ChevronLeft aria-hidden className="size-4" />
        {t('backToList')}
      </Link>
      <div className="flex flex-wrap gap-2">
        {unpublished ? <Badge tone="bad">{t('withdrawn')}</Badge> : <Badge tone="good">{t('public')}</Badge>}
        {publication.corrections.length > 0 && (
          <Badge tone="attention">{t('corrected', { count: publication.corrections.length })}</Badge>
        )}
      </div>
      <h1 lang="id" className="font-text text-2xl leading-tight font-bold break-words">
        {publication.title}
      </h1>
      <div className="flex flex-wrap gap-2">
        <a
          href={publication.url}
          target="_blank"
          rel="noreferrer"
          className={buttonClass(unpublished ? 'secondary' : 'primary')}
        >
          <ExternalLink aria-hidden className="size-4" />
          {t(unpublished ? 'openWithdrawn' : 'openPublic')}
        </a>
        <a href={publication.provenanceUrl} target="_blank" rel="noreferrer" className={buttonClass()}>
          <ScrollText aria-hidden className="size-4" />
          {t('openProvenance')}
        </a>
        <Button look="quiet" icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t('copyLink')}
        </Button>
      </div>
    </header>
  );
}

function Record({ publication }: { readonly publication: PublicationView }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  return (
    <Card title={t('record')}>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-ink-faint">{t('publishedBy')}</dt>
        <dd>
          {publication.publishedBy}, {formatInstant(publication.publishedAt, language)}
        </dd>
        <dt className="text-ink-faint">{t('approvedPosition')}</dt>
        <dd>
          {publication.approvedPosition}, {formatInstant(publication.approvedAt, language)}
        </dd>
        <dt className="text-ink-faint">{t('version')}</dt>
        <dd>
          {publication.version}, {t(publication.origin)}
        </dd>
      </dl>
      <p className="mt-3">
        <Link {...draftOf(publication)} className={buttonClass('secondary', 'small')}>
          {t('openDraft')}
        </Link>
      </p>
    </Card>
  );
}

/** `ready`: a corrected text waits to be published. */
function Corrections({ publication, ready }: { readonly publication: PublicationView; readonly ready: boolean }) {
  const t = useText(newsroomMessages);
  const language = useLanguage();
  return (
    <Card title={t('corrections')}>
      {publication.corrections.length === 0 ? (
        <p className="text-ink-soft">{t('noCorrections')}</p>
      ) : (
        <List label={t('corrections')}>
          {publication.corrections.map((correction) => (
            <li key={correction.n} className="py-2">
              <p>{correction.note}</p>
              <p className="text-sm text-ink-faint">
                {correction.by}, {formatInstant(correction.at, language)} · {correction.approvedPosition}
              </p>
            </li>
          ))}
        </List>
      )}
      {!ready && (
        <div className="mt-3 grid gap-3 border-t border-line pt-3">
          <p className="text-sm text-ink-soft">{t(publication.unpublished ? 'mendHow' : 'correctHow')}</p>
          <p>
            <Link {...draftOf(publication)} className={buttonClass('secondary', 'small')}>
              {t(publication.unpublished ? 'openDraft' : 'startCorrection')}
            </Link>
          </p>
        </div>
      )}
    </Card>
  );
}

const draftOf = ({ draftId }: PublicationView) => ({ to: '/draf/$draftId', params: { draftId } }) as const;
