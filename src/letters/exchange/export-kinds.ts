/** What leaves of the registers of letters: a stretch of time as XLSX, CSV, or a ZIP with files and their hashes. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { coverSheet, defineExport, exportStyles, markedPages, markOf, type Making } from '../../exports/index.ts';
import { unitDay } from '../../identity/index.ts';
import { originalOf } from '../../library/index.ts';
import { calendarDate } from '../../platform/clock/index.ts';
import { maskNumbers, ok, type Result, type Tx, type UnitId, type Work } from '../../platform/index.ts';
import { neutralCell, writeWorkbook, zip } from '../../printing/index.ts';
import { fail } from './failures.ts';
import { incomingBetween, outgoingBetween, type HeldLetterLine } from './queries/ours.ts';
import { exchangePurposeOfExport, type ListColumn, type ListField, type RegisterExportForm } from './schema.ts';
import { srikandiColumnsOn } from './srikandi/columns.ts';

const scopeSchema = z.object({ direction: z.enum(['masuk', 'keluar']), from: calendarDate, to: calendarDate });
type Scope = z.output<typeof scopeSchema>;

/** Lines of one file: about five years of a large office. */
const most = 30_000;

const files = {
  xlsx: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', mime: 'text/csv; charset=utf-8' },
  zip: { ending: 'zip', mime: 'application/zip' },
} as const;

/** Without secret letters for whoever keeps registers; with them only for those who keep secrets. */
const registerExport = (form: RegisterExportForm, secret: boolean) =>
  defineExport<Scope>({
    kind: secret ? `buku-surat-rahasia-${form}` : `buku-surat-${form}`,
    subject: 'letter-register',
    purposes: exchangePurposeOfExport,
    scope: scopeSchema,
    sourced: false,
    numbers: 'never',
    may: { take: secret ? 'library.secret' : 'registers.manage', full: 'library.secret' },
    days: 'letters/export-days',
    file: files[form],
    keys: { file: 'letters/exports', note: 'letters/export-notes' },
    nameOf: ({ direction, from, to }) => `${direction}-${from}-${to}`,
    async check(tx, { unitId, scope }) {
      const lines = await linesOf(tx, { unitId, scope, secret });
      if (lines.length === 0) return fail('letters/export-empty');
      return lines.length > most ? fail('letters/export-large', { most }) : ok(null);
    },
    make: (work, making, path) => make(work, making, { form, secret, path }),
  });

/** The register of a unit, as exports name what they are of: the same for the same unit. */
export function registerOfUnit(unitId: UnitId): string {
  const hash = createHash('sha256').update(`letter-register ${unitId}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

export const registerExports = (['xlsx', 'csv', 'zip'] as const).flatMap((form) => [
  registerExport(form, false),
  registerExport(form, true),
]);

type Ask = Pick<Making<Scope>, 'unitId' | 'scope'> & { readonly secret: boolean };

async function linesOf(tx: Tx, { unitId, scope, secret }: Ask): Promise<HeldLetterLine[]> {
  const { direction, from, to } = scope;
  const lines = await (direction === 'masuk' ? incomingBetween : outgoingBetween)(tx, { unitId, from, to });
  return secret ? lines : lines.filter(({ security }) => security !== 'rahasia');
}

type Form = { readonly form: RegisterExportForm; readonly secret: boolean; readonly path: string };

async function make(
  { platform, actor, progress }: Work,
  making: Making<Scope>,
  { form, secret, path }: Form,
): Promise<Result<number | null>> {
  const { unitId, scope } = making;
  const { found, columns } = await platform.database.read(actor, async (tx) => {
    const lines = await linesOf(tx, { unitId, scope, secret });
    const day = await unitDay(tx, unitId, platform.clock.now());
    return {
      columns: await srikandiColumnsOn(tx, { unitId, direction: scope.direction, day }),
      found: await Promise.all(
        lines.map(async (line) => ({ line, file: form === 'zip' ? await fileOf(tx, line) : null })),
      ),
    };
  });
  const rows = found.map(({ line, file }) => cellsOf(line, columns, file?.path ?? ''));
  const table = { heads: columns.map(({ head }) => head), rows };
  if (form === 'xlsx') await writeXlsx(making, table, path);
  if (form === 'csv') await writeFile(path, csvOf(making, table), { mode: 0o600 });
  if (form !== 'zip') return ok(rows.length);
  let stopped = false;
  async function* entries() {
    yield { name: 'buku.csv', content: [csvOf(making, table)] };
    const manifest = ['sha256  berkas'];
    for (const [at, { file }] of found.entries()) {
      if (stopped || file === null) continue;
      stopped = !(await progress(at, found.length));
      const bytes = await platform.files.read(file.sha256);
      manifest.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file.path}`);
      yield { name: file.path, content: [bytes] };
    }
    yield { name: 'manifes.txt', content: [`${manifest.join('\n')}\n`] };
  }
  await pipeline(Readable.from(zip(entries())), createWriteStream(path, { mode: 0o600 }));
  return ok(stopped ? null : rows.length);
}

type LetterFile = { readonly path: string; readonly sha256: string };

/** Named by its number in the register, so that no two are one. */
async function fileOf(tx: Tx, { paperId, signed, agenda, letter }: HeldLetterLine): Promise<LetterFile | null> {
  const kept = signed ?? (paperId === null ? undefined : await originalOf(tx, paperId));
  if (kept === undefined || ('destroyed_at' in kept && kept.destroyed_at !== null)) return null;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(kept.name)?.[0].toLowerCase() ?? '';
  const name = agenda === null ? letter.id.slice(0, 8) : `agenda-${String(agenda).padStart(5, '0')}`;
  return { path: `berkas/${name}-${letter.id.slice(0, 8)}${ending}`, sha256: kept.sha256 };
}

/** In the order of SRIKANDI's columns as they hold today. */
const cellsOf = (line: HeldLetterLine, columns: readonly ListColumn[], file: string): string[] => {
  const said: Readonly<Record<ListField, string>> = {
    agenda: line.agenda === null ? '' : String(line.agenda),
    received: line.received ?? '',
    number: line.number,
    date: line.date ?? '',
    party: line.party,
    recipient: line.recipient,
    subject: line.subject,
    secrecy: line.secrecy,
    note: line.note,
    class: line.security,
    state: line.state,
    file,
  };
  return columns.map(({ field }) => maskNumbers(said[field]));
};

type Table = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Texts that a spreadsheet program would take for formulas are neutralised. */
const csvOf = ({ head }: Making<Scope>, { heads, rows }: Table): string =>
  [heads, ...rows, [markOf(head)]]
    .map((row) => row.map((cell) => `"${neutralCell(cell).replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')
    .concat('\r\n');

const writeXlsx = ({ head, scope }: Making<Scope>, { heads, rows }: Table, path: string) =>
  writeWorkbook(
    {
      styles: exportStyles,
      sheets: [
        coverSheet(head, ['Buku', `Surat ${scope.direction}, ${scope.from} s.d. ${scope.to}`], []),
        {
          name: 'Buku surat',
          columns: heads.map(() => ({ width: 24, style: 'wrapped' as const })),
          ...markedPages(head),
          rows: [heads.map((value) => ({ value, style: 'head' as const })), ...rows],
        },
      ],
    },
    path,
  );
