/** Raw material: paste or upload it, watch it being read, then decide what was found in it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import FilePlus2 from 'lucide-react/icons/file-plus-corner';
import FileText from 'lucide-react/icons/file-text';
import { useState } from 'react';
import type { MaterialSummary } from '../../src/activities/schema.ts';
import { answer, api, upload } from '../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  cx,
  EmptyState,
  FileDrop,
  Progress,
  Skeleton,
  TextArea,
  toastFailure,
} from '../design/index.ts';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { materialsQuery } from './api.ts';
import { MaterialReview } from './material-review.tsx';
import { activityMessages } from './messages.ts';

/** The server's own limit, told before a large file travels over a slow link. */
const largest = 25 * 1024 * 1024;

export function MaterialTab({ activityId, mayEdit }: { readonly activityId: string; readonly mayEdit: boolean }) {
  const t = useText(activityMessages);
  const { data: materials, error } = useQuery(materialsQuery(activityId));
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!materials) return <Skeleton lines={6} />;
  const open =
    materials.find((material) => material.id === chosen) ??
    materials.find((material) => material.proposals.undecided > 0) ??
    materials[0];
  const added = (id: string) => {
    setChosen(id);
    setAdding(false);
  };
  if (materials.length === 0 && !mayEdit)
    return <EmptyState title={t('tabMaterial')}>{t('materialOfOwner')}</EmptyState>;
  if (materials.length === 0)
    return (
      <Card title={t('materialEmpty')}>
        <AddMaterial activityId={activityId} onAdded={added} />
      </Card>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {materials.map((material) => (
          <MaterialButton
            key={material.id}
            material={material}
            open={material === open}
            onOpen={() => {
              setChosen(material.id);
              setAdding(false);
            }}
          />
        ))}
        {mayEdit && (
          <Button
            size="small"
            look="quiet"
            icon={<FilePlus2 aria-hidden className="size-4" />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('addMaterial')}
          </Button>
        )}
      </div>
      {adding && (
        <Card title={t('addMaterial')}>
          <AddMaterial activityId={activityId} onAdded={added} />
        </Card>
      )}
      {open && <MaterialReview key={open.id} activityId={activityId} materialId={open.id} mayEdit={mayEdit} />}
    </div>
  );
}

function MaterialButton({
  material,
  open,
  onOpen,
}: {
  readonly material: MaterialSummary;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const t = useText(activityMessages);
  const { undecided, total } = material.proposals;
  return (
    <button
      type="button"
      aria-pressed={open}
      onClick={onOpen}
      className={cx(
        'flex max-w-full items-center gap-2 rounded-md border px-3 py-1.5 text-sm',
        open
          ? 'border-nila bg-nila-soft font-semibold text-nila-text'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      <FileText aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{material.name}</span>
      {material.status === 'terbaca' && total > 0 && (
        <Badge tone={undecided > 0 ? 'attention' : 'good'}>
          {undecided > 0 ? t('undecided', { count: undecided }) : t('allDecided')}
        </Badge>
      )}
    </button>
  );
}

function AddMaterial({
  activityId,
  onAdded,
}: {
  readonly activityId: string;
  readonly onAdded: (materialId: string) => void;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [tooLarge, setTooLarge] = useState<string>();
  const refresh = async (id: string) => {
    await queries.invalidateQueries({ queryKey: ['activity', activityId] });
    onAdded(id);
  };
  const paste = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/activities/{id}/materials/paste', {
          params: { path: { id: activityId } },
          body: { text, name: pasteName(text) },
        }),
      ),
    onSuccess: ({ id }) => {
      setText('');
      return refresh(id);
    },
    onError: toastFailure,
  });
  const send = async ([file]: File[]) => {
    if (!file) return;
    setTooLarge(
      file.size > largest ? t('fileTooLarge', { name: file.name, size: formatBytes(file.size, language) }) : undefined,
    );
    if (file.size > largest) return;
    setSending({ name: file.name, share: 0 });
    try {
      const { id } = await upload('/api/activities/{id}/materials/upload', file, {
        params: { path: { id: activityId }, query: { name: file.name, mime: file.type || 'application/octet-stream' } },
        onProgress: (share) => setSending({ name: file.name, share }),
      });
      await refresh(id);
    } catch (error) {
      toastFailure(error);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <div className="grid gap-4">
      {/* Past this length the server asks for a file; the field says so before the text is sent. */}
      <TextArea
        label={t('pasteLabel')}
        rows={8}
        placeholder={t('pastePlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="[&_textarea]:font-text [&_textarea]:text-[1.0625rem]"
      />
      {text.trim() !== '' && (
        <div>
          <Button look="primary" busy={paste.isPending} onClick={() => paste.mutate()}>
            {t('readText')}
          </Button>
        </div>
      )}
      {tooLarge && <Banner kind="bad">{tooLarge}</Banner>}
      {sending ? (
        <Progress label={t('sending', { name: sending.name })} done={sending.share} total={1} />
      ) : (
        text.trim() === '' && (
          <FileDrop accept=".txt,.docx,.pdf" hint={t('fileHint')} onFiles={(files) => void send(files)} />
        )
      )}
    </div>
  );
}

/** A pasted text is known by its first words. */
function pasteName(text: string): string {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '');
  return `${words.slice(0, 60) || 'Teks'}.txt`;
}
