/** Letters as the records keep them: filed with their matter. */
import { sql } from 'kysely';
import { securityOf, paperWords } from '../library/index.ts';
import { idsAmong, type Filable, type FilableThing, type Tx, type Words } from '../platform/index.ts';
import { readNumber } from '../registers/index.ts';
import { outgoingClasses } from './outgoing/index.ts';
import { letterIdSchema, outgoingIdSchema } from './schema.ts';

/** The classification code that stands in a letter's number: 'PR.05' of '412/PR.05-Und/14/2025'. */
const codeIn = (number: string | null): string | null =>
  number === null ? null : (readNumber(number)?.classification ?? null);

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
const used = { id: 'surat keluar yang disetujui menjawabnya', en: 'an approved outgoing letter answers it' };

async function heldIncoming(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(letterIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('letters as l')
    .select(['l.id', 'l.state'])
    .select(
      sql<boolean>`exists (select from dispositions d where d.letter_id = l.id and d.closed_at is null)`.as('branches'),
    )
    .select(
      sql<boolean>`exists (select from outgoing_letters o where o.answers = l.id
        and o.state in ('bernomor', 'ditandatangani'))`.as('answered'),
    )
    .where('l.id', 'in', known)
    .execute();
  return new Map(
    rows.flatMap(({ id, state, branches, answered }) =>
      branches || state === 'dicatat' || state === 'didisposisi' ? [[id, open]] : answered ? [[id, used]] : [],
    ),
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
};

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

const bound = {
  id: 'naskahnya terikat pada rantai persetujuan; pemusnahan surat keluar belum ada',
  en: 'its words are bound to the chain of approvals; outgoing letters cannot be destroyed yet',
};

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
  held: async (_tx, ids) => new Map(ids.map((id) => [id, bound])),
};
