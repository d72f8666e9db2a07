/** Findings as screens see them: NIK and NKK masked, people and places by name. */
import { sql } from 'kysely';
import { personNames } from '../../../../identity/index.ts';
import type { Tx } from '../../../../platform/index.ts';
import { regionName } from '../../../regions/index.ts';
import { type ColumnName, maskNumber, type VoterRow } from '../../list/schema.ts';
import { noteReader, noteWordsOn } from '../note-hints.ts';
import type { Decision, Finding } from '../schema.ts';
import type { FindingRow } from '../standing.ts';
import { decidedRows, type DecidedElsewhere } from './decided-elsewhere.ts';

export async function present(
  tx: Tx,
  findings: readonly FindingRow[],
  rows: readonly VoterRow[],
  decisions: ReadonlyMap<string, Decision>,
  { shown, day }: { readonly shown: number; readonly day: string },
): Promise<Finding[]> {
  const people = await personNames(
    tx,
    findings.flatMap(({ assignee }) => assignee ?? []),
  );
  const decided = findings[0]
    ? await decidedRows(
        tx,
        findings[0].list_id,
        rows.map(({ row }) => row),
      )
    : new Map<number, readonly DecidedElsewhere[]>();
  const before = findings[0] !== undefined && (await decidedBefore(tx, findings[0]));
  const hintOf = rows.some(({ note }) => note) ? noteReader(await noteWordsOn(tx, day)) : () => null;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return findings.map((finding) => ({
    id: finding.id,
    listId: finding.list_id,
    source: finding.source,
    code: finding.code,
    ruleVersion: finding.rule_version,
    severity: finding.severity,
    scope: finding.scope,
    state: finding.state,
    version: finding.version,
    rows: finding.rows,
    size: finding.size,
    fields: finding.fields as ColumnName[],
    parameters: finding.parameters,
    risk: finding.risk,
    score: finding.score === null ? null : { ...finding.score, steps: [...finding.score.steps] },
    village: finding.village,
    villageName: nameOf(finding.village),
    assignee:
      finding.assignee === null
        ? null
        : { id: finding.assignee, name: people.get(finding.assignee) ?? finding.assignee },
    voters: masked(
      finding.rows.slice(0, shown).flatMap((row) => byRow.get(row) ?? []),
      (row) => (decided.get(row) ?? []).filter(({ findingId }) => findingId !== finding.id),
    ).map((voter) => ({
      ...voter,
      nikBorn: isAboutBirth(finding) ? bornInNik(byRow.get(voter.row)?.nik ?? null) : null,
      noteHint: voter.note === null ? null : hintOf(voter.note),
    })),
    decision: finding.decision_id === null ? null : (decisions.get(finding.decision_id) ?? null),
    proposal: finding.proposal_id === null ? null : (decisions.get(finding.proposal_id) ?? null),
    proposalFit:
      finding.proposal_fit === null
        ? null
        : {
            fit: finding.proposal_fit,
            changed: finding.proposal_changed as ColumnName[],
            newRows: finding.proposal_new,
            rows: finding.proposal_rows,
            keepRow: finding.proposal_keep,
          },
    isNew: before && finding.proposal_id === null && !decisions.get(finding.decision_id ?? '')?.remembered,
  }));
}

/** Of one voter, whose NIK and day of birth contradict each other. */
const isAboutBirth = ({ scope, fields }: FindingRow): boolean =>
  scope === 'row' && fields.includes('nik') && fields.includes('birth_date');

/** A NIK's seventh to twelfth digits: day (of women, forty more), month, year of birth. */
function bornInNik(nik: string | null): string | null {
  const [, day, month, year] = /^\d{6}(\d\d)(\d\d)(\d\d)\d{4}$/.exec(nik ?? '') ?? [];
  if (day === undefined) return null;
  return `${String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0')}-${month}-${year}`;
}

/** Whether an earlier list of the unit was decided at all. */
async function decidedBefore(tx: Tx, { list_id: listId, unit_id: unitId }: FindingRow): Promise<boolean> {
  const { rows } = await sql`select from voter_lists l join voter_lists o on o.unit_id = l.unit_id
      and o.created_at < l.created_at
    where l.id = ${listId} and l.unit_id = ${unitId} and exists (select from voter_decisions d where d.list_id = o.id
      and d.undone_at is null) limit 1`.execute(tx);
  return rows.length > 0;
}

const nameOf = (code: string | null) => (code === null ? null : (regionName(code) ?? null));

function masked(rows: readonly VoterRow[], elsewhere: (row: number) => DecidedElsewhere[]) {
  const nik = marks(rows.map((row) => row.nik));
  const nkk = marks(rows.map((row) => row.nkk));
  return rows.map((row, n) => ({
    ...row,
    nik: maskNumber(row.nik),
    nkk: maskNumber(row.nkk),
    nikMark: nik[n] ?? null,
    nkkMark: nkk[n] ?? null,
    nikDiffers: differing(row.nik, rows[n === 0 ? 1 : 0]?.nik),
    nkkDiffers: differing(row.nkk, rows[n === 0 ? 1 : 0]?.nkk),
    elsewhere: elsewhere(row.row),
    villageName: nameOf(row.village),
    districtName: nameOf(row.district),
  }));
}

/** Where two numbers of the same length differ. */
function differing(one: string | null, other: string | null | undefined): number[] | null {
  if (one === null || typeof other !== 'string' || one.length !== other.length) return null;
  return [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
}

/** Equal numbers for equal values, from 1 in the order they appear. */
function marks(values: readonly (string | null)[]): (number | null)[] {
  const seen = [...new Set(values.filter((value) => value !== null))];
  return values.map((value) => (value === null ? null : seen.indexOf(value) + 1));
}
