import type { z } from 'zod';
import type { Caller } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import type { takenInSchema } from '../schema.ts';

export type Taken = z.infer<typeof takenInSchema>;

/** Puts a file into the library of NTT, '53', or of another `unitId`; the others are what the address says besides. */
export const putIn = (
  by: Caller,
  content: string | Uint8Array,
  { unitId = '53', ...more }: Readonly<Record<string, string>> & { readonly name: string },
): Promise<Taken> =>
  must(
    by,
    'POST',
    `/api/library/upload?${new URLSearchParams({ unitId, ...more }).toString()}`,
    new Uint8Array(Buffer.from(content)),
  );
