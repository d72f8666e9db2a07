/**
 * The decision that is being made, as a form: checked by what its action needs. The screen holds what is typed, so that
 * walking past a finding keeps it.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { DecisionKind, Finding } from '../../../src/elections/voters/schema.ts';
import { checkedBy } from '../../forms/checked-by.ts';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { wrongOf, type DecisionDraft } from './core/decision.ts';
import { findingMessages } from './messages.ts';
import { missingWord } from './missing-words.ts';

const formId = 'putusan';

/** Sends the decision that is being made, if there is one, as its button does. */
export function submitDecision(): void {
  const form = document.getElementById(formId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

export type DecisionFormState = Pick<CheckedForm<DecisionDraft>, 'values'> & {
  readonly error: (field: keyof DecisionDraft) => string | undefined;
  readonly set: (part: Partial<DecisionDraft>) => void;
};

export function useDecisionForm({
  finding,
  draft,
  kinds,
  today,
  onChange,
  onSave,
}: {
  readonly finding: Finding;
  readonly draft: DecisionDraft;
  readonly kinds: readonly DecisionKind[];
  readonly today: string;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly onSave: (draft: DecisionDraft) => void;
}) {
  const t = useText(findingMessages);
  const schema = useMemo(
    () =>
      checkedBy<DecisionDraft>((values) =>
        Object.fromEntries(
          Object.entries(wrongOf(values, finding, kinds, today)).map(([field, missing]) => [
            field,
            missingWord(missing, t),
          ]),
        ),
      ),
    [finding, kinds, today, t],
  );
  const { element, ...form } = useCheckedForm<DecisionDraft>({ schema, start: draft, submit: onSave, failure: null });
  const latest = useRef(draft);
  const put = (part: Partial<DecisionDraft>) => {
    for (const field of Object.keys(part) as (keyof DecisionDraft)[]) form.set(field, part[field] as never);
  };
  // From outside: another action is chosen, an earlier list's decision is taken, or one comes back refused.
  useEffect(() => {
    if (draft === latest.current) return;
    latest.current = draft;
    put(draft);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft]);
  const set = (part: Partial<DecisionDraft>) => {
    // Of the latest, not of the draft shown: a document may be on its way while something else is typed.
    latest.current = { ...latest.current, ...part };
    put(part);
    onChange(latest.current);
  };
  return { form: { values: form.values, error: form.error, set }, element: { id: formId, ...element } };
}
