/** The watched folder of a unit: begun by a person, and seen as the last look found it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { can } from '../../identity/index.ts';
import {
  about,
  ok,
  type Config,
  type Operation,
  type SecurityClass,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayEdit } from '../policy.ts';
import type { InboxView } from '../schema.ts';
import { filesIn, foldersIn, inboxes, leftIn, refusedIn } from './folders.ts';

/** Refused files that are named. */
const shown = 20;

const folderOf = (unitId: UnitId): string => `inbox/${unitId}`;

export async function readInbox(tx: Tx, config: Config, unitId: UnitId): Promise<InboxView> {
  const there = (await foldersIn(inboxes(config))).includes(unitId);
  const folder = path.join(inboxes(config), unitId);
  const row = await tx.selectFrom('inboxes').select('looked_at').where('unit_id', '=', unitId).executeTakeFirst();
  const refused = there ? await refusedIn(folder, shown) : { total: 0, files: [] };
  return {
    folder: folderOf(unitId),
    watched: there,
    waiting: there ? (await filesIn(folder)).length + (await leftIn(folder)).length : 0,
    lookedAt: there ? (row?.looked_at.toISOString() ?? null) : null,
    refused: refused.total,
    refusedFiles: refused.files,
    security: (await inboxClass(tx, unitId)).security,
  };
}

type InboxClass = { readonly version: number; readonly security: SecurityClass };
/** Where nobody said otherwise: nobody has looked at what a scanner brings. */
const first: InboxClass = { version: 0, security: 'terbatas' };

/** The class under which a unit keeps what its folder brings until somebody has looked at it. */
export const inboxClass = async (tx: Tx, unitId: UnitId): Promise<InboxClass> =>
  (await tx
    .selectFrom('inbox_classes')
    .select(['version', 'security'])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .executeTakeFirst()) ?? first;

/** Says under which class it is kept from now on; what came before stays as it is. */
export const setInboxClass: Operation<
  { unitId: UnitId; security: SecurityClass },
  { security: SecurityClass }
> = async ({ tx, actor, clock }, { unitId, security }) => {
  if (actor.personId === null || !can(actor, 'library.secret', unitId)) return fail('library/not-yours');
  const before = await inboxClass(tx, unitId);
  if (before.security === security) return fail('library/inbox-class-same', { security });
  const version = before.version + 1;
  await tx
    .insertInto('inbox_classes')
    .values({ unit_id: unitId, version, security, set_by: actor.personId, set_at: clock.now() })
    .execute();
  const payload = { security, before: before.security };
  return ok({
    value: { security },
    events: [event('inbox.class-set', about('unit', { unitId, id: unitId }), payload)],
  });
};

type Opening = { readonly unitId: UnitId; readonly config: Config };

/** Makes the folder: from now on what is laid in it comes into the library. */
export const openInbox: Operation<Opening, { folder: string }> = async ({ actor }, { unitId, config }) => {
  if (!mayEdit(actor, unitId)) return fail('library/not-yours');
  if ((await foldersIn(inboxes(config))).includes(unitId)) return fail('library/inbox-there');
  await mkdir(path.join(inboxes(config), unitId), { recursive: true });
  const events = [event('inbox.opened', about('unit', { unitId, id: unitId }), {})];
  return ok({ value: { folder: folderOf(unitId) }, events });
};
