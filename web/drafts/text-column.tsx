/** The text with what belongs under it: the keys that move in it, and the way to write in it once it is locked. */
import { Suspense, type ReactNode } from 'react';
import type { DraftView } from '../../src/drafts/schema.ts';
import { Banner, Button, Key, Skeleton } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { useRooms } from '../shell/room.ts';
import { mayConfirm } from './core/permissions.ts';
import { DraftText } from './draft-text.tsx';
import { draftMessages } from './messages.ts';
import type { DraftWork } from './use-draft-work.ts';

export function TextColumn({ draft, work }: { readonly draft: DraftView; readonly work: DraftWork }) {
  const { editor, source, confirmed, writable } = work;
  const { personId } = useMe();
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:col-start-1 lg:row-start-1">
      <section className="rounded-lg border border-line bg-surface px-4 py-5 shadow-card sm:px-8 sm:py-7">
        <DraftText
          editor={editor}
          activityId={draft.subject.id}
          confirmed={new Set(confirmed.keys())}
          selected={source.selected}
          writable={writable}
          onSelect={source.select}
          onSource={source.show}
          onConfirm={work.confirm}
        />
      </section>
      <Keys writable={writable} mayConfirm={mayConfirm(draft, personId)} />
      <Printed draft={draft} />
      {draft.may.write && !writable && draft.state !== 'arsip' && <Locked state={draft.state} onUnlock={work.unlock} />}
    </div>
  );
}

/** What somebody initials or approves: the thing with all that stands around these words on paper. */
function Printed({ draft: { subject, version, state } }: { readonly draft: DraftView }) {
  const rooms = useRooms();
  const View = rooms.find(({ printed }) => printed?.[subject.type])?.printed?.[subject.type];
  if (View === undefined) return null;
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <View subjectId={subject.id} of={`${version} ${state}`} />
    </Suspense>
  );
}

function Keys({ writable, mayConfirm }: { readonly writable: boolean; readonly mayConfirm: boolean }) {
  const t = useText(draftMessages);
  return (
    <p className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-faint lg:flex">
      <span>
        <Key>←</Key> <Key>→</Key> {t('keysMove')}
      </span>
      <OneKey name="N">{t('keysNext')}</OneKey>
      <OneKey name="S">{t('keysSource')}</OneKey>
      {writable && <OneKey name="E">{t('keysEdit')}</OneKey>}
      {mayConfirm && <OneKey name="C">{t('keysConfirm')}</OneKey>}
    </p>
  );
}

const OneKey = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <span>
    <Key>{name}</Key> {children}
  </span>
);

function Locked({ state, onUnlock }: { readonly state: DraftView['state']; readonly onUnlock: () => void }) {
  const t = useText(draftMessages);
  const why = state === 'terbit' ? 'unlockPublished' : state === 'disetujui' ? 'unlockApproved' : 'unlockReview';
  return (
    <Banner
      action={
        <Button size="small" onClick={onUnlock}>
          {t('unlock')}
        </Button>
      }
    >
      {t(why)}
    </Banner>
  );
}
