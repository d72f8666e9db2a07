/** Incoming letters as the records keep them: filed with their matter, destroyed with it one day. */
import { sql } from 'kysely';
import { destroyPapers, paperFilable, paperWords, securityOf } from '../../library/index.ts';
import {
  about,
  idsAmong,
  type Destroyed,
  type Filable,
  type FilableThing,
  type Leaving,
  type OperationContext,
  type Tx,
  type Words,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { letterIdSchema } from '../schema.ts';
import { codeIn, leavingOf } from './shared.ts';

async function incomingThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FilableThing>> {
  const known = idsAmong(letterIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('letters')
    .select(['id', 'unit_id as unitId', 'title', 'number', 'dated as date', 'paper_id', 'secret'])
    .where('id', 'in', known)
    .execute();
  const classes = await securityOf(tx, [...new Set(rows.flatMap(({ paper_id: paper }) => paper ?? []))]);
  return new Map(
    rows.map(({ id, paper_id: paper, secret, ...letter }) => [
      id,
      {
        ...letter,
        classification: codeIn(letter.number),
        security: paper === null ? ofBook(secret) : (classes.get(paper) ?? 'rahasia'),
      },
    ]),
  );
}

/** Of a letter without a paper. */
const ofBook = (secret: boolean) => (secret ? 'rahasia' : 'biasa');

const open = { id: 'disposisinya masih terbuka', en: 'its dispositions are still open' };
const together = {
  id: 'naskahnya dipakai surat atau berkas lain juga',
  en: 'another letter or file has the same paper',
};
const used = { id: 'surat keluar yang disetujui menjawabnya', en: 'an approved outgoing letter answers it' };

async function heldIncoming(tx: Tx, ids: readonly string[], leaving: Leaving): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(letterIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('letters as l')
    .select(['l.id', 'l.state'])
    .select(
      sql<boolean>`exists (select from dispositions d where d.letter_id = l.id and d.closed_at is null)`.as('branches'),
    )
    .select(
      sql<boolean>`exists (select from outgoing_letters o where (o.answers = l.id or l.paper_id = any (o.papers))
        and o.state in ('bernomor', 'ditandatangani', 'terkirim') and o.destroyed_at is null
        and o.id <> all (${leavingOf(leaving, 'outgoing')}::uuid[]))`.as('answered'),
    )
    .select(
      sql<boolean>`exists (select from letters other where other.paper_id = l.paper_id and other.id <> l.id
        and other.state <> 'batal' and other.id <> all (${leavingOf(leaving, 'letter')}::uuid[]))
        or kc.thing_is_filed('paper', l.paper_id::text)
          and l.paper_id <> all (${leavingOf(leaving, 'paper')}::uuid[])`.as('shared'),
    )
    .select('l.paper_id')
    .where('l.id', 'in', known)
    .execute();
  const papers = await paperFilable.held(
    tx,
    rows.flatMap(({ paper_id: paper }) => paper ?? []),
    leaving,
  );
  return new Map(
    rows.flatMap(({ id, state, branches, answered, shared, paper_id: paper }) => {
      if (branches || state === 'dicatat' || state === 'didisposisi') return [[id, open]];
      if (answered) return [[id, used]];
      const why = shared ? together : papers.get(paper ?? '');
      return why === undefined ? [] : [[id, why]];
    }),
  );
}

export const incomingFilable: Filable = {
  type: 'letter',
  says: { id: 'surat masuk', en: 'incoming letter' },
  things: incomingThings,
  async words(tx, id) {
    const [known] = idsAmong(letterIdSchema, [id]);
    if (known === undefined) return '';
    const letter = await tx
      .selectFrom('letters')
      .select(['title', 'paper_id'])
      .where('id', '=', known)
      .executeTakeFirst();
    if (letter === undefined) return '';
    const { title, paper_id: paper } = letter;
    return paper === null ? title : `${title}\n${await paperWords(tx, paper)}`;
  },
  held: heldIncoming,
  destroy: destroyIncoming,
};

/** The letter's paper goes with it; of its fields stay those of the register. */
async function destroyIncoming(context: OperationContext, ids: readonly string[]): Promise<Destroyed> {
  const { tx } = context;
  const letters = await tx
    .selectFrom('letters')
    .select(['id', 'unit_id as unitId', 'paper_id'])
    .where('id', 'in', idsAmong(letterIdSchema, ids))
    .execute();
  const papers = await destroyPapers(context, [...new Set(letters.flatMap(({ paper_id: paper }) => paper ?? []))]);
  await sql`update letters set duties = '[]', meetings = '[]', version = version + 1
    where id = any (${letters.map(({ id }) => id)}::uuid[])`.execute(tx);
  return {
    ...papers,
    originals: new Map(letters.map(({ id, paper_id: paper }) => [id, papers.originals.get(paper ?? '') ?? []])),
    events: [...papers.events, ...letters.map((letter) => event('letter.destroyed', about('letter', letter), {}))],
  };
}
