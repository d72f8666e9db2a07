/** What a row says put into the fields and the words of the letter. Pure. */
import type { DraftContent } from '../../../drafts/schema.ts';
import type { OutgoingFields } from '../schema.ts';
import type { MergeCells } from './schema.ts';
import { fillSlots } from './slots.ts';

export type Fault = { readonly rule: 'slot-missing' | 'slot-brace'; readonly about: string };
/** Fills texts of one row and keeps what went wrong. */
export function filler(cells: MergeCells): { readonly fill: (text: string) => string; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const add = (fault: Fault) => {
    if (!faults.some(({ rule, about }) => rule === fault.rule && about === fault.about)) faults.push(fault);
  };
  return {
    faults,
    fill: (text) => {
      const filled = fillSlots(text, cells);
      for (const about of filled.missing) add({ rule: 'slot-missing', about });
      if (filled.brace) add({ rule: 'slot-brace', about: text.slice(0, 80) });
      return filled.text;
    },
  };
}

/** Every text of the fields filled; whom it goes to stands beside them. */
export function fillFields(fields: OutgoingFields, fill: (text: string) => string): OutgoingFields {
  const said = <S extends { readonly text: string }>(all: readonly S[]) =>
    all.map((one) => ({ ...one, text: fill(one.text) }));
  const { meeting } = fields;
  return {
    ...fields,
    subject: fill(fields.subject),
    recipients: fields.recipients.map(({ name, place }) => ({ name: fill(name), place: fill(place) })),
    attachments: fields.attachments.map(fill),
    copies: fields.copies.map(fill),
    points: said(fields.points),
    considering: said(fields.considering),
    basis: said(fields.basis),
    meeting: meeting && { ...meeting, place: fill(meeting.place), agenda: fill(meeting.agenda) },
    people: fields.people.map((one) => ({ ...one, name: fill(one.name), position: fill(one.position) })),
  };
}

/** The words of the letter filled, sentence by sentence. */
export const fillContent = (content: DraftContent, fill: (text: string) => string): DraftContent => ({
  ...content,
  blocks: content.blocks.map((block) => ({
    ...block,
    claims: block.claims.map((claim) => ({ ...claim, text: fill(claim.text) })),
  })),
});
