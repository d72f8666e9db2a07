/** What a model says stands in a text, taken only where it does: words of the passage that it cites. */
import { fencedPassages, passagesAreData, type JsonSchema } from '../../models/index.ts';
import type { AskedField, FactProposal } from '../../documents/index.ts';
import { splitSentences } from '../../language/index.ts';

/** A sentence or line of the stored text. */
export type Piece = { readonly id: string; readonly start: number; readonly end: number; readonly text: string };

/** Pieces in one prompt, and prompts for one document: what lies behind is not asked about. */
const together = 30;
const most = 8;
const longest = 600;

/** The lines of a text as pieces, in lots of one prompt each. */
export function lotsOf(text: string): Piece[][] {
  const lines = [...text.matchAll(/[^\n]*\p{L}[^\n]*/gu)].flatMap(({ index, 0: line }) => {
    const cut: { start: number; text: string }[] = [];
    for (let at = 0; at < line.length; at += longest)
      cut.push({ start: index + at, text: line.slice(at, at + longest) });
    return cut;
  });
  const pieces = lines.map(({ start, text: words }, at) => ({
    id: `p${at + 1}`,
    start,
    end: start + words.length,
    text: words,
  }));
  return Array.from({ length: Math.min(most, Math.ceil(pieces.length / together)) }, (_, at) =>
    pieces.slice(at * together, (at + 1) * together),
  );
}

export function factsPrompt(pieces: readonly Piece[], fields: readonly AskedField[]) {
  const told = fields.map(({ path, means }) => `${path}: ${means}`).join('\n');
  return {
    system:
      'You find facts in documents of an Indonesian election office. Copy each value word for word from its passage; ' +
      `leave out what is not there. ${passagesAreData}`,
    prompt: `${fencedPassages(pieces)}\n\nFind these fields:\n${told}`,
    schema: schemaFor(pieces, fields),
  };
}

const schemaFor = (pieces: readonly Piece[], fields: readonly AskedField[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['facts'],
  properties: {
    facts: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['field', 'value', 'passageId'],
        properties: {
          field: { type: 'string', enum: fields.map(({ path }) => path) },
          value: { type: 'string', description: 'words of the passage' },
          passageId: { type: 'string', enum: pieces.map(({ id }) => id) },
        },
      },
    },
  },
});

type Page = { readonly start: number; readonly end: number };
export type Found = { readonly proposals: FactProposal[]; readonly dropped: number };

/** Proposals of an answer whose value stands in the passage that it cites; never of more than low confidence. */
export function factsIn(
  json: unknown,
  pieces: readonly Piece[],
  fields: readonly AskedField[],
  { model, pages }: { readonly model: string; readonly pages: readonly Page[] },
): Found {
  const said =
    (json as { facts?: readonly Record<'field' | 'value' | 'passageId', unknown>[] } | undefined)?.facts ?? [];
  const proposals = said.flatMap(({ field, value, passageId }): FactProposal[] => {
    const asked = fields.find(({ path }) => path === field);
    const piece = pieces.find(({ id }) => id === passageId);
    if (asked === undefined || piece === undefined || typeof value !== 'string') return [];
    const at = placeOf(value, piece.text);
    if (at === null) return [];
    const [start, end] = [piece.start + at.start, piece.start + at.end];
    const id = `ai-${asked.path}-${start}-${end}`;
    const page = pages.findIndex((one) => one.start <= start && end <= one.end) + 1;
    const words = piece.text.slice(at.start, at.end).replace(/\s+/g, ' ');
    return [
      {
        id,
        start,
        end,
        ...(pages.length > 1 && page > 0 ? { page } : {}),
        confidence: 'low',
        note: {
          id: `Diusulkan model AI (${model}), bukan oleh aturan. Baca bagiannya sebelum menerima.`,
          en: `Proposed by an AI model (${model}), not by the rules. Read the passage before you accept.`,
        },
        group: asked.group,
        path: asked.path,
        value: asked.value(words, id),
      },
    ];
  });
  const distinct = [...new Map(proposals.map((one) => [one.id, one])).values()];
  return { proposals: distinct, dropped: said.length - proposals.length };
}

/** Whole words of the passage, blanks aside; null where the value is not there, or is a text of several sentences. */
function placeOf(value: string, text: string): Page | null {
  const words = value.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || value.length > longest || splitSentences(value).length > 1) return null;
  const written = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join(String.raw`\s+`);
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${written}(?![\p{L}\p{N}])`, 'u').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
