/** Any file becomes rows of a list; what could not be read is kept and can be corrected. */
import './tables.ts';

export { beyondColumn, correctableImport, holdImport, linesToCorrect, sheetColumns } from './correction-sheet.ts';
export { purgeImportsJob, purgeImportsSchedule } from './purge.ts';
export { correctedOf, countOpenRejects, importedBy, openRejectsOfList, withRejects } from './queries/rejects.ts';
export { lookJob } from './look-into.ts';
export { readSample } from './read-sample.ts';
export { importRoutes } from './routes.ts';
export { importJob } from './run-import.ts';
