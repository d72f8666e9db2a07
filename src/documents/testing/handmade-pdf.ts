/** PDF files written by hand, to hold what no printing program of ours writes. */

export type HandmadePage = {
  /** Operators of the page, in points from the lower left of A4. */
  readonly content: string;
  /** Bodies of its annotations. */
  readonly annotations?: readonly string[];
};
export type Handmade = {
  /** Bodies of fonts by name; /F1 is Helvetica. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** More entries of the catalogue, and of every page's resources. */
  readonly catalogue?: string;
  readonly resources?: string;
  /** More objects; the first has the number `firstOwn`. */
  readonly objects?: readonly string[];
};

/** Number of the first object of `Handmade.objects`. */
export const firstOwn = 4;

export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;

/** One line of text in a font (Helvetica, 11 points) at a place. */
export function words(x: number, y: number, text: string, size = 11, font = 'F1'): string {
  const escaped = text.replace(/[()\\]/g, (sign) => `\\${sign}`);
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

/** Lines below one another, `step` points apart. */
export const lines = (x: number, top: number, texts: readonly string[], step = 14, size = 11): string =>
  texts.map((text, index) => words(x, top - index * step, text, size)).join('');

export function handmadePdf(pages: readonly (HandmadePage | string)[], more: Handmade = {}): Uint8Array {
  const own = more.objects ?? [];
  const objects = ['', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', ...own];
  const kids: string[] = [];
  for (const page of pages) {
    const { content, annotations = [] } = typeof page === 'string' ? { content: page } : page;
    const fonts = Object.entries(more.fonts ?? {}).map(([name, body]) => `/${name} ${body}`);
    const number = objects.length + 1;
    kids.push(`${number} 0 R`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Annots [${annotations.join(' ')}] ` +
        `/Resources << /Font << /F1 3 0 R ${fonts.join(' ')} >> ${more.resources ?? ''} >> >>`,
      stream(content),
    );
  }
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`;
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`;
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`, 'latin1');
}
