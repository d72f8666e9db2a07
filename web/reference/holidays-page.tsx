/** The days off of a year, with their sources; who keeps reference values pastes a list, or takes a day back. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import CalendarOff from 'lucide-react/icons/calendar-off';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import type { Holiday } from '../../src/reference/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Dialog,
  EmptyState,
  IconButton,
  NotVerified,
  Skeleton,
  Table,
  TextField,
  toast,
  type Column,
} from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { holidayMessages } from './holiday-messages.ts';
import { PasteHolidays } from './paste-holidays.tsx';
import { holidaysQuery, useHolidayCall, useKeepingUnit, withdrawHoliday } from './queries.ts';

export function HolidaysPage() {
  const t = useText(holidayMessages);
  const { tahun = Number(today().slice(0, 4)) } = useSearch({ from: '/staff/surat/hari-libur' });
  const navigate = useNavigate({ from: '/surat/hari-libur' });
  const keeping = useKeepingUnit();
  const { data, error } = useQuery(holidaysQuery(tahun));
  const [pasting, setPasting] = useState(false);
  const show = (year: number) => void navigate({ search: { tahun: year } });
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid min-w-0 grow basis-80 gap-1">
          <Link to="/surat/pengingat" className="w-fit py-0.5 text-sm font-semibold text-nila-text hover:underline">
            ← {t('back')}
          </Link>
          <h1 className="text-2xl font-bold">{t('title')}</h1>
          <p className="text-ink-soft">{t('lead')}</p>
        </div>
        {keeping && (
          <Button look="primary" onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
        )}
      </header>
      <div className="flex items-center gap-2">
        <IconButton label={t('before')} onClick={() => show(tahun - 1)}>
          <ChevronLeft className="size-5" />
        </IconButton>
        <h2 className="font-bold" aria-live="polite">
          {t('year', { year: tahun })}
        </h2>
        <IconButton label={t('after')} onClick={() => show(tahun + 1)}>
          <ChevronRight className="size-5" />
        </IconButton>
      </div>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && (
        <EmptyState icon={<CalendarOff className="size-6" />} title={t('none', { year: tahun })}>
          {t('noneSays')} {!keeping && t('keeperOnly')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && <Days items={data.items} keeping={keeping} />}
      {pasting && keeping && <PasteHolidays unitId={keeping} onClose={() => setPasting(false)} />}
    </div>
  );
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

function Days({ items, keeping }: { readonly items: readonly Holiday[]; readonly keeping: UnitId | undefined }) {
  const t = useText(holidayMessages);
  const language = useLanguage();
  const [open, setOpen] = useState<Holiday>();
  const columns: Column<Holiday>[] = [
    { key: 'day', head: t('day'), cell: ({ day }) => formatDate(day, language, 'weekday') },
    {
      key: 'name',
      head: t('name'),
      cell: ({ name, kind, day }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <span lang="id">{name}</span>
          {kind === 'cuti-bersama' && <Badge tone="plain">{t('leave')}</Badge>}
          {isWeekend(day) && <Badge tone="plain">{t('onWeekend')}</Badge>}
        </span>
      ),
    },
    {
      key: 'source',
      head: t('source'),
      cell: ({ source, verified }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          {source}
          {!verified && <NotVerified />}
        </span>
      ),
    },
  ];
  const withdrawing: Column<Holiday> = {
    key: 'withdraw',
    head: t('withdraw'),
    cell: (row) => (
      <Button
        size="small"
        aria-label={t('withdrawOf', { day: formatDate(row.day, language) })}
        onClick={() => setOpen(row)}
      >
        {t('withdraw')}
      </Button>
    ),
  };
  return (
    <Card>
      <Table<Holiday>
        label={t('title')}
        rows={items}
        rowKey={({ day }) => day}
        columns={keeping ? [...columns, withdrawing] : columns}
      />
      {open && keeping && <Withdraw holiday={open} unitId={keeping} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function Withdraw({
  holiday: { day, name },
  unitId,
  onClose,
}: {
  readonly holiday: Holiday;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}) {
  const t = useText(holidayMessages);
  const written = formatDate(day, useLanguage());
  const [source, setSource] = useState('');
  const withdraw = useHolidayCall(
    () => withdrawHoliday(day, { unitId, source: source.trim() }),
    () => {
      toast(t('withdrawn', { day: written }));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('withdrawOf', { day: written })}
      description={t('withdrawLead', { day: written, name })}
      actions={
        <Button
          look="danger"
          busy={withdraw.isPending}
          disabled={source.trim().length < 3}
          onClick={() => withdraw.mutate(undefined)}
        >
          {t('withdraw')}
        </Button>
      }
    >
      {withdraw.error && <Banner kind="bad">{withdraw.error.message}</Banner>}
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        maxLength={500}
        value={source}
        onChange={({ target }) => setSource(target.value)}
      />
    </Dialog>
  );
}
