/** Gives a paper to an activity as its material. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PaperView } from '../../src/library/schema.ts';
import { activitiesQuery } from '../activities/api.ts';
import { Banner, Button, Combobox, Dialog, toast, type Option } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { giveToActivity } from './queries.ts';

export function UseAsMaterial({ paper, onClose }: { readonly paper: PaperView; readonly onClose: () => void }) {
  const t = useText(libraryMessages);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const { data } = useQuery(activitiesQuery({ page: 1, q: typed === chosen?.label ? '' : typed }));
  const give = useMutation({
    mutationFn: (activityId: string) => giveToActivity(paper.id, activityId),
    onSuccess: async (_added, activityId) => {
      toast(t('used'));
      await navigate({ to: '/kegiatan/$activityId', params: { activityId }, search: { tab: 'bahan' } });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('useAsMaterial')}
      description={t('useWhy')}
      actions={
        <Button
          look="primary"
          busy={give.isPending}
          disabled={chosen === null}
          onClick={() => chosen && give.mutate(chosen.value)}
        >
          {t('use')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {give.error && <Banner kind="bad">{give.error.message}</Banner>}
        <Combobox
          label={t('whichActivity')}
          hint={t('whichActivityHint')}
          options={(data?.items ?? []).map(({ id, title }): Option => ({
            value: id,
            label: title || t('untitledActivity'),
          }))}
          value={chosen}
          onChange={setChosen}
          onSearch={setTyped}
        />
      </div>
    </Dialog>
  );
}
