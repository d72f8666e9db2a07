/** Whether an engine is left alone because it gave no answer a moment ago. */
import { referenceValueOn } from '../../reference/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { EngineId } from '../schema.ts';

/**
 * When the engine was last asked, in vain: by the call that ended last, less than `models/rest-minutes` ago. Null: it
 * may be asked. A check of its health that it answers ends the pause.
 */
export async function silentSince(tx: Tx, engineId: EngineId, now: Date): Promise<Date | null> {
  const last = await tx
    .selectFrom('model_calls')
    .select(['silent', 'at', 'ended_at'])
    .where('engine_id', '=', engineId)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .orderBy('silent', 'desc')
    .executeTakeFirst();
  if (!last?.silent || last.ended_at === null) return null;
  const minutes = await referenceValueOn(tx, 'models/rest-minutes', now.toISOString().slice(0, 10));
  return now.getTime() - last.ended_at.getTime() < minutes * 60_000 ? last.at : null;
}
