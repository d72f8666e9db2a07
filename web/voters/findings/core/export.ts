/** A file that leaves, while it is being asked for. */
import type { ExportPurpose, FindingFilter, FindingsExportKind } from '../../../../src/elections/voters/schema.ts';
import { noteWrong } from './note.ts';

export type ExportValues = {
  /** '' while none is chosen; so are village and kind of finding where all are meant. */
  readonly purpose: ExportPurpose | '';
  readonly note: string;
  readonly village: string;
  readonly code: string;
  readonly fullNumbers: boolean;
};

/** Visit sheets are for visits, and begin with the first village that waits for one. */
export const firstExport = (kind: FindingsExportKind, firstVillage: string): ExportValues => ({
  purpose: kind === 'coktas' ? 'coktas' : '',
  note: '',
  village: kind === 'coktas' ? firstVillage : '',
  code: '',
  fullNumbers: false,
});

/** What stands against asking for it, by field. */
export const exportWrong = ({ purpose, note }: ExportValues) => ({
  purpose: purpose === '',
  note: noteWrong(purpose, note),
});

/** The file as the server is asked for it; its purpose is chosen by then. */
export function exportOf(kind: FindingsExportKind, { purpose, note, village, code, fullNumbers }: ExportValues) {
  const filter: FindingFilter = {
    ...(village ? { village } : {}),
    ...(code ? { code } : {}),
    ...(kind === 'coktas' ? { state: 'menunggu' as const } : {}),
  };
  return { kind, purpose: purpose as ExportPurpose, note: note.trim(), filter, fullNumbers };
}
