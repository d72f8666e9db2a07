/** The words of an outgoing letter as the loop carries them: from its fields, through its chain, to its number. */
import { sourceOfSheet, sheetSource, type OutgoingFacts } from './sheet.ts';
import { composeLetter, outgoingKind } from './compose.ts';
import { letterParts } from './on-paper.ts';
import { numberLetter } from './operations/number-letter.ts';
import { behalfLines, factsOfOutgoing, paperSources } from './queries/facts.ts';
import { pageHead } from './letterhead/letterhead.ts';
import { isOpen } from './merge/operations/open-merge.ts';
import { listParts } from './merge/queries/list-parts.ts';
import { refuseFaulty } from './queries/check-outgoing.ts';
import { book, letterLayout } from './templates.ts';
import type { Basis, TextKind } from '../../drafts/index.ts';
import { unitById } from '../../identity/index.ts';
import { keepsSecrets } from '../routing/index.ts';
import { highestClass, type Tx, type UnitId } from '../../platform/index.ts';
import { outgoingClasses } from './classes.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { readOutgoing } from './queries/read-outgoing.ts';
import { keptAs, outgoingIdSchema } from './schema.ts';
import { codeOfLetter } from './signed/list-signed.ts';
import { codePageOf } from './signed/paths.ts';

export const outgoingLetter: TextKind<OutgoingFacts> = {
  code: outgoingKind,
  about: 'outgoing',
  label: { id: 'Surat keluar', en: 'Outgoing letter' },
  many: false,
  leads: 'issue',
  walled: true,
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  chain: ({ facts: { kind, fields }, unit }) => ({
    // Of a secret letter only posts that keep secrets see a word.
    initials:
      keptAs(fields.security) === 'rahasia'
        ? kind.initials.filter((post) => keepsSecrets(unitIdSchema.parse(unit.id), post))
        : kind.initials,
    signer: kind.signer,
  }),
  approved: numberLetter,
  basis: outgoingBasis,
  classes: outgoingClasses,
  compose: composeLetter,
  rerender: book.rerender,
  layout: letterLayout,
  pageHead,
  ready: refuseFaulty,
  onPaper: async (tx, words) => {
    const row = await readOutgoing(tx, outgoingIdSchema.parse(words.subjectId));
    const facts = row && (await factsOfOutgoing(tx, row));
    if (!row || !facts) return words.parts;
    const behalf = await behalfLines(tx, row.unit_id, facts.kind);
    const parts = letterParts({ ...facts, number: row.number, date: row.dated, behalf }, words);
    return [...parts, ...(await listParts(tx, row))];
  },
  codePage: async (tx, subjectId) => codePageOf(await codeOfLetter(tx, outgoingIdSchema.parse(subjectId))),
  factLink: () => ({ sourceId: sheetSource }),
};

async function outgoingBasis(tx: Tx, subjectId: string, unitId: UnitId): Promise<Basis<OutgoingFacts> | null> {
  const id = outgoingIdSchema.safeParse(subjectId).data;
  const row = id === undefined ? undefined : await readOutgoing(tx, id);
  const unit = row?.unit_id === unitId ? await unitById(tx, unitId) : undefined;
  const facts = row && (await factsOfOutgoing(tx, row));
  if (row === undefined || unit === undefined || facts === undefined) return null;
  const papers = await paperSources(tx, row);
  // Sources that the reader may not see (any more) bear out no sentence of theirs.
  if (papers === null) return null;
  return {
    facts,
    unit,
    sources: [sourceOfSheet({ facts, unit }), ...papers.sources],
    parts: { letter: row.hash },
    figures: new Map(),
    pictures: [],
    writable: await isOpen({ tx }, row),
    security: highestClass([keptAs(facts.fields.security), ...papers.classes]),
  };
}
