/**
 * One finding: what is wrong in a sentence, the rows with the fields at issue marked, why, and what was or can be
 * decided.
 */
import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import {
  decisionActions,
  type Decision,
  type DecisionAction,
  type DecisionKind,
  type Finding,
  type PairScore,
} from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, NotVerified } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { possible } from './core/decision.ts';
import { actionKeys } from './core/keys.ts';
import { Earlier, PastDecisions, Standing } from './decision-view.tsx';
import { FindingRows } from './finding-rows.tsx';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { ScoreWaterfall } from './score-waterfall.tsx';
import { UnmaskLine } from './unmask-line.tsx';
import type { Unmasked } from './unmask.tsx';
import type { Words } from './words.ts';

export function FindingView({
  finding,
  words,
  kinds,
  action,
  refused,
  mayDecide,
  mayUnmask,
  unmasked,
  history,
  form,
  across,
  onChoose,
  onUndo,
  onUnmask,
  onHide,
  onTakeEarlier,
  onVisit,
}: {
  readonly finding: Finding;
  readonly words: Words;
  readonly kinds: readonly DecisionKind[];
  /** The action being decided, when one is. */
  readonly action: DecisionAction | null;
  /** Why the last decision on it was not saved. */
  readonly refused: string | undefined;
  readonly mayDecide: boolean;
  readonly mayUnmask: boolean;
  readonly unmasked: Unmasked | undefined;
  readonly history: readonly Decision[];
  readonly form: ReactNode;
  /** The reveal of a match with another unit. */
  readonly across: ReactNode;
  readonly onChoose: (action: DecisionAction) => void;
  readonly onUndo: () => void;
  readonly onUnmask: () => void;
  readonly onHide: () => void;
  readonly onTakeEarlier: () => void;
  /** Goes to another finding about one of these rows. */
  readonly onVisit: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const open = finding.state === 'terbuka' || finding.state === 'menunggu';
  const past = history.filter(({ id }) => id !== finding.decision?.id);
  return (
    <article aria-labelledby="temuan-judul" className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-4">
      <Heading finding={finding} words={words} />
      {refused && <Banner kind="bad">{refused}</Banner>}
      {finding.decision && (
        <Standing
          decision={finding.decision}
          kinds={kinds}
          state={finding.state}
          listId={finding.listId}
          onUndo={mayDecide ? onUndo : undefined}
        />
      )}
      {finding.state === 'ditutup' && <Banner>{t('closedByCheck')}</Banner>}
      {open && !finding.decision && finding.proposal && (
        <Earlier decision={finding.proposal} kinds={kinds} onTake={mayDecide ? onTakeEarlier : undefined} />
      )}
      <FindingRows
        finding={finding}
        unmasked={unmasked}
        onVisit={onVisit}
        kinds={kinds}
        unmaskLine={mayUnmask && <UnmaskLine unmasked={unmasked} onUnmask={onUnmask} onHide={onHide} />}
      />
      {across}
      {open && mayDecide && (
        <section aria-label={t('decide')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <Actions finding={finding} chosen={action} onChoose={onChoose} />
          {form}
        </section>
      )}
      {finding.score && <Score finding={finding} score={finding.score as PairScore} />}
      <Grounds words={words} />
      {past.length > 0 && <PastDecisions decisions={past} kinds={kinds} />}
    </article>
  );
}

const severities = {
  error: { icon: CircleAlert, tone: 'bad' },
  warning: { icon: TriangleAlert, tone: 'attention' },
  info: { icon: Info, tone: 'plain' },
} as const;

function SeverityBadge({ severity }: { readonly severity: Finding['severity'] }) {
  const t = useText(findingMessages);
  const { icon: Icon, tone } = severities[severity];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(severity)}
    </Badge>
  );
}

/** Where it is, its sentence, and what is wrong in words. */
function Heading({ finding, words }: { readonly finding: Finding; readonly words: Words }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <header className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <SeverityBadge severity={finding.severity} />
        <span className="numeric font-semibold">{finding.code}</span>
        {finding.villageName && <span>{finding.villageName}</span>}
        <span className="numeric">
          {finding.size === 0
            ? t('noRowHere')
            : finding.size === 1
              ? t('row', { row: formatNumber(finding.rows[0] ?? 0, language) })
              : t('rowsOf', { count: formatNumber(finding.size, language) })}
        </span>
      </p>
      <h2 id="temuan-judul" className="text-lg font-bold">
        {words.title}
      </h2>
      <p className="text-[1.0625rem]">{words.message}</p>
    </header>
  );
}

/** The six decisions, each with its key. */
function Actions({
  finding,
  chosen,
  onChoose,
}: {
  readonly finding: Finding;
  readonly chosen: DecisionAction | null;
  readonly onChoose: (action: DecisionAction) => void;
}) {
  const t = useText(findingMessages);
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
      {decisionActions.map((each, at) => (
        <Button
          key={each}
          look={each === chosen ? 'primary' : 'secondary'}
          aria-pressed={each === chosen}
          disabled={!possible(finding, each)}
          title={t(`${each}What`)}
          onClick={() => onChoose(each)}
          className="justify-start px-2.5"
        >
          <KeyHint>{actionKeys[at]}</KeyHint>
          <span className="truncate">{t(each)}</span>
        </Button>
      ))}
    </div>
  );
}

/** Why two rows are taken for one person: how likely, and what speaks for and against it. */
function Score({ finding, score }: { readonly finding: Finding; readonly score: PairScore }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <section aria-label={t('score')} className="grid gap-2">
      <h3 className="font-bold">{t('score')}</h3>
      <p className="text-sm text-ink-soft">
        {t('scoreProbability', { percent: formatNumber(score.probability * 100, language, 1) })} ·{' '}
        {t('scoreModel', { model: score.model })} ·{' '}
        <a
          href={`/api/voters/lists/${finding.listId}/findings/${finding.id}/score.svg?language=${language}`}
          target="_blank"
          rel="noreferrer"
          className="font-semibold text-nila-text underline underline-offset-3"
        >
          {t('scorePicture')}
        </a>
      </p>
      <ScoreWaterfall score={score} />
    </section>
  );
}

/** Why the rule is there, on what it rests, and what closes the finding. */
function Grounds({ words }: { readonly words: Words }) {
  const t = useText(findingMessages);
  return (
    <dl className="grid gap-x-4 gap-y-2 rounded-lg bg-sunken px-4 py-3 text-sm sm:grid-cols-[8rem_1fr]">
      <dt className="font-semibold">{t('why')}</dt>
      <dd>{words.why}</dd>
      <dt className="font-semibold">{t('legalBasis')}</dt>
      <dd className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{words.legalBasis}</span>
        {!words.verified && <NotVerified />}
      </dd>
      <dt className="font-semibold">{t('closedBy')}</dt>
      <dd>{words.proof}</dd>
    </dl>
  );
}
