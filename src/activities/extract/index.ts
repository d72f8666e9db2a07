/**
 * The built-in extractor: reads raw material about one activity and proposes facts, each tied to its exact span in the
 * stored text. It needs no model. It proposes; a person accepts, corrects or refuses. What contradicts itself is
 * reported.
 */
import type { Inconsistency, Proposal } from '../proposals.ts';
import { collector } from './collect.ts';
import { findEverything, type ExtractOptions } from './findings.ts';
import { findInconsistencies } from './inconsistencies/index.ts';
import { proposeWhat, proposeWhen, proposeWhere } from './propose-circumstances.ts';
import { notToBeTold } from './not-to-be-told.ts';
import {
  proposeFigures,
  proposeLocal,
  proposePapers,
  proposePeople,
  proposePoints,
  proposeRegulations,
} from './propose-content.ts';

export type { KnownUnit } from './units.ts';
export { inconsistenciesOfFacts } from './inconsistencies/index.ts';

export type Extracted = { readonly proposals: Proposal[]; readonly inconsistencies: Inconsistency[] };

/** What readers would be told; names and days of such a line say no more than that it was there. */
const content: ReadonlySet<string> = new Set(['keyPoints', 'decisions', 'statements', 'figures']);

/** Proposes facts from a stored text. Pure; spans are UTF-16 code units of `storedText`. */
export function proposeFacts(storedText: string, options: ExtractOptions): Extracted {
  const found = findEverything(storedText, options);
  const collected = collector(found.reading, options.pages ?? [], options.idPrefix ?? '');
  const steps = [
    proposeWhat,
    proposeWhen,
    proposeWhere,
    proposePeople,
    proposeLocal,
    proposeFigures,
    proposeRegulations,
    proposePapers,
    proposePoints,
  ];
  for (const propose of steps) propose(found, collected);
  const kept = notToBeTold(found.reading).map(({ start, end }) => found.reading.stored(start, end));
  const proposals = collected.proposals.filter(
    ({ path, start, end }) => !content.has(path) || !kept.some((span) => span.start < end && start < span.end),
  );
  return { proposals, inconsistencies: findInconsistencies(found, options.dateHint) };
}
