/**
 * Files of office programs: a package of parts, read by the kind of its main part. Whatever goes wrong with parts is
 * the file's fault: they are not what their names say.
 */
import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { fail, tooMuchText } from './failures.ts';
import { isEncrypted, readOpenDocument } from './open-document/index.ts';
import type { OfficeFile } from './read-file.ts';
import { documentLimits } from './schema.ts';
import { readSheets, readWorkbook, type ShownSheet } from './sheets/index.ts';
import { readSlides } from './slides/index.ts';
import { warning } from './warnings.ts';
import { readWordParts } from './word/index.ts';
import { openPackage, type Package } from './office/package.ts';
import { TooMuch } from './office/tree.ts';

export function readOffice(bytes: Uint8Array, name: string): Result<OfficeFile> {
  try {
    const opened = openPackage(bytes, documentLimits.unpackedBytes);
    if (opened === null) return fail('documents/damaged', { name });
    if (isEncrypted(opened)) return fail('documents/encrypted', { name });
    const read = readMain(opened);
    if (read === null) return fail('documents/unsupported', { name, kind: kindOf(opened.names) });
    // Programs in a file are never run and say nothing to a reader.
    const macros = opened.names.some((part) => /(?:^|\/)vbaProject\.bin$|^Basic\//.test(part));
    return ok(macros ? { ...read, warnings: [...read.warnings, warning('macros')] } : read);
  } catch (cause) {
    return cause instanceof TooMuch ? tooMuchText(name, 'XML') : fail('documents/damaged', { name });
  }
}

/** The sheets of a workbook (XLSX), row by row. */
export function readSheetsOf(bytes: Uint8Array, name: string): Result<ShownSheet[]> {
  try {
    const opened = openPackage(bytes, documentLimits.unpackedBytes);
    if (opened === null) return fail('documents/damaged', { name });
    const sheets = readSheets(opened);
    return sheets === null ? fail('documents/unsupported', { name, kind: kindOf(opened.names) }) : ok(sheets);
  } catch (cause) {
    return cause instanceof TooMuch ? tooMuchText(name, 'XML') : fail('documents/damaged', { name });
  }
}

/** Null where the package is of no kind that is read. */
function readMain(opened: Package): OfficeFile | null {
  // The part that the package names as its document, whatever it is called.
  const main = opened.relationships('').find(({ type, outside }) => type === 'officeDocument' && !outside)?.target;
  const root = main === undefined ? undefined : opened.part(main);
  if (main === undefined || root === undefined) return readOpenDocument(opened);
  if (root.name === 'x:workbook') return { kind: 'xlsx', ...readWorkbook(opened, main, root) };
  if (root.name === 'p:presentation') return { kind: 'pptx', ...readSlides(opened, main, root) };
  const read = readWordParts(opened, main, root);
  return read && { kind: 'docx', ...read };
}

function kindOf(names: readonly string[]): string {
  if (names.some((name) => /^xl\/workbook\.bin$/.test(name))) return 'Excel biner (XLSB)';
  return names.includes('content.xml') ? 'OpenDocument lain' : 'ZIP';
}
