import { getDocumentProxy } from 'unpdf';
import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { fail } from './failures.ts';
import type { ReadFile } from './read-file.ts';
import { documentLimits } from './schema.ts';

type TextItem = {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly height: number;
};
type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Text of a PDF page by page. A wider gap between two lines becomes a blank line, so that paragraphs survive. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  let document: Proxy;
  try {
    // A copy: the library takes the buffer over.
    document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (cause) {
    return (cause as Error).name === 'PasswordException'
      ? fail('documents/encrypted', { name })
      : fail('documents/damaged', { name });
  }
  try {
    if (document.numPages > documentLimits.pages)
      return fail('documents/too-much-text', { name, what: `${document.numPages} halaman` });
    const pages: string[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const text = await pageText(document, number);
      characters += text.length;
      if (characters > documentLimits.characters)
        return fail('documents/too-much-text', { name, what: `> ${documentLimits.characters} karakter` });
      pages.push(text);
    }
    if (pages.every((page) => page.trim() === ''))
      return fail('documents/only-images', { name, pages: document.numPages });
    return ok({ pages, apart: [], warnings: [] });
  } catch {
    return fail('documents/damaged', { name });
  } finally {
    await document.destroy();
  }
}

async function pageText(document: Proxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  let text = '';
  let lastY: number | undefined;
  let lineHeight = 0;
  for (const item of items as readonly TextItem[]) {
    if (typeof item.str !== 'string') continue;
    const y = item.transform[5] ?? 0;
    if (item.str.trim() !== '') {
      const height = item.height || lineHeight;
      if (lastY !== undefined && text.endsWith('\n') && lastY - y > 1.7 * Math.max(height, 1)) text += '\n';
      lastY = y;
      lineHeight = height;
    }
    text += item.str + (item.hasEOL ? '\n' : '');
  }
  page.cleanup();
  return text.trimEnd();
}
