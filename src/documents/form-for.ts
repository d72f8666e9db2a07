import { ok, type Result, type Room } from '../platform/index.ts';
import { fail } from './failures.ts';
import { findForm, type AnyFactForm } from './fact-form.ts';
import type { About } from './schema.ts';

/** The form of a thing; a type that no room fills from documents is refused. */
export function formFor(rooms: readonly Room[], subject: Pick<About, 'type'>): Result<AnyFactForm> {
  const form = findForm(rooms, subject.type);
  return form === null ? fail('documents/no-form') : ok(form);
}
