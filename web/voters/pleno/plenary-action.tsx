/** From a recap to the plenary meeting that settles it: prepares its activity once, then leads there. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import FileSignature from 'lucide-react/icons/file-signature';
import { answer, api } from '../../api/client.ts';
import { Button, buttonClass, Card, toast, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { plenoMessages } from './messages.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

const plenaryQuery = (recapId: string) =>
  queryOptions({
    queryKey: ['voter-plenary', recapId],
    queryFn: async () =>
      (await answer(api.GET('/api/voters/recaps/{recapId}/plenary', { params: { path: { recapId } } }))).activityId,
  });

/**
 * `versionId`: a settled version, or a recap added up from those of the units below; `unitId` keeps it. A version and
 * its recap have one id.
 */
export function PlenaryAction({ versionId, unitId }: { readonly versionId: string; readonly unitId: UnitId }) {
  const t = useText(plenoMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayKeep = useCan('voters.edit', unitId);
  const mayWrite = useCan('activity.edit', unitId);
  const { data: begun, isSuccess } = useQuery(plenaryQuery(versionId));
  const prepare = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/voters/recaps/{recapId}/plenary', { params: { path: { recapId: versionId } } })),
    onSuccess: async ({ activityId }) => {
      await queries.invalidateQueries({ queryKey: ['voter-plenary', versionId] });
      toast(t('prepared'));
      await navigate({ to: '/kegiatan/$activityId', params: { activityId } });
    },
    onError: (error) => {
      toastFailure(error);
      void queries.invalidateQueries({ queryKey: ['voter-plenary', versionId] });
    },
  });
  const icon = <FileSignature aria-hidden className="size-4.5" />;
  if (!isSuccess) return null;
  if (begun !== null)
    return (
      <div>
        <Link to="/kegiatan/$activityId" params={{ activityId: begun }} className={buttonClass()}>
          {icon}
          {t('open')}
        </Link>
      </div>
    );
  if (!mayKeep || !mayWrite) return null;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="max-w-prose min-w-0 flex-1 basis-72 text-sm text-ink-soft">{t('prepareWhy')}</p>
      <Button
        icon={icon}
        busy={prepare.isPending}
        onClick={() => prepare.mutate()}
        className="max-sm:w-full max-sm:whitespace-normal"
      >
        {t('prepare')}
      </Button>
    </Card>
  );
}
