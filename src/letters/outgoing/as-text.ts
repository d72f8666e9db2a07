/** A letter on paper as lines of text: what the linter reads. Pure; also runs in the browser. */
import type { Part } from '../../printing/index.ts';

export function letterText(parts: readonly Part[]): string {
  const lines: string[] = [];
  let item = 0;
  for (const part of parts) {
    item = part.type === 'item' ? item + 1 : 0;
    lines.push(...linesOf(part, item));
  }
  return lines.join('\n');
}

function linesOf(part: Part, item: number): readonly string[] {
  switch (part.type) {
    case 'head':
      return part.rows.map(([name, value], at) => `${name}: ${value}${at === 0 ? `\t${part.placeAndDay}` : ''}`);
    case 'lines':
      return part.lines;
    case 'table':
      return part.header.length > 0
        ? [part.header, ...part.rows].map((cells) => cells.join(' | '))
        : part.rows.map(([name = '', ...rest]) => (name === '' ? rest.join(' ') : `${name}: ${rest.join(' ')}`));
    case 'item':
      return [`${item}. ${part.text}`];
    case 'signature':
      return [part.placeAndDay, ...(part.above ?? []), `${part.position},`, part.name].filter((line) => line !== '');
    case 'picture':
      return [part.caption];
    // What is not there yet is asked for beside the letter.
    case 'gap':
      return [];
    default:
      return [part.text];
  }
}
