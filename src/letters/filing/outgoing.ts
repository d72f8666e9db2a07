/** Letters that the office wrote as the records keep them: filed with their matter, destroyed with it one day. */
import { sql } from 'kysely';
import { destroyPapers, paperFilable } from '../../library/index.ts';
import type { PaperId } from '../../library/schema.ts';
import {
  about,
  idsAmong,
  subjectKey,
  type Destroyed,
  type Filable,
  type FilableThing,
  type Leaving,
  type OperationContext,
  type Tx,
  type UnitId,
  type Words,
} from '../../platform/index.ts';
import { outgoingClasses, outgoingEvent } from '../outgoing/index.ts';
import { outgoingIdSchema, type OutgoingId } from '../schema.ts';
import { lettersHold } from './holds.ts';
import { codeIn, leavingOf } from './shared.ts';

async function outgoingThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FilableThing>> {
  const known = idsAmong(outgoingIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('outgoing_letters')
    .select(['id', 'unit_id as unitId', 'subject as title', 'number', 'dated as date', 'fields'])
    .where('id', 'in', known)
    .execute();
  const classes = await outgoingClasses.of(tx, known);
  return new Map(
    rows.map(({ id, fields, ...letter }) => [
      id,
      {
        ...letter,
        classification: fields.classification ?? codeIn(letter.number),
        security: classes.get(id) ?? 'rahasia',
      },
    ]),
  );
}

const why = {
  written: { id: 'masih disusun', en: 'is still being written' },
  unsettled: {
    id: 'nomornya belum tetap di buku nomor: tanda tangani atau batalkan suratnya',
    en: 'its number is not final in the register: sign or cancel the letter',
  },
  replaces: { id: 'menggantikan surat yang masih disimpan', en: 'it replaces a letter that is still kept' },
  named: { id: 'disebut surat keluar yang masih disimpan', en: 'an outgoing letter that is still kept names it' },
  filed: { id: 'teksnya diberkaskan tersendiri', en: 'its text is filed by itself' },
  apart: { id: 'diberkaskan tersendiri', en: 'is filed by itself' },
  open: {
    id: 'ada surat dari surat gabungannya yang belum ditandatangani atau dibatalkan',
    en: 'a letter of its merge is neither signed nor cancelled',
  },
} satisfies Record<string, Words>;

async function heldOutgoing(tx: Tx, ids: readonly string[], given: Leaving): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(outgoingIdSchema, ids);
  if (known.length === 0) return new Map();
  const rowsOf = await lettersOfMerges(tx, [...known, ...idsAmong(outgoingIdSchema, leavingOf(given, 'outgoing'))]);
  const leaving: Leaving = new Set([...given, ...[...rowsOf.keys()].map((id) => subjectKey({ type: 'outgoing', id }))]);
  const apart = (id: OutgoingId) => rowsOf.has(id) && !given.has(subjectKey({ type: 'outgoing', id }));
  const own = await heldAlone(tx, [...new Set([...known, ...rowsOf.keys()])], leaving, apart);
  const held = new Map<string, Words>();
  for (const { id, number, why: reason } of own) {
    const merge = rowsOf.get(id);
    if (known.includes(id)) held.set(id, reason);
    // What holds one of its letters holds the merge, and is told by its number.
    else if (merge !== undefined && !held.has(merge))
      held.set(merge, { id: `${number}: ${reason.id}`, en: `${number}: ${reason.en}` });
  }
  return held;
}

/** Letters that go with their merge, by id; those that are gone already are left out. */
async function lettersOfMerges(tx: Tx, ids: readonly OutgoingId[]): Promise<ReadonlyMap<OutgoingId, OutgoingId>> {
  const { rows } = await sql<{ id: OutgoingId; merge: OutgoingId }>`select id, merged_of as merge from outgoing_letters
    where merged_of = any (${[...ids]}::uuid[]) and destroyed_at is null order by number, id`.execute(tx);
  return new Map(rows.map(({ id, merge }) => [id, merge]));
}

type Held = { readonly id: OutgoingId; readonly number: string; readonly why: Words };

async function heldAlone(
  tx: Tx,
  ids: readonly OutgoingId[],
  leaving: Leaving,
  /** It goes with its merge, and is in no file that goes. */
  apart: (id: OutgoingId) => boolean,
): Promise<Held[]> {
  const going = leavingOf(leaving, 'outgoing');
  const rows = await tx
    .selectFrom('outgoing_letters as o')
    .select(['o.id', 'o.unit_id as unitId', 'o.state', 'o.number', 'o.merge', 'o.merged_of as mergedOf'])
    .select(
      sql<boolean>`exists (select from letter_codes c join outgoing_letters older on older.id = c.outgoing_id
        where c.replaced_by = o.id and older.destroyed_at is null
          and older.id <> all (${going}::uuid[]))`.as('replaces'),
    )
    .select(
      sql<boolean>`o.merged_of is not null and exists (select from outgoing_letters other
        where other.merged_of = o.merged_of and other.state = 'bernomor')`.as('open'),
    )
    .select(sql<boolean>`o.merged_of is not null and kc.thing_is_filed('outgoing', o.id::text)`.as('filed'))
    .where(sql<boolean>`o.id = any (${[...ids]}::uuid[])`)
    .where('o.destroyed_at', 'is', null)
    .orderBy('o.number')
    .orderBy('o.id')
    .execute();
  const named = await numbersNamed(tx, rows, leaving);
  const texts = await heldTexts(
    tx,
    rows.filter(({ mergedOf }) => mergedOf === null).map(({ id }) => id),
    leaving,
  );
  const reason = ({ id, state, number, merge, replaces, open, filed }: (typeof rows)[number]): Words | undefined => {
    if (state === 'menyusun') return why.written;
    // The letter of a merge has no number itself; its own letters say whether all is settled.
    if (state === 'bernomor' && merge !== 'sendiri') return why.unsettled;
    if (open) return why.open;
    if (filed && apart(id)) return why.apart;
    if (replaces) return why.replaces;
    return number !== null && named.has(number) ? why.named : texts.get(id);
  };
  return rows.flatMap((row) => {
    const held = reason(row);
    return held === undefined ? [] : [{ id: row.id, number: row.number ?? '', why: held }];
  });
}

type Numbered = { readonly unitId: string; readonly number: string | null };

/** Of these numbers those that a standing letter of the unit names in its words. */
async function numbersNamed(tx: Tx, rows: readonly Numbered[], leaving: Leaving): Promise<ReadonlySet<string>> {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return new Set();
  const { rows: found } = await sql<{ number: string }>`select distinct n.number
    from unnest(${numbers}::text[]) n(number) join (
      select distinct rtrim(m[1], '.-') as number
      from outgoing_letters o, regexp_matches(o.fields::text, '([[:alnum:].-]+(?:/[[:alnum:].-]+)+)', 'g') m
      where o.unit_id = any (${[...new Set(rows.map(({ unitId }) => unitId))]}::text[]) and o.destroyed_at is null
        and o.state in ('bernomor', 'ditandatangani', 'terkirim')
        and o.id <> all (${leavingOf(leaving, 'outgoing')}::uuid[])) said using (number)`.execute(tx);
  return new Set(found.map(({ number }) => number));
}

/** Its approved texts are papers of the library, which go with it: what holds those holds the letter. */
async function heldTexts(
  tx: Tx,
  ids: readonly OutgoingId[],
  leaving: Leaving,
): Promise<ReadonlyMap<OutgoingId, Words>> {
  const { rows } = await sql<{ id: OutgoingId; paper: string; filed: boolean }>`select o::text as id, p::text as paper,
      kc.thing_is_filed('paper', p::text) and p <> all (${leavingOf(leaving, 'paper')}::uuid[]) as filed
    from unnest(${[...ids]}::uuid[]) o, kc.papers_of_outgoing(o) p`.execute(tx);
  const papers = rows.map(({ paper }) => paper);
  const own = await paperFilable.held(tx, papers, leaving);
  const together = new Set([...leaving, ...ids.map((id) => subjectKey({ type: 'outgoing', id }))]);
  const others = await lettersHold(
    tx,
    papers.map((id) => ({ type: 'paper', id })),
    together,
  );
  return new Map(
    rows.flatMap(({ id, paper, filed }) => {
      const held = filed ? why.filed : (own.get(paper) ?? others.get(subjectKey({ type: 'paper', id: paper })));
      return held === undefined ? [] : [[id, held] as const];
    }),
  );
}

/** Fields, texts, signed files and the papers of its texts go; the row keeps number, day, subject, class and hash. */
async function destroyOutgoing(context: OperationContext, ids: readonly string[]): Promise<Destroyed> {
  const { tx, clock } = context;
  const known = idsAmong(outgoingIdSchema, ids);
  const texts = await textsOf(tx, known);
  const papers = await destroyPapers(context, [...new Set(texts.map(({ paper }) => paper))]);
  const { rows } = await sql<Gone>`select id, unit_id as "unitId", hash, merged_of as "mergedOf", files
    from kc.destroy_outgoings(${known}::uuid[], ${clock.now()})`.execute(tx);
  // Letters of a merge that goes whole stand in its name.
  const together = new Set<string>(known);
  const standing = ({ id, mergedOf }: Gone) => (mergedOf !== null && !together.has(id) ? mergedOf : id);
  const files = Map.groupBy(
    [
      ...rows.flatMap((row) => row.files.map((file) => ({ id: standing(row), file }))),
      ...texts.flatMap(({ id, paper }) => (papers.originals.get(paper) ?? []).map((file) => ({ id, file }))),
    ],
    ({ id }) => id,
  );
  return {
    originals: new Map(known.map((id) => [id, [...new Set(files.get(id)?.map(({ file }) => file))]])),
    derived: papers.derived,
    events: [
      ...papers.events,
      ...rows.map(({ id, unitId, hash, files: of }) =>
        outgoingEvent('outgoing.destroyed', about('outgoing', { unitId, id }), { hash, files: [...of] }),
      ),
    ],
  };
}

type Gone = {
  readonly id: OutgoingId;
  readonly unitId: UnitId;
  readonly hash: string;
  readonly mergedOf: OutgoingId | null;
  readonly files: readonly string[];
};

/** The papers that approved texts of these letters became. */
async function textsOf(tx: Tx, ids: readonly OutgoingId[]) {
  const { rows } = await sql<{ id: OutgoingId; paper: PaperId }>`select o::text as id, p::text as paper
    from unnest(${[...ids]}::uuid[]) o, kc.papers_of_outgoing(o) p`.execute(tx);
  return rows;
}

export const outgoingFilable: Filable = {
  type: 'outgoing',
  says: { id: 'surat keluar', en: 'outgoing letter' },
  things: outgoingThings,
  async words(tx, id) {
    const [known] = idsAmong(outgoingIdSchema, [id]);
    if (known === undefined) return '';
    const letter = await tx.selectFrom('outgoing_letters').select('fields').where('id', '=', known).executeTakeFirst();
    return letter === undefined
      ? ''
      : [letter.fields.subject, ...letter.fields.points.map(({ text }) => text)].join('\n');
  },
  held: heldOutgoing,
  destroy: destroyOutgoing,
};
