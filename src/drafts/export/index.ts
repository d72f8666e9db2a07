/** Drafts on paper: PDF and DOCX in the office's layout. */
export { exportPdf } from './pdf.ts';
export { exportDocx } from './docx.ts';
export type { ExportInput, Photo } from './document.ts';
