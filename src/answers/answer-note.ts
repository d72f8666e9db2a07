/** Nota telaah: an answer handed on as a text of the office, every sentence with the passage that bears it out. */
import { createHash } from 'node:crypto';
import { createWriter, slot, templateBook, type Basis, type TextKind } from '../drafts/index.ts';
import type { Claim, Source } from '../evidence/schema.ts';
import { unitById } from '../identity/index.ts';
import { securityOf } from '../library/index.ts';
import type { Tx, UnitId } from '../platform/index.ts';
import { answerClasses } from './classes.ts';
import { classOf } from './find.ts';
import { readAnswer, shownClaims } from './queries/answers.ts';
import { sourceOf } from './reading/answer.ts';
import { answerIdSchema, type AnswerClaim } from './schema.ts';
import type { KeptPassage } from './tables.ts';

type AnswerFacts = {
  readonly question: string;
  readonly claims: readonly AnswerClaim[];
  readonly passages: readonly KeptPassage[];
};
type Sheet = Pick<Basis<AnswerFacts>, 'facts' | 'unit'>;

const asked = 'answer';
const questionLabel = 'Pertanyaan: ';

const book = templateBook<Sheet>();
book.defineTemplates([
  {
    id: 'answer-note/title',
    version: 1,
    parameters: [],
    phrasings: ['Nota Telaah: {question}'],
    slots: ({ facts }) => ({ question: slot(facts.question, '/question') }),
    verbatim: true,
  },
  {
    id: 'answer-note/warning',
    version: 1,
    parameters: ['n'],
    phrasings: ['Perhatian: {title} — {note}.'],
    slots: ({ facts }, { n = '' }) => {
      const passage = facts.passages.find((one) => String(one.n) === n);
      if (passage?.note == null) return null;
      return { title: slot(passage.title, `/sources/p${n}`), note: slot(passage.note.id, `/sources/p${n}`) };
    },
  },
  {
    id: 'answer-note/source',
    version: 1,
    parameters: ['n'],
    phrasings: ['Sumber: {title}[, {heading}].'],
    slots: ({ facts }, { n = '' }) => {
      const passage = facts.passages.find((one) => String(one.n) === n);
      if (passage === undefined) return null;
      const heading = passage.heading === '' ? undefined : slot(passage.heading, `/sources/p${n}`);
      return { title: slot(passage.title, `/sources/p${n}`), heading };
    },
  },
]);

export const answerNote: TextKind<AnswerFacts> = {
  code: 'answer-note',
  about: 'answer',
  label: { id: 'Nota telaah', en: 'Review note' },
  many: false,
  leads: 'file',
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  basis: answerBasis,
  classes: answerClasses,
  compose: (sheet, variant) => {
    const writer = createWriter(book, sheet, `${sheet.unit.id} ${variant}`);
    const title = writer.say('answer-note/title');
    return {
      kind: 'answer-note',
      blocks: [
        ...(title ? [{ id: 'title', kind: 'title' as const, claims: [{ id: 'title-1', ...title }] }] : []),
        ...sheet.facts.claims.map((claim, at) => {
          const id = `claim-${at + 1}`;
          const [n = 0] = claim.passages;
          const around = (template: string, part: string) => {
            const said = writer.say(template, { n: String(n) });
            return said ? [{ id: `${id}-${part}`, ...said }] : [];
          };
          const quoted: Claim = { id: `${id}-1`, text: claim.text, facts: [], passages: placesOf(claim, sheet.facts) };
          return {
            id,
            kind: 'paragraph' as const,
            claims: [...around('answer-note/warning', 'warning'), quoted, ...around('answer-note/source', 'source')],
          };
        }),
      ],
    };
  },
  rerender: book.rerender,
  layout: { formal: true, justified: false, headerCells: new Set(), fileName: 'nota-telaah' },
  factLink: () => ({ sourceId: asked }),
};

const placesOf = (claim: AnswerClaim, { passages }: AnswerFacts) =>
  passages.filter(({ n }) => claim.passages.includes(n)).flatMap((passage) => sourceOf(passage).passages);

async function answerBasis(tx: Tx, answerId: string, unitId: UnitId): Promise<Basis<AnswerFacts> | null> {
  const row = await readAnswer(tx, answerIdSchema.parse(answerId));
  const unit = row?.unit_id === unitId ? await unitById(tx, unitId) : undefined;
  if (row?.answer == null || row.state !== 'dijawab' || unit === undefined) return null;
  const words = [row.question, ...row.answer.claims.map(({ text }) => text)].join('\n');
  const passages = await openPassages(tx, row.passages);
  const claims = shownClaims(row, new Set(passages.map(({ paperId }) => paperId)));
  // What the reader may not see (any more) is in no text that they make.
  if (claims.length === 0 && row.answer.claims.length > 0) return null;
  const facts = { question: row.question, claims, passages };
  return {
    facts,
    unit,
    sources: [factsOf(facts), ...facts.passages.map(sourceOf)],
    parts: { [asked]: createHash('sha256').update(words, 'utf8').digest('hex') },
    figures: new Map(),
    pictures: [],
    writable: true,
    security: await classOf(tx, row),
  };
}

async function openPassages(tx: Tx, passages: readonly KeptPassage[]): Promise<readonly KeptPassage[]> {
  const papers = passages.filter(({ type }) => type === 'paper').map(({ paperId }) => paperId);
  const open = await securityOf(tx, papers);
  return passages.filter(({ type, paperId }) => type !== 'paper' || open.has(paperId));
}

/** The question and what each source is called, one fact a line. */
function factsOf({ question, passages }: AnswerFacts): Source {
  const lines = [
    { fact: '/question', label: questionLabel, value: question },
    ...passages.map(({ n, title, heading }) => ({
      fact: `/sources/p${n}`,
      label: `Sumber ${n}: `,
      value: heading === '' ? title : `${title}, ${heading}`,
    })),
  ];
  let text = '';
  const facts = lines.map(({ fact, label, value }) => {
    const start = text.length + label.length;
    text += `${label}${value}\n`;
    return { sourceId: asked, start, end: start + value.length, fact };
  });
  return { id: asked, kind: 'fact-sheet', title: 'Pertanyaan dan sumber', text, passages: facts };
}
