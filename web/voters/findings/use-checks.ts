/** The checks of a list: what they last found, which of them runs now, and the start of another. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FindingSource, VoterList } from '../../../src/elections/voters/schema.ts';
import { toastFailure } from '../../design/index.ts';
import { useCan } from '../../identity/session.ts';
import { compareUnits, crossStateQuery } from '../linkage/queries.ts';
import { checkRules, checksQuery, duplicatesQuery, findDuplicates } from './queries.ts';

/**
 * What makes findings, and the comparison with other units, whose matches the search for duplicates makes findings of.
 */
export type Check = FindingSource | 'across';
export type Running = { readonly source: Check; readonly jobId: string };

const queryOf = { rules: checksQuery, linkage: duplicatesQuery, across: crossStateQuery };
const begin = { rules: checkRules, linkage: findDuplicates, across: compareUnits };

export function useChecks(list: VoterList) {
  const queries = useQueryClient();
  const mayRun = useCan('voters.edit', list.unitId) && list.state === 'terimpor';
  const checks = useQuery(checksQuery(list.id));
  const duplicates = useQuery(duplicatesQuery(list.id));
  const across = useQuery(crossStateQuery(list.id));
  const [started, setStarted] = useState<Running>();
  const start = useMutation({
    mutationFn: async (source: Check) => ({ source, jobId: (await begin[source](list.id)).jobId }),
    onSuccess: (running) => {
      setStarted(running);
      void queries.invalidateQueries({ queryKey: queryOf[running.source](list.id).queryKey });
    },
    onError: toastFailure,
  });
  const running =
    started ??
    runningOf('rules', checks.data?.jobId) ??
    runningOf('linkage', duplicates.data?.jobId) ??
    runningOf('across', across.data?.jobId);
  return {
    runs: checks.data?.runs,
    error: checks.error,
    again: () => void queries.invalidateQueries({ queryKey: checksQuery(list.id).queryKey }),
    across: across.data,
    running,
    mayRun,
    mayStart: mayRun && running === undefined,
    starting: start.isPending ? start.variables : undefined,
    start: start.mutate,
    /** The check that ran is over: what it found is read. */
    ended: () => {
      setStarted(undefined);
      void queries.invalidateQueries({ queryKey: ['findings', list.id] });
    },
  };
}

const runningOf = (source: Check, jobId: string | null | undefined): Running | undefined =>
  jobId ? { source, jobId } : undefined;
