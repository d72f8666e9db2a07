/** The face of the library: the papers of an office, from any file to fields that are known of it. */
import './tables.ts';

export { openInProcess } from './containers/open-in-process.ts';
export type { Held as HeldFile } from './containers/opener.ts';
export { arrivedPaper, type Arrived, type ArrivedPaper } from './arrived.ts';
export { libraryRoom } from './room.ts';
export { guessCode, speakingWords, type Lesson } from './fields/classify.ts';
export { addClasses } from './operations/add-class.ts';
export { classesToday, classOn, type ClassOn } from './queries/classes.ts';
export { takeText } from './operations/take-text.ts';
export { usePaper } from './operations/use-paper.ts';
export { takeWhenRead } from './operations/take-when-read.ts';
export { papersNamed, statusOf, type PaperStatus } from './queries/rules.ts';
export { originalOf } from './queries/read-paper.ts';
export { paperText, type PaperText } from './queries/paper-text.ts';
export { classSet, paperDestroyed } from './events.ts';
export { papersKept, papersOfHashes, type KeptPaper } from './queries/papers-kept.ts';
export { paperTitles } from './subjects.ts';
export { destroyPapers } from './operations/destroy-papers.ts';
export { paperFilable, paperWords } from './filable.ts';
export { judgePaper } from './operations/set-paper.ts';
export { securityOf } from './queries/security-of.ts';
export { unreadPapers } from './queries/unread.ts';
