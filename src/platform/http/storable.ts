/**
 * Leaves out of a parsed JSON value what PostgreSQL cannot hold: NUL, and halves of surrogate pairs (they become
 * U+FFFD).
 * Returns the same value when it has neither. Keeps its own stack: input may be nested deeper than calls can be.
 */
export function storable<T>(value: T): T {
  if (!isTainted(value)) return value;
  const holder: Record<string, unknown> = {};
  const open: {
    readonly from: unknown;
    readonly into: Record<string, unknown> | unknown[];
    readonly key: string | number;
  }[] = [{ from: value, into: holder, key: 'value' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { from, into, key } = next;
    let made: unknown = from;
    if (typeof from === 'string') made = cleaned(from);
    else if (Array.isArray(from)) {
      const items: unknown[] = [];
      for (const [index, item] of [...from.entries()].toReversed()) open.push({ from: item, into: items, key: index });
      made = items;
    } else if (typeof from === 'object' && from !== null) {
      const members: Record<string, unknown> = {};
      for (const [name, member] of Object.entries(from).toReversed())
        open.push({ from: member, into: members, key: cleaned(name) });
      made = members;
    }
    Object.defineProperty(into, key, { value: made, writable: true, enumerable: true, configurable: true });
  }
  return holder.value as T;
}

const cleaned = (text: string): string => text.replaceAll('\0', '').toWellFormed();
const isFine = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function isTainted(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && !isFine(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, member] of Object.entries(next)) {
      if (!isFine(name)) return true;
      open.push(member);
    }
  }
  return false;
}
