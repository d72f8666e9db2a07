/**
 * Finds out what a file is by its content, never by its name: form, dialect, where its header is, and its first rows.
 */
import { open } from 'node:fs/promises';
import { type Engine, quote } from '../list/index.ts';
import { fields, plainHeader } from './fields.ts';
import { FileProblem } from './files/problem.ts';
import { recordSplitter } from './files/records.ts';
import type { Encoding } from './files/rewrite.ts';
import type { Dialect } from './files/scan.ts';
import { openWorkbook } from './files/workbook.ts';
import { mostColumns, type FileFormat } from './schema.ts';

export type Sample = {
  readonly format: FileFormat;
  readonly dialect: (Dialect & { readonly encoding: Encoding }) | null;
  /** Records above the data: titles and the header. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** First rows of data, as written. Holds NIKs: kept sealed. */
  readonly rows: readonly (readonly string[])[];
  readonly sheets: readonly {
    readonly name: string;
    /** Records above its data; null when it has other columns than the first sheet of data. */ readonly headerRow:
      | number
      | null;
  }[];
};

const sampleRows = 200;
/** The header is looked for in so many records. */
const searched = 40;
const sampleBytes = 1 << 20;

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
  if (text.includes('\u0000')) throw new FileProblem('unknown');
  return sniffCsv(text, encoding, start.length < sampleBytes);
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
    .map((dialect) => ({ dialect, score: score(recordsOf(lines, dialect, 100)) }))
    .toSorted((a, b) => b.score - a.score);
  const dialect = best && best.score > 0 ? best.dialect : { delimiter: ',', quote: '"' };
  const all = recordsOf(lines, dialect, searched + sampleRows);
  const { headerRow, headers } = findHeader(all);
  return {
    format: 'csv',
    dialect: { ...dialect, quote: text.includes('"') ? '"' : '', encoding },
    headerRow,
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

function recordsOf(lines: readonly string[], dialect: Dialect, limit: number): string[][] {
  const splitter = recordSplitter<{ text: string }>(dialect);
  const found: string[][] = [];
  const keep = ({ cells }: { readonly cells: string[] }) => cells.length > 0 && found.push(cells);
  for (const text of lines) {
    splitter.take({ text }).forEach(keep);
    if (found.length >= limit) return found.slice(0, limit);
  }
  splitter.end().forEach(keep);
  return found.slice(0, limit);
}

/** A header that can be read says most; then how alike the records are. */
const score = (records: readonly (readonly string[])[]): number => {
  const known = Math.max(0, ...records.slice(0, searched).map((cells) => cells.filter(isHeaderWord).length));
  return (known >= 2 ? known * 10 : 0) + consistency(records);
};

/** How alike the records are in number of cells, and how many cells they have. */
function consistency(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return !most || most[0] === 1 ? 0 : (most[1] / records.length) * Math.log2(most[0] + 1);
}

const words = new Set(fields.flatMap(({ headers }) => headers));
const isHeaderWord = (cell: string): boolean => words.has(plainHeader(cell));

/** The record with most words of headers; without any, the file has no header and its columns are numbered. */
function findHeader(records: readonly (readonly string[])[]): { headerRow: number; headers: string[] } {
  const [best] = records
    .slice(0, searched)
    .map((cells, at) => ({ at, known: cells.filter(isHeaderWord).length }))
    .toSorted((a, b) => b.known - a.known || a.at - b.at);
  const width = Math.max(0, ...records.slice(0, searched).map(({ length }) => length));
  if (best && best.known >= 2) {
    const cells = records[best.at] as readonly string[];
    const length = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    const below = records
      .slice(best.at + 1, best.at + 20)
      .map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1)
      .toSorted((a, b) => a - b);
    const headers = Array.from(
      { length: Math.max(length, Math.min(cells.length, below[Math.floor(below.length / 2)] ?? 0)) },
      (_, at) => cells[at]?.trim().replace(/\s+/g, ' ') || `Kolom ${at + 1}`,
    );
    return { headerRow: best.at + 1, headers };
  }
  return { headerRow: 0, headers: Array.from({ length: width }, (_, at) => `Kolom ${at + 1}`) };
}

async function sniffWorkbook(path: string): Promise<Sample> {
  const book = await openWorkbook(path);
  try {
    let main: { headerRow: number; headers: string[]; rows: readonly string[][] } | null = null;
    const sheets: { name: string; headerRow: number | null }[] = [];
    for (const sheet of book.sheets) {
      const records: string[][] = [];
      for await (const { cells } of sheet.rows()) {
        records.push([...cells]);
        if (records.length >= (main === null ? searched + sampleRows : searched)) break;
      }
      const found = findHeader(records);
      const data = records.slice(found.headerRow);
      const usable = data.length > 0 && found.headerRow > 0;
      if (main === null && usable) main = { ...found, rows: data.slice(0, sampleRows) };
      sheets.push({
        name: sheet.name,
        headerRow: usable && main !== null && sameHeaders(found.headers, main.headers) ? found.headerRow : null,
      });
    }
    if (main === null) throw new FileProblem('no-rows');
    return { format: 'xlsx', dialect: null, headerRow: main.headerRow, headers: main.headers, rows: main.rows, sheets };
  } finally {
    await book.close();
  }
}

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
