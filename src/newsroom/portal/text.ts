/** Published content as the portal prints it. */
import { html } from 'hono/html';
import type { Html } from '../../portal/index.ts';
import { blockText, type Block, type DraftContent } from '../../drafts/index.ts';

export const titleOf = ({ blocks }: DraftContent): string =>
  blocks
    .filter(({ kind }) => kind === 'title')
    .map(blockText)
    .join('\n\n');

/** The first words of the body without the dateline, cut between words. */
export function excerpt(content: DraftContent, length = 180): string {
  const first = content.blocks.find(({ kind, claims }) => kind === 'paragraph' && claims.length > 0);
  const text = first === undefined ? '' : blockText(first).replace(/^[^—]{2,60}? — /, '');
  if (text.length <= length) return text;
  return `${text
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:–—-]+$/, '')} …`;
}

/**
 * The body: everything but title, photos and questions that were left open. Neighbouring points and rows stand
 * together.
 */
export function body(content: DraftContent): Html[] {
  const shown = content.blocks.filter(
    ({ kind, claims }) => claims.length > 0 && !['title', 'caption', 'alt', 'gap'].includes(kind),
  );
  const groups: Block[][] = [];
  for (const block of shown) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === block.kind && (block.kind === 'list-item' || block.kind === 'table-row')) last.push(block);
    else groups.push([block]);
  }
  return groups.map(printed);
}

function printed(group: readonly Block[]): Html {
  const first = group[0] as Block;
  switch (first.kind) {
    case 'heading':
      return html`<h2>${blockText(first)}</h2>`;
    case 'list-item':
      return html`<ul>${group.map((block) => html`<li>${blockText(block)}</li>`)}</ul>`;
    case 'table-row':
      return html`<div class="rows"><table>${group.map(
        ({ claims }) => html`<tr>${claims.map(({ text }) => html`<td>${text}</td>`)}</tr>`,
      )}</table></div>`;
    case 'credit':
      return html`<p class="credit">${blockText(first)}</p>`;
    default:
      return html`<p>${blockText(first)}</p>`;
  }
}
