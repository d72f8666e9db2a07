/** The list itself: its columns, its sealed rows, the engine that works on them, pieces of work, who may open it. */
import './tables.ts';

export { unitOfList } from './access.ts';
export { type Chunk, type Engine, EngineError, openEngine, quote, rowsFormat } from './engine.ts';
export { fail as listFail } from './failures.ts';
export { type ListPart, listVault, type OpenedList, withEngine, withList, type WorkOn } from './open-list.ts';
export { capOf } from './cap.ts';
export { type ListRow, type PartRow, partsOf, readList } from './read-list.ts';
export { regionSql } from './region-sql.ts';
export { listRoutes } from './routes.ts';
export { personSubject, subjectKey, subjectOfNik } from './subject.ts';
