/** Letters that the office wrote as the records keep them: filed with their matter, destroyed with it one day. */
import { sql } from 'kysely';
import { destroyPapers, paperFilable } from '../../library/index.ts';
import { paperIdSchema } from '../../library/schema.ts';
import {
  about,
  idsAmong,
  subjectKey,
  type AuditEvent,
  type Destroyed,
  type Filable,
  type FilableThing,
  type Leaving,
  type OperationContext,
  type Tx,
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
  shared: {
    id: 'bagian dari surat gabungan: naskahnya milik bersama; pemusnahan surat gabungan belum ada',
    en: 'part of a letter to many, whose words are shared; those cannot be destroyed yet',
  },
} satisfies Record<string, Words>;

async function heldOutgoing(tx: Tx, ids: readonly string[], leaving: Leaving): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(outgoingIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('outgoing_letters as o')
    .select(['o.id', 'o.unit_id as unitId', 'o.state', 'o.number'])
    .select(sql<boolean>`o.merge is not null or o.merged_of is not null`.as('shared'))
    .select(
      sql<boolean>`exists (select from letter_codes c join outgoing_letters older on older.id = c.outgoing_id
        where c.replaced_by = o.id and older.destroyed_at is null
          and older.id <> all (${leavingOf(leaving, 'outgoing')}::uuid[]))`.as('replaces'),
    )
    .where('o.id', 'in', known)
    .where('o.destroyed_at', 'is', null)
    .execute();
  const named = await numbersNamed(tx, rows, leaving);
  const texts = await heldTexts(tx, known, leaving);
  return new Map(
    rows.flatMap(({ id, state, number, replaces, shared }) => {
      if (shared) return [[id, why.shared]];
      if (state === 'menyusun') return [[id, why.written]];
      if (state === 'bernomor') return [[id, why.unsettled]];
      if (replaces) return [[id, why.replaces]];
      const held = number !== null && named.has(number) ? why.named : texts.get(id);
      return held === undefined ? [] : [[id, held]];
    }),
  );
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
  const originals = new Map<string, readonly string[]>();
  const derived: string[] = [];
  const events: AuditEvent[] = [];
  for (const id of idsAmong(outgoingIdSchema, ids)) {
    const { rows: texts } = await sql<{ id: string }>`select p::text as id from kc.papers_of_outgoing(${id}) p`.execute(
      tx,
    );
    const papers = await destroyPapers(
      context,
      idsAmong(
        paperIdSchema,
        texts.map((text) => text.id),
      ),
    );
    const { rows } = await sql<{
      files: string[] | null;
    }>`select kc.destroy_outgoing(${id}, ${clock.now()}) as files`.execute(tx);
    const files = rows[0]?.files ?? [];
    originals.set(id, [...new Set([...files, ...[...papers.originals.values()].flat()])]);
    derived.push(...papers.derived);
    const { unit_id: unitId, hash } = await tx
      .selectFrom('outgoing_letters')
      .select(['unit_id', 'hash'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    events.push(
      ...papers.events,
      outgoingEvent('outgoing.destroyed', about('outgoing', { unitId, id }), { hash, files }),
    );
  }
  return { originals, derived, events };
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
