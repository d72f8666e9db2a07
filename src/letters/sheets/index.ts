/** Lists that people keep beside the house (XLSX, CSV), read as rows of sheets. */
import { readSheetsInProcess, type ShownSheet } from '../../documents/index.ts';
import type { Result } from '../../platform/index.ts';
import { readCsv } from './csv.ts';

/**
 * The sheets of a workbook or of a list with separators, by what the bytes are; null where they are neither. Of a list
 * with separators no more than `most` rows and one are read. For jobs: a workbook is opened in a process of its own.
 */
export async function sheetsIn(
  bytes: Uint8Array,
  name: string,
  most: number,
): Promise<Result<readonly ShownSheet[]> | null> {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK') return readSheetsInProcess(bytes, name);
  const csv = readCsv(bytes, most);
  return csv === null ? null : { ok: true, value: [csv] };
}
