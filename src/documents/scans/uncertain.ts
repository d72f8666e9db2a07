/** What of the proposals rests on words that recognition is not sure of. Pure. */
import type { Found } from '../fact-form.ts';
import type { FactProposal, PageLayout, PlacedWord } from '../schema.ts';

/** An engine that believes less of a word may well have misread it. */
const weak = 0.75;

/** Two engines differ on a number, or one believes little of a word: it is to be read. */
export const isDoubtful = ({ sure, confidence = 1 }: Pick<PlacedWord, 'sure' | 'confidence'>): boolean =>
  sure === false || confidence < weak;

/**
 * Proposals out of recognised text are never surer than the words they rest on: `low` where one is doubtful, `medium`
 * where a number was read by one engine alone, so that accepting all that is sure takes none of them. `layouts`:
 * offsets in the same text.
 */
export function withDoubts(
  { proposals, inconsistencies }: Found<FactProposal>,
  text: string,
  layouts: readonly PageLayout[],
): Found<FactProposal> {
  const words = layouts
    .filter(({ source }) => source === 'ocr')
    .flatMap(({ words, page }) => words.map((word) => ({ ...word, page })));
  const doubted = proposals.map((proposal) => {
    const under = words.filter(({ start, end }) => start < proposal.end && end > proposal.start);
    const doubtful = under.find(isDoubtful);
    if (doubtful !== undefined)
      return { ...proposal, confidence: 'low' as const, note: noteOf(proposal, text, doubtful) };
    const isAlone = under.some(({ start, end, sure }) => sure !== true && /\d/.test(text.slice(start, end)));
    return isAlone && proposal.confidence === 'high' ? { ...proposal, confidence: 'medium' as const } : proposal;
  });
  return { proposals: doubted, inconsistencies };
}

/** Behind what the form itself says of the proposal. */
function noteOf(
  { note }: FactProposal,
  text: string,
  { start, end, page }: { readonly start: number; readonly end: number; readonly page: number },
): { readonly id: string; readonly en: string } {
  const word = text.slice(start, end);
  const own = note === undefined ? { id: '', en: '' } : { id: `${note.id} `, en: `${note.en} ` };
  return {
    id: `${own.id}Perlu dibaca: “${word}” pada pindaian halaman ${page} tidak pasti; cocokkan dengan aslinya.`,
    en: `${own.en}To be read: “${word}” on the scan of page ${page} is not certain; compare it with the original.`,
  };
}
