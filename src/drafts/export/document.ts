/** A draft made ready for paper: letterhead, body parts in order, tables gathered, photos with their captions, and its standing. */
import type { Block, DraftContent, DraftingUnit, DraftKind } from '../schema.ts';
import { blockText } from '../loop/text.ts';

export type Photo = { readonly bytes: Uint8Array };

export type ExportInput = {
  readonly content: DraftContent;
  readonly unit: DraftingUnit;
  /** Postal address for the letterhead, where it is known. */
  readonly address?: string;
  /** The approval of exactly this text; without it every page is marked KONSEP. */
  readonly approval?: { readonly position: string; readonly at: Date };
  /** How the text came about: `template` as composed, `human` when a person edited it. */
  readonly origin: 'template' | 'human';
  /** Address of the provenance page that the QR code opens. */
  readonly provenanceUrl: string;
  /** Photos by their reference in the draft (`p1`, `local:p1`). A photo that is absent is left out with its space. */
  readonly photos?: ReadonlyMap<string, Photo>;
};

export type BodyPart =
  | {
      readonly type: 'title' | 'chapter' | 'section' | 'annex' | 'paragraph' | 'credit' | 'item' | 'gap';
      readonly text: string;
    }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'photo'; readonly caption: string; readonly photo: string };

export type ExportDocument = {
  readonly kind: DraftKind;
  /** A document of an office, with numbered items; else a text for the public. */
  readonly formal: boolean;
  readonly letterhead: readonly string[];
  readonly address: string;
  readonly title: string;
  readonly parts: readonly BodyPart[];
  readonly approved: boolean;
  readonly label: string;
  readonly provenanceUrl: string;
};

export function toExportDocument(input: ExportInput): ExportDocument {
  const { content, unit, approval, origin } = input;
  const parts = bodyParts(content.blocks, approval !== undefined);
  const made = origin === 'template' ? 'Disusun dengan templat' : 'Disusun dengan templat dan disunting';
  return {
    kind: content.kind,
    formal: content.kind === 'report' || content.kind === 'minutes',
    letterhead: letterheadOf(unit),
    address: printable(input.address ?? ''),
    title: printable(
      content.blocks
        .filter(({ kind }) => kind === 'title')
        .map(blockText)
        .join(' '),
    ),
    parts,
    approved: approval !== undefined,
    label:
      approval === undefined ? 'KONSEP, belum disetujui' : `${made}, disetujui oleh ${printable(approval.position)}`,
    provenanceUrl: input.provenanceUrl,
  };
}

/** "KPU Provinsi Nusa Tenggara Timur" -> KOMISI PEMILIHAN UMUM / PROVINSI NUSA TENGGARA TIMUR; KIP in Aceh likewise. */
export function letterheadOf(unit: DraftingUnit): string[] {
  const name = printable(unit.fullName);
  const known = /^(?:(KPU|Komisi Pemilihan Umum)|(KIP|Komisi Independen Pemilihan))\b\s*(.*)$/i.exec(name);
  if (known === null) return [name.toUpperCase()];
  const office = known[1] === undefined ? 'KOMISI INDEPENDEN PEMILIHAN' : 'KOMISI PEMILIHAN UMUM';
  const area = (known[3] ?? '').replace(/^RI$/i, 'Republik Indonesia').toUpperCase();
  return area === '' ? [office] : [office, area];
}

/** Text as a page can hold it: no control characters, no lone surrogates. */
const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Open questions are printed in a concept; in an approved text an empty section shows a dash. */
function bodyParts(blocks: readonly Block[], approved: boolean): BodyPart[] {
  const parts: BodyPart[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'table-row') {
      let end = at + 1;
      while (blocks[end]?.kind === 'table-row') end++;
      parts.push(tableOf(blocks.slice(at, end)));
      at = end - 1;
    } else if (block.kind === 'gap') {
      const isWholeSection = blocks[at - 1]?.kind === 'heading' && (blocks[at + 1]?.kind ?? 'heading') === 'heading';
      if (!approved) parts.push({ type: 'gap', text: `[Belum diisi: ${printable(block.gap?.question.id ?? '')}]` });
      else if (isWholeSection) parts.push({ type: 'paragraph', text: '–' });
    } else {
      const part = partOf(block);
      if (part !== null) parts.push(part);
    }
  }
  return parts;
}

function partOf(block: Block): BodyPart | null {
  const text = printable(blockText(block));
  if (text === '') return null;
  switch (block.kind) {
    case 'title':
      return { type: 'title', text };
    case 'heading':
      return { type: /^Lampiran\b/.test(text) ? 'annex' : /^[IVX]+\.\s/.test(text) ? 'chapter' : 'section', text };
    case 'list-item':
      return { type: 'item', text };
    case 'credit':
      return { type: 'credit', text };
    case 'caption':
      return { type: 'photo', caption: text, photo: block.claims[0]?.template?.bindings.photo ?? '' };
    case 'alt':
      return { type: 'paragraph', text: `Teks alternatif foto: ${text}` };
    default:
      return { type: 'paragraph', text };
  }
}

/** Templates of the cells of a header. */
const labels: ReadonlySet<string> = new Set(['report/label', 'substance/column-cell']);

/** A first row made only of labels is the header. */
function tableOf(rows: readonly Block[]): BodyPart {
  const cells = (row: Block): string[] => row.claims.map(({ text }) => printable(text));
  const [first, ...rest] = rows;
  const isHeader =
    first !== undefined && rest.length > 0 && first.claims.every(({ template }) => labels.has(template?.id ?? ''));
  return { type: 'table', header: isHeader ? cells(first) : [], rows: (isHeader ? rest : rows).map(cells) };
}
