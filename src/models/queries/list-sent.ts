/**
 * What was sent to the models of a unit, newest first. Its text, to the letter, is for whoever asked and for those who
 * keep the unit's secrets: what it quotes may be of another class by now than when it was sent, and the papers are of
 * rooms above. The program's own sentences of checks are for everybody.
 */
import type { z } from 'zod';
import { can, personNames } from '../../identity/index.ts';
import type { Actor, Tx, UnitId } from '../../platform/index.ts';
import type { Sent } from '../schema.ts';

type Page = {
  readonly items: z.input<typeof import('../schema.ts').sentSchema>[];
  total: number;
  page: number;
  size: number;
};

export async function listSent(
  tx: Tx,
  actor: Actor,
  { unitId, page, size }: { readonly unitId: UnitId; readonly page: number; readonly size: number },
): Promise<Page> {
  const ofUnit = tx.selectFrom('model_calls').where('unit_id', '=', unitId);
  const { total } = await ofUnit.select((of) => of.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await ofUnit
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const names = await personNames(
    tx,
    rows.flatMap(({ asked_by }) => (asked_by === null ? [] : [asked_by])),
  );
  const keeps = can(actor, 'library.secret', unitId);
  const maySee = ({ task, asked_by }: Pick<(typeof rows)[number], 'task' | 'asked_by'>): boolean =>
    keeps || task === 'check' || (asked_by !== null && asked_by === actor.personId);
  const items = rows.map((row): Sent => ({
    id: row.id,
    at: row.at.toISOString(),
    task: row.task,
    subject: { type: row.subject_type, id: row.subject_id },
    by: row.asked_by === null ? null : { id: row.asked_by, name: names.get(row.asked_by) ?? '' },
    engine: row.engine,
    model: row.model,
    place: row.place,
    security: row.security,
    hidden: row.hidden,
    ...(maySee(row)
      ? { shown: true, system: row.system, prompt: row.prompt, shape: row.shape, answer: row.answer }
      : { shown: false, system: '', prompt: '', shape: null, answer: null }),
    failure: row.failure,
    ms: row.ms,
    purgedAt: row.purged_at?.toISOString() ?? null,
  }));
  return { items, total: Number(total), page, size };
}
