/** Whether a password that was set by somebody else's link was set by the right person. */
import { sql } from 'kysely';
import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { personIdSchema } from '../../platform/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { OwnLink, WaitingLink } from '../queries/links.ts';

/** A third person's word that the owner of the account used the link; from now on the account decides again. */
export const confirmLink: Operation<WaitingLink, null> = async ({ tx }, link) => {
  const {
    rows: [done],
  } = await sql<{ done: boolean }>`select kc.confirm_link(${link.id}) as done`.execute(tx);
  if (!done?.done) return fail('identity/not-yours-to-confirm-link');
  const action = link.alone ? 'person.link-confirmed-alone' : 'person.link-confirmed';
  return ok({
    value: null,
    events: [event(action, about('person', { unitId: link.unit_id, id: link.person_id }), { madeBy: link.made_by })],
  });
};

type Answered = { readonly link: OwnLink; readonly mine: boolean; readonly unitId: UnitId; readonly session: string };

/**
 * The owner's own word about a link. A no ends every session but `session` (the hash of its token), and the account
 * waits for a third person.
 */
export const answerLink: Operation<Answered, null> = async ({ tx, actor }, { link, mine, unitId, session }) => {
  const {
    rows: [done],
  } = await sql<{ done: boolean }>`select kc.answer_link(${link.id}, ${mine}, ${session}) as done`.execute(tx);
  if (!done?.done) return fail('identity/link-answered');
  const owner = about('person', { unitId, id: personIdSchema.parse(actor.personId) });
  const action = mine ? 'person.link-owned' : 'person.link-denied';
  return ok({ value: null, events: [event(action, owner, { madeBy: link.made_by })] });
};
