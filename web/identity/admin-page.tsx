/** Administration: people and positions of a unit, units, the trail, what positions allow. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox, EmptyState, Tabs, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { KindsTab } from '../activities/kinds-tab.tsx';
import { ClassesTab } from '../library/classes/classes-tab.tsx';
import { SynonymsTab } from '../search/synonyms-tab.tsx';
import { unitsQuery } from './admin/api.ts';
import { adminMessages } from './admin/messages.ts';
import { PeopleTab } from './admin/people-tab.tsx';
import { PositionsTab } from './admin/positions-tab.tsx';
import { TrailTab } from './admin/trail-tab.tsx';
import { UnitsTab } from './admin/units-tab.tsx';
import { useMe, useUnit } from './session.ts';
import type { UnitId } from '../../src/platform/schema.ts';

type UnitOption = Option & { readonly value: UnitId };
type Part = 'people' | 'units' | 'trail' | 'positions' | 'kinds' | 'synonyms' | 'classes';

export function AdminPage() {
  const t = useText(adminMessages);
  const me = useMe();
  const { unitId, unitName } = useUnit();
  const nationwide = me.positions.some((held) => held.position === 'admin-nasional');
  const [unit, setUnit] = useState<UnitOption>({ value: unitId, label: unitName });
  const shown = nationwide ? unit : { value: unitId, label: unitName };
  const may = (capability: string) =>
    me.positions.some(
      (held) =>
        held.capabilities.includes(capability) && (held.unitId === shown.value || held.position === 'admin-nasional'),
    );
  const parts = (
    [
      ['people', 'people.manage'],
      ['units', 'units.manage'],
      ['trail', 'audit.read'],
      ['positions', 'people.manage'],
      ['kinds', 'people.manage'],
      ['synonyms', 'search.manage'],
      ['classes', 'people.manage'],
    ] as const
  )
    .filter(([, capability]) => may(capability))
    .map(([part]) => part);
  const [wanted, setWanted] = useState<Part>('people');
  const part = parts.includes(wanted) ? wanted : parts[0];
  if (!part) return <EmptyState title={t('nothingToAdminister')}>{t('nothingToAdministerLead')}</EmptyState>;
  const panels = {
    people: <PeopleTab key={shown.value} unitId={shown.value} />,
    units: <UnitsTab />,
    trail: <TrailTab key={shown.value} unitId={shown.value} />,
    positions: <PositionsTab />,
    kinds: <KindsTab />,
    classes: <ClassesTab />,
    synonyms: <SynonymsTab key={shown.value} unitId={shown.value} unitName={shown.label} />,
  };
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-2xl font-bold">{t('admin')}</h1>
          <p className="text-ink-soft">{shown.label}</p>
        </div>
        {nationwide && <UnitChooser unit={unit} onChange={setUnit} />}
      </header>
      <Tabs
        label={t('parts')}
        value={part}
        onChange={setWanted}
        items={parts.map((value) => ({ value, label: t(value), panel: panels[value] }))}
      />
    </div>
  );
}

/** A national administrator works for any unit: found by name or code on the server. */
function UnitChooser({ unit, onChange }: { readonly unit: UnitOption; readonly onChange: (unit: UnitOption) => void }) {
  const t = useText(adminMessages);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(unitsQuery({ page: 1, q: typed }));
  const options = (data?.items ?? []).map((one) => ({ value: one.id, label: one.shortName }));
  return (
    <Combobox
      label={t('unit')}
      hint={t('unitHint')}
      options={options}
      value={unit}
      onChange={(value) => value && onChange(value)}
      onSearch={setTyped}
      className="w-full max-w-xs"
    />
  );
}
