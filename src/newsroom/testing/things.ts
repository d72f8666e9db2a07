import { handsOf, must, ntt, toApproved } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';

/** NTT's news item, published. */
export const makeThings: MakeThings = async (house, { newsDraft = '' }) => {
  const hands = await handsOf(house, ntt);
  await toApproved(hands, newsDraft);
  const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${newsDraft}/publish`, {});
  return { publications: id };
};
