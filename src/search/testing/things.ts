import type { MakeThings } from '../../testing/things.ts';
import { must } from '../../testing/steps.ts';

export const makeThings: MakeThings = async (house) => {
  const { id } = await must<{ id: string }>(await house.as('admin.ntt'), 'POST', '/api/search/synonyms', {
    unitId: '53',
    words: ['urna', 'kotak suara'],
    since: '2025-01-01',
    source: 'Istilah setempat',
  });
  return { search: id };
};
