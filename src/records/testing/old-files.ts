/** Files whose years are over, and how an office of invented people has them destroyed, for tests. */
import { sql } from 'kysely';
import type { LetterOffice } from '../../letters/outgoing/testing/office.ts';
import { jobsOf } from '../../platform/index.ts';
import { rooms } from '../../rooms.ts';
import { approveDestruction } from '../operations/approve-destruction.ts';
import { closeFile } from '../operations/close-file.ts';
import { fileThing } from '../operations/file-thing.ts';
import { openFile } from '../operations/open-file.ts';
import { proposeDestruction, submitDestruction } from '../operations/propose-destruction.ts';
import { listLines, viewDestruction } from '../queries/destructions.ts';
import type { DestructionId, RecordFileId } from '../schema.ts';

export function recordsOffice({ platform, unit, writer, secretary, chair, done }: LetterOffice) {
  const work = () => platform.workJobs(jobsOf(rooms));
  const { read } = platform.database;

  /** A file of these things whose years are over, as if it had been closed long ago. */
  async function oldFile(things: readonly (readonly [string, string])[]): Promise<RecordFileId> {
    const { id } = await done(writer, openFile, { unitId: unit, title: 'Perkara lama', classification: 'RT.01' });
    for (const [type, subjectId] of things) await done(writer, fileThing, { fileId: id, type, subjectId });
    const date = platform.clock.now().toISOString().slice(0, 10);
    await done(secretary, closeFile, { fileId: id, version: 1, date });
    await platform.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update record_files set opened_on = '2015-01-05', closed_on = '2015-01-05' where id = ${id}`.execute(
        tx,
      );
    });
    return id;
  }
  async function proposed(): Promise<DestructionId> {
    const { id } = await done(secretary, proposeDestruction, { unitId: unit, until: '2025-10-17' });
    await work();
    return id;
  }
  async function approved(id: DestructionId): Promise<void> {
    const view = (await read(secretary, (tx) => viewDestruction(tx, secretary, id)))!;
    await done(secretary, submitDestruction, { destructionId: id, version: view.version });
    const { textHash } = (await read(secretary, (tx) => viewDestruction(tx, secretary, id)))!;
    await done(chair, approveDestruction, { destructionId: id, textHash: textHash!, secondsOpen: 30 });
  }
  const reasons = async (id: DestructionId) =>
    new Map(
      (
        await read(secretary, (tx) => listLines(tx, { rooms, now: platform.clock.now() }, id, { page: 1, size: 50 }))
      ).items.map(({ file, held }) => [file.id, held.map(({ why }) => why.id)]),
    );
  const stateOf = async (id: RecordFileId) =>
    (await platform.owner.selectFrom('record_files').select('state').where('id', '=', id).executeTakeFirstOrThrow())
      .state;

  /** Tables with a row in which the word stands, in whatever column. */
  async function tablesWith(word: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'kc_private')
      order by 1`.execute(platform.owner);
    const holding: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } = await sql<{ hit: boolean }>`select exists (select from ${sql.raw(name)} r
        where r::text ilike ${`%${word}%`}) as hit`.execute(platform.owner);
      if (hits[0]?.hit === true) holding.push(name);
    }
    return holding;
  }
  const isThere = (sha256: string) =>
    platform.files.read(sha256).then(
      () => true,
      () => false,
    );
  return { oldFile, proposed, approved, reasons, stateOf, tablesWith, isThere };
}
