/**
 * What a house shows of itself, seen as its people and the public see it. Taken once of the last landing, over the
 * program that made it (expected.json), and again of the same rows under today's program: the two must be equal.
 * Who moves a table changes its line in `counted`; who moves a route changes its address here. What is compared stays.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { verifyApprovalChain, type ApprovalRecord } from '../../evidence/index.ts';
import { verifyChains } from '../../platform/index.ts';
import type { Caller, TestHouse } from '../index.ts';

/** A unit, and somebody who reads everything in it. */
const readers = [
  ['53', 'staf.ntt', 'staf.rendatin.ntt'],
  ['5301', 'staf.kupang', 'staf.rendatin.kupang'],
  ['5305', 'staf.alor', 'staf.rendatin.alor'],
  ['5308', 'staf.ende', 'staf.rendatin.ende'],
] as const;

/** Things of the house, and the query that counts them now. */
const counted: Readonly<Record<string, string>> = {
  people: 'from people',
  positions: 'from assignments',
  events: 'from audit_events',
  files: 'from files',
  jobs: 'from jobs',
  'jobs waiting': `from jobs where state = 'queued'`,
  activities: 'from activities',
  'versions of sheets': 'from fact_sheet_versions',
  'approved sheets': 'from approved_sheets',
  'facts of lower units': 'from local_facts',
  'versions of facts of lower units': 'from local_fact_versions',
  documents: 'from documents',
  'documents read': `from documents where status = 'terbaca'`,
  proposals: 'from proposals',
  'proposals decided': `from proposals where decision <> 'menunggu'`,
  drafts: 'from drafts',
  'versions of drafts': 'from draft_versions',
  confirmations: 'from claim_confirmations',
  clearances: 'from personal_data_clearances',
  approvals: 'from approvals',
  publications: 'from publications',
  corrections: 'from corrections',
  'days with views': 'from publication_views',
  'kinds of activities': 'from activity_kinds',
  'legal values of voter lists': 'from reference_values',
  rules: 'from voter_rules',
  'voter lists': 'from voter_lists',
  imports: 'from voter_imports',
  'parts of lists': 'from voter_list_parts',
  checks: 'from voter_check_runs',
  findings: 'from voter_findings',
  decisions: 'from voter_decisions',
  proofs: 'from voter_proofs',
  'numbers shown in full': 'from voter_unmaskings',
  'settled versions': 'from voter_versions',
  recaps: 'from voter_recaps',
  'rows of recaps': 'from voter_recap_rows',
  'recaps sent up': 'from submissions',
  'due dates': 'from submission_due_dates',
  'released recaps': 'from voter_releases',
  'plenary meetings': 'from voter_plenaries',
  exports: 'from exports',
};

type Page<T> = { readonly items: readonly T[]; readonly total?: number };
type Blocks = { readonly blocks: readonly { kind: string; claims: readonly { text: string }[] }[] };
type Draft = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly sourcesChangedAt: string | null;
  readonly content: Blocks;
  readonly checks: readonly { status: string }[];
  readonly confirmed: readonly unknown[];
  readonly personalData: { readonly cleared: { reason: string } | null };
  readonly approval: { readonly by: string; readonly at: string; readonly hash: string } | null;
};
type Publication = {
  readonly id: string;
  readonly number: number;
  readonly draftId: string;
  readonly version: number;
  readonly title: string;
  readonly url: string;
  readonly provenanceUrl: string;
  readonly views: number;
  readonly unpublished: { readonly reason: string } | null;
  readonly corrections: readonly { n: number; note: string }[];
};

type Recap = {
  readonly contentHash: string;
  readonly top: { readonly measures: Readonly<Record<string, number>> };
  readonly submissions: readonly { attempt: number; state: string }[];
  readonly release: object | null;
};

/** Brings a public address to its page. */
export type Portal = (path: string) => Promise<{ readonly status: number; readonly text: string }>;

/** Counts first: signing in leaves its own trace. */
export async function look(house: TestHouse, portal: Portal) {
  const counts = await countsOf(house);
  const chains = await chainsOf(house);
  const units = [];
  for (const [unitId, texts, voters] of readers) {
    const reader = await house.as(texts);
    units.push({
      unitId,
      drafts: await draftsOf(reader),
      publications: await publicationsOf(reader, portal, unitId),
      lists: await listsOf(await house.as(voters), unitId),
    });
  }
  return { units, counts, chains };
}

async function draftsOf(reader: Caller) {
  const { items } = await get<Page<{ id: string }>>(reader, '/api/drafts?size=100');
  const drafts = [];
  for (const { id } of items.toSorted(byId)) {
    const draft = await get<Draft>(reader, `/api/drafts/${id}`);
    const versions = await get<Page<{ n: number; textHash: string }>>(reader, `/api/drafts/${id}/versions`);
    const { records } = await get<{ records: ApprovalRecord[] }>(reader, `/api/drafts/${id}/approvals`);
    drafts.push({
      id,
      kind: draft.kind,
      state: draft.state,
      version: draft.version,
      sourcesChanged: draft.sourcesChangedAt !== null,
      checks: draft.checks.map(({ status }) => status).join(' '),
      confirmed: draft.confirmed.length,
      cleared: draft.personalData.cleared?.reason ?? null,
      approval: draft.approval && { by: draft.approval.by, at: draft.approval.at, hash: draft.approval.hash },
      /** The text of every version: as its hash says, and as it reads. */
      versions: await Promise.all(
        versions.items.map(async ({ n, textHash }) => ({
          n,
          textHash,
          reads: sha256(sentencesOf(await get<Blocks>(reader, `/api/drafts/${id}/versions/${n}`)).join('\n')),
        })),
      ),
      /** The unit's chain, record by record, byte for byte; undefined: every hash recomputes. */
      approvals: records.map((record) => `${record.subject} ${record.hash} ${sha256(JSON.stringify(record))}`),
      fault: verifyApprovalChain(sha256, records) ?? 'none',
    });
  }
  return drafts;
}

async function publicationsOf(reader: Caller, portal: Portal, unitId: string) {
  const { items } = await get<Page<Publication>>(reader, `/api/publications?size=100&unitId=${unitId}`);
  const publications = [];
  for (const one of items.toSorted(byId)) {
    const draft = await get<Draft>(reader, `/api/drafts/${one.draftId}`);
    const sentences = sentencesOf(await get<Blocks>(reader, `/api/drafts/${one.draftId}/versions/${one.version}`));
    const page = await portal(new URL(one.url).pathname);
    const origin = await portal(new URL(one.provenanceUrl).pathname);
    publications.push({
      id: one.id,
      number: one.number,
      draftId: one.draftId,
      version: one.version,
      title: one.title,
      path: new URL(one.url).pathname,
      views: one.views,
      withdrawn: one.unpublished?.reason ?? null,
      corrections: one.corrections.map(({ n, note }) => `${n} ${note}`),
      page: page.status,
      reads: sentences.every((sentence) => unescaped(origin.text).includes(sentence)),
      namesItsApproval: draft.approval !== null && origin.text.includes(draft.approval.hash),
    });
  }
  return publications;
}

async function listsOf(reader: Caller, unitId: string) {
  const ofUnit = async <T>(path: string) => (await get<Page<T & { id: string }>>(reader, path)).items.toSorted(byId);
  const lists = await ofUnit<{ state: string; rows: number }>(`/api/voters/lists?size=100&unitId=${unitId}`);
  const versions = await ofUnit<{ rows: number }>(`/api/voters/versions?size=100&unitId=${unitId}`);
  const recaps = [];
  for (const { id } of versions) {
    const { contentHash, top, submissions, release } = await get<Recap>(reader, `/api/voters/recaps/${id}`);
    recaps.push({
      id,
      contentHash,
      total: top.measures['total'],
      sent: submissions.map(({ attempt, state }) => `${attempt} ${state}`).toSorted(),
      released: release !== null,
    });
  }
  return {
    lists: lists.map(({ id, state, rows }) => ({ id, state, rows })),
    versions: versions.map(({ id, rows }) => ({ id, rows })),
    recaps,
  };
}

async function countsOf(house: TestHouse): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [thing, from] of Object.entries(counted)) {
    const { rows } = await sql.raw<{ n: number }>(`select count(*) as n ${from}`).execute(house.platform.owner);
    counts[thing] = Number(rows[0]?.n);
  }
  return counts;
}

const chainsOf = async (house: TestHouse) =>
  (await verifyChains(house.platform.owner)).map(({ unitId, intact, events }) => ({ unitId, intact, events }));

async function get<T>(reader: Caller, path: string): Promise<T> {
  const { status, body } = await reader('GET', path);
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const sentencesOf = ({ blocks }: Blocks): string[] =>
  blocks.filter(({ kind }) => kind !== 'gap').flatMap(({ claims }) => claims.map(({ text }) => text));
const unescaped = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
