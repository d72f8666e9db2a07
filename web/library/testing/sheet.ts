/** A page of an invented rule: its text, where its words stand, and a picture of it. */
import { paperIdSchema, type PaperPageText } from '../../../src/library/schema.ts';
import type { FakeServer } from '../../testing/fake-server.ts';

export const paperId = paperIdSchema.parse('6f9619ff-8b86-4d01-b42d-00c04fc964ff');
const lines = [
  'BAB II PENGUMUMAN',
  'Pasal 12',
  'Daftar sementara diumumkan paling lama 14 hari',
  'di kantor desa dan di laman satuan kerja.',
  'Pasal 13',
  'Tanggapan disampaikan paling lambat 21 hari.',
];
const [width, height] = [600, 848];
/** Where the page's text begins in the stored text. */
const start = 1_000;

/**
 * Page 3 of 7. `unsure`: a number on which two readers do not agree. `turned`: how far its scan is turned, clockwise,
 * to stand upright.
 */
export function sheet({
  unsure,
  turned = 0,
}: { readonly unsure?: string; readonly turned?: 0 | 90 | 180 | 270 } = {}): PaperPageText {
  const text = lines.join('\n');
  const words: NonNullable<PaperPageText['layout']>['words'] = [];
  let at = 0;
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const word of line.split(' ')) {
      words.push({
        start: start + at,
        end: start + at + word.length,
        box: [0.1 + column * 0.0145, 0.1 + row * 0.05, word.length * 0.0145, 0.022],
        ...(word === unsure ? { sure: false } : {}),
      });
      at += word.length + 1;
      column += word.length + 1;
    }
  }
  const part = (kind: 'chapter' | 'article', label: string, from: string, to?: string) => ({
    kind,
    label,
    start: start + text.indexOf(from),
    end: start + (to === undefined ? text.length : text.indexOf(to)),
    depth: 1,
    path: [],
  });
  return {
    page: 3,
    pages: 7,
    text,
    start,
    end: start + text.length,
    layout: { page: 3, width, height, turned, source: unsure === undefined ? 'text' : 'ocr', words },
    sections: [
      part('chapter', 'BAB II', 'BAB II'),
      part('article', 'Pasal 12', 'Pasal 12', 'Pasal 13'),
      part('article', 'Pasal 13', 'Pasal 13'),
    ],
    picture: 'ready',
  };
}

/** Where words stand in the stored text. */
export function spanOf({ text, start: from }: PaperPageText, words: string): { start: number; end: number } {
  const at = from + text.indexOf(words);
  return { start: at, end: at + words.length };
}

/** The sheet drawn as an SVG, lying as it was scanned, served as the picture of its page. */
export function serveSheet(server: FakeServer, page: PaperPageText): void {
  const drawn = (page.layout?.words ?? [])
    .map(({ start: from, end, box: [x, y, , high] }) => {
      const word = page.text.slice(from - page.start, end - page.start);
      return `<text x="${x * width}" y="${(y + high * 0.8) * height}">${word}</text>`;
    })
    .join('');
  const style = 'font-family="monospace" font-size="14.5"';
  const turned = page.layout?.turned ?? 0;
  const [wide, high] = turned % 180 === 0 ? [width, height] : [height, width];
  const lying = `translate(${wide / 2} ${high / 2}) rotate(${-turned}) translate(${-width / 2} ${-height / 2})`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" ${style}>` +
    `<rect width="100%" height="100%" fill="white"/><g transform="${lying}">${drawn}</g></svg>`;
  server.answers('get', '/api/library/{paperId}/pages/{n}', () => page);
  server.answers(
    'get',
    '/api/library/{paperId}/pages/{n}/picture',
    () => new Response(svg, { headers: { 'content-type': 'image/svg+xml' } }),
  );
}
