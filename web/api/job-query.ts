/** A background job, watched until it is over. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** Milliseconds between two looks at it. */
const pause = 700;

/** Whether a job in this state is yet to come to its end. */
export const isOpen = (state: string): boolean => state === 'queued' || state === 'running';

/** How far a background job is, while it is at work. */
export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['job', jobId],
    queryFn: () => answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId } } })),
    refetchInterval: ({ state }) => (state.data === undefined || isOpen(state.data.state) ? pause : false),
  });
