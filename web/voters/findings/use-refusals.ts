/** Decisions that the server did not take: why, by finding. What was typed lies there again. */
import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { DecisionKind, Finding } from '../../../src/elections/voters/schema.ts';
import type { ApiFailure } from '../../api/client.ts';
import { toastFailure } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { DecisionDraft } from './core/decision.ts';
import type { ScreenEvent } from './core/screen.ts';
import { actionWords } from './decision-view.tsx';
import { findingMessages } from './messages.ts';
import type { Decisions } from './use-decisions.ts';

export function useRefusals({
  decisions,
  kinds,
  deciding,
  dispatch,
}: {
  readonly decisions: Decisions;
  readonly kinds: readonly DecisionKind[];
  /** Whether a decision is being made now. */
  readonly deciding: boolean;
  readonly dispatch: Dispatch<ScreenEvent>;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const decidingNow = useRef(deciding);
  useEffect(() => {
    decidingNow.current = deciding;
  }, [deciding]);

  const reasonOf = async (finding: Finding, failure: ApiFailure): Promise<string> => {
    if (failure.status === 0) return t('notSent');
    if (failure.code !== 'voters/finding-changed' && failure.code !== 'voters/finding-decided') return failure.message;
    const decision = (await decisions.refresh(finding.id))?.decision;
    if (!decision) return failure.message;
    return t('conflict', {
      name: decision.decidedBy?.name ?? t('bySystem'),
      at: formatInstant(decision.decidedAt, language),
      action: actionWords(decision, kinds, t, language),
    });
  };
  /** Nothing is sent again by itself: a decision is a person's act. */
  const refuse = async (finding: Finding, failure: ApiFailure, begun: DecisionDraft | undefined) => {
    const words = await reasonOf(finding, failure);
    if (begun) dispatch({ type: 'edit', id: finding.id, draft: begun });
    setRefused((before) => ({ ...before, [finding.id]: words }));
    // Whoever is in the middle of the next decision is told, not carried away from it.
    if (decidingNow.current) toastFailure(new Error(words));
    else dispatch({ type: 'show', id: finding.id });
  };
  const forget = (findingId: string) => setRefused(({ [findingId]: _before, ...others }) => others);
  return { refused, refuse, forget };
}
