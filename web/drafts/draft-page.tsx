/** The page of one draft: its text on the left, the source of the chosen sentence beside it (in a sheet on a phone). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Blocker, DraftView } from '../../src/drafts/schema.ts';
import { Banner, Button, Dialog, EmptyState, Key, Skeleton, TextArea, toast, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useMe } from '../identity/session.ts';
import { Conflict } from './conflict.tsx';
import { blockersWhileTyping, mayConfirm, mayReturn, nextStep, type NextStep } from './core/next-step.ts';
import { DraftHeader, NextStepCard } from './draft-header.tsx';
import { DraftMenu } from './draft-menu.tsx';
import { DraftRecords } from './draft-records.tsx';
import { DraftText, focusSentence, openAt } from './draft-text.tsx';
import { draftMessages } from './messages.ts';
import {
  approveDraft,
  archiveDraft,
  confirmClaim,
  draftQuery,
  regenerateDraft,
  restoreVersion,
  returnDraft,
  reviewDraft,
  sendForReview,
  sourcesQuery,
  unarchiveDraft,
} from './queries.ts';
import { SourcePanel } from './source-panel.tsx';
import { useEditor } from './use-editor.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

export function DraftPage() {
  const t = useText(draftMessages);
  const { draftId } = useParams({ from: '/staff/draf/$draftId' });
  const draft = useQuery(draftQuery(draftId));
  if (draft.isPending) return <Skeleton lines={10} />;
  if (!draft.data) return <EmptyState title={t('loadFailed')}>{draft.error?.message}</EmptyState>;
  return <OneDraft key={draftId} draft={draft.data} answeredAt={draft.dataUpdatedAt} />;
}

function OneDraft({ draft, answeredAt }: { readonly draft: DraftView; readonly answeredAt: number }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const me = useMe();
  const mayPublish = useCan('publish', draft.unitId);
  const navigate = useNavigate();
  const wide = useWide();
  const loaded = useQuery(sourcesQuery(draft.id, draft.sourcesChangedAt)).data;
  const sources = loaded?.sources;
  const editor = useEditor(draft, me.personId, answeredAt, loaded);
  const [selected, setSelected] = useState<string>();
  const [sheet, setSheet] = useState(false);
  const [versions, setVersions] = useState(false);
  const [dialog, setDialog] = useState<'return' | 'send'>();
  const [note, setNote] = useState('');
  const [unlocked, setUnlocked] = useState<number>();
  const reading = useReading(wide || sheet ? selected : undefined, sources !== undefined);
  const run = useStep(draft.id);

  const nameOf = (person: string) =>
    person === me.personId ? t('you') : person === 'system' ? t('theSystem') : (draft.names[person] ?? t('colleague'));
  const free = draft.state === 'konsep' && draft.sent === null;
  const writable = draft.may.write && draft.state !== 'arsip' && (free || editor.dirty || unlocked === draft.version);
  const step = nextStep(
    editor.dirty ? { ...draft, blockers: blockersWhileTyping(draft.blockers, editor.content, editor.checks) } : draft,
    { personId: me.personId, mayPublish },
  );
  const claims = useMemo(
    () => new Map(editor.content.blocks.flatMap((block) => block.claims).map((claim) => [claim.id, claim])),
    [editor.content],
  );
  const confirmations = new Map(
    draft.confirmed
      .filter(({ person }) => !draft.contributors.includes(person))
      .map(({ claimId, person }) => [claimId, person]),
  );
  const chosen = selected === undefined ? undefined : claims.get(selected);
  const check = chosen && editor.checks.get(chosen.id);
  const confirmedBy = chosen && confirmations.get(chosen.id);

  const showSource = (claimId: string) => {
    setSelected(claimId);
    if (!wide) setSheet(true);
  };
  const confirm = (claimId: string) => {
    if (
      editor.checks.get(claimId)?.status !== 'needs-reading' ||
      confirmations.has(claimId) ||
      !mayConfirm(draft, me.personId)
    )
      return;
    if (selected !== claimId || (!wide && !sheet)) return showSource(claimId);
    run.mutate({
      done: t('sentenceConfirmed'),
      call: async () => confirmClaim(draft.id, draft.version, claimId, reading.secondsOn(claimId)),
    });
  };
  const goTo = ({ code, claimId }: Blocker) => {
    if (claimId !== undefined) {
      showSource(claimId);
      requestAnimationFrame(() => focusSentence(claimId));
    } else if (code === 'sources-changed') regenerate(false);
  };
  const regenerate = (reword: boolean) =>
    run.mutate({
      done: t('regenerated'),
      call: async () => regenerateDraft(draft.id, await editor.save(), reword),
      undo: (version) =>
        run.mutate({
          done: t('restored', { n: draft.version }),
          call: () => restoreVersion(draft.id, version, draft.version),
        }),
    });
  const restore = (n: number) =>
    run.mutate(
      {
        done: t('restored', { n }),
        call: async () => restoreVersion(draft.id, await editor.save(), n),
        undo: (version) =>
          run.mutate({
            done: t('restored', { n: draft.version }),
            call: () => restoreVersion(draft.id, version, draft.version),
          }),
      },
      { onSuccess: () => setVersions(false) },
    );
  const act = (which: NextStep['act']) => {
    const version = draft.version;
    if (which === 'send') setDialog('send');
    if (which === 'review') run.mutate({ done: t('reviewedDone'), call: () => reviewDraft(draft.id, version) });
    if (which === 'approve')
      run.mutate({
        done: t('approvedDone'),
        call: () => approveDraft(draft.id, version, reading.secondsOpen(), reading.passagesOpened()),
      });
    if (which === 'archive')
      run.mutate({
        done: t('archivedDone'),
        call: () => archiveDraft(draft.id, version),
        undo: () => run.mutate({ done: t('unarchivedDone'), call: () => unarchiveDraft(draft.id, version) }),
      });
    if (which === 'unarchive') run.mutate({ done: t('unarchivedDone'), call: () => unarchiveDraft(draft.id, version) });
    if (which === 'publish' || which === 'published')
      void navigate({ to: '/draf/$draftId/terbit', params: { draftId: draft.id } });
  };
  const finish = () =>
    run.mutate(
      dialog === 'send'
        ? { done: t('sentDone'), call: async () => sendForReview(draft.id, await editor.save(), note) }
        : { done: t('returnedDone'), call: () => returnDraft(draft.id, draft.version, note) },
      {
        onSuccess: () => {
          setDialog(undefined);
          setNote('');
        },
      },
    );

  const panel = (
    <SourcePanel
      activityId={draft.subject.id}
      claim={chosen}
      check={check}
      sources={sources}
      figures={loaded?.figures ?? {}}
      busy={run.isPending}
      confirmedBy={confirmedBy === undefined ? undefined : nameOf(confirmedBy)}
      confirming={
        mayConfirm(draft, me.personId) ? 'allowed' : draft.contributors.includes(me.personId) ? 'own-text' : 'not-now'
      }
      onConfirm={() => chosen && confirm(chosen.id)}
      onEdit={
        writable && chosen
          ? () => {
              setSheet(false);
              openAt(editor, chosen.id);
            }
          : undefined
      }
    />
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <DraftHeader
        draft={draft}
        editor={editor}
        menu={
          <DraftMenu
            draft={draft}
            content={editor.content}
            mayReturn={mayReturn(draft)}
            mayRegenerate={draft.may.write && (free || (draft.sourcesChangedAt !== null && draft.state !== 'arsip'))}
            onVersions={() => setVersions(true)}
            onReturn={() => setDialog('return')}
            onRegenerate={() => regenerate(false)}
            onReword={() => regenerate(true)}
            onArchive={
              draft.may.review && (draft.state === 'konsep' || draft.state === 'disetujui') && step.act !== 'archive'
                ? () => act('archive')
                : undefined
            }
          />
        }
      />
      {editor.conflict && (
        <Conflict
          mine={editor.content}
          theirs={editor.conflict.value}
          version={editor.conflict.version}
          onMine={editor.keepMine}
          onTheirs={editor.takeTheirs}
        />
      )}
      {draft.returned && free && (
        <Banner
          kind="attention"
          title={t('returnedBanner', {
            name: nameOf(draft.returned.by),
            when: formatInstant(draft.returned.at, language),
          })}
        >
          {draft.returned.note}
        </Banner>
      )}
      {draft.personalData.findings.length > 0 && !draft.personalData.cleared && (
        <Banner kind="attention" title={t('personalDataTitle')}>
          {t('personalDataWhy', { count: draft.personalData.findings.length })}
        </Banner>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        {/* Before the text, so that the keyboard meets the next step first, in the order a phone shows. */}
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:sticky lg:col-start-2 lg:row-start-1 lg:top-18 lg:-mx-1 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:px-1">
          <NextStepCard
            step={step}
            draft={draft}
            editor={editor}
            busy={run.isPending}
            onAct={act}
            onBlocker={goTo}
            secondary={
              (step.act === 'review' || step.act === 'approve') && (
                <Button onClick={() => setDialog('return')}>{t('returnDraft')}</Button>
              )
            }
          />
          {wide && (
            <section aria-label={t('source')} className="rounded-lg border border-line bg-surface p-5">
              <h2 className="mb-3 text-lg font-bold">{t('source')}</h2>
              {panel}
            </section>
          )}
          {wide && <DraftRecords draft={draft} nameOf={nameOf} />}
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:col-start-1 lg:row-start-1">
          <section className="rounded-lg border border-line bg-surface px-4 py-5 shadow-card sm:px-8 sm:py-7">
            <DraftText
              editor={editor}
              activityId={draft.subject.id}
              confirmed={new Set(confirmations.keys())}
              selected={selected}
              writable={writable}
              onSelect={setSelected}
              onSource={showSource}
              onConfirm={confirm}
            />
          </section>
          <p className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-faint lg:flex">
            <span>
              <Key>←</Key> <Key>→</Key> {t('keysMove')}
            </span>
            <span>
              <Key>N</Key> {t('keysNext')}
            </span>
            <span>
              <Key>S</Key> {t('keysSource')}
            </span>
            {writable && (
              <span>
                <Key>E</Key> {t('keysEdit')}
              </span>
            )}
            {mayConfirm(draft, me.personId) && (
              <span>
                <Key>C</Key> {t('keysConfirm')}
              </span>
            )}
          </p>
          {draft.may.write && !writable && draft.state !== 'arsip' && (
            <Banner
              action={
                <Button size="small" onClick={() => setUnlocked(draft.version)}>
                  {t('unlock')}
                </Button>
              }
            >
              {t(
                draft.state === 'terbit'
                  ? 'unlockPublished'
                  : draft.state === 'disetujui'
                    ? 'unlockApproved'
                    : 'unlockReview',
              )}
            </Banner>
          )}
        </div>
        {!wide && (
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
            <DraftRecords draft={draft} nameOf={nameOf} />
          </div>
        )}
      </div>
      {!wide && (
        <Dialog shape="sheet" open={sheet} onClose={() => setSheet(false)} title={t('source')}>
          <div className="pb-6">{panel}</div>
        </Dialog>
      )}
      <VersionsDrawer
        draftId={draft.id}
        version={draft.version}
        nameOf={nameOf}
        open={versions}
        busy={run.isPending}
        onClose={() => setVersions(false)}
        onRestore={draft.may.write && draft.state !== 'arsip' ? restore : undefined}
      />
      <Dialog
        open={dialog !== undefined}
        onClose={() => setDialog(undefined)}
        title={dialog === 'return' ? t('returnDraft') : t('send')}
        description={dialog === 'return' ? t('returnWhy') : t('sendWhy')}
        actions={
          <>
            <Button onClick={() => setDialog(undefined)}>{t('cancel')}</Button>
            <Button
              look="primary"
              busy={run.isPending}
              disabled={dialog === 'return' && note.trim() === ''}
              onClick={finish}
            >
              {dialog === 'return' ? t('returnDraft') : t('send')}
            </Button>
          </>
        }
      >
        <TextArea
          label={dialog === 'return' ? t('comment') : t('noteForReviewer')}
          required={dialog === 'return'}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={2_000}
        />
      </Dialog>
    </div>
  );
}

type StepCall = {
  readonly done: string;
  readonly call: () => Promise<unknown>;
  /** Takes it back, given the version that the step made. */ readonly undo?: (version: number) => void;
};

/** Runs a step of a draft, says that it is done, and reads everything again that may have changed. */
function useStep(draftId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ call }: StepCall) => {
      const value = await call();
      await queries.refetchQueries({ queryKey: ['draft', draftId] });
      void queries.invalidateQueries();
      return value;
    },
    onSuccess: (value, { done, undo }) => {
      const version = (value as { version?: number }).version ?? 0;
      toast(done, undo ? { undo: () => undo(version) } : {});
    },
    onError: (error) => {
      toastFailure(error);
      void queries.invalidateQueries({ queryKey: ['draft', draftId] });
    },
  });
}

/** How long the page and each passage were open, in seconds: what confirmations and approvals record. */
function useReading(shown: string | undefined, ready: boolean) {
  const opened = useRef(performance.now());
  const spent = useRef(new Map<string, number>());
  const since = useRef<{ claimId: string; at: number }>(undefined);
  useEffect(() => {
    if (shown === undefined || !ready) return;
    const times = spent.current;
    const from = performance.now();
    since.current = { claimId: shown, at: from };
    return () => {
      times.set(shown, (times.get(shown) ?? 0) + performance.now() - from);
      since.current = undefined;
    };
  }, [shown, ready]);
  const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
  return {
    secondsOpen: () => seconds(performance.now() - opened.current),
    passagesOpened: () => new Set([...spent.current.keys(), ...(since.current ? [since.current.claimId] : [])]).size,
    secondsOn: (claimId: string) =>
      seconds(
        (spent.current.get(claimId) ?? 0) +
          (since.current?.claimId === claimId ? performance.now() - since.current.at : 0),
      ),
  };
}

const wideScreen = typeof matchMedia === 'function' ? matchMedia('(min-width: 1024px)') : undefined;
const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      wideScreen?.addEventListener('change', listener);
      return () => wideScreen?.removeEventListener('change', listener);
    },
    () => wideScreen?.matches ?? true,
  );
