/** What may be proposed of a paper. Shared with the screens. */
import { z } from 'zod';
import { proposalBase } from '../documents/schema.ts';
import { calendarDate } from '../platform/clock/index.ts';

export const fieldGroups = ['identity', 'relations', 'filing'] as const;
const short = z.string().trim().min(1).max(200);
const year = z.int().min(1_900).max(2_200);

const fields = {
  kind: short,
  number: short,
  year,
  title: z.string().trim().min(1).max(500),
  date: calendarDate,
  issuer: short,
} as const;

const relationValue = z.object({
  id: z.string(),
  relation: z.enum(['mencabut', 'mengubah']),
  kind: short,
  number: short,
  year,
  issuer: short.nullable(),
});
export type RelationValue = z.infer<typeof relationValue>;

const identity = <P extends keyof typeof fields>(path: P) =>
  z.object({ ...proposalBase, group: z.literal('identity'), path: z.literal(path), value: fields[path] });

export const fieldProposalSchema = z.discriminatedUnion('path', [
  identity('kind'),
  identity('number'),
  identity('year'),
  identity('title'),
  identity('date'),
  identity('issuer'),
  z.object({ ...proposalBase, group: z.literal('relations'), path: z.literal('relations'), value: relationValue }),
  z.object({ ...proposalBase, group: z.literal('filing'), path: z.literal('classification'), value: short }),
]);
export type FieldProposal = z.infer<typeof fieldProposalSchema>;
