/** Decisions as they are shown: the one that stands, one of an earlier list that is offered, those of the past. */
import Calendar from 'lucide-react/icons/calendar-check-2';
import Gavel from 'lucide-react/icons/gavel';
import History from 'lucide-react/icons/history';
import Undo2 from 'lucide-react/icons/undo-2';
import type {
  ColumnName,
  Decision,
  DecisionAction,
  DecisionKind,
  Finding,
  ListId,
} from '../../../src/elections/voters/schema.ts';
import { Badge, Button, cx } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage, type Language } from '../../i18n/language.ts';
import { useText, type Text } from '../../i18n/messages.ts';
import { shownValue } from './core/shown.ts';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { ProofLink } from './proof-link.tsx';
import { RememberedFit } from './remembered-fit.tsx';
import { columnLabel } from './side-by-side.tsx';

/** "TMS (Meninggal)". */
export function actionWords(
  { action, tmsReason }: { readonly action: DecisionAction; readonly tmsReason?: string | null },
  kinds: readonly DecisionKind[],
  t: Text<typeof findingMessages>,
  language: Language,
): string {
  const reason =
    action === 'tms'
      ? (kinds.find((kind) => kind.action === 'tms' && kind.code === tmsReason)?.label[language] ?? tmsReason)
      : undefined;
  return reason ? `${t(action)} (${reason})` : t(action);
}

/** The decision that stands, with what it says and the way to take it back. */
export function Standing({
  decision,
  kinds,
  state,
  listId,
  onUndo,
}: {
  readonly decision: Decision;
  readonly kinds: readonly DecisionKind[];
  readonly state: Finding['state'];
  readonly listId: ListId;
  readonly onUndo: (() => void) | undefined;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <section
      aria-label={t('decided')}
      className={cx(
        'grid gap-1 rounded-lg px-4 py-3',
        state === 'menunggu' ? 'bg-needs-reading-soft' : 'bg-verbatim-soft',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex items-center gap-2 font-bold">
          {state === 'menunggu' ? (
            <Calendar aria-hidden className="size-5 text-needs-reading" />
          ) : (
            <Gavel aria-hidden className="size-5 text-verbatim" />
          )}
          {actionWords(decision, kinds, t, language)}
          {decision.remembered && <Badge>{t('remembered')}</Badge>}
          {decision.batchId && <Badge>{t('inBatch')}</Badge>}
        </p>
        {onUndo && (
          <Button size="small" icon={<Undo2 aria-hidden className="size-4" />} onClick={onUndo}>
            {t('undo')} <KeyHint>Z</KeyHint>
          </Button>
        )}
      </div>
      <DecisionDetails decision={decision} listId={listId} />
    </section>
  );
}

function DecisionDetails({ decision, listId }: { readonly decision: Decision; readonly listId?: ListId }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const by = decision.decidedBy?.name ?? decision.remembered?.decidedBy?.name ?? t('bySystem');
  return (
    <div className="grid gap-1 text-sm">
      <p>
        {t('byAt', { name: by, at: formatInstant(decision.decidedAt, language) })}
        {decision.remembered && ` · ${t('fromList', { list: decision.remembered.listName })}`}
      </p>
      {decision.reason && <p className="break-words">{t('reasonGiven', { reason: decision.reason })}</p>}
      {decision.keepRow === null && ['tms', 'ubah', 'pindah'].includes(decision.action) && (
        <p className="numeric">
          {t('rowsConcerned', { rows: decision.rows.map((row) => formatNumber(row, language)).join(', ') })}
        </p>
      )}
      {decision.keepRow !== null && (
        <p className="numeric">
          {t('keptRow', {
            row: formatNumber(decision.keepRow, language),
            gone: decision.rows.map((row) => formatNumber(row, language)).join(', '),
          })}
        </p>
      )}
      <Changes decision={decision} />
      {listId && decision.proofs.length > 0 && (
        <p className="flex flex-wrap gap-2 pt-1">
          {decision.proofs.map((proof) => (
            <ProofLink key={proof.id} listId={listId} proof={proof} />
          ))}
        </p>
      )}
    </div>
  );
}

function Changes({ decision }: { readonly decision: Decision }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  if (!decision.changes) return null;
  return (
    <ul className="grid gap-0.5 text-sm">
      {(Object.entries(decision.changes) as [ColumnName, string | number | null][]).map(([column, value]) => (
        <li key={column}>
          {columnLabel(column, language)}:{' '}
          <strong className="numeric">{shownValue(column, value, language) || t('empty')}</strong>
        </li>
      ))}
    </ul>
  );
}

/** What an earlier list decided about the same, offered. */
export function Earlier({
  of: { proposalFit: fit },
  decision,
  kinds,
  onTake,
}: {
  readonly of: Pick<Finding, 'proposalFit'>;
  readonly decision: Decision;
  readonly kinds: readonly DecisionKind[];
  readonly onTake: (() => void) | false;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const from = decision.remembered;
  return (
    <section aria-label={t('earlier')} className="grid gap-1 rounded-lg border border-nila/40 bg-nila-soft px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="flex items-center gap-2 font-bold text-nila-text">
          <History aria-hidden className="size-5" />
          {t('earlier')}
        </p>
        {onTake && (
          <Button size="small" onClick={onTake}>
            {t('takeEarlier')}
          </Button>
        )}
      </div>
      <p className="text-sm">
        {t('earlierDecision', {
          action: actionWords(decision, kinds, t, language),
          name: (decision.decidedBy ?? from?.decidedBy)?.name ?? t('bySystem'),
          at: formatInstant(decision.decidedAt, language),
          list: from ? `, ${t('fromList', { list: from.listName })}` : '',
        })}
      </p>
      {fit && <RememberedFit fit={fit} />}
      <Changes decision={decision} />
      {decision.reason && <p className="text-sm break-words">{t('reasonGiven', { reason: decision.reason })}</p>}
    </section>
  );
}

/** Decisions that were taken back or replaced. */
export function PastDecisions({
  decisions,
  kinds,
}: {
  readonly decisions: readonly Decision[];
  readonly kinds: readonly DecisionKind[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <details className="text-sm">
      <summary className="font-semibold text-ink-soft">{t('past', { count: decisions.length })}</summary>
      <ul className="mt-2 grid gap-2">
        {decisions.map((decision) => (
          <li key={decision.id} className="rounded-md border border-line px-3 py-2">
            <p className="font-semibold">{actionWords(decision, kinds, t, language)}</p>
            <DecisionDetails decision={decision} />
            {decision.undone && (
              <p>
                {t(decision.undone.cause === 'rows-changed' ? 'undoneByRows' : 'undoneBy', {
                  name: decision.undone.by?.name ?? '',
                  at: formatInstant(decision.undone.at, language),
                })}
                {decision.undone.reason && ` ${t('reasonGiven', { reason: decision.undone.reason })}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
