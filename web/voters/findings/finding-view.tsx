/**
 * One finding: what is wrong in a sentence, the rows with the fields at issue marked, why, and what was or can be
 * decided.
 */
import CircleAlert from 'lucide-react/icons/circle-alert';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState, type ReactNode } from 'react';
import {
  decisionActions,
  type ColumnName,
  type Decision,
  type DecisionAction,
  type DecisionKind,
  type Finding,
  type PairScore,
} from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, cx, NotVerified, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { possible } from './core/decision.ts';
import { actionKeys } from './core/keys.ts';
import { mainFields, otherFields, shownValues } from './core/shown.ts';
import { actionWords, Earlier, PastDecisions, Standing } from './decision-view.tsx';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { ScoreWaterfall } from './score-waterfall.tsx';
import { columnLabel, OneRow, SideBySide, type Side } from './side-by-side.tsx';
import type { Unmasked } from './unmask.tsx';
import type { Words } from './words.ts';

/** Rows of a group beyond these stand in a table, not side by side. */
const besides = 4;

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
  const language = useLanguage();
  const open = finding.state === 'terbuka' || finding.state === 'menunggu';
  const past = history.filter(({ id }) => id !== finding.decision?.id);
  return (
    <article aria-labelledby="temuan-judul" className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-4">
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
      <Rows
        finding={finding}
        unmasked={unmasked}
        onVisit={onVisit}
        kinds={kinds}
        unmaskLine={mayUnmask && <UnmaskLine unmasked={unmasked} onUnmask={onUnmask} onHide={onHide} />}
      />
      {across}
      {open && mayDecide && (
        <section aria-label={t('decide')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
            {decisionActions.map((each, at) => (
              <Button
                key={each}
                look={each === action ? 'primary' : 'secondary'}
                aria-pressed={each === action}
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
          {form}
        </section>
      )}
      {finding.score && (
        <section aria-label={t('score')} className="grid gap-2">
          <h3 className="font-bold">{t('score')}</h3>
          <p className="text-sm text-ink-soft">
            {t('scoreProbability', { percent: formatNumber(finding.score.probability * 100, language, 1) })} ·{' '}
            {t('scoreModel', { model: finding.score.model })} ·{' '}
            <a
              href={`/api/voters/lists/${finding.listId}/findings/${finding.id}/score.svg?language=${language}`}
              target="_blank"
              rel="noreferrer"
              className="font-semibold text-nila-text underline underline-offset-3"
            >
              {t('scorePicture')}
            </a>
          </p>
          <ScoreWaterfall score={finding.score as PairScore} />
        </section>
      )}
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
      {past.length > 0 && <PastDecisions decisions={past} kinds={kinds} />}
    </article>
  );
}

const severities = {
  error: { icon: CircleAlert, tone: 'bad' },
  warning: { icon: TriangleAlert, tone: 'attention' },
  info: { icon: Info, tone: 'plain' },
} as const;

export function SeverityBadge({ severity }: { readonly severity: Finding['severity'] }) {
  const t = useText(findingMessages);
  const { icon: Icon, tone } = severities[severity];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(severity)}
    </Badge>
  );
}

function Rows({
  finding,
  unmasked,
  kinds,
  unmaskLine,
  onVisit,
}: {
  readonly finding: Finding;
  readonly unmasked: Unmasked | undefined;
  readonly kinds: readonly DecisionKind[];
  readonly unmaskLine: ReactNode;
  readonly onVisit: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  const { voters } = finding;
  if (voters.length === 0) return null;
  const fields = whole
    ? [...mainFields, ...otherFields]
    : [...mainFields, ...otherFields.filter((field) => finding.fields.includes(field))];
  const known = voters.map((voter) => ({
    voter,
    values: shownValues(voter, language, unmasked?.numbers.get(voter.row)),
  }));
  const kept = finding.decision?.keepRow;
  const sides: Side[] = known.map(({ voter, values }, at) => ({
    row: voter.row,
    values,
    heading: (
      <span className="flex flex-wrap items-baseline gap-x-2">
        {voters.length > 1 && (
          <span aria-hidden className="numeric text-xs font-semibold text-ink-faint sm:hidden">
            {at + 1}
          </span>
        )}
        <strong className="numeric">{t('row', { row: formatNumber(voter.row, language) })}</strong>
        <span className="text-xs text-ink-faint">
          {t('sourceLine', { line: formatNumber(voter.source_line, language) })}
        </span>
        {kept === voter.row && <Badge tone="good">{t('kept')}</Badge>}
        {voter.elsewhere.map((other) => (
          <button
            key={other.findingId}
            type="button"
            title={t('elsewhere')}
            onClick={() => onVisit(other.findingId)}
            className="text-left text-xs font-semibold text-needs-reading underline underline-offset-3"
          >
            {other.code}: {other.kept ? t('kept') : actionWords(other, kinds, t, language)}
          </button>
        ))}
      </span>
    ),
  }));
  const allSame = (mark: 'nikMark' | 'nkkMark') =>
    voters.every((voter) => voter[mark] !== null && voter[mark] === voters[0]?.[mark]);
  const hidden = finding.size - voters.length;
  const [first] = sides;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {first && sides.length === 1 ? (
        <OneRow label={t('row', { row: first.row })} side={first} fields={fields} atIssue={finding.fields} />
      ) : sides.length <= besides ? (
        <SideBySide
          label={t('compare')}
          sides={sides}
          fields={fields}
          atIssue={finding.fields}
          sameNumbers={{ nik: allSame('nikMark'), nkk: allSame('nkkMark') }}
        />
      ) : (
        <ManyRows known={known} atIssue={finding.fields} />
      )}
      {hidden > 0 && (
        <p className="text-sm text-ink-soft">{t('moreRows', { count: formatNumber(hidden, language) })}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
        {unmaskLine || <span />}
        {voters.length <= besides && (
          <Button size="small" look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'fewFields' : 'allFields')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ManyRows({
  known,
  atIssue,
}: {
  readonly known: readonly { readonly voter: Finding['voters'][number]; readonly values: Side['values'] }[];
  readonly atIssue: readonly ColumnName[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const fields = [...new Set<ColumnName>(['name', 'birth_date', 'nik', ...atIssue, 'tps'])].filter(
    (field) => mainFields.includes(field) || otherFields.includes(field),
  );
  return (
    <div
      className="max-h-96 overflow-y-auto rounded-lg border border-line bg-surface"
      tabIndex={0}
      role="region"
      aria-label={t('rowsOf', { count: known.length })}
    >
      <Table
        label={t('rowsOf', { count: known.length })}
        rows={known}
        rowKey={({ voter }) => String(voter.row)}
        columns={[
          {
            key: 'row',
            head: t('rowHead'),
            numeric: true,
            cell: ({ voter }) => (
              <>
                {formatNumber(voter.row, language)}
                {voter.elsewhere.map((other) => (
                  <span key={other.findingId} className="block text-xs font-semibold text-needs-reading">
                    {other.code}: {other.kept ? t('kept') : t(other.action)}
                  </span>
                ))}
              </>
            ),
          },
          ...fields.map((field) => ({
            key: field,
            head: atIssue.includes(field)
              ? `${columnLabel(field, language)} (${t('atIssue')})`
              : columnLabel(field, language),
            cell: ({ values }: { readonly values: Side['values'] }) =>
              values[field] ? (
                <span className={cx(atIssue.includes(field) && 'font-semibold')}>{values[field]}</span>
              ) : (
                <span className="text-ink-faint italic">{t('empty')}</span>
              ),
          })),
        ]}
      />
    </div>
  );
}

function UnmaskLine({
  unmasked,
  onUnmask,
  onHide,
}: {
  readonly unmasked: Unmasked | undefined;
  readonly onUnmask: () => void;
  readonly onHide: () => void;
}) {
  const t = useText(findingMessages);
  if (!unmasked)
    return (
      <Button size="small" look="quiet" icon={<Eye aria-hidden className="size-4" />} onClick={onUnmask}>
        {t('unmask')}
      </Button>
    );
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm font-semibold text-needs-reading">
      <Eye aria-hidden className="size-4" />
      <span role="timer" className="numeric">
        {t('unmaskLeft', { seconds: unmasked.seconds })}
      </span>
      <Button size="small" icon={<EyeOff aria-hidden className="size-4" />} onClick={onHide}>
        {t('unmaskHide')}
      </Button>
    </p>
  );
}
