/** Over the findings' desk: the check that runs now, and the one that is still to be run. */
import type { FindingSource, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { CheckButton } from './checks.tsx';
import { findingMessages } from './messages.ts';
import { RunningCheck } from './running-check.tsx';
import { useChecks } from './use-checks.ts';

export function ChecksLine({ list }: { readonly list: VoterList }) {
  const t = useText(findingMessages);
  const checks = useChecks(list);
  const { runs, running } = checks;
  if (running)
    return (
      <RunningCheck key={running.jobId} list={list} running={running} mayStop={checks.mayRun} onEnd={checks.ended} />
    );
  if (!runs || !checks.mayStart) return null;
  const due = (['rules', 'linkage'] as const satisfies readonly FindingSource[]).filter(
    (source) => (runs.find((run) => run.source === source)?.revision ?? -1) < list.revision,
  );
  if (due.length === 0) return null;
  return (
    <Banner
      kind="attention"
      action={due.map((source) => (
        <CheckButton
          key={source}
          source={source}
          size="small"
          next={source === due[0]}
          busy={checks.starting === source}
          onStart={() => checks.start(source)}
        />
      ))}
    >
      {t('checksDue', {
        checks: due.map((source) => t(source === 'rules' ? 'rulesName' : 'duplicatesName')).join(', '),
      })}
    </Banner>
  );
}
