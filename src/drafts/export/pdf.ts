/** A draft as PDF, set by typst with the fonts inside its package; nothing of the machine's fonts or files is used. */
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import encodeQR from 'qr';
import { toExportDocument, type ExportInput } from './document.ts';
import { printPhoto } from './photo.ts';

const layout = readFileSync(new URL('layout.typ', import.meta.url), 'utf8');
let compiler: NodeCompiler | undefined;

/** The PDF (A4) of a draft. Throws when typst cannot set the page, which only a fault of the layout can cause. */
export async function exportPdf(input: ExportInput): Promise<Uint8Array> {
  const document = toExportDocument(input);
  const images = new Map<string, Buffer>();
  const parts = [];
  for (const part of document.parts) {
    if (part.type !== 'photo') parts.push(part);
    else {
      const image = await printPhoto(input.photos?.get(part.photo));
      const path = image === null ? '' : `/photo-${images.size}.jpg`;
      if (image !== null) images.set(path, image.bytes);
      parts.push({ ...part, path });
    }
  }
  const data = JSON.stringify({
    ...document,
    parts,
    qr: encodeQR(document.provenanceUrl, 'svg', { ecc: 'medium', border: 1 }),
  });
  // From here on everything is synchronous: the shared compiler serves one document at a time.
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname });
  for (const [path, bytes] of images) compiler.mapShadow(`${import.meta.dirname}${path}`, bytes);
  try {
    return compiler.pdf(
      { mainFileContent: layout, inputs: { data } },
      { creationTimestamp: Math.floor((input.approval?.at.getTime() ?? 0) / 1000) },
    );
  } finally {
    for (const path of images.keys()) compiler.unmapShadow(`${import.meta.dirname}${path}`);
    compiler.evictCache(10);
  }
}
