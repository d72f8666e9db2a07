import { setClass } from '../../documents/index.ts';
import {
  about,
  maskNumbers,
  ok,
  type Actor,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Result,
  type UnitId,
} from '../../platform/index.ts';
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

/** Nobody has said yet under which class a paper is kept: it came by itself, under that of its folder. */
export const isUnjudged = ({
  created_by,
  version,
}: {
  readonly created_by: string;
  readonly version: number;
}): boolean => created_by === 'system' && version === 1;

type Judging = { readonly paperId: PaperId; readonly security: SecurityClass; readonly reason: string };

/**
 * What the first one who looks at a paper that came by itself says of its class. Of one of which somebody said a class
 * before, as `setPaper`.
 */
export async function judgePaper(
  context: OperationContext,
  { paperId, security, reason }: Judging,
): Promise<Result<readonly AuditEvent[]>> {
  const paper = await context.tx
    .selectFrom('papers')
    .select(['version', 'title', 'section', 'classification', 'below', 'created_by'])
    .where('id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  const { version, title, section, classification } = paper;
  const below = paper.below && security === 'biasa';
  const input = { paperId, version, title, section, classification, below, security, reason };
  const set = await settle(context, input, isUnjudged(paper));
  return set.ok ? ok(set.value.events) : set;
}

/** Says what a paper is called, whose section's it is, under which class and code it is kept, and who may see it. */
export const setPaper: Operation<Input, { id: PaperId; version: number }> = (context, input) =>
  settle(context, input, false);

/** `unjudged`: whoever may edit it may open it further, too. */
async function settle(
  context: OperationContext,
  input: Input,
  unjudged: boolean,
): Promise<Result<{ readonly value: { id: PaperId; version: number }; readonly events: AuditEvent[] }>> {
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
  const opened = openedBy(actor, paper, { ...input, unjudged });
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
}

type Kept = {
  readonly unit_id: UnitId;
  readonly created_by: string;
  readonly section: string | null;
  readonly security: SecurityClass;
  readonly below: boolean;
};
type Opening = { readonly before: Pick<Kept, 'security' | 'below'>; readonly reason: string };

/** What the trail says where more people see the paper than before; null where they do not. */
function openedBy(actor: Actor, paper: Kept, input: Input & { readonly unjudged: boolean }): Result<Opening | null> {
  const { security, below } = paper;
  const isOpened = opensFurther(paper, input);
  // Whose paper it is decides who may open it: that is not changed on the way.
  const isMoved = security !== 'biasa' && input.section !== paper.section;
  if ((isOpened || isMoved) && !input.unjudged && !mayOpenFurther(actor, paper))
    return fail('library/not-yours-to-open');
  if (!isOpened) return ok(null);
  const reason = maskNumbers(input.reason ?? '');
  return reason === '' ? fail('library/opening-unexplained') : ok({ before: { security, below }, reason });
}
