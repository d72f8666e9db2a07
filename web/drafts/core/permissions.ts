/** What a person may do with a draft as it now stands. */
import type { DraftView } from '../../../src/drafts/schema.ts';
import type { NextStep } from './next-step.ts';
import type { PersonId } from '../../../src/platform/schema.ts';

/** Whether a text is still its writers': not sent, not checked, not filed. */
export const isWithWriters = (draft: DraftView): boolean => draft.state === 'konsep' && draft.sent === null;

/** `unlocked`: the version that somebody unlocked to write in it although it is no longer with its writers. */
export const mayType = (
  draft: DraftView,
  { dirty, unlocked }: { readonly dirty: boolean; readonly unlocked: number | undefined },
): boolean =>
  draft.may.write && draft.state !== 'arsip' && (isWithWriters(draft) || dirty || unlocked === draft.version);

/** Writing a text anew from its sources: while it is with its writers, later only because the sources changed. */
export const mayRegenerate = (draft: DraftView): boolean =>
  draft.may.write && (isWithWriters(draft) || (draft.sourcesChangedAt !== null && draft.state !== 'arsip'));

/** Filing a text from the menu; where it is the next step anyway, the menu does not repeat it. */
export const mayArchive = (draft: DraftView, next: NextStep['act']): boolean =>
  draft.may.review && (draft.state === 'konsep' || draft.state === 'disetujui') && next !== 'archive';

/** A reader may confirm a sentence of a text they had no hand in, while it is being checked. */
export const mayConfirm = (draft: DraftView, personId: PersonId): boolean => confirming(draft, personId) === 'allowed';

/** Whether a person may confirm sentences, and why not. */
export function confirming(draft: DraftView, personId: PersonId): 'allowed' | 'own-text' | 'not-now' {
  if (draft.contributors.includes(personId)) return 'own-text';
  return draft.may.review && (draft.state === 'konsep' || draft.state === 'diperiksa') ? 'allowed' : 'not-now';
}

/** Who confirmed which sentence; the word of somebody who had a hand in the text does not count. */
export const confirmations = (draft: DraftView): ReadonlyMap<string, string> =>
  new Map(
    draft.confirmed
      .filter(({ person }) => !draft.contributors.includes(person))
      .map(({ claimId, person }) => [claimId, person]),
  );

/** Sending back: a text under review or later that is not public yet, by those who may review. */
export const mayReturn = (draft: DraftView): boolean =>
  draft.may.review &&
  (draft.state === 'diperiksa' || draft.state === 'disetujui' || (draft.state === 'konsep' && draft.sent !== null));
