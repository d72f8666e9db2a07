/** A model's fault, told with what was kept of the work: only whoever asked knows that. */
import type { Err, Words } from '../platform/index.ts';

export const saying = ({ failure }: Err, kept: Words): Err => {
  const { id, en } = failure.message;
  return { ok: false, failure: { ...failure, message: { id: `${id} ${kept.id}`, en: `${en} ${kept.en}` } } };
};
