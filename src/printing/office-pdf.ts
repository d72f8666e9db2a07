/** A document as PDF in the office's layout. */
import { readFileSync } from 'node:fs';
import encodeQR from 'qr';
import { approvedHere, type PrintedDocument } from './document.ts';
import { readEmblem, readPicture } from './picture.ts';
import { setPages } from './set-pages.ts';

const layout = readFileSync(new URL('office.typ', import.meta.url), 'utf8');

export async function officePdf(document: PrintedDocument): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const parts = [];
  for (const part of document.parts) {
    if (part.type !== 'picture') parts.push(part);
    else {
      const image = await readPicture(document.pictures.get(part.picture));
      const path = image === null ? '' : `/picture-${files.size}.jpg`;
      if (image !== null) files.set(path, image.bytes);
      parts.push({ ...part, path });
    }
  }
  const emblem = document.emblem === undefined ? null : await readEmblem(document.emblem);
  if (emblem !== null) files.set('/emblem.png', emblem);
  const emblemPath = emblem === null ? '' : '/emblem.png';
  const { layout: style, letterhead, address, title, mark, foot, at, nextHead = '' } = document;
  const qr = encodeQR(foot.link, 'svg', { ecc: 'medium', border: 1 });
  const data = JSON.stringify({
    layout: style,
    letterhead,
    address,
    title,
    mark,
    foot,
    parts,
    qr,
    approvedHere,
    emblem: emblemPath,
    nextHead,
  });
  return setPages({ layout, data, at, files });
}
