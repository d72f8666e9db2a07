/** An import under way: how far it is, and the way to stop it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Import, ListId } from '../../../src/elections/voters/schema.ts';
import { jobQuery } from '../../api/job-query.ts';
import { Button, Card, Progress, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { cancelImport } from './queries.ts';

export function RunningImport({
  listId,
  item,
  mayCancel,
}: {
  readonly listId: ListId;
  readonly item: Import;
  readonly mayCancel: boolean;
}) {
  const t = useText(importMessages);
  const queries = useQueryClient();
  const { data: job } = useQuery({ ...jobQuery(item.jobId ?? ''), enabled: item.jobId !== null });
  const cancel = useMutation({
    mutationFn: () => cancelImport(listId, item.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['voter-imports', listId] }),
    onError: toastFailure,
  });
  return (
    <Card>
      <div className="grid gap-4">
        {job?.state === 'running' && job.total > 0 ? (
          <Progress label={t('running', { name: item.name })} done={job.done} total={job.total} />
        ) : (
          <Progress label={t(job?.state === 'running' ? 'running' : 'queued', { name: item.name })} />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-ink-soft">{t('runningWhy')}</p>
          {mayCancel && (
            <Button look="danger" size="small" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
