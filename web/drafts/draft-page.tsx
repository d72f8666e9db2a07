/** The page of one draft: its text on the left, the source of the chosen sentence beside it (in a sheet on a phone). */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type DraftView, draftIdSchema } from '../../src/drafts/schema.ts';
import { Button, EmptyState, Skeleton } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { mayArchive, mayRegenerate, mayReturn } from './core/permissions.ts';
import { ChainCard } from './chain-card.tsx';
import { DraftHeader } from './draft-header.tsx';
import { DraftMenu } from './draft-menu.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { DraftRecords } from './draft-records.tsx';
import { draftMessages } from './messages.ts';
import { NextStepCard } from './next-step-card.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { draftQuery } from './queries.ts';
import { EnglishVersionCard } from './rewrite/english-card.tsx';
import { Rewriting } from './rewrite/proposal-card.tsx';
import { RewriteMenu } from './rewrite/rewrite-menu.tsx';
import { useEnglish } from './rewrite/use-english.ts';
import { useRewrite } from './rewrite/use-rewrite.ts';
import { SourceBeside, SourceSheet } from './source-of-chosen.tsx';
import { TextColumn } from './text-column.tsx';
import { useDraftWork } from './use-draft-work.ts';
import { VersionsDrawer } from './versions-drawer.tsx';
import { pathId } from '../shell/path-id.ts';

export function DraftPage() {
  const t = useText(draftMessages);
  const draftId = pathId(draftIdSchema, useParams({ from: '/staff/draf/$draftId' }).draftId);
  const draft = useQuery(draftQuery(draftId));
  if (draft.isPending) return <Skeleton lines={10} />;
  if (!draft.data) return <EmptyState title={t('loadFailed')}>{draft.error?.message}</EmptyState>;
  return <OneDraft key={draftId} draft={draft.data} answeredAt={draft.dataUpdatedAt} />;
}

const columns =
  'grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] ' +
  'xl:grid-cols-[minmax(0,1fr)_27rem]';
const sideColumn =
  'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:sticky lg:col-start-2 lg:row-start-1 lg:top-18 lg:-mx-1 ' +
  'lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:px-1';

/** `answeredAt`: when the server last answered with it. */
export function OneDraft({ draft, answeredAt }: { readonly draft: DraftView; readonly answeredAt: number }) {
  const t = useText(draftMessages);
  const work = useDraftWork(draft, answeredAt);
  const { editor, source, steps, step, nameOf, ask } = work;
  const [versions, setVersions] = useState(false);
  const closeVersions = () => setVersions(false);
  const correcting = step.act === 'published' && draft.may.write;
  const records = (
    <>
      <ChainCard draft={draft} nameOf={nameOf} />
      <DraftRecords draft={draft} nameOf={nameOf} />
    </>
  );
  const rewrite = useRewrite(draft.id, editor);
  const english = useEnglish(draft.id, editor);
  const menu = (
    <>
      {work.writable && draft.may.write && (
        <RewriteMenu content={editor.content} selected={source.selected} rewrite={rewrite} english={english} />
      )}
      <DraftMenu
        draft={draft}
        content={editor.content}
        onVersions={() => setVersions(true)}
        onReturn={mayReturn(draft) ? () => ask('return') : undefined}
        onRegenerate={mayRegenerate(draft) ? steps.regenerate : undefined}
        onArchive={mayArchive(draft, step.act) ? steps.archive : undefined}
      />
    </>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <DraftHeader draft={draft} editor={editor} menu={menu} />
      <DraftNotices draft={draft} editor={editor} nameOf={nameOf} />
      <Rewriting draft={draft} nameOf={nameOf} rewrite={rewrite} />
      <EnglishVersionCard draft={draft} english={english} />
      <div className={columns}>
        {/* Before the text, so that the keyboard meets the next step first, in the order a phone shows. */}
        <div className={sideColumn}>
          <NextStepCard
            step={step}
            draft={draft}
            content={editor.content}
            busy={steps.busy}
            onAct={work.act}
            onBlocker={work.settle}
            hint={correcting && work.writable ? t('correctHere') : undefined}
            secondary={
              step.act === 'review' || step.act === 'approve' ? (
                <Button onClick={() => ask('return')}>{t('returnDraft')}</Button>
              ) : (
                correcting && !work.writable && <Button onClick={work.unlock}>{t('correct')}</Button>
              )
            }
          />
          {source.wide && <SourceBeside draft={draft} work={work} />}
          {source.wide && records}
        </div>
        <TextColumn draft={draft} work={work} />
        {!source.wide && <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">{records}</div>}
      </div>
      {!source.wide && <SourceSheet draft={draft} work={work} />}
      <VersionsDrawer
        draftId={draft.id}
        version={draft.version}
        nameOf={nameOf}
        open={versions}
        busy={steps.busy}
        onClose={closeVersions}
        onRestore={draft.may.write && draft.state !== 'arsip' ? (n) => steps.restore(n, closeVersions) : undefined}
      />
      <NoteDialog
        about={work.asking}
        busy={steps.busy}
        onClose={() => ask(undefined)}
        onSend={(purpose, note, then) => (purpose === 'send' ? steps.send(note, then) : steps.giveBack(note, then))}
      />
    </div>
  );
}
