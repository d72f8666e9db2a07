/** Reasons that people write: for refusing, sending back, settling with things open. */
import { z } from 'zod';
import { says } from './wrong-input.ts';

const leastLetters = 3;

/** Whether it explains anything: "...", "-" and "123" do not. */
const hasWords = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= leastLetters;

const inWords = says('jelaskan dengan kata-kata', 'say it in words');

/** A reason in words, trimmed, of at most so many characters. */
export const reasonOf = (most: number) => z.string().trim().max(most).refine(hasWords, inWords);

/** One in words, or ''. */
export const reasonOrNoneOf = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => text === '' || hasWords(text), inWords);
