/** What styles of OpenDocument say of being seen, and the forms of list numbers. */
import { childOf, childrenOf, visitElements, type Element } from '../office/tree.ts';
import { formatted } from '../word/numbering.ts';

export type Looks = {
  /** Text that is hidden, struck out or white. */
  readonly unseen: (style: string | undefined) => 'hidden-text' | 'struck-text' | null;
  /** A table, sheet or slide that is not shown. */
  readonly isOff: (style: string | undefined) => boolean;
  /** What is printed before the item of a list; null where nothing is known of it. */
  readonly mark: (list: string | undefined, level: number, count: number) => string | null;
};

type Own = { readonly parent: string | undefined; readonly why: ReturnType<Looks['unseen']>; readonly off: boolean };

export function readLooks(parts: readonly Element[]): Looks {
  const styles = new Map<string, Own>();
  const lists = new Map<string, Element>();
  for (const part of parts)
    visitElements(part, (element) => {
      const name = element.attributes['style:name'];
      if (name !== undefined && element.name === 'style:style') styles.set(name, ownOf(element));
      if (name !== undefined && element.name === 'text:list-style') lists.set(name, element);
      return !/^office:body$/.test(element.name);
    });
  const lineage = (name: string | undefined): Own[] => {
    const line: Own[] = [];
    for (let at = name; at !== undefined && line.length < 50; at = line.at(-1)?.parent) {
      const own = styles.get(at);
      if (own === undefined) break;
      line.push(own);
    }
    return line;
  };
  return {
    unseen: (name) => lineage(name).find(({ why }) => why !== null)?.why ?? null,
    isOff: (name) => lineage(name).some(({ off }) => off),
    mark: (list, level, count) => markOf(lists.get(list ?? ''), level, count),
  };
}

function ownOf(style: Element): Own {
  const text = childOf(style, 'style:text-properties')?.attributes ?? {};
  const struck = !/^(?:none)?$/.test(text['style:text-line-through-style'] ?? '');
  const pale =
    /^#f{6}$/i.test(text['fo:color'] ?? '') && /^(?:transparent|#f{6})?$/i.test(text['fo:background-color'] ?? '');
  const hidden = text['text:display'] === 'none' || pale;
  const off = ['style:table-properties', 'style:drawing-page-properties'].some((kind) => {
    const own = childOf(style, kind)?.attributes ?? {};
    return own['table:display'] === 'false' || own['presentation:visibility'] === 'hidden';
  });
  return {
    parent: style.attributes['style:parent-style-name'],
    why: hidden ? 'hidden-text' : struck ? 'struck-text' : null,
    off,
  };
}

const forms: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function markOf(list: Element | undefined, level: number, count: number): string | null {
  const own = ['text:list-level-style-number', 'text:list-level-style-bullet', 'text:list-level-style-image']
    .flatMap((name) => childrenOf(list, name))
    .find(({ attributes }) => Number(attributes['text:level']) === level);
  if (own === undefined) return null;
  if (own.name !== 'text:list-level-style-number') return '•';
  const form = forms[own.attributes['style:num-format'] ?? ''];
  if (form === undefined) return '';
  const start = Number(own.attributes['text:start-value'] ?? 1);
  const { 'style:num-prefix': before = '', 'style:num-suffix': after = '' } = own.attributes;
  return `${before}${formatted(start + count - 1, form)}${after}`;
}
