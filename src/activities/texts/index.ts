/**
 * Writes drafts from facts, with no model: every sentence comes from a template whose slots are facts, and can be
 * made again from its template use. Facts that are missing leave a gap with a question.
 */
import { createWriter, type DraftContent, type Rendered } from '../../drafts/index.ts';
import type { TemplateUse } from '../../evidence/schema.ts';
import type { ActivityText } from '../schema.ts';
import { readSheet, type ComposeInput } from './sheet.ts';
import { rerender as rerenderOn, templateOf } from './template.ts';
import { planMinutes } from './plans/minutes.ts';
import { planNews } from './plans/news.ts';
import { planReport } from './plans/report.ts';
import { planSocial } from './plans/social.ts';
import './templates/figures.ts';
import './templates/news.ts';
import './templates/notice.ts';
import './templates/speakers.ts';
import './templates/substance.ts';
import './templates/report.ts';
import './templates/minutes.ts';
import './templates/social.ts';

export type { ComposeInput } from './sheet.ts';

/**
 * Drafts one text of `kind`.
 *
 * The wording depends on the unit, on `variant` (the activity's id, plus a number to ask for another wording; by
 * default the title) and on nothing else: the same input gives the same text everywhere, and two units
 * get different texts even where their facts are of the same kind.
 */
export function compose(kind: ActivityText, input: ComposeInput & { readonly variant?: string }): DraftContent {
  const sheet = readSheet({ facts: input.facts, localFacts: input.localFacts, unit: input.unit });
  const writer = createWriter(
    { templateOf },
    sheet,
    `${input.unit.id}\n${input.variant ?? input.facts.title}\n${kind}`,
  );
  if (kind === 'news') return planNews(sheet, writer);
  if (kind === 'report') return planReport(sheet, writer);
  if (kind === 'minutes') return planMinutes(sheet, writer);
  return planSocial(kind, sheet, writer);
}

/** The sentence that a template makes of these facts; null where it makes none. */
export const rerender = (use: TemplateUse, input: ComposeInput): Rendered | null => rerenderOn(use, readSheet(input));
