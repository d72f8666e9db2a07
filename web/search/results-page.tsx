/** What a search found, grouped by thing: passages with their words marked, filters, and the page of the chosen one. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import SearchIcon from 'lucide-react/icons/search';
import { useState } from 'react';
import { holdsMask } from '../../src/platform/schema.ts';
import type { FoundPassage, Hit, SearchResults } from '../../src/search/schema.ts';
import { Banner, buttonClass, cx, EmptyState, Pager, Progress, Skeleton, TextField } from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { usePaper } from '../library/queries.ts';
import { PassagePanel } from '../library/viewer/passage-panel.tsx';
import { Facets, hasFacets } from './facets.tsx';
import { hasPage, HitRow } from './hit-row.tsx';
import { searchMessages } from './messages.ts';
import { likeQuery, resultsQuery } from './queries.ts';
import { SavedSearches, SaveSearch } from './saved-searches.tsx';

export function ResultsPage() {
  const address = useSearch({ from: '/staff/cari' });
  if (address.serupa !== undefined) return <Like key={address.serupa} thing={address.serupa} />;
  return <Searched />;
}

function Searched() {
  const t = useText(searchMessages);
  const address = useSearch({ from: '/staff/cari' });
  const navigate = useNavigate({ from: '/cari' });
  const { data, error } = useQuery(resultsQuery(address));
  const { q = '' } = address;
  const typed = useTypedSearch(q, (words) => void navigate({ search: words ? { q: words } : {}, replace: true }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-3">
        <h1 className="text-2xl font-bold">{t('results')}</h1>
        {/* On a wide screen the box stands above every page. */}
        <TextField type="search" label={t('words')} className="lg:hidden" autoFocus={q === ''} {...typed} />
        <SavedSearches />
      </header>
      {q === '' ? (
        <EmptyState icon={<SearchIcon className="size-6" />} title={t('begin')}>
          {t('beginWhy')}
        </EmptyState>
      ) : error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data ? (
        <Found found={data} />
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  );
}

function Found({ found }: { readonly found: SearchResults }) {
  const t = useText(searchMessages);
  const language = useLanguage();
  const address = useSearch({ from: '/staff/cari' });
  const navigate = useNavigate({ from: '/cari' });
  const mayAsk = useCan('answers.ask');
  const narrowed = hasFacets(found, address);
  return (
    <>
      <Told found={found} />
      <div className={cx('grid grid-cols-[minmax(0,1fr)] gap-6', narrowed && 'lg:grid-cols-[13rem_minmax(0,1fr)]')}>
        {narrowed && <Facets found={found} />}
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p role="status" className="text-sm text-ink-soft">
              {t(found.more ? 'foundMore' : 'found', { count: formatNumber(found.total, language) })}
              {found.meaning && ` · ${t('meaning')}`}
            </p>
            <div className="flex flex-wrap gap-2">
              <SaveSearch />
              {mayAsk && (
                <Link to="/tanya" search={{ q: found.q }} className={buttonClass('secondary', 'small')}>
                  {t('ask')}
                </Link>
              )}
            </div>
          </div>
          <Hits hits={found.hits} />
          <Pager
            page={found.page}
            size={found.size}
            total={found.total}
            onPage={(page) => void navigate({ search: { ...address, halaman: page } })}
          />
        </div>
      </div>
    </>
  );
}

/** What a reader should know of how it was searched: other spellings, words that are nowhere, an index under way. */
function Told({ found: { q, readAs, missing, building } }: { readonly found: SearchResults }) {
  const t = useText(searchMessages);
  return (
    <>
      {holdsMask(q) && <Banner kind="info">{t('hidden')}</Banner>}
      {building && <Progress label={t('building', building)} done={building.done} total={building.total} />}
      {(readAs.length > 0 || missing.length > 0) && (
        <Banner>
          <ul>
            {readAs.map(({ typed, read }) => (
              <li key={typed}>{t('readAs', { typed, read: read.join(', ') })}</li>
            ))}
            {missing.length > 0 && <li>{t('missing', { words: missing.join(', ') })}</li>}
          </ul>
        </Banner>
      )}
    </>
  );
}

type Chosen = { readonly hit: Hit; readonly passage: FoundPassage };

/** The hits, and beside them the page on which the chosen passage stands. */
function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const t = useText(searchMessages);
  const [wanted, setWanted] = useState<Chosen>();
  const [first] = hits.flatMap((hit) => {
    const passage = hit.passages.find((one) => hasPage(hit, one));
    return passage === undefined ? [] : [{ hit, passage }];
  });
  const still = wanted && hits.some(({ id }) => id === wanted.hit.id) ? wanted : undefined;
  const chosen = still ?? first;
  if (hits.length === 0)
    return (
      <EmptyState icon={<SearchIcon className="size-6" />} title={t('none')}>
        {t('noneWhy')}
      </EmptyState>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <ol aria-label={t('results')} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
        {hits.map((hit) => (
          <li key={`${hit.type} ${hit.id}`}>
            <HitRow
              hit={hit}
              chosen={chosen?.hit.id === hit.id ? chosen.passage : undefined}
              onChoose={(passage) => setWanted({ hit, passage })}
            />
          </li>
        ))}
      </ol>
      {chosen?.hit.paperId && (
        <div className="max-xl:hidden xl:sticky xl:top-18 xl:self-start">
          <PassagePanel
            paperId={chosen.hit.paperId}
            title={chosen.hit.title}
            page={chosen.passage.page ?? 1}
            span={chosen.passage}
          />
        </div>
      )}
    </div>
  );
}

/** Things like another one. */
function Like({ thing }: { readonly thing: string }) {
  const t = useText(searchMessages);
  const { data, error } = useQuery(likeQuery(thing));
  const [type, id] = thing.split('/');
  const title = usePaper(type === 'paper' ? id : undefined)?.title;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <h1 className="text-2xl font-bold break-words">{title ? t('likeTitle', { title }) : t('likeThis')}</h1>
      {error ? <Banner kind="bad">{error.message}</Banner> : data ? <Hits hits={data.hits} /> : <Skeleton lines={8} />}
    </div>
  );
}
