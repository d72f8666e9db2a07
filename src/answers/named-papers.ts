/** A question that names a paper is asked of that paper: "… menurut PKPU Nomor 4 Tahun 2021?". */
import { papersNamed } from '../library/index.ts';
import type { PaperId } from '../library/schema.ts';
import { printRegulation, readRegulationCitations } from '../language/index.ts';
import type { Actor, Platform } from '../platform/index.ts';
import type { AnswerWarning } from './schema.ts';

export type NamedPapers = {
  /** The question without the names of papers. */
  readonly question: string;
  /** Empty: it names none that the reader has. */
  readonly paperIds: readonly PaperId[];
  readonly warnings: readonly AnswerWarning[];
};

type TypedCitation = ReturnType<typeof readRegulationCitations>[number];

/** What ties the name of a paper to a question, before it. */
const tie = /[\s,]+(?:(?:menurut|berdasarkan|sesuai|dengan|dalam|pada|di|dari|oleh|ketentuan)\s+)*$/iu;

/** The papers that a question names and its reader may see; one that is named and not to be found is told of. */
export async function namedPapers(platform: Platform, actor: Actor, question: string): Promise<NamedPapers> {
  const cited = readRegulationCitations(question);
  if (cited.length === 0) return { question, paperIds: [], warnings: [] };
  const found = await platform.database.read(actor, async (tx) => {
    const papers: { readonly citation: TypedCitation; readonly ids: readonly PaperId[] }[] = [];
    for (const citation of cited)
      papers.push({ citation, ids: await papersNamed(tx, { ...citation, year: Number(citation.year) }) });
    return papers;
  });
  const missing = found.filter(({ ids }) => ids.length === 0).map(({ citation }) => citation);
  const there = found.filter(({ ids }) => ids.length > 0);
  const rest = there.reduceRight((text, { citation }) => without(text, citation), question);
  return {
    question: /\p{L}{3}/u.test(rest) ? rest : question,
    paperIds: [...new Set(there.flatMap(({ ids }) => ids))],
    warnings: missing.map(notHere),
  };
}

const without = (text: string, { start, end }: TypedCitation): string =>
  `${text.slice(0, start).replace(tie, ' ')}${text.slice(end)}`.replace(/\s+(?=[?.,]|$)/g, '').trim();

function notHere({ kind, number, year }: TypedCitation): AnswerWarning {
  const name = printRegulation(`${kind} ${number}/${year}`) ?? `${kind} ${number}/${year}`;
  return {
    code: 'named-not-here',
    message: {
      id: `${name} tidak ada di antara dokumen yang dapat Anda baca. Masukkan dokumennya untuk menanyainya.`,
      en: `${name} is not among the documents that you may read. Put it in to ask it.`,
    },
    passage: null,
  };
}
