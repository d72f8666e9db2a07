/** Every recap form, filled: sums recompute, texts are harmless, and the printed words are the same each time. */
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../printing/workbook/zip.ts';
import { agePyramid, changeBars } from './charts.ts';
import { formPdf } from './form-pdf.ts';
import { formXlsx } from './form-xlsx.ts';
import { fillForm, forms, type Form, type FilledForm } from './forms.ts';
import { provedIdentities } from './identities.ts';
import type { RecapRow } from './measures.ts';

const codes = {
  regency: '5301',
  province: '53',
  national: '00',
  district: '530101',
  village: '5301012001',
  tps: '5301012001-001',
} as const;
const printed = 'Dicetak Maria Contoh, KPU Contoh, 08-12-2026 08.00 WITA';
const signature = {
  placeAndDay: 'Kupang, 8 Desember 2026',
  signers: [
    { position: 'Ketua', name: 'Simon Teladan' },
    { position: 'Anggota', name: '' },
  ],
};
const head = { unitName: 'KPU Contoh', period: '2026-TW4', hash: 'ab'.repeat(32), remarks: [] };

/** Three children of the unit and the unit itself, in which changes, sexes and sums balance. */
function rowsOf({ level, child }: Form): RecapRow[] {
  const children = [1, 2, 3].map((n): RecapRow => {
    const measures = {
      l: 1_000 * n + 7,
      p: 1_000 * n + 9,
      total: 2_000 * n + 16,
      awal: 2_000 * n + 10,
      awal_l: 1_000 * n + 5,
      awal_p: 1_000 * n + 5,
      baru: 10,
      baru_l: 4,
      baru_p: 6,
      tms: 4,
      tms_l: 2,
      tms_p: 2,
      tms_meninggal: 4,
      ubah: 3,
      ubah_l: 1,
      ubah_p: 2,
      tps: 8 * n,
      villages: 4 * n,
      districts: n,
      regencies: 1,
    };
    return { level: child, code: child === 'province' ? `5${n}` : `${codes[level]}0${n}`, measures };
  });
  const measures: Record<string, number> = {};
  for (const row of children)
    for (const [name, value] of Object.entries(row.measures)) measures[name] = (measures[name] ?? 0) + value;
  return [{ level, code: codes[level], measures }, ...children];
}

const filled = (form: Form) => {
  const rows = rowsOf(form);
  return { rows, form: fillForm(form, head, rows.slice(1), (code) => `Wilayah ${code}`) };
};

describe.each(forms.map((form) => [form.code, form] as const))('%s', (code, form) => {
  it('is printed with the same words each time', async () => {
    const made = filled(form);
    const pdf = async () => {
      const pages = await formPdf({
        ...made.form,
        printed,
        signature,
        identities: provedIdentities({ rows: made.rows }).filter(({ code: which }) =>
          /^(change|sex|sum)\//.test(which),
        ),
        charts: [
          { title: 'Umur', svg: await agePyramid(made.rows[0] as RecapRow) },
          { title: 'Perubahan', svg: await changeBars(made.rows.slice(1), (each) => each) },
        ],
        at: new Date('2026-12-08T00:00:00Z'),
      });
      if (!pages.ok) throw new Error(pages.failure.message.en);
      return pages.value;
    };
    const { text } = await extractText(new Uint8Array(await pdf()), { mergePages: true });
    expect(Buffer.compare(Buffer.from(await pdf()), Buffer.from(await pdf()))).toBe(0);
    await expect(text).toMatchFileSnapshot(`golden/forms/${code}.txt`);
  });

  it('has sums that recompute in a spreadsheet', async () => {
    const numbers = fc.array(
      fc.dictionary(
        fc.constantFrom(
          'l',
          'p',
          'awal',
          'baru_l',
          'baru_p',
          'tms_l',
          'tms_p',
          'ubah_l',
          'ubah_p',
          'masuk',
          'keluar',
          'tps',
          'villages',
          'districts',
          'regencies',
        ),
        fc.nat(2_000_000),
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const sheet = await sheetOf(
          fillForm(
            form,
            head,
            list.map((measures, n) => ({ level: form.child, code: String(n), measures })),
            (each) => each,
          ),
        );
        const value = (address: string): number => {
          const { f: formula, v: result } = sheet[address] as CellObject & { v: number };
          if (formula === undefined) return result;
          const sum = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula);
          const computed = sum
            ? Array.from({ length: Number(sum[3]) - Number(sum[2]) + 1 }, (_, n) =>
                value(`${sum[1]}${Number(sum[2]) + n}`),
              ).reduce((a, b) => a + b, 0)
            : [...formula.matchAll(/([+-]?)([A-Z]+\d+)/g)].reduce(
                (total, [, sign, at]) => total + (sign === '-' ? -1 : 1) * value(at as string),
                0,
              );
          expect(result ?? 0, `${address} ${formula}`).toBe(computed);
          return computed;
        };
        for (let row = 8; row <= 8 + list.length; row += 1)
          for (let column = 0; column < form.columns.length; column += 1)
            value(`${String.fromCharCode(67 + column)}${row}`);
      }),
      { numRuns: 8 },
    );
  });
});

it('shows a name that looks like a formula as text', async () => {
  const [form] = forms;
  const sheet = await sheetOf(
    fillForm(
      form as Form,
      { ...head, unitName: '=HYPERLINK("http://x")' },
      [{ level: 'district', code: '1', measures: {} }],
      () => '@SUM(A1)',
    ),
  );
  expect([sheet.A3?.v, sheet.B8?.v]).toEqual([`'=HYPERLINK("http://x")`, "'@SUM(A1)"]);
});

it('says on the sheet and at the foot of each page who printed it', async () => {
  const [form] = forms;
  const { sheet, footer } = await readForm(fillForm(form as Form, head, [], (code) => code));
  expect(sheet.A6?.v).toBe(printed);
  expect(footer).toContain(
    `Sidik data abababababababab · tata letak: ${(form as Form).source} (belum diverifikasi) · ${printed}`,
  );
});

it('ends with place, day and a line for each who signs, empty where nobody is known', async () => {
  const [form] = forms;
  const { sheet } = await readForm(fillForm(form as Form, head, [], (code) => code));
  const rows = utils.sheet_to_json<(string | null)[]>(sheet, { header: 1 }).slice(-4);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    [undefined, 'Kupang, 8 Desember 2026'],
    ['No.', 'Nama', 'Jabatan', 'Tanda tangan'],
    ['1', 'Simon Teladan', 'Ketua', expect.stringMatching(/^1\. …+$/) as string],
    ['2', expect.stringMatching(/^…+$/) as string, 'Anggota', expect.stringMatching(/^2\. …+$/) as string],
  ]);
});

const sheetOf = async (form: FilledForm) => (await readForm(form)).sheet;

async function readForm(form: FilledForm): Promise<{ sheet: WorkSheet; footer: string | undefined }> {
  const bytes = Buffer.from(await formXlsx({ ...form, printed, signature }));
  const { Sheets, SheetNames } = read(bytes);
  const page = unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  return { sheet: Sheets[SheetNames[0]!] as WorkSheet, footer: /<oddFooter>(.*)<\/oddFooter>/.exec(page)?.[1] };
}
