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
  const rules = (await rulesAmong(tx, [paperId])).filter(({ isRead }) => !isRead);
  const saidBy = (await relationsTo(tx, rules)).filter((row) => rules.some((rule) => isOf(row, rule)));
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
/** A status, and the papers that say so; null where it may be otherwise than is confirmed. */
export type PaperStatus = {
  readonly status: RuleStatus | null;
  readonly by: readonly Saying[];
  /** What was read of it in other papers and nobody has confirmed yet. */
  readonly perhaps: readonly (Saying & Pick<RuleRelation, 'relation'>)[];
};

/**
 * Of papers that are rules: whether they hold, were amended or repealed, by what other papers say that the reader sees.
 * Papers of which neither a person nor reading says kind, number and year are left out.
 */
export async function statusOf(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, PaperStatus>> {
  const rules = await rulesAmong(tx, ids);
  const confirmed = await relationsTo(tx, rules);
  const unconfirmed = await unconfirmedRelations(tx, rules);
  const statuses = new Map<PaperId, PaperStatus>();
  for (const rule of rules) {
    const said = confirmed.filter((row) => isOf(row, rule));
    // What is confirmed of a rule is not, of a paper that nobody has confirmed to be that rule.
    const rows = rule.isRead ? [] : said;
    const perhaps = [...unconfirmed.filter((row) => isOf(row, rule)), ...(rule.isRead ? said : [])].map((row) => ({
      ...sayingOf(row),
      relation: row.relation,
    }));
    if (rule.isRead && perhaps.length === 0) continue;
    const repealing = rows.filter(({ relation }) => relation === 'mencabut');
    const standing = perhaps.length > 0 ? null : 'berlaku';
    const status = repealing.length > 0 ? 'dicabut' : rows.length > 0 ? 'diubah' : standing;
    statuses.set(rule.id, { status, by: (repealing.length > 0 ? repealing : rows).map(sayingOf), perhaps });
  }
  return statuses;
}

const sayingOf = ({ paper_id, title }: Pick<Row, 'paper_id' | 'title'>): Saying => ({ paperId: paper_id, title });

/** A paper as a rule; `isRead`: kind, number or year is what was read, and nobody has confirmed it. */
type RulePaper = Rule & { readonly id: PaperId; readonly isRead: boolean };

const isOf = (row: Rule & Pick<Row, 'paper_id'>, rule: RulePaper): boolean =>
  row.paper_id !== rule.id && isSame(row, rule);

/** Those of these papers that are rules: of which a person or reading says kind, number and year. */
async function rulesAmong(tx: Tx, ids: readonly PaperId[]): Promise<RulePaper[]> {
  if (ids.length === 0) return [];
  const papers = await tx
    .selectFrom('papers')
    .select(['id', 'kind', 'number', 'year', 'issuer'])
    .where('id', 'in', ids)
    .execute();
  const unnamed = papers.filter(({ kind, number, year }) => kind === null || number === null || year === null);
  const waiting =
    unnamed.length === 0
      ? []
      : await undecidedProposals(tx, {
          type: 'paper',
          paths: ['kind', 'number', 'year', 'issuer'],
          ids: unnamed.map(({ id }) => id),
        });
  return papers.flatMap((paper): RulePaper[] => {
    const read = Object.fromEntries(
      waiting.filter(({ subjectId }) => subjectId === paper.id).map(({ proposal: { path, value } }) => [path, value]),
    ) as Partial<Rule>;
    const kind = paper.kind ?? read.kind;
    const number = paper.number ?? read.number;
    const year = paper.year ?? read.year;
    if (kind === undefined || number === undefined || year === undefined) return [];
    const issuer = paper.issuer ?? read.issuer ?? null;
    return [{ id: paper.id, kind, number, year, issuer, isRead: unnamed.includes(paper) }];
  });
}

/** Papers of this kind, number and year, by what a person confirmed or, where nobody has, by what was read. */
export async function papersNamed(tx: Tx, { kind, number, year }: Omit<Rule, 'issuer'>): Promise<readonly PaperId[]> {
  const known = await tx.selectFrom('papers').select('id').where('number', '=', number).limit(2_000).execute();
  const waiting = await undecidedProposals(tx, { type: 'paper', paths: ['number'], numbers: [number] });
  const ids = [...known.map(({ id }) => id), ...waiting.map(({ subjectId }) => paperIdSchema.parse(subjectId))];
  const rules = await rulesAmong(tx, [...new Set(ids)]);
  return rules.filter((rule) => rule.kind === kind && rule.number === number && rule.year === year).map(({ id }) => id);
}

const numbersOf = (rules: readonly Rule[]): string[] => [...new Set(rules.map(({ number }) => number))];

/** What people confirmed that papers say of rules with these numbers and years; the rules themselves are among them. */
const relationsTo = async (tx: Tx, rules: readonly Rule[]): Promise<readonly Row[]> =>
  rules.length === 0
    ? []
    : relationsWhere(
        tx,
        sql`r.number = any (${numbersOf(rules)}::text[]) and r.year = any (${rules.map(({ year }) => year)}::int[])`,
      );

type Unconfirmed = RelationValue & Pick<Row, 'paper_id' | 'title'>;

/** The same as reading found it, where nobody has decided on it. */
async function unconfirmedRelations(tx: Tx, rules: readonly Rule[]): Promise<readonly Unconfirmed[]> {
  if (rules.length === 0) return [];
  const waiting = await undecidedProposals(tx, { type: 'paper', paths: ['relations'], numbers: numbersOf(rules) });
  const found = waiting.flatMap(({ subjectId, proposal }) => {
    const read = fieldProposalSchema.safeParse(proposal).data;
    return read?.path === 'relations' ? [{ ...read.value, paper_id: paperIdSchema.parse(subjectId) }] : [];
  });
  if (found.length === 0) return [];
  const papers = await tx
    .selectFrom('papers')
    .select(['id', 'title'])
    .where(
      'id',
      'in',
      found.map(({ paper_id }) => paper_id),
    )
    .execute();
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  return found.flatMap((one) => {
    const title = titles.get(one.paper_id);
    return title === undefined ? [] : [{ ...one, title }];
  });
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
