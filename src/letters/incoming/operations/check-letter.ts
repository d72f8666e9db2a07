import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { LetterId } from '../../schema.ts';
import { letterToChange } from './letter.ts';

type Input = { readonly letterId: LetterId; readonly version: number };

/** A clerk says that the fields of a letter are as they should be; whom it is from or what it is about among them. */
export const checkLetter: Operation<Input, { id: LetterId; version: number }> = async ({ tx, actor, clock }, input) => {
  const held = await letterToChange(tx, actor, input);
  if (!held.ok) return held;
  const letter = held.value;
  const { sender, subject } = letter.fields;
  if (sender === null && subject === null) return fail('letters/nothing-filled');
  const version = letter.version + 1;
  await tx
    .updateTable('letters')
    .set({ checked_by: actor.personId ?? 'system', checked_at: clock.now(), version })
    .where('id', '=', letter.id)
    .execute();
  return ok({
    value: { id: letter.id, version },
    events: [event('letter.checked', about('letter', letter), { version })],
  });
};
