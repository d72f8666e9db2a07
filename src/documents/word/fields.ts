/**
 * Fields: instructions of which a person sees the result. Source: ECMA-376 part 1, 17.16. Results are read as they were
 * stored; a field that shows something without storing it is worked out here or named as missed.
 */
import { signOf } from './symbols.ts';
import { childOf, childrenOf, switchOf, valueOf, visitElements, type Element } from '../office/tree.ts';
import type { Missed } from './missed.ts';

export type Fields = {
  /** Whether what stands here is shown, and not part of an instruction. */
  readonly shown: () => boolean;
  readonly instruct: (text: string) => void;
  /** Takes a mark of a field (w:fldChar); what the field shows where it ends without a stored result. */
  readonly pass: (mark: Element) => string;
};

type Open = { readonly begin: Element; readonly instruction: string[]; inResult: boolean };

/** The fields of a story: body, header, note or box. A mark without its partner is no field. */
export function openFields(story: Element, missed: Missed): Fields {
  const paired = pairs(story);
  const open: Open[] = [];
  /** How many of the open ones are still at their instruction. */
  let instructions = 0;
  return {
    shown: () => instructions === 0,
    instruct: (text) => void open.at(-1)?.instruction.push(text),
    pass(mark) {
      if (!paired.has(mark)) return '';
      const field = open.at(-1);
      switch (mark.attributes['w:fldCharType']) {
        case 'begin':
          open.push({ begin: mark, instruction: [], inResult: false });
          instructions++;
          return '';
        case 'separate':
          if (field && !field.inResult) {
            field.inResult = true;
            instructions--;
          }
          return '';
        default: {
          open.pop();
          if (!field) return '';
          if (!field.inResult) instructions--;
          const instruction = field.instruction.join('');
          noteField(instruction, missed);
          if (instructions > 0) return '';
          return formField(field.begin) ?? (field.inResult ? '' : withoutResult(instruction, missed));
        }
      }
    },
  };
}

/** Content that is not shown and holds no field of the story. */
export const isRemoved = ({ name }: Element): boolean => name === 'w:del' || name === 'w:moveFrom';

function pairs(story: Element): ReadonlySet<Element> {
  const paired = new Set<Element>();
  const open: Element[][] = [];
  visitElements(story, (element) => {
    if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      if (kind === 'begin') open.push([element]);
      else if (kind === 'separate') open.at(-1)?.push(element);
      else for (const mark of [...(open.pop() ?? []), element]) paired.add(mark);
    }
    return !isRemoved(element) && element.name !== 'w:txbxContent';
  });
  return paired;
}

/** Says what a field's stored result may no longer be. */
export function noteField(instruction: string, missed: Missed): void {
  if (/^\s*(?:DATE|TIME)\b/i.test(instruction)) missed.add('changing-values');
}

const withoutValue = /^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/i;

function withoutResult(instruction: string, missed: Missed): string {
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/i.exec(instruction);
  if (symbol?.[1]) {
    const font = /\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(instruction)?.[1] ?? '';
    return signOf(font, Number(symbol[1]) & 0xffff);
  }
  const button = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.*)$/is.exec(instruction);
  if (button?.[1]) return button[1];
  if (withoutValue.test(instruction)) missed.add('numbering');
  else if (/^\s*EQ\b/i.test(instruction)) missed.add('equations');
  return '';
}

/** What a box to tick or a list to choose from shows; undefined for any other field. */
function formField(begin: Element): string | undefined {
  const data = childOf(begin, 'w:ffData');
  const box = childOf(data, 'w:checkBox');
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☒' : '☐';
  const list = childOf(data, 'w:ddList');
  if (!list) return undefined;
  const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
