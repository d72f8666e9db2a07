/**
 * What of an approved draft goes to the portal: its words, its photos and what each sentence rests on, all as of now.
 */
import { readApproval } from '../../approvals/index.ts';
import {
  blockText,
  claimHash,
  readBasis,
  type AnyTextKind,
  type DraftContent,
  type DraftOrigin,
  type LoadedDraft,
  type Picture,
} from '../../drafts/index.ts';
import { redact, type Source } from '../../evidence/index.ts';
import { ok, type OperationContext, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { slugOf } from '../slug.ts';
import type { PublishedPhoto, SentenceProvenance } from '../schema.ts';

export type Snapshot = {
  readonly version: number;
  readonly approval: number;
  readonly origin: DraftOrigin;
  readonly title: string;
  readonly slug: string;
  readonly content: string;
  readonly text_hash: string;
  readonly sources_hash: string;
  readonly provenance: string;
  readonly photos: string;
  readonly approved_position: string;
  readonly approved_at: Date;
  readonly approval_hash: string;
};

/** The draft must stand approved; the database checks every word and hash of this again. */
export async function snapshotOf(
  { tx, rooms }: OperationContext,
  { draft, version, standing }: LoadedDraft,
): Promise<Result<Snapshot>> {
  const approval = await readApproval(tx, draft.unit_id, draft.approval);
  const rests = await readBasis(tx, rooms, draft);
  if (approval === null || rests === null) throw new Error(`what approved draft ${draft.id} rests on is gone`);
  const titles = version.content.blocks.filter(({ kind, claims }) => kind === 'title' && claims.length > 0);
  if (titles.length !== 1) return fail('newsroom/no-title');
  const title = blockText(titles[0]!);
  return ok({
    version: draft.version,
    approval: draft.approval ?? 0,
    origin: version.origin,
    title,
    slug: slugOf(title),
    content: JSON.stringify(version.content),
    text_hash: version.text_hash,
    sources_hash: version.sources_hash,
    provenance: JSON.stringify(provenanceOf(standing, rests.kind, rests.basis.sources)),
    photos: JSON.stringify(photosOf(version.content, rests.basis.pictures)),
    approved_position: approval.position,
    approved_at: new Date(approval.at),
    approval_hash: approval.hash,
  });
}

function provenanceOf(
  { content, checks, confirmations }: LoadedDraft['standing'],
  kind: Pick<AnyTextKind, 'factLink'>,
  sources: readonly Source[],
): SentenceProvenance[] {
  const byId = new Map(checks.map((check) => [check.claimId, check]));
  const confirmed = new Set(confirmations.map((one) => one.claimHash));
  return content.blocks
    .flatMap(({ claims }) => claims)
    .map((claim) => {
      const check = byId.get(claim.id);
      const cited = [
        ...(check?.passages ?? []).map((passage) => ({
          sourceId: passage.sourceId,
          start: passage.start,
          fact: passage.fact,
        })),
        ...claim.facts.map((fact) => ({ ...kind.factLink(fact), start: undefined, fact })),
      ];
      const rests = cited.flatMap((one) => restOf(one, sources));
      const distinct = new Map(rests.map((rest) => [JSON.stringify(rest), rest]));
      return {
        claimId: claim.id,
        status: check?.status ?? 'unsupported',
        confirmed: check?.status === 'needs-reading' && confirmed.has(claimHash(claim.text)),
        rests: [...distinct.values()],
        ...(check?.status === 'computed'
          ? {
              figures: [
                ...new Map((claim.figures ?? []).map(({ query, value }) => [query, { query, value }])).values(),
              ],
            }
          : {}),
      };
    });
}

/** A fact that says more is cut: the sentence shows what of it was published. */
const longestValue = 400;

/**
 * The label of the line a fact stands on ("Penyelenggara") and what it says, without personal data; of a material only
 * that it is one: its name and its words are the office's own.
 */
function restOf(
  cited: { sourceId: string; start: number | undefined; fact: string | undefined },
  sources: readonly Source[],
): SentenceProvenance['rests'] {
  const source = sources.find(({ id }) => id === cited.sourceId);
  if (source === undefined) return [];
  if (source.kind === 'material' || source.kind === 'query') return [{ source: source.kind, label: '' }];
  const passage = source.passages.find(({ start, fact }) =>
    cited.start === undefined ? fact === cited.fact : start === cited.start,
  );
  if (passage === undefined) return [];
  const { start, end } = passage;
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const value = redact(source.text.slice(start, end).trim());
  const shown = value.length > longestValue ? `${value.slice(0, longestValue).replace(/\s+\S*$/, '')} …` : value;
  return [{ source: source.kind, label: line.replace(/:\s*$/, ''), value: shown }];
}

/**
 * The photos whose captions stand in the text, in that order. Captions are checked for personal data with the text;
 * what else is shown is redacted here.
 */
function photosOf(content: DraftContent, pictures: readonly Picture[]): PublishedPhoto[] {
  const known = new Map(pictures.map((picture) => [`photo-${picture.id}`, picture]));
  return content.blocks.flatMap((block): PublishedPhoto[] => {
    const picture = block.kind === 'caption' ? known.get(block.id) : undefined;
    if (picture === undefined || picture.size === null) return [];
    return [
      {
        sha256: picture.sha256,
        caption: blockText(block),
        alt: redact(picture.alt || picture.caption),
        ...(picture.credit ? { credit: redact(picture.credit) } : {}),
        ...picture.size,
      },
    ];
  });
}
