/** Words for what recaps and differences name by code. */
import { ageBands, columns, disabilities, removalReasons } from '../../../src/elections/voters/schema.ts';
import type { Language } from '../../i18n/language.ts';

export const reasonLabel = (code: string, language: Language): string =>
  removalReasons.find((reason) => reason.code === code)?.label[language] ?? code;
export const fieldLabel = (name: string, language: Language): string =>
  columns.find((column) => column.name === name)?.label[language] ?? name;

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  total: { id: 'Jumlah', en: 'Total' },
  l: { id: 'L', en: 'M' },
  p: { id: 'P', en: 'F' },
  awal: { id: 'Awal', en: 'Opening' },
  baru: { id: 'Baru', en: 'New' },
  tms: { id: 'TMS', en: 'Removed' },
  ubah: { id: 'Ubah', en: 'Changed' },
  masuk: { id: 'Pindah masuk', en: 'Moved in' },
  keluar: { id: 'Pindah keluar', en: 'Moved out' },
  tps: { id: 'TPS', en: 'Polling stations' },
  villages: { id: 'Desa/kel.', en: 'Villages' },
  districts: { id: 'Kecamatan', en: 'Districts' },
  regencies: { id: 'Kab/kota', en: 'Regencies' },
  disabled: { id: 'Disabilitas', en: 'With a disability' },
  disability_unknown: { id: 'Ragam lain', en: 'Other kind' },
  ektp_s: { id: 'KTP-el sudah', en: 'With e-KTP' },
  ektp_b: { id: 'KTP-el belum', en: 'Without e-KTP' },
  ektp_unknown: { id: 'KTP-el tanpa keterangan', en: 'e-KTP not stated' },
  marital_b: { id: 'Belum kawin', en: 'Unmarried' },
  marital_s: { id: 'Kawin', en: 'Married' },
  marital_p: { id: 'Pernah kawin', en: 'Formerly married' },
  marital_unknown: { id: 'Status kawin tanpa keterangan', en: 'Marital status not stated' },
  sex_unknown: { id: 'L/P tanpa keterangan', en: 'Sex not stated' },
  age_sexless: { id: 'Tanpa L/P', en: 'Sex not stated' },
  age_unknown: { id: 'Umur tanpa keterangan', en: 'Age not stated' },
};

export function measureLabel(name: string, language: Language): string {
  const known = words[name]?.[language];
  if (known) return known;
  const [kind, key, sex] = name.split('_');
  if (kind === 'age')
    return `${ageBands.find((band) => band.key === key)?.label ?? key} ${sex === 'l' ? words['l']?.[language] : words['p']?.[language]}`;
  if (kind === 'disability') return disabilities.find(({ code }) => code === key)?.label[language] ?? name;
  const whole = words[kind ?? '']?.[language];
  if (whole && (key === 'l' || key === 'p')) return `${whole} ${words[key]?.[language]}`;
  if (kind === 'tms' && key) return `TMS ${reasonLabel(key, language)}`;
  return name;
}
