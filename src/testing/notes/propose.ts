/**
 * What the form of a note finds in a document: lines that begin with "Tambahan:". A line that begins with "Ulah:" does
 * to the process what a hostile file may do to it.
 */
import type { Propose } from '../../documents/index.ts';
import type { Addition } from './fact-form.ts';

const eaten: Uint8Array[] = [];

const mischief: Readonly<Record<string, () => void>> = {
  hang: () => {
    for (;;);
  },
  dawdle: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000),
  eat: () => {
    for (;;) eaten.push(new Uint8Array(8 << 20).fill(1));
  },
};

const propose: Propose<Addition, { text: string }> = ({ text, ordinal }) => {
  mischief[/^Ulah: (\w+)/m.exec(text)?.[1] ?? '']?.();
  const proposals = [...text.matchAll(/(?<=^Tambahan: ).+/gm)].map(({ 0: value, index }, at) => ({
    id: `n${ordinal}-${at}`,
    start: index,
    end: index + value.length,
    confidence: 'high' as const,
    group: 'added' as const,
    path: 'text' as const,
    value,
  }));
  return { proposals, inconsistencies: [] };
};

export default propose;
