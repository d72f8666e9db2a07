/** The columns of a letter that hold its fields, and the fields that they are. */
import type { Selectable } from 'kysely';
import type { Tables } from '../../../platform/index.ts';
import type { LetterFields, SingleField } from '../../schema.ts';

export const singleColumns = {
  number: 'number',
  date: 'dated',
  sender: 'sender',
  recipient: 'recipient',
  subject: 'subject',
  nature: 'nature',
  secrecy: 'secrecy',
  attachments: 'attachments',
} as const satisfies Record<SingleField, keyof Tables['letters']>;

export const fieldColumns = [
  'number',
  'dated',
  'sender',
  'recipient',
  'subject',
  'nature',
  'secrecy',
  'attachments',
  'duties',
  'meetings',
] as const;
type Row = Pick<Selectable<Tables['letters']>, (typeof fieldColumns)[number]>;

export const fieldsOf = ({ dated, duties, meetings, ...row }: Row): LetterFields => ({
  number: row.number,
  date: dated,
  sender: row.sender,
  recipient: row.recipient,
  subject: row.subject,
  nature: row.nature,
  secrecy: row.secrecy,
  attachments: row.attachments,
  duties: [...duties],
  meetings: [...meetings],
});
