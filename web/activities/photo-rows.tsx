/** Photos of an activity, with what they show in words. */
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import type { ActivityFacts, ActivityId } from '../../src/activities/schema.ts';
import { upload } from '../api/client.ts';
import {
  Button,
  FileDrop,
  Fold,
  IconButton,
  Progress,
  TextField,
  toast,
  toastFailure,
  useFold,
} from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { photoAddress } from './api.ts';
import { activityMessages } from './messages.ts';
import { newId } from './rows.tsx';
import type { UnitId } from '../../src/platform/schema.ts';

type Photo = ActivityFacts['photos'][number];

type Change = (change: (before: Photo[]) => Photo[]) => void;
type Props = {
  readonly activityId: ActivityId;
  readonly unitId: UnitId;
  readonly items: readonly Photo[];
  readonly onChange: Change;
};

export function PhotoRows(props: Props) {
  const t = useText(activityMessages);
  const { items } = props;
  const { sending, send } = useSending(props);
  const untold = items.filter(({ caption, alt }) => caption === '' || alt === '').length;
  const [open, setOpen] = useFold(items.length > 0);
  return (
    <Fold
      title={t('photos')}
      holds={items.length === 0 ? t('noneHere') : String(items.length)}
      lacks={untold > 0 && t('photosUntold', { count: untold })}
      open={open || sending !== undefined}
      onOpen={setOpen}
      action={
        !open && (
          <Button
            size="small"
            look="quiet"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => setOpen(true)}
          >
            <span className="max-sm:sr-only">{t('addPhoto')}</span>
          </Button>
        )
      }
    >
      <div className="grid gap-3 px-3 sm:px-5">
        {items.map((photo, at) => (
          <OnePhoto key={photo.id} {...props} photo={photo} at={at} />
        ))}
        {sending ? (
          <Progress label={t('sending', { name: sending.name })} done={sending.share} total={1} />
        ) : (
          <FileDrop
            accept="image/jpeg,image/png,image/webp,image/avif"
            multiple
            hint={t('photosHint')}
            onFiles={(files) => void send(files)}
          />
        )}
      </div>
    </Fold>
  );
}

/** Sends photos one after the other, and how far the one under way is. */
function useSending({ activityId, unitId, onChange }: Props) {
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const send = async (files: File[]) => {
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        const { sha256 } = await upload('/api/activities/{id}/photos', file, {
          params: { path: { id: activityId }, query: { unitId } },
          onProgress: (share) => setSending({ name: file.name, share }),
        });
        onChange((photos) =>
          photos.some((photo) => photo.sha256 === sha256)
            ? photos
            : [...photos, { id: newId('f'), sha256, caption: '', alt: '' }],
        );
      } catch (error) {
        toastFailure(error);
      }
    }
    setSending(undefined);
  };
  return { sending, send };
}

function OnePhoto({ activityId, onChange, photo, at }: Props & { readonly photo: Photo; readonly at: number }) {
  const t = useText(activityMessages);
  const set = (part: Partial<Photo>) =>
    onChange((photos) => photos.map((one) => (one.id === photo.id ? { ...one, ...part } : one)));
  const remove = () => {
    onChange((photos) => photos.filter((one) => one.id !== photo.id));
    toast(t('removed'), { undo: () => onChange((photos) => photos.toSpliced(at, 0, photo)) });
  };
  return (
    <div className="flex flex-wrap items-start gap-3 rounded-md border border-line bg-paper/50 p-3">
      <img
        src={photoAddress(activityId, photo.sha256, 320)}
        alt={photo.alt}
        loading="lazy"
        className="h-28 w-40 rounded-sm bg-sunken object-cover"
      />
      <div className="grid min-w-52 flex-1 gap-2">
        <TextField
          label={t('caption')}
          value={photo.caption}
          onChange={(event) => set({ caption: event.target.value })}
        />
        <TextField label={t('alt')} value={photo.alt} onChange={(event) => set({ alt: event.target.value })} />
      </div>
      <IconButton label={`${t('remove')} ${t('photos')} ${at + 1}`} onClick={remove}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
