/**
 * What approvals are bound to. The database computes the same hashes when a version is written
 * (`kc.draft_text`, `kc.sha256_text`, `kc.basis_hash` in migrations/).
 */
import { createHash } from 'node:crypto';
import { draftText } from './text.ts';
import type { DraftContent } from '../schema.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of the words a reader sees, block by block; questions of gaps are not part of them. */
export const textHash = (content: DraftContent): string => sha256(draftText(content));

/** Of one sentence: a confirmation of reading belongs to exactly these words. */
export const claimHash = (text: string): string => sha256(text);

/** How sources_hash is made of a basis in versions written today; recipe 1, of older ones: docs/decisions/0016. */
export const recipe = 2;

/** Of everything a version rests on: its parts with their hashes, a line each, sorted by part. */
export const sourcesHash = (parts: Readonly<Record<string, string>>): string =>
  sha256(
    Object.entries(parts)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([part, hash]) => `${part}\t${hash}`)
      .join('\n'),
  );
