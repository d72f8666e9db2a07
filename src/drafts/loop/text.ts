/** A draft as plain text: what is hashed, searched and counted. Gaps are not part of it. */
import type { Block, DraftContent } from '../schema.ts';

export const blockText = (block: Block): string =>
  block.claims.map(({ text }) => text).join(block.kind === 'table-row' ? '\t' : ' ');

export const draftText = (content: DraftContent): string =>
  content.blocks
    .filter(({ kind }) => kind !== 'gap')
    .map(blockText)
    .join('\n\n');
