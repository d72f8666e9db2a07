import { must } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';
import type { AnswerView } from '../schema.ts';

/** A question of NTT. */
export const makeThings: MakeThings = async (house) => {
  const { id } = await must<AnswerView>(await house.as('staf.ntt'), 'POST', '/api/answers', {
    unitId: '53',
    question: 'Siapa yang menyimpan kunci gudang?',
  });
  return { answers: id };
};
