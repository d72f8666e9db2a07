/** A model at work for a screen: watched until it is over, cancelled if wanted. */
import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { toast, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';

/** Milliseconds between two looks at it. */
const pause = 800;

const isOpen = (state: string): boolean => state === 'queued' || state === 'running';
const at = (id: string) => ({ params: { path: { id } } });

type Told = {
  /** What is told of one that was stopped, and of what was kept then. */
  readonly stopped: string;
  readonly onDone?: () => void;
};

/**
 * Watches the job that `watch` is told of. When it is over, why it failed or that it was stopped is told, else `onDone`
 * is called; what it makes (`made`) is read anew, and nothing is watched any more.
 */
export function useModelJob(made: QueryKey, { stopped, onDone }: Told) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [jobId, setJobId] = useState<string>();
  const { data: job } = useQuery({
    queryKey: ['job', jobId],
    queryFn: () => answer(api.GET('/api/jobs/{id}', at(jobId ?? ''))),
    enabled: jobId !== undefined,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data.state) ? false : pause),
  });
  const over = job !== undefined && !isOpen(job.state) ? job : undefined;
  const end = useEffectEvent((ended: NonNullable<typeof over>) => {
    if (ended.state === 'failed' && ended.failure) toastFailure(new Error(ended.failure.message[language]));
    else if (ended.state === 'cancelled') toast(stopped);
    else onDone?.();
    void queries.invalidateQueries({ queryKey: made });
    setJobId(undefined);
  });
  useEffect(() => {
    if (over) end(over);
  }, [over]);
  return {
    running: jobId !== undefined,
    job,
    watch: setJobId,
    cancel: () => {
      if (jobId !== undefined) void answer(api.POST('/api/jobs/{id}/cancel', at(jobId))).catch(toastFailure);
    },
  };
}
