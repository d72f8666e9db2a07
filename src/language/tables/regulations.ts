/**
 * Kinds of regulations, decisions and letters that are cited by number: one row for each way to write one, with what
 * readers may conclude from it. The first way of a kind is the one that is printed.
 */

/**
 * - `checked`: with a number and a year it is a citation that a check compares by value.
 * - `proposed`: with a number it may be proposed as a regulation, which an editor confirms.
 * - `article`: it may stand behind an article ("Pasal 20 PKPU 1/2025").
 */
export type RegulationMark = 'checked' | 'proposed' | 'article';

/** Whose it is may stand between the kind and the number: an office ("Keputusan KPU Provinsi Bali"), a ministry … */
type Owner = 'office' | 'ministry' | 'sender';

type Row = {
  readonly form: string;
  readonly marks: readonly RegulationMark[];
  /** What it is called as a value, where that is not the form itself. */
  readonly kind?: string;
  readonly owner?: Owner;
};

const rows: readonly Row[] = [
  { form: 'Peraturan KPU', marks: ['checked', 'proposed', 'article'], kind: 'pkpu' },
  { form: 'PKPU', marks: ['checked', 'proposed', 'article'] },
  { form: 'Peraturan Komisi Pemilihan Umum', marks: ['checked', 'proposed'], kind: 'pkpu' },
  { form: 'Peraturan Bawaslu', marks: ['checked', 'proposed'], kind: 'perbawaslu' },
  { form: 'Peraturan Badan Pengawas Pemilihan Umum', marks: ['checked', 'proposed'], kind: 'perbawaslu' },
  { form: 'Perbawaslu', marks: ['checked', 'proposed'] },
  { form: 'Undang-Undang', marks: ['checked', 'proposed', 'article'], kind: 'uu' },
  { form: 'UU', marks: ['checked', 'proposed', 'article'] },
  { form: 'Perppu', marks: ['checked', 'proposed'] },
  { form: 'Peraturan Pemerintah Pengganti Undang-Undang', marks: ['checked', 'proposed'], kind: 'perppu' },
  { form: 'Peraturan Pemerintah', marks: ['checked', 'proposed'], kind: 'pp' },
  { form: 'PP', marks: ['checked', 'proposed'] },
  { form: 'Peraturan Presiden', marks: ['checked', 'proposed'], kind: 'perpres' },
  { form: 'Perpres', marks: ['checked', 'proposed'] },
  { form: 'Peraturan Menteri', marks: ['checked', 'proposed'], owner: 'ministry' },
  { form: 'Permendagri', marks: ['checked', 'proposed'] },
  { form: 'PermenPANRB', marks: ['proposed'] },
  { form: 'Peraturan Daerah', marks: ['checked'], kind: 'perda' },
  { form: 'Perda', marks: ['checked'] },
  { form: 'Keputusan KPU', marks: ['checked', 'proposed'], owner: 'office' },
  { form: 'Keputusan Komisi Pemilihan Umum', marks: ['checked', 'proposed'], kind: 'keputusan kpu', owner: 'office' },
  { form: 'Kpt', marks: ['checked', 'proposed'], kind: 'keputusan kpu' },
  { form: 'Keputusan Ketua KPU', marks: ['proposed'], owner: 'office' },
  { form: 'Keputusan Sekretaris Jenderal', marks: ['proposed'], owner: 'office' },
  { form: 'Keputusan Sekretaris Jenderal KPU', marks: ['proposed'], owner: 'office' },
  { form: 'Keputusan Presiden', marks: ['checked', 'proposed'], kind: 'keppres', owner: 'office' },
  { form: 'Keppres', marks: ['checked'] },
  { form: 'Instruksi Presiden', marks: ['proposed'], kind: 'inpres' },
  { form: 'Inpres', marks: ['proposed'] },
  { form: 'Putusan MK', marks: ['checked', 'proposed'] },
  { form: 'Putusan Mahkamah Konstitusi', marks: ['checked', 'proposed'], kind: 'putusan mk' },
  { form: 'Putusan DKPP', marks: ['checked'] },
  { form: 'Surat Edaran', marks: ['checked', 'proposed'], kind: 'se', owner: 'sender' },
  { form: 'SE', marks: ['checked', 'proposed'] },
  { form: 'Surat Dinas', marks: ['checked', 'proposed'], owner: 'sender' },
  { form: 'Surat Keputusan', marks: ['proposed'], owner: 'sender' },
  { form: 'Surat Tugas', marks: ['proposed'], owner: 'sender' },
  { form: 'Surat', marks: ['checked'] },
];

const valueOf = ({ form, kind }: Row): string => kind ?? form.toLowerCase();
const marked = (mark: RegulationMark): readonly Row[] => rows.filter((row) => row.marks.includes(mark));

/** A mark's blank, and how it takes whose a regulation is. */
const owners: Readonly<Record<RegulationMark, { readonly blank: string } & Readonly<Record<Owner, string>>>> = {
  checked: {
    blank: String.raw`\s`,
    office: String.raw`(?:\s\p{Lu}[\p{L}]*){0,5}?`,
    ministry: String.raw`[\s\p{L}]{0,40}?`,
    sender: '',
  },
  proposed: {
    blank: String.raw`\s+`,
    office: String.raw`(?:\s+(?:RI|Provinsi|Kabupaten|Kota)(?:\s+\p{Lu}[\p{L}]*){0,3})?`,
    ministry: String.raw`\s+\p{Lu}[\p{L}]*(?:\s+(?:dan\s+)?\p{Lu}[\p{L}]*){0,5}`,
    sender: String.raw`(?:\s+(?:KPU|Ketua|Sekretaris)(?:\s+\p{Lu}[\p{L}]*){0,3})?`,
  },
  article: { blank: String.raw`\s+`, office: '', ministry: '', sender: '' },
};

/** Ways to write the kinds that carry a mark ("Peraturan KPU", "PKPU"). */
export const regulationForms = (mark: RegulationMark): readonly string[] => marked(mark).map(({ form }) => form);

/** They and whose they are, as alternatives of a regular expression; the longest first. */
export const regulationPattern = (mark: RegulationMark): string =>
  marked(mark)
    .toSorted((a, b) => b.form.length - a.form.length)
    .map(({ form, owner }) => form.replaceAll(' ', owners[mark].blank) + (owner ? owners[mark][owner] : ''))
    .join('|');

const values: ReadonlyMap<string, string> = new Map(rows.map((row) => [row.form.toLowerCase(), valueOf(row)]));
const printed: ReadonlyMap<string, string> = new Map(rows.toReversed().map((row) => [valueOf(row), row.form]));

/** "Peraturan  KPU" -> "pkpu"; the words themselves where the kind is not in the table. */
export function readRegulationKind(written: string): string {
  const plain = written.toLowerCase().replace(/\s+/g, ' ').trim();
  return values.get(plain) ?? plain;
}

/** "pkpu" -> "Peraturan KPU", "PKPU", "Peraturan Komisi Pemilihan Umum". */
export const regulationNames = (kind: string): readonly string[] =>
  rows.filter((row) => valueOf(row) === kind).map(({ form }) => form);

/** "pkpu" -> "Peraturan KPU"; undefined for a kind that is not in the table. */
export const printRegulationKind = (kind: string): string | undefined => printed.get(kind);
