/**
 * Checks a draft against its sources with the evidence room's rules. The server's check is the one that counts; the
 * browser runs the same functions on the same sources while somebody types.
 */
import { factSheetSource, localFactsSource, materialSource } from '../../activities/index.ts';
import { checkDraft, findPersonalData, prepareSources, type CheckContext, type ClaimCheck, type PreparedSources, type Source } from '../../evidence/index.ts';
import { rerender, type ComposeInput } from '../compose/index.ts';
import { blockText } from '../compose/text.ts';
import type { DraftContent, PersonalDataFinding } from '../schema.ts';

export type MaterialText = Parameters<typeof materialSource>[0];

/** Everything a draft of this unit may cite, as sources of the evidence room. */
export function draftSources({ facts, localFacts }: ComposeInput, materials: readonly MaterialText[] = []): Source[] {
  return [factSheetSource(facts), localFactsSource(localFacts, 'local-facts', facts.people), ...materials.map(materialSource)];
}

/** The unit's own names count as known: "KPU NTT" in a sentence is not a claim about anybody else. */
export function prepareDraftSources(input: ComposeInput, materials: readonly MaterialText[] = []): PreparedSources {
  return prepareSources(draftSources(input, materials));
}

const checkContext = (input: ComposeInput, sources: PreparedSources): Omit<CheckContext, 'antecedent'> =>
  ({ sources, rerender: (use) => rerender(use, input) });

/** The verdict on every claim, in reading order. */
export function checkContent(content: DraftContent, input: ComposeInput, sources: PreparedSources): readonly ClaimCheck[] {
  return checkDraft(content.blocks.flatMap(({ claims }) => claims), checkContext(input, sources)).checks;
}

/** Where personal data stands in a text; the data itself is not repeated. */
export function personalDataIn(content: DraftContent): PersonalDataFinding[] {
  return content.blocks.flatMap((block) => findPersonalData(blockText(block)).map(({ kind, start, end }) => ({ blockId: block.id, kind, start, end })));
}

