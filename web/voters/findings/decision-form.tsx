/**
 * One decision about one finding: only what the chosen action needs, what is still missing in plain words, and Enter to
 * save. Escape leaves the form and keeps what was typed.
 */
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DecisionKind, Finding, FindingCounts } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, NotVerified, TextArea } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { kindOf, missingOf, mostReason, type DecisionDraft, type Missing } from './core/decision.ts';
import { usualProof } from './core/proof.ts';
import { ActionFields } from './decision-fields.tsx';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { missingWord } from './missing-words.ts';
import { ProofField } from './proof-field.tsx';
import { submitDecision, useDecisionForm, type DecisionFormState } from './use-decision-form.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

export function DecisionForm({
  unitId,
  finding,
  draft,
  kinds,
  villages,
  today,
  refused,
  recentReasons,
  onChange,
  onSave,
  onLeave,
}: {
  /** The list's. */
  readonly unitId: UnitId;
  readonly finding: Finding;
  /** What was begun, and what comes from outside while the form is open. */
  readonly draft: DecisionDraft;
  readonly kinds: readonly DecisionKind[];
  readonly villages: FindingCounts['byVillage'];
  readonly today: string;
  /** What the server said to the last attempt. */
  readonly refused: string | undefined;
  /** Explanations this person gave since the page was opened, newest first. */
  readonly recentReasons: readonly string[];
  readonly onChange: (draft: DecisionDraft) => void;
  /** A decision that lacks nothing. */
  readonly onSave: (draft: DecisionDraft) => void;
  readonly onLeave: () => void;
}) {
  const t = useText(findingMessages);
  const { form, element } = useDecisionForm({ finding, draft, kinds, today, onChange, onSave });
  const { action, proofs } = form.values;
  const start = useStartAtAction(action, finding.id);
  const missing = missingOf(form.values, finding, kinds, today);
  const kind = kindOf(form.values, kinds);
  return (
    <form ref={start} {...element} className="grid grid-cols-[minmax(0,1fr)] gap-2" aria-label={t('decide')}>
      {refused && <Banner kind="bad">{refused}</Banner>}
      <p className="text-sm text-ink-soft max-sm:sr-only">
        <strong className="text-ink">{t(action)}.</strong> {t(`${action}What`)}{' '}
        {kind && !kind.verified && kind.needsProof && <NotVerified />}
      </p>
      <ActionFields {...{ unitId, finding, form, kinds, villages, today }} />
      <div
        className={
          'grid grid-cols-[minmax(0,1fr)] items-start gap-x-4 gap-y-2 sm:grid-cols-2 ' +
          'max-sm:[&_label]:sr-only max-sm:[&_legend]:sr-only'
        }
      >
        <Reason form={form} recent={recentReasons} />
        <ProofField
          listId={finding.listId}
          proofs={proofs}
          wanted={kind?.proofKinds ?? []}
          usual={usualProof(form.values, finding, kinds)}
          required={kind?.needsProof ?? false}
          error={form.error('proofs')}
          onChange={(next) => form.set({ proofs: next })}
        />
      </div>
      <footer className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
        {missing.length > 0 && <MissingWords missing={missing} />}
        <Button look="quiet" onClick={onLeave} className="max-sm:px-1!">
          {t('cancel')} <KeyHint>Esc</KeyHint>
        </Button>
        <Button look="primary" type="submit">
          {t('save')} <KeyHint>Enter</KeyHint>
        </Button>
      </footer>
    </form>
  );
}

/**
 * The hand goes on where the action needs it; an action that needs nothing leaves it on the screen, where Enter saves.
 */
function useStartAtAction(action: DecisionDraft['action'], findingId: string) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (action === 'coktas') return;
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([type=file]):not([tabindex="-1"]), select, textarea',
    );
    first?.focus({ preventScroll: true });
  }, [action, findingId]);
  return form;
}

function MissingWords({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useText(findingMessages);
  return (
    <p
      role="status"
      className="flex min-w-0 flex-1 items-start gap-1.5 text-sm leading-snug text-needs-reading max-sm:basis-full"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t('missing')} {missing.map((each) => missingWord(each, t)).join('; ')}.
      </span>
    </p>
  );
}

/** The explanation, or one given before; Enter saves. */
function Reason({ form, recent }: { readonly form: DecisionFormState; readonly recent: readonly string[] }) {
  const t = useText(findingMessages);
  const { reason, action } = form.values;
  const enterSaves = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submitDecision();
  };
  return (
    <div className="grid gap-1.5">
      <TextArea
        rows={1}
        label={t('reason')}
        placeholder={t('reasonShort')}
        required={action === 'tetap'}
        limit={mostReason}
        value={reason}
        error={form.error('reason')}
        onChange={(event) => form.set({ reason: event.target.value })}
        onKeyDown={enterSaves}
      />
      {reason === '' && recent.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {recent.map((words) => (
            <Button key={words} size="small" className="max-w-full" onClick={() => form.set({ reason: words })}>
              <span className="truncate">{words}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
