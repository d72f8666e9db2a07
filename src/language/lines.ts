/**
 * Lines of a paper that stand for themselves: rows of a table, lines of a form ("Tempat : Aula"), headings in capitals,
 * salutations, messages. A line break beside one ends the sentence; one within a sentence that was wrapped does not.
 */
import { listMarkPattern } from './list-marks.ts';

const itemMark = new RegExp(String.raw`^\s*${listMarkPattern}\s+`);
/** Cells stand apart with " | " or a tab. */
const isRow = (line: string): boolean => line.includes(' | ') || /\S ?\t+ ?\S/.test(line.replace(itemMark, ''));
/** Only a form has a blank before its colon. */
const isFormLine = (line: string): boolean => /^\s*\p{L}[^\n:.;]{1,40}\s:/u.test(line);
const isLabelled = (line: string): boolean => /^\s*\p{Lu}[^\n:.;,]{1,30}:\s+\S/u.test(line);
const isSalutation = (line: string): boolean =>
  /^\s*(?:dengan hormat|assala?mu|salam sejahtera|om swastyastu|om swastiastu|shalom)[^\n]{0,50}$/i.test(line);
/** "[3/9 08.12] Ketua: …": a message begins. */
const isMessage = (line: string): boolean => /^\s*\[[^[\]]{0,28}\d[.:]\d\d\]/.test(line);
const isInCapitals = (line: string): boolean => /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line);

/** Whether the line break at `at` ends a sentence for what stands before or behind it. */
export function partsLines(text: string, at: number): boolean {
  const end = text.indexOf('\n', at + 1);
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const next = text.slice(at + 1, end === -1 ? text.length : end);
  if (isRow(before) || isRow(next) || isSalutation(before) || isMessage(next)) return true;
  if (isFormLine(next) || (isLabelled(before) && isLabelled(next))) return true;
  if (isFormLine(before)) return /^\S/.test(next) && /^[\p{Lu}\p{N}(]/u.test(next) && !/[,;-]\s*$/.test(before);
  return isInCapitals(before) && !isInCapitals(next) && !/[,;-]\s*$/.test(before) && /^\s*\p{Lu}\p{Ll}/u.test(next);
}
