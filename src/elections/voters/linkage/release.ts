/**
 * Gives the memory of arrays back at once. They are many megabytes that the collector does not count as its own: left to
 * it, those of two pieces stand beside each other.
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays)
    // Views may share what they look at.
    if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
