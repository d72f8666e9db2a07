/** The face of the drafts room: the loop that carries any text from its first words to an approved text on paper. */
import './tables.ts';
export * from './schema.ts';
export { capitalise, countCharacters } from './compose/letters.ts';
export type { Rendered, Slot, Slots } from './compose/pattern.ts';
export { joinSlots, slot, templateBook, when, type Bindings } from './compose/template.ts';
export { createWriter, type Sentence, type Writer } from './compose/writer.ts';
export { claimHash, sourcesHash } from './loop/hashes.ts';
export { judgeSentences, toldBlocks, type JudgedSentence, type ProposedSentence } from './loop/proposed.ts';
export { blockText, draftText } from './loop/text.ts';
export { proposeSentences } from './operations/propose-sentences.ts';
export { createDrafts } from './operations/create-drafts.ts';
export { regenerateDraft } from './operations/regenerate-draft.ts';
export { restoreVersion } from './operations/restore-version.ts';
export { takeBack, takeForPublication } from './operations/publish-draft.ts';
export { exportDraft, openText, provenancePath, type OpenedText, type Variant } from './queries/export-draft.ts';
export { postsAwaited, signersOf, turnsOf } from './queries/turns.ts';
export { draftStatesOf, textHashesOf } from './queries/draft-states.ts';
export { readBasis } from './queries/read-basis.ts';
export { wordsOnPaper } from './queries/words-on-paper.ts';
export { partsOf, printedDraft } from './export/printed-draft.ts';
export { approvedTexts } from './queries/approved-texts.ts';
export { readDraft, unitOfDraft, type LoadedDraft } from './queries/read-draft.ts';
export { draftsRoom } from './room.ts';
export {
  kindOf,
  textKinds,
  unclassed,
  type AnyTextKind,
  type Approved,
  type Basis,
  type Chain,
  type CodePage,
  type OnPaper,
  type PageHead,
  type Lead,
  type Picture,
  type PrintedUnit,
  type SubjectClasses,
  type TextKind,
} from './text-kind.ts';
