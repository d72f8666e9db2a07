import { about, maskNumbers, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { LetterId } from '../../schema.ts';
import { letterToChange } from './letter.ts';

type Input = { readonly letterId: LetterId; readonly version: number; readonly reason: string };

/** Cancels a registration with a reason. Its number of the agenda stays with it; the file may be registered again. */
export const cancelLetter: Operation<Input, { id: LetterId; version: number }> = async (
  { tx, actor },
  { reason: typed, ...input },
) => {
  const held = await letterToChange(tx, actor, input);
  if (!held.ok) return held;
  const letter = held.value;
  if (letter.state !== 'dicatat') return fail('letters/disposed-already');
  const version = letter.version + 1;
  const reason = maskNumbers(typed);
  await tx
    .updateTable('letters')
    .set({ state: 'batal', cancelled_reason: reason, version })
    .where('id', '=', letter.id)
    .execute();
  return ok({
    value: { id: letter.id, version },
    events: [event('letter.cancelled', about('letter', letter), { version, reason })],
  });
};
