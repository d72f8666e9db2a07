/** Doubts that the acts of a claim raise: who does what to whom, who says it, from where to where, more than what. */
import { turnedWays, type Placed } from '../acts/compare.ts';
import { turnedLikenings } from '../acts/likened.ts';
import { repaired } from '../acts/segments.ts';
import { isOfAnotherSpeaker } from '../acts/speech.ts';
import type { SentenceReading } from '../relations.ts';
import type { Doubt } from './causes.ts';
import type { Found } from './near.ts';

export function actDoubts(
  claim: SentenceReading,
  sentences: readonly SentenceReading[],
  placed: readonly Placed[],
  isSheet: boolean,
): Found[] {
  const whole = { start: 0, end: claim.text.length };
  return [
    ...misplaced(placed, isSheet),
    ...turnedWays(claim, sentences).map(({ token }) => exchanged('ways-turned', token)),
    ...turnedLikenings(claim, sentences).map((likening) => exchanged('compared', likening)),
    ...(repaired(claim, sentences) ? [exchanged('repaired', whole)] : []),
    ...(isOfAnotherSpeaker(claim, sentences)
      ? [{ doubt: 'other-speaker' as const, code: 'wrong-speaker' as const, ...whole }]
      : []),
  ];
}

const exchanged = (doubt: Doubt, { start, end }: { readonly start: number; readonly end: number }): Found => ({
  doubt,
  code: 'roles-exchanged',
  start,
  end,
});

const misplaced = (placed: readonly Placed[], isSheet: boolean): Found[] =>
  placed.flatMap(({ placing, phrase, act }): Found[] => {
    if (placing === 'moved') return [exchanged('place-moved', phrase)];
    const isOfTold = !isSheet && placed.some((one) => one.act === act && one.placing === 'same');
    return placing === 'other' && isOfTold ? [exchanged('place-other', phrase)] : [];
  });

/** "dibuka Ketua" of "Ketua membuka". */
export const isInOtherVoice = (placed: readonly Placed[]): boolean =>
  placed.some(
    ({ act, source, placing }) =>
      placing === 'same' &&
      act.isPassive !== source.isPassive &&
      !act.isPlain &&
      !source.isPlain &&
      placed.every((one) => one.act !== act || one.placing === 'same' || one.placing === 'untold'),
  );
