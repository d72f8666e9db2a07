/** What the public page of an opened recap shows of each region, and how it explains a hidden number. */
import type { Words } from '../../../platform/schema.ts';

const sexless = 'sex_unknown';

/** The columns a reader looks for; the files have all of them. */
export type OpenColumn = { readonly cell: string; readonly label: Words };
const columns: readonly OpenColumn[] = [
  { cell: 'l', label: { id: 'Laki-laki', en: 'Men' } },
  { cell: 'p', label: { id: 'Perempuan', en: 'Women' } },
  { cell: sexless, label: { id: 'Tanpa jenis kelamin', en: 'Sex not stated' } },
  { cell: 'total', label: { id: 'Jumlah', en: 'Total' } },
  { cell: 'disabled', label: { id: 'Disabilitas', en: 'With a disability' } },
  { cell: 'tps', label: { id: 'TPS', en: 'Polling stations' } },
];

const levels: Readonly<Record<string, Words>> = {
  national: { id: 'Nasional', en: 'Nation' },
  province: { id: 'Provinsi', en: 'Province' },
  regency: { id: 'Kab/kota', en: 'Regency' },
  district: { id: 'Kecamatan', en: 'District' },
  village: { id: 'Desa/kel.', en: 'Village' },
};
/** Every level counts the same voters: a row says of which it is. */
export const openLevelName = (level: string): Words => levels[level] ?? { id: level, en: level };

export type Cells = Readonly<Record<string, number | null | undefined>>;

/** `top`: cells of the unit itself. Where everybody has a sex, nobody asks for those who have none. */
export const openColumnsOf = (top: Cells): readonly OpenColumn[] =>
  columns.filter(({ cell }) => cell !== sexless || top[sexless] !== 0);

/** The mark that stands for a hidden number. */
export const hiddenMark = '∗';

export const whyHidden = (threshold: number): Words => ({
  id:
    `Tanda ${hiddenMark} menggantikan angka yang disembunyikan untuk melindungi pemilih: angka di bawah ${threshold} ` +
    `(< ${threshold}), atau angka yang dengannya angka kecil itu dapat dihitung kembali.`,
  en:
    `The mark ${hiddenMark} stands for a number that is hidden to protect voters: one below ${threshold} ` +
    `(< ${threshold}), or one from which such a small number could be reckoned.`,
});
