/** What the rules of the library say of one another, as far as the reader sees both. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { isNational } from '../fields/paper-kinds.ts';
import type { PaperId, RuleRelation, RuleStatus } from '../schema.ts';

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

/** A status, and the papers that say so. */
export type PaperStatus = {
  readonly status: RuleStatus;
  readonly by: readonly { readonly paperId: PaperId; readonly title: string }[];
};

/**
 * Of papers that are rules: whether they hold, were amended or repealed, by what other papers say that the reader sees.
 * Papers without kind, number and year are left out.
 */
export async function statusOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, PaperStatus>> {
  if (ids.length === 0) return new Map();
  const said = await saysOf(tx, ids);
  const statuses = new Map<PaperId, PaperStatus>();
  for (const [id, rows] of said) {
    const repealing = rows.filter(({ relation }) => relation === 'mencabut');
    const by = repealing.length > 0 ? repealing : rows;
    const status = repealing.length > 0 ? 'dicabut' : rows.length > 0 ? 'diubah' : 'berlaku';
    statuses.set(id, { status, by: by.map(({ paper_id, title }) => ({ paperId: paper_id, title })) });
  }
  return statuses;
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
