/** Narrows the queue: by kind, severity, state and village. */
import ListFilter from 'lucide-react/icons/list-filter';
import type { Ref } from 'react';
import {
  findingStates,
  type FindingCounts,
  type FindingFilter,
  type FindingState,
  type Rule,
} from '../../../src/elections/voters/schema.ts';
import { Button, Combobox, SelectField, type Option } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { titleOf } from './words.ts';

export const firstFilter: FindingFilter = { state: 'terbuka' };
export const sameFilter = (one: FindingFilter, other: FindingFilter): boolean =>
  (['state', 'code', 'severity', 'village', 'assignee'] as const).every((key) => one[key] === other[key]);
export const stateWords = {
  terbuka: 'stateOpen',
  menunggu: 'stateCoktas',
  diputuskan: 'stateDecided',
  ditutup: 'stateClosed',
} as const satisfies Record<FindingState, keyof typeof findingMessages>;

export function FilterBar({
  filter,
  counts,
  rules,
  shared,
  onChange,
  start,
}: {
  readonly filter: FindingFilter;
  readonly counts: FindingCounts | undefined;
  readonly rules: readonly Rule[];
  /** Whether findings were handed out to people. */
  readonly shared: boolean;
  /**
   * `settled`: chosen from a list that closed with it, so that the hand may go on; arrows in a select change it step by
   * step.
   */
  readonly onChange: (filter: FindingFilter, settled: boolean) => void;
  /** The fields, for the key that goes to them. */
  readonly start: Ref<HTMLDivElement>;
}) {
  const t = useText(findingMessages);
  const { codes, villages } = useChoices(filter, counts, rules);
  const set = (part: { [K in keyof FindingFilter]: FindingFilter[K] | undefined }, chosen = false) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined),
      ) as FindingFilter,
      chosen,
    );
  return (
    <div
      ref={start}
      role="search"
      aria-label={t('filterWords')}
      className="grid grid-cols-[7.9rem_minmax(0,1fr)] gap-1.5 [&_select]:pr-6 [&_select]:pl-2 [&_select]:text-[0.8rem]"
    >
      <Combobox
        label={t('filterCode')}
        labelHidden
        className="col-span-2"
        placeholder={t('everyCode')}
        options={codes}
        value={codes.find(({ value }) => value === filter.code) ?? null}
        onChange={(option) => set({ code: option?.value }, option !== null)}
      />
      <Combobox
        label={t('filterVillage')}
        labelHidden
        className="col-span-2"
        placeholder={t('everyVillage')}
        options={villages}
        value={villages.find(({ value }) => value === filter.village) ?? null}
        onChange={(option) => set({ village: option?.value }, option !== null)}
      />
      <SeverityFilter value={filter.severity} onChange={(severity) => set({ severity })} />
      <StateFilter value={filter.state} onChange={(state) => set({ state })} />
      {shared && <AssigneeFilter value={filter.assignee} onChange={(assignee) => set({ assignee })} />}
      {!sameFilter(filter, firstFilter) && (
        <Button
          look="quiet"
          size="small"
          className="col-span-2"
          icon={<ListFilter aria-hidden className="size-4" />}
          onClick={() => onChange(firstFilter, true)}
        >
          {t('clearFilter')}
        </Button>
      )}
    </div>
  );
}

/** Kinds and villages, each with how many of its findings are in the chosen state. */
function useChoices(
  { state }: FindingFilter,
  counts: FindingCounts | undefined,
  rules: readonly Rule[],
): { readonly codes: readonly Option[]; readonly villages: readonly Option[] } {
  const t = useText(findingMessages);
  const language = useLanguage();
  const inState = (tally: Tally) => formatNumber(state ? tally[tallyOf[state]] : tally.total, language);
  return {
    codes:
      counts?.byCode.map((each) => ({
        value: each.code,
        label: `${each.code} ${titleOf(each.code, rules, language)} (${inState(each)})`,
      })) ?? [],
    villages:
      counts?.byVillage.map((each) => ({
        value: each.village ?? '-',
        label: `${each.name ?? each.village ?? t('withoutVillage')} (${inState(each)})`,
      })) ?? [],
  };
}

type Tally = Pick<FindingCounts, 'total' | 'open' | 'waiting' | 'decided' | 'closed'>;
const tallyOf = {
  terbuka: 'open',
  menunggu: 'waiting',
  diputuskan: 'decided',
  ditutup: 'closed',
} as const satisfies Record<FindingState, keyof Tally>;

type Choice<K extends keyof FindingFilter> = {
  readonly value: FindingFilter[K];
  readonly onChange: (value: FindingFilter[K] | undefined) => void;
};

function SeverityFilter({ value, onChange }: Choice<'severity'>) {
  const t = useText(findingMessages);
  return (
    <SelectField
      label={t('filterSeverity')}
      labelHidden
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : (target.value as NonNullable<FindingFilter['severity']>))
      }
      options={[
        { value: '', label: t('everySeverity') },
        ...(['error', 'warning', 'info'] as const).map((value) => ({ value, label: t(value) })),
      ]}
    />
  );
}

function StateFilter({ value, onChange }: Choice<'state'>) {
  const t = useText(findingMessages);
  return (
    <SelectField
      label={t('filterState')}
      labelHidden
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : (target.value as FindingState))}
      options={[
        ...findingStates.map((value) => ({ value, label: t(stateWords[value]) })),
        { value: '', label: t('stateAll') },
      ]}
    />
  );
}

function AssigneeFilter({ value, onChange }: Choice<'assignee'>) {
  const t = useText(findingMessages);
  return (
    <SelectField
      label={t('filterAssignee')}
      labelHidden
      className="col-span-2"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      options={[
        { value: '', label: t('everyAssignee') },
        { value: 'me', label: t('myShare') },
        { value: '-', label: t('nobodysShare') },
      ]}
    />
  );
}
