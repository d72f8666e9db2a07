/** What lies on the screen: which finding, what is being decided about it, what is open over it. */
import type { DecisionAction, FindingState } from '../../../../src/elections/voters/schema.ts';
import { draftOf, possible, withRow, type About, type DecisionDraft } from './decision.ts';

export type Overlay = 'help' | 'batch' | 'undo' | 'unmask' | 'queue' | 'checks' | 'work' | 'why';

export type Screen = {
  readonly at: string | null;
  /** Decisions begun, by finding: walking past one keeps what was typed. */
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
  readonly deciding: boolean;
  readonly overlay: Overlay | null;
};
export const emptyScreen: Screen = { at: null, drafts: {}, deciding: false, overlay: null };

type Queued = { readonly id: string; readonly state: FindingState };
export type ScreenEvent =
  | { readonly type: 'show'; readonly id: string }
  | { readonly type: 'move'; readonly by: 1 | -1; readonly queue: readonly Queued[] }
  | { readonly type: 'choose'; readonly action: DecisionAction; readonly finding: About & Queued }
  /** A row was pointed at: of a decision that is begun it is meant by it, else it is the one that is kept. */
  | { readonly type: 'row'; readonly row: number; readonly finding: About & Queued }
  | { readonly type: 'edit'; readonly id: string; readonly draft: DecisionDraft }
  | { readonly type: 'decided'; readonly id: string; readonly queue: readonly Queued[] }
  | { readonly type: 'overlay'; readonly overlay: Overlay | null }
  | { readonly type: 'leave' };

export function screenReducer(screen: Screen, event: ScreenEvent): Screen {
  switch (event.type) {
    case 'show':
      return event.id === screen.at
        ? screen
        : {
            ...screen,
            at: event.id,
            deciding: event.id in screen.drafts,
            overlay: screen.overlay === 'queue' ? null : screen.overlay,
          };
    case 'move': {
      const id = neighbour(event.queue, screen.at, event.by);
      return id === null ? screen : screenReducer(screen, { type: 'show', id });
    }
    case 'choose': {
      const { finding, action } = event;
      if (finding.state === 'diputuskan' || finding.state === 'ditutup' || !possible(finding, action)) return screen;
      const begun = screen.drafts[finding.id];
      return {
        ...screen,
        at: finding.id,
        deciding: true,
        drafts: { ...screen.drafts, [finding.id]: begun ? { ...begun, action } : draftOf(finding, action) },
      };
    }
    case 'row':
      return pointed(screen, event);
    case 'edit':
      return { ...screen, drafts: { ...screen.drafts, [event.id]: event.draft } };
    case 'decided': {
      const { [event.id]: _done, ...drafts } = screen.drafts;
      const at = screen.at === event.id ? (nextWaiting(event.queue, event.id) ?? event.id) : screen.at;
      return { ...screen, drafts, at, deciding: at !== null && at in drafts };
    }
    case 'overlay':
      return { ...screen, overlay: event.overlay };
    // Escape closes what lies on top; the decision begun is kept, so that a slip of the hand loses nothing.
    case 'leave':
      return screen.overlay !== null ? { ...screen, overlay: null } : { ...screen, deciding: false };
    default:
      return event satisfies never;
  }
}

function pointed(screen: Screen, { finding, row }: Extract<ScreenEvent, { type: 'row' }>): Screen {
  const begun = screen.deciding ? screen : screenReducer(screen, { type: 'choose', action: 'ganda', finding });
  const draft = begun.drafts[finding.id];
  if (!begun.deciding || !draft || !finding.rows.includes(row)) return screen;
  return screenReducer(begun, { type: 'edit', id: finding.id, draft: withRow(draft, finding.rows, row) });
}

/** The finding `by` places from `at`; the first when `at` is not in the queue, null where the queue ends. */
function neighbour(queue: readonly Queued[], at: string | null, by: 1 | -1): string | null {
  const place = queue.findIndex(({ id }) => id === at);
  return (place < 0 ? queue[0] : queue[place + by])?.id ?? null;
}

/** The next finding that still waits: after this one, else before it. */
export function nextWaiting(queue: readonly Queued[], after: string): string | null {
  const place = queue.findIndex(({ id }) => id === after);
  const waits = ({ id, state }: Queued) => id !== after && state === 'terbuka';
  return (queue.slice(place + 1).find(waits) ?? queue.slice(0, Math.max(0, place)).find(waits))?.id ?? null;
}
