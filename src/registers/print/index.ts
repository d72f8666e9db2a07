/** The register on paper (PDF, A4 across) and as a workbook. */
import { readFileSync } from 'node:fs';
import { printDate } from '../../language/index.ts';
import { maskedIn, ok, type Result } from '../../platform/index.ts';
import { pageOfPages, printPages, workbookBytes } from '../../printing/index.ts';
import type { RegisterLine } from '../schema.ts';

/** Lines of a PDF: about six hundred pages. Who prints more of them is refused before. */
export const mostPrinted = 15_000;
const layout = readFileSync(new URL('register.typ', import.meta.url), 'utf8');

export type PrintedRegister = {
  readonly unit: string;
  readonly year: number;
  /** What it was narrowed down to: "Surat dinas". */
  readonly narrowed: string;
  readonly lines: readonly RegisterLine[];
  /** "Dicetak …". */
  readonly printed: string;
  readonly at: Date;
};

const heads = ['Urut', 'Nomor', 'Tanggal', 'Keadaan', 'Hal', 'Kepada / dari', 'Catatan'];
const states: Readonly<Record<RegisterLine['state'], string>> = {
  dipesan: 'dipesan',
  tetap: 'tetap',
  batal: 'BATAL',
  kosong: 'tidak tercatat',
};

export function registerPdf(register: PrintedRegister): Promise<Result<Uint8Array>> {
  const { unit, printed, at } = register;
  const rows = maskedIn(register.lines).map((line) => cells(line));
  return printPages(layout, { title: titleOf(register), unit, told: toldOf(register), printed, heads, rows }, at);
}

const styles = {
  title: { bold: true, size: 14 },
  strong: { bold: true },
  head: { bold: true, bordered: true, wrap: true, centred: true },
  text: { bordered: true, wrap: true },
  day: { bordered: true, format: 'dd/mm/yyyy' },
};

export async function registerXlsx(register: PrintedRegister): Promise<Result<Uint8Array>> {
  const lines = maskedIn(register.lines);
  const widths = [8, 30, 13, 14, 50, 32, 32];
  const bytes = await workbookBytes({
    styles,
    sheets: [
      {
        name: 'Buku nomor',
        columns: widths.map((width) => ({ width })),
        frozen: { rows: 5 },
        page: { landscape: true, titleRows: 5, footer: { left: register.printed, right: pageOfPages } },
        rows: [
          [{ value: titleOf(register), style: 'title' as const }],
          [{ value: register.unit, style: 'strong' as const }],
          [toldOf(register)],
          [register.printed],
          heads.map((value) => ({ value, style: 'head' as const })),
          ...lines.map((line) => {
            const [seq = '', text = '', , ...rest] = cells(line);
            const day = line.date === null ? null : new Date(`${line.date}T00:00:00Z`);
            return [
              { value: seq, style: 'text' as const },
              { value: text, style: 'text' as const },
              { value: day, style: 'day' as const },
              ...rest.map((value) => ({ value, style: 'text' as const })),
            ];
          }),
        ],
      },
    ],
  });
  return ok(bytes);
}

const titleOf = ({ year }: PrintedRegister): string => `Buku Nomor Tahun ${year}`;

function toldOf({ lines, narrowed }: PrintedRegister): string {
  const count = (state: RegisterLine['state']) => lines.filter((line) => line.state === state).length;
  const counts = [
    `${lines.length} nomor`,
    `${count('batal')} batal`,
    `${lines.filter(({ suffix }) => suffix !== '').length} sisipan`,
    `${count('kosong')} tidak tercatat di buku lama`,
  ].join(', ');
  return narrowed === '' ? counts : `${narrowed}: ${counts}`;
}

const cells = ({ seq, suffix, text, date, state, title, party, reason }: RegisterLine): string[] => [
  `${seq}${suffix}`,
  state === 'kosong' ? '' : text,
  date === null ? '' : (printDate(date) ?? date),
  states[state],
  title,
  party,
  reason ?? '',
];
