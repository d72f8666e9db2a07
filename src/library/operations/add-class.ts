import type { z } from 'zod';
import { about, ok, type AuditEvent, type Operation, type OperationContext } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newClassBody, newClassesBody } from '../schema.ts';

type Class = z.output<typeof newClassBody>;

/** Gives a classification code, or what holds for one from a day on; earlier values stay. */
export const addClass: Operation<Class, { code: string; since: string }> = async (context, input) => {
  const { code, since } = input;
  if ((await insert(context, [input])).size === 0) return fail('library/class-there', { code, since });
  return ok({ value: { code, since }, events: [added(input)] });
};

/** Gives the codes of a list; those that have a value already from that day on stay as they are. */
export const addClasses: Operation<z.output<typeof newClassesBody>, { added: number; same: number }> = async (
  context,
  { rows, ...basis },
) => {
  const events: AuditEvent[] = [];
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce).map((row) => ({ ...basis, ...row }));
    const written = await insert(context, part);
    events.push(...part.filter(({ code }) => written.has(code)).map(added));
  }
  if (events.length === 0) return fail('library/classes-there');
  return ok({ value: { added: events.length, same: rows.length - events.length }, events });
};

/** Rows of one statement. */
const atOnce = 500;

/** The codes that were written; the others have a value already that begins on that day. */
async function insert({ tx, actor, clock }: OperationContext, classes: readonly Class[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .insertInto('paper_classes')
    .values(
      classes.map(({ code, label, since, retention, source, verified, parent, kind, security, access }) => ({
        code,
        since,
        label_id: label.id,
        label_en: label.en,
        active_years: retention?.activeYears ?? null,
        inactive_years: retention?.inactiveYears ?? null,
        fate: retention?.fate ?? null,
        parent: parent === code ? null : parent,
        kind,
        security,
        access,
        source,
        verified,
        saved_by: actor.personId,
        saved_at: clock.now(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['code', 'since']).doNothing())
    .returning('code')
    .execute();
  return new Set(rows.map(({ code }) => code));
}

const added = ({ unitId, code, since, source, verified }: Class) =>
  event('paper-class.added', about('paper-class', { unitId, id: code }), { code, since, source, verified });
