/** An approved text of the house becomes a paper: found and cited like any other, and material of what comes next. */
import type { AuditEvent, OperationContext, UnitId } from '../../platform/index.ts';
import type { SecurityClass } from '../../platform/index.ts';
import { takeFile } from './take-file.ts';

type Input = {
  readonly unitId: UnitId;
  readonly title: string;
  readonly text: string;
  readonly security: SecurityClass;
};

/** A part of the operation that approved it; the same text twice is one paper. Its events go with those of that. */
export async function takeText(
  context: OperationContext,
  { unitId, title, text, security }: Input,
): Promise<readonly AuditEvent[]> {
  const file = await context.files.put(new TextEncoder().encode(text), context.config.uploadLimit);
  if (!file.ok) throw new Error(file.failure.code);
  const name = `${title.slice(0, 180).trim() || 'naskah'}.txt`;
  const given = { name, mime: 'text/plain', file: file.value, origin: 'naskah', trusted: true } as const;
  const taken = await takeFile(context, { unitId, ...given, security, below: false });
  if (!taken.ok) throw new Error(taken.failure.code);
  return taken.value.events;
}
