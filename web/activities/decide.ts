/** Sends decisions about proposals, one after the other, and shows each at once; a refusal by the server takes it back. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Material, Proposal } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { toastFailure } from '../design/index.ts';

export type Decision = {
  readonly proposalId: string;
  readonly decision: 'accept' | 'correct' | 'refuse' | 'undo';
  readonly value?: unknown;
};

const shown = { accept: 'diterima', correct: 'dikoreksi', refuse: 'ditolak', undo: 'menunggu' } as const;

export function useDecide(activityId: string, materialId: string): (decisions: readonly Decision[]) => void {
  const queries = useQueryClient();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (decisions) => {
      const key = ['activity', activityId, 'material', materialId];
      const before = queries.getQueryData<Material>(key);
      queries.setQueryData<Material>(key, (material) => material && withDecisions(material, decisions));
      queue.current = queue.current.then(async () => {
        try {
          await answer(
            api.POST('/api/activities/{id}/materials/{materialId}/decisions', {
              params: { path: { id: activityId, materialId } },
              body: { decisions: [...decisions], acceptConfident: false },
            }),
          );
        } catch (error) {
          if (before) queries.setQueryData(key, before);
          toastFailure(error);
        }
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['activity', activityId], exact: true }),
          queries.invalidateQueries({ queryKey: ['activity', activityId, 'materials'] }),
          queries.invalidateQueries({ queryKey: ['activity', activityId, 'local'] }),
        ]);
      });
    },
    [activityId, materialId, queries],
  );
}

/** The material as it looks once these decisions are taken. */
export function withDecisions(material: Material, decisions: readonly Decision[]): Material {
  const byId = new Map(decisions.map((decision) => [decision.proposalId, decision]));
  return {
    ...material,
    items: material.items.map((item) => {
      const decision = byId.get(item.proposal.id);
      if (!decision) return item;
      const corrected =
        decision.decision === 'correct' ? ({ ...item.proposal, value: decision.value } as Proposal) : null;
      return { ...item, decision: shown[decision.decision], corrected };
    }),
  };
}
