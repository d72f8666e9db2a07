/** What the units below have sent: the period, who has and has not, the sum, and the one step that is next. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Inbox from 'lucide-react/icons/inbox';
import { useState } from 'react';
import { Banner, Button, EmptyState, SelectField, Skeleton, TextField } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useUnit } from '../../identity/session.ts';
import { recapMessages } from './messages.ts';
import { periodsQuery, type Period } from './queries.ts';
import { SentMatrix } from './sent-matrix.tsx';

const keyOf = ({ kind, period }: Period) => `${kind} ${period}`;

export function SentPage() {
  const t = useText(recapMessages);
  const { unitId, unitName } = useUnit();
  const search = useSearch({ from: '/staff/pemilih/rekap' });
  const navigate = useNavigate({ from: '/pemilih/rekap' });
  const { data: periods, error } = useQuery(periodsQuery(unitId));
  const chosen: Period | undefined = search.periode
    ? { kind: search.jenis ?? 'pdpb', period: search.periode }
    : periods?.[0];
  const choose = (next: Period) => void navigate({ search: { periode: next.period, jenis: next.kind } });
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <p className="text-sm">
            <Link to="/pemilih" className="font-semibold text-nila-text hover:underline">
              ← {t('myRecaps')}
            </Link>
          </p>
          <h1 className="text-xl font-bold sm:text-2xl">{t('pageTitle')}</h1>
          <p className="text-ink-soft">{t('pageIntro', { unit: unitName })}</p>
        </div>
        <PeriodChoice periods={periods ?? []} chosen={chosen} onChoose={choose} />
      </header>
      {error ? (
        <Banner kind="bad" title={t('loadFailed')}>
          {error.message}
        </Banner>
      ) : !periods ? (
        <Skeleton lines={6} />
      ) : chosen ? (
        <SentMatrix key={keyOf(chosen)} unitId={unitId} unitName={unitName} period={chosen} />
      ) : (
        <EmptyState icon={<Inbox className="size-6" />} title={t('none')}>
          {t('nothingBelowWhat')}
        </EmptyState>
      )}
    </div>
  );
}

/** One of the periods that something was sent for, or any other by its name. */
function PeriodChoice({
  periods,
  chosen,
  onChoose,
}: {
  readonly periods: readonly Period[];
  readonly chosen: Period | undefined;
  readonly onChoose: (period: Period) => void;
}) {
  const t = useText(recapMessages);
  const [typed, setTyped] = useState('');
  const other = typed.trim();
  const listed = chosen && !periods.some((one) => keyOf(one) === keyOf(chosen)) ? [chosen, ...periods] : periods;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {listed.length > 0 && (
        <SelectField
          label={t('period')}
          value={chosen ? keyOf(chosen) : ''}
          options={listed.map((one) => ({
            value: keyOf(one),
            label: `${one.kind === 'other' ? '' : `${one.kind.toUpperCase()} `}${one.period}`,
          }))}
          onChange={({ target }) => {
            const found = listed.find((one) => keyOf(one) === target.value);
            if (found) onChoose(found);
          }}
        />
      )}
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (other.length > 1) onChoose({ kind: 'pdpb', period: other });
        }}
      >
        <TextField
          label={t('newPeriod')}
          placeholder="2026-TW4"
          value={typed}
          maxLength={40}
          className="w-32"
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" disabled={other.length < 2}>
          {t('openPeriod')}
        </Button>
      </form>
    </div>
  );
}
