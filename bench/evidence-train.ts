/**
 * Learns what each doubt about a sentence is worth (src/evidence/weighing/trained.ts) from the true and the altered
 * sentences of the open halves (bench/sets/open: evidence and every set of pairs). Deterministic.
 * `npm run evidence:train`; `npm run bench:evidence` measures, also on the half that nobody works with.
 *
 * A weight that would take the wrong sign stays at nothing: a doubt never speaks for a sentence, whatever habits the
 * writers of the sets had.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { doubts, supports, type Trained } from '../src/evidence/weighing/index.ts';
import { named, regress, rowOf, scoreOf, type Row } from './lib/doubt-weights.ts';
import { readBriefSets, readSets } from './lib/sentence-sets.ts';

const root = path.join(import.meta.dirname, '..');
const open = path.join(root, 'bench/sets/open');
const all = [
  readSets(path.join(open, 'evidence')),
  ...readdirSync(open)
    .filter((name) => existsSync(path.join(open, name, 'pairs.jsonl')))
    .map((name) => readBriefSets(path.join(open, name))),
];

/** Share of the true sentences that may be refused, those behind walls among them. */
const refused = 0.14;
const folds = 8;

/** Each sentence by what the sentences of other sources teach. */
function crossValidated(all: readonly Row[]): { readonly score: number; readonly label: number }[] {
  const groups = [...new Set(all.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const model = regress(all.filter(({ group }) => foldOf.get(group) !== fold));
    return all
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((row) => ({ score: scoreOf(row, model), label: row.label }));
  }).flat();
}

function threshold(all: readonly { readonly score: number; readonly label: number }[]): number {
  const own = all.filter(({ label }) => label === 1).map(({ score }) => score);
  const walled = rows.filter(({ isWall, label }) => isWall && label === 1).length;
  const left = Math.max(0, Math.round(refused * (own.length + walled)) - walled);
  return own.toSorted((one, other) => one - other)[left] ?? 0;
}

/** True sentences refused beside altered ones that pass, at several thresholds, walls among the refused. */
function report(): void {
  const of = (label: number): number => rows.filter((row) => row.label === label).length;
  const share = (label: number, from: number): number =>
    scored.filter((row) => row.label === label && row.score >= from).length / of(label);
  process.stdout.write(`${rows.length} sentences, ${rows.length - weighed.length} behind walls\n`);
  for (const from of [...new Set([...scored.map(({ score }) => Math.round(score * 5) / 5), least])].toSorted(
    (a, b) => a - b,
  ))
    process.stdout.write(
      `${from === least ? 'chosen' : 'from'} ${from.toFixed(2)}: true refused ${(1 - share(1, from)).toFixed(3)}, ` +
        `altered passing ${share(0, from).toFixed(3)}\n`,
    );
}

function write(trained: Trained): void {
  const number = (value: number): string => String(Number(value.toFixed(3)));
  const quoted = (name: string): string => (name.includes('-') ? `'${name}'` : name);
  const lines = (own: Readonly<Record<string, number>>, says: Readonly<Record<string, string>>): string =>
    Object.entries(own)
      .map(([name, value]) => `    /** ${says[name]} */\n    ${quoted(name)}: ${number(value)},`)
      .join('\n');
  writeFileSync(
    path.join(root, 'src/evidence/weighing/trained.ts'),
    `/** Made by \`npm run evidence:train\` on 2026-12-01; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
${lines(trained.doubts, doubts)}
  },
  supports: {
${lines(trained.supports, supports)}
  },
  least: ${number(trained.least)},
};
`,
  );
}

const rows = all.flatMap((sets) => [...(sets.get('paraphrases') ?? []), ...(sets.get('altered') ?? [])]).flatMap(rowOf);
const weighed = rows.filter(({ isWall }) => !isWall);
const { bias, weights } = regress(weighed);
const scored = crossValidated(weighed);
const least = threshold(scored);
write({ ...named(weights), least: least - bias });
report();
