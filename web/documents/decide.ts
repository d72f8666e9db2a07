/**
 * Sends decisions about proposals, one after the other, and shows each at once; a refusal by the server takes it
 * back.
 */
import { useIsMutating, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { About, DocumentId, ReviewedDocument } from '../../src/documents/schema.ts';
import { answer, api } from '../api/client.ts';
import { toastFailure } from '../design/index.ts';
import { documentQuery, documentsQuery } from './api.ts';

export type Decision = {
  readonly proposalId: string;
  readonly decision: 'accept' | 'correct' | 'refuse' | 'undo';
  readonly value?: unknown;
};

const shown = { accept: 'diterima', correct: 'dikoreksi', refuse: 'ditolak', undo: 'menunggu' } as const;

const keyOf = ({ type, id }: About): QueryKey => ['decide', type, id];

/** Whether decisions about a thing are on their way: what comes next waits until they are saved and read again. */
export const useDeciding = (about: About): boolean => useIsMutating({ mutationKey: keyOf(about) }) > 0;

/** `touches`: what is read again besides the list of documents. */
export function useDecide(
  { type, id }: About,
  documentId: DocumentId,
  touches: (subjectId: string) => readonly QueryKey[],
): (decisions: readonly Decision[]) => void {
  const queries = useQueryClient();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (decisions) => {
      const about = { type, id };
      const { queryKey } = documentQuery(about, documentId);
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (document) => document && withDecisions(document, decisions));
      const send = async () => {
        try {
          await answer(
            api.POST('/api/documents/{type}/{subjectId}/{documentId}/decisions', {
              params: { path: { type, subjectId: id, documentId } },
              body: { decisions: [...decisions], acceptConfident: false },
            }),
          );
        } catch (error) {
          if (before) queries.setQueryData(queryKey, before);
          toastFailure(error);
        }
        await Promise.all([
          queries.invalidateQueries({ queryKey: documentsQuery(about).queryKey, exact: true }),
          ...touches(id).map((key) => queries.invalidateQueries({ queryKey: key })),
        ]);
      };
      const waiting = queue.current;
      queue.current = queries
        .getMutationCache()
        .build(queries, { mutationKey: keyOf(about), mutationFn: () => waiting.then(send) })
        .execute(undefined);
    },
    [type, id, documentId, queries, touches],
  );
}

/** The document as it looks once these decisions are taken. */
export function withDecisions(document: ReviewedDocument, decisions: readonly Decision[]): ReviewedDocument {
  const byId = new Map(decisions.map((decision) => [decision.proposalId, decision]));
  return {
    ...document,
    items: document.items.map((item) => {
      const decision = byId.get(item.proposal.id);
      if (!decision) return item;
      const corrected = decision.decision === 'correct' ? { ...item.proposal, value: decision.value } : null;
      return { ...item, decision: shown[decision.decision], corrected };
    }),
  };
}
