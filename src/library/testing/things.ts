import type { MakeThings } from '../../testing/things.ts';
import { putIn } from './put-in.ts';

/** A paper of NTT, and the intake that it came with. */
export const makeThings: MakeThings = async (house) => {
  const text = 'SURAT EDARAN NOMOR 4 TAHUN 2026 TENTANG JAM KERJA';
  const { intakeId, paperId } = await putIn(await house.as('staf.ntt'), text, { name: 'edaran.txt' });
  return { intakeId, paperId: paperId ?? '' };
};
