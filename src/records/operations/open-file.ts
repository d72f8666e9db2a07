/** A file of one matter is opened under a number of its own, and its title and class are set while it is open. */
import { randomUUID } from 'node:crypto';
import { can, unitDay } from '../../identity/index.ts';
import { about, ok, type Actor, type Operation, type SecurityClass, type UnitId } from '../../platform/index.ts';
import { reserveNumber, settleNumber } from '../../registers/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { recordFileIdSchema, type RecordFileId } from '../schema.ts';
import { classFor, lockFile } from './file.ts';

type Saved = { readonly id: RecordFileId; readonly version: number; readonly number: string };
type Said = { readonly title: string; readonly classification: string };

/** The number comes from the register of files, last of all, so that what fails takes none. */
export const openFile: Operation<Said & { readonly unitId: UnitId }, Saved> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { unitId, title, classification } = input;
  const at = clock.now();
  const today = await unitDay(tx, unitId, at);
  const known = await classFor(context, classification, today);
  if (!known.ok) return known;
  const id = recordFileIdSchema.parse(randomUUID());
  const subject = { type: 'record-file', id } as const;
  const reserved = await reserveNumber(context, { unitId, kind: 'berkas', date: today, classification, subject });
  if (!reserved.ok) return reserved;
  const settled = await settleNumber(context, reserved.value.value.id, today);
  if (!settled.ok) return settled;
  const number = reserved.value.value.text;
  await tx
    .insertInto('record_files')
    .values({
      id,
      unit_id: unitId,
      number,
      title,
      classification,
      class_security: known.value.security ?? 'biasa',
      opened_on: today,
      opened_by: actor.personId ?? 'system',
      opened_at: at,
    })
    .execute();
  return ok({
    value: { id, version: 1, number },
    events: [
      ...reserved.value.events,
      ...settled.value.events,
      event('record-file.opened', about('record-file', { unitId, id }), { number, classification }),
    ],
  });
};

type Setting = Said & { readonly fileId: RecordFileId; readonly version: number };

export const setFile: Operation<Setting, Saved> = async (context, input) => {
  const { fileId, version, title, classification } = input;
  const { tx, actor, clock } = context;
  const locked = await lockFile(tx, fileId, version);
  if (!locked.ok) return locked;
  const file = locked.value;
  if (file.state !== 'terbuka') return fail('records/not-open', { number: file.number });
  const known = await classFor(context, classification, await unitDay(tx, file.unit_id, clock.now()));
  if (!known.ok) return known;
  const security = known.value.security ?? 'biasa';
  if (!staysSeen(actor, file, security)) return fail('records/would-hide');
  await tx
    .updateTable('record_files')
    .set({ title, classification, class_security: security, version: version + 1 })
    .where('id', '=', fileId)
    .execute();
  const set = { version: version + 1, classification };
  return ok({
    value: { id: fileId, version: version + 1, number: file.number },
    events: [event('record-file.set', about('record-file', { unitId: file.unit_id, id: fileId }), set)],
  });
};

/** Nobody puts a file out of their own sight. */
const staysSeen = (
  actor: Actor,
  file: { readonly unit_id: UnitId; readonly opened_by: string },
  security: SecurityClass,
): boolean => security !== 'rahasia' || actor.personId === file.opened_by || can(actor, 'library.secret', file.unit_id);
