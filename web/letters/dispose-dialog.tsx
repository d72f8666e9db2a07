/** A disposition: to which posts, what is asked, by when. The same for a new letter and for a branch handed on. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Disposition, HeldPost, LetterView } from '../../src/letters/schema.ts';
import { Banner, Button, Checkbox, DateField, Dialog, FieldGroup, Skeleton, TextArea, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';
import { dispose, instructionsQuery, postsQuery, useLetterCall } from './queries.ts';

const keyOf = ({ position, section }: Pick<HeldPost, 'position' | 'section'>): string => `${position}/${section ?? ''}`;

export function DisposeDialog({
  letter,
  parent,
  onClose,
}: {
  readonly letter: LetterView;
  /** The branch that is handed on. */
  readonly parent?: Disposition | undefined;
  readonly onClose: () => void;
}) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { data: posts } = useQuery(postsQuery(letter.unitId));
  const { data: instructions } = useQuery(instructionsQuery);
  const [to, setTo] = useState<readonly string[]>([]);
  const [copies, setCopies] = useState<readonly string[]>([]);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [due, setDue] = useState<string | undefined>(parent?.due ?? letter.due ?? undefined);
  const chosen = (keys: readonly string[]) =>
    (posts ?? []).filter((post) => keys.includes(keyOf(post))).map(({ position, section }) => ({ position, section }));
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
  );
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t(parent ? 'handOn' : 'dispose')}
      description={t('disposeLead')}
      actions={
        <Button look="primary" busy={send.isPending} disabled={to.length === 0} onClick={() => send.mutate(undefined)}>
          {t('send')}
        </Button>
      }
    >
      {posts === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="grid gap-4">
          {send.error && <Banner kind="bad">{send.error.message}</Banner>}
          <Posts label={t('to')} posts={posts} chosen={to} onChange={setTo} />
          <FieldGroup label={t('instructions')}>
            <div className="grid gap-1.5">
              {(instructions ?? []).map(({ code, label }) => (
                <Checkbox
                  key={code}
                  label={label[language]}
                  checked={codes.includes(code)}
                  onChange={() => setCodes(toggled(codes, code))}
                />
              ))}
            </div>
          </FieldGroup>
          <TextArea label={t('note')} value={note} onChange={({ target }) => setNote(target.value)} rows={3} />
          <DateField label={t('due')} value={due} onChange={setDue} />
          <Posts label={t('copies')} posts={posts} chosen={copies} onChange={setCopies} />
        </div>
      )}
    </Dialog>
  );
}

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
          .map((post) => (
            <Checkbox
              key={keyOf(post)}
              label={post.label[language]}
              hint={post.holders.length > 0 ? post.holders.join(', ') : t('nobodyHolds')}
              disabled={post.holders.length === 0}
              checked={chosen.includes(keyOf(post))}
              onChange={() => onChange(toggled(chosen, keyOf(post)))}
            />
          ))}
      </div>
    </FieldGroup>
  );
}
