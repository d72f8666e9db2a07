/**
 * Sentences with other words than a draft has, from whoever proposes them: put in their places, and judged by the same
 * check as everything else. Knows no model.
 */
import { ownWords, prepareSources, type ClaimCheck, type PreparedSources, type Problem } from '../../evidence/index.ts';
import { turningWords, words } from '../../language/index.ts';
import type { Block, DraftContent, EditedContent, KeptSentence } from '../schema.ts';
import type { AnyTextKind, Basis } from '../text-kind.ts';
import { checkContent } from './check.ts';
import { applyEdit } from './edit.ts';

/** A sentence by the id of its claim, and the words proposed for it. */
export type ProposedSentence = { readonly claimId: string; readonly text: string };

export type JudgedSentence = ProposedSentence & {
  readonly before: string;
  /** The worst of the sentences that the words make. */
  readonly status: ClaimCheck['status'];
  readonly problems: KeptSentence['problems'];
};

/** Blocks whose sentences may be told in other words; figures in tables, credits and questions may not. */
const told: ReadonlySet<Block['kind']> = new Set(['title', 'paragraph', 'heading', 'list-item', 'caption']);

export const toldBlocks = (content: DraftContent): readonly Block[] =>
  content.blocks.filter(({ kind, claims }) => told.has(kind) && claims.length > 0);

/** The content with these sentences in the places of others; they keep what those cited. */
export function withSentences(
  kind: AnyTextKind,
  content: DraftContent,
  sentences: readonly ProposedSentence[],
): DraftContent {
  const words = new Map(sentences.map(({ claimId, text }) => [claimId, text]));
  const edited: EditedContent = {
    blocks: content.blocks.map((block) => ({
      id: block.id,
      kind: block.kind,
      claims: block.claims.map((claim) => ({
        id: claim.id,
        text: words.get(claim.id) ?? claim.text,
        passages: [...claim.passages],
      })),
    })),
  };
  return applyEdit(kind, content, edited);
}

/**
 * Each sentence judged in its place, all others being as they are. Unknown sentences and unchanged words are left
 * out.
 */
export function judgeSentences(
  kind: AnyTextKind,
  basis: Basis<unknown>,
  content: DraftContent,
  sentences: readonly ProposedSentence[],
): JudgedSentence[] {
  const prepared = prepareSources(basis.sources);
  const known = new Map(toldBlocks(content).flatMap(({ claims }) => claims.map(({ id, text }) => [id, text] as const)));
  const before = new Set(content.blocks.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return sentences.flatMap((sentence) => {
    const old = known.get(sentence.claimId);
    if (old === undefined) return [];
    const changed = withSentences(kind, content, [sentence]);
    const own = changed.blocks
      .flatMap(({ claims }) => claims)
      .filter(({ id }) => id === sentence.claimId || !before.has(id));
    const text = own.map((claim) => claim.text).join(' ');
    if (text === '' || text === old) return [];
    const ids = new Set(own.map(({ id }) => id));
    const checks = checkContent(changed, kind, basis, prepared).filter(({ claimId }) => ids.has(claimId));
    const texts = new Map(own.map((claim) => [claim.id, claim.text]));
    const judged = checks.map((check) => asRetold(check, texts.get(check.claimId) ?? '', old, prepared));
    return [{ ...sentence, text, before: old, ...worstOf(judged) }];
  });
}

/**
 * A check as it is of a sentence told again: nobody asked for news. Words of its own, and a limit of the sources that
 * it leaves out, refuse it; a word of the very sentence that it tells again does not.
 */
function asRetold(check: ClaimCheck, text: string, retold: string, sources: PreparedSources): ClaimCheck {
  const problems = check.problems.filter((problem) => !isOfRetold(problem, retold));
  const status = check.status === 'unsupported' && problems.length === 0 ? 'needs-reading' : check.status;
  if (status !== 'needs-reading') return { ...check, status, problems };
  const own = ownWords(text, retold, sources).map(({ start, end, text: word }): Problem => ({
    code: 'unknown-word',
    start,
    end,
    text: word,
  }));
  const left = (check.judge ?? [])
    .filter(({ why }) => why === 'turn-left-out')
    .map(({ start, end, text: words }): Problem => ({ code: 'left-out', start, end, text: words }));
  const more = [...own, ...left];
  return { ...check, status: more.length > 0 ? 'unsupported' : status, problems: [...problems, ...more] };
}

/** Unknown to the sources, but of the sentence itself: "Nota Telaah" heads its own text. */
function isOfRetold({ code, text }: Problem, retold: string): boolean {
  if (code !== 'unknown-word') return false;
  const told = new Set(words(retold).map(({ lower }) => lower));
  return words(text).every(({ lower }) => told.has(lower) && !turningWords.has(lower));
}

const order: readonly ClaimCheck['status'][] = ['unsupported', 'needs-reading', 'verbatim', 'computed', 'from-facts'];

function worstOf(checks: readonly ClaimCheck[]): Pick<JudgedSentence, 'status' | 'problems'> {
  const status = order.find((one) => checks.some((check) => check.status === one)) ?? 'unsupported';
  return { status, problems: checks.flatMap(({ problems }) => problems.map(({ code, text }) => ({ code, text }))) };
}
