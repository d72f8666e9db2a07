/** What is read of a thing once and kept as long as the thing is: one passage is compared with many sentences. */
export function kept<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const known = new WeakMap<Of, { readonly made: Read }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.made;
    const made = read(of);
    known.set(of, { made });
    return made;
  };
}
