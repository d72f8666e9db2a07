import { must } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';
import type { takenInSchema } from '../schema.ts';
import type { z } from 'zod';

/** A paper of NTT, and the intake that it came with. */
export const makeThings: MakeThings = async (house) => {
  const { intakeId, paperId } = await must<z.infer<typeof takenInSchema>>(
    await house.as('staf.ntt'),
    'POST',
    '/api/library/upload?unitId=53&name=edaran.txt',
    new TextEncoder().encode('SURAT EDARAN NOMOR 4 TAHUN 2026 TENTANG JAM KERJA'),
  );
  return { intakeId, paperId: paperId ?? '' };
};
