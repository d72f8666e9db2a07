/** Photos of an activity, with what they show in words. */
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import type { ActivityFacts, ActivityId } from '../../src/activities/schema.ts';
import { upload } from '../api/client.ts';
import { FileDrop, IconButton, Progress, TextField, toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { photoAddress } from './api.ts';
import { activityMessages } from './messages.ts';
import { newId } from './rows.tsx';
import type { UnitId } from '../../src/platform/schema.ts';

type Photo = ActivityFacts['photos'][number];

export function PhotoRows({
  activityId,
  unitId,
  items,
  onChange,
}: {
  readonly activityId: ActivityId;
  readonly unitId: UnitId;
  readonly items: readonly Photo[];
  readonly onChange: (change: (before: Photo[]) => Photo[]) => void;
}) {
  const t = useText(activityMessages);
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
  const set = (photo: Photo, part: Partial<Photo>) =>
    onChange((photos) => photos.map((one) => (one.id === photo.id ? { ...one, ...part } : one)));
  const remove = (photo: Photo, at: number) => {
    onChange((photos) => photos.filter((one) => one.id !== photo.id));
    toast(t('removed'), { undo: () => onChange((photos) => photos.toSpliced(at, 0, photo)) });
  };
  return (
    <section className="grid gap-3">
      <h3 className="font-bold">{t('photos')}</h3>
      {items.map((photo, at) => (
        <div key={photo.id} className="flex flex-wrap items-start gap-3 rounded-md border border-line bg-paper/50 p-3">
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
              onChange={(event) => set(photo, { caption: event.target.value })}
            />
            <TextField
              label={t('alt')}
              value={photo.alt}
              onChange={(event) => set(photo, { alt: event.target.value })}
            />
          </div>
          <IconButton label={`${t('remove')} ${at + 1}`} onClick={() => remove(photo, at)}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
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
    </section>
  );
}
