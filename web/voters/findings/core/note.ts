/** The words that stand beside a chosen purpose: why numbers are shown in full, what a file is for. */
import { longNumber } from './decision.ts';

/** Letters that explain a purpose that is none of the known ones, as the server asks (privacy/schema.ts). */
export const leastNote = 10;

/** What is wrong with a note, when something is. `purpose`: what was chosen; `lainnya` must be explained. */
export function noteWrong(purpose: string, note: string): 'short' | 'long-number' | undefined {
  if (purpose === 'lainnya' && note.trim().length < leastNote) return 'short';
  return longNumber.test(note) ? 'long-number' : undefined;
}
