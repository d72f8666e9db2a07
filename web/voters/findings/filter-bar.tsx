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
  const language = useLanguage();
  // Counts beside a choice say how many of its findings are in the chosen state.
  const inState = (tally: {
    readonly total: number;
    readonly open: number;
    readonly waiting: number;
    readonly decided: number;
    readonly closed: number;
  }): number =>
    filter.state === undefined
      ? tally.total
      : tally[
          ({ terbuka: 'open', menunggu: 'waiting', diputuskan: 'decided', ditutup: 'closed' } as const)[filter.state]
        ];
  const codes: readonly Option[] =
    counts?.byCode.map((each) => ({
      value: each.code,
      label: `${each.code} ${titleOf(each.code, rules, language)} (${formatNumber(inState(each), language)})`,
    })) ?? [];
  const villages: readonly Option[] =
    counts?.byVillage.map((each) => ({
      value: each.village ?? '-',
      label: `${each.name ?? each.village ?? t('withoutVillage')} (${formatNumber(inState(each), language)})`,
    })) ?? [];
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
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:grid-cols-[2fr_1.4fr_1fr_1.2fr] md:[&>*:nth-child(n+5)]:w-fit"
    >
      <Combobox
        label={t('filterCode')}
        className="max-md:col-span-2"
        placeholder={t('everyCode')}
        options={codes}
        value={codes.find(({ value }) => value === filter.code) ?? null}
        onChange={(option) => set({ code: option?.value }, option !== null)}
      />
      <Combobox
        label={t('filterVillage')}
        className="max-md:col-span-2"
        placeholder={t('everyVillage')}
        options={villages}
        value={villages.find(({ value }) => value === filter.village) ?? null}
        onChange={(option) => set({ village: option?.value }, option !== null)}
      />
      <SelectField
        label={t('filterSeverity')}
        value={filter.severity ?? ''}
        onChange={(event) =>
          set({
            severity:
              event.target.value === '' ? undefined : (event.target.value as NonNullable<FindingFilter['severity']>),
          })
        }
        options={[
          { value: '', label: t('everySeverity') },
          ...(['error', 'warning', 'info'] as const).map((value) => ({ value, label: t(value) })),
        ]}
      />
      <SelectField
        label={t('filterState')}
        value={filter.state ?? ''}
        onChange={(event) =>
          set({ state: event.target.value === '' ? undefined : (event.target.value as FindingState) })
        }
        options={[
          ...findingStates.map((value) => ({ value, label: t(stateWords[value]) })),
          { value: '', label: t('stateAll') },
        ]}
      />
      {shared && (
        <SelectField
          label={t('filterAssignee')}
          className="max-md:col-span-2"
          value={filter.assignee ?? ''}
          onChange={(event) => set({ assignee: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: t('everyAssignee') },
            { value: 'me', label: t('myShare') },
            { value: '-', label: t('nobodysShare') },
          ]}
        />
      )}
      {!sameFilter(filter, firstFilter) && (
        <Button
          look="quiet"
          className="max-md:col-span-2"
          icon={<ListFilter aria-hidden className="size-4" />}
          onClick={() => onChange(firstFilter, true)}
        >
          {t('clearFilter')}
        </Button>
      )}
    </div>
  );
}
