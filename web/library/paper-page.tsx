/** One paper: read beside its pictures, its fields, its summary, how it is kept. The view stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { paperIdSchema, type PaperView } from '../../src/library/schema.ts';
import { Banner, buttonClass, Skeleton, Tabs } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { Filing } from '../records/filing.tsx';
import { pathId } from '../shell/path-id.ts';
import { PaperBadges } from './badges.tsx';
import { libraryMessages } from './messages.ts';
import { PaperMenu } from './paper-menu.tsx';
import { PaperNotices } from './paper-notices.tsx';
import { paperQuery } from './queries.ts';
import { Reader } from './reader.tsx';
import { paperTabs, type PaperTab } from './tabs.ts';

const PaperFields = lazy(async () => ({ default: (await import('./paper-fields.tsx')).PaperFields }));
const PaperSummary = lazy(async () => ({ default: (await import('../answers/paper-summary.tsx')).PaperSummary }));
const PaperSettings = lazy(async () => ({ default: (await import('./paper-settings.tsx')).PaperSettings }));

export function PaperPage() {
  const { paperId } = useParams({ from: '/staff/dokumen/$paperId' });
  const { data, error } = useQuery(paperQuery(pathId(paperIdSchema, paperId)));
  // What is already shown stays while the server is away for a moment.
  if (error && !data) return <Banner kind="bad">{error.message}</Banner>;
  return data ? <Paper key={data.id} paper={data} /> : <Skeleton lines={10} />;
}

function Paper({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const { tab = 'baca' } = useSearch({ from: '/staff/dokumen/$paperId' });
  const navigate = useNavigate({ from: '/dokumen/$paperId' });
  const words = { baca: t('read'), isian: t('proposals'), ringkasan: t('summary'), sifat: t('settings') };
  const panels = {
    baca: <Reader paper={paper} />,
    isian: <PaperFields paper={paper} />,
    ringkasan: <PaperSummary paperId={paper.id} />,
    sifat: (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PaperSettings key={paper.version} paper={paper} />
        <Filing type="paper" subjectId={paper.id} />
      </div>
    ),
  };
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4">
      <Heading paper={paper} />
      <PaperNotices paper={paper} />
      <Tabs<PaperTab>
        label={t('views')}
        value={tab}
        onChange={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
        items={paperTabs.map((value) => ({
          value,
          label: words[value],
          panel: <Suspense fallback={<Skeleton lines={6} />}>{panels[value]}</Suspense>,
        }))}
      />
    </div>
  );
}

function Heading({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const mayAsk = useCan('answers.ask');
  const known = [paper.kind, paper.number, paper.year, paper.issuer].filter((part) => part !== null);
  return (
    <header className="grid gap-1.5">
      <Link to="/dokumen" className="w-fit text-sm font-semibold text-nila-text hover:underline">
        ← {t('backToPapers')}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-80 gap-1">
          <h1 lang="id" className="text-xl font-bold break-words sm:text-2xl">
            {paper.title}
          </h1>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
            <PaperBadges paper={paper} />
            {known.length > 0 && <span>{known.join(' · ')}</span>}
            {paper.title !== paper.name && <span className="break-all">{paper.name}</span>}
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <PaperMenu paper={paper} />
          {mayAsk && paper.pages > 0 && (
            <Link to="/tanya" search={{ dokumen: paper.id }} className={buttonClass('primary')}>
              {t('ask')}
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}
