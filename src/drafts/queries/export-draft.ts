/** A draft as PDF or DOCX: its current version, marked as approved only while its approval stands. */
import { readApproval } from '../../approvals/index.ts';
import { personNames } from '../../identity/index.ts';
import { localTime, maskedIn, ok, type FileStore, type Platform, type Result, type Tx } from '../../platform/index.ts';
import { printDocument, printMimes, type Part, type PrintedDocument, type PrintFormat } from '../../printing/index.ts';
import { partsOf, printedDraft } from '../export/printed-draft.ts';
import { fail } from '../failures.ts';
import { clearanceOf, readDraft } from './read-draft.ts';
import { readBasis } from './read-basis.ts';
import type { DraftContent, DraftId } from '../schema.ts';
import type { CodePage, OnPaper, PageHead, Picture } from '../text-kind.ts';

export type DraftFile = { readonly bytes: Uint8Array; readonly name: string; readonly mime: string };

/** Where the QR code on paper leads: the newsroom serves this page on the portal. */
export const provenancePath = (draftId: DraftId): string => `/asal/${draftId}`;

/** A text as one of the things that share its words has it: a letter of several that were approved together. */
export type Variant = {
  readonly subjectId: string;
  readonly content: (content: DraftContent) => DraftContent;
  /** How it stands on paper, where whoever asks has read that of many things together; else its kind is asked. */
  readonly paper?: {
    readonly parts: (words: OnPaper) => readonly Part[];
    readonly head: PageHead;
    readonly code: CodePage | null;
  };
};

type Printable = { readonly document: PrintedDocument; readonly name: string };
/** A text opened for paper: set for its own subject, or for others that share its words. */
export type OpenedText = { readonly documentOf: (tx: Tx, variant?: Variant) => Promise<Printable> };

/** `read` runs in the actor's sight; the pages are set after it, so that no transaction waits for paper. */
export async function exportDraft(
  platform: Pick<Platform, 'files' | 'config' | 'rooms'>,
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  draftId: DraftId,
  format: PrintFormat,
  variant?: Variant,
): Promise<Result<DraftFile>> {
  if (await read((tx) => isForgotten(tx, draftId))) return fail('drafts/destroyed');
  const found = await read(async (tx) => (await openText(tx, platform, draftId))?.documentOf(tx, variant) ?? null);
  if (found === null) return fail('drafts/not-found');
  const printed = await printDocument(found.document, format);
  if (!printed.ok) return printed;
  return ok({ bytes: printed.value, mime: printMimes[format], name: `${found.name}.${format}` });
}

const isForgotten = async (tx: Tx, draftId: DraftId): Promise<boolean> =>
  (await tx.selectFrom('drafts').select('forgotten_at').where('id', '=', draftId).executeTakeFirst())?.forgotten_at !=
  null;

/** Null where the reader sees no such text, or its basis no more. */
export async function openText(
  tx: Tx,
  { files, config: { portalUrl }, rooms }: Pick<Platform, 'files' | 'config' | 'rooms'>,
  draftId: DraftId,
): Promise<OpenedText | null> {
  const loaded = await readDraft(tx, draftId);
  if (loaded === null) return null;
  const { draft, version } = loaded;
  const found = await readBasis(tx, rooms, draft);
  if (found === null) return null;
  const { kind, basis } = found;
  const stands = draft.state === 'disetujui' || draft.state === 'terbit';
  const approval = stands ? await readApproval(tx, draft.unit_id, draft.approval) : null;
  const names = await personNames(tx, approval === null ? [] : [approval.approvedBy]);
  const photos = await photosOf(files, basis.pictures);
  const { date } = localTime(version.created_at, basis.unit.zone);
  // Personal data that nobody has cleared is on no paper.
  const isCleared = (await clearanceOf(tx, draft)) !== undefined;
  const approved = approval && {
    position: approval.position,
    name: names.get(approval.approvedBy) ?? '',
    at: new Date(approval.at),
  };
  const emblems = new Map<string, Promise<Uint8Array | undefined>>();
  const emblemOf = (hash: string) => {
    const known = emblems.get(hash) ?? files.read(hash).catch(() => undefined);
    emblems.set(hash, known);
    return known;
  };
  return {
    async documentOf(on, variant) {
      const said = variant?.content(version.content) ?? version.content;
      const content = isCleared ? said : maskedIn(said);
      const subjectId = variant?.subjectId ?? draft.subject_id;
      const words = { subjectId, unit: basis.unit, parts: partsOf(content.blocks, kind.layout), approval: approved };
      const { paper } = variant ?? {};
      const parts = paper === undefined ? await kind.onPaper?.(on, words) : paper.parts(words);
      const head = paper === undefined ? await kind.pageHead?.(on, subjectId, draft.unit_id) : paper.head;
      const code = paper === undefined ? await kind.codePage?.(on, subjectId) : paper.code;
      return {
        document: printedDraft({
          emblem: head?.emblem == null ? undefined : await emblemOf(head.emblem),
          nextHead: head?.next,
          content,
          layout: kind.layout,
          unit: basis.unit,
          approval: approved,
          origin: version.origin,
          provenanceUrl: portalUrl + provenancePath(draftId),
          code: codeOf(portalUrl, code),
          around: parts && { title: kind.label.id, parts },
          photos,
        }),
        name: `${kind.layout.fileName}-${basis.unit.host.split('.')[0]}-${date}${approval === null ? '-konsep' : ''}`,
      };
    },
  };
}

async function photosOf(files: FileStore, pictures: readonly Picture[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const photos = new Map<string, Uint8Array>();
  for (const { id, sha256, size } of pictures) {
    // To know the hash of somebody else's picture is no permission to see it.
    if (size === null) continue;
    // A picture whose file is not there is left out; its caption stays.
    const bytes = await files.read(sha256).catch(() => null);
    if (bytes !== null) photos.set(id, bytes);
  }
  return photos;
}

const codeOf = (portalUrl: string, page: CodePage | null | undefined) =>
  page ? { link: portalUrl + page.path, note: page.note, alt: page.alt } : undefined;
