/**
 * Text out of TXT, DOCX and PDF; the documents of things of any room; what a form finds in them and a person decides.
 */
import './tables.ts';
export { documentsRoom } from './room.ts';
export { readDocument } from './read-document.ts';
export { originalBytes } from './original-bytes.ts';
export { picturePage } from './pictures/index.ts';
export type { ShownRow, ShownSheet } from './sheets/index.ts';
export { passagesOf, structureOf } from './structure/index.ts';
export { invisibleCharacters, storedText } from './stored-text.ts';
export type { OcrPage } from './ocr/index.ts';
export type { AssembledText, RecognisedPage } from './scans/assemble.ts';
export { keepLayouts, keepValue, keptLayouts, keptValue } from './scans/kept-files.ts';
export { withDoubts } from './scans/uncertain.ts';
export { recognisePages, type JudgedPage, type LeftToRecognition } from './scans/recognise-pages.ts';
export { findForm } from './fact-form.ts';
export { addDocument } from './operations/add-document.ts';
export { classesOf, securityOf, setClass, takersOf } from './queries/classes.ts';
export { documentUnit } from './queries/document-unit.ts';
export { undecidedProposals } from './queries/undecided.ts';
export {
  addFurtherProposals,
  addProposals,
  openDocument,
  storedReading,
  type StoredReading,
} from './operations/in-steps.ts';
export { keepFailure, keepText } from './operations/keep.ts';
export { proposeInProcess, readSheetsInProcess, readTextInProcess } from './read-in-process.ts';
export { certificateInProcess, signaturesInProcess } from './signatures/index.ts';
export { uprightLayout } from './places.ts';
export { warning } from './warnings.ts';
export {
  subjectOfFile,
  takenFrom,
  textsAbout,
  type DocumentRead,
  type TakenProposal,
} from './queries/documents-about.ts';
export {
  defineFactForm,
  type AnyFactForm,
  type AskedField,
  type Change,
  type FactForm,
  type Found,
  type Kept,
  type Propose,
  type Reading,
} from './fact-form.ts';
export {
  documentLimits,
  type Box,
  type DocumentText,
  type DocumentWarning,
  type FactProposal,
  type Inconsistency,
  type PageLayout,
  type PageSpan,
  type Passage,
  type PlacedWord,
  type Section,
} from './schema.ts';
