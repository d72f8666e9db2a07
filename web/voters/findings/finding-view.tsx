/**
 * One finding: what is wrong in a sentence, the rows with the fields at issue marked, and what was or can be decided.
 * The decision stays at the lower edge of the window, so that it never takes the place of the rows that it asks about.
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
} from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button } from '../../design/index.ts';
import { formatNumber, formatChance } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { possible } from './core/decision.ts';
import { actionKeys } from './core/keys.ts';
import { Earlier, PastDecisions, Standing } from './decision-view.tsx';
import { FindingRows, type Pointing } from './finding-rows.tsx';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { UnmaskLine } from './unmask-line.tsx';
import type { Unmasked } from './unmask.tsx';
import { rowWords, type Words } from './words.ts';

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
  pointing,
  onChoose,
  onWhy,
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
  /** Where a decision can be made about one of several rows. */
  readonly pointing: Pointing | undefined;
  readonly onWhy: () => void;
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
    <article aria-labelledby="temuan-judul" className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-2">
      <Heading finding={finding} words={words} onWhy={onWhy} />
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
        <Earlier of={finding} decision={finding.proposal} kinds={kinds} onTake={mayDecide && onTakeEarlier} />
      )}
      <FindingRows
        finding={finding}
        unmasked={unmasked}
        onVisit={onVisit}
        kinds={kinds}
        pointing={open ? pointing : undefined}
        unmaskLine={mayUnmask && <UnmaskLine unmasked={unmasked} onUnmask={onUnmask} onHide={onHide} />}
      />
      {across}
      {open && mayDecide && (
        <Dock>
          <Actions finding={finding} chosen={action} onChoose={onChoose} />
          {form}
        </Dock>
      )}
      {past.length > 0 && <PastDecisions decisions={past} kinds={kinds} />}
    </article>
  );
}

/** At the lower edge of the window, above the bar of a phone. */
function Dock({ children }: { readonly children: ReactNode }) {
  const t = useText(findingMessages);
  return (
    <section
      aria-label={t('decide')}
      className={
        'sticky bottom-0 z-10 -mx-2 grid max-h-[60dvh] grid-cols-[minmax(0,1fr)] gap-2 overflow-y-auto border-t ' +
        'border-line bg-paper px-2 py-2 max-sm:bottom-14'
      }
    >
      {children}
    </section>
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

/** Where it is, its sentence, what is wrong in words, and the way to why. */
function Heading({
  finding,
  words,
  onWhy,
}: {
  readonly finding: Finding;
  readonly words: Words;
  readonly onWhy: () => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        <SeverityBadge severity={finding.severity} />
        <span className="numeric font-semibold">{finding.code}</span>
        {finding.villageName && <span>{finding.villageName}</span>}
        <span className="numeric">
          {finding.size === 0
            ? t('noRowHere')
            : finding.size === 1
              ? rowWords(finding.rows[0] ?? 0, language)
              : t('rowsOf', { count: formatNumber(finding.size, language) })}
        </span>
        {finding.score && (
          <span className="numeric font-semibold">
            {t('scoreProbability', { percent: formatChance(finding.score.probability, language) })}
          </span>
        )}
        <Button size="small" look="quiet" className="ml-auto" onClick={onWhy}>
          {t('why')} <KeyHint>I</KeyHint>
        </Button>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id="temuan-judul" className="text-lg leading-snug font-bold">
          {words.title}
        </h2>
        <p className="leading-snug">{words.message}</p>
      </div>
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
    <div className="grid grid-cols-6 gap-0.5 sm:gap-2">
      {decisionActions.map((each, at) => (
        <Button
          key={each}
          look={each === chosen ? 'primary' : 'secondary'}
          aria-pressed={each === chosen}
          disabled={!possible(finding, each)}
          title={t(`${each}What`)}
          onClick={() => onChoose(each)}
          className="justify-center px-0! max-sm:text-xs!"
        >
          <KeyHint>{actionKeys[at]}</KeyHint>
          <span className="truncate">{t(each)}</span>
        </Button>
      ))}
    </div>
  );
}
