/** A file that a ZIP or an e-mail held comes into the intake of its container, and is linked to it. */
import { ok, type Failure, type Operation, type StoredFile } from '../../platform/index.ts';
import type { Held } from '../containers/opener.ts';
import { fail } from '../failures.ts';
import type { PaperAtWork } from '../steps/step-job.ts';
import { recordRefused, takeInto, type Taken } from './take-file.ts';

type TakeHeldInput = {
  readonly paper: PaperAtWork;
  readonly held: Pick<Held, 'entry' | 'name' | 'mime' | 'size'> & { readonly failure?: Failure };
  /** Null where it was not taken out. */
  readonly file: StoredFile | null;
};

export const takeHeld: Operation<TakeHeldInput, Taken | null> = async (context, { paper, held, file }) => {
  const { tx } = context;
  const container = await tx
    .selectFrom('intake_items')
    .select('id')
    .where('paper_id', '=', paper.id)
    .where('intake_id', '=', paper.intakeId)
    .where('state', 'in', ['diterima', 'dibuka'])
    .executeTakeFirstOrThrow();
  const there = await tx
    .selectFrom('intake_items')
    .select('id')
    .where('within', '=', container.id)
    .where('entry', '=', held.entry)
    .executeTakeFirst();
  if (there) return fail('library/step-done');
  const { section, security, classification, below } = await tx
    .selectFrom('papers')
    .select(['section', 'security', 'classification', 'below'])
    .where('id', '=', paper.id)
    .executeTakeFirstOrThrow();
  const { unitId, intakeId, id: parentId } = paper;
  const { name, mime, entry } = held;
  const place = { unitId, intakeId, within: container.id, entry, name, mime };
  if (file === null) {
    if (held.failure === undefined) throw new Error('neither a file nor a reason');
    return ok(await recordRefused(context, { ...place, size: held.size, failure: held.failure }));
  }
  return ok(
    await takeInto(context, {
      ...place,
      file,
      parentId,
      security,
      below,
      section: section ?? undefined,
      classification: classification ?? undefined,
    }),
  );
};
