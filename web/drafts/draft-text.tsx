/**
 * The text of a draft, block by block. A block is read as sentences that show their status; it becomes a text area when
 * somebody writes in it. Arrows move between sentences, N goes to the next one that needs a look, Enter and S show the
 * source, E writes, C confirms.
 */
import Check from 'lucide-react/icons/check';
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark';
import PenLine from 'lucide-react/icons/pen-line';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Block } from '../../src/drafts/schema.ts';
import type { Claim, ClaimCheck } from '../../src/evidence/schema.ts';
import { Badge, Button, claimLineClass, cx, IconButton, StatusChip, StatusIcon } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { editableText } from './core/edit.ts';
import { FactLink } from './fact-link.tsx';
import { draftMessages } from './messages.ts';
import type { Editor } from './use-editor.ts';

export type TextProps = {
  readonly editor: Editor;
  readonly activityId: string;
  readonly confirmed: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** Nothing can be typed while a text is under review, unless somebody unlocked it. */
  readonly writable: boolean;
  readonly onSelect: (claimId: string) => void;
  readonly onSource: (claimId: string) => void;
  readonly onConfirm: (claimId: string) => void;
};

export function DraftText(props: TextProps) {
  const t = useText(draftMessages);
  const { editor, selected, writable } = props;
  const sentences = editor.content.blocks.flatMap(({ claims }) => claims.map(({ id }) => id));
  const reachable = selected !== undefined && sentences.includes(selected) ? selected : sentences[0];
  const editedIds = editor.edited.map(({ id }) => id);

  const move = (from: string, step: number) => {
    const next = sentences[Math.max(0, Math.min(sentences.length - 1, sentences.indexOf(from) + step))];
    if (next !== undefined) focusSentence(next);
  };
  const nextToLookAt = (from: string) => {
    const at = sentences.indexOf(from);
    const next = [...sentences.slice(at + 1), ...sentences.slice(0, at)].find((id) =>
      callsFor(editor.checks.get(id), props.confirmed.has(id)),
    );
    if (next !== undefined) focusSentence(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const claimId = event.target instanceof HTMLElement ? event.target.dataset['claim'] : undefined;
    if (claimId === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowRight: () => move(claimId, 1),
      ArrowDown: () => move(claimId, 1),
      ArrowLeft: () => move(claimId, -1),
      ArrowUp: () => move(claimId, -1),
      Home: () => move(claimId, -sentences.length),
      End: () => move(claimId, sentences.length),
      Enter: () => props.onSource(claimId),
      ' ': () => props.onSource(claimId),
      s: () => props.onSource(claimId),
      c: () => props.onConfirm(claimId),
      n: () => nextToLookAt(claimId),
      e: () => {
        if (writable) openAt(editor, claimId);
      },
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      role="group"
      aria-label={t('textOfDraft')}
      lang="id"
      onKeyDown={onKeyDown}
      className="grid grid-cols-[minmax(0,1fr)] gap-1 font-text text-[1.125rem] leading-[1.75]"
    >
      {editor.content.blocks.map((block) => {
        if (block.kind === 'gap') return <Gap key={block.id} block={block} activityId={props.activityId} />;
        if (editedIds.includes(block.id))
          return editedIds[0] === block.id ? <BlockEditor key="editor" editor={editor} /> : null;
        return <BlockView key={block.id} block={block} reachable={reachable} {...props} />;
      })}
      {editor.editing && editedIds.length === 0 && <BlockEditor key="editor" editor={editor} />}
      {writable && !editor.editing && (
        <div className="mt-2 font-sans">
          <Button
            size="small"
            look="quiet"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => editor.add(lastParagraph(editor.content.blocks))}
          >
            {t('addParagraph')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Brings a sentence into view and puts the keyboard there. */
export function focusSentence(claimId: string): void {
  const element = document.getElementById(sentenceId(claimId));
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus();
}

/** Opens the block of a sentence for writing, the caret behind the sentence. */
export function openAt(editor: Editor, claimId: string): void {
  const block = editor.content.blocks.find(({ claims }) => claims.some(({ id }) => id === claimId));
  if (!block) return;
  const before = { ...block, claims: block.claims.slice(0, block.claims.findIndex(({ id }) => id === claimId) + 1) };
  editor.open(block, editableText(block), editableText(before).length);
}

/** Whether somebody has to do something about a sentence. */
const callsFor = (check: ClaimCheck | undefined, confirmed: boolean): boolean =>
  !check || check.status === 'unsupported' || (check.status === 'needs-reading' && !confirmed);

const sentenceId = (claimId: string): string => `kalimat-${claimId}`;
const lastParagraph = (blocks: readonly Block[]): string | undefined =>
  blocks.findLast(({ kind }) => kind === 'paragraph')?.id ?? blocks.findLast(({ kind }) => kind !== 'gap')?.id;

/** The first words of a part, enough to tell it from others by ear. */
const opening = (text: string): string => {
  const heard = text.split(/\s+/);
  return heard.length > 8 ? `${heard.slice(0, 8).join(' ')}…` : heard.join(' ');
};

const blockLooks: Partial<Record<Block['kind'], string>> = {
  title: 'text-[1.75rem] leading-tight font-bold mb-2',
  heading: 'text-xl leading-snug font-bold mt-4',
  credit: 'text-base italic text-ink-soft',
  caption: 'text-base text-ink-soft',
  alt: 'text-base text-ink-soft',
  'list-item': 'relative pl-6 before:absolute before:left-1.5 before:content-["•"]',
};

function BlockView({
  block,
  reachable,
  ...props
}: TextProps & { readonly block: Block; readonly reachable: string | undefined }) {
  const t = useText(draftMessages);
  const { editor, writable } = props;
  const edit = () => editor.open(block, editableText(block), editableText(block).length);
  const sentences = block.claims.map((claim) => (
    <Sentence
      key={claim.id}
      claim={claim}
      check={editor.checks.get(claim.id)}
      frames={block.kind === 'heading' || block.kind === 'table-row'}
      reachable={claim.id === reachable}
      {...props}
    />
  ));
  return (
    <div
      className={
        'group/block -mx-2 grid grid-cols-[minmax(0,1fr)_auto] gap-x-1 rounded-md px-2 py-1 ' +
        'hover:bg-sunken/50 sm:-mx-3 sm:px-3'
      }
    >
      <div className={cx('min-w-0 break-words', blockLooks[block.kind])} onDoubleClick={writable ? edit : undefined}>
        {(block.kind === 'alt' || block.kind === 'caption') && (
          <span className="block font-sans text-xs font-semibold text-ink-faint">
            {block.kind === 'alt' ? t('altText') : t('caption')}
          </span>
        )}
        {block.kind === 'table-row' ? (
          // Many cells stay in columns on a narrow screen too, three beside one another under the name of their row.
          <div
            style={{ '--cells': sentences.length - 1 } as CSSProperties}
            className={
              sentences.length > 3
                ? 'grid grid-cols-3 gap-x-2 text-sm max-sm:text-xs max-sm:*:first:col-span-full ' +
                  'sm:grid-cols-[minmax(0,1.5fr)_repeat(var(--cells),minmax(0,1fr))]'
                : 'grid gap-x-4 text-base sm:grid-cols-[repeat(auto-fit,minmax(0,1fr))] sm:grid-flow-col'
            }
          >
            {sentences.map((sentence, at) => (
              <span key={block.claims[at]?.id} className={at === 0 ? 'font-semibold' : undefined}>
                {sentence}
              </span>
            ))}
          </div>
        ) : (
          sentences.flatMap((sentence, at) => (at === 0 ? [sentence] : [' ', sentence]))
        )}
      </div>
      {writable && (
        <IconButton
          label={t('editBlock', { part: opening(editableText(block)) })}
          onClick={edit}
          className={
            'size-8 self-start font-sans opacity-60 group-hover/block:opacity-100 ' +
            'focus-visible:opacity-100 pointer-coarse:opacity-100'
          }
        >
          <PenLine aria-hidden className="size-4" />
        </IconButton>
      )}
    </div>
  );
}

/** `frames`: it stands over or beside what is told; without a fact of its own it has nothing to prove, and no mark. */
function Sentence({
  claim,
  check,
  frames,
  reachable,
  selected,
  confirmed,
  onSelect,
  onSource,
}: TextProps & {
  readonly claim: Claim;
  readonly check: ClaimCheck | undefined;
  readonly frames: boolean;
  readonly reachable: boolean;
}) {
  const t = useText(draftMessages);
  const status = check?.status ?? 'unsupported';
  const read = status === 'needs-reading' && confirmed.has(claim.id);
  // The mark stays beside the last word, however lines break; a long last word (an address) must break itself.
  const space = claim.text.lastIndexOf(' ') + 1;
  const lastWord = claim.text.length - space > 24 ? claim.text.length : space;
  const calls = callsFor(check, read);
  const unmarked = frames && status === 'from-facts' && check?.passages.length === 0;
  return (
    <span
      id={sentenceId(claim.id)}
      data-claim={claim.id}
      data-status={status}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={selected === claim.id}
      onFocus={() => onSelect(claim.id)}
      onClick={() => onSource(claim.id)}
      className={cx(
        'cursor-pointer rounded-sm box-decoration-clone',
        !unmarked && claimLineClass(status),
        selected === claim.id ? 'bg-mark' : 'hover:bg-mark/50',
      )}
    >
      {claim.text.slice(0, lastWord)}
      <span className="whitespace-nowrap">
        {claim.text.slice(lastWord)}
        {!unmarked && (
          <span className="ml-1 inline-block align-[0.12em] font-sans leading-none font-normal not-italic no-underline">
            {read ? (
              <Badge tone="good" icon={<Check aria-hidden className="size-3.5" />}>
                {t('confirmed')}
              </Badge>
            ) : calls ? (
              <StatusChip status={status} />
            ) : (
              <StatusIcon status={status} className="size-4.5" />
            )}
          </span>
        )}
      </span>
    </span>
  );
}

function Gap({ block, activityId }: { readonly block: Block; readonly activityId: string }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  if (!block.gap) return null;
  return (
    <div
      className={
        'my-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-dashed ' +
        'border-needs-reading bg-needs-reading-soft/50 px-3 py-2 font-sans text-base'
      }
    >
      <MessageCircleQuestion aria-hidden className="size-5 shrink-0 text-needs-reading" />
      <p className="min-w-0 flex-1 basis-56">
        <span className="sr-only">{t('gapLabel')}: </span>
        {block.gap.question[language]}
      </p>
      <FactLink activityId={activityId} fact={block.gap.fact}>
        {t('fillFact')}
      </FactLink>
    </div>
  );
}

function BlockEditor({ editor }: { readonly editor: Editor }) {
  const t = useText(draftMessages);
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = editor.editing;
  const typed = editing?.typed ?? '';
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }, [typed]);
  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(editing?.caret ?? 0, editing?.caret ?? 0);
    // Only when the text area appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!editing) return null;
  const claims = editor.edited.flatMap((block) => block.claims);
  const leave = () => {
    editor.close();
    const first = claims[0]?.id;
    if (first !== undefined) requestAnimationFrame(() => focusSentence(first));
  };
  return (
    <div className="my-1 rounded-lg border border-nila bg-surface p-2">
      <textarea
        ref={area}
        value={typed}
        aria-label={t('editingBlock')}
        rows={2}
        spellCheck={false}
        onChange={(event) => editor.type(event.target.value)}
        onBlur={editor.close}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            leave();
          }
        }}
        className={cx(
          'block w-full resize-none overflow-hidden rounded-md bg-transparent px-1 outline-none',
          blockLooks[editing.block.kind]?.replace(/before:\S+|relative|pl-6/g, ''),
        )}
      />
      <ol className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-line pt-2 font-sans text-sm">
        {claims.map((claim) => {
          const check = editor.checks.get(claim.id);
          const problem = check?.problems[0];
          return (
            <li key={claim.id} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
              <StatusChip status={check?.status ?? 'unsupported'} />
              <span className="min-w-0 flex-1 basis-40 truncate text-ink-soft">{claim.text}</span>
              {problem && <span className="basis-full text-unsupported">{problemText(problem, t)}</span>}
            </li>
          );
        })}
      </ol>
      <div className="mt-2 flex items-center justify-between gap-3 font-sans text-xs text-ink-faint">
        <span role="status">{editor.took > 100 ? t('slowCheck', { ms: Math.round(editor.took) }) : ''}</span>
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={leave}>
          {t('doneEditing')}
        </Button>
      </div>
    </div>
  );
}

/** What is wrong with a sentence, as a sentence. */
export function problemText(
  { code, text }: ClaimCheck['problems'][number],
  t: ReturnType<typeof useText<typeof draftMessages>>,
): string {
  const keys = {
    'no-passage': 'problemNoPassage',
    'missing-atom': 'problemMissing',
    'contradicted-atom': 'problemContradicted',
    'wrong-noun': 'problemNoun',
    'negation-differs': 'problemNegation',
    'quantifier-differs': 'problemQuantifier',
    'quote-not-verbatim': 'problemQuote',
    'wrong-speaker': 'problemSpeaker',
    'unknown-word': 'problemWord',
    'left-out': 'problemLeftOut',
    'roles-exchanged': 'problemRoles',
  } as const;
  return t(keys[code], { text });
}
