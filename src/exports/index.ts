/**
 * The face of exports: personal data leaving the house, for a purpose, marked, for a time. Rooms declare their kinds.
 */
import './tables.ts';

export {
  defineExport,
  type ExportHead,
  type ExportKind,
  type FullNumbers,
  type Leaving,
  type Making,
} from './export-kind.ts';
export { coverSheet, dayOf, exportStyles, markedPages, markOf } from './marks.ts';
export { askForExport } from './operations/ask-for-export.ts';
export { makeExportJob } from './operations/make-export.ts';
export { purgeExportsJob } from './operations/purge-exports.ts';
export { listExports } from './queries/list-exports.ts';
export { exportsRoom } from './room.ts';
export { exportNames } from './subjects.ts';
