/** Where a sentence comes from: its source with the very passage marked, and the reader's word that both say the same. */
import Check from 'lucide-react/icons/check';
import PenLine from 'lucide-react/icons/pen-line';
import { useEffect, useRef } from 'react';
import type { Claim, ClaimCheck, FigureSlot, Passage, Source } from '../../src/evidence/schema.ts';
import { Banner, Button, cx, EmptyState, Key, Skeleton, StatusChip, StatusMeaning } from '../design/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import type { Figures } from './core/live-check.ts';
import { problemText } from './draft-text.tsx';
import { FactLink } from './fact-link.tsx';
import { draftMessages } from './messages.ts';

/** Characters of a long source shown before and after the passage. */
const around = 4_000;

export type SourcePanelProps = {
  readonly activityId: string;
  readonly claim: Claim | undefined;
  readonly check: ClaimCheck | undefined;
  readonly sources: readonly Source[] | undefined;
  /** What stored queries give now. */
  readonly figures: Figures;
  /** Name of who confirmed the sentence, if anybody did. */
  readonly confirmedBy: string | undefined;
  readonly confirming: 'allowed' | 'own-text' | 'not-now';
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onEdit: (() => void) | undefined;
};

export function SourcePanel({
  activityId,
  claim,
  check,
  sources,
  figures,
  confirmedBy,
  confirming,
  busy,
  onConfirm,
  onEdit,
}: SourcePanelProps) {
  const t = useText(draftMessages);
  if (!claim) return <EmptyState title={t('pickSentence')}>{t('pickSentenceWhy')}</EmptyState>;
  const status = check?.status ?? 'unsupported';
  const passages = check?.passages ?? [];
  const bySource = Map.groupBy(passages, ({ sourceId }) => sourceId);
  const fact = passages.find((passage) => passage.fact !== undefined)?.fact ?? claim.facts[0];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1.5">
        <p>
          <StatusChip status={status} />
        </p>
        <p className="text-sm text-ink-soft">
          <StatusMeaning status={status} />
        </p>
      </div>
      <blockquote
        lang="id"
        className="border-l-3 border-nila pl-3 font-text text-[1.0625rem] leading-relaxed break-words"
      >
        {claim.text}
      </blockquote>
      {check && check.problems.length > 0 && (
        <ul className="grid gap-1 text-unsupported">
          {check.problems.map((problem) => (
            <li key={`${problem.code} ${problem.start}`} className="rounded-md bg-unsupported-soft px-3 py-1.5 text-sm">
              {problemText(problem, t)}
            </li>
          ))}
        </ul>
      )}
      {claim.figures && <Computed slots={claim.figures} figures={figures} />}
      {!sources ? (
        <Skeleton lines={5} />
      ) : passages.length === 0 ? (
        <p className="text-ink-soft">{t('noPassage')}</p>
      ) : (
        [...bySource].map(([sourceId, own]) => (
          <SourceExcerpt
            key={sourceId}
            source={sources.find(({ id }) => id === sourceId)}
            passages={own}
            nearest={status === 'unsupported'}
          />
        ))
      )}
      {status === 'needs-reading' &&
        (confirmedBy !== undefined ? (
          <p className="flex items-center gap-2 text-verbatim">
            <Check aria-hidden className="size-4.5" />
            {t('confirmDone', { name: confirmedBy })}
          </p>
        ) : confirming === 'own-text' ? (
          <Banner kind="info">{t('confirmOthers')}</Banner>
        ) : (
          confirming === 'allowed' && (
            <div className="sticky bottom-0 -mx-1 grid gap-1.5 border-t border-line bg-surface px-1 pt-3 pb-1">
              <Button
                look="primary"
                busy={busy}
                disabled={!sources || passages.length === 0}
                icon={<Check aria-hidden className="size-4.5" />}
                onClick={onConfirm}
              >
                {t('confirmReading')}{' '}
                <span className="max-lg:hidden">
                  <Key>C</Key>
                </span>
              </Button>
              <p className="text-sm text-ink-faint">{t('confirmHint')}</p>
            </div>
          )
        ))}
      <div className="flex flex-wrap gap-2">
        {onEdit && (
          <Button size="small" icon={<PenLine aria-hidden className="size-4" />} onClick={onEdit}>
            {t('editSentence')}{' '}
            <span className="max-lg:hidden">
              <Key>E</Key>
            </span>
          </Button>
        )}
        {fact !== undefined && (
          <FactLink activityId={activityId} fact={fact}>
            {t('openFact')}
          </FactLink>
        )}
      </div>
    </div>
  );
}

/** Numbers of the sentence that stored queries gave, and what these give now. */
function Computed({ slots, figures }: { readonly slots: readonly FigureSlot[]; readonly figures: Figures }) {
  const t = useText(draftMessages);
  const language = useLanguage();
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-ink-soft">{t('figuresTitle')}</h3>
      <ul className="grid gap-1.5">
        {[...new Map(slots.map((slot) => [slot.query, slot])).values()].map(({ query, value }) => {
          const now = figures[query];
          return (
            <li
              key={query}
              className={cx(
                'rounded-lg border px-3 py-2 text-sm',
                now === value ? 'border-line' : 'border-unsupported bg-unsupported-soft',
              )}
            >
              <p>
                {t('figureFrom', {
                  value: formatNumber(Number(value), language),
                  from: query.split('/')[1]?.slice(0, 8) ?? query,
                })}{' '}
                —{' '}
                {now === value
                  ? t('figureHolds')
                  : now === undefined
                    ? t('figureGone')
                    : t('figureDiffers', { now: formatNumber(Number(now), language) })}
              </p>
              <p className="break-all text-ink-faint">
                <code>{query}</code>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function SourceExcerpt({
  source,
  passages,
  nearest,
}: {
  readonly source: Source | undefined;
  readonly passages: readonly Passage[];
  readonly nearest: boolean;
}) {
  const t = useText(draftMessages);
  const frame = useRef<HTMLDivElement>(null);
  const first = passages[0];
  useEffect(() => {
    const box = frame.current;
    const mark = box?.querySelector('mark');
    if (!box || !mark) return;
    // Only the box scrolls, never the page under the reader.
    box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [source, passages]);
  if (!source || !first) return <p className="text-ink-soft">{t('sourceMissing')}</p>;
  const speakers = [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))];
  const page = first.page === undefined ? '' : ` · ${t('pageNumber', { page: first.page })}`;
  const title = `${t('passageIn', { title: source.title })}${page}`;
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-ink-soft">
        {nearest && <>{t('nearest')} · </>}
        {title}
      </h3>
      <div
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={title}
        lang="id"
        className="max-h-[min(20rem,32vh)] overflow-y-auto rounded-lg border border-line bg-surface px-3 py-2 text-sm leading-relaxed break-words"
      >
        {source.kind === 'material' ? (
          <Running source={source} passages={passages} />
        ) : (
          <Lines source={source} passages={passages} />
        )}
      </div>
      {speakers.length > 0 && <p className="text-sm text-ink-faint">{t('spokenBy', { name: speakers.join(', ') })}</p>}
    </section>
  );
}

/** A fact sheet: one fact a line, its label before it. */
function Lines({ source, passages }: { readonly source: Source; readonly passages: readonly Passage[] }) {
  return source.passages.map((fact) => {
    const lineStart = source.text.lastIndexOf('\n', fact.start - 1) + 1;
    const carries = passages.some((passage) => passage.start < fact.end && fact.start < passage.end);
    const value = source.text.slice(fact.start, fact.end);
    return (
      <p
        key={`${fact.start}`}
        className={cx('grid grid-cols-[7.5rem_minmax(0,1fr)] gap-2 py-0.5', !carries && 'text-ink-soft')}
      >
        <span className="text-ink-faint">{source.text.slice(lineStart, fact.start).replace(/:\s*$/, '')}</span>
        <span>{carries ? <mark className="px-0.5">{value}</mark> : value}</span>
      </p>
    );
  });
}

/** A text: the passages marked where they stand, with what is around them. */
function Running({ source: { text }, passages }: { readonly source: Source; readonly passages: readonly Passage[] }) {
  const sorted = passages.toSorted((one, other) => one.start - other.start);
  const from = Math.max(0, (sorted[0]?.start ?? 0) - around);
  const until = Math.min(text.length, (sorted.at(-1)?.end ?? 0) + around);
  const pieces: { start: number; end: number; marked: boolean }[] = [];
  let at = from;
  for (const { start, end } of sorted) {
    if (start > at) pieces.push({ start: at, end: start, marked: false });
    if (end > at) pieces.push({ start: Math.max(at, start), end, marked: true });
    at = Math.max(at, end);
  }
  if (at < until) pieces.push({ start: at, end: until, marked: false });
  return (
    <p className="whitespace-pre-wrap">
      {from > 0 && '… '}
      {pieces.map(({ start, end, marked }) =>
        marked ? (
          <mark key={start} className="px-0.5">
            {text.slice(start, end)}
          </mark>
        ) : (
          <span key={start}>{text.slice(start, end)}</span>
        ),
      )}
      {until < text.length && ' …'}
    </p>
  );
}
