/** Headers and footers that some page shows. Source: ECMA-376 part 1, 17.10. */
import type { Relationship } from '../office/package.ts';
import { elementsOf, switchOf, type Element } from '../office/tree.ts';

type Running = { readonly kind: 'header' | 'footer'; readonly target: string };

/** Those of all sections, in order, each part once. A first page or even pages have their own only where that is on. */
export function runningParts(
  sections: readonly Element[],
  settings: Element | undefined,
  related: readonly Relationship[],
): Running[] {
  const evenPages = switchOf(settings, 'w:evenAndOddHeaders') === true;
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  const parts = new Map<string, Running>();
  for (const section of sections) {
    const firstPage = switchOf(section, 'w:titlePg') === true;
    for (const { name, attributes } of elementsOf(section)) {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null;
      const pages = attributes['w:type'] ?? 'default';
      const shown = pages === 'default' || (pages === 'first' && firstPage) || (pages === 'even' && evenPages);
      const target = targets.get(attributes['r:id'] ?? '');
      if (kind !== null && shown && target !== undefined) parts.set(target, { kind, target });
    }
  }
  return [...parts.values()];
}
