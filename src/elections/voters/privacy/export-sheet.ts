/**
 * What every exported file is made from, and how findings and their voters are read for it: in pages, never a list at
 * once.
 */
import { sql } from 'kysely';
import type { ExportHead } from '../../../exports/index.ts';
import { maskedIn, type Actor, type Platform } from '../../../platform/index.ts';
import { decisionKindsOn, type FindingRow, matching, presentDecisions } from '../findings/index.ts';
import type { Decision, FindingFilter } from '../findings/schema.ts';
import { columns, maskNumber, type VoterRow, type ListId } from '../list/schema.ts';
import type { Engine } from '../list/index.ts';
import { removalReasons } from '../recap/index.ts';
import { describeFinding, type FindingWords, type Rule } from '../rules/schema.ts';

export type ExportSheet = {
  readonly platform: Platform;
  readonly actor: Actor;
  /** Has `voters`. */
  readonly engine: Engine;
  readonly listId: ListId;
  /** Name and period. */
  readonly list: string;
  readonly head: ExportHead;
  readonly filter: FindingFilter;
  readonly fullNumbers: boolean;
  readonly rules: readonly Rule[];
  readonly progress: (done: number, total: number) => Promise<boolean>;
};

export type ExportedFinding = {
  readonly finding: FindingRow;
  readonly words: FindingWords;
  readonly voters: readonly VoterRow[];
  readonly decision: Decision | null;
  /** Of its TMS, in words. */
  readonly reason: string | null;
};

const pageSize = 1_000;

/** All findings of the export by village, risk and row, in pages; ends early when the job was cancelled (`stopped`). */
export async function* exportedFindings(sheet: ExportSheet): AsyncGenerator<readonly ExportedFinding[] | 'stopped'> {
  const { platform, actor, engine, listId, filter, fullNumbers, rules, progress } = sheet;
  const reasons = await reasonsInWords(platform, actor);
  const all = await platform.database.read(actor, (tx) =>
    matching(tx.selectFrom('voter_findings'), listId, filter, null)
      .select('id')
      .orderBy(sql`village nulls last`)
      .orderBy('risk', 'desc')
      .orderBy('code')
      .orderBy('anchor')
      .execute(),
  );
  const texts = new Map(rules.map((rule) => [`${rule.code}|${rule.version}`, rule]));
  for (let start = 0; start < all.length; start += pageSize) {
    if (!(await progress(start, all.length))) return void (yield 'stopped');
    const ids = all.slice(start, start + pageSize).map(({ id }) => id);
    const { findings, decisions } = await platform.database.read(actor, async (tx) => {
      const found = await tx.selectFrom('voter_findings').selectAll().where('id', 'in', ids).execute();
      return {
        findings: new Map(found.map((one) => [one.id, one])),
        decisions: await presentDecisions(
          platform,
          tx,
          found.flatMap(({ decision_id }) => decision_id ?? []),
        ),
      };
    });
    const wanted = [...new Set([...findings.values()].flatMap(({ rows }) => rows))];
    const voters =
      wanted.length === 0
        ? []
        : await engine.rows<VoterRow>(
            `select ${columns.map(({ name }) => `"${name}"`).join(', ')} from voters
              where "row" in (${wanted.map(Number).join(', ')})`,
          );
    const byRow = new Map(
      voters.map((voter) => [
        voter.row,
        fullNumbers ? voter : { ...voter, nik: maskNumber(voter.nik), nkk: maskNumber(voter.nkk) },
      ]),
    );
    const shown = <T>(value: T): T => (fullNumbers ? value : maskedIn(value));
    yield ids.flatMap((id) => {
      const finding = findings.get(id);
      if (!finding) return [];
      const rule = texts.get(`${finding.code}|${finding.rule_version}`);
      const words =
        rule === undefined
          ? { title: finding.code, message: '', why: '', legalBasis: '', proof: '' }
          : describeFinding(rule, finding.parameters, 'id');
      const decision = decisions.get(finding.decision_id ?? '') ?? null;
      const reason = decision?.tmsReason ?? null;
      return [
        {
          finding,
          words: shown(words),
          voters: shown(finding.rows.flatMap((row) => byRow.get(row) ?? [])),
          decision: shown(decision),
          reason: reason === null ? null : (reasons.get(reason) ?? reason),
        },
      ];
    });
  }
}

async function reasonsInWords(platform: Platform, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const today = platform.clock.now().toISOString().slice(0, 10);
  const kinds = await platform.database.read(actor, (tx) => decisionKindsOn(tx, today));
  return new Map([
    ...removalReasons.map(({ code, label }) => [code, label.id] as const),
    ...kinds.filter(({ action }) => action === 'tms').map(({ code, label }) => [code, label.id] as const),
  ]);
}
