/**
 * The checks of a list: when each last ran, on which revision, what each rule found, and the buttons to run them again.
 */
import Building2 from 'lucide-react/icons/building-2';
import SearchCheck from 'lucide-react/icons/search-check';
import UsersRound from 'lucide-react/icons/users-round';
import type { ReactNode } from 'react';
import type { CrossState, FindingSource, ListedRule, VoterList } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, EmptyState, Skeleton } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { crossMessages } from '../linkage/messages.ts';
import { LastRun } from './last-run.tsx';
import { findingMessages } from './messages.ts';
import { RunningCheck } from './running-check.tsx';
import { useChecks } from './use-checks.ts';

export function Checks({ list, rules }: { readonly list: VoterList; readonly rules: readonly ListedRule[] }) {
  const t = useText(findingMessages);
  const checks = useChecks(list);
  const { runs, running, across } = checks;
  if (checks.error)
    return (
      <Banner
        kind="bad"
        action={
          <Button size="small" onClick={checks.again}>
            {t('tryAgain')}
          </Button>
        }
      >
        {checks.error.message}
      </Banner>
    );
  if (!runs) return <Skeleton lines={3} />;
  const never = runs.length === 0;
  const last = (source: FindingSource) => runs.find((run) => run.source === source);
  const next = never ? 'rules' : last('rules') && !last('linkage') ? 'linkage' : undefined;
  const button = (source: FindingSource) =>
    checks.mayStart && (
      <CheckButton
        source={source}
        size={never ? 'normal' : 'small'}
        next={next === source}
        busy={checks.starting === source}
        onStart={() => checks.start(source)}
      />
    );
  if (never && !running)
    return (
      <EmptyState
        icon={<SearchCheck className="size-6" />}
        title={t('notYet')}
        action={
          <>
            {button('rules')}
            {button('linkage')}
          </>
        }
      >
        {t('notYetLead')}
      </EmptyState>
    );
  return (
    <section
      aria-label={t('checks')}
      className="@container grid gap-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      {running && (
        <RunningCheck key={running.jobId} list={list} running={running} mayStop={checks.mayRun} onEnd={checks.ended} />
      )}
      <ul className="grid items-start gap-x-6 gap-y-3 @3xl:grid-cols-2">
        {(['rules', 'linkage'] as const).map((source) => (
          <LastRun key={source} source={source} run={last(source)} list={list} rules={rules} button={button(source)} />
        ))}
        {across && (
          <Across
            list={list}
            state={across}
            button={
              checks.mayStart && (
                <CompareButton busy={checks.starting === 'across'} onStart={() => checks.start('across')} />
              )
            }
          />
        )}
      </ul>
    </section>
  );
}

export function CheckButton({
  source,
  size,
  next,
  busy,
  onStart,
}: {
  readonly source: FindingSource;
  readonly size: 'normal' | 'small';
  /** Whether this is the check to run now. */
  readonly next: boolean;
  readonly busy: boolean;
  readonly onStart: () => void;
}) {
  const t = useText(findingMessages);
  const Icon = source === 'rules' ? SearchCheck : UsersRound;
  return (
    <Button
      size={size}
      look={next ? 'primary' : 'secondary'}
      busy={busy}
      onClick={onStart}
      icon={<Icon aria-hidden className="size-4" />}
    >
      {t(source === 'rules' ? 'checkRules' : 'checkDuplicates')}
    </Button>
  );
}

function CompareButton({ busy, onStart }: { readonly busy: boolean; readonly onStart: () => void }) {
  const t = useText(crossMessages);
  return (
    <Button size="small" busy={busy} onClick={onStart} icon={<Building2 aria-hidden className="size-4" />}>
      {t('compare')}
    </Button>
  );
}

/** The comparison with other units: when it was, and what is compared. */
function Across({
  list,
  state,
  button,
}: {
  readonly list: VoterList;
  readonly state: CrossState & { readonly total: number };
  readonly button: ReactNode;
}) {
  const t = useText(crossMessages);
  const say = useText(findingMessages);
  const language = useLanguage();
  const { compared, total } = state;
  return (
    <li className="grid gap-1 @3xl:col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {t('name')}
          {compared && compared.revision < list.revision && <Badge tone="attention">{say('oldRevision')}</Badge>}
        </p>
        {button}
      </div>
      <p className="text-sm text-ink-soft">
        {compared
          ? t('compared', {
              revision: compared.revision,
              at: formatInstant(compared.at, language),
              count: formatNumber(total, language),
            })
          : t('never')}
      </p>
      <p className="text-sm text-ink-soft">{t('lead')}</p>
    </li>
  );
}
