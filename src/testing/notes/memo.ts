/** The one kind of text about notes: a memo that hands the note on, sentence by sentence. */
import { createHash } from 'node:crypto';
import { createWriter, slot, templateBook, unclassed, type Basis, type TextKind } from '../../drafts/index.ts';
import type { Source } from '../../evidence/schema.ts';
import { unitById } from '../../identity/index.ts';
import { splitSentences } from '../../language/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';

type NoteFacts = { readonly text: string };
type Sheet = Pick<Basis<NoteFacts>, 'facts' | 'unit'>;

const book = templateBook<Sheet>();
book.defineTemplates([
  {
    id: 'memo/title',
    version: 1,
    parameters: [],
    phrasings: ['<Memo|Nota> {unit}'],
    slots: ({ unit }) => ({ unit: slot(unit.shortName, '/unit/shortName') }),
    verbatim: true,
  },
]);

export const noteMemo: TextKind<NoteFacts> = {
  code: 'note-memo',
  about: 'note',
  label: { id: 'Memo', en: 'Memo' },
  many: false,
  leads: 'file',
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  basis: noteBasis,
  classes: unclassed,
  compose: (sheet, variant) => {
    const title = createWriter(book, sheet, `${sheet.unit.id} ${variant}`).say('memo/title');
    return {
      kind: 'note-memo',
      blocks: [
        ...(title ? [{ id: 'title', kind: 'title' as const, claims: [{ id: 'title-1', ...title }] }] : []),
        {
          id: 'body',
          kind: 'paragraph',
          claims: noteSource(sheet.facts).passages.map((passage, at) => ({
            id: `body-${at + 1}`,
            text: sheet.facts.text.slice(passage.start, passage.end),
            facts: [],
            passages: [passage],
          })),
        },
      ],
    };
  },
  rerender: book.rerender,
  layout: { formal: true, justified: true, headerCells: new Set(), fileName: 'memo' },
  factLink: () => ({ sourceId: 'note' }),
};

async function noteBasis(tx: Tx, noteId: string, unitId: UnitId): Promise<Basis<NoteFacts> | null> {
  const note = await tx
    .selectFrom('notes')
    .select('text')
    .where('id', '=', noteId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const unit = note && (await unitById(tx, unitId));
  if (note === undefined || unit === undefined) return null;
  return {
    facts: note,
    unit,
    sources: [noteSource(note)],
    parts: { note: createHash('sha256').update(note.text, 'utf8').digest('hex') },
    figures: new Map(),
    pictures: [],
    security: 'biasa',
    writable: true,
  };
}

/** A note as the texts about it cite it: one sentence a passage. */
const noteSource = ({ text }: NoteFacts): Source => ({
  id: 'note',
  kind: 'material',
  title: 'Catatan',
  text,
  passages: splitSentences(text).map(({ start, end }) => ({ sourceId: 'note', start, end })),
});
