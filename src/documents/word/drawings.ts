/** Drawings: the text in their boxes is read; what they show besides is named as missed. */
import type { Story } from './document.ts';
import { choiceOf } from '../office/choice.ts';
import { visitElements, type Element } from '../office/tree.ts';
import type { DocumentWarning } from '../schema.ts';

const shown: Readonly<Record<string, DocumentWarning['code']>> = {
  'pic:pic': 'pictures-left-out',
  'v:imagedata': 'pictures-left-out',
  'ms:contentPart': 'pictures-left-out',
  'w:contentPart': 'pictures-left-out',
  'c:chart': 'charts',
  'ms:chart': 'charts',
  'dgm:relIds': 'diagrams',
  'a:t': 'diagrams',
  'o:OLEObject': 'attachments-left-out',
  'w:control': 'form-controls',
};
const hiddenShape = /visibility:\s*hidden|mso-hide:\s*all/i;

/** `readBox`: takes the content of a box. */
export function readDrawing(drawing: Element, { document }: Story, readBox: (content: Element) => void): void {
  const { missed, boxes } = document;
  const visit = (element: Element): boolean => {
    const { name, attributes } = element;
    const code = shown[name];
    if (code) missed.add(code);
    if (name === 'w:txbxContent') {
      readBox(element);
      return false;
    }
    // Letters that are bent into a picture: a watermark.
    if (name === 'v:textpath' && attributes['string']) boxes.push(attributes['string']);
    if (name === 'mc:AlternateContent') {
      const choice = choiceOf(element);
      if (choice) visitElements(choice, visit);
      return false;
    }
    if (isHidden(element)) {
      missed.add('hidden-text');
      return false;
    }
    return true;
  };
  if (isHidden(drawing)) missed.add('hidden-text');
  else visitElements(drawing, visit);
}

const isHidden = ({ children, attributes }: Element): boolean =>
  hiddenShape.test(attributes['style'] ?? '') ||
  children.some(
    (child) =>
      typeof child !== 'string' && child.name === 'wp:docPr' && /^(?:1|true)$/.test(child.attributes['hidden'] ?? ''),
  );
