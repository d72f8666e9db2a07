/**
 * What came in by itself and may be a letter: out of a watched folder, or as an e-mail. A room above is told of each by
 * a job, once it was read as far as it can be, and again when the same file comes once more.
 */
import type { Job, OperationContext, SecurityClass, Tx, UnitId } from '../platform/index.ts';
import type { PaperId, PaperState } from './schema.ts';

/** `again`: the same file came before. `itemId`: its place in an intake, by which telling it twice is known. */
export type Arrived = { readonly paperId: PaperId; readonly itemId: string; readonly again: boolean };

declare module '../platform/room.ts' {
  interface RoomParts {
    /** The room's job for what came into the library by itself. */
    readonly arrivals?: Job<Arrived>;
  }
}

export type ArrivedPaper = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly state: PaperState;
  readonly security: SecurityClass;
  readonly via: 'folder' | 'surel';
  /** The e-mail that it came with. */
  readonly coverId: PaperId | null;
  readonly at: Date;
};

/**
 * Null for what somebody put in by hand, for a ZIP, for an e-mail whose files are papers themselves, and for what is
 * still being read.
 */
export async function arrivedPaper(
  tx: Tx,
  { paperId, itemId }: Pick<Arrived, 'paperId' | 'itemId'>,
): Promise<ArrivedPaper | null> {
  const row = await tx
    .selectFrom('intake_items as came')
    .innerJoin('intakes as i', 'i.id', 'came.intake_id')
    .innerJoin('papers as p', 'p.id', 'came.paper_id')
    .leftJoin('intake_items as within', 'within.id', 'came.within')
    .leftJoin('papers as around', 'around.id', 'within.paper_id')
    .select(['p.unit_id', 'p.name', 'p.state', 'p.security', 'p.format', 'i.created_at', 'i.origin'])
    .select(['around.id as around_id', 'around.format as around_format'])
    .select((build) =>
      build
        .exists(build.selectFrom('papers as held').select('held.id').whereRef('held.parent_id', '=', 'p.id'))
        .as('is_cover'),
    )
    .where('came.id', '=', itemId)
    .where('p.id', '=', paperId)
    .executeTakeFirst();
  if (row === undefined || row.state === 'diproses' || row.format === 'zip') return null;
  if (row.format === 'mail' && row.is_cover) return null;
  const isOfMail = row.around_format === 'mail' || row.format === 'mail';
  if (row.origin !== 'folder' && !isOfMail) return null;
  return {
    unitId: row.unit_id,
    name: row.name,
    state: row.state,
    security: row.security,
    via: isOfMail ? 'surel' : 'folder',
    coverId: row.around_format === 'mail' ? row.around_id : null,
    at: row.created_at,
  };
}

type Told = { readonly id: PaperId; readonly unitId: UnitId; readonly itemId?: string; readonly again?: boolean };

/** Asks the rooms' jobs, in the transaction that says that the paper is there. */
export async function tellArrived(
  { tx, rooms, ask }: OperationContext,
  { id, unitId, itemId, again = false }: Told,
): Promise<void> {
  const jobs = rooms.flatMap((room) => room.arrivals ?? []);
  if (jobs.length === 0) return;
  const item =
    itemId ??
    (await tx.selectFrom('intake_items').select('id').where('paper_id', '=', id).orderBy('ordinal').executeTakeFirst())
      ?.id;
  if (item === undefined || (await arrivedPaper(tx, { paperId: id, itemId: item })) === null) return;
  for (const job of jobs) await ask(job, { paperId: id, itemId: item, again }, { unitId });
}
