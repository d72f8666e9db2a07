import { must } from '../../../testing/steps.ts';
import type { MakeThings } from '../../../testing/things.ts';

/** A note of NTT that is being written. */
export const makeOutgoing: MakeThings = async (house) => {
  const staff = await house.as('staf.ntt');
  const note = {
    unitId: '53',
    kind: 'nota-dinas',
    fields: { subject: 'Permohonan alat tulis', points: [{ id: 'p1', text: 'Mohon disediakan kertas.' }] },
  };
  const { id } = await must<{ id: string }>(staff, 'POST', '/api/letters/outgoing', note);
  const fileId = '0d0d0d0d-0000-4000-8000-0000000000f1';
  const nobodys = '0d0d0d0d-0000-4000-8000-0000000000f2';
  return {
    outgoingId: id,
    fileId,
    fingerprint: 'a'.repeat(64),
    mergeRowId: nobodys,
    mergeSheetId: nobodys,
    signedEntryId: nobodys,
    rowNumber: '1',
  };
};
