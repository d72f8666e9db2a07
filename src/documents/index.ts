/** Text out of TXT, DOCX and PDF. No database, no files: bytes in, stored text with page spans out. */
export { documentsRoom } from './room.ts';
export { readDocument } from './read-document.ts';
export { invisibleCharacters, storedText } from './stored-text.ts';
export { documentLimits, type DocumentText, type DocumentWarning, type PageSpan } from './schema.ts';
