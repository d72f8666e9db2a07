/** The register of a unit and year: its numbers, narrowed down by what stands in the address, and what may be done. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Ellipsis from 'lucide-react/icons/ellipsis';
import NotebookTabs from 'lucide-react/icons/notebook-tabs';
import { useState } from 'react';
import { kindCodeSchema, numberStates, seriesCodeSchema, type RegisterLine } from '../../src/registers/schema.ts';
import {
  Badge,
  Banner,
  Button,
  buttonClass,
  Card,
  cx,
  EmptyState,
  IconButton,
  Menu,
  MenuItem,
  Pager,
  SelectField,
  Skeleton,
  Table,
  TextField,
  toastFailure,
  type Tone,
} from '../design/index.ts';
import { saveFile } from '../api/save-file.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { InsertNumber, SettleNumber, TakeNumber, VoidNumber } from './number-forms.tsx';
import { useKinds } from './kinds.ts';
import { registersMessages } from './messages.ts';
import { printRegister, registerQuery, type RegisterFilters } from './queries.ts';

type Search = ReturnType<typeof useRegisterSearch>;
const useRegisterSearch = () => useSearch({ from: '/staff/buku-nomor' });

/** Filters of the address that the server knows; others are left out. */
function filtersOf({ cari: q, buku: series, jenis: kind, keadaan, tahun }: Search): RegisterFilters {
  const state = numberStates.find((one) => one === keadaan);
  return {
    year: tahun ?? Number(today().slice(0, 4)),
    ...(q && { q }),
    ...(series && seriesCodeSchema.safeParse(series).success && { series }),
    ...(kind && kindCodeSchema.safeParse(kind).success && { kind }),
    ...(state && { state }),
  };
}

export function RegisterPage() {
  const t = useText(registersMessages);
  const { unitId } = useUnit();
  const search = useRegisterSearch();
  const { halaman = 1, ...wanted } = search;
  const filters = filtersOf(search);
  const navigate = useNavigate({ from: '/buku-nomor' });
  const { data, error, isPending } = useQuery(registerQuery(unitId, halaman, filters));
  const filtered = Object.keys(wanted).some((name) => name !== 'tahun');
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <Heading filters={filters} />
      <Filters />
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : isPending ? (
        <Skeleton lines={8} />
      ) : data.total > 0 ? (
        <Card className="py-2! sm:py-2!">
          <Lines items={data.items} />
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { ...wanted, halaman: page } })}
          />
        </Card>
      ) : filtered ? (
        <p className="flex flex-wrap items-center gap-x-4 text-ink-soft">
          {t('noMatch')}
          <Button size="small" onClick={() => void navigate({ search: {} })}>
            {t('clear')}
          </Button>
        </p>
      ) : (
        <EmptyState icon={<NotebookTabs className="size-6" />} title={t('noneTitle', { year: String(filters.year) })}>
          {t('none')}
        </EmptyState>
      )}
    </div>
  );
}

function Heading({ filters }: { readonly filters: RegisterFilters }) {
  const t = useText(registersMessages);
  const { unitId, unitName } = useUnit();
  const manages = useCan('registers.manage');
  const [taking, setTaking] = useState(false);
  const print = useMutation({
    mutationFn: async (as: 'pdf' | 'xlsx') =>
      saveFile(await printRegister(unitId, as, filters), `buku-nomor-${filters.year}.${as}`),
    onError: toastFailure,
  });
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-bold">{t('register')}</h1>
        <p className="text-ink-soft">{t('lead', { unit: unitName })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {(['pdf', 'xlsx'] as const).map((as) => (
          <Button
            key={as}
            look="quiet"
            busy={print.isPending && print.variables === as}
            onClick={() => print.mutate(as)}
          >
            {t(as === 'pdf' ? 'printPdf' : 'printXlsx')}
          </Button>
        ))}
        <Link to="/buku-nomor/pengaturan" className={buttonClass()}>
          {t('settings')}
        </Link>
        {manages && (
          <>
            <Link to="/buku-nomor/impor" className={buttonClass()}>
              {t('imports')}
            </Link>
            <Button look="primary" onClick={() => setTaking(true)}>
              {t('take')}
            </Button>
          </>
        )}
      </div>
      {taking && <TakeNumber onClose={() => setTaking(false)} />}
    </header>
  );
}

/** Years before this one that can be looked at. */
const yearsBack = 10;

function Filters() {
  const t = useText(registersMessages);
  const { halaman: _page, ...wanted } = useRegisterSearch();
  const navigate = useNavigate({ from: '/buku-nomor' });
  const [open, setOpen] = useState(false);
  const { kinds, series } = useKinds();
  const { cari, ...others } = wanted;
  const typed = useTypedSearch(
    cari ?? '',
    (words) => void navigate({ search: { ...others, ...(words ? { cari: words } : {}) }, replace: true }),
  );
  const choose = (name: 'tahun' | 'buku' | 'jenis' | 'keadaan', value: string) => {
    const { [name]: _before, ...rest } = wanted;
    void navigate({ search: value === '' ? rest : { ...rest, [name]: name === 'tahun' ? Number(value) : value } });
  };
  const now = Number(today().slice(0, 4));
  const all = { value: '', label: t('all') };
  const selects = [
    {
      name: 'tahun',
      label: t('year'),
      value: String(wanted.tahun ?? now),
      options: Array.from({ length: yearsBack + 2 }, (_, n) => String(now + 1 - n)).map((year) => ({
        value: year,
        label: year,
      })),
    },
    { name: 'buku', label: t('series'), value: wanted.buku ?? '', options: [all, ...series] },
    { name: 'jenis', label: t('kind'), value: wanted.jenis ?? '', options: [all, ...kinds] },
    {
      name: 'keadaan',
      label: t('state'),
      value: wanted.keadaan ?? '',
      options: [all, ...numberStates.map((value) => ({ value, label: t(value) }))],
    },
  ] as const;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField type="search" label={t('search')} className="min-w-0 flex-1 basis-56 sm:max-w-sm" {...typed} />
      <Button className="sm:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('filters')}
      </Button>
      {selects.map(({ name, label, value, options }) => (
        <SelectField
          key={name}
          label={label}
          value={value}
          options={options}
          onChange={(event) => choose(name, event.target.value)}
          className={`max-sm:basis-full sm:w-40 ${open ? '' : 'max-sm:hidden'}`}
        />
      ))}
    </div>
  );
}

const tones: Readonly<Record<RegisterLine['state'], Tone>> = {
  dipesan: 'nila',
  tetap: 'good',
  batal: 'bad',
  kosong: 'plain',
};

function Lines({ items }: { readonly items: readonly RegisterLine[] }) {
  const t = useText(registersMessages);
  const language = useLanguage();
  const manages = useCan('registers.manage');
  return (
    <Table<RegisterLine>
      label={t('register')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('number'),
          cell: ({ text, state, seq }) => (
            <span
              className={cx(
                'numeric font-semibold max-sm:break-all sm:whitespace-nowrap',
                state === 'batal' && 'text-ink-faint line-through',
              )}
            >
              {state === 'kosong' ? seq : text}
            </span>
          ),
        },
        {
          key: 'date',
          head: t('date'),
          cell: ({ date }) => (
            <span className="whitespace-nowrap">{date === null ? '–' : formatDate(date, language, 'short')}</span>
          ),
        },
        {
          key: 'title',
          head: t('title'),
          cell: ({ title, party, reason, state }) => (
            <span lang="id" className="break-words">
              {state === 'kosong' ? <span className="text-ink-faint">{t('kosongWhy')}</span> : title || '–'}
              {party !== '' && <span className="block text-sm text-ink-soft">{party}</span>}
              {reason !== null && <span className="block text-sm text-ink-faint">{reason}</span>}
            </span>
          ),
        },
        {
          key: 'state',
          head: t('state'),
          cell: ({ state, suffix, origin }) => (
            <span className="inline-flex flex-wrap gap-1">
              <Badge tone={tones[state]}>{t(state)}</Badge>
              {suffix !== '' && <Badge>{t('inserted')}</Badge>}
              {origin === 'impor' && state !== 'kosong' && <Badge>{t('imported')}</Badge>}
            </span>
          ),
        },
        ...(manages ? [{ key: 'act', head: t('actions'), cell: (line: RegisterLine) => <Actions line={line} /> }] : []),
      ]}
    />
  );
}

type Act = 'settle' | 'void' | 'insert';

function Actions({ line }: { readonly line: RegisterLine }) {
  const t = useText(registersMessages);
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const acts: readonly Act[] =
    line.state === 'dipesan' ? ['settle', 'insert', 'void'] : line.state === 'tetap' ? ['insert', 'void'] : ['insert'];
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('actionsFor', { number: line.text })}>
            <Ellipsis aria-hidden className="size-5" />
          </IconButton>
        }
      >
        {acts.map((one) => (
          <MenuItem key={one} danger={one === 'void'} onClick={() => setAct(one)}>
            {t(one)}
          </MenuItem>
        ))}
      </Menu>
      {act === 'void' && <VoidNumber line={line} onClose={close} />}
      {act === 'settle' && <SettleNumber line={line} onClose={close} />}
      {act === 'insert' && <InsertNumber line={line} onClose={close} />}
    </>
  );
}
