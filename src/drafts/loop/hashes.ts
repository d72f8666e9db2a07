/**
 * What approvals are bound to. The database computes the same hashes when a version is written
 * (`kc.draft_text`, `kc.sha256_text` in migrations/).
 */
import { createHash } from 'node:crypto';
import { draftText } from './text.ts';
import type { DraftContent } from '../schema.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of the words a reader sees, block by block; questions of gaps are not part of them. */
export const textHash = (content: DraftContent): string => sha256(draftText(content));

/** Of one sentence: a confirmation of reading belongs to exactly these words. */
export const claimHash = (text: string): string => sha256(text);

/** Of everything a version may cite: the approved sheet, the unit's own facts, its materials (by id, in order). */
export const sourcesHash = (factsHash: string, localHash: string, materialIds: readonly string[]): string =>
  sha256([factsHash, localHash, materialIds.join(',')].join('\n'));
