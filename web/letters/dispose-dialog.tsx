/** A disposition: to which posts, what is asked, by when. The same for a new letter and for a branch handed on. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Disposition, HeldPost, LetterView, UsualDisposition } from '../../src/letters/schema.ts';
import { Banner, Button, Checkbox, DateField, Dialog, FieldGroup, Skeleton, TextArea, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { letterMessages } from './messages.ts';
import { postKey } from './post-key.ts';
import { dispose, instructionsQuery, postsQuery, useLetterCall, usualQuery } from './queries.ts';
import { UsualWays } from './usual-ways.tsx';

type Disposing = {
  readonly letter: LetterView;
  /** The branch that is handed on. */
  readonly parent?: Disposition | undefined;
  readonly onClose: () => void;
};

export function DisposeDialog({ parent, ...disposing }: Disposing) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { data: posts } = useQuery(postsQuery(disposing.letter.unitId));
  const { data: instructions } = useQuery(instructionsQuery);
  const { data: ways } = useQuery(usualQuery(disposing.letter.id, parent?.id));
  const { said, set, send, isReady } = useDisposing({ parent, ...disposing }, posts ?? []);
  const { to, copies, codes, note, due } = said;
  return (
    <Dialog
      open
      onClose={disposing.onClose}
      shape="sheet"
      title={t(parent ? 'handOn' : 'dispose')}
      description={t('disposeLead')}
      actions={
        <Button
          look="primary"
          className="max-sm:min-h-11 max-sm:w-full"
          busy={send.isPending}
          disabled={!isReady}
          onClick={() => send.mutate(undefined)}
        >
          {t(parent ? 'handOn' : 'disposeNow')}
        </Button>
      }
    >
      {posts === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="grid gap-4">
          {send.error && <Banner kind="bad">{send.error.message}</Banner>}
          <UsualWays
            ways={ways ?? []}
            posts={posts}
            instructions={instructions ?? []}
            isChosen={(way) => isSame(to, way.to) && isSame(copies, way.copies) && hasAll(codes, way.instructions)}
            onChoose={(way) =>
              set({ to: way.to.map(postKey), copies: way.copies.map(postKey), codes: way.instructions })
            }
          />
          <Posts label={t('to')} posts={posts} chosen={to} onChange={(keys) => set({ to: keys })} />
          <FieldGroup label={t('instructions')}>
            <div className="grid gap-1.5">
              {(instructions ?? []).map(({ code, label }) => (
                <Checkbox
                  key={code}
                  label={label[language]}
                  checked={codes.includes(code)}
                  onChange={() => set({ codes: toggled(codes, code) })}
                />
              ))}
            </div>
          </FieldGroup>
          <TextArea
            label={t('note')}
            hint={t('noteOrInstruction')}
            value={note}
            onChange={({ target }) => set({ note: target.value })}
            rows={3}
          />
          <DateField label={t('due')} value={due} onChange={(day) => set({ due: day })} />
          <Posts label={t('copies')} posts={posts} chosen={copies} onChange={(keys) => set({ copies: keys })} />
        </div>
      )}
    </Dialog>
  );
}

const hasAll = (all: readonly string[], some: readonly string[]): boolean =>
  all.length === some.length && some.every((one) => all.includes(one));
const isSame = (keys: readonly string[], posts: UsualDisposition['to']): boolean => hasAll(keys, posts.map(postKey));

type Said = {
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly codes: readonly string[];
  readonly note: string;
  readonly due: string | undefined;
};

/** What is said of a disposition so far, and its sending; ready once it goes to somebody and asks for something. */
function useDisposing({ letter, parent, onClose }: Disposing, posts: readonly HeldPost[]) {
  const t = useText(letterMessages);
  const [said, setSaid] = useState<Said>({
    to: [],
    copies: [],
    codes: [],
    note: '',
    due: stillAhead(parent?.due ?? letter.due),
  });
  const { to, copies, codes, note, due } = said;
  const chosen = (keys: readonly string[]) =>
    posts.filter((post) => keys.includes(postKey(post))).map(({ position, section }) => ({ position, section }));
  const send = useLetterCall(
    () =>
      dispose(letter.id, {
        ...(parent ? { parentId: parent.id } : {}),
        to: chosen(to),
        copies: chosen(copies),
        instructions: [...codes],
        note,
        ...(due === undefined ? {} : { due }),
      }),
    () => {
      toast(t('sent'));
      onClose();
    },
    'here',
  );
  return {
    said,
    set: (part: Partial<Said>) => setSaid({ ...said, ...part }),
    send,
    isReady: to.length > 0 && (codes.length > 0 || note.trim() !== ''),
  };
}

/** What is late already goes on with a day that is chosen anew. */
const stillAhead = (due: string | null): string | undefined => (due === null || due < today() ? undefined : due);

const toggled = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

function Posts({
  label,
  posts,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly posts: readonly HeldPost[];
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}) {
  const t = useText(letterMessages);
  const language = useLanguage();
  return (
    <FieldGroup label={label}>
      <div className="grid gap-1.5">
        {posts
          .filter(({ mine }) => !mine)
          // A post that nobody holds cannot be chosen: it stands below those that can.
          .toSorted((one, other) => Number(one.holders.length === 0) - Number(other.holders.length === 0))
          .map((post) => (
            <Checkbox
              key={postKey(post)}
              label={post.label[language]}
              hint={post.holders.length > 0 ? post.holders.join(', ') : t('nobodyHolds')}
              disabled={post.holders.length === 0}
              checked={chosen.includes(postKey(post))}
              onChange={() => onChange(toggled(chosen, postKey(post)))}
            />
          ))}
      </div>
    </FieldGroup>
  );
}
