import { setClass } from '../../documents/index.ts';
import { about, maskNumbers, ok, type Actor, type Operation, type Result, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayEdit, mayOpenFurther, maySee } from '../policy.ts';
import { classCodes } from '../queries/classes.ts';
import { opensFurther, type PaperId } from '../schema.ts';
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
  /** Why more people may see it. */
  readonly reason?: string | undefined;
};

/** Says what a paper is called, whose section's it is, under which class and code it is kept, and who may see it. */
export const setPaper: Operation<Input, { id: PaperId; version: number }> = async (context, input) => {
  const { tx, actor } = context;
  const { paperId, title, section, security, classification, below } = input;
  if (below && security !== 'biasa') return fail('library/shared-class');
  const paper = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'unit_id', 'version', 'classification', 'created_by', 'section'])
    .select(['security', 'below', 'document_id'])
    .where('id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  if (!mayEdit(actor, paper.unitId)) return fail('library/not-yours');
  if (paper.version !== input.version) return fail('library/conflict');
  if (!maySee(actor, { ...paper, security })) return fail('library/would-hide');
  const opened = openedBy(actor, paper, input);
  if (!opened.ok) return opened;
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
  if (paper.document_id !== null) await setClass(tx, paper.document_id, security);
  if (classification !== paper.classification) await learn(context, paper.id);
  const set = { version, section, security, classification, below };
  const events = [event('paper.set', about('paper', paper), set)];
  if (opened.value !== null) events.push(event('paper.opened-further', about('paper', paper), opened.value));
  return ok({ value: { id: paper.id, version }, events });
};

type Kept = {
  readonly unit_id: UnitId;
  readonly created_by: string;
  readonly section: string | null;
  readonly security: SecurityClass;
  readonly below: boolean;
};
type Opening = { readonly before: Pick<Kept, 'security' | 'below'>; readonly reason: string };

/** What the trail says where more people see the paper than before; null where they do not. */
function openedBy(actor: Actor, paper: Kept, input: Input): Result<Opening | null> {
  const { security, below } = paper;
  const isOpened = opensFurther(paper, input);
  // Whose paper it is decides who may open it: that is not changed on the way.
  const isMoved = security !== 'biasa' && input.section !== paper.section;
  if ((isOpened || isMoved) && !mayOpenFurther(actor, paper)) return fail('library/not-yours-to-open');
  if (!isOpened) return ok(null);
  const reason = maskNumbers(input.reason ?? '');
  return reason === '' ? fail('library/opening-unexplained') : ok({ before: { security, below }, reason });
}
