/**
 * What the doubts about a sentence are worth on a set that nobody learnt from: each open set and each hand of
 * bench/sets/open/evidence is left out once, the others teach the weights and the least that a claim needs, and the one
 * left out is judged by them. The figure that says most of sentences yet to come. `npm run evidence:by-set`; `--kinds`
 * prints it by kind of alteration and of paraphrase too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { regress, rowOf, scoreOf, type Row } from './lib/doubt-weights.ts';
import { printInfo } from './lib/goals.ts';
import { readBriefSets, type Sentence } from './lib/sentence-sets.ts';

const { values } = parseArgs({ options: { kinds: { type: 'boolean' } } });
const open = path.join(import.meta.dirname, 'sets/open');
/** Share of the true sentences of the others that may be refused. */
const refused = 0.1;
const leastOfKind = 10;

/** Sentences of a set, with those of the same name written by one hand together. */
function setsByHand(): ReadonlyMap<string, readonly Sentence[]> {
  const files = readdirSync(path.join(open, 'evidence')).filter((name) => /^(?:altered|paraphrases)/.test(name));
  const ofHands = Map.groupBy(files, (name) => `evidence${/-\w(?=\.)/.exec(name)?.[0] ?? ''}`);
  const brief = readdirSync(open).filter((name) => existsSync(path.join(open, name, 'pairs.jsonl')));
  return new Map([
    ...[...ofHands].map(([hand, own]) => [hand, own.flatMap(linesOf)] as const),
    ...brief.map((name) => {
      const sets = readBriefSets(path.join(open, name));
      return [name, [...(sets.get('paraphrases') ?? []), ...(sets.get('altered') ?? [])]] as const;
    }),
  ]);
}
const linesOf = (name: string): Sentence[] =>
  readFileSync(path.join(open, 'evidence', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);

type Judged = { readonly item: Sentence; readonly isRefused: boolean };
const isTrue = ({ item }: Judged): boolean => item.right === 'not-unsupported';

/** The sentences of one set by what the rows of all others teach. */
function judge(own: readonly Read[], others: readonly Row[]): Judged[] {
  const model = regress(others.filter(({ isWall }) => !isWall));
  const told = others.filter(({ label }) => label === 1);
  const scores = told.filter(({ isWall }) => !isWall).map((row) => scoreOf(row, model));
  const left = Math.max(0, Math.round(refused * told.length) - (told.length - scores.length));
  const least = scores.toSorted((one, other) => one - other)[left] ?? 0;
  return own.map(({ item, row }) => ({
    item,
    isRefused: row === undefined || row.isWall || scoreOf(row, model) < least - 1e-9,
  }));
}

function tally(judged: readonly Judged[]): string {
  const [told, altered] = [judged.filter(isTrue), judged.filter((one) => !isTrue(one))];
  const share = (some: number, all: number): string => `${(some / Math.max(1, all)).toFixed(3)} (${some} of ${all})`;
  const passing = altered.filter(({ isRefused }) => !isRefused).length;
  return (
    `altered passing ${share(passing, altered.length)}, ` +
    `true refused ${share(told.filter(({ isRefused }) => isRefused).length, told.length)}`
  );
}

type Read = { readonly item: Sentence; readonly row: Row | undefined };
const read = new Map(
  [...setsByHand()].map(([name, items]) => [name, items.map((item): Read => ({ item, row: rowOf(item)[0] }))]),
);
const all = [...read].flatMap(([name, own]) => {
  const others = [...read].flatMap(([other, some]) => (other === name ? [] : some.flatMap(({ row }) => row ?? [])));
  const judged = judge(own, others);
  printInfo(`left-out-${name}`, tally(judged));
  return judged;
});
printInfo('left-out-all', tally(all));
if (values.kinds)
  for (const [kind, own] of Map.groupBy(all, (one) => `${isTrue(one) ? 'true' : 'altered'}-${one.item.kind}`))
    if (own.length >= leastOfKind) printInfo(kind, tally(own));
