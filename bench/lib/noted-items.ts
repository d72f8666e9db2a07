/**
 * The news item that comes of a clerk's text when everything the program proposes is accepted, as a hurried clerk does.
 */
import { applyProposal } from '../../src/activities/apply-proposal.ts';
import { proposeFacts } from '../../src/activities/extract/index.ts';
import { activityFactsSchema, localFactsSchema } from '../../src/activities/schema.ts';
import { compose } from '../../src/activities/texts/index.ts';
import { blockText } from '../../src/drafts/loop/text.ts';
import type { DraftingUnit } from '../../src/drafts/schema.ts';
import { officeUnits } from './extract-units.ts';

export type NotedItem = {
  readonly text: string;
  /** What the program asks or says beside the draft. */
  readonly asked: readonly string[];
};

/** The item that the office of that name makes of a text handed in on a day; blocks are lines. */
export function itemOf(text: string, dateHint: string, office: string): NotedItem {
  const { proposals } = proposeFacts(text, { units: officeUnits, dateHint });
  const { facts, local } = proposals.reduce(applyProposal, {
    facts: activityFactsSchema.parse({}),
    local: localFactsSchema.parse({}),
  });
  const unit = unitOf(office);
  const { blocks } = compose('news', { facts, localFacts: local, unit });
  return {
    text: blocks.flatMap((block) => (block.gap ? [] : [blockText(block)])).join('\n'),
    asked: blocks.flatMap(({ gap }) => (gap ? [gap.question.id] : [])),
  };
}

function unitOf(name: string): DraftingUnit {
  const id = officeUnits.find(({ names }) => names.includes(name))?.id ?? 'unit';
  const city = name.replace(/^K[PI][PU] (?:Kabupaten|Kota|Provinsi)\s/, '');
  const level = name.includes('Provinsi') ? 'province' : 'regency';
  const host = `${city.toLowerCase().replaceAll(' ', '-')}.kpu.go.id`;
  return { id, shortName: name, fullName: name, level, datelineCity: city, host, zone: 'WIB' };
}
