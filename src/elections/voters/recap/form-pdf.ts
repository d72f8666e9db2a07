/** A filled form as PDF (A4, landscape). */
import { readFileSync } from 'node:fs';
import { printDecimal } from '../../../language/index.ts';
import type { Result } from '../../../platform/index.ts';
import { printPages } from '../../../printing/index.ts';
import { footOf, type FilledForm, type PrintedForm } from './forms.ts';
import type { Identity } from './identities.ts';
import { signatureCells } from './signature.ts';

const layout = readFileSync(new URL('form.typ', import.meta.url), 'utf8');
const number = (value: number) => printDecimal(String(value));

export type FormPdf = PrintedForm & {
  readonly identities: readonly Identity[];
  readonly charts: readonly { readonly title: string; readonly svg: string }[];
  readonly at: Date;
};

export function formPdf(printed: FormPdf): Promise<Result<Uint8Array>> {
  const { form, unitName, period, rows, totals, identities, charts, at } = printed;
  const data = {
    title: form.title,
    subtitle: 'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan',
    unit: unitName,
    period: `Periode ${period}`,
    childLabel: form.childLabel,
    columns: form.columns.length,
    size: form.columns.length > 9 ? 8 : 9.5,
    footer: footOf(printed),
    groups: groupsOf(form.columns),
    subheads: form.columns.filter(({ group }) => group !== undefined).map(({ label }) => label),
    rows: rows.map(({ name, values }, n) => [String(n + 1), name, ...values.map(number)]),
    totals: ['', 'Jumlah', ...totals.map(number)],
    remarks: printed.remarks,
    identities: identities.map(({ label, holds, left, right }) => ({
      label: label.id,
      holds,
      left: number(left),
      right: number(right),
    })),
    charts,
    placeAndDay: printed.signature?.placeAndDay ?? '',
    signers: printed.signature === null ? [] : signatureCells(printed.signature),
  };
  return printPages(layout, data, at);
}

/** Heads over columns that share a group; a column without one spans both lines (span 0). */
function groupsOf(columns: FilledForm['form']['columns']): { label: string; span: number }[] {
  const groups: { label: string; span: number }[] = [];
  for (const { group, label } of columns) {
    const last = groups.at(-1);
    if (group === undefined) groups.push({ label, span: 0 });
    else if (last && last.span > 0 && last.label === group) last.span += 1;
    else groups.push({ label: group, span: 1 });
  }
  return groups;
}
