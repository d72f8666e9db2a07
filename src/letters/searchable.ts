/** Letters as the search finds them: what came in by the words of its paper, what is written by what it says. */
import { passagesOf, structureOf } from '../documents/index.ts';
import { classesSeen } from '../identity/index.ts';
import { printDate } from '../language/index.ts';
import { classSet, papersOfHashes, paperText, securityOf, type PaperText } from '../library/index.ts';
import { paperIdSchema } from '../library/schema.ts';
import { textHashesOf, type DraftId } from '../drafts/index.ts';
import { idsAmong, type Tx, type UnitId } from '../platform/index.ts';
import { passagesOfLines, type Searchable, type SearchablePassage, type SearchSource } from '../search/index.ts';
import { outgoingClasses } from './outgoing/index.ts';
import { letterIdSchema, outgoingIdSchema, type OutgoingFields, type OutgoingId } from './schema.ts';

export const letterSource: SearchSource = {
  type: 'letter',
  label: { id: 'Surat masuk', en: 'Incoming letter' },
  on: [
    'letter.registered',
    'letter.paper-read',
    'letter.fields-',
    'letter.cancelled',
    'letter.destroyed',
    'exchange-file.taken',
    classSet,
  ],
  changed: async (tx, subjectIds) => {
    const ids = idsAmong(letterIdSchema, subjectIds);
    const papers = idsAmong(paperIdSchema, subjectIds);
    if (papers.length === 0) return ids;
    // An earlier book changes all its letters.
    const rows = await tx
      .selectFrom('letters')
      .select('id')
      .where((of) => of.or([of('paper_id', 'in', papers), of('book_id', 'in', papers)]))
      .execute();
    return [...new Set([...ids, ...rows.map(({ id }) => id)])];
  },
  classed: true,
  secret: 'library.secret',
  passages: async (tx, ids) => {
    const known = idsAmong(letterIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await tx
      .selectFrom('letters')
      .select(['id', 'unit_id', 'paper_id', 'first_page', 'last_page', 'title', 'year', 'dated', 'secret'])
      .select(['number', 'sender', 'agenda'])
      .where('id', 'in', known)
      .where('state', '<>', 'batal')
      .execute();
    const classes = await securityOf(
      tx,
      rows.flatMap((row) => row.paper_id ?? []),
    );
    const found: Searchable[] = [];
    for (const { paper_id: paperId, first_page: first, last_page: last, number, sender, agenda, ...row } of rows) {
      const paper = paperId === null ? null : await paperText(tx, paperId);
      const ofBook = row.secret ? 'rahasia' : 'biasa';
      const said = [number, sender, row.title, `Agenda ${agenda}/${row.year}`].filter(Boolean).join(', ');
      const head = { start: 0, end: said.length, text: said };
      found.push({
        id: row.id,
        unitId: row.unit_id,
        below: false,
        security: paperId === null ? ofBook : (classes.get(paperId) ?? 'rahasia'),
        title: row.title,
        year: row.year,
        ...(row.dated === null ? {} : { date: row.dated }),
        passages: [head, ...(paper === null ? [] : passagesIn(paper, { first: first ?? 1, last: last ?? Infinity }))],
      });
    }
    return found;
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('letters').select('id').where('state', '<>', 'batal');
    if (after !== null) query = query.where('id', '>', letterIdSchema.parse(after));
    return (await query.orderBy('id').limit(most).execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(letterIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await tx
      .selectFrom('letters')
      .select(['id', 'title', 'unit_id as unitId', 'paper_id', 'first_page'])
      .where('id', 'in', known)
      .execute();
    return new Map(
      rows.map(({ id, paper_id: paper, first_page: first, ...thing }) => [
        id,
        {
          ...thing,
          ...(paper === null ? {} : { onPaper: paper }),
          // A scan of several letters is none of them.
          ...(paper === null || first !== null ? {} : { insteadOf: [{ type: 'paper' as const, id: paper }] }),
        },
      ]),
    );
  },
};

/** Passages of the pages that are a letter. */
const passagesIn = (
  { text, pages }: PaperText,
  own: { readonly first: number; readonly last: number },
): SearchablePassage[] =>
  passagesOf(text, structureOf(text), [...pages])
    .filter(({ page }) => page === undefined || (page >= own.first && page <= own.last))
    .map(({ start, end, page, heading }) => ({
      start,
      end,
      heading,
      page: page ?? own.first,
      text: text.slice(start, end),
    }));

export const outgoingSource: SearchSource = {
  type: 'outgoing',
  label: { id: 'Surat keluar', en: 'Outgoing letter' },
  on: ['outgoing.', ...outgoingClasses.on],
  changed: async (tx, subjectIds) => {
    const ids = idsAmong(outgoingIdSchema, subjectIds);
    // What happens to a letter to many happens to the letters of its rows.
    const rows =
      ids.length === 0
        ? []
        : await tx.selectFrom('outgoing_letters').select('id').where('merged_of', 'in', ids).execute();
    const classed = await outgoingClasses.changed(tx, subjectIds);
    return [...new Set([...ids, ...rows.map(({ id }) => id), ...classed])];
  },
  classed: true,
  secret: 'library.secret',
  passages: async (tx, ids) => {
    const known = idsAmong(outgoingIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await tx
      .selectFrom('outgoing_letters')
      .select(['id', 'unit_id', 'kind', 'subject', 'number', 'dated', 'fields', 'created_at'])
      .where('id', 'in', known)
      .where('state', '<>', 'batal')
      .execute();
    const classes = await outgoingClasses.of(tx, known);
    return rows.map(({ id, unit_id: unitId, kind, subject, number, dated, fields, created_at: at }) => ({
      id,
      unitId,
      below: false,
      security: classes.get(id) ?? 'rahasia',
      title: subject,
      kind,
      year: dated === null ? at.getUTCFullYear() : Number(dated.slice(0, 4)),
      ...(dated === null ? {} : { date: dated }),
      passages: passagesOfLines(textOf(fields, number)),
    }));
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('outgoing_letters').select('id').where('state', '<>', 'batal');
    if (after !== null) query = query.where('id', '>', outgoingIdSchema.parse(after));
    return (await query.orderBy('id').limit(most).execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(outgoingIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await tx
      .selectFrom('outgoing_letters')
      .select(['id', 'subject', 'unit_id', 'draft_id'])
      .where('id', 'in', known)
      .execute();
    const classes = await outgoingClasses.of(tx, known);
    const sees = await classesSeen(tx);
    const open = rows.filter(({ id, unit_id: unitId }) => sees({ unitId, security: classes.get(id) ?? 'rahasia' }));
    const sameAs = await wordsOf(tx, open);
    return new Map(
      open.map(({ id, subject: title, unit_id: unitId }) => [id, { title, unitId, insteadOf: sameAs.get(id) ?? [] }]),
    );
  },
};

type Written = { readonly id: OutgoingId; readonly unit_id: UnitId; readonly draft_id: DraftId | null };

/** The texts that are the words of these letters, and the papers that those became when they were approved. */
async function wordsOf(tx: Tx, letters: readonly Written[]) {
  const hashes = await textHashesOf(
    tx,
    letters.flatMap(({ draft_id: draft }) => draft ?? []),
  );
  const units = [...new Set(letters.map(({ unit_id: unitId }) => unitId))];
  const papers = await papersOfHashes(tx, units, [...hashes.values()]);
  return new Map(
    letters.flatMap(({ id, draft_id: draft }) => {
      if (draft === null) return [];
      const paper = papers.get(hashes.get(draft) ?? '');
      const text = { type: 'draft' as const, id: draft };
      return [[id, paper === undefined ? [text] : [text, { type: 'paper' as const, id: paper }]] as const];
    }),
  );
}

/** What a letter says, line by line. */
function textOf(
  { subject, recipients, attachments, points, considering, basis, meeting, people }: OutgoingFields,
  number: string | null,
): string {
  const called = meeting === null ? [] : [`${meeting.agenda}, ${printDate(meeting.date)}, ${meeting.place}`];
  return [
    ...(number === null ? [] : [number]),
    subject,
    ...recipients.map(({ name, place }) => [name, place].filter(Boolean).join(', ')),
    ...called,
    ...[...considering, ...basis, ...points].map(({ text }) => text),
    ...people.map(({ name, position }) => [name, position].filter(Boolean).join(', ')),
    ...attachments,
  ].join('\n');
}
