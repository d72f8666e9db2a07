/** Versions of a draft, newest first: who made them, how they differ from the current one, and the way back. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge, Button, cx, Dialog, Skeleton } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import { compareQuery, versionsQuery } from './queries.ts';
import type { DraftId } from '../../src/drafts/schema.ts';

export function VersionsDrawer({
  draftId,
  version,
  nameOf,
  open,
  busy,
  onClose,
  onRestore,
}: {
  readonly draftId: DraftId;
  readonly version: number;
  readonly nameOf: (person: string) => string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** Left out where the text may not be written. */
  readonly onRestore: ((version: number) => void) | undefined;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const [chosen, setChosen] = useState<number>();
  const versions = useQuery({ ...versionsQuery(draftId, version), enabled: open });
  return (
    <Dialog
      shape="sheet"
      open={open}
      onClose={onClose}
      title={t('versionsOf')}
      description={t('compareHint')}
      actions={
        chosen !== undefined &&
        chosen !== version &&
        onRestore && (
          <Button look="primary" busy={busy} onClick={() => onRestore(chosen)}>
            {t('restore', { n: chosen })}
          </Button>
        )
      }
    >
      {versions.isPending ? (
        <Skeleton lines={6} />
      ) : (
        <ol className="grid gap-1">
          {versions.data?.map((each) => (
            <li key={each.n}>
              <button
                type="button"
                aria-pressed={chosen === each.n}
                disabled={each.n === version}
                onClick={() => setChosen(each.n)}
                className={cx(
                  'flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2 text-left',
                  chosen === each.n ? 'border-nila bg-nila-soft' : 'border-line hover:enabled:border-line-strong',
                )}
              >
                <span className="font-semibold">{t('versionN', { n: each.n })}</span>
                <Badge tone={each.origin === 'human' ? 'nila' : 'plain'}>{t(each.origin)}</Badge>
                {each.n === version && <Badge tone="good">{t('current')}</Badge>}
                <span className="basis-full text-sm text-ink-faint">
                  {nameOf(each.author)} · {formatInstant(each.savedAt, language)}
                </span>
              </button>
              {chosen === each.n && <Comparison draftId={draftId} from={each.n} to={version} />}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Comparison({ draftId, from, to }: { readonly draftId: DraftId; readonly from: number; readonly to: number }) {
  const t = useText(draftMessages);
  const comparison = useQuery(compareQuery(draftId, from, to));
  if (comparison.isPending) return <Skeleton lines={3} />;
  const changes = comparison.data ?? [];
  return (
    <section className="my-2 grid gap-2 rounded-md bg-sunken px-3 py-2">
      <h3 className="text-sm font-semibold">{t('compareWith', { from, to })}</h3>
      {changes.every(({ type }) => type === 'same') ? <p>{t('noDifference')}</p> : <DiffText changes={changes} />}
    </section>
  );
}

type Change = { readonly type: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * A text with what was taken out struck through and what came in underlined; long unchanged stretches are cut short.
 */
export function DiffText({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <p lang="id" className="font-text leading-relaxed break-words whitespace-pre-wrap">
      {changes.map(({ type, text }, at) => {
        if (type === 'removed')
          return (
            <del key={at} className="rounded-sm bg-unsupported-soft text-unsupported">
              {text}
            </del>
          );
        if (type === 'added')
          return (
            <ins key={at} className="rounded-sm bg-verbatim-soft text-verbatim">
              {text}
            </ins>
          );
        return <span key={at}>{shorten(text, at === 0, at === changes.length - 1)}</span>;
      })}
    </p>
  );
}

/** Characters of unchanged text kept on each side of a change. */
const context = 90;

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= context * 2 + 20) return text;
  const head = first ? '' : text.slice(0, context).replace(/\S*$/, '');
  const tail = last ? '' : text.slice(-context).replace(/^\S*/, '');
  return `${head} … ${tail}`;
}
