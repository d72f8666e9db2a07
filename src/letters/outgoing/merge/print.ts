/** Lines of a list that were refused, as a workbook: corrected, it is uploaded as it is. */
import { knownUnit } from '../../../identity/index.ts';
import { about, maskNumbers, ok, type Operation } from '../../../platform/index.ts';
import { pageOfPages, workbookBytes, type Cell } from '../../../printing/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { OutgoingId } from '../schema.ts';
import { sheetById } from './operations/held-sheet.ts';
import type { MergeSheetId, RefusedLine } from './schema.ts';
import { mergeReasonWords } from './words.ts';

type Correction = {
  readonly unit: string;
  readonly name: string;
  readonly heads: readonly string[];
  readonly lines: readonly RefusedLine[];
};

export const printCorrection: Operation<
  { readonly id: OutgoingId; readonly sheetId: MergeSheetId },
  Correction
> = async ({ tx }, { id, sheetId }) => {
  const held = await sheetById(tx, sheetId);
  if (held === undefined || held.merge_id !== id) return fail('letters/no-merge-sheet');
  const { fullName: unit } = await knownUnit(tx, held.unit_id);
  const lines = held.refused ?? [];
  const told = { sheetId, lines: lines.length };
  return ok({
    value: { unit, name: held.name, heads: held.heads ?? [], lines },
    events: [event('outgoing.merge-sheet-printed', about('outgoing', { unitId: held.unit_id, id }), told)],
  });
};

const styles = {
  title: { bold: true, size: 14 },
  head: { bold: true, bordered: true, wrap: true, centred: true },
  text: { bordered: true, wrap: true },
};
type Style = keyof typeof styles;

export const reasonOfLine = ({ why, about: what }: Pick<RefusedLine, 'why' | 'about'>): string =>
  mergeReasonWords[why].id.replace('{about}', what);

/** Under the heads of the file, so that the corrected sheet is read as the file was. */
export function correctionXlsx({ unit, name, heads, lines }: Correction): Promise<Uint8Array> {
  const shown = [...heads, 'Ditolak karena', 'Tempat asal'];
  const cell = (value: string, style: Style): Cell<Style> => ({ value, style });
  return workbookBytes({
    styles,
    sheets: [
      {
        name: 'Lembar perbaikan',
        columns: shown.map((_, at) => ({ width: at === heads.length ? 48 : 22, style: 'text' as const })),
        frozen: { rows: 3 },
        page: { landscape: true, titleRows: 3, footer: { right: pageOfPages } },
        rows: [
          [cell(`Lembar perbaikan: ${name}`, 'title')],
          [`${unit}. Betulkan sel yang salah, lalu unggah lembar ini.`],
          shown.map((value) => cell(value, 'head')),
          ...lines.map((line) => [
            ...heads.map((_, at) => maskNumbers(line.cells[at] ?? '')),
            maskNumbers(reasonOfLine(line)),
            `${line.sheet} ${line.line}`,
          ]),
        ],
      },
    ],
  });
}
