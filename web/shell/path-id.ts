import { notFound } from '@tanstack/react-router';
import type { z } from 'zod';

/** An id that stands in the address of a page; where there is none, there is no such page. */
export function pathId<I>(id: z.ZodType<I, string>, text: string): I {
  const read = id.safeParse(text);
  if (!read.success) throw notFound();
  return read.data;
}
