/** A signed file stands at its letter, to be looked into. */
import { randomUUID } from 'node:crypto';
import { about, type AuditEvent, type Tx, type UnitId } from '../../../platform/index.ts';
import { event } from '../events.ts';
import type { OutgoingId } from '../schema.ts';
import { signedFileIdSchema, type SignedFileId } from './schema.ts';

type Keep = {
  readonly id: OutgoingId;
  readonly unitId: UnitId;
  readonly file: { readonly sha256: string; readonly name: string };
  /** The day of the signature, YYYY-MM-DD. */
  readonly day: string;
  /** The version of the approved text. */
  readonly textVersion: number;
  readonly by: string;
  readonly at: Date;
};

export async function keepSigned(
  tx: Tx,
  { id, unitId, file: { sha256, name }, day, textVersion, by, at }: Keep,
): Promise<{ readonly fileId: SignedFileId; readonly event: AuditEvent }> {
  const fileId = signedFileIdSchema.parse(randomUUID());
  await tx
    .insertInto('letter_signed_files')
    .values({
      id: fileId,
      outgoing_id: id,
      unit_id: unitId,
      sha256,
      name,
      day,
      text_version: textVersion,
      uploaded_by: by,
      uploaded_at: at,
    })
    .execute();
  const subject = about('outgoing', { unitId, id });
  return { fileId, event: event('outgoing.signed-uploaded', subject, { fileId, sha256, day }) };
}
