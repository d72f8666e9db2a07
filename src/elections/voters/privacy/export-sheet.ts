/**
 * What every exported file is made from, and how findings and their voters are read for it: in pages, never a list at
 * once.
 */
import { sql } from 'kysely';
import type { Actor, Platform } from '../../../platform/index.ts';
import { type FindingRow, matching, presentDecisions } from '../findings/index.ts';
import type { Decision, FindingFilter } from '../findings/schema.ts';
import { columns, maskNumber, type VoterRow } from '../list/schema.ts';
import type { Engine } from '../list/index.ts';
import { describeFinding, type FindingWords, type Rule } from '../rules/schema.ts';
import type { ExportPurpose } from './schema.ts';

export type ExportHead = {
  readonly exportId: string;
  readonly listId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly list: string;
  readonly by: string;
  readonly at: Date;
  /** Days (YYYY-MM-DD) in the unit's zone. */
  readonly day: string;
  readonly lastDay: string;
  readonly purpose: ExportPurpose;
  readonly note: string | null;
};

export type ExportSheet = {
  readonly platform: Platform;
  readonly actor: Actor;
  /** Has `voters`. */
  readonly engine: Engine;
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
};

const pageSize = 1_000;

/** All findings of the export by village, risk and row, in pages; ends early when the job was cancelled (`stopped`). */
export async function* exportedFindings(sheet: ExportSheet): AsyncGenerator<readonly ExportedFinding[] | 'stopped'> {
  const { platform, actor, engine, head, filter, fullNumbers, rules, progress } = sheet;
  const all = await platform.database.read(actor, (tx) =>
    matching(tx.selectFrom('voter_findings'), head.listId, filter, null)
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
    yield ids.flatMap((id) => {
      const finding = findings.get(id);
      if (!finding) return [];
      const rule = texts.get(`${finding.code}|${finding.rule_version}`);
      const words =
        rule === undefined
          ? { title: finding.code, message: '', why: '', legalBasis: '', proof: '' }
          : describeFinding(rule, finding.parameters, 'id');
      return [
        {
          finding,
          words,
          voters: finding.rows.flatMap((row) => byRow.get(row) ?? []),
          decision: finding.decision_id === null ? null : (decisions.get(finding.decision_id) ?? null),
        },
      ];
    });
  }
}

export const purposeWords: Readonly<Record<ExportPurpose, string>> = {
  'perbaikan-data': 'Perbaikan data pemilih',
  coktas: 'Pencocokan dan penelitian terbatas (coktas)',
  'pemadanan-dukcapil': 'Pemadanan dengan Dukcapil',
  'permintaan-bawaslu': 'Permintaan Bawaslu',
  arsip: 'Arsip satuan kerja',
  lainnya: 'Lainnya',
};

export const purposeOf = ({ purpose, note }: ExportHead): string =>
  note === null ? purposeWords[purpose] : `${purposeWords[purpose]}: ${note}`;

/** Printed on every page: who has it, for what, until when. */
export const markOf = (head: ExportHead): string =>
  `Dibuat ${head.by}, ${head.unit}, ${dayOf(head.day)} · berlaku sampai ${dayOf(head.lastDay)} · ekspor ${head.exportId}`;

/** "24-11-2026" */
export const dayOf = (day: string): string => day.split('-').reverse().join('-');
