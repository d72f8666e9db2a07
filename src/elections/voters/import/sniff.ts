/**
 * Finds out what a file is by its content, never by its name: form, dialect, where its header is, and its first rows.
 */
import { open } from 'node:fs/promises';
import { type Engine, quote } from '../list/index.ts';
import { plainHeader } from './fields.ts';
import { bestKnown, findHeader, searched } from './header.ts';
import { FileProblem } from './files/problem.ts';
import { recordSplitter } from './files/records.ts';
import type { Encoding } from './files/rewrite.ts';
import type { Dialect } from './files/scan.ts';
import { unworkedFormula, type Sheet } from './files/sheets.ts';
import { openWorkbook } from './files/workbook.ts';
import { mostColumns, type FileFormat } from './schema.ts';

export type Sample = {
  readonly format: FileFormat;
  readonly dialect:
    | (Dialect & {
        readonly encoding: Encoding;
        /** Holds signs that no engine reads: it is written anew first. */
        readonly unreadable?: true;
      })
    | null;
  /** Records above the data: titles and the header. */
  readonly headerRow: number;
  /** Of a CSV: the line of the file on which the header ends, blank lines counted. */
  readonly headerLine?: number;
  readonly headers: readonly string[];
  /** First rows of data, as written. Holds NIKs: kept sealed. */
  readonly rows: readonly (readonly string[])[];
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden?: boolean;
    /** Records above its data; null when it has other columns than the first sheet of data. */
    readonly headerRow: number | null;
    /** False where no cell reaches over several rows. */
    readonly fillsDown?: boolean;
  }[];
  /** Of a workbook's first rows: those that are hidden, cells that were merged downwards, formulas without a value. */
  readonly seen?: { readonly hidden: number; readonly filled: number; readonly unworked: readonly number[] };
};

const sampleRows = 200;
const sampleBytes = 1 << 20;
/** More zeros among its characters than this, and a file is no text. */
const mostSigns = 0.02;

/** Throws FileProblem with what is wrong when the file cannot be a list. `engine` reads Parquet. */
export async function sniff(path: string, engine: Engine): Promise<Sample> {
  const file = await open(path);
  const head = Buffer.alloc(sampleBytes);
  const { bytesRead } = await file.read(head, 0, sampleBytes, 0);
  await file.close();
  const start = head.subarray(0, bytesRead);
  const sample = await read(path, start, engine);
  if (sample.headers.length > mostColumns) throw new FileProblem('too-wide', sample.headers.length);
  if (sample.rows.length === 0) throw new FileProblem('no-rows');
  return sample;
}

async function read(path: string, start: Buffer, engine: Engine): Promise<Sample> {
  const magic = start.subarray(0, 8).toString('latin1');
  if (magic.startsWith('PAR1')) return sniffParquet(path, engine);
  if (magic.startsWith('PK\u0003\u0004')) return sniffWorkbook(path);
  if (magic.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new FileProblem(start.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel');
  if (
    ['%PDF', '\u0089PNG', '\u00ff\u00d8', 'GIF8', 'Rar!', '7z\u00bc', '\u001f\u008b'].some((sign) =>
      magic.startsWith(sign),
    )
  )
    throw new FileProblem('unknown');
  const encoding = encodingOf(start);
  const text = new TextDecoder(encoding).decode(start);
  if (/^\s*(?:<!doctype|<html|<table|<\?xml|<meta|<style|<head)/i.test(text.slice(0, 500)))
    throw new FileProblem('html');
  const signs = text.split('\u0000').length - 1;
  if (signs > text.length * mostSigns) throw new FileProblem('unknown');
  const sample = sniffCsv(text.replaceAll('\u0000', ''), encoding, start.length < sampleBytes);
  return signs > 0 && sample.dialect ? { ...sample, dialect: { ...sample.dialect, unreadable: true } } : sample;
}

function encodingOf(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const first = start.subarray(0, 4_000);
  const zeros = [0, 0];
  first.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  // Latin text in UTF-16 has a zero in every other byte.
  if ((zeros[1] ?? 0) > first.length / 4 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > first.length / 4 && zeros[1] === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function sniffCsv(text: string, encoding: Encoding, complete: boolean): Sample {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (!complete && lines.length > 1) lines.pop();
  const [best] = [';', ',', '\t', '|']
    .flatMap((delimiter) => dialectsOf(text, delimiter))
    .map((dialect) => ({ dialect, score: score(cellsOf(recordsOf(lines, dialect, 100))) }))
    .toSorted((a, b) => b.score - a.score);
  const dialect = best && best.score > 0 ? best.dialect : { delimiter: ',', quote: '"' };
  const records = recordsOf(lines, dialect, searched + sampleRows);
  const all = cellsOf(records);
  const { headerRow, headers } = findHeader(all);
  return {
    format: 'csv',
    dialect: { ...dialect, quote: text.includes('"') ? '"' : '', encoding },
    headerRow,
    headerLine: records[headerRow - 1]?.lastLine ?? 0,
    headers,
    rows: all.slice(headerRow, headerRow + sampleRows),
    sheets: [],
  };
}

/** Quotes within quotes are doubled, or stand behind a backslash. */
const dialectsOf = (text: string, delimiter: string): Dialect[] => [
  { delimiter, quote: '"' },
  ...(text.includes('\\"') ? [{ delimiter, quote: '"', escape: '\\' as const }] : []),
];

type FirstRecord = { readonly cells: string[]; readonly lastLine: number };
const cellsOf = (records: readonly FirstRecord[]): string[][] => records.map(({ cells }) => cells);

function recordsOf(lines: readonly string[], dialect: Dialect, limit: number): FirstRecord[] {
  const splitter = recordSplitter<{ text: string }>(dialect);
  const found: FirstRecord[] = [];
  let lastLine = 0;
  const keep = (record: { readonly cells: string[]; readonly lines: number }) => {
    lastLine += record.lines;
    if (record.cells.length > 0) found.push({ cells: record.cells, lastLine });
  };
  for (const text of lines) {
    splitter.take({ text }).forEach(keep);
    if (found.length >= limit) return found.slice(0, limit);
  }
  splitter.end().forEach(keep);
  return found.slice(0, limit);
}

/** A header that can be read says most; then how alike the records are. */
const score = (records: readonly (readonly string[])[]): number => bestKnown(records) * 10 + consistency(records);

/** How alike the records are in number of cells, and how many cells they have. */
function consistency(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return !most || most[0] === 1 ? 0 : (most[1] / records.length) * Math.log2(most[0] + 1);
}

async function sniffWorkbook(path: string): Promise<Sample> {
  const book = await openWorkbook(path);
  try {
    const read = [];
    for (const sheet of book.sheets)
      read.push({ ...sheet, ...(await firstRows(sheet)), fillsDown: await sheet.fillsDown() });
    const usable = read.filter(({ headerRow, rows }) => headerRow > 0 && rows.length > 0);
    const main = usable.find(({ hidden }) => !hidden) ?? usable[0];
    if (main === undefined) throw new FileProblem('no-rows');
    return {
      format: 'xlsx',
      dialect: null,
      headerRow: main.headerRow,
      headers: main.headers,
      rows: main.rows,
      sheets: read.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        headerRow: usable.includes(sheet) && sameHeaders(sheet.headers, main.headers) ? sheet.headerRow : null,
        fillsDown: sheet.fillsDown,
      })),
      seen: main.seen,
    };
  } finally {
    await book.close();
  }
}

/** What stands in the first rows of a sheet that are not hidden. */
async function firstRows(sheet: Sheet) {
  const records: string[][] = [];
  const unworked = new Set<number>();
  const seen = { hidden: 0, filled: 0 };
  reading: for await (const together of sheet.rows())
    for (const { cells, hidden, filled } of together) {
      seen.filled += filled;
      if (hidden) seen.hidden += 1;
      else records.push([...cells]);
      cells.forEach((cell, at) => cell === unworkedFormula && unworked.add(at));
      if (records.length >= searched + sampleRows || seen.hidden > mostHidden) break reading;
    }
  const { headerRow, headers } = findHeader(records);
  const rows = records.slice(headerRow, headerRow + sampleRows);
  return { headerRow, headers, rows, seen: { ...seen, unworked: [...unworked].toSorted((a, b) => a - b) } };
}

/** A sheet that hides more rows than this at its beginning is not searched further. */
const mostHidden = 100_000;

const sameHeaders = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((header, at) => plainHeader(header) === plainHeader(b[at] ?? ''));

async function sniffParquet(path: string, engine: Engine): Promise<Sample> {
  try {
    const columns = await engine.rows<{ column_name: string }>(`describe select * from read_parquet(${quote(path)})`);
    if (columns.length > mostColumns) throw new FileProblem('too-wide', columns.length);
    const headers = columns.map(({ column_name }) => column_name);
    const rows = await engine.rows<Record<string, string | null>>(
      `select ${headers.map((name, at) => `cast("${name.replaceAll('"', '""')}" as varchar) as c${at}`).join(', ')}
        from read_parquet(${quote(path)}) limit ${sampleRows}`,
    );
    return {
      format: 'parquet',
      dialect: null,
      headerRow: 0,
      headers,
      rows: rows.map((row) => headers.map((_, at) => row[`c${at}`] ?? '')),
      sheets: [],
    };
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('broken', 'Parquet');
  }
}
