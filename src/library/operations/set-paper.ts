import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayEdit, maySee } from '../policy.ts';
import { classCodes } from '../queries/classes.ts';
import type { PaperId } from '../schema.ts';
import type { SecurityClass } from '../../platform/index.ts';
import { learn } from './learn.ts';

type Input = {
  readonly paperId: PaperId;
  /** The version that its editor saw. */
  readonly version: number;
  readonly title: string;
  readonly section: string | null;
  readonly security: SecurityClass;
  readonly classification: string | null;
  readonly below: boolean;
};

/** Says what a paper is called, whose section's it is, under which class and code it is kept, and who may see it. */
export const setPaper: Operation<Input, { id: PaperId; version: number }> = async (context, input) => {
  const { tx, actor } = context;
  const { paperId, title, section, security, classification, below } = input;
  if (below && security !== 'biasa') return fail('library/shared-class');
  const paper = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'unit_id', 'version', 'classification', 'created_by'])
    .where('id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  if (!mayEdit(actor, paper.unitId)) return fail('library/not-yours');
  if (paper.version !== input.version) return fail('library/conflict');
  if (!maySee(actor, { ...paper, security })) return fail('library/would-hide');
  if (classification !== null && classification !== paper.classification) {
    const codes = await classCodes(tx);
    if (!codes.includes(classification)) return fail('library/classification', { code: classification });
  }
  const version = paper.version + 1;
  await tx
    .updateTable('papers')
    .set({ title, section, security, classification, below, version })
    .where('id', '=', paper.id)
    .execute();
  if (classification !== paper.classification) await learn(context, paper.id);
  const set = { version, section, security, classification, below };
  return ok({ value: { id: paper.id, version }, events: [event('paper.set', about('paper', paper), set)] });
};
