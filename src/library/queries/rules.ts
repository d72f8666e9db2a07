/** What the rules of the library say of one another, as far as the reader sees both. */
import { sql } from 'kysely';
import { undecidedProposals } from '../../documents/index.ts';
import type { Tx } from '../../platform/index.ts';
import { fieldProposalSchema, type RelationValue } from '../field-proposals.ts';
import { isNational } from '../fields/paper-kinds.ts';
import { paperIdSchema, type PaperId, type RuleRelation, type RuleStatus } from '../schema.ts';

type Rule = { readonly kind: string; readonly number: string; readonly year: number; readonly issuer: string | null };
type Row = Rule & {
  readonly paper_id: PaperId;
  readonly relation: RuleRelation['relation'];
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly dated: string | null;
};
type Identity = Partial<Record<keyof Rule, Rule[keyof Rule]>> & { readonly id: PaperId };

/** A relation, and the paper of the rule that it names, in the words of whoever reads them. */
export type Said = { readonly says: readonly RuleRelation[]; readonly saidBy: readonly RuleRelation[] };

/** What a paper says of other rules, and what others say of it. */
export async function saidOf(tx: Tx, paperId: PaperId): Promise<Said> {
  const rows = await relationsWhere(tx, sql`r.paper_id = ${paperId}`);
  const named = await papersOf(tx, rows);
  const says = rows.map((row) => {
    const other = named.find((one) => isSame(row, one));
    return present(row, other?.id ?? null, other?.title ?? '');
  });
  const saidBy = (await saysOf(tx, [paperId])).get(paperId) ?? [];
  return { says, saidBy: saidBy.map((row) => present(row, row.paper_id, row.title)) };
}

const present = (row: Row, paperId: PaperId | null, title: string): RuleRelation => ({
  relation: row.relation,
  kind: row.kind,
  number: row.number,
  year: row.year,
  paperId,
  title,
  start: row.start,
  end: row.end,
});

type Saying = { readonly paperId: PaperId; readonly title: string };
/** A status, and the papers that say so. */
export type PaperStatus = {
  readonly status: RuleStatus;
  readonly by: readonly Saying[];
  /** What was read of it in other papers and nobody has confirmed yet. */
  readonly perhaps: readonly (Saying & Pick<RuleRelation, 'relation'>)[];
};

/**
 * Of papers that are rules: whether they hold, were amended or repealed, by what other papers say that the reader sees.
 * Papers of which neither a person nor reading says kind, number and year are left out.
 */
export async function statusOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, PaperStatus>> {
  if (ids.length === 0) return new Map();
  const [said, perhaps] = [await saysOf(tx, ids), await perhapsOf(tx, ids)];
  const statuses = new Map<PaperId, PaperStatus>();
  for (const id of ids) {
    const rows = said.get(id) ?? [];
    const unconfirmed = perhaps.get(id) ?? [];
    if (!said.has(id) && unconfirmed.length === 0) continue;
    const repealing = rows.filter(({ relation }) => relation === 'mencabut');
    const by = repealing.length > 0 ? repealing : rows;
    const status = repealing.length > 0 ? 'dicabut' : rows.length > 0 ? 'diubah' : 'berlaku';
    statuses.set(id, {
      status,
      by: by.map(({ paper_id, title }) => ({ paperId: paper_id, title })),
      perhaps: unconfirmed,
    });
  }
  return statuses;
}

type Perhaps = PaperStatus['perhaps'];

/** What was read of these papers in others before anybody has confirmed it, or what the papers themselves are. */
async function perhapsOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, Perhaps>> {
  const papers = await identified(tx, ids);
  const numbers = [...new Set(papers.map(({ number }) => number))];
  if (numbers.length === 0) return new Map();
  const waiting = await undecidedProposals(tx, { type: 'paper', paths: ['relations'], numbers });
  const unconfirmed = waiting.flatMap(({ subjectId, proposal }) => {
    const read = fieldProposalSchema.safeParse(proposal).data;
    return read?.path === 'relations' ? [{ by: paperIdSchema.parse(subjectId), cited: read.value }] : [];
  });
  // Confirmed of one that nobody has confirmed to be the rule that is meant.
  const years = papers.map(({ year }) => year);
  const confirmed = (
    await relationsWhere(tx, sql`r.number = any (${numbers}::text[]) and r.year = any (${years}::int[])`)
  ).map(({ paper_id: by, ...cited }) => ({ by, cited }));
  const titles = await titlesOf(
    tx,
    [...unconfirmed, ...confirmed].map(({ by }) => by),
  );
  const saying = ({ by, cited }: { by: PaperId; cited: Pick<RelationValue, 'relation'> }) => {
    const title = titles.get(by);
    return title === undefined ? [] : [{ paperId: by, title, relation: cited.relation }];
  };
  return new Map(
    papers.map((paper) => [
      paper.id,
      [...unconfirmed, ...(paper.isRead ? confirmed : [])]
        .filter(({ by, cited }) => by !== paper.id && isSame(cited, paper))
        .flatMap(saying),
    ]),
  );
}

/** These papers as rules; `isRead`: kind, number or year is what was read, and nobody has confirmed it. */
async function identified(tx: Tx, ids: readonly PaperId[]): Promise<(Rule & { id: PaperId; isRead: boolean })[]> {
  const papers = await tx
    .selectFrom('papers')
    .select(['id', 'kind', 'number', 'year', 'issuer'])
    .where('id', 'in', ids)
    .execute();
  const unnamed = papers.filter(({ kind, number, year }) => kind === null || number === null || year === null);
  const paths = ['kind', 'number', 'year', 'issuer'];
  const waiting =
    unnamed.length === 0
      ? []
      : await undecidedProposals(tx, { type: 'paper', paths, ids: unnamed.map(({ id }) => id) });
  return papers.flatMap((paper) => {
    const read = Object.fromEntries(
      waiting.filter(({ subjectId }) => subjectId === paper.id).map(({ proposal: { path, value } }) => [path, value]),
    ) as Partial<Rule>;
    const kind = paper.kind ?? read.kind;
    const number = paper.number ?? read.number;
    const year = paper.year ?? read.year;
    if (kind === undefined || number === undefined || year === undefined) return [];
    return [
      {
        id: paper.id,
        kind,
        number,
        year,
        issuer: paper.issuer ?? read.issuer ?? null,
        isRead: unnamed.includes(paper),
      },
    ];
  });
}

async function titlesOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('papers').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Of each of these papers that is a rule, what others say of it. */
async function saysOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, readonly Row[]>> {
  const papers = await tx
    .selectFrom('papers')
    .select(['id', 'kind', 'number', 'year', 'issuer'])
    .where('id', 'in', ids)
    .execute();
  const rules = papers.filter((paper) => paper.kind !== null && paper.number !== null && paper.year !== null);
  if (rules.length === 0) return new Map();
  const numbers = rules.map(({ number }) => number);
  const years = rules.map(({ year }) => year);
  const rows = await relationsWhere(tx, sql`r.number = any (${numbers}::text[]) and r.year = any (${years}::int[])`);
  return new Map(rules.map((rule) => [rule.id, rows.filter((row) => row.paper_id !== rule.id && isSame(row, rule))]));
}

const relationsWhere = async (tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Row[]> =>
  (
    await sql<Row>`select r.paper_id, r.relation, r.kind, r.number, r.year, r.issuer, r.start, r."end", p.title, p.dated
      from paper_relations r join papers p on p.id = r.paper_id where ${where}
      order by p.dated desc nulls last, r.start limit 2000`.execute(tx)
  ).rows;

async function papersOf(tx: Tx, rules: readonly Rule[]) {
  if (rules.length === 0) return [];
  return tx
    .selectFrom('papers')
    .select(['id', 'title', 'kind', 'number', 'year', 'issuer'])
    .where('number', 'in', [...new Set(rules.map(({ number }) => number))])
    .where('year', 'in', [...new Set(rules.map(({ year }) => year))])
    .limit(2_000)
    .execute();
}

/** Decrees of two offices may have one number; what the country numbers in one row may not. */
function isSame(cited: Rule, paper: Omit<Identity, 'id'>): boolean {
  if (cited.kind !== paper.kind || cited.number !== paper.number || cited.year !== paper.year) return false;
  return isNational(cited.kind) || plain(cited.issuer) === plain(paper.issuer as string | null);
}

const plain = (issuer: string | null): string =>
  (issuer ?? '')
    .toLowerCase()
    .replaceAll(/komisi pemilihan umum/g, 'kpu')
    .replaceAll(/\s+/g, ' ')
    .trim();
