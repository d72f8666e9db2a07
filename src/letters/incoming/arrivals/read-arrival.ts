/** What came in by itself is read as a letter would be and stands in the queue of what nobody has registered. */
import { z } from 'zod';
import { proposeInProcess } from '../../../documents/index.ts';
import { knownUnit, unitDay } from '../../../identity/index.ts';
import { arrivedPaper, paperText, type Arrived, type ArrivedPaper } from '../../../library/index.ts';
import { paperIdSchema } from '../../../library/schema.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type OperationContext,
  type Result,
  type Work,
} from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { ArrivalRead, LetterProposal } from '../../schema.ts';
import { daysOffAround } from '../days-off-around.ts';
import type { KnownOfLetter } from '../propose.ts';

const propose = new URL('../propose.ts', import.meta.url).href;

export const readArrivalJob = defineJob({
  kind: 'letters.read-arrival',
  input: z.object({ paperId: paperIdSchema, itemId: z.string(), again: z.boolean() }),
  about: ({ paperId }) => ({ type: 'paper', id: paperId }),
  lane: 'light',
  alone: 'subject',
  run: async (work, input) => {
    const paper = await work.platform.database.read(work.actor, (tx) => arrivedPaper(tx, input));
    if (paper === null) return ok({});
    const read = await readingOf(work, input, paper);
    const noted = await runOperation(work.platform, work.actor, noteArrival, { ...input, paper, read });
    return noted.ok || noted.failure.code === 'letters/arrival-noted' ? ok({}) : noted;
  },
});

/** Null where its text could not be read, or nothing could be found in it in time: a person reads it then. */
async function readingOf(
  { platform, actor }: Work,
  { paperId }: Arrived,
  { unitId, name, at }: ArrivedPaper,
): Promise<ArrivalRead | null> {
  const asked = await platform.database.read(actor, async (tx) => {
    const { shortName, fullName, zone } = await knownUnit(tx, unitId);
    const receivedOn = await unitDay(tx, unitId, at);
    const off = await daysOffAround(tx, receivedOn);
    const known: KnownOfLetter = { unit: { shortName, fullName, zone }, receivedOn, pages: null, off };
    return { text: await paperText(tx, paperId), known };
  });
  if (asked.text === null) return null;
  const { text, pages } = asked.text;
  const reading = { text, pages: [...pages], parts: [], dateHint: asked.known.receivedOn, ordinal: 1 };
  const found = await proposeInProcess({ propose, reading, known: asked.known }, name);
  return found.ok ? readOf(found.value.proposals as readonly LetterProposal[]) : null;
}

function readOf(proposals: readonly LetterProposal[]): ArrivalRead {
  const of = (path: string) => {
    const found = proposals.find((one) => one.path === path);
    return found === undefined || typeof found.value !== 'string'
      ? null
      : { value: found.value, sure: found.confidence === 'high' };
  };
  const [due = null] = proposals
    .flatMap((one) => (one.path === 'duties' && one.value.by !== null ? [one.value.by] : []))
    .toSorted();
  return {
    number: of('number'),
    date: of('date'),
    sender: of('sender'),
    subject: of('subject'),
    nature: of('nature'),
    secrecy: of('secrecy'),
    due,
  };
}

type Noting = Arrived & { readonly paper: ArrivedPaper; readonly read: ArrivalRead | null };

/** Once for each time that it came; a file that comes again stands in the queue again, and says so. */
const noteArrival: Operation<Noting, null> = async (context, noting) => {
  const { paperId, itemId, paper } = noting;
  const known = await context.tx
    .selectFrom('letter_arrivals')
    .select(['items', 'times', 'read'])
    .where('paper_id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  const subject = about('paper', { unitId: paper.unitId, id: paperId });
  if (known?.items.includes(itemId)) {
    if (known.read !== null || noting.read === null) return fail('letters/arrival-noted');
    // Its text could not be read before and was read now.
    const read = JSON.stringify(noting.read);
    await context.tx.updateTable('letter_arrivals').set({ read }).where('paper_id', '=', paperId).execute();
    return ok({ value: null, events: [event('letter-arrival.noted', subject, { via: paper.via })] });
  }
  if (known === undefined) {
    const added = await addArrival(context, noting);
    if (!added.ok) return added;
    return ok({ value: null, events: [event('letter-arrival.noted', subject, { via: paper.via })] });
  }
  await context.tx
    .updateTable('letter_arrivals')
    .set({ items: [...known.items, itemId], times: known.times + 1, ...waiting })
    .where('paper_id', '=', paperId)
    .execute();
  return ok({ value: null, events: [event('letter-arrival.again', subject, { times: known.times + 1 })] });
};

const waiting = { state: 'menunggu', why: null, decided_by: null, decided_at: null } as const;

async function addArrival(
  { tx, clock }: OperationContext,
  { paperId, itemId, again, paper, read }: Noting,
): Promise<Result<null>> {
  const letter = await tx
    .selectFrom('letters')
    .select('id')
    .where('paper_id', '=', paperId)
    .where('state', '<>', 'batal')
    .executeTakeFirst();
  const added = await tx
    .insertInto('letter_arrivals')
    .values({
      paper_id: paperId,
      unit_id: paper.unitId,
      via: paper.via,
      cover_id: paper.coverId,
      arrived_at: again ? clock.now() : paper.at,
      items: [itemId],
      times: again ? 2 : 1,
      read: read === null ? null : JSON.stringify(read),
      state: letter === undefined || again ? 'menunggu' : 'dicatat',
    })
    .onConflict((conflict) => conflict.column('paper_id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? ok(null) : fail('letters/arrival-noted');
}
