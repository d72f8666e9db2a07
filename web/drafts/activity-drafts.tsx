/** A unit's drafts about one activity: every kind as a card, and one button that composes those that are missing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import FileSignature from 'lucide-react/icons/file-signature';
import FileText from 'lucide-react/icons/file-text';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import Newspaper from 'lucide-react/icons/newspaper';
import type { ReactNode } from 'react';
import { activityTexts, type ActivityText, type ActivityId } from '../../src/activities/schema.ts';
import type { DraftState, DraftSummary } from '../../src/drafts/schema.ts';
import { Badge, Banner, Button, EmptyState, Skeleton, toast, toastFailure, type Tone } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { draftMessages } from './messages.ts';
import { composeDrafts, draftsOfActivityQuery } from './queries.ts';
import type { UnitId } from '../../src/platform/schema.ts';

/** `approved`: the fact sheet of the activity is approved and not open for changes. */
export function ActivityDrafts({
  activityId,
  activityKind,
  unitId,
  unitName,
  approved,
}: {
  readonly activityId: ActivityId;
  readonly activityKind: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly approved: boolean;
}) {
  const t = useText(draftMessages);
  const queries = useQueryClient();
  const mayWrite = useCan('draft.edit', unitId);
  const drafts = useQuery(draftsOfActivityQuery(activityId, unitId));
  const compose = useMutation({
    mutationFn: (kinds: readonly ActivityText[]) => composeDrafts(activityId, unitId, kinds),
    onSuccess: async ({ drafts: made }) => {
      await queries.invalidateQueries();
      toast(t('composed', { count: made.length }));
    },
    onError: toastFailure,
  });
  if (drafts.isPending) return <Skeleton lines={6} />;
  if (drafts.error) return <Banner kind="bad">{drafts.error.message}</Banner>;
  const byKind = new Map(drafts.data.map((draft) => [draft.kind, draft]));
  // Minutes are of meetings.
  const offered = activityTexts.filter(
    (kind) => kind !== 'minutes' || byKind.has(kind) || /^(?:pleno|rapat|rakor|raker)/.test(activityKind),
  );
  const missing = offered.filter((kind) => !byKind.has(kind));
  const composeButton = mayWrite && approved && missing.length > 0 && (
    <Button look="primary" busy={compose.isPending} onClick={() => compose.mutate(missing)}>
      {t('composeAll', { count: missing.length })}
    </Button>
  );
  if (byKind.size === 0 && !approved)
    return (
      <EmptyState icon={<FileText className="size-6" />} title={t('notYetTitle')}>
        {t('notYet')}
      </EmptyState>
    );
  if (byKind.size === 0)
    return (
      <EmptyState icon={<FileText className="size-6" />} title={t('noDraftsTitle')} action={composeButton}>
        {t('noDrafts')}
      </EmptyState>
    );
  return (
    <section className="grid gap-4" aria-label={t('draftsTitle', { unit: unitName })}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="max-w-prose text-ink-soft">{t('composeHint')}</p>
        {composeButton}
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {offered.map((kind) => {
          const draft = byKind.get(kind);
          return (
            <li key={kind}>
              {draft ? (
                <DraftCard draft={draft} kind={kind} />
              ) : (
                <MissingCard kind={kind} onCompose={mayWrite && approved ? () => compose.mutate([kind]) : undefined} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const tones: Record<DraftState, Tone> = {
  konsep: 'plain',
  diperiksa: 'nila',
  disetujui: 'good',
  terbit: 'good',
  arsip: 'plain',
};

/** State of a draft as a badge, the more urgent news first. */
export function DraftStateBadge({
  draft,
}: {
  readonly draft: Pick<DraftSummary, 'state' | 'waiting' | 'returnedComment' | 'sourcesChanged'>;
}) {
  const t = useText(draftMessages);
  if (draft.sourcesChanged) return <Badge tone="attention">{t('changedState')}</Badge>;
  if (draft.state === 'konsep' && draft.returnedComment !== null)
    return <Badge tone="attention">{t('returnedState')}</Badge>;
  if (draft.waiting) return <Badge tone="nila">{t('waitingState')}</Badge>;
  return <Badge tone={tones[draft.state]}>{t(draft.state)}</Badge>;
}

function DraftCard({ draft, kind }: { readonly draft: DraftSummary; readonly kind: ActivityText }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  return (
    <Link
      to="/draf/$draftId"
      params={{ draftId: draft.id }}
      className={
        'grid h-full content-start gap-2 rounded-lg border border-line bg-surface p-4 ' +
        'shadow-card transition-colors hover:border-nila'
      }
    >
      <CardHead kind={kind}>
        <DraftStateBadge draft={draft} />
      </CardHead>
      {draft.title !== '' && (
        <span lang="id" className="line-clamp-2 font-text leading-snug">
          {draft.title}
        </span>
      )}
      <span className="flex flex-wrap gap-1.5">
        {draft.unsupported > 0 && <Badge tone="bad">{t('unsupportedCount', { count: draft.unsupported })}</Badge>}
        {draft.gaps > 0 && <Badge tone="attention">{t('gapCount', { count: draft.gaps })}</Badge>}
        {draft.unsupported === 0 && draft.gaps === 0 && <Badge tone="good">{t('nothingOpen')}</Badge>}
      </span>
      <span className="text-sm text-ink-faint">
        {t('versionN', { n: draft.version })} · {t('savedOn', { when: formatInstant(draft.savedAt, language) })}
      </span>
    </Link>
  );
}

function MissingCard({
  kind,
  onCompose,
}: {
  readonly kind: ActivityText;
  readonly onCompose: (() => void) | undefined;
}) {
  const t = useText(draftMessages);
  return (
    <div className="grid h-full content-start gap-2 rounded-lg border border-dashed border-line p-4">
      <CardHead kind={kind}>
        <Badge>{t('notComposed')}</Badge>
      </CardHead>
      {onCompose && (
        <div>
          <Button size="small" onClick={onCompose}>
            {t('composeOne')}
          </Button>
        </div>
      )}
    </div>
  );
}

function CardHead({ kind, children }: { readonly kind: ActivityText; readonly children: ReactNode }) {
  const t = useText(draftMessages);
  const Icon =
    kind === 'news' ? Newspaper : kind === 'report' ? FileText : kind === 'minutes' ? FileSignature : MessageSquareText;
  return (
    <span className="flex items-center justify-between gap-3">
      <span className="flex items-center gap-2 font-bold">
        <Icon aria-hidden className="size-4.5 text-ink-faint" />
        {t(kind)}
      </span>
      {children}
    </span>
  );
}
