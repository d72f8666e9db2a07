import { randomUUID } from 'node:crypto';
import { paperIdSchema } from '../../library/schema.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { TestHouse } from '../../testing/index.ts';
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
  await arrived(house, made['paperId']);
  return {
    letterId: id,
    dispositionId: ids[0] ?? '',
    ...(await makeOutgoing(house, made)),
    ...(await makeExchange(house)),
  };
};

/** The library's paper stands among what came in by itself. */
async function arrived(house: TestHouse, paperId: string | undefined): Promise<void> {
  if (paperId === undefined) return;
  await house.platform.owner
    .insertInto('letter_arrivals')
    .values({
      paper_id: paperIdSchema.parse(paperId),
      unit_id: unitCalled('53'),
      via: 'folder',
      arrived_at: house.platform.clock.now(),
      items: [randomUUID()],
      times: 1,
    })
    .execute();
}
