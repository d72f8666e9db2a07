/**
 * Keeps what a model made of sentences of a draft. The check is made here: what it refuses is kept with what was wrong,
 * and never offered.
 */
import { randomUUID } from 'node:crypto';
import { readDraft } from '../../drafts/index.ts';
import type { DraftId } from '../../drafts/schema.ts';
import { checkRendering } from '../../evidence/index.ts';
import { ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Sentence } from '../instructions.ts';
import { sentencesOf } from './renderings.ts';
import '../tables.ts';

export type KeepRenderings = {
  readonly draftId: DraftId;
  readonly version: number;
  readonly model: string;
  /** The English of sentences, by their claims. */
  readonly renderings: readonly Sentence[];
};

export const keepRenderings: Operation<KeepRenderings, { proposed: number; caught: number }> = async (
  { tx, actor, clock },
  { draftId, version, model, renderings },
) => {
  const found = await readDraft(tx, draftId);
  if (found === null) return fail('rewriting/nothing');
  const at = clock.now();
  const words = new Map(sentencesOf(found.version.content).map(({ claimId, text }) => [claimId, text]));
  const rows = renderings.flatMap(({ claimId, text: english }) => {
    const sentence = words.get(claimId);
    if (sentence === undefined) return [];
    const { problems, judge } = checkRendering(sentence, english, { on: at.toISOString().slice(0, 10) });
    return [
      {
        id: randomUUID(),
        draft_id: draftId,
        unit_id: found.draft.unit_id,
        claim_id: claimId,
        sentence,
        english,
        problems: JSON.stringify(problems),
        judge: JSON.stringify(judge),
        model,
        by: actor.job?.askedBy ?? actor.personId ?? '',
        at,
        state: problems.length > 0 ? ('caught' as const) : ('proposed' as const),
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('draft_renderings').values(rows).execute();
  const proposed = rows.filter(({ state }) => state === 'proposed').length;
  const value = { proposed, caught: rows.length - proposed };
  const about = { unitId: found.draft.unit_id, subject: { type: 'draft' as const, id: draftId } };
  return ok({ value, events: [event('draft.rendered', about, { version, model, ...value })] });
};
