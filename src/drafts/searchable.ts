/** Texts are found by their newest version, in their own unit, by those who may see what they rest on. */
import { sql } from 'kysely';
import { classesSeen } from '../identity/index.ts';
import { idsAmong, type Room, type SecurityClass, type Tx } from '../platform/index.ts';
import { passagesOfLines, type SearchSource } from '../search/index.ts';
import { draftText } from './loop/text.ts';
import { titleOf } from './queries/list-drafts.ts';
import { draftIdSchema, type DraftId } from './schema.ts';
import { textKinds, type SubjectClasses } from './text-kind.ts';

const newest = (tx: Tx, ids: readonly DraftId[]) =>
  tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .where('d.id', 'in', ids)
    .select(['d.id', 'd.unit_id as unitId', 'd.kind', 'd.subject_id as subjectId', titleOf.as('title')]);

export const draftsSource = (rooms: readonly Room[]): SearchSource => ({
  type: 'draft',
  label: { id: 'Naskah', en: 'Text' },
  on: ['draft.', ...new Set(allClasses(rooms).flatMap(({ on }) => on))],
  classed: true,
  secret: 'library.secret',
  changed: (tx, subjectIds) => changed(tx, rooms, subjectIds),
  passages: async (tx, ids) => {
    const known = idsAmong(draftIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await newest(tx, known)
      .where('d.forgotten_at', 'is', null)
      .select(['v.content'])
      .select(sql<string>`to_char(v.created_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`.as('date'))
      .execute();
    const classes = await classesOf(tx, rooms, rows);
    return rows.map(({ id, unitId, title, kind, content, date }) => ({
      id,
      unitId,
      below: false,
      security: classes.get(id) ?? 'rahasia',
      title: title ?? '',
      kind,
      date,
      year: Number(date.slice(0, 4)),
      passages: passagesOfLines(draftText(content)),
    }));
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('drafts').select('id').orderBy('id').limit(most);
    if (after !== null) query = query.where('id', '>', draftIdSchema.parse(after));
    return (await query.execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(draftIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await newest(tx, known).execute();
    const classes = await classesOf(tx, rooms, rows);
    const sees = await classesSeen(tx);
    const open = rows.filter(({ id, unitId }) => sees({ unitId, security: classes.get(id) ?? 'rahasia' }));
    return new Map(open.map(({ id, unitId, title }) => [id, { title: title ?? '', unitId }]));
  },
});

const allClasses = (rooms: readonly Room[]): readonly SubjectClasses[] => [
  ...new Set(textKinds(rooms).map(({ classes }) => classes)),
];

type Row = { readonly id: DraftId; readonly kind: string; readonly subjectId: string };

/** What each of these texts rests on; one whose room has left the house is not told of. */
async function classesOf(tx: Tx, rooms: readonly Room[], rows: readonly Row[]): Promise<Map<DraftId, SecurityClass>> {
  const byCode = new Map(textKinds(rooms).map(({ code, classes }) => [code, classes]));
  const found = new Map<DraftId, SecurityClass>();
  for (const [classes, some] of Map.groupBy(rows, ({ kind }) => byCode.get(kind))) {
    if (classes === undefined) continue;
    const known = await classes.of(tx, [...new Set(some.map(({ subjectId }) => subjectId))]);
    for (const { id, subjectId } of some) {
      const security = known.get(subjectId);
      if (security !== undefined) found.set(id, security);
    }
  }
  return found;
}

/** The texts that events were about, and those about things that may be of another class now. */
async function changed(tx: Tx, rooms: readonly Room[], subjectIds: readonly string[]): Promise<readonly string[]> {
  const subjects: string[] = [];
  for (const classes of allClasses(rooms)) subjects.push(...(await classes.changed(tx, subjectIds)));
  const own = idsAmong(draftIdSchema, subjectIds);
  if (subjects.length === 0) return own;
  const about = await tx.selectFrom('drafts').select('id').where('subject_id', 'in', subjects).execute();
  return [...new Set([...own, ...about.map(({ id }) => id)])];
}
