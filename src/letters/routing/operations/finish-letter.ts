import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { lockLetter } from '../../incoming/index.ts';
import { directingAs } from '../../policy.ts';
import type { LetterId, LetterState } from '../../schema.ts';
import { letterStateWords } from '../../state-words.ts';

/** A letter that asks nothing of anybody is done without a disposition. */
export const finishLetter: Operation<{ letterId: LetterId }, { id: LetterId; state: LetterState }> = async (
  { tx, actor, clock },
  { letterId },
) => {
  const letter = await lockLetter(tx, letterId);
  if (letter === null) return fail('letters/not-found');
  if (directingAs(actor, letter.unitId) === undefined) return fail('letters/not-director');
  if (letter.state !== 'dicatat') return fail('letters/closed', { state: letterStateWords[letter.state] });
  await tx
    .updateTable('letters')
    .set({ state: 'selesai', finished_at: clock.now() })
    .where('id', '=', letterId)
    .execute();
  return ok({
    value: { id: letterId, state: 'selesai' },
    events: [event('letter.finished', about('letter', letter), {})],
  });
};
