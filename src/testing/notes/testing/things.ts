import { must } from '../../steps.ts';
import type { MakeThings } from '../../things.ts';

export const makeThings: MakeThings = async (house) => {
  const { id } = await must<{ id: string }>(await house.as('staf.ntt'), 'POST', '/api/notes', {
    unitId: '53',
    text: 'Rapat besok pukul 09.00.',
  });
  return { notes: id };
};
