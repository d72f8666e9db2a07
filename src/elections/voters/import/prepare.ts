/**
 * Makes an opened file ready for the pass: a plain CSV stays as it is, everything else is written anew with every
 * row's place.
 */
import path from 'node:path';
import { type Engine, quote } from '../list/index.ts';
import { plainHeader } from './fields.ts';
import { placedWriter, readRecords } from './files/rewrite.ts';
import { countLines, scanCsv } from './files/scan.ts';
import { openWorkbook } from './files/workbook.ts';
import type { Sample } from './sniff.ts';
import { accountOf, type Source } from './source.ts';

export type PrepareOptions = {
  readonly engine: Engine;
  readonly file: string;
  readonly sample: Sample;
  readonly sheets: readonly number[];
  readonly folder: string;
  /** Write a CSV anew even when it looks plain. */
  readonly rewrite?: boolean;
  /** A workbook that takes longer is refused. */
  readonly seconds?: number;
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
  const dialect: Written = sample.dialect ?? { delimiter: ',', quote: '"', encoding: 'utf-8' };
  if (dialect.encoding === 'utf-8' && dialect.escape === undefined && !dialect.unreadable && !rewrite) {
    const source = await plainSource(options, dialect.delimiter);
    if (source !== 'not plain') return source;
  }
  return placedCsv(options, dialect);
}

async function parquetSource({ engine, file, sample: { headers } }: PrepareOptions): Promise<Source> {
  const [rows] = await engine.rows<{ n: number }>(
    `select sum(num_rows)::bigint as n from parquet_file_metadata(${quote(file)})`,
  );
  const records = rows?.n ?? 0;
  const account = { lines: records, above: 0, blank: 0, inside: 0, hidden: 0 };
  return { kind: 'parquet', path: file, headers, records, account, parquetNames: headers };
}

const notStopped = async (): Promise<boolean> => true;

/** Rows of a workbook after which is told how far it is. */
const toldEvery = 10_000;

/** The chosen sheets of a workbook, one after the other, with the place of every row. */
async function placedWorkbook(options: PrepareOptions): Promise<Source | null> {
  const { file, sample, sheets, folder, onProgress = notStopped } = options;
  const target = path.join(folder, 'placed.csv');
  const writer = placedWriter(target, sample.headers.length);
  const book = await openWorkbook(file, options.seconds);
  const told = { above: 0, blank: 0, inside: 0, hidden: 0 };
  let lines = 0;
  let said = 0;
  try {
    for (const at of sheets) {
      const sheet = book.sheets[at];
      let left = sample.sheets[at]?.headerRow ?? 0;
      for await (const together of sheet?.rows(sample.sheets[at]?.fillsDown) ?? []) {
        for (const { line, cells, hidden } of together) {
          lines += 1;
          if (hidden) told.hidden += 1;
          else if (left > 0) {
            left -= 1;
            told.above += 1;
          } else writer.add({ sheet: sheet?.name ?? '', line, byte: null, cells });
        }
        await writer.written();
        if (writer.records() < said) continue;
        said = writer.records() + toldEvery;
        if (!(await onProgress(writer.records()))) return null;
      }
    }
  } finally {
    await book.close();
    await writer.end();
  }
  const records = writer.records();
  const account = accountOf(records, { lines, ...told });
  return { kind: 'placed', path: target, headers: sample.headers, records, account };
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
  const records = scan.records - headerRow;
  const { lines, blank } = scan;
  return {
    kind: 'plain',
    path: file,
    headers,
    records,
    account: accountOf(records, { lines, above: headerRow, blank, inside: 0, hidden: 0 }),
    dialect: { delimiter, quote: scan.quotes ? '"' : '' },
    skip: headerRow,
    widest: Math.max(scan.widest, headers.length),
  };
}

type Written = NonNullable<Sample['dialect']>;

/** A CSV of any form, written anew in UTF-8 with the place of every row. */
async function placedCsv(
  { file, sample, folder, onProgress = notStopped }: PrepareOptions,
  { encoding, ...dialect }: Written,
): Promise<Source | null> {
  const target = path.join(folder, 'placed.csv');
  const writer = placedWriter(target, sample.headers.length);
  const told = { above: 0, blank: 0, inside: 0, hidden: 0 };
  try {
    let left = sample.headerRow;
    for await (const { line, byte, lines, cells } of readRecords(file, { ...dialect, quote: '"' }, encoding)) {
      if (cells.length === 0) told.blank += 1;
      else if (left > 0) {
        left -= 1;
        told.above += lines;
      } else {
        told.inside += lines - 1;
        writer.add({ sheet: '', line, byte, cells });
        await writer.written();
      }
      if (writer.records() % 50_000 === 1 && !(await onProgress(byte ?? writer.records()))) return null;
    }
  } finally {
    await writer.end();
  }
  const records = writer.records();
  const lines = await countLines(file, encoding === 'utf-16le' ? 'le' : encoding === 'utf-16be' ? 'be' : null);
  const account = accountOf(records, { lines, ...told });
  return { kind: 'placed', path: target, headers: sample.headers, records, account };
}

/** Whether these are the columns of a correction sheet. */
export const isCorrectionSheet = (headers: readonly string[]): boolean =>
  headers.some((header) => plainHeader(header) === 'NOMOR TOLAKAN');
