/** A token of a clerk of NTT, '53'. */
import type { MakeThings } from '../../testing/things.ts';

export const makeThings: MakeThings = async (house) => {
  const staff = await house.as('staf.ntt');
  const { body } = await staff('POST', '/api/tokens', { unitId: '53', name: 'Contoh', scopes: ['read'], days: 30 });
  return { tokens: (body as { id: string }).id };
};
