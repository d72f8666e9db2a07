/**
 * Sentences written by hand beside their sources, with the verdict that is right (bench/sets/open/evidence): whole
 * sentences, cuts, pointing words, quotes taken over, true paraphrases, altered ones. Everything in them is invented.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { materialSource } from '../../src/activities/sources.ts';
import { checkDraft, prepareSources } from '../../src/evidence/index.ts';
import type { ClaimCheck, Source } from '../../src/evidence/index.ts';

/** Verdicts: accepted as it stands, offered to a reader at best, offered to a reader at least, false. */
type Right = 'verified-ok' | 'not-verified' | 'not-unsupported' | 'not-accepted';
export type Sentence = {
  readonly id: string;
  readonly kind: string;
  readonly source:
    | { readonly type: 'material'; readonly text: string }
    | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] };
  /** The sentence that stands before it in the draft; may be empty. */
  readonly before: string;
  readonly sentence: string;
  readonly right: Right;
};
export type Judged = { readonly set: string; readonly item: Sentence; readonly check: ClaimCheck };

/**
 * Sentences of every set in the folder, by the set's name; empty where the folder is missing. What a second hand wrote
 * for a set ("cuts-b.jsonl") joins it.
 */
export function readSets(folder: string): ReadonlyMap<string, readonly Sentence[]> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const sentences = files.toSorted().map((name) => {
    const lines = readFileSync(path.join(folder, name), 'utf8').trim().split('\n');
    return { set: name.replace(/(?:-\w)?\.jsonl$/, ''), items: lines.map((line) => JSON.parse(line) as Sentence) };
  });
  return new Map(
    [...Map.groupBy(sentences, ({ set }) => set)].map(([set, parts]) => [set, parts.flatMap(({ items }) => items)]),
  );
}

/**
 * Sets in a shorter form: pairs.jsonl, a source with a true or an altered sentence, and cuts.jsonl, stretches of a
 * source that may or may not stand alone, word for word; either may be missing.
 */
export function readBriefSets(folder: string): ReadonlyMap<string, readonly Sentence[]> {
  type Line = {
    readonly source: string;
    readonly sentence: string;
    readonly kind?: string;
    readonly truth?: 'true' | 'altered';
    readonly why?: string;
    readonly verbatim_ok?: boolean;
  };
  const names = ['pairs.jsonl', 'cuts.jsonl'].filter((name) => existsSync(path.join(folder, name)));
  const lines = names.flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line, at) => ({ id: `${name} ${at + 1}`, ...(JSON.parse(line) as Line) })),
  );
  const read = lines.map(({ id, source, sentence, kind, truth, why, verbatim_ok: mayStand }) => {
    const base = { id, kind: kind ?? why ?? '', source: { type: 'material' as const, text: source }, before: '' };
    const stands = mayStand ? 'not-unsupported' : 'not-verified';
    const right: Right = truth === undefined ? stands : truth === 'true' ? 'not-unsupported' : 'not-accepted';
    const set = truth === undefined ? 'cuts' : truth === 'true' ? 'paraphrases' : 'altered';
    return { set, item: { ...base, sentence, right } };
  });
  return new Map(
    [...Map.groupBy(read, ({ set }) => set)].map(([set, own]) => [set, own.map(({ item }) => item)] as const),
  );
}

/** Checks every sentence in its draft; `microseconds` is the mean time of one draft of one or two sentences. */
export function judgeSets(sets: ReadonlyMap<string, readonly Sentence[]>): {
  readonly judged: readonly Judged[];
  readonly microseconds: number;
} {
  const judged: Judged[] = [];
  let spent = 0;
  for (const [set, items] of sets) {
    for (const item of items) {
      const sources = prepareSources([asSource(item)]);
      const texts = [item.before, item.sentence].filter((text) => text !== '');
      const claims = texts.map((text, at) => ({ id: String(at), text, facts: [], passages: [] }));
      const began = performance.now();
      const { checks } = checkDraft(claims, { sources, rerender: () => null });
      spent += performance.now() - began;
      judged.push({ set, item, check: checks.at(-1) as ClaimCheck });
    }
  }
  return { judged, microseconds: judged.length === 0 ? 0 : (spent * 1000) / judged.length };
}

/** The verdict is one that the sentence may get. */
export function isRight({ item, check }: Judged): boolean {
  switch (item.right) {
    case 'verified-ok':
      return check.status === 'verbatim';
    case 'not-verified':
      return check.status !== 'verbatim';
    case 'not-unsupported':
      return check.status !== 'unsupported';
    case 'not-accepted':
      return check.status === 'unsupported';
    default:
      return item.right satisfies never;
  }
}

/** The source that a sentence stands beside. */
export function asSource({ source }: Sentence): Source {
  if (source.type === 'material') return materialSource({ id: 's', name: 'naskah', text: source.text, pages: [] });
  let text = '';
  const passages = source.facts.map(({ label, value }, at) => {
    const start = text.length + label.length + 2;
    text += `${label}: ${value}\n`;
    return { sourceId: 's', start, end: start + value.length, fact: `/fields/f${at}` };
  });
  return { id: 's', kind: 'fact-sheet', title: 'Lembar fakta', text, passages };
}
