/** The one thing that should happen next to a draft, for the person who looks at it, and what stands in its way. */
import type { Blocker, DraftContent, DraftView } from '../../../src/drafts/schema.ts';
import type { ClaimCheck } from '../../../src/evidence/schema.ts';
import type { PersonId } from '../../../src/platform/schema.ts';

export type NextStep = {
  readonly act:
    | 'send'
    | 'review'
    | 'approve'
    | 'publish'
    | 'archive'
    | 'unarchive'
    | 'wait-for-writer'
    | 'wait-for-reviewer'
    | 'wait-for-approver'
    | 'wait-for-publisher'
    | 'issue'
    | 'published';
  /** What must be settled before the act; empty for acts that wait for somebody else. */
  readonly blockers: readonly Blocker[];
};

export type Looker = { readonly personId: PersonId; readonly mayPublish: boolean };

/** News goes to the portal; letters go out from their own page; the others are filed, captions copied out before. */
export const isForPortal = (draft: Pick<DraftView, 'leads'>): boolean => draft.leads === 'publish';

/** Sent, and not with every post's initials while it came back by itself: its round is over. */
const isSent = ({ sent, chain }: Pick<DraftView, 'sent' | 'chain'>): boolean =>
  sent !== null && (chain === null || chain.posts.some(({ by }) => by === null));

export function nextStep(draft: DraftView, { personId, mayPublish }: Looker): NextStep {
  const own = draft.contributors.includes(personId);
  const blockers = draft.blockers.filter(({ code }) => code !== 'own-text');
  switch (draft.state) {
    case 'konsep':
      if (!isSent(draft)) {
        // Sentences that need reading are the reviewer's work.
        return draft.may.write
          ? { act: 'send', blockers: blockers.filter(({ code }) => code !== 'unconfirmed-claim') }
          : { act: 'wait-for-writer', blockers: [] };
      }
      return draft.may.review && !own ? { act: 'review', blockers } : { act: 'wait-for-reviewer', blockers: [] };
    case 'diperiksa':
      return draft.may.approve && !own ? { act: 'approve', blockers } : { act: 'wait-for-approver', blockers: [] };
    case 'disetujui':
      if (draft.leads === 'issue') return { act: 'issue', blockers: [] };
      if (!isForPortal(draft)) return { act: 'archive', blockers: [] };
      return { act: mayPublish ? 'publish' : 'wait-for-publisher', blockers: [] };
    case 'terbit':
      return { act: 'published', blockers: [] };
    case 'arsip':
      return { act: 'unarchive', blockers: [] };
  }
}

/**
 * The way of a draft, each state with whether it is reached: sending ends the concept, and the first that is not
 * reached is under way.
 */
export function wayOfDraft(draft: Pick<DraftView, 'leads' | 'state' | 'sent'>) {
  const end = draft.state === 'arsip' || !isForPortal(draft) ? 'arsip' : 'terbit';
  // A letter goes on from its own page.
  const ends = draft.leads === 'issue' && draft.state !== 'arsip' ? [] : ([end] as const);
  const states = ['konsep', 'diperiksa', 'disetujui', ...ends] as const;
  const reached = states.findIndex((state) => state === draft.state);
  const now = reached === 0 && draft.sent === null ? 0 : reached + 1;
  return states.map((state, at) => ({ state, is: at < now ? 'done' : at === now ? 'now' : 'later' }) as const);
}

/**
 * The blockers of a text that is being typed: the server's word about its sentences is old, the browser's own check is
 * not.
 */
export function blockersWhileTyping(
  stored: readonly Blocker[],
  content: DraftContent,
  checks: ReadonlyMap<string, ClaimCheck>,
): Blocker[] {
  const claims = content.blocks.flatMap((block) => block.claims);
  return [
    ...stored.filter(({ code }) => code !== 'unsupported-claim' && code !== 'empty-text'),
    ...(claims.length === 0 ? [{ code: 'empty-text' } as const] : []),
    ...claims
      .filter(({ id }) => (checks.get(id)?.status ?? 'unsupported') === 'unsupported')
      .map(({ id }) => ({ code: 'unsupported-claim', claimId: id }) as const),
  ];
}
