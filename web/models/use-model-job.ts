/** A model at work for a screen: watched until it is over, cancelled if wanted. */
import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { isOpen, jobQuery } from '../api/job-query.ts';
import { toast, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';

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
  const { data: job } = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== undefined });
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
      if (jobId === undefined) return;
      void answer(api.POST('/api/jobs/{id}/cancel', { params: { path: { id: jobId } } })).catch(toastFailure);
    },
  };
}
