/** What the steps of a paper say about it. */
import type { PaperView } from '../../src/library/schema.ts';

export type Step = PaperView['steps'][number];

/** Whether all is done but that the search knows it, which follows by itself within moments. */
export const isRead = (steps: readonly Step[]): boolean =>
  steps.every(({ step, state }) => step === 'index' || state === 'selesai' || state === 'dilewati');

/** Whether something of it still goes on by itself: what failed waits for a person. */
export const goesOn = (steps: readonly Step[]): boolean =>
  steps.some(({ state }) => state === 'menunggu' || state === 'berjalan') &&
  !steps.some(({ state }) => state === 'gagal');
