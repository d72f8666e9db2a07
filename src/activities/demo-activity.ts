import { createHash } from 'node:crypto';
import { addDocument, subjectOfFile } from '../documents/index.ts';
import { runOperation, systemActor, type Platform, type Result, type UnitId } from '../platform/index.ts';
import { demoMaterial } from './demo.ts';
import { createActivity } from './operations/create-activity.ts';

/**
 * The demo's activity in progress: begun by the system for `unitId`, with its raw material on the way to being read.
 * Once only.
 */
export async function createDemoActivity(platform: Platform, unitId: UnitId): Promise<Result<{ id: string }>> {
  const actor = systemActor(unitId);
  const bytes = new TextEncoder().encode(demoMaterial.text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const type = 'activity';
  const before = await platform.database.read(actor, (tx) => subjectOfFile(tx, { type, unitId, sha256 }));
  if (before !== null) return { ok: true, value: { id: before } };
  const created = await runOperation(platform, actor, createActivity, { unitId });
  if (!created.ok) return created;
  const file = await platform.files.put(bytes, bytes.length);
  if (!file.ok) return file;
  const added = await runOperation(platform, actor, addDocument, {
    subject: { type, id: created.value.id },
    name: demoMaterial.name,
    mime: 'text/plain',
    file: file.value,
  });
  return added.ok ? { ok: true, value: { id: created.value.id } } : added;
}
