/** Files of one matter as lists and their pages show them, as far as the reader sees them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { personNames, unitDay } from '../../identity/index.ts';
import { classesToday, classOn } from '../../library/index.ts';
import {
  containing,
  highestClass,
  subjectKey,
  type Actor,
  type Room,
  type SecurityClass,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { describe, filablesOf } from '../filables.ts';
import { fileById, type FileRow } from '../operations/file.ts';
import { mayFile, mayManage } from '../policy.ts';
import type {
  recordFilesQuery,
  RecordFile,
  RecordFileId,
  RecordFileView,
  RecordItem,
  RecordList,
  Retention,
} from '../schema.ts';
import { developmentsOn, holdingsOf, type Holding } from './holdings.ts';
import { inList, stageOf } from './stages.ts';

type Ask = z.output<typeof recordFilesQuery>;
type Sought = {
  readonly unitId: UnitId;
  readonly list: RecordList;
  readonly classification?: string | undefined;
  readonly q?: string | undefined;
};

/** Files of a list of a unit on a day. */
export function filesIn(tx: Tx, { unitId, list, classification, q }: Sought, today: string) {
  let query = tx.selectFrom('record_files').where('unit_id', '=', unitId).where(inList(list, today));
  if (classification !== undefined)
    query = query.where((eb) =>
      eb.or([eb('classification', '=', classification), eb('classification', 'like', `${classification}.%`)]),
    );
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    query = query.where('words', 'like', containing(word));
  return query;
}

export async function listFiles(tx: Tx, now: Date, { page, size, ...ask }: Ask) {
  const today = await unitDay(tx, ask.unitId, now);
  const query = filesIn(tx, ask, today);
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: await presentFiles(tx, rows, today), total, page, size };
}

const nothingSaid: Holding = { version: 0, development: null, location: null };

/** In the order of the rows. Their class is that of the most secret thing in them today. */
export async function presentFiles(tx: Tx, rows: readonly FileRow[], today: string): Promise<RecordFile[]> {
  if (rows.length === 0) return [];
  const inside = await heldIn(
    tx,
    rows.map(({ id }) => id),
  );
  const holdings = await holdingsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const developments = new Map((await developmentsOn(tx, today)).map(({ code, label }) => [code, label]));
  const labels = new Map((await classesToday(tx)).map(({ code, label }) => [code, label]));
  return rows.map((row) => {
    const parts = inside.get(row.id) ?? [];
    const { version: holding, development: code, location } = holdings.get(row.id) ?? nothingSaid;
    return {
      id: row.id,
      unitId: row.unit_id,
      number: row.number,
      title: row.title,
      classification: row.classification,
      classLabel: labels.get(row.classification) ?? null,
      security: highestClass([row.class_security, ...parts.map(({ security }) => security)]),
      state: row.state,
      stage: stageOf(row, today),
      version: row.version,
      items: parts.reduce((sum, { items }) => sum + items, 0),
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      activeUntil: row.active_until,
      inactiveUntil: row.inactive_until,
      fate: row.fate,
      development: code === null ? null : { code, label: developments.get(code) ?? { id: code, en: code } },
      location,
      holding,
    };
  });
}

type Held = { readonly file: RecordFileId; readonly items: number; readonly security: SecurityClass };

/** What files hold, kind by kind of things: the database counts and compares, no item is read. */
async function heldIn(tx: Tx, ids: readonly RecordFileId[]): Promise<ReadonlyMap<RecordFileId, readonly Held[]>> {
  const { rows } = await sql<Held>`select file_id as file, items, security
    from kc.record_files_hold(${[...ids]}::uuid[])`.execute(tx);
  return Map.groupBy(rows, ({ file }) => file);
}

/** Null where the reader sees no such file. */
export async function viewFile(
  tx: Tx,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  id: RecordFileId,
): Promise<RecordFileView | null> {
  const row = await fileById(tx, id);
  if (row === undefined) return null;
  const today = await unitDay(tx, row.unit_id, now);
  const [file] = await presentFiles(tx, [row], today);
  if (file === undefined) return null;
  const names = await personNames(tx, [row.opened_by, row.closed_by ?? '']);
  const table = (await classOn(tx, row.classification, today))?.retention ?? null;
  const rule = row.state === 'terbuka' ? table : ruleIn(row);
  return {
    ...file,
    openedByName: names.get(row.opened_by) ?? '',
    closedByName: row.closed_by === null ? null : (names.get(row.closed_by) ?? ''),
    rule,
    ruleToday: row.state === 'ditutup' && table !== null && !isSameRule(table, rule) ? table : null,
    appraisal: row.appraisal,
    may: { file: mayFile(actor, row.unit_id), manage: mayManage(actor, row.unit_id) },
  };
}

function ruleIn(row: FileRow): Retention | null {
  const { active_years, inactive_years, fate, rule_since, rule_source, rule_verified } = row;
  return active_years === null || inactive_years === null || fate === null || rule_since === null
    ? null
    : {
        activeYears: active_years,
        inactiveYears: inactive_years,
        fate,
        since: rule_since,
        source: rule_source ?? '',
        verified: rule_verified === true,
      };
}

const isSameRule = (one: Retention, other: Retention | null): boolean =>
  other !== null &&
  one.since === other.since &&
  one.activeYears === other.activeYears &&
  one.inactiveYears === other.inactiveYears;

export async function listItems(
  tx: Tx,
  rooms: readonly Room[],
  fileId: RecordFileId,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const rows = await tx
    .selectFrom('record_items')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await tx
    .selectFrom('record_items')
    .select(sql<number>`count(*)`.as('total'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  const things = rows.map(({ subject_type: type, subject_id: id }) => ({ type, id }));
  const described = await describe(tx, rooms, things);
  const kinds = filablesOf(rooms);
  const names = await personNames(tx, [...new Set(rows.map(({ filed_by: by }) => by))]);
  const items = rows.map((row): RecordItem => {
    const thing = described.get(subjectKey({ type: row.subject_type, id: row.subject_id }));
    return {
      n: row.n,
      type: row.subject_type,
      subjectId: row.subject_id,
      says: kinds.get(row.subject_type)?.says ?? { id: row.subject_type, en: row.subject_type },
      title: thing?.title ?? '',
      number: thing?.number ?? null,
      date: thing?.date ?? null,
      security: thing?.security ?? 'rahasia',
      filedAt: row.filed_at.toISOString(),
      filedByName: names.get(row.filed_by) ?? '',
      destroyedAt: row.destroyed_at?.toISOString() ?? null,
      hashes: row.originals,
    };
  });
  return { items, total, page, size };
}
