/** What changed between two versions, by words, for the screen that shows versions side by side. */
import { diffWordsWithSpace } from 'diff';
import { draftText } from './text.ts';
import type { DraftContent } from '../schema.ts';

export type Change = { readonly type: 'same' | 'added' | 'removed'; readonly text: string };

/** Above this many characters words are no longer compared one by one; the whole text counts as replaced. */
const comparable = 200_000;

export function compareVersions(before: DraftContent, after: DraftContent): Change[] {
  const [old, now] = [draftText(before), draftText(after)];
  if (old === now) return old === '' ? [] : [{ type: 'same', text: old }];
  const changes = old.length + now.length > comparable ? undefined : diffWordsWithSpace(old, now, { timeout: 2_000 });
  if (changes === undefined)
    return [
      { type: 'removed', text: old },
      { type: 'added', text: now },
    ];
  return changes.map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
