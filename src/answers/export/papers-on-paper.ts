/** A comparison, and a summary with its duties, as workbook or on paper. */
import { calendarDateOf } from './day.ts';
import { maskedIn, ok, type Platform, type Result } from '../../platform/index.ts';
import { printDocument, printMimes, workbookBytes, type Cell, type Part } from '../../printing/index.ts';
import type { Compared } from '../papers/open.ts';
import type { ComparedRow, Duty, PaperPlace, PaperSummary } from '../schema.ts';
import type { PaperFile } from './answer-on-paper.ts';

export type FileKind = 'xlsx' | 'docx';
const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Characters in a cell of a spreadsheet, at most. */
const cell = 32_000;

const changes: Readonly<Record<ComparedRow['change'], string>> = {
  same: 'sama',
  changed: 'berubah',
  moved: 'pindah',
  'moved-changed': 'pindah dan berubah',
  removed: 'hilang',
  added: 'baru',
};

export async function comparisonFile(platform: Platform, found: Compared, as: FileKind): Promise<Result<PaperFile>> {
  const { one, other, counts, rows } = maskedIn(found);
  const header = ['Perubahan', 'Bagian lama', 'Bagian baru', 'Bunyi lama', 'Bunyi baru'];
  const lines = rows.map((row) => [
    changes[row.change],
    row.one?.label ?? '',
    row.other?.label ?? '',
    textOf(row, 'removed'),
    textOf(row, 'added'),
  ]);
  const name = `perbandingan-${calendarDateOf(platform)}`;
  if (as === 'xlsx') return workbook(name, 'Perbandingan', [`${one.title} → ${other.title}`], header, lines);
  const told =
    `Sama ${counts.same}, berubah ${counts.changed}, pindah ${counts.moved}, ` +
    `hilang ${counts.removed}, baru ${counts.added}.`;
  return paper(platform, name, 'Perbandingan Dokumen', [
    { type: 'paragraph', text: `Lama: ${one.title}${one.note ? `. ${one.note.id}` : ''}` },
    { type: 'paragraph', text: `Baru: ${other.title}${other.note ? `. ${other.note.id}` : ''}` },
    { type: 'paragraph', text: told },
    { type: 'table', header, rows: lines.filter((_, at) => rows[at]?.change !== 'same') },
  ]);
}

/** The words of one side: what stayed and what stands only there. */
const textOf = ({ pieces }: ComparedRow, side: 'removed' | 'added'): string =>
  pieces
    .filter(({ as }) => as === 'same' || as === side)
    .map(({ text }) => text)
    .join('');

export async function summaryFile(platform: Platform, found: PaperSummary, as: FileKind): Promise<Result<PaperFile>> {
  const { title, note, sentences, duties } = maskedIn(found);
  const header = ['Siapa', 'Kata kewajiban', 'Apa', 'Batas waktu', 'Letak', 'Kutipan'];
  const lines = duties.map(({ who, modal, what, by, place, text }: Duty) => [
    who,
    modal,
    what,
    by ?? '',
    placeOf(place),
    text,
  ]);
  const name = `ringkasan-${calendarDateOf(platform)}`;
  if (as === 'xlsx') return workbook(name, 'Kewajiban', [title], header, lines);
  return paper(platform, name, 'Ringkasan Dokumen', [
    { type: 'paragraph', text: title },
    ...(note ? [{ type: 'paragraph' as const, text: `Perhatian: ${note.id}` }] : []),
    { type: 'section', text: 'Kalimat terpenting, sebagaimana tertulis' },
    ...sentences.map(({ text, place }): Part => ({ type: 'item', text: `${text} (${placeOf(place)})` })),
    { type: 'section', text: 'Siapa wajib apa sampai kapan' },
    { type: 'table', header: header.slice(0, 5), rows: lines.map((line) => line.slice(0, 5)) },
  ]);
}

const placeOf = ({ label, page }: PaperPlace): string =>
  [label, page === null ? '' : `halaman ${page}`].filter((part) => part !== '').join(', ') || 'dokumen';

async function workbook(
  name: string,
  sheet: string,
  above: readonly string[],
  header: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Result<PaperFile>> {
  const head = header.map((value): Cell<'head' | 'text'> => ({ value, style: 'head' }));
  const bytes = await workbookBytes<'head' | 'text'>({
    styles: { head: { bold: true, wrap: true, bordered: true }, text: { wrap: true, bordered: true } },
    sheets: [
      {
        name: sheet,
        columns: header.map((_, at) => ({ width: at < 3 ? 22 : 50, style: 'text' as const })),
        frozen: { rows: above.length + 1 },
        page: { landscape: true },
        rows: [...above.map((line) => [line]), head, ...lines.map((line) => line.map((text) => text.slice(0, cell)))],
      },
    ],
  });
  return ok({ bytes: new Uint8Array(bytes), mime: workbookMime, name: `${name}.xlsx` });
}

async function paper(
  platform: Platform,
  name: string,
  title: string,
  parts: readonly Part[],
): Promise<Result<PaperFile>> {
  const printed = await printDocument(
    {
      layout: { formal: true, justified: false },
      letterhead: [],
      address: '',
      title,
      parts: [{ type: 'title', text: title }, ...parts],
      pictures: new Map(),
      mark: null,
      foot: { says: title, note: calendarDateOf(platform), link: platform.config.workspaceUrl, alt: 'Ruang kerja' },
      at: platform.clock.now(),
    },
    'docx',
  );
  return printed.ok
    ? ok({ bytes: new Uint8Array(printed.value), mime: printMimes.docx, name: `${name}.docx` })
    : printed;
}
