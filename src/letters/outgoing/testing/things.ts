import { must } from '../../../testing/steps.ts';
import type { MakeThings } from '../../../testing/things.ts';

/** A note of NTT that is being written. */
export const makeOutgoing: MakeThings = async (house) => {
  const { id } = await must<{ id: string }>(await house.as('staf.ntt'), 'POST', '/api/letters/outgoing', {
    unitId: '53',
    kind: 'nota-dinas',
    fields: { subject: 'Permohonan alat tulis', points: [{ id: 'p1', text: 'Mohon disediakan kertas.' }] },
  });
  const fileId = '0d0d0d0d-0000-4000-8000-0000000000f1';
  return { outgoingId: id, fileId, fingerprint: 'a'.repeat(64) };
};
