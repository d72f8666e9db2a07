/** A kind of letter, edited: what it becomes from a day on, with a sample of invented facts beside it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Post } from '../../../src/identity/schema.ts';
import {
  requiredParts,
  slotNames,
  structureRules,
  structures,
  type LetterKind,
  type NewLetterKind,
} from '../../../src/letters/schema.ts';
import {
  Banner,
  Button,
  Checkbox,
  DateField,
  Dialog,
  FieldGroup,
  SelectField,
  TextArea,
  TextField,
  toast,
} from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useMe, useUnit } from '../../identity/session.ts';
import { useKinds } from '../../registers/kinds.ts';
import { postKey } from '../post-key.ts';
import { postsQuery, useLetterCall } from '../queries.ts';
import { kindMessages } from './kind-messages.ts';
import { previewKind, saveKind } from './queries.ts';

type Draft = Omit<NewLetterKind, 'unitId'>;
const empty: Draft = {
  nationwide: false,
  code: '',
  label: { id: '', en: '' },
  structure: 'surat',
  numbered: 'SD',
  initials: [],
  signer: { position: 'sekretaris', section: null },
  behalf: [],
  words: { opening: null, answer: null, closing: null },
  required: [],
  since: today(),
  source: '',
  verified: false,
};

export function KindDialog({ kind, onClose }: { readonly kind: LetterKind | undefined; readonly onClose: () => void }) {
  const t = useText(kindMessages);
  const { unitId } = useUnit();
  const [draft, setDraft] = useState<Draft>(() => (kind === undefined ? empty : draftOf(kind)));
  const body = { unitId, ...draft };
  const save = useLetterCall(
    () => saveKind(body),
    () => {
      toast(t('saved'));
      onClose();
    },
    'here',
  );
  const preview = useMutation({
    mutationFn: () => {
      const { source: _source, verified: _verified, ...shown } = body;
      return previewKind(shown);
    },
  });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const error = save.error ?? preview.error;
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={kind === undefined ? t('add') : kind.label.id}
      actions={
        <>
          <Button busy={preview.isPending} onClick={() => preview.mutate()}>
            {t('preview')}
          </Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={draft.code === '' || draft.source.trim().length < 3}
            onClick={() => save.mutate(undefined)}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {error && <Banner kind="bad">{error.message}</Banner>}
        <Naming draft={draft} set={set} isNew={kind === undefined} />
        <Signing draft={draft} set={set} />
        <Sentences draft={draft} set={set} />
        <Required draft={draft} set={set} />
        <Standing draft={draft} set={set} />
        {preview.data && (
          <section aria-label={t('sample')} className="rounded-lg border border-line p-3">
            <p className="mb-2 text-sm font-semibold text-ink-faint">{t('sample')}</p>
            <p lang="id" className="font-serif leading-7 break-words whitespace-pre-wrap">
              {preview.data.text}
            </p>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function draftOf({ own: _own, ...kind }: LetterKind): Draft {
  return { ...kind, nationwide: false, since: today(), source: '', verified: false };
}

type Part = { readonly draft: Draft; readonly set: (part: Partial<Draft>) => void };

function Naming({ draft, set, isNew }: Part & { readonly isNew: boolean }) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const { kinds } = useKinds();
  return (
    <>
      {isNew && (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          required
          value={draft.code}
          maxLength={40}
          onChange={({ target }) => set({ code: target.value })}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('labelId')}
          required
          maxLength={100}
          value={draft.label.id}
          onChange={({ target }) => set({ label: { ...draft.label, id: target.value } })}
        />
        <TextField
          label={t('labelEn')}
          required
          maxLength={100}
          value={draft.label.en}
          onChange={({ target }) => set({ label: { ...draft.label, en: target.value } })}
        />
        <SelectField
          label={t('structure')}
          value={draft.structure}
          options={structures.map((value) => ({
            value,
            label: structureRules.find(({ structure }) => structure === value)?.says[language] ?? value,
          }))}
          onChange={({ target }) => set({ structure: target.value as Draft['structure'] })}
        />
        <SelectField
          label={t('numbered')}
          value={draft.numbered}
          options={kinds.map(({ value, label }) => ({ value, label: `${label} (${value})` }))}
          onChange={({ target }) => set({ numbered: target.value })}
        />
      </div>
    </>
  );
}

function Signing({ draft, set }: Part) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const posts = useQuery(postsQuery(unitId)).data ?? [];
  const options = posts.map((post) => ({ value: postKey(post), label: post.label[language] }));
  const postOf = (key: string): Post | undefined => {
    const found = posts.find((post) => postKey(post) === key);
    return found && { position: found.position, section: found.section };
  };
  const labelOf = (post: Post) => options.find(({ value }) => value === postKey(post))?.label ?? post.position;
  const [first, second] = draft.behalf;
  const nobody = { value: '', label: t('nobody') };
  return (
    <>
      <FieldGroup label={t('initials')}>
        <ol className="mb-2 grid gap-1">
          {draft.initials.map((post, at) => (
            <li key={postKey(post)} className="flex items-center justify-between gap-2">
              <span>
                {at + 1}. {labelOf(post)}
              </span>
              <Button
                size="small"
                look="quiet"
                aria-label={t('remove', { post: labelOf(post) })}
                onClick={() => set({ initials: draft.initials.filter((_, other) => other !== at) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ol>
        <SelectField
          label={t('addPost')}
          labelHidden
          value=""
          options={[
            { value: '', label: t('addPost') },
            ...options.filter(({ value }) => !draft.initials.some((post) => postKey(post) === value)),
          ]}
          onChange={({ target }) => {
            const post = postOf(target.value);
            if (post) set({ initials: [...draft.initials, post] });
          }}
        />
      </FieldGroup>
      <div className="grid gap-3">
        <SelectField
          label={t('signer')}
          value={postKey(draft.signer)}
          options={options}
          onChange={({ target }) => set({ signer: postOf(target.value) ?? draft.signer })}
        />
        <SelectField
          label={t('behalf')}
          value={first ? postKey(first) : ''}
          options={[nobody, ...options]}
          onChange={({ target }) => {
            const post = postOf(target.value);
            set({ behalf: post ? [post, ...(second ? [second] : [])] : [] });
          }}
        />
        {first && (
          <SelectField
            label={t('under')}
            value={second ? postKey(second) : ''}
            options={[{ value: '', label: t('none') }, ...options]}
            onChange={({ target }) => {
              const post = postOf(target.value);
              set({ behalf: post ? [first, post] : [first] });
            }}
          />
        )}
      </div>
    </>
  );
}

function Sentences({ draft, set }: Part) {
  const t = useText(kindMessages);
  return (
    <FieldGroup label={t('sentences')}>
      <p className="mb-2 text-sm break-words text-ink-faint">
        {t('slots', { names: slotNames.map((name) => `{${name}}`).join(' ') })}
      </p>
      <div className="grid gap-3">
        {(['opening', 'answer', 'closing'] as const).map((name) => (
          <TextArea
            key={name}
            label={t(name)}
            rows={2}
            maxLength={1_000}
            value={draft.words[name] ?? ''}
            onChange={({ target }) =>
              set({ words: { ...draft.words, [name]: target.value === '' ? null : target.value } })
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function Required({ draft, set }: Part) {
  const t = useText(kindMessages);
  return (
    <FieldGroup label={t('required')}>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {requiredParts.map((part) => (
          <Checkbox
            key={part}
            label={t(part)}
            checked={draft.required.includes(part)}
            onChange={({ target }) =>
              set({
                required: target.checked ? [...draft.required, part] : draft.required.filter((other) => other !== part),
              })
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** From which day it holds, by which source, and for whom. */
function Standing({ draft, set }: Part) {
  const t = useText(kindMessages);
  const mayNationwide = useMe().home.level === 'national';
  return (
    <>
      <DateField label={t('since')} required value={draft.since} onChange={(since) => set({ since: since ?? '' })} />
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        required
        maxLength={500}
        value={draft.source}
        onChange={({ target }) => set({ source: target.value })}
      />
      <Checkbox
        label={t('verified')}
        checked={draft.verified}
        onChange={({ target }) => set({ verified: target.checked })}
      />
      {mayNationwide && (
        <Checkbox
          label={t('nationwide')}
          checked={draft.nationwide}
          onChange={({ target }) => set({ nationwide: target.checked })}
        />
      )}
    </>
  );
}
