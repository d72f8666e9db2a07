/**
 * Makes an opened file ready for the pass: a plain CSV stays as it is, everything else is written anew with every
 * row's place.
 */
import path from 'node:path';
import { type Engine, quote } from '../list/index.ts';
import { plainHeader } from './fields.ts';
import { placedWriter, readRecords } from './files/rewrite.ts';
import { scanCsv } from './files/scan.ts';
import { openWorkbook } from './files/workbook.ts';
import type { Sample } from './sniff.ts';
import type { Source } from './source.ts';

export type PrepareOptions = {
  readonly engine: Engine;
  readonly file: string;
  readonly sample: Sample;
  readonly sheets: readonly number[];
  readonly folder: string;
  /** Write a CSV anew even when it looks plain. */
  readonly rewrite?: boolean;
  /** Hears how far it is, in bytes or rows; false stops. */
  readonly onProgress?: (done: number) => Promise<boolean>;
};

/** Cells beyond the header are kept apart up to this many; a wider file is written anew. */
const mostBeyond = 16;

/** Null when it was stopped. */
export async function prepare({
  engine,
  file,
  sample,
  sheets,
  folder,
  rewrite = false,
  onProgress = async () => true,
}: PrepareOptions): Promise<Source | null> {
  const headers = sample.headers;
  if (sample.format === 'parquet') {
    const [rows] = await engine.rows<{ n: number }>(
      `select sum(num_rows)::bigint as n from parquet_file_metadata(${quote(file)})`,
    );
    return { kind: 'parquet', path: file, headers, records: rows?.n ?? 0, parquetNames: headers };
  }
  const target = path.join(folder, 'placed.csv');
  const writer = placedWriter(target, headers.length);
  if (sample.format === 'xlsx') {
    const book = await openWorkbook(file);
    try {
      for (const at of sheets) {
        const sheet = book.sheets[at];
        let left = sample.sheets[at]?.headerRow ?? 0;
        for await (const { line, cells } of sheet?.rows() ?? []) {
          if (left > 0) left -= 1;
          else await writer.add({ sheet: sheet?.name ?? '', line, byte: null, cells });
          if (writer.records() % 10_000 === 1 && !(await onProgress(writer.records()))) return null;
        }
      }
    } finally {
      await book.close();
      await writer.end();
    }
    return { kind: 'placed', path: target, headers, records: writer.records() };
  }
  const dialect = sample.dialect ?? { delimiter: ',', quote: '"', encoding: 'utf-8' as const };
  if (dialect.encoding === 'utf-8' && !rewrite) {
    await writer.end();
    const scan = await scanCsv(file, { delimiter: dialect.delimiter, quote: '"' }, sample.headerRow, onProgress);
    if (scan === null) return null;
    if (!scan.odd && scan.widest <= headers.length + mostBeyond) {
      return {
        kind: 'plain',
        path: file,
        headers,
        records: scan.records - sample.headerRow,
        dialect: { delimiter: dialect.delimiter, quote: scan.quotes ? '"' : '' },
        skip: sample.headerRow,
        widest: Math.max(scan.widest, headers.length),
        quotedNewlines: scan.quotedNewlines,
      };
    }
    return prepare({ engine, file, sample, sheets, folder, rewrite: true, onProgress });
  }
  try {
    let left = sample.headerRow;
    for await (const { line, byte, cells } of readRecords(
      file,
      { delimiter: dialect.delimiter, quote: '"' },
      dialect.encoding,
    )) {
      if (left > 0) left -= 1;
      else await writer.add({ sheet: '', line, byte, cells });
      if (writer.records() % 50_000 === 1 && !(await onProgress(byte ?? writer.records()))) return null;
    }
  } finally {
    await writer.end();
  }
  return { kind: 'placed', path: target, headers, records: writer.records() };
}

/** Whether these are the columns of a correction sheet. */
export const isCorrectionSheet = (headers: readonly string[]): boolean =>
  headers.some((header) => plainHeader(header) === 'NOMOR TOLAKAN');
