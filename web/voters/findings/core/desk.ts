/** What lies on the desk: which finding, what is being decided about it, what is open over it. */
import type { DecisionAction, FindingState } from '../../../../src/elections/voters/schema.ts';
import { draftOf, possible, type About, type DecisionDraft } from './decision.ts';

export type Overlay = 'help' | 'batch' | 'undo' | 'visits' | 'export' | 'unmask' | 'queue' | 'progress';

export type Desk = {
  readonly at: string | null;
  /** Decisions begun, by finding: walking past one keeps what was typed. */
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
  readonly deciding: boolean;
  readonly overlay: Overlay | null;
};
export const emptyDesk: Desk = { at: null, drafts: {}, deciding: false, overlay: null };

type Queued = { readonly id: string; readonly state: FindingState };
export type DeskEvent =
  | { readonly type: 'show'; readonly id: string }
  | { readonly type: 'move'; readonly by: 1 | -1; readonly queue: readonly Queued[] }
  | { readonly type: 'choose'; readonly action: DecisionAction; readonly finding: About & Queued }
  | { readonly type: 'edit'; readonly id: string; readonly draft: DecisionDraft }
  | { readonly type: 'decided'; readonly id: string; readonly queue: readonly Queued[] }
  | { readonly type: 'overlay'; readonly overlay: Overlay | null }
  | { readonly type: 'leave' };

export function deskReducer(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'show':
      return event.id === desk.at
        ? desk
        : {
            ...desk,
            at: event.id,
            deciding: event.id in desk.drafts,
            overlay: desk.overlay === 'queue' ? null : desk.overlay,
          };
    case 'move': {
      const id = neighbour(event.queue, desk.at, event.by);
      return id === null ? desk : deskReducer(desk, { type: 'show', id });
    }
    case 'choose': {
      const { finding, action } = event;
      if (finding.state === 'diputuskan' || finding.state === 'ditutup' || !possible(finding, action)) return desk;
      const begun = desk.drafts[finding.id];
      return {
        ...desk,
        at: finding.id,
        deciding: true,
        drafts: { ...desk.drafts, [finding.id]: begun ? { ...begun, action } : draftOf(finding, action) },
      };
    }
    case 'edit':
      return { ...desk, drafts: { ...desk.drafts, [event.id]: event.draft } };
    case 'decided': {
      const { [event.id]: _done, ...drafts } = desk.drafts;
      const at = desk.at === event.id ? (nextWaiting(event.queue, event.id) ?? event.id) : desk.at;
      return { ...desk, drafts, at, deciding: at !== null && at in drafts };
    }
    case 'overlay':
      return { ...desk, overlay: event.overlay };
    // Escape closes what lies on top; the decision begun is kept, so that a slip of the hand loses nothing.
    case 'leave':
      return desk.overlay !== null ? { ...desk, overlay: null } : { ...desk, deciding: false };
    default:
      return event satisfies never;
  }
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
