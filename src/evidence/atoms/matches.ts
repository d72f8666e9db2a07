/**
 * All matches of a global pattern. `matchAll` makes the pattern anew at every call, which costs more than the search
 * where it is made of hundreds of names.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
