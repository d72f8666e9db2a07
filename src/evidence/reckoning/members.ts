/** Lists in a sentence ("A, B, dan C"), with how many members they have. */
const member = String.raw`[^,.;:()“”"]{2,60}`;
const list = new RegExp(String.raw`${member}(?:,\s${member})*,?\s(?:dan|serta|atau|&)\s${member}`, 'giu');

/** Without it there is no list. */
const joined = /\s(?:dan|serta|atau|&)\s/iu;

export function listsIn(text: string): { readonly members: number; readonly text: string }[] {
  if (!joined.test(text)) return [];
  return [...text.matchAll(list)].map(([written]) => ({
    members: written.split(/,\s(?:(?:dan|serta|atau|&)\s)?|\s(?:dan|serta|atau|&)\s/iu).length,
    text: written.trim(),
  }));
}
