/** From the pieces' results to findings: exact groups, then probable pairs above the threshold, grouped into people. */
import type { Engine } from '../list/index.ts';
import type { NewFinding, PairScore } from '../findings/schema.ts';
import { calibratedWeight, uncalibrated, weightBefore, type Calibration } from './calibrate.ts';
import { clusterLinks, type Link } from './clusters.ts';
import { histogram } from './curve.ts';
import { exactGroups, exactKinds, type ExactGroup } from './exact.ts';
import { comparedFields, levelsOf } from './levels.ts';
import { comparisonVersion, probabilityOf, stepsOf, thousandths, type Model } from './model.ts';
import { readPairs, readSummaries, readWeights, type PairTable } from './piece-file.ts';
import type { SkippedBlocks } from './blocks.ts';
import type { CurvePoint } from './schema.ts';

export type Merged = {
  readonly candidates: number;
  readonly pairs: number;
  readonly skipped: readonly SkippedBlocks[];
  readonly curve: readonly CurvePoint[];
  /** Findings in a fixed order: the same list and threshold give the same, whoever worked the pieces. */
  readonly findings: AsyncIterable<readonly NewFinding[]>;
};

/** Most pairs held at once: some 400 MB. */
const mostPairs = 3_000_000;

/**
 * `files` are the pieces' results in order of the pieces; `threshold` is in bits, of weights as `calibration` puts them
 * right; `key` keys subjects (list/subject.ts).
 */
export async function mergePieces(
  engine: Engine,
  files: readonly string[],
  {
    model,
    threshold,
    key,
    most = mostPairs,
    calibration = uncalibrated,
  }: {
    readonly model: Model;
    readonly threshold: number;
    readonly key: string;
    readonly most?: number;
    readonly calibration?: Calibration;
  },
): Promise<Merged> {
  const summaries = await readSummaries(files);
  const written = summaries.reduce((sum, each) => sum + each.pairs, 0);
  const counted = histogram();
  const weigh = (weight: number): number => calibratedWeight(calibration, weight);
  const { table, lost } =
    written <= most
      ? { table: await readPairs(files), lost: [] }
      : await readStrongest(files, {
          threshold: weightBefore(calibration, thousandths(threshold)),
          most,
          count: (weight) => counted.add(weigh(weight)),
        });
  if (written <= most) for (const weight of table.weight) counted.add(weigh(weight));
  return {
    candidates: summaries.reduce((sum, each) => sum + each.candidates, 0),
    pairs: written <= most ? table.size : written,
    skipped: [...addSkipped(summaries.flatMap((each) => each.skipped)), ...lost],
    curve: counted.curve(summaries.reduce((sum, each) => sum + each.expectedBelow, 0) / 1e6),
    findings: findingsOf(engine, { ...table, weight: table.weight.map(weigh) }, model, thousandths(threshold), key),
  };
}

/**
 * Where there are too many pairs for the memory: those above the threshold, and of these the strongest; how many are
 * lost is told (rule `pairs`). Counts the weights of all.
 */
async function readStrongest(
  files: readonly string[],
  {
    threshold,
    most,
    count,
  }: { readonly threshold: number; readonly most: number; readonly count: (weight: number) => void },
): Promise<{ readonly table: PairTable; readonly lost: readonly SkippedBlocks[] }> {
  const ofWeight = new Map<number, number>();
  for await (const weight of readWeights(files)) {
    count(weight);
    if (weight >= threshold) ofWeight.set(weight, (ofWeight.get(weight) ?? 0) + 1);
  }
  let [held, least, above, full] = [0, threshold, 0, false];
  for (const [weight, pairs] of [...ofWeight].toSorted(([one], [other]) => other - one)) {
    above += pairs;
    full ||= above > most;
    if (full) continue;
    held = above;
    least = weight;
  }
  const lost = above - held;
  return {
    table: await readPairs(files, lost === 0 ? threshold : least),
    lost: lost === 0 ? [] : [{ rule: 'pairs', blocks: 0, rows: lost, largest: 0 }],
  };
}

function addSkipped(all: readonly SkippedBlocks[]): SkippedBlocks[] {
  const byRule = new Map<string, SkippedBlocks>();
  for (const each of all) {
    const known = byRule.get(each.rule);
    byRule.set(each.rule, {
      rule: each.rule,
      blocks: each.blocks + (known?.blocks ?? 0),
      rows: each.rows + (known?.rows ?? 0),
      largest: Math.max(each.largest, known?.largest ?? 0),
    });
  }
  return [...byRule.values()].toSorted((one, other) => (one.rule < other.rule ? -1 : 1));
}

async function* findingsOf(
  engine: Engine,
  table: PairTable,
  model: Model,
  threshold: number,
  key: string,
): AsyncGenerator<NewFinding[]> {
  const links: Link[] = [];
  for (let at = 0; at < table.size; at += 1)
    if ((table.weight[at] as number) >= threshold)
      links.push({ a: table.a[at] as number, b: table.b[at] as number, weight: table.weight[at] as number });
  const clusters = clusterLinks(links);
  const scoreAt = (at: number): PairScore => ({
    model: model.version,
    weight: (table.weight[at] as number) / 1_000,
    probability: Math.round(probabilityOf(table.weight[at] as number) * 1e6) / 1e6,
    steps: stepsOf(model, table.weight[at] as number, {
      pattern: table.pattern[at] as number,
      prior: table.prior[at] as number,
      standing: table.standing[at] as number,
      name: table.name[at] as number,
      date: table.date[at] as number,
      kin: table.kin[at] as number,
    }),
    cluster: clusters.get(table.a[at] as number) ?? (table.a[at] as number),
  });
  // What an exact kind says need not be said again as probable.
  const groupsOf = new Map<number, number[]>();
  let groupsSaid = 0;
  for await (const groups of exactGroups(engine, key)) {
    for (const { code, rows } of groups) {
      // Of three and more who share a name, the group does not say which two are one person: their pairs do.
      if (code !== 'D01' && code !== 'D02' && rows.length > 2) continue;
      groupsSaid += 1;
      for (const row of rows) groupsOf.set(row, [...(groupsOf.get(row) ?? []), groupsSaid]);
    }
    yield groups.map((group) => exactFinding(group, table, scoreAt));
  }
  let chunk: NewFinding[] = [];
  for (const { a, b } of links) {
    const ofA = groupsOf.get(a);
    if (ofA !== undefined && groupsOf.get(b)?.some((group) => ofA.includes(group))) continue;
    const at = table.find(a, b);
    const score = scoreAt(at);
    chunk.push({
      code: 'D10',
      ruleVersion: comparisonVersion,
      severity: 'warning',
      scope: 'pair',
      rows: [a, b],
      size: 2,
      fields: comparedFields
        .filter((_, n) => levelsOf(table.pattern[at] as number)[n] !== 0)
        .map(({ column }) => column),
      // A model is never sure.
      parameters: { percent: Math.min(99.9, Math.floor(score.probability * 1_000) / 10) },
      risk: Math.round(400 + 500 * score.probability),
      score,
      subject: table.subject(at),
    });
    if (chunk.length === 1_000) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

function exactFinding(
  { code, size, rows, subject }: ExactGroup,
  table: PairTable,
  scoreAt: (at: number) => PairScore,
): NewFinding {
  const kind = exactKinds.find((each) => each.code === code) as (typeof exactKinds)[number];
  const at = size === 2 ? table.find(rows[0] as number, rows[1] as number) : -1;
  const score = at < 0 ? null : scoreAt(at);
  // Father and son share card and name: where everything else says so, they wait at the end of the queue.
  const risk =
    kind.severity === 'error'
      ? kind.risk
      : score === null
        ? Math.round(kind.risk / 2)
        : Math.round(kind.risk / 2 + (kind.risk / 2) * score.probability);
  return {
    code,
    ruleVersion: 1,
    severity: kind.severity,
    scope: size === 2 ? 'pair' : 'group',
    rows,
    size,
    fields: kind.fields,
    parameters: { members: size },
    risk,
    score,
    subject,
  };
}
