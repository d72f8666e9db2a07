/**
 * How each kind of letter is built: the parts that it must have, in their order, and who may sign it. Dated reference
 * data of general office practice (PKPU 2/2021 and 8/2021, whose annexes were not read): `verified: false` shows the
 * badge "belum diverifikasi".
 */
import type { PartName } from './part-names.ts';

/** How a kind of letter is built; what its words are is the office's own matter. */
export const structures = [
  'surat',
  'undangan',
  'nota',
  'tugas',
  'perintah',
  'pengumuman',
  'keputusan',
  'berita-acara',
  'keterangan',
  'kuasa',
  'pengantar',
  'laporan',
] as const;
export type Structure = (typeof structures)[number];

/** A circular is written as an announcement is; here it has its own heading and code. */
export const letterStructures = [...structures, 'edaran'] as const;
export type LetterStructure = (typeof letterStructures)[number];

export type StructureRule = {
  readonly structure: LetterStructure;
  /** Words by which its heading is known; none of letters that are known by their subject. */
  readonly heading: string;
  /** As it is called in a sentence. */
  readonly says: { readonly id: string; readonly en: string };
  readonly parts: readonly PartName[];
  /** Codes of kinds that its number may bear; none where numbers of that kind bear no code. */
  readonly codes: readonly string[];
  /** Heads of positions that sign it; any where none is named. */
  readonly signers: readonly string[];
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

const source = 'Tata naskah dinas KPU (PKPU 2/2021 jo. 8/2021), kebiasaan; lampirannya belum dibaca';
const dated = { since: '2021-01-01', source, verified: false } as const;
const headed = ['number', 'nature', 'attachments', 'subject', 'address', 'body', 'signature'] as const;
const titled = ['heading', 'number', 'body', 'signature'] as const;

export const structureRules: readonly StructureRule[] = [
  {
    structure: 'undangan',
    heading: '',
    says: { id: 'surat undangan', en: 'an invitation' },
    parts: ['number', 'nature', 'attachments', 'subject', 'address', 'day', 'time', 'place', 'signature'],
    codes: ['Und', 'SD'],
    signers: [],
    ...dated,
  },
  {
    structure: 'nota',
    heading: 'NOTA DINAS',
    says: { id: 'nota dinas', en: 'an internal note' },
    parts: ['heading', 'number', 'address', 'from', 'subject', 'body', 'signature'],
    codes: ['ND'],
    signers: [],
    ...dated,
  },
  {
    structure: 'tugas',
    heading: 'SURAT TUGAS',
    says: { id: 'surat tugas', en: 'a letter of assignment' },
    parts: ['heading', 'number', 'basis', 'people', 'task', 'signature'],
    codes: ['ST'],
    signers: ['ketua', 'sekretaris', 'sekretaris jenderal'],
    ...dated,
  },
  {
    structure: 'perintah',
    heading: 'SURAT PERINTAH',
    says: { id: 'surat perintah', en: 'an order' },
    parts: ['heading', 'number', 'basis', 'people', 'task', 'signature'],
    codes: ['SPt', 'SP'],
    signers: ['ketua', 'sekretaris', 'sekretaris jenderal'],
    ...dated,
  },
  {
    structure: 'edaran',
    heading: 'SURAT EDARAN',
    says: { id: 'surat edaran', en: 'a circular' },
    parts: ['heading', 'number', 'about', 'body', 'signature'],
    codes: ['SE'],
    signers: ['ketua', 'sekretaris', 'sekretaris jenderal'],
    ...dated,
  },
  {
    structure: 'keputusan',
    heading: 'KEPUTUSAN',
    says: { id: 'keputusan', en: 'a decision' },
    parts: ['heading', 'number', 'about', 'considering', 'recalling', 'decides', 'sets', 'signature'],
    codes: ['Kpt', 'Kpts'],
    signers: ['ketua', 'sekretaris', 'sekretaris jenderal'],
    ...dated,
  },
  {
    structure: 'berita-acara',
    heading: 'BERITA ACARA',
    says: { id: 'berita acara', en: 'minutes' },
    parts: ['heading', 'number', 'about', 'on-this-day', 'body', 'signature'],
    codes: ['BA'],
    signers: [],
    ...dated,
  },
  {
    structure: 'pengumuman',
    heading: 'PENGUMUMAN',
    says: { id: 'pengumuman', en: 'an announcement' },
    parts: ['heading', 'number', 'about', 'body', 'signature'],
    codes: ['Pu'],
    signers: ['ketua', 'sekretaris', 'sekretaris jenderal'],
    ...dated,
  },
  {
    structure: 'keterangan',
    heading: 'SURAT KETERANGAN',
    says: { id: 'surat keterangan', en: 'a certificate of fact' },
    parts: [...titled],
    codes: ['Ket', 'SKet'],
    signers: [],
    ...dated,
  },
  {
    structure: 'kuasa',
    heading: 'SURAT KUASA',
    says: { id: 'surat kuasa', en: 'a power of attorney' },
    parts: [...titled],
    codes: ['SKu', 'SK'],
    signers: [],
    ...dated,
  },
  {
    structure: 'pengantar',
    heading: 'SURAT PENGANTAR',
    says: { id: 'surat pengantar', en: 'a covering letter' },
    parts: ['heading', 'number', 'address', 'body', 'signature'],
    codes: ['SP'],
    signers: [],
    ...dated,
  },
  {
    structure: 'laporan',
    heading: 'LAPORAN',
    says: { id: 'laporan', en: 'a report' },
    parts: ['heading', 'body', 'signature'],
    codes: ['Lap'],
    signers: [],
    ...dated,
  },
  {
    structure: 'surat',
    heading: '',
    says: { id: 'surat dinas', en: 'an official letter' },
    parts: [...headed],
    codes: ['SD'],
    signers: [],
    ...dated,
  },
];

export const structureRule = (structure: LetterStructure): StructureRule => {
  const found = structureRules.find((one) => one.structure === structure);
  if (found === undefined) throw new Error(`no kind of letter is built as ${structure}`);
  return found;
};

/** Natures of a letter as its head names them; dated as above. */
export const letterNatures = ['Biasa', 'Segera', 'Sangat Segera', 'Penting', 'Terbatas', 'Rahasia', 'Sangat Rahasia'];
