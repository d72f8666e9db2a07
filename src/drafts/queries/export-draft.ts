/** A draft as PDF or DOCX: its current version, marked as approved only while its approval stands. */
import { localTime, type FileStore, type Tx } from '../../platform/index.ts';
import { exportDocx, exportPdf, type Photo } from '../export/index.ts';
import { readDraft } from './read-draft.ts';
import { currentApproval } from './read-approvals.ts';
import { readSources } from './read-sources.ts';

export type DraftFile = { readonly bytes: Uint8Array; readonly name: string; readonly mime: string };
export type ExportFormat = 'pdf' | 'docx';

const mimes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Where the QR code on paper leads: the newsroom serves this page on the portal. */
export const provenancePath = (draftId: string): string => `/asal/${draftId}`;

/** Null when there is no such draft in the actor's sight. */
export async function exportDraft(
  tx: Tx,
  files: FileStore,
  portalUrl: string,
  draftId: string,
  format: ExportFormat,
): Promise<DraftFile | null> {
  const loaded = await readDraft(tx, draftId);
  if (loaded === null) return null;
  const { draft, version } = loaded;
  const sources = await readSources(tx, draft.activity_id, draft.unit_id);
  if (sources === null) return null;
  const approval = draft.state === 'disetujui' || draft.state === 'terbit' ? await currentApproval(tx, draft) : null;
  const photos = new Map<string, Photo>();
  const all = [
    ...sources.facts.photos.map((photo) => [photo.id, photo] as const),
    ...sources.localFacts.photos.map((photo) => [`local:${photo.id}`, photo] as const),
  ];
  for (const [ref, photo] of all) {
    // A photo whose file is not there is left out; its caption stays.
    const bytes = await files.read(photo.sha256).catch(() => null);
    if (bytes !== null) photos.set(ref, { bytes });
  }
  const input = {
    content: version.content,
    unit: sources.unit,
    origin: version.origin,
    provenanceUrl: portalUrl + provenancePath(draftId),
    photos,
    ...(sources.unit.address === null ? {} : { address: sources.unit.address }),
    ...(approval === null ? {} : { approval: { position: approval.position, at: new Date(approval.at) } }),
  };
  const bytes = format === 'pdf' ? await exportPdf(input) : await exportDocx(input);
  const { date } = localTime(version.created_at, sources.unit.zone);
  return {
    bytes,
    mime: mimes[format],
    name: `${draft.kind === 'minutes' ? 'berita-acara' : draft.kind}-${sources.unit.host.split('.')[0]}-${date}${approval === null ? '-konsep' : ''}.${format}`,
  };
}
