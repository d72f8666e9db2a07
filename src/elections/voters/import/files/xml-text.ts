/** Attributes and texts of XML as workbooks write it, found without building a tree. */

/** The value of an attribute in a tag; '' where it is not there. */
export const attribute = (tag: string, name: string): string => {
  const usual = tag.indexOf(` ${name}="`);
  if (usual !== -1) return tag.slice(usual + name.length + 3, tag.indexOf('"', usual + name.length + 3));
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its entities, and Excel's own _x000D_, as characters. */
export const decode = (text: string): string =>
  text.includes('&') || text.includes('_x')
    ? text
        .replace(
          /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
          (found, hex?: string, decimal?: string, name?: string) =>
            name !== undefined
              ? (entities[name] ?? found)
              : codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
        )
        .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
    : text;

const codePoint = (n: number): string => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');

/** The words of a text, whatever its runs look like. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)].map(([, text = '']) => decode(text)).join('');
