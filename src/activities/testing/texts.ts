/** Checking and editing a text about an activity without a database, as the loop does it. */
import { checkContent as check } from '../../drafts/loop/check.ts';
import { applyEdit as edit } from '../../drafts/loop/edit.ts';
import type { DraftContent, EditedContent } from '../../drafts/schema.ts';
import { prepareSources, type Claim, type ClaimCheck, type PreparedSources } from '../../evidence/index.ts';
import { textSources } from '../texts/basis.ts';
import { rerender, type ComposeInput } from '../texts/index.ts';
import { activityTextKinds } from '../texts/kinds.ts';

export const draftSources = textSources;
export const prepareDraftSources = (...of: Parameters<typeof textSources>): PreparedSources =>
  prepareSources(textSources(...of));

export const checkContent = (
  content: DraftContent,
  input: ComposeInput,
  prepared: PreparedSources,
): readonly ClaimCheck[] =>
  check(
    content,
    { rerender: (use) => rerender(use, input) },
    { facts: input, unit: { ...input.unit, address: null }, sources: [], figures: input.figures ?? new Map() },
    prepared,
  );

export const applyEdit = (before: DraftContent, edited: EditedContent, composed?: readonly Claim[]): DraftContent =>
  edit(activityTextKinds[0]!, before, edited, composed);
