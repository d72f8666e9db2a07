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
export async function prepare(options: PrepareOptions): Promise<Source | null> {
  const { sample, rewrite = false } = options;
  if (sample.format === 'parquet') return parquetSource(options);
  if (sample.format === 'xlsx') return placedWorkbook(options);
  const dialect = sample.dialect ?? { delimiter: ',', quote: '"', encoding: 'utf-8' as const };
  if (dialect.encoding === 'utf-8' && !rewrite) {
    const source = await plainSource(options, dialect.delimiter);
    if (source !== 'not plain') return source;
  }
  return placedCsv(options, dialect);
}

async function parquetSource({ engine, file, sample: { headers } }: PrepareOptions): Promise<Source> {
  const [rows] = await engine.rows<{ n: number }>(
    `select sum(num_rows)::bigint as n from parquet_file_metadata(${quote(file)})`,
  );
  return { kind: 'parquet', path: file, headers, records: rows?.n ?? 0, parquetNames: headers };
}

const notStopped = async (): Promise<boolean> => true;

/** The chosen sheets of a workbook, one after the other, with the place of every row. */
async function placedWorkbook(options: PrepareOptions): Promise<Source | null> {
  const { file, sample, sheets, folder, onProgress = notStopped } = options;
  const target = path.join(folder, 'placed.csv');
  const writer = placedWriter(target, sample.headers.length);
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
  return { kind: 'placed', path: target, headers: sample.headers, records: writer.records() };
}

/** The file as it is, where the engine is sure to read it as the count does. */
async function plainSource(
  { file, sample, onProgress }: PrepareOptions,
  delimiter: string,
): Promise<Source | 'not plain' | null> {
  const { headers, headerRow } = sample;
  const scan = await scanCsv(file, { delimiter, quote: '"' }, headerRow, onProgress);
  if (scan === null) return null;
  if (scan.odd || scan.widest > headers.length + mostBeyond) return 'not plain';
  return {
    kind: 'plain',
    path: file,
    headers,
    records: scan.records - headerRow,
    dialect: { delimiter, quote: scan.quotes ? '"' : '' },
    skip: headerRow,
    widest: Math.max(scan.widest, headers.length),
    quotedNewlines: scan.quotedNewlines,
  };
}

/** A CSV of any form, written anew in UTF-8 with the place of every row. */
async function placedCsv(
  { file, sample, folder, onProgress = notStopped }: PrepareOptions,
  { delimiter, encoding }: Pick<NonNullable<Sample['dialect']>, 'delimiter' | 'encoding'>,
): Promise<Source | null> {
  const target = path.join(folder, 'placed.csv');
  const writer = placedWriter(target, sample.headers.length);
  try {
    let left = sample.headerRow;
    for await (const { line, byte, cells } of readRecords(file, { delimiter, quote: '"' }, encoding)) {
      if (left > 0) left -= 1;
      else await writer.add({ sheet: '', line, byte, cells });
      if (writer.records() % 50_000 === 1 && !(await onProgress(byte ?? writer.records()))) return null;
    }
  } finally {
    await writer.end();
  }
  return { kind: 'placed', path: target, headers: sample.headers, records: writer.records() };
}

/** Whether these are the columns of a correction sheet. */
export const isCorrectionSheet = (headers: readonly string[]): boolean =>
  headers.some((header) => plainHeader(header) === 'NOMOR TOLAKAN');
