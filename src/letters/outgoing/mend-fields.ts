/** A mend of the linter put into the field that the words come from. Pure; runs in the browser. */
type Mend = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The fields with a mend of a place in the letter's text. Null where that place is of no field, or could be of several:
 * then a person mends it in the text.
 */
export function mendFields<F extends object>(text: string, { start, end, text: put }: Mend, fields: F): F | null {
  const found: F[] = [];
  const mendOne = (value: string): string | null => {
    const at = placeIn(text, value, start, end);
    return at === null ? null : value.slice(0, start - at) + put + value.slice(end - at);
  };
  const walk = (value: unknown, set: (changed: unknown) => F, name: string): void => {
    if (typeof value === 'string') {
      const changed = name === 'id' ? null : mendOne(value);
      if (changed !== null) found.push(set(changed));
    } else if (Array.isArray(value))
      for (const [at, one] of value.entries()) walk(one, (changed) => set(value.with(at, changed)), '');
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, (changed) => set({ ...value, [key]: changed }), key);
  };
  walk(fields, (changed) => changed as F, '');
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

/** Where the value stands in the text around this place. */
function placeIn(text: string, value: string, start: number, end: number): number | null {
  if (value.length < end - start || value === '') return null;
  for (
    let at = text.indexOf(value, Math.max(0, end - value.length));
    at >= 0 && at <= start;
    at = text.indexOf(value, at + 1)
  )
    if (at + value.length >= end) return at;
  return null;
}
