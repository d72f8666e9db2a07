import type { PaperStep } from '../schema.ts';

/** What the job of a step is called. */
export const kindOfStep = (step: PaperStep): string => `library.read-${step}`;
