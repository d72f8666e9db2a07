/** The face of records: files of one matter, how long they are kept, and what becomes of them. */
import './tables.ts';

export { recordsRoom } from './room.ts';
