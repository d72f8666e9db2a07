/**
 * Checks a draft against its sources with the evidence room's rules. The server's check is the one that counts; the
 * browser runs the same functions on the same sources while somebody types.
 */
import {
  factSheetSource,
  localFactsSource,
  materialSource,
  rerender,
  type ComposeInput,
} from '../../activities/index.ts';
import {
  checkDraft,
  findPersonalData,
  prepareSources,
  type CheckContext,
  type ClaimCheck,
  type PreparedSources,
  type Source,
} from '../../evidence/index.ts';
import { blockText } from './text.ts';
import type { DraftContent, DraftingUnit, PersonalDataFinding } from '../schema.ts';

export type MaterialText = Parameters<typeof materialSource>[0];

/** Everything a draft of this unit may cite, as sources of the evidence room. */
export function draftSources(
  { facts, localFacts, unit, figures }: ComposeInput,
  materials: readonly MaterialText[] = [],
): Source[] {
  // A number that its query no longer gives carries no sentence.
  const standing = {
    ...facts,
    figures: facts.figures.filter(({ query, value }) => query === undefined || figures?.get(query) === value),
  };
  return [
    withUnit(factSheetSource(standing), unit),
    withUnit(localFactsSource(localFacts, 'local-facts', facts.people), unit),
    ...materials.map(materialSource),
  ];
}

/** A sheet also knows for whom it speaks: "KPU NTT" in a sentence that somebody typed is not a claim about anybody else. */
function withUnit(source: Source, unit: DraftingUnit): Source {
  const passages = [...source.passages];
  let text = source.text;
  for (const [fact, name] of [
    ['/unit/shortName', unit.shortName],
    ['/unit/fullName', unit.fullName],
  ] as const) {
    const start = text.length + 'Satuan kerja: '.length;
    text += `Satuan kerja: ${name}\n`;
    passages.push({ sourceId: source.id, start, end: start + name.length, fact });
  }
  return { ...source, text, passages };
}

export function prepareDraftSources(input: ComposeInput, materials: readonly MaterialText[] = []): PreparedSources {
  return prepareSources(draftSources(input, materials));
}

const checkContext = (input: ComposeInput, sources: PreparedSources): Omit<CheckContext, 'antecedent'> => ({
  sources,
  rerender: (use) => rerender(use, input),
  recompute: (query) => input.figures?.get(query) ?? null,
});

/** The verdict on every claim, in reading order. */
export function checkContent(
  content: DraftContent,
  input: ComposeInput,
  sources: PreparedSources,
): readonly ClaimCheck[] {
  return checkDraft(
    content.blocks.flatMap(({ claims }) => claims),
    checkContext(input, sources),
  ).checks;
}

/** Where personal data stands in a text; the data itself is not repeated. */
export function personalDataIn(content: DraftContent): PersonalDataFinding[] {
  return content.blocks.flatMap((block) =>
    findPersonalData(blockText(block)).map(({ kind, start, end }) => ({ blockId: block.id, kind, start, end })),
  );
}
