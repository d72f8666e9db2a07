/** The papers that the unit may read, newest first, with filters that stand in the address. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import LibraryBig from 'lucide-react/icons/library-big';
import { useState } from 'react';
import { paperSections, paperStates, type PaperSummary } from '../../src/library/schema.ts';
import { securityClasses, type UnitId } from '../../src/platform/schema.ts';
import {
  Banner,
  Button,
  buttonClass,
  Card,
  EmptyState,
  Pager,
  SelectField,
  Skeleton,
  Table,
  TextField,
  type Option,
} from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { PaperBadges } from './badges.tsx';
import { libraryMessages } from './messages.ts';
import { paperChoicesQuery, papersQuery } from './queries.ts';

export function BoardPage() {
  const t = useText(libraryMessages);
  const { unitId, unitName } = useUnit();
  const { halaman = 1, ...wanted } = useSearch({ from: '/staff/dokumen' });
  const navigate = useNavigate({ from: '/dokumen' });
  const { cari: q, jenis: kind, tahun: year } = wanted;
  const asked = unitAsked(wanted.unit, unitId);
  const filters = {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(year && { year }),
    ...known('state', paperStates, wanted.keadaan),
    ...known('security', securityClasses, wanted.klas),
    ...known('section', paperSections, wanted.bagian),
  };
  const { data, error, isPending } = useQuery(papersQuery(asked, halaman, filters));
  const filtered = Object.keys(wanted).length > 0;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <Heading unit={unitName} empty={!filtered && data?.total === 0} />
      {(filtered || data?.total !== 0) && <Filters own={unitId} />}
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : isPending ? (
        <Skeleton lines={8} />
      ) : data.total === 0 ? (
        filtered ? (
          <p className="flex flex-wrap items-center gap-x-4 text-ink-soft">
            {t('noMatch')}
            <Button size="small" onClick={() => void navigate({ search: {} })}>
              {t('clearFilters')}
            </Button>
          </p>
        ) : (
          <EmptyState icon={<LibraryBig className="size-6" />} title={t('noneTitle')} action={<PutInLink />}>
            {t('none')}
          </EmptyState>
        )
      ) : (
        <Card className="py-2! sm:py-2!">
          <Papers items={data.items} own={unitId} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { ...wanted, halaman: page } })}
          />
        </Card>
      )}
    </div>
  );
}

/** In the address all units together; the reader's own stands without a word. */
const allUnits = 'semua';

/** The unit whose papers are listed; undefined for all. */
const unitAsked = (unit: string | undefined, own: UnitId): UnitId | undefined =>
  unit === allUnits ? undefined : ((unit as UnitId | undefined) ?? own);

/** A filter of the address where it is one that the server knows. */
function known<K extends string, T extends string>(
  name: K,
  values: readonly T[],
  asked: string | undefined,
): { readonly [key in K]?: T } {
  const value = values.find((one) => one === asked);
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: T };
}

/** While nothing is there, the way to put something in stands in the middle of the page, once. */
function Heading({ unit, empty }: { readonly unit: string; readonly empty: boolean }) {
  const t = useText(libraryMessages);
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-bold">{t('papers')}</h1>
        <p className="text-ink-soft">{t('lead', { unit })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link to="/dokumen/banding" className={buttonClass('quiet')}>
          {t('compare')}
        </Link>
        {useCan('answers.ask') && (
          <Link to="/tanya" className={buttonClass()}>
            {t('askDocuments')}
          </Link>
        )}
        {!empty && <PutInLink />}
      </div>
    </header>
  );
}

function PutInLink() {
  const t = useText(libraryMessages);
  if (!useCan('library.edit')) return null;
  return (
    <Link to="/dokumen/masuk" className={buttonClass('primary')}>
      {t('putIn')}
    </Link>
  );
}

/** Words search while they are typed; the other filters stand behind one button on a phone. */
function Filters({ own }: { readonly own: UnitId }) {
  const t = useText(libraryMessages);
  const { halaman: _page, ...wanted } = useSearch({ from: '/staff/dokumen' });
  const navigate = useNavigate({ from: '/dokumen' });
  const [open, setOpen] = useState(false);
  const { cari, ...others } = wanted;
  const typed = useTypedSearch(
    cari ?? '',
    (words) => void navigate({ search: { ...others, ...(words ? { cari: words } : {}) }, replace: true }),
  );
  const choose = (name: keyof typeof wanted, value: string) => {
    const { [name]: _before, ...rest } = wanted;
    const next = name === 'tahun' ? Number(value) : value;
    void navigate({ search: (value === '' ? rest : { ...rest, [name]: next }) as typeof wanted });
  };
  const selects = useSelects(own, wanted);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField type="search" label={t('search')} className="min-w-0 flex-1 basis-56 sm:max-w-sm" {...typed} />
      <Button className="sm:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('filters')}
        {Object.keys(others).length > 0 && ` (${Object.keys(others).length})`}
      </Button>
      <div className={`contents ${open ? '' : 'max-sm:hidden'}`}>
        {selects.map(({ name, label, options }) => (
          <SelectField
            key={name}
            label={label}
            options={options}
            value={others[name] === undefined ? '' : String(others[name])}
            onChange={(event) => choose(name, event.target.value)}
            className={`max-sm:basis-full sm:w-40 ${open ? '' : 'max-sm:hidden'}`}
          />
        ))}
      </div>
    </div>
  );
}

type Wanted = {
  readonly [name in 'unit' | 'jenis' | 'tahun' | 'keadaan' | 'klas' | 'bagian']?: string | number;
};
type Select = { readonly name: keyof Wanted; readonly label: string; readonly options: Option[] };

/** What papers are narrowed by. Of units, kinds and years those that there are; none where there is but one unit. */
function useSelects(own: UnitId, wanted: Wanted): readonly Select[] {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const { data } = useQuery(paperChoicesQuery(unitAsked(wanted.unit?.toString(), own)));
  const counted = ({ value, count }: { readonly value: string | number; readonly count: number }): Option => ({
    value: String(value),
    label: `${value} (${formatNumber(count, language)})`,
  });
  const named = (values: readonly (keyof typeof libraryMessages & string)[]): Option[] =>
    values.map((value) => ({ value, label: (t as (key: string) => string)(value) }));
  const others = (data?.units ?? []).filter(({ value }) => value !== own);
  const units = [
    ...others.map(({ value, name, count }) => ({ value, label: `${name} (${formatNumber(count, language)})` })),
    { value: allUnits, label: t('allUnits') },
  ];
  const all = (name: keyof Wanted, label: string, options: readonly Option[], first = t('all')): Select => ({
    name,
    label,
    options: withWanted([{ value: '', label: first }, ...options], wanted[name]),
  });
  return [
    ...(others.length > 0 || wanted.unit ? [all('unit', t('unit'), units, t('ownUnit'))] : []),
    all('jenis', t('kind'), (data?.kinds ?? []).map(counted)),
    all('tahun', t('year'), (data?.years ?? []).map(counted)),
    all('keadaan', t('state'), named(paperStates)),
    all('klas', t('security'), named(securityClasses)),
    all('bagian', t('section'), named(paperSections)),
  ];
}

/** A filter that holds can be seen and taken back, also where nothing is left of it. */
const withWanted = (options: Option[], wanted: string | number | undefined): Option[] =>
  wanted === undefined || options.some(({ value }) => value === String(wanted))
    ? options
    : [...options, { value: String(wanted), label: String(wanted) }];

function Papers({ items, own }: { readonly items: readonly PaperSummary[]; readonly own: UnitId }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const { data: choices } = useQuery(paperChoicesQuery(own));
  const nameOf = (unitId: UnitId) => choices?.units.find(({ value }) => value === unitId)?.name ?? unitId;
  return (
    <Table<PaperSummary>
      label={t('papers')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'paper',
          head: t('document'),
          cell: (row) => (
            <>
              <Link
                to="/dokumen/$paperId"
                params={{ paperId: row.id }}
                lang="id"
                className="font-semibold break-words text-nila-text hover:underline"
              >
                {row.title}
              </Link>
              <span className="block text-sm break-words text-ink-faint">
                {row.unitId === own ? row.name : `${nameOf(row.unitId)} · ${row.name}`}
              </span>
            </>
          ),
        },
        {
          key: 'kind',
          head: t('kind'),
          cell: (row) => [row.kind, row.number, row.year].filter((part) => part !== null).join(' · ') || '–',
        },
        { key: 'state', head: t('state'), cell: (row) => <PaperBadges paper={row} /> },
        {
          key: 'added',
          head: t('added'),
          cell: (row) => <span className="whitespace-nowrap">{formatInstant(row.createdAt, language)}</span>,
        },
      ]}
    />
  );
}
