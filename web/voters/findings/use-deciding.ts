/**
 * What a person does about the finding before them: decides it, takes a decision back, or decides as an earlier list
 * did.
 */
import { useRef, useState, type Dispatch } from 'react';
import type { DecisionAction, DecisionKind, Finding } from '../../../src/elections/voters/schema.ts';
import { toast, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { decisionOf, draftOf, nextRow, type DecisionDraft } from './core/decision.ts';
import type { Screen, ScreenEvent } from './core/screen.ts';
import { findingMessages } from './messages.ts';
import type { Last } from './queue-bar.tsx';
import type { Decisions } from './use-decisions.ts';
import type { Queue } from './use-queue.ts';
import { useRefusals } from './use-refusals.ts';

const recentKept = 3;

export function useDeciding({
  queue: { current, items },
  kinds,
  screen,
  dispatch,
  decisions,
  mayDecide,
  toQueue,
  toScreen,
}: {
  readonly queue: Queue;
  readonly kinds: readonly DecisionKind[];
  readonly screen: Screen;
  readonly dispatch: Dispatch<ScreenEvent>;
  readonly decisions: Decisions;
  readonly mayDecide: boolean;
  /** Back to walking through the queue, from a finding outside of it. */
  readonly toQueue: () => void;
  readonly toScreen: () => void;
}) {
  const draft = current && screen.deciding ? screen.drafts[current.id] : undefined;
  const { refused, refuse, forget } = useRefusals({ decisions, kinds, deciding: screen.deciding, dispatch });
  const { recentReasons, remember } = useRecentReasons();
  /** What was last done, said where the eye is; a notice over the page would hide the form. */
  const [last, setLast] = useState<Last>();
  const { decided, takeBack, takeBackFor, undo } = useTakingBack({ current, decisions, dispatch, mayDecide, setLast });
  const goOn = (finding: Finding) => {
    toQueue();
    dispatch({ type: 'decided', id: finding.id, queue: items });
    toScreen();
  };
  const done = (finding: Finding, action: DecisionAction) => {
    decided(finding.id);
    setLast({ finding, action });
  };

  const save = async (made: DecisionDraft) => {
    const decision = current && decisionOf(made, current, today());
    if (!decision) return;
    forget(current.id);
    goOn(current);
    const failure = await decisions.send(current, decision, made.proofs);
    if (failure) return refuse(current, failure, made);
    remember(made.reason.trim());
    done(current, made.action);
  };
  const asEarlier = async () => {
    const proposal = current?.proposal;
    if (!current || !proposal) return;
    // Of several rows a person says again which are meant.
    if (current.rows.length !== 1 || proposal.action === 'ganda') {
      dispatch({ type: 'choose', action: proposal.action, finding: current });
      return dispatch({ type: 'edit', id: current.id, draft: draftAsEarlier(current, proposal) });
    }
    const failure = await decisions.asEarlier(current);
    if (failure) return refuse(current, failure, undefined);
    goOn(current);
    done(current, proposal.action);
  };
  const choose = (action: DecisionAction | undefined) => {
    if (!current || !mayDecide || !action) return;
    dispatch({ type: 'choose', action, finding: current });
    if (action === 'coktas') toScreen();
  };
  const pointing = usePointing({ current, draft, dispatch, mayDecide });
  const taking = { takeBack, takeBackFor, undo };
  return { draft, refused, recentReasons, last, save, asEarlier, choose, ...taking, ...pointing };
}

/** What is done with one of several rows: pointed at, or walked to by the arrows. */
function usePointing({
  current,
  draft,
  dispatch,
  mayDecide,
}: {
  readonly current: Finding | undefined;
  readonly draft: DecisionDraft | undefined;
  readonly dispatch: Dispatch<ScreenEvent>;
  readonly mayDecide: boolean;
}) {
  const point = (row: number) => {
    if (current && mayDecide && current.rows.length > 1) dispatch({ type: 'row', row, finding: current });
  };
  const pointNext = (by: 1 | -1) => {
    // Of rows that are struck or moved there may be several: arrows would choose them in passing.
    if (!current || draft?.action === 'tms' || draft?.action === 'pindah') return;
    const row = nextRow(current.rows, draft?.row ?? null, by);
    if (row !== undefined) point(row);
  };
  return { point, pointNext };
}

function useTakingBack({
  current,
  decisions,
  dispatch,
  mayDecide,
  setLast,
}: {
  readonly current: Finding | undefined;
  readonly decisions: Decisions;
  readonly dispatch: Dispatch<ScreenEvent>;
  readonly mayDecide: boolean;
  readonly setLast: (last: Last) => void;
}) {
  const t = useText(findingMessages);
  /** Decisions taken on this page, the last at the end: what Z takes back. */
  const mine = useRef<string[]>([]);
  const decided = (findingId: string) => {
    mine.current.push(findingId);
  };
  const takeBackFor = async (findingId: string, reason: string) => {
    const failure = await decisions.takeBack(findingId, reason);
    mine.current = mine.current.filter((id) => id !== findingId);
    if (failure) throw failure;
    dispatch({ type: 'show', id: findingId });
    setLast('undone');
  };
  const takeBack = (findingId: string) => takeBackFor(findingId, t('undoneAtOnce')).catch(toastFailure);
  const undo = () => {
    if (!mayDecide) return;
    if (current?.decision && mine.current.includes(current.id)) return void takeBack(current.id);
    if (current?.decision) return dispatch({ type: 'overlay', overlay: 'undo' });
    const newest = mine.current.at(-1);
    if (newest) void takeBack(newest);
    else toast(t('nothingToUndo'));
  };
  return { decided, takeBack, takeBackFor, undo };
}

/** Explanations this person gave since the page was opened, newest first. */
function useRecentReasons() {
  const [recentReasons, setRecentReasons] = useState<readonly string[]>([]);
  const remember = (reason: string) => {
    if (reason !== '')
      setRecentReasons((before) => [reason, ...before.filter((words) => words !== reason)].slice(0, recentKept));
  };
  return { recentReasons, remember };
}

const draftAsEarlier = (finding: Finding, proposal: NonNullable<Finding['proposal']>): DecisionDraft => ({
  ...draftOf(finding, proposal.action),
  reason: proposal.reason ?? '',
  tmsReason: proposal.action === 'tms' ? (proposal.tmsReason ?? '') : '',
});
