/** The fields of an incoming letter, and what may be proposed of them. Shared with the screens. */
import { z } from 'zod';
import { proposalBase } from '../documents/schema.ts';
import { calendarDate, timeZones } from '../platform/clock/index.ts';

const short = z.string().trim().min(1).max(300);
const long = z.string().trim().min(1).max(1_000);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Who must do what by when. */
export const dutySchema = z.object({
  id: z.string().max(100),
  who: short.optional(),
  what: long,
  by: calendarDate.optional(),
  time: clockTime.optional(),
});
export type Duty = z.infer<typeof dutySchema>;

/** Where and when a letter calls people together. */
export const meetingSchema = z.object({
  id: z.string().max(100),
  date: calendarDate.optional(),
  endDate: calendarDate.optional(),
  time: clockTime.optional(),
  endTime: clockTime.optional(),
  zone: z.enum(timeZones).optional(),
  place: long.optional(),
  link: long.optional(),
  agenda: long.optional(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const singleFields = [
  'number',
  'date',
  'sender',
  'recipient',
  'subject',
  'nature',
  'secrecy',
  'attachments',
] as const;
export type SingleField = (typeof singleFields)[number];

const values = {
  number: short,
  date: calendarDate,
  sender: short,
  recipient: long,
  subject: z.string().trim().min(1).max(500),
  nature: short,
  secrecy: short,
  attachments: short,
} as const satisfies Record<SingleField, z.ZodType>;

/** null: not found, and nobody has filled it in. */
export const letterFieldsSchema = z
  .object({
    number: values.number.nullable(),
    date: values.date.nullable(),
    sender: values.sender.nullable(),
    recipient: values.recipient.nullable(),
    subject: values.subject.nullable(),
    nature: values.nature.nullable(),
    secrecy: values.secrecy.nullable(),
    attachments: values.attachments.nullable(),
    duties: z.array(dutySchema).max(50),
    meetings: z.array(meetingSchema).max(20),
  })
  .meta({ id: 'LetterFields' });
export type LetterFields = z.infer<typeof letterFieldsSchema>;

export const letterGroups = ['head', 'duties', 'meetings'] as const;

const head = <P extends SingleField>(path: P) =>
  z.object({ ...proposalBase, group: z.literal('head'), path: z.literal(path), value: values[path] });

export const letterProposalSchema = z.discriminatedUnion('path', [
  head('number'),
  head('date'),
  head('sender'),
  head('recipient'),
  head('subject'),
  head('nature'),
  head('secrecy'),
  head('attachments'),
  z.object({ ...proposalBase, group: z.literal('duties'), path: z.literal('duties'), value: dutySchema }),
  z.object({ ...proposalBase, group: z.literal('meetings'), path: z.literal('meetings'), value: meetingSchema }),
]);
export type LetterProposal = z.infer<typeof letterProposalSchema>;
