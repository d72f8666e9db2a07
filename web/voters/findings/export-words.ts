/** What a file that leaves is for, what is in it, and how far it is, in words. */
import type { ExportKind, ExportPurpose, VoterExport } from '../../../src/elections/voters/schema.ts';
import type { findingMessages } from './messages.ts';

export const purposeWords = {
  'perbaikan-data': 'purposeCorrection',
  coktas: 'purposeVisit',
  'pemadanan-dukcapil': 'purposeRegistry',
  'permintaan-bawaslu': 'purposeBawaslu',
  arsip: 'purposeArchive',
  lainnya: 'purposeOther',
} as const satisfies Record<ExportPurpose, keyof typeof findingMessages>;
export const kindWords = {
  temuan: 'fileFindings',
  coktas: 'visits',
  perbaikan: 'fileCorrections',
} as const satisfies Record<ExportKind, keyof typeof findingMessages>;
export const exportStateWords = {
  dibuat: 'making',
  siap: 'ready',
  gagal: 'makingFailed',
  kedaluwarsa: 'expired',
  dihapus: 'deleted',
} as const satisfies Record<VoterExport['state'], keyof typeof findingMessages>;
