/** Papers as the search finds them. */
import { passagesOf, storedReading, structureOf } from '../documents/index.ts';
import { idsAmong, type Tx } from '../platform/index.ts';
import { personIdSchema } from '../platform/schema.ts';
import type { Searchable, SearchSource, ShownThing } from '../search/index.ts';
import { statusOf, type PaperStatus } from './queries/rules.ts';
import { paperIdSchema } from './schema.ts';

export const paperSource: SearchSource = {
  type: 'paper',
  label: { id: 'Dokumen', en: 'Document' },
  on: ['paper.ready', 'paper.set', 'paper.fields-decided', 'paper.destroyed'],
  classed: true,
  secret: 'library.secret',
  passages: passagesOfPapers,
  all: async (tx, after, most) => {
    let query = tx.selectFrom('papers').select('id').where('state', '=', 'siap').where('document_id', 'is not', null);
    if (after !== null) query = query.where('id', '>', paperIdSchema.parse(after));
    return (await query.orderBy('id').limit(most).execute()).map(({ id }) => id);
  },
  shown,
};

async function passagesOfPapers(tx: Tx, ids: readonly string[]): Promise<readonly Searchable[]> {
  const sought = idsAmong(paperIdSchema, ids);
  if (sought.length === 0) return [];
  const papers = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id', 'below', 'security', 'title', 'kind', 'year', 'dated', 'created_by', 'document_id'])
    .where('id', 'in', sought)
    .where('state', '=', 'siap')
    .execute();
  const found: Searchable[] = [];
  for (const { document_id, kind, year, dated, created_by, ...paper } of papers) {
    const reading = document_id === null ? null : await storedReading(tx, document_id);
    if (reading === null) continue;
    const { text, pages } = reading;
    const owner = personIdSchema.safeParse(created_by === 'system' ? '' : created_by).data;
    found.push({
      id: paper.id,
      unitId: paper.unit_id,
      below: paper.below,
      security: paper.security,
      title: paper.title,
      ...(owner === undefined ? {} : { owner }),
      ...(kind === null ? {} : { kind }),
      ...(year === null ? {} : { year }),
      ...(dated === null ? {} : { date: dated }),
      passages: passagesOf(text, structureOf(text), pages).map(({ start, end, page, heading }) => ({
        start,
        end,
        heading,
        ...(page === undefined ? {} : { page }),
        text: text.slice(start, end),
      })),
    });
  }
  return found;
}

async function shown(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ShownThing>> {
  const sought = idsAmong(paperIdSchema, ids);
  if (sought.length === 0) return new Map();
  const papers = await tx.selectFrom('papers').select(['id', 'title', 'unit_id']).where('id', 'in', sought).execute();
  const statuses = await statusOf(
    tx,
    papers.map(({ id }) => id),
  );
  const things = new Map<string, ShownThing>();
  for (const { id, title, unit_id: unitId } of papers) {
    const note = noteOf(statuses.get(id));
    things.set(id, note ? { title, unitId, note } : { title, unitId });
  }
  return things;
}

/** What is said beside a rule that does not hold as it stands, or perhaps does not; null where nothing is against it. */
export function noteOf(status: PaperStatus | undefined): ShownThing['note'] | null {
  if (status === undefined) return null;
  const notes: { id: string; en: string }[] = [];
  const by = named(status.by);
  if (status.status === 'dicabut') notes.push({ id: `Dicabut oleh: ${by}`, en: `Repealed by: ${by}` });
  if (status.status === 'diubah') notes.push({ id: `Diubah oleh: ${by}`, en: `Amended by: ${by}` });
  const perhaps = perhapsOf(status);
  if (perhaps !== null) notes.push(perhaps);
  return joined(notes);
}

type Note = { readonly id: string; readonly en: string };

/** What was read of a rule in other papers and nobody has confirmed; null for nothing. */
export function perhapsOf(status: PaperStatus | undefined): Note | null {
  const titled = (relation: 'mencabut' | 'mengubah') =>
    named((status?.perhaps ?? []).filter((one) => one.relation === relation));
  const notes: { id: string; en: string }[] = [];
  const [repealing, amending] = [titled('mencabut'), titled('mengubah')];
  if (repealing !== '')
    notes.push({
      id: `Mungkin dicabut oleh: ${repealing} (terbaca, belum dikonfirmasi)`,
      en: `Perhaps repealed by: ${repealing} (read, not confirmed yet)`,
    });
  if (amending !== '')
    notes.push({
      id: `Mungkin diubah oleh: ${amending} (terbaca, belum dikonfirmasi)`,
      en: `Perhaps amended by: ${amending} (read, not confirmed yet)`,
    });
  return joined(notes);
}

const named = (papers: PaperStatus['by']) => [...new Set(papers.map(({ title }) => title))].join('; ');

const joined = (notes: readonly Note[]): Note | null =>
  notes.length === 0 ? null : { id: notes.map(({ id }) => id).join('. '), en: notes.map(({ en }) => en).join('. ') };
