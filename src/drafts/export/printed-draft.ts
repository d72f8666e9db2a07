/**
 * A draft made ready for paper: its blocks as parts of a document, tables gathered, photos with their captions, and its
 * standing.
 */
import { letterheadOf, printable, type Part, type PrintedDocument } from '../../printing/index.ts';
import { blockText } from '../loop/text.ts';
import type { Block, DraftContent, DraftingUnit, DraftOrigin, TextLayout } from '../schema.ts';
import { filledParts } from './filled-parts.ts';
import { signedParts, type PrintedApproval } from './signature.ts';

export type DraftToPrint = {
  readonly content: DraftContent;
  readonly layout: TextLayout;
  readonly unit: Pick<DraftingUnit, 'fullName' | 'datelineCity' | 'zone'> & {
    /** Postal address, where it is known. */ readonly address: string | null;
  };
  /** The approval of exactly this text; without it every page is marked KONSEP. */
  readonly approval: PrintedApproval | null;
  /** How the text came about. */
  readonly origin: DraftOrigin;
  /** Address of the provenance page that the QR code opens. */
  readonly provenanceUrl: string;
  /** Another page that it opens, and what is said beside it. */
  readonly code?: { readonly link: string; readonly note: string; readonly alt: string } | undefined;
  /** Its words with what its room sets around them, in place of the words alone. */
  readonly around?: { readonly title: string; readonly parts: readonly Part[] } | undefined;
  /** The office's emblem, and the head of every page but the first. */
  readonly emblem?: Uint8Array | undefined;
  readonly nextHead?: string | undefined;
  /** Photos by their reference in the draft (`p1`, `local:p1`). A photo that is absent is left out with its space. */
  readonly photos?: ReadonlyMap<string, Uint8Array>;
};

const madeWords: Readonly<Record<DraftOrigin, string>> = {
  template: 'Disusun dengan templat',
  human: 'Disusun dengan templat dan disunting',
  'ai-edit': 'Disusun dengan templat, sebagian kalimat dari model AI',
  ai: 'Disusun dengan templat, kalimat dari model AI',
};

export function printedDraft(draft: DraftToPrint): PrintedDocument {
  const { content, layout, unit, approval, origin, provenanceUrl, code, around, photos = new Map() } = draft;
  const made = madeWords[origin];
  const titles = content.blocks.filter(({ kind }) => kind === 'title').map(blockText);
  return {
    layout: { formal: layout.formal, justified: layout.justified },
    letterhead: letterheadOf(unit.fullName),
    emblem: draft.emblem,
    nextHead: draft.nextHead,
    address: printable(unit.address ?? ''),
    title: around?.title ?? printable(titles.join(' ')),
    parts: around?.parts ?? ownParts(draft),
    pictures: photos,
    mark: approval === null ? 'KONSEP' : null,
    foot: {
      says: approval === null ? 'KONSEP, belum disetujui' : `${made}, disetujui oleh ${printable(approval.position)}`,
      note: 'Pindai untuk memeriksa asal-usul naskah ini.',
      link: provenanceUrl,
      alt: 'Kode QR halaman asal-usul naskah',
      ...code,
    },
    at: approval?.at ?? new Date(0),
  };
}

/** A paper of the office is signed; a text for the public says at its foot who approved it. */
function ownParts({ content, layout, unit, photos, approval }: DraftToPrint): readonly Part[] {
  const parts = partsOf(content.blocks, layout);
  if (approval === null) return parts;
  const filled = filledParts(parts, (picture) => photos?.has(picture) === true);
  return layout.formal ? signedParts(filled, approval, unit) : filled;
}

/** The words of a text as parts of a page, in their order. */
export function partsOf(blocks: readonly Block[], layout: TextLayout): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'table-row') {
      let end = at + 1;
      while (blocks[end]?.kind === 'table-row') end++;
      parts.push(tableOf(blocks.slice(at, end), layout));
      at = end - 1;
    } else if (block.kind === 'gap') {
      parts.push({ type: 'gap', text: `[Belum diisi: ${printable(block.gap?.question.id ?? '')}]` });
    } else {
      const part = partOf(block);
      if (part !== null) parts.push(part);
    }
  }
  return parts;
}

function partOf(block: Block): Part | null {
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
      return { type: 'picture', caption: text, picture: block.claims[0]?.template?.bindings.photo ?? '' };
    case 'alt':
      return { type: 'paragraph', text: `Teks alternatif foto: ${text}` };
    default:
      return { type: 'paragraph', text };
  }
}

/** A first row made only of labels is the header. */
function tableOf(rows: readonly Block[], { headerCells }: TextLayout): Part {
  const cells = (row: Block): string[] => row.claims.map(({ text }) => printable(text));
  const [first, ...rest] = rows;
  const isHeader =
    first !== undefined && rest.length > 0 && first.claims.every(({ template }) => headerCells.has(template?.id ?? ''));
  return { type: 'table', header: isHeader ? cells(first) : [], rows: (isHeader ? rest : rows).map(cells) };
}
