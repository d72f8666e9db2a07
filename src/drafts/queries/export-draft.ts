/** A draft as PDF or DOCX: its current version, marked as approved only while its approval stands. */
import { layouts } from '../../activities/index.ts';
import { localTime, ok, type FileStore, type Platform, type Result, type Tx } from '../../platform/index.ts';
import { printDocument, printMimes, type PrintedDocument, type PrintFormat } from '../../printing/index.ts';
import { printedDraft } from '../export/printed-draft.ts';
import { fail } from '../failures.ts';
import { readDraft } from './read-draft.ts';
import { currentApproval } from './read-approvals.ts';
import { readSources } from './read-sources.ts';

export type DraftFile = { readonly bytes: Uint8Array; readonly name: string; readonly mime: string };

/** Where the QR code on paper leads: the newsroom serves this page on the portal. */
export const provenancePath = (draftId: string): string => `/asal/${draftId}`;

/** `read` runs in the actor's sight; the pages are set after it, so that no transaction waits for paper. */
export async function exportDraft(
  { files, config }: Pick<Platform, 'files' | 'config'>,
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  draftId: string,
  format: PrintFormat,
): Promise<Result<DraftFile>> {
  const found = await read((tx) => draftOnPaper(tx, files, config.portalUrl, draftId));
  if (found === null) return fail('drafts/not-found');
  const printed = await printDocument(found.document, format);
  if (!printed.ok) return printed;
  return ok({ bytes: printed.value, mime: printMimes[format], name: `${found.name}.${format}` });
}

async function draftOnPaper(
  tx: Tx,
  files: FileStore,
  portalUrl: string,
  draftId: string,
): Promise<{ readonly document: PrintedDocument; readonly name: string } | null> {
  const loaded = await readDraft(tx, draftId);
  if (loaded === null) return null;
  const { draft, version } = loaded;
  const sources = await readSources(tx, draft.activity_id, draft.unit_id);
  if (sources === null) return null;
  const approval = draft.state === 'disetujui' || draft.state === 'terbit' ? await currentApproval(tx, draft) : null;
  const photos = new Map<string, Uint8Array>();
  const all = [
    ...sources.facts.photos.map((photo) => [photo.id, photo] as const),
    ...sources.localFacts.photos.map((photo) => [`local:${photo.id}`, photo] as const),
  ];
  for (const [ref, photo] of all) {
    // A photo whose file is not there is left out; its caption stays.
    const bytes = await files.read(photo.sha256).catch(() => null);
    if (bytes !== null) photos.set(ref, bytes);
  }
  const { date } = localTime(version.created_at, sources.unit.zone);
  return {
    document: printedDraft({
      content: version.content,
      layout: layouts[draft.kind],
      unit: sources.unit,
      approval: approval && { position: approval.position, at: new Date(approval.at) },
      origin: version.origin,
      provenanceUrl: portalUrl + provenancePath(draftId),
      photos,
    }),
    name: `${draft.kind === 'minutes' ? 'berita-acara' : draft.kind}-${sources.unit.host.split('.')[0]}-${date}${approval === null ? '-konsep' : ''}`,
  };
}
