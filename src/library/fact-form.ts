/** The form of a paper: what kind it is, its number, year, title and day, what it says of other rules, its code. */
import type { Updateable } from 'kysely';
import { defineFactForm, type Change, type Kept } from '../documents/index.ts';
import { about, ok, type OperationContext, type Result, type Tables } from '../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { fieldGroups, fieldProposalSchema, type FieldProposal } from './field-proposals.ts';
import { learn } from './operations/learn.ts';
import { mayEdit } from './policy.ts';
import type { KnownOfPaper } from './propose.ts';
import { classCodes, lessonsOf } from './queries/classes.ts';
import { paperIdSchema, type PaperId } from './schema.ts';

type Held = Kept & { readonly id: PaperId; readonly version: number; readonly name: string };
type Versions = { readonly version: number };

export const paperForm = defineFactForm({
  about: 'paper',
  schema: fieldProposalSchema,
  groups: fieldGroups,
  may: { edit: 'library.edit' },
  role: 'original',
  inSteps: true,
  hold: async (tx, actor, subjectId): Promise<Result<Held>> => {
    const paperId = paperIdSchema.safeParse(subjectId).data;
    if (paperId === undefined) return fail('library/not-found');
    const paper = await tx
      .selectFrom('papers')
      .select(['id', 'unit_id as unitId', 'version', 'name'])
      .where('id', '=', paperId)
      .forUpdate()
      .executeTakeFirst();
    if (!paper) return fail('library/not-found');
    return mayEdit(actor, paper.unitId) ? ok(paper) : fail('library/not-yours');
  },
  known: async (tx, subjectId): Promise<KnownOfPaper | null> => {
    const paperId = paperIdSchema.safeParse(subjectId).data;
    if (paperId === undefined) return null;
    const paper = await tx.selectFrom('papers').select('unit_id').where('id', '=', paperId).executeTakeFirst();
    return paper ? { lessons: await lessonsOf(tx, paper.unit_id, paperId), codes: await classCodes(tx) } : null;
  },
  propose: new URL('propose.ts', import.meta.url),
  apply,
  events: {
    added: (of) => event('paper.step-done', about('paper', of), { step: 'type' }),
    read: (of) => event('paper.step-done', about('paper', of), { step: 'fields' }),
    retried: (of) => event('paper.step-retried', about('paper', of), { step: 'fields' }),
    unreadable: (of, { code }) => event('paper.step-failed', about('paper', of), { step: 'text', code }),
    decided: (of, { accepted, corrected, refused, undone }, { version }: Versions) =>
      event('paper.fields-decided', about('paper', of), { version, accepted, corrected, refused, undone }),
  },
  refusals: {
    notFound: () => fail('library/not-found'),
    same: () => fail('library/step-done'),
    noSuchProposal: () => fail('library/no-such-proposal'),
    invalid: () => fail('library/invalid-field'),
  },
});

const columns = {
  kind: 'kind',
  number: 'number',
  year: 'year',
  title: 'title',
  date: 'dated',
  issuer: 'issuer',
  classification: 'classification',
} as const;

/** Writes what was accepted; what is withdrawn goes again, but for the title, which a paper always has. */
async function apply(
  context: OperationContext,
  held: Held,
  changes: readonly Change<FieldProposal>[],
): Promise<Result<Versions>> {
  const { tx } = context;
  const set: Updateable<Tables['papers']> = {};
  for (const { act, proposal } of changes) {
    if (proposal.path === 'relations') await applyRelation(context, held, act, proposal);
    else if (act === 'put') Object.assign(set, { [columns[proposal.path]]: proposal.value });
    else if (proposal.path !== 'title') Object.assign(set, { [columns[proposal.path]]: null });
  }
  if (changes.length === 0) return ok({ version: held.version });
  const version = held.version + 1;
  await tx
    .updateTable('papers')
    .set({ ...set, version })
    .where('id', '=', held.id)
    .execute();
  if ('classification' in set) await learn(context, held.id);
  return ok({ version });
}

async function applyRelation(
  { tx }: OperationContext,
  { id, unitId }: Held,
  act: Change<FieldProposal>['act'],
  { value, start, end }: Extract<FieldProposal, { path: 'relations' }>,
): Promise<void> {
  await tx.deleteFrom('paper_relations').where('paper_id', '=', id).where('id', '=', value.id).execute();
  if (act === 'put')
    await tx
      .insertInto('paper_relations')
      .values({ paper_id: id, unit_id: unitId, ...value, start, end })
      .execute();
}
