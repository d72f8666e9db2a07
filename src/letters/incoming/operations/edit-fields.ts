import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { singleFields, type LetterFields, type LetterId } from '../../schema.ts';
import { letterToChange, writeFields } from './letter.ts';

type Input = { readonly letterId: LetterId; readonly version: number; readonly fields: LetterFields };

/** Writes the fields as a person typed them: what was not found, and what was read wrongly. */
export const editFields: Operation<Input, { id: LetterId; version: number }> = async (
  { tx, actor },
  { fields, ...input },
) => {
  const held = await letterToChange(tx, actor, input);
  if (!held.ok) return held;
  const letter = held.value;
  const changed = ([...singleFields, 'duties', 'meetings'] as const).filter(
    (field) => JSON.stringify(letter.fields[field]) !== JSON.stringify(fields[field]),
  );
  const version = await writeFields(tx, letter, fields);
  return ok({
    value: { id: letter.id, version },
    events: [event('letter.fields-edited', about('letter', letter), { version, changed })],
  });
};
