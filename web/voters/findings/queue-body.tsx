/** The queue and the finding before the eye; what is said while there is none. */
import ListChecks from 'lucide-react/icons/list-checks';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import type { FindingCounts, Rule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, cx, EmptyState, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { CurrentFinding } from './current-finding.tsx';
import { FilterBar, firstFilter, sameFilter } from './filter-bar.tsx';
import { findingMessages } from './messages.ts';
import { progressQuery } from './queries.ts';
import { QueueList } from './queue-list.tsx';
import type { FindingsState } from './use-findings-screen.ts';

export type ScreenPart = {
  readonly list: VoterList;
  readonly rules: readonly Rule[];
  readonly counts: FindingCounts | undefined;
  readonly state: FindingsState;
  /** The fields of the filter, for the key that goes to them. */
  readonly filters: Ref<HTMLDivElement>;
};

export function QueueBody({ state, ...part }: ScreenPart) {
  const t = useText(findingMessages);
  const { query, items } = state.queue;
  if (query.error)
    return (
      <Banner
        kind="bad"
        action={
          <Button size="small" onClick={() => void query.refetch()}>
            {t('tryAgain')}
          </Button>
        }
      >
        {query.error.message}
      </Banner>
    );
  if (query.isPending) return <Skeleton lines={8} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <div className="sticky top-28 max-lg:hidden">
        <ShownQueue state={state} {...part} />
      </div>
      {items.length === 0 && state.visiting === undefined ? (
        <NothingHere state={state} />
      ) : (
        <CurrentFinding state={state} {...part} />
      )}
    </div>
  );
}

/** The filter and the queue beside the finding, or over it where there is no room beside. */
export function ShownQueue({ list, rules, counts, filters, state }: ScreenPart) {
  const { queue, moves, screen } = state;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue.query;
  const { data: work } = useQuery(progressQuery(list.id));
  const over = screen.overlay === 'queue';
  return (
    <div className={cx('flex min-h-0 flex-col gap-2', !over && 'max-h-[calc(100dvh-15rem)] min-h-80')}>
      <FilterBar
        filter={state.filter}
        counts={counts}
        rules={rules}
        shared={work?.people.some(({ assigned }) => assigned > 0) ?? false}
        onChange={state.changeFilter}
        start={filters}
      />
      <QueueList
        items={queue.items}
        rules={rules}
        at={queue.current?.id ?? null}
        total={queue.total}
        hasMore={hasNextPage}
        loadingMore={isFetchingNextPage}
        onShow={moves.show}
        onMore={() => void fetchNextPage()}
        className={over ? 'border-0' : 'flex-1'}
      />
    </div>
  );
}

function NothingHere({ state: { filter, settled, changeFilter } }: Pick<ScreenPart, 'state'>) {
  const t = useText(findingMessages);
  const icon = <ListChecks className="size-6" />;
  if (sameFilter(filter, firstFilter) && !settled)
    return (
      <EmptyState icon={icon} title={t('noneLeft')}>
        {t('noneLeftLead')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title={t('noMatch')}
      action={<Button onClick={() => changeFilter(firstFilter, false)}>{t('clearFilter')}</Button>}
    />
  );
}
