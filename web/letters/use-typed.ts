/** Fields that are being typed while others may save the same ones. */
import { useState } from 'react';
import { mergeFields, type MergedFields } from './merge-fields.ts';

type Kept<T> = { readonly version: number; readonly fields: T };
type Typed<T> = MergedFields<T> & {
  /** As it stood when typing began, or when others saved last. */
  readonly base: Kept<T>;
  /** The version as which it was saved from here. */
  readonly saved?: number;
};

/**
 * What is typed, on top of what is kept. When others save meanwhile, what was not touched here becomes theirs, and what
 * both changed is named in `both`. Once its own version is there, what is kept is shown as it is.
 */
export function useTyped<T extends object>(kept: Kept<T>) {
  const [typed, setTyped] = useState<Typed<T> | null>(null);
  const isNewer = typed !== null && typed.base.version !== kept.version;
  const isOwn = isNewer && typed.saved === kept.version;
  const now = isNewer && !isOwn ? { base: kept, ...mergeFields(typed.base.fields, typed.fields, kept.fields) } : typed;
  const current = isOwn ? null : now;
  if (isNewer) setTyped(current);
  const { base, fields, both }: Typed<T> = current ?? { base: kept, fields: kept.fields, both: [] };
  return {
    version: base.version,
    fields,
    both,
    setFields: (next: T) => setTyped({ base, fields: next, both }),
    /** It was saved from here as this version. */
    savedAs: (version: number) => setTyped({ base, fields, both, saved: version }),
  };
}
