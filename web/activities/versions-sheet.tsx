/** Every saved version of a sheet, newest first: who saved it and when, what it said, and the way back to it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import History from 'lucide-react/icons/history';
import { useState, type ReactNode } from 'react';
import { Badge, Banner, Button, cx, Dialog, Skeleton, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { changedFields } from './changed-fields.ts';
import { activityMessages } from './messages.ts';
import type { ActivityId } from '../../src/activities/schema.ts';

type Version = { readonly version: number; readonly savedByName: string; readonly savedAt: string };

type Versioned<T extends object> = {
  readonly activityId: ActivityId;
  /** What tells these versions from others of the activity in the query cache. */
  readonly name: string;
  readonly title: string;
  readonly current: { readonly version: number; readonly facts: T };
  readonly labels: Readonly<Record<keyof T, string>>;
  readonly list: () => Promise<readonly Version[]>;
  readonly read: (version: number) => Promise<T>;
  readonly show: (facts: T) => ReactNode;
  /** Left out where the sheet may not be written now. Makes `restore` the newest version, over `version`. */
  readonly restore: ((version: number, restore: number) => Promise<{ readonly version: number }>) | undefined;
};

export function VersionsSheet<T extends object>(sheet: Versioned<T>) {
  const t = useText(activityMessages);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const { current } = sheet;
  const versions = useQuery({
    queryKey: ['activity', sheet.activityId, 'versions', sheet.name, current.version],
    queryFn: sheet.list,
    enabled: open,
  });
  const send = useRestore(sheet, () => {
    setChosen(undefined);
    setOpen(false);
  });
  const { data: facts } = useQuery({ ...versionQuery(sheet, chosen ?? 0), enabled: open && chosen !== undefined });
  const differs = facts !== undefined && changedFields(facts, current.facts).length > 0;
  return (
    <>
      <Button size="small" icon={<History aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('versions')}
      </Button>
      <Dialog
        shape="sheet"
        open={open}
        onClose={() => setOpen(false)}
        title={sheet.title}
        description={t('versionsHint')}
        actions={
          sheet.restore &&
          chosen !== undefined &&
          differs && (
            <Button look="primary" busy={send.isPending} onClick={() => send.mutate(chosen)}>
              {t('restore', { n: chosen })}
            </Button>
          )
        }
      >
        {versions.error ? (
          <Banner kind="bad">{versions.error.message}</Banner>
        ) : !versions.data ? (
          <Skeleton lines={6} />
        ) : (
          <ol className="grid grid-cols-[minmax(0,1fr)] gap-1">
            {versions.data.map((each) => (
              <VersionRow
                key={each.version}
                sheet={sheet}
                version={each}
                open={chosen === each.version}
                onOpen={() => setChosen(chosen === each.version ? undefined : each.version)}
              />
            ))}
          </ol>
        )}
      </Dialog>
    </>
  );
}

function VersionRow<T extends object>({
  sheet,
  version: { version, savedByName, savedAt },
  open,
  onOpen,
}: {
  readonly sheet: Versioned<T>;
  readonly version: Version;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const current = version === sheet.current.version;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={onOpen}
        className={cx(
          'flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2 text-left',
          open ? 'border-nila bg-nila-soft' : 'border-line hover:border-line-strong',
        )}
      >
        <span className="font-semibold">{t('versionN', { n: version })}</span>
        {current && <Badge tone="good">{t('currentVersion')}</Badge>}
        <span className="basis-full text-sm text-ink-faint">
          {[savedByName, formatInstant(savedAt, language)].filter(Boolean).join(' · ')}
        </span>
      </button>
      {open && <VersionFacts sheet={sheet} version={version} current={current} />}
    </li>
  );
}

function VersionFacts<T extends object>({
  sheet,
  version,
  current,
}: {
  readonly sheet: Versioned<T>;
  readonly version: number;
  readonly current: boolean;
}) {
  const t = useText(activityMessages);
  const { data: facts, error } = useQuery(versionQuery(sheet, version));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!facts) return <Skeleton lines={4} />;
  const changed = changedFields(facts, sheet.current.facts).map((key) => sheet.labels[key]);
  return (
    <div className="my-2 grid grid-cols-[minmax(0,1fr)] gap-2">
      {!current && (
        <p className="text-sm text-ink-soft">
          {changed.length === 0 ? t('sameAsCurrent') : t('differsIn', { fields: changed.join(', ') })}
        </p>
      )}
      {sheet.show(facts)}
    </div>
  );
}

/** A version never changes once it is saved. */
const versionQuery = <T extends object>({ activityId, name, read }: Versioned<T>, version: number) => ({
  queryKey: ['activity', activityId, 'version', name, version],
  queryFn: () => read(version),
  staleTime: Infinity,
});

function useRestore<T extends object>({ activityId, current, restore }: Versioned<T>, onDone: () => void) {
  const t = useText(activityMessages);
  const queries = useQueryClient();
  const put = async (over: number, wanted: number) => {
    const saved = await restore?.(over, wanted);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['activity', activityId] }),
      queries.invalidateQueries({ queryKey: ['activities'] }),
    ]);
    return saved?.version ?? over;
  };
  return useMutation({
    mutationFn: async (wanted: number) => ({
      wanted,
      before: current.version,
      now: await put(current.version, wanted),
    }),
    onSuccess: ({ wanted, before, now }) => {
      toast(t('restored', { n: wanted }), { undo: () => void put(now, before).catch(toastFailure) });
      onDone();
    },
    onError: toastFailure,
  });
}
