/**
 * Where a sentence comes from: its source with the very passage marked, and the reader's word that both say the same.
 */
import Check from 'lucide-react/icons/check';
import PenLine from 'lucide-react/icons/pen-line';
import type { Claim, ClaimCheck, Passage, Source } from '../../src/evidence/schema.ts';
import { Banner, Button, EmptyState, Key, Skeleton, StatusChip, StatusMeaning } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { ComputedFrom } from './computed-from.tsx';
import type { Figures } from './core/live-check.ts';
import { problemText } from './draft-text.tsx';
import { FactLink } from './fact-link.tsx';
import { draftMessages } from './messages.ts';
import { SourceExcerpt } from './source-excerpt.tsx';

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
      {check && <Problems problems={check.problems} />}
      {status === 'needs-reading' && <ToJudge words={check?.judge ?? []} />}
      {claim.figures && <ComputedFrom slots={claim.figures} figures={figures} />}
      <Excerpts passages={passages} sources={sources} nearest={status === 'unsupported'} />
      {status === 'needs-reading' && (
        <Confirmation
          by={confirmedBy}
          confirming={confirming}
          busy={busy}
          ready={sources !== undefined && passages.length > 0}
          onConfirm={onConfirm}
        />
      )}
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

function Problems({ problems }: { readonly problems: ClaimCheck['problems'] }) {
  const t = useText(draftMessages);
  if (problems.length === 0) return null;
  return (
    <ul className="grid gap-1 text-unsupported">
      {problems.map((problem) => (
        <li
          key={`${problem.code} ${problem.start} ${problem.text}`}
          className="rounded-md bg-unsupported-soft px-3 py-1.5 text-sm"
        >
          {problemText(problem, t)}
        </li>
      ))}
    </ul>
  );
}

/** Words of the sentence of which only a reader can say that they tell the same as the passages. */
function ToJudge({ words }: { readonly words: NonNullable<ClaimCheck['judge']> }) {
  const t = useText(draftMessages);
  if (words.length === 0) return null;
  const keys = {
    'other-word': 'judgeWord',
    reckoned: 'judgeReckoned',
    'speaker-left-out': 'judgeSpeaker',
    'points-back': 'judgePointing',
    'turn-left-out': 'judgeTurn',
    'told-otherwise': 'judgeOtherwise',
  } as const;
  return (
    <section className="grid gap-1 text-sm">
      <h3 className="font-semibold">{t('toJudge')}</h3>
      <ul className="grid gap-1 text-ink-soft">
        {words.map(({ start, text, why }) => (
          <li key={`${why} ${start} ${text}`}>{t(keys[why], { text })}</li>
        ))}
      </ul>
    </section>
  );
}

/** The passages where they stand, source by source; `nearest`: they do not support the sentence. */
function Excerpts({
  passages,
  sources,
  nearest,
}: {
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[] | undefined;
  readonly nearest: boolean;
}) {
  const t = useText(draftMessages);
  if (!sources) return <Skeleton lines={5} />;
  if (passages.length === 0) return <p className="text-ink-soft">{t('noPassage')}</p>;
  return [...Map.groupBy(passages, ({ sourceId }) => sourceId)].map(([sourceId, own]) => (
    <SourceExcerpt key={sourceId} source={sources.find(({ id }) => id === sourceId)} passages={own} nearest={nearest} />
  ));
}

/** A reader's word that sentence and passage say the same: given, asked for, or another person's to give. */
function Confirmation({
  by,
  confirming,
  busy,
  ready,
  onConfirm,
}: Pick<SourcePanelProps, 'confirming' | 'busy' | 'onConfirm'> & {
  readonly by: string | undefined;
  /** There is a passage to read. */
  readonly ready: boolean;
}) {
  const t = useText(draftMessages);
  if (by !== undefined)
    return (
      <p className="flex items-center gap-2 text-verbatim">
        <Check aria-hidden className="size-4.5" />
        {t('confirmDone', { name: by })}
      </p>
    );
  if (confirming === 'own-text') return <Banner kind="info">{t('confirmOthers')}</Banner>;
  if (confirming === 'not-now') return null;
  return (
    <div className="sticky bottom-0 -mx-1 grid gap-1.5 border-t border-line bg-surface px-1 pt-3 pb-1">
      <Button
        look="primary"
        busy={busy}
        disabled={!ready}
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
  );
}
