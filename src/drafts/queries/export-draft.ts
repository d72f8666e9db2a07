/** A draft as PDF or DOCX: its current version, marked as approved only while its approval stands. */
import { readApproval } from '../../approvals/index.ts';
import { personNames } from '../../identity/index.ts';
import {
  localTime,
  maskedIn,
  ok,
  type FileStore,
  type Platform,
  type Result,
  type Room,
  type Tx,
} from '../../platform/index.ts';
import { printDocument, printMimes, type PrintedDocument, type PrintFormat } from '../../printing/index.ts';
import { partsOf, printedDraft } from '../export/printed-draft.ts';
import { fail } from '../failures.ts';
import { clearanceOf, readDraft } from './read-draft.ts';
import { readBasis } from './read-basis.ts';
import type { DraftId } from '../schema.ts';
import type { CodePage } from '../text-kind.ts';

export type DraftFile = { readonly bytes: Uint8Array; readonly name: string; readonly mime: string };

/** Where the QR code on paper leads: the newsroom serves this page on the portal. */
export const provenancePath = (draftId: DraftId): string => `/asal/${draftId}`;

/** `read` runs in the actor's sight; the pages are set after it, so that no transaction waits for paper. */
export async function exportDraft(
  { files, config, rooms }: Pick<Platform, 'files' | 'config' | 'rooms'>,
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  draftId: DraftId,
  format: PrintFormat,
): Promise<Result<DraftFile>> {
  if (await read((tx) => isForgotten(tx, draftId))) return fail('drafts/destroyed');
  const found = await read((tx) => draftOnPaper(tx, files, rooms, config.portalUrl, draftId));
  if (found === null) return fail('drafts/not-found');
  const printed = await printDocument(found.document, format);
  if (!printed.ok) return printed;
  return ok({ bytes: printed.value, mime: printMimes[format], name: `${found.name}.${format}` });
}

const isForgotten = async (tx: Tx, draftId: DraftId): Promise<boolean> =>
  (await tx.selectFrom('drafts').select('forgotten_at').where('id', '=', draftId).executeTakeFirst())?.forgotten_at !=
  null;

/** A draft ready to be printed, and the name of its file; null where the reader sees none. */
export async function draftOnPaper(
  tx: Tx,
  files: FileStore,
  rooms: readonly Room[],
  portalUrl: string,
  draftId: DraftId,
): Promise<{ readonly document: PrintedDocument; readonly name: string } | null> {
  const loaded = await readDraft(tx, draftId);
  if (loaded === null) return null;
  const { draft, version } = loaded;
  const found = await readBasis(tx, rooms, draft);
  if (found === null) return null;
  const { kind, basis } = found;
  const stands = draft.state === 'disetujui' || draft.state === 'terbit';
  const approval = stands ? await readApproval(tx, draft.unit_id, draft.approval) : null;
  const names = await personNames(tx, approval === null ? [] : [approval.approvedBy]);
  const photos = new Map<string, Uint8Array>();
  for (const { id, sha256, size } of basis.pictures) {
    // To know the hash of somebody else's picture is no permission to see it.
    if (size === null) continue;
    // A picture whose file is not there is left out; its caption stays.
    const bytes = await files.read(sha256).catch(() => null);
    if (bytes !== null) photos.set(id, bytes);
  }
  const { date } = localTime(version.created_at, basis.unit.zone);
  // Personal data that nobody has cleared is on no paper.
  const content = (await clearanceOf(tx, draft)) === undefined ? maskedIn(version.content) : version.content;
  const approved = approval && {
    position: approval.position,
    name: names.get(approval.approvedBy) ?? '',
    at: new Date(approval.at),
  };
  const parts = await kind.onPaper?.(tx, {
    subjectId: draft.subject_id,
    unit: basis.unit,
    parts: partsOf(content.blocks, kind.layout),
    approval: approved,
  });
  const head = await kind.pageHead?.(tx, draft.subject_id, draft.unit_id);
  const emblem = head?.emblem == null ? undefined : await files.read(head.emblem).catch(() => undefined);
  return {
    document: printedDraft({
      emblem,
      nextHead: head?.next,
      content,
      layout: kind.layout,
      unit: basis.unit,
      approval: approved,
      origin: version.origin,
      provenanceUrl: portalUrl + provenancePath(draftId),
      code: codeOf(portalUrl, await kind.codePage?.(tx, draft.subject_id)),
      around: parts && { title: kind.label.id, parts },
      photos,
    }),
    name: `${kind.layout.fileName}-${basis.unit.host.split('.')[0]}-${date}${approval === null ? '-konsep' : ''}`,
  };
}

const codeOf = (portalUrl: string, page: CodePage | null | undefined) =>
  page ? { link: portalUrl + page.path, note: page.note, alt: page.alt } : undefined;
