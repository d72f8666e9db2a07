/** The English beside each sentence of a draft: the newest rendering of exactly these words holds. */
import { sql, type Selectable } from 'kysely';
import { readDraft, toldBlocks } from '../../drafts/index.ts';
import type { DraftContent, DraftId } from '../../drafts/schema.ts';
import { personNames } from '../../identity/index.ts';
import type { Tables, Tx } from '../../platform/index.ts';
import type { EnglishVersion, RenderedSentence } from '../schema.ts';
import '../tables.ts';

export type RenderingRow = Selectable<Tables['draft_renderings']>;
export type ToldSentence = { readonly claimId: string; readonly text: string };

/** Sentences that are rendered: all that may be told in other words. */
export const sentencesOf = (content: DraftContent): readonly ToldSentence[] =>
  toldBlocks(content).flatMap(({ claims }) => claims.map(({ id, text }) => ({ claimId: id, text })));

/** By the id of the claim, of sentences as they are written now. */
export async function renderingsOf(
  tx: Tx,
  draftId: DraftId,
  sentences: readonly ToldSentence[],
): Promise<ReadonlyMap<string, RenderingRow>> {
  const rows = await tx
    .selectFrom('draft_renderings')
    .selectAll()
    .distinctOn('claim_id')
    .where('draft_id', '=', draftId)
    .where(
      sql<boolean>`(claim_id, sentence) in (select x.id, x.words from jsonb_to_recordset(${JSON.stringify(
        sentences.map(({ claimId, text }) => ({ id: claimId, words: text })),
      )}::jsonb) as x(id text, words text))`,
    )
    .orderBy('claim_id')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.claim_id, row]));
}

/** Null where there is no such draft in the actor's sight. */
export async function readEnglish(tx: Tx, draftId: DraftId): Promise<EnglishVersion | null> {
  const found = await readDraft(tx, draftId);
  if (found === null) return null;
  const sentences = sentencesOf(found.version.content);
  const rows = await renderingsOf(tx, draftId, sentences);
  const readers = [...rows.values()].flatMap(({ read_by }) => (read_by === null ? [] : [read_by]));
  const names = await personNames(tx, [...new Set(readers)]);
  const items = sentences.map((sentence) => shown(sentence, rows.get(sentence.claimId), names));
  const accepted = items.filter(({ state }) => state === 'accepted').length;
  return { version: found.version.n, items, accepted, complete: items.length > 0 && accepted === items.length };
}

function shown(
  { claimId, text }: ToldSentence,
  row: RenderingRow | undefined,
  names: ReadonlyMap<string, string>,
): RenderedSentence {
  if (row === undefined) {
    const none = { id: null, english: null, problems: [], judge: [], model: null, edited: false, readBy: null };
    return { claimId, sentence: text, state: 'none', ...none };
  }
  const { id, state, english, problems, judge, model, edited, read_by } = row;
  const readBy = read_by === null ? null : (names.get(read_by) ?? '');
  return { claimId, sentence: text, state, id, english, problems, judge, model, edited, readBy };
}
