/** The queue and the finding before the eye; what is said while there is none. */
import ListChecks from 'lucide-react/icons/list-checks';
import type { FindingCounts, Rule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, EmptyState, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { CurrentFinding } from './current-finding.tsx';
import { firstFilter, sameFilter } from './filter-bar.tsx';
import { findingMessages } from './messages.ts';
import { QueueList } from './queue-list.tsx';
import type { FindingsState } from './use-findings-screen.ts';

export type ScreenPart = {
  readonly list: VoterList;
  readonly rules: readonly Rule[];
  readonly counts: FindingCounts | undefined;
  readonly state: FindingsState;
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
  if (items.length === 0 && state.visiting === undefined) return <NothingHere state={state} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <div className="sticky top-28 max-lg:hidden">
        <ShownQueue rules={part.rules} state={state} />
      </div>
      <CurrentFinding state={state} {...part} />
    </div>
  );
}

/** The queue beside the finding, or over it where there is no room beside. */
export function ShownQueue({ rules, state: { queue, moves, screen } }: Pick<ScreenPart, 'rules' | 'state'>) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue.query;
  return (
    <QueueList
      items={queue.items}
      rules={rules}
      at={queue.current?.id ?? null}
      total={queue.total}
      hasMore={hasNextPage}
      loadingMore={isFetchingNextPage}
      onShow={moves.show}
      onMore={() => void fetchNextPage()}
      className={screen.overlay === 'queue' ? 'border-0' : 'max-h-[calc(100dvh-8.5rem)]'}
    />
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
