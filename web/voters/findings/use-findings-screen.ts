/** The findings' screen of a list: what is shown, and what a key or a button does. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import {
  decisionActions,
  type DecisionAction,
  type DecisionKind,
  type FindingFilter,
  type VoterList,
} from '../../../src/elections/voters/schema.ts';
import { toast } from '../../design/index.ts';
import { useLeaving } from '../../forms/use-leaving.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { isBegun } from './core/decision.ts';
import type { Command } from './core/keys.ts';
import { emptyScreen, screenReducer, type Overlay, type Screen } from './core/screen.ts';
import { firstFilter } from './filter-bar.tsx';
import { findingMessages } from './messages.ts';
import { proofInputId } from './proof-field.tsx';
import { kindsQuery } from './queries.ts';
import { useUnmasked } from './unmask.tsx';
import { useDeciding } from './use-deciding.ts';
import { submitDecision } from './use-decision-form.ts';
import { useDecisions } from './use-decisions.ts';
import { useQueue } from './use-queue.ts';
import { useScreenFocus } from './use-screen-focus.ts';

const noKinds: readonly DecisionKind[] = [];

export function useFindingsScreen(list: VoterList) {
  const settled = list.state === 'ditetapkan';
  const mayDecide = useCan('voters.edit', list.unitId) && !settled;
  const [visiting, setVisiting] = useState<string>();
  const [filter, setFilter] = useState<FindingFilter>(settled ? {} : firstFilter);
  const [screen, dispatch] = useReducer(screenReducer, emptyScreen);
  useLeaving(Object.values(screen.drafts).some(isBegun));
  const { data: kinds = noKinds } = useQuery(kindsQuery);
  const queue = useQueue(list.id, filter, screen.at, visiting);
  const { items, place } = queue;
  const focus = useScreenFocus(queue.current?.id, queue.query.data !== undefined, decidingOn(screen));
  const { toScreen, walk } = focus;
  const decisions = useDecisions(list.id, filter);
  const toQueue = () => {
    walk();
    setVisiting(undefined);
  };
  const deciding = useDeciding({ queue, kinds, screen, dispatch, decisions, mayDecide, toQueue, toScreen });
  const unmasking = useUnmasked(queue.current?.id ?? null);
  // There is always a finding before the eye while there is one in the queue.
  useEffect(() => {
    const first = items.find(({ state }) => state === 'terbuka') ?? items[0];
    if (place < 0 && first && visiting === undefined) dispatch({ type: 'show', id: first.id });
  }, [items, place, visiting]);

  const moves = {
    move: (by: 1 | -1) => {
      toQueue();
      dispatch({ type: 'move', by, queue: items });
    },
    show: (id: string) => {
      setVisiting(undefined);
      dispatch({ type: 'show', id });
      if (screen.overlay === 'queue') toScreen();
    },
    /** A finding outside the queue, opened from the list of contradictions or from another finding. */
    visit: (findingId: string) => {
      walk();
      setVisiting(findingId);
      toScreen();
    },
    back: () => {
      setVisiting(undefined);
      toScreen();
    },
    leave: () => {
      dispatch({ type: 'leave' });
      toScreen();
    },
    open: (overlay: Overlay) => dispatch({ type: 'overlay', overlay }),
  };
  const changeFilter = (next: FindingFilter, chosen: boolean) => {
    setVisiting(undefined);
    setFilter(next);
    if (!chosen) return;
    if (screen.overlay === 'queue') dispatch({ type: 'leave' });
    toScreen();
  };
  return {
    settled,
    mayDecide,
    visiting,
    filter,
    changeFilter,
    screen,
    dispatch,
    kinds,
    queue,
    focus,
    deciding,
    unmasking,
    moves,
  };
}

/** The action whose form is open. */
const decidingOn = ({ at, deciding, drafts }: Screen): DecisionAction | undefined =>
  deciding && at !== null ? drafts[at]?.action : undefined;

export type FindingsState = ReturnType<typeof useFindingsScreen>;

/** What a key, or the button that does the same, does; `filters` holds the fields that `/` goes to. */
export function useCommands({ mayDecide, screen, deciding, moves }: FindingsState) {
  const t = useText(findingMessages);
  const filters = useRef<HTMLDivElement>(null);
  const act = (command: Command): void => {
    switch (command.do) {
      case 'move':
        return moves.move(command.by);
      case 'row':
        return deciding.pointNext(command.by);
      case 'why':
      case 'checks':
      case 'work':
      case 'help':
        return moves.open(command.do);
      case 'choose':
        return deciding.choose(decisionActions[command.at]);
      case 'confirm':
        return submitDecision();
      case 'undo':
        return deciding.undo();
      case 'batch':
        return mayDecide ? moves.open('batch') : undefined;
      case 'proof':
        return screen.deciding ? document.getElementById(proofInputId)?.click() : toast(t('proofFirst'));
      case 'filter':
        filters.current?.scrollIntoView({ block: 'center' });
        return filters.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
      case 'leave':
        return moves.leave();
      default:
        return command satisfies never;
    }
  };
  return { act, filters };
}
