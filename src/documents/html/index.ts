/**
 * Reads a page of HTML into the text that a person sees. Nothing is fetched and nothing is run; what is hidden is no
 * text. Source: HTML Living Standard, 15 (rendering).
 */
import { Parser } from 'htmlparser2';
import type { Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { decodeText } from '../plain-text.ts';
import type { ReadFile } from '../read-file.ts';
import { warning } from '../warnings.ts';
import type { Missed } from '../word/missed.ts';
import { isHidden } from './hidden.ts';
import { openWriter, type Writer } from './writer.ts';

/** Whether a text is a page of HTML: it says so at its beginning, or by its name and its marks. */
export function isHtml(bytes: Uint8Array, name: string, mime: string | undefined): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096))
    .toString('latin1')
    .replaceAll('\0', '');
  if (/^[^<]{0,8}(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true;
  return (/\.x?html?$/i.test(name) || mime === 'text/html') && /<(?:p|div|table|br|h[1-6]|span|ul)\b/i.test(head);
}

export function readHtml(bytes: Uint8Array, name: string): Result<ReadFile> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const page = openPage();
  const parser = new Parser(page.handler, { lowerCaseTags: true, decodeEntities: true });
  parser.write(decoded.value.pages.join(''));
  parser.end();
  const warnings = [...page.missed].toSorted().map((code) => warning(code));
  return ok({ pages: [page.writer.text()], apart: [], warnings: [...decoded.value.warnings, ...warnings] });
}

const names = (written: string): ReadonlySet<string> => new Set(written.split(' '));
/** Elements that hold no text for readers. */
const silent = names('script style template noscript head title svg math object iframe canvas datalist');
/** Elements that have no end. */
const empty = names('area base br col embed hr img input link meta param source track wbr');
const blocks = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul ' +
    'option br',
);
/** These stand apart from what is round them by an empty line. */
const apart = names('p h1 h2 h3 h4 h5 h6 table ul ol blockquote article section header footer pre figure');
const foreign = names('object iframe embed canvas frame');
/** A table inside so many others is no table of figures. */
const deepest = 20;

/** `begun`: what is to be ended with it. */
type Open = { readonly name: string; readonly unseen: boolean; readonly begun: 'table' | 'cell' | null };
type Attributes = Readonly<Record<string, string>>;

function openPage() {
  const missed: Missed = new Set();
  const writer = openWriter();
  const open: Open[] = [];
  const depths = { unseen: 0, tables: 0, kept: 0 };
  const lists = listMarks();

  const begin = (name: string, attributes: Attributes): void => {
    const hidden = isHidden(name, attributes);
    noteMissed(missed, name, attributes, hidden);
    const unseen = hidden || silent.has(name);
    const shown = !unseen && depths.unseen === 0;
    const begun = shown ? beginShown(name, attributes) : null;
    if (empty.has(name)) return;
    open.push({ name, unseen, begun });
    if (unseen) depths.unseen++;
  };
  const beginShown = (name: string, attributes: Attributes): Open['begun'] => {
    if (blocks.has(name)) writer.breakLine(apart.has(name) ? 2 : 1);
    if (name === 'pre') depths.kept++;
    if (name === 'input' && /^(?:text|email|number|date|search|)$/.test(attributes['type'] ?? ''))
      writer.say(attributes['value'] ?? '', false);
    lists.begin(name, attributes, writer);
    if (depths.tables > deepest) return null;
    if (name === 'tr') writer.beginRow();
    if (name === 'table') {
      depths.tables++;
      writer.beginTable();
      return 'table';
    }
    if (depths.tables === 0 || (name !== 'td' && name !== 'th')) return null;
    writer.beginCell();
    return 'cell';
  };
  const end = (name: string): void => {
    const closed = open.at(-1);
    if (closed?.name !== name) return;
    open.pop();
    if (closed.unseen) depths.unseen--;
    else if (depths.unseen === 0) endShown(closed);
  };
  const endShown = ({ name, begun }: Open): void => {
    if (begun === 'cell') writer.endCell();
    if (begun === 'table') {
      depths.tables--;
      writer.endTable();
    }
    if (name === 'pre') depths.kept--;
    lists.end(name);
    if (blocks.has(name)) writer.breakLine(apart.has(name) ? 2 : 1);
  };
  const ontext = (text: string): void => void (depths.unseen === 0 && writer.say(text, depths.kept > 0));
  return { missed, writer, handler: { onopentag: begin, onclosetag: end, ontext } };
}

function noteMissed(missed: Missed, name: string, attributes: Attributes, hidden: boolean): void {
  // A field that a page keeps for itself says nothing to anybody.
  if (hidden && name !== 'input') missed.add('hidden-text');
  if (name === 'script' || Object.keys(attributes).some((key) => /^on[a-z]/.test(key))) missed.add('scripts');
  if (foreign.has(name)) missed.add('other-content');
  if ((name === 'img' || name === 'svg') && !hidden) missed.add('pictures-left-out');
}

/** The numbers and bullets that a browser prints before items. */
function listMarks() {
  /** The next number of each open list; null where it has bullets. */
  const counters: (number | null)[] = [];
  const isList = (name: string): boolean => name === 'ol' || name === 'ul';
  return {
    begin(name: string, attributes: Attributes, writer: Writer): void {
      if (isList(name)) counters.push(name === 'ol' ? Number(attributes['start'] ?? 1) || 1 : null);
      if (name !== 'li') return;
      const count = counters.at(-1) ?? null;
      writer.say(count === null ? '• ' : `${count}. `, false);
      if (count !== null) counters[counters.length - 1] = count + 1;
    },
    end: (name: string): void => void (isList(name) && counters.pop()),
  };
}
