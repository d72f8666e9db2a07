/** Gathers proposals: gives each its id, its place in the stored text and its page. */
import { visible } from '../../evidence/schema.ts';
import type { Proposal, ProposalDraft } from '../proposals.ts';
import type { Reading, Span } from './reading.ts';

export type Collector = {
  readonly proposals: Proposal[];
  readonly add: (span: Span, draft: ProposalDraft) => void;
  /** The next id of an item: "s1", "s2" for statements. */
  readonly itemId: (letter: string) => string;
};

export function collector(reading: Reading, pages: readonly Span[], prefix: string): Collector {
  const proposals: Proposal[] = [];
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) as number;
  };
  return {
    proposals,
    add(span, draft) {
      if (saysNothing(draft.value)) return;
      const stored = reading.stored(span.start, span.end);
      const page = pages.findIndex((candidate) => stored.start >= candidate.start && stored.start < candidate.end) + 1;
      proposals.push({
        ...draft,
        id: `${prefix}${draft.path}-${next(draft.path)}`,
        ...stored,
        ...(page > 0 ? { page } : {}),
      } as Proposal);
    },
    itemId: (letter) => `${prefix}${letter}${next(`item ${letter}`)}`,
  };
}

/** Of words that cannot be seen nothing is left in a sheet. */
function saysNothing(value: ProposalDraft['value']): boolean {
  const words = typeof value === 'object' ? Object.values(value) : [value];
  return words.some((part) => typeof part === 'string' && visible(part).trim() === '');
}
