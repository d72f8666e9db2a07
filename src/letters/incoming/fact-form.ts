/** The form of an incoming letter: its head, who must do what by when, where and when it calls people together. */
import { defineFactForm, type Change, type Kept } from '../../documents/index.ts';
import { knownUnit } from '../../identity/index.ts';
import { about, ok, type OperationContext, type Result } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { letterFieldsSchema, letterGroups, letterIdSchema, letterProposalSchema } from '../schema.ts';
import type { LetterFields, LetterProposal } from '../schema.ts';
import { letterToChange, writeFields, type HeldLetter } from './operations/letter.ts';
import { daysOffAround } from './days-off-around.ts';
import type { KnownOfLetter } from './propose.ts';

type Versions = { readonly version: number };
type Held = Kept & HeldLetter;

export const letterForm = defineFactForm({
  about: 'letter',
  schema: letterProposalSchema,
  groups: letterGroups,
  may: { edit: 'letters.register' },
  role: 'letter',
  hold: async (tx, actor, subjectId): Promise<Result<Held>> => {
    const letterId = letterIdSchema.safeParse(subjectId).data;
    return letterId === undefined ? fail('letters/not-found') : letterToChange(tx, actor, { letterId });
  },
  known: async (tx, subjectId): Promise<KnownOfLetter | null> => {
    const letterId = letterIdSchema.safeParse(subjectId).data;
    if (letterId === undefined) return null;
    const letter = await tx
      .selectFrom('letters')
      .select(['unit_id', 'first_page', 'last_page', 'received_on'])
      .where('id', '=', letterId)
      .executeTakeFirst();
    if (letter === undefined) return null;
    const { shortName, fullName, zone } = await knownUnit(tx, letter.unit_id);
    const { first_page: first, last_page: last } = letter;
    return {
      unit: { shortName, fullName, zone },
      receivedOn: letter.received_on,
      pages: first === null || last === null ? null : { first, last },
      off: await daysOffAround(tx, letter.received_on),
    };
  },
  propose: new URL('propose.ts', import.meta.url),
  apply,
  events: {
    added: (of, payload) => event('letter.paper-added', about('letter', of), payload),
    read: (of, payload) => event('letter.paper-read', about('letter', of), payload),
    retried: (of, payload) => event('letter.paper-retried', about('letter', of), payload),
    unreadable: (of, payload) => event('letter.paper-unreadable', about('letter', of), payload),
    decided: (of, payload, { version }: Versions) =>
      event('letter.fields-decided', about('letter', of), { ...payload, version }),
  },
  refusals: {
    notFound: () => fail('letters/not-found'),
    same: () => fail('letters/same'),
    noSuchProposal: () => fail('letters/no-such-proposal'),
    invalid: () => fail('letters/invalid-field'),
  },
});

/** Puts what was accepted into the fields; what is withdrawn is empty again. */
async function apply(
  { tx }: OperationContext,
  held: Held,
  changes: readonly Change<LetterProposal>[],
): Promise<Result<Versions>> {
  if (changes.length === 0) return ok({ version: held.version });
  const fields = letterFieldsSchema.safeParse(changes.reduce(changed, held.fields));
  if (!fields.success) return fail('letters/invalid-field');
  return ok({ version: await writeFields(tx, held, fields.data) });
}

function changed(fields: LetterFields, { act, proposal }: Change<LetterProposal>): LetterFields {
  const isPut = act === 'put';
  if (proposal.path === 'duties') return { ...fields, duties: withItem(fields.duties, proposal.value, isPut) };
  if (proposal.path === 'meetings') return { ...fields, meetings: withItem(fields.meetings, proposal.value, isPut) };
  return { ...fields, [proposal.path]: isPut ? proposal.value : null };
}

/** Items keep their ids, so that taking one twice changes nothing. */
function withItem<T extends { readonly id: string }>(items: readonly T[], item: T, isPut: boolean): T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  if (!isPut) return items.filter(({ id }) => id !== item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
