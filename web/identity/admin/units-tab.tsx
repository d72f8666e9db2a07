/** The units' reference data: where a dateline comes from, and how sure of it we are. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  Dialog,
  EmptyState,
  NotVerified,
  Pager,
  SelectField,
  Skeleton,
  Table,
  TextArea,
  TextField,
  toast,
} from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useMe } from '../session.ts';
import { unitsQuery, type UnitRow } from './api.ts';
import { adminMessages } from './messages.ts';

const zones = ['WIB', 'WITA', 'WIT'] as const;

export function UnitsTab() {
  const t = useText(adminMessages);
  const me = useMe();
  const [page, setPage] = useState(1);
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<UnitRow>();
  const { data, error, isPending } = useQuery(unitsQuery({ page, q: words.trim() }));
  const mayEdit = (unit: UnitRow) =>
    me.positions.some(
      (held) =>
        held.capabilities.includes('units.manage') && (held.unitId === unit.id || held.position === 'admin-nasional'),
    );
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
            <Table
              label={t('units')}
              rows={data.items}
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
                      <Button size="small" onClick={() => setEditing(unit)}>
                        {t('edit')}
                      </Button>
                    ),
                },
              ]}
            />
            <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
          </Card>
        ))
      )}
      {editing && <EditUnit unit={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function EditUnit({ unit, onClose }: { readonly unit: UnitRow; readonly onClose: () => void }) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  const [values, setValues] = useState({
    datelineCity: unit.datelineCity,
    host: unit.host,
    address: unit.address ?? '',
    zone: unit.zone,
    source: unit.source,
    verified: unit.verified,
  });
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/units/{id}', {
          params: { path: { id: unit.id } },
          body: { ...values, address: values.address.trim() === '' ? null : values.address },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return queries.invalidateQueries({ queryKey: ['units'] });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editUnit', { name: unit.shortName })}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="ubah-satker" busy={save.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="ubah-satker"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        <TextField
          label={t('datelineCity')}
          required
          value={values.datelineCity}
          onChange={(event) => set({ datelineCity: event.target.value })}
        />
        <TextField
          label={t('host')}
          required
          value={values.host}
          onChange={(event) => set({ host: event.target.value })}
          spellCheck={false}
        />
        <TextArea
          label={t('address')}
          value={values.address}
          onChange={(event) => set({ address: event.target.value })}
          rows={2}
        />
        <SelectField
          label={t('zone')}
          value={values.zone}
          onChange={(event) => set({ zone: event.target.value as typeof values.zone })}
          options={zones.map((zone) => ({ value: zone, label: zone }))}
        />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          required
          value={values.source}
          onChange={(event) => set({ source: event.target.value })}
        />
        <Checkbox
          label={t('verified')}
          checked={values.verified}
          onChange={(event) => set({ verified: event.target.checked })}
        />
      </form>
    </Dialog>
  );
}
