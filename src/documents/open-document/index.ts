/**
 * Reads files of OpenDocument (ODT, ODS, ODP) into the text that a person sees. Source: OASIS OpenDocument 1.3, part 3.
 */
import type { Package } from '../office/package.ts';
import { childOf, childrenOf, elementsOf, visitElements, type Element } from '../office/tree.ts';
import type { OfficeFile } from '../read-file.ts';
import { warning } from '../warnings.ts';
import { readLooks } from './looks.ts';
import { readStory, readTable, type OpenText } from './text.ts';

/** Every part but the list of parts is then locked. */
export function isEncrypted(opened: Package): boolean {
  const manifest = opened.names.includes('META-INF/manifest.xml') ? opened.part('META-INF/manifest.xml') : undefined;
  return childrenOf(manifest, 'manifest:file-entry').some(
    (entry) => childOf(entry, 'manifest:encryption-data') !== undefined,
  );
}

/** Null where the package is none, or of a kind that holds no text to read. */
export function readOpenDocument(opened: Package): OfficeFile | null {
  const content = opened.names.includes('content.xml') ? opened.part('content.xml') : undefined;
  const body = elementsOf(childOf(content, 'office:body'))[0];
  if (content === undefined || body === undefined) return null;
  const styles = opened.names.includes('styles.xml') ? opened.part('styles.xml') : undefined;
  const document: OpenText = {
    looks: readLooks([styles, content].filter((part) => part !== undefined)),
    missed: new Set(),
    apart: [],
  };
  const kind = kinds[body.name];
  if (kind === undefined) return null;
  const pages =
    kind === 'odt' ? [readStory(body, document)] : kind === 'ods' ? sheetsOf(body, document) : slidesOf(body, document);
  if (kind === 'odt') readRunning(styles, document);
  const { missed, apart } = document;
  return { kind, pages, apart, warnings: [...missed].toSorted().map((code) => warning(code)) };
}

const kinds: Readonly<Record<string, 'odt' | 'ods' | 'odp'>> = {
  'office:text': 'odt',
  'office:spreadsheet': 'ods',
  'office:presentation': 'odp',
};

function sheetsOf(body: Element, document: OpenText): string[] {
  return childrenOf(body, 'table:table').flatMap((table) => {
    if (document.looks.isOff(table.attributes['table:style-name'])) {
      document.missed.add('hidden-parts');
      return [];
    }
    const rows = readTable(table, document);
    return rows === '' ? [] : [`${table.attributes['table:name'] ?? ''}\n\n${rows}`.trim()];
  });
}

function slidesOf(body: Element, document: OpenText): string[] {
  const pages: string[] = [];
  for (const slide of childrenOf(body, 'draw:page')) {
    if (document.looks.isOff(slide.attributes['draw:style-name'])) {
      document.missed.add('hidden-parts');
      continue;
    }
    const shown = {
      ...slide,
      children: slide.children.filter((child) => typeof child !== 'string' && child.name !== 'presentation:notes'),
    };
    // Boxes are what a slide is made of: they stand in its text.
    const own: OpenText = { ...document, apart: [] };
    const text = readStory(shown, own);
    pages.push([...own.apart.map((part) => part.text), text].filter((part) => part !== '').join('\n\n'));
    const notes = childOf(slide, 'presentation:notes');
    if (notes === undefined) continue;
    const beside: OpenText = { ...document, apart: [] };
    const said = [readStory(notes, beside), ...beside.apart.map((part) => part.text)].filter((part) => part !== '');
    if (said.length > 0) document.apart.push({ kind: 'note', text: said.join('\n') });
  }
  return pages;
}

/** Heads and feet of the pages, each text once. */
function readRunning(styles: Element | undefined, document: OpenText): void {
  const seen = new Set<string>();
  if (styles === undefined) return;
  visitElements(styles, (element) => {
    const kind = /^style:(header|footer)(?:-left|-first)?$/.exec(element.name)?.[1];
    if (kind === undefined) return true;
    const text = readStory(element, document);
    if (text !== '' && !seen.has(kind + text)) document.apart.push({ kind: kind as 'header' | 'footer', text });
    seen.add(kind + text);
    return false;
  });
}
