// The screens are checked without the declarations that lie about in src.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./sax.d.ts" />
/**
 * The tree of an XML part. Names carry the usual prefix of their namespace (w:p), whatever prefix the file chose and
 * whether it is of the transitional or the strict kind (ECMA-376 parts 1 and 4).
 */
import sax from 'sax';

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

/** More than a document holds: deeper, larger or of more pieces than `limits` allow. */
export class TooMuch extends Error {}

/** Far above what any office program writes; low enough that walking a tree is safe. */
const limits = { depth: 250, elements: 1_000_000, attributes: 1_000 };

const prefixes: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'w',
  'spreadsheetml/main': 'x',
  'presentationml/main': 'p',
  'officeDocument/relationships': 'r',
  'officeDocument/math': 'm',
  'drawingml/main': 'a',
  'drawingml/wordprocessingDrawing': 'wp',
  'drawingml/picture': 'pic',
  'drawingml/chart': 'c',
  'drawingml/diagram': 'dgm',
  'package/relationships': 'rel',
  'markup-compatibility': 'mc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/1999/xlink': 'xlink',
  ...Object.fromEntries(
    ['office', 'text', 'table', 'style', 'draw', 'presentation', 'manifest'].map((name) => [
      `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
      name,
    ]),
  ),
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
};

const known = new Map<string, string>();
/** The part of a namespace that transitional and strict files share decides: years and hosts differ. */
function prefixOf(uri: string): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    const host = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/|\/2006(?=\/|$)/g;
    prefix =
      prefixes[uri.replace(host, '')] ?? (uri.startsWith('http://schemas.microsoft.com/office/') ? 'ms' : 'other');
    if (known.size < 1_000) known.set(uri, prefix);
  }
  return prefix;
}

const officeNames = /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//;
/** Said of a choice (mc:Choice): whether all that it requires is of Office's own. */
export const understood = 'understood';

/** The namespaces in force, by the prefix that the file writes. */
type Scope = ReadonlyMap<string, string>;
type Open = { readonly element: Element; readonly scope: Scope };

/** Throws where the text is no well-formed XML, has a document type (Office files have none), or is `TooMuch`. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: none, children: [] };
  const open: Open[] = [{ element: root, scope: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) }];
  let elements = 0;
  let attributes = 0;
  const parser = sax.parser(true, { position: false });
  const add = (child: Element | string) => void open.at(-1)?.element.children.push(child);
  parser.onattribute = () => {
    if (++attributes > limits.attributes) throw new TooMuch();
  };
  parser.onopentag = (tag) => {
    if (open.length > limits.depth || ++elements > limits.elements) throw new TooMuch();
    attributes = 0;
    const scope = scopeOf(tag.attributes, open.at(-1)?.scope ?? new Map());
    const element = {
      name: nameIn(scope, tag.name, true),
      attributes: attributesIn(scope, tag.attributes),
      children: [],
    };
    add(element);
    open.push({ element, scope });
  };
  parser.onclosetag = () => {
    const closed = open.pop()?.element as { children: Element['children'] };
    // A list that grew keeps room for more; there are very many of them.
    closed.children = closed.children.slice();
  };
  parser.ontext = parser.oncdata = add;
  parser.ondoctype = () => {
    throw new Error('a document type');
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [element] = elementsOf(root);
  if (element === undefined) throw new Error('no element');
  return element;
}

const none: Readonly<Record<string, string>> = {};

function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return around;
  return new Map([...around, ...own.map(([name, uri]): [string, string] => [name.slice('xmlns:'.length), uri])]);
}

/** An attribute without a prefix has no namespace; an element has the one in force. */
function nameIn(scope: Scope, written: string, isElement: boolean): string {
  const colon = written.indexOf(':');
  const uri = colon === -1 && !isElement ? undefined : scope.get(written.slice(0, Math.max(0, colon)));
  const local = written.slice(colon + 1);
  if (uri === undefined) return colon === -1 ? local : `other:${local}`;
  return `${prefixOf(uri)}:${local}`;
}

function attributesIn(scope: Scope, written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(written).filter(([name]) => !name.startsWith('xmlns'));
  if (entries.length === 0) return none;
  const attributes = Object.fromEntries(entries.map(([name, value]) => [nameIn(scope, name, false), value]));
  // What a choice requires is said in prefixes, which mean something only here.
  const { Requires: required } = attributes;
  if (required !== undefined)
    attributes[understood] = String(required.split(/\s+/).every((prefix) => officeNames.test(scope.get(prefix) ?? '')));
  return attributes;
}

export const elementsOf = (parent: Element | undefined): Element[] =>
  parent?.children.filter((child) => typeof child !== 'string') ?? [];
export const childrenOf = (parent: Element | undefined, name: string): Element[] =>
  elementsOf(parent).filter((child) => child.name === name);
export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((child): child is Element => typeof child !== 'string' && child.name === name);

/** Every element below, in document order; nothing below one for which `visit` answers false. */
export function visitElements(parent: Element, visit: (element: Element) => boolean): void {
  for (const child of parent.children) if (typeof child !== 'string' && visit(child)) visitElements(child, visit);
}

/** The text directly in an element. */
export const textOf = ({ children }: Element): string => children.filter((child) => typeof child === 'string').join('');

/** The value of a child such as <w:pStyle w:val="…"/>. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes['w:val'];

/** A property that is on or off: on where it stands without a value (ECMA-376 part 1, 17.17.4). Undefined: not said. */
export function switchOf(parent: Element | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}
