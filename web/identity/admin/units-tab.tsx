/** The units' reference data: where a dateline comes from, and how sure of it we are. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Banner,
  Button,
  Card,
  EmptyState,
  NotVerified,
  Pager,
  Skeleton,
  Table,
  TextField,
} from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useMe } from '../session.ts';
import { unitsQuery, type UnitRow } from './api.ts';
import { EditUnit } from './edit-unit.tsx';
import { adminMessages } from './messages.ts';

export function UnitsTab() {
  const t = useText(adminMessages);
  const [page, setPage] = useState(1);
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<UnitRow>();
  const { data, error, isPending } = useQuery(unitsQuery({ page, q: words.trim() }));
  return (
    <div className="grid gap-4">
      <TextField
        label={t('searchUnits')}
        hint={t('unitHint')}
        type="search"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setPage(1);
        }}
        className="w-full max-w-sm"
      />
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending ? (
        <Skeleton lines={8} />
      ) : (
        data &&
        (data.total === 0 ? (
          <EmptyState title={t('noneFound', { words })} />
        ) : (
          <Card>
            <Units units={data.items} onEdit={setEditing} />
            <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
          </Card>
        ))
      )}
      {editing && <EditUnit unit={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function Units({ units, onEdit }: { readonly units: readonly UnitRow[]; readonly onEdit: (unit: UnitRow) => void }) {
  const t = useText(adminMessages);
  const me = useMe();
  const mayEdit = (unit: UnitRow) =>
    me.positions.some(
      (held) =>
        held.capabilities.includes('units.manage') && (held.unitId === unit.id || held.position === 'admin-nasional'),
    );
  return (
    <Table
      label={t('units')}
      rows={units}
      rowKey={(unit) => unit.id}
      columns={[
        {
          key: 'name',
          head: t('unit'),
          cell: (unit) => (
            <>
              <span className="font-semibold">{unit.shortName}</span>{' '}
              <span className="numeric text-ink-faint">{unit.id}</span>
            </>
          ),
        },
        {
          key: 'city',
          head: t('datelineCity'),
          cell: (unit) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {unit.datelineCity}
              {!unit.verified && <NotVerified />}
            </span>
          ),
        },
        { key: 'host', head: t('host'), cell: (unit) => <span className="break-all">{unit.host}</span> },
        { key: 'zone', head: t('zone'), cell: (unit) => unit.zone },
        {
          key: 'edit',
          head: t('edit'),
          cell: (unit) =>
            mayEdit(unit) && (
              <Button size="small" onClick={() => onEdit(unit)}>
                {t('edit')}
              </Button>
            ),
        },
      ]}
    />
  );
}
