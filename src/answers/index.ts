/** Answers out of documents: the exact passages first, claims that cite them, or "tidak ditemukan dalam dokumen". */
import './tables.ts';
export { answersRoom } from './room.ts';
