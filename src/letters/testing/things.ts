import { makeExchange } from '../exchange/testing/things.ts';
import { makeOutgoing } from '../outgoing/testing/things.ts';
import { must } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';
import { invitation, registered, withNumbers } from './letters.ts';

/** A letter of NTT, disposed by its secretary to a head of section; one that is written. */
export const makeThings: MakeThings = async (house, made) => {
  await withNumbers(house);
  const clerk = await house.as('kasubbag.ntt');
  const { id } = await registered(house, clerk, { text: `${invitation}\nSalinan kedua.`, name: 'undangan.txt' });
  const { ids } = await must<{ ids: string[] }>(
    await house.as('sekretaris.ntt'),
    'POST',
    `/api/letters/${id}/dispositions`,
    { to: [{ position: 'kasubbag', section: 'rendatin' }], note: 'Tindak lanjuti.' },
  );
  return {
    letterId: id,
    dispositionId: ids[0] ?? '',
    ...(await makeOutgoing(house, made)),
    ...(await makeExchange(house)),
  };
};
