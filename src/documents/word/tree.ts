// The screens are checked without the declarations that lie about in src.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./sax.d.ts" />
/**
 * The tree of an XML part. Names carry the usual prefix of their namespace (w:p), whatever prefix the file chose and
 * whether it is of the transitional or the strict kind (ECMA-376 parts 1 and 4).
 */
import sax, { type Tag } from 'sax';

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

/** More than a document holds: deeper, larger or of more pieces than `limits` allow. */
export class TooMuch extends Error {}

/** Far above what any office program writes; low enough that walking a tree is safe. */
const limits = { depth: 250, elements: 2_000_000 };

const prefixes: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'w',
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
};

/** The part of a namespace that transitional and strict files share: years and hosts differ. */
const prefixOf = (uri: string): string =>
  prefixes[uri.replace(/^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/|\/2006(?=\/|$)/g, '')] ??
  (uri.startsWith('http://schemas.microsoft.com/office/') ? 'ms' : 'other');

const declarations = 'http://www.w3.org/2000/xmlns/';
const officeNames = /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//;
/** Said of a choice (mc:Choice): whether all that it requires is of Office's own. */
export const understood = 'understood';

/** Throws where the text is no well-formed XML, has a document type (Office files have none), or is `TooMuch`. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const known = new Map<string, string>();
  const nameOf = ({ local, uri }: { readonly local: string; readonly uri: string }): string => {
    if (uri === '') return local;
    let prefix = known.get(uri);
    if (prefix === undefined) known.set(uri, (prefix = prefixOf(uri)));
    return `${prefix}:${local}`;
  };
  const attributesOf = (tag: Tag): Record<string, string> => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      if (attribute.uri !== declarations) attributes[nameOf(attribute)] = attribute.value;
    // What a choice requires is said in prefixes, which mean something only here.
    const required = attributes['Requires'];
    if (required !== undefined)
      attributes[understood] = String(required.split(/\s+/).every((prefix) => officeNames.test(tag.ns[prefix] ?? '')));
    return attributes;
  };
  let count = 0;
  const parser = sax.parser(true, { xmlns: true, position: false });
  parser.onopentag = (tag) => {
    if (open.length > limits.depth || ++count > limits.elements) throw new TooMuch();
    const element: Element = { name: nameOf(tag), attributes: attributesOf(tag), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = parser.oncdata = (text) => void open.at(-1)?.children.push(text);
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
